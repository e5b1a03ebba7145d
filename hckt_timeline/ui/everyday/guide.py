"""The user guide: pages of Markdown with pictures, in the language of the window."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextTable,
)
from PySide6.QtWidgets import QDialog, QListWidget, QSplitter, QTextBrowser, QWidget

from hckt_timeline.errors import Language
from hckt_timeline.resources import resource
from hckt_timeline.scene import Theme
from hckt_timeline.ui.kit.dialogs import framed
from hckt_timeline.ui.kit.settings import Look

_LINE_HEIGHT = 140.0
"""Of running text, in percent: what is read for long wants room."""
_MARGIN, _CELL = 28.0, 6.0
_PICTURE = "\ufffc"
"""What stands for a picture in the text of a document."""


class Guide(QDialog):
    """Lists the pages beside the one that is read; stands beside the window while it is used."""

    def __init__(self, parent: QWidget, look: Look) -> None:
        super().__init__(parent)
        self._theme = look.theme
        self._pages = guide_pages(look.language)
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Pages of the guide"))
        self._list.addItems([title_of_page(page) for page in self._pages])
        self._list.setWordWrap(True)
        self._list.setObjectName("pages")
        self._text = QTextBrowser()
        self._text.setObjectName("page")
        self._text.document().setDocumentMargin(_MARGIN)
        self._text.sourceChanged.connect(self._follow)
        self._list.currentRowChanged.connect(self._turn)
        both = QSplitter(Qt.Orientation.Horizontal)
        both.setChildrenCollapsible(False)
        both.addWidget(self._list)
        both.addWidget(self._text)
        both.setSizes([200, 800])
        framed(self, self.tr("User guide"), both)
        self.resize(1060, 780)
        self._list.setCurrentRow(0)

    @property
    def page(self) -> Path:
        """The page that is read."""
        return Path(self._text.source().toLocalFile())

    def follow(self, link: str) -> None:
        """Go where a link of the page that is read leads."""
        self._text.setSource(self._text.source().resolved(QUrl(link)))

    def _turn(self, row: int) -> None:
        self._text.setSource(QUrl.fromLocalFile(str(self._pages[row])))

    def _follow(self, source: QUrl) -> None:
        page = Path(source.toLocalFile())
        if page in self._pages:
            self._list.setCurrentRow(self._pages.index(page))
        _set_type(self._text.document(), self._theme)


def guide_pages(language: Language) -> list[Path]:
    """The pages in the order in which they are read."""
    return sorted(resource("help", language).glob("*.md"))


def title_of_page(page: Path) -> str:
    """The heading on top of a page."""
    with page.open(encoding="utf-8") as lines:
        return next(lines).removeprefix("# ").strip()


def _set_type(document: QTextDocument, theme: Theme) -> None:
    """Give headings, running text, pictures, code and tables of a page their room and colours."""
    block = document.begin()
    while block.isValid():
        shape = block.blockFormat()
        above, below, line = _room(block)
        shape.setTopMargin(above)
        shape.setBottomMargin(below)
        shape.setLineHeight(line, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if shape.hasProperty(QTextFormat.Property.BlockCodeFence):
            shape.setBackground(QColor(theme.ground))
        QTextCursor(block).setBlockFormat(shape)
        block = block.next()
    for table in document.rootFrame().childFrames():
        if isinstance(table, QTextTable):
            lines = table.format()
            lines.setBorderCollapse(True)
            lines.setBorder(1.0)
            lines.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            lines.setTopMargin(6.0)
            lines.setBottomMargin(10.0)
            lines.setBorderBrush(QColor(theme.line))
            lines.setCellPadding(_CELL)
            table.setFormat(lines)


def _room(block: QTextBlock) -> tuple[float, float, float]:
    """Pixels above and below a block, and the height of its lines in percent."""
    shape = block.blockFormat()
    if shape.headingLevel():
        return (0.0, 10.0, 110.0) if shape.headingLevel() == 1 else (24.0, 6.0, 110.0)
    if _PICTURE in block.text():  # a picture is a line of its own, as high as it is
        return 8.0, 18.0, 100.0
    if QTextCursor(block).currentTable() is not None:
        return 0.0, 0.0, 120.0
    if shape.hasProperty(QTextFormat.Property.BlockCodeFence):
        goes_on = block.next().blockFormat().hasProperty(QTextFormat.Property.BlockCodeFence)
        return 0.0, 0.0 if goes_on else 12.0, 100.0
    goes_on = block.textList() is not None and block.next().textList() is not None
    return 0.0, 3.0 if goes_on else 10.0, _LINE_HEIGHT
