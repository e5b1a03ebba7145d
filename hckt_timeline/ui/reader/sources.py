"""The sources of one event side by side, with what they tell differently marked."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from hckt_timeline.domain import Event, Passage
from hckt_timeline.ui.kit.controls import label, pane
from hckt_timeline.ui.kit.dialogs import framed
from hckt_timeline.ui.kit.settings import Look
from hckt_timeline.ui.kit.words import article_heading, article_origin
from hckt_timeline.ui.model.index import Index
from hckt_timeline.ui.reader.comparing import Telling, compare, joined
from hckt_timeline.ui.reader.excerpt import Offsets

_COLUMN, _QUOTE = 300, 96


class Sources(QDialog):
    """A column a passage; ``read`` shows one in the reader."""

    def __init__(
        self,
        parent: QWidget,
        look: Look,
        index: Index,
        event: Event,
        read: Callable[[Passage], None],
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._index = index
        self._read = read
        columns = QWidget()
        row = QHBoxLayout(columns)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        for telling in compare(index, event, look.language):
            row.addWidget(self._column(telling))
        area = QScrollArea()
        area.setObjectName("columns")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(columns)
        hint = label(self.tr("Marked: what the sources do not tell alike."), "quiet")
        framed(self, self.tr("Sources side by side"), label(event.title, "title"), hint, area)
        number = len(event.evidence)
        self.resize(min(80 + (_COLUMN + 20) * max(number, 2), 1280), 610)

    def _column(self, telling: Telling) -> QFrame:
        made = pane()
        made.setMinimumWidth(_COLUMN)
        column = QVBoxLayout()
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(6)
        article = self._index.articles.get(telling.passage.article)
        if article is not None:
            column.addWidget(label(article_heading(self._index, article), "article-title"))
            column.addWidget(label(article_origin(article, self._look.language), "small"))
        for name, field, values in (
            (self.tr("Day"), "days", telling.days),
            (self.tr("Organisations"), "organisations", telling.organisations),
        ):
            column.addWidget(label(name.upper(), "section"))
            words = "\n".join(values) or self.tr("not told here")
            column.addWidget(label(words, "differs" if field in telling.differs else "text"))
        column.addWidget(label(self.tr("Words").upper(), "section"))
        column.addWidget(self._quote(telling), 1)
        show = QPushButton(self.tr("Read in the article"))
        show.clicked.connect(lambda: self._open(telling.passage))
        column.addWidget(show, 0, Qt.AlignmentFlag.AlignLeft)
        layout = made.layout()
        if isinstance(layout, QVBoxLayout):
            layout.addLayout(column)
        return made

    def _quote(self, telling: Telling) -> QTextEdit:
        quote = telling.passage.quote
        text = QTextEdit()
        text.setReadOnly(True)
        text.setAcceptRichText(False)
        text.setFrameShape(QFrame.Shape.NoFrame)
        text.document().setDocumentMargin(0)
        text.setMinimumHeight(_QUOTE)
        text.setAccessibleName(self.tr("Words"))
        text.setTabChangesFocus(True)
        text.setPlainText(quote)
        offsets = Offsets(quote)
        style = QTextCharFormat()
        style.setBackground(QColor(self._look.theme.highlight))
        for start, end in joined(telling.own, quote):
            cursor = QTextCursor(text.document())
            cursor.setPosition(offsets.unit(start))
            cursor.setPosition(offsets.unit(end), QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(style)
        return text

    def _open(self, passage: Passage) -> None:
        self._read(passage)
        self.accept()
