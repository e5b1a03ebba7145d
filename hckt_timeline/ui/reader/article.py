"""The text of an article: dated passages underlined, the chosen words marked and in view."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QMouseEvent,
    QPalette,
    QResizeEvent,
    QShowEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QToolTip
from typing_extensions import override

from hckt_timeline.domain import Article, DateMention, Passage
from hckt_timeline.scene import Theme
from hckt_timeline.ui.kit.style import mixed

_LINE_HEIGHT = 150.0
_PARAGRAPH_GAP = 7.0
_ABOVE_PASSAGE = 0.22
_FIND_SHARE = 0.25


class Offsets:
    """Code points to the UTF-16 units that Qt counts in, and back.

    >>> Offsets("a😀b").unit(2), Offsets("a😀b").point(3)
    (3, 2)
    """

    def __init__(self, text: str) -> None:
        self._points = [at for at, letter in enumerate(text) if letter > "\uffff"]
        self._units = [at + before for before, at in enumerate(self._points)]

    def unit(self, point: int) -> int:
        """Where a code point begins in UTF-16."""
        return point + bisect_left(self._points, point)

    def point(self, unit: int) -> int:
        """The code point that holds a UTF-16 unit."""
        return unit - bisect_left(self._units, unit)


class ArticleText(QTextEdit):
    """Shows one article, as plain text: nothing in it is loaded, run or followed.

    ``mention_pressed`` hands on the dated passage that was clicked.
    """

    mention_pressed = Signal(object)

    def __init__(self, theme: Theme, language_tip: Callable[[DateMention], str]) -> None:
        super().__init__()
        self._theme = theme
        self._tip = language_tip
        self._article: str | None = None
        self._offsets = Offsets("")
        self._marked: list[QTextEdit.ExtraSelection] = []
        self._found: list[QTextEdit.ExtraSelection] = []
        self._mentions: tuple[DateMention, ...] = ()
        self._starts: list[int] = []
        self._left_at = 0
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(self.tr("Article text"))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(theme.pane))
        self.setPalette(palette)

    def show_article(self, article: Article | None) -> None:
        """Put an article's text in; its dated passages come with :meth:`set_mentions`."""
        if self._article == (article.id if article else None):
            return
        self._article = article.id if article else None
        text = article.text if article else ""
        self._offsets = Offsets(text)
        self._mentions, self._starts = (), []
        self._marked, self._found = [], []
        self.setExtraSelections([])
        # Laid out once, when all of it is there, and no farther down than what is shown.
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        self.document().setPlainText(text)
        spaced = QTextBlockFormat()
        spaced.setLineHeight(
            _LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        )
        spaced.setBottomMargin(_PARAGRAPH_GAP)
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(spaced)
        self._narrow_empty_lines()
        cursor.endEditBlock()

    def _narrow_empty_lines(self) -> None:
        """An empty line between two paragraphs takes no more room than their gap."""
        narrow = QTextBlockFormat()
        narrow.setLineHeight(2.0, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        block = self.document().begin()
        while block.isValid():
            if block.length() == 1:
                QTextCursor(block).setBlockFormat(narrow)
            block = block.next()

    def set_mentions(
        self, mentions: Sequence[DateMention], leads: Callable[[DateMention], bool]
    ) -> None:
        """Underline the dated passages; those that lead to an event stand out."""
        self._mentions = tuple(sorted(mentions, key=lambda mention: mention.start))
        self._starts = [mention.start for mention in self._mentions]
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for mention in self._mentions:
            self._select(cursor, mention.start, mention.end)
            cursor.mergeCharFormat(self._underline(leading=leads(mention)))
        cursor.endEditBlock()

    def mark(self, passage: Passage | None) -> None:
        """Highlight some words of the article that is shown, and scroll them into view."""
        here = passage is not None and passage.article == self._article
        self._marked = []
        if passage is None or not here:
            self.verticalScrollBar().setValue(0)
        else:
            selection = self._selection(passage.start, passage.end, self._theme.highlight)
            self._marked = [selection]
            self._scroll_to(selection.cursor)
        self.setExtraSelections([*self._marked, *self._found])

    def mark_finds(self, places: Iterable[tuple[int, int]]) -> None:
        """Mark what a search found; nothing scrolls."""
        colour = mixed(self._theme.accent, self._theme.pane, _FIND_SHARE)
        self._found = [self._selection(start, end, colour) for start, end in places]
        self.setExtraSelections([*self._marked, *self._found])

    def _selection(self, start: int, end: int, colour: str) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        made.cursor = QTextCursor(self.document())
        self._select(made.cursor, start, end)
        made.format.setBackground(QColor(colour))
        return made

    def mention_at(self, spot: QPoint) -> DateMention | None:
        """The dated passage at a pixel of the text."""
        unit = (
            self.document()
            .documentLayout()
            .hitTest(
                (spot + QPoint(0, self.verticalScrollBar().value())).toPointF(),
                Qt.HitTestAccuracy.ExactHit,
            )
        )
        if unit < 0:
            return None
        point = self._offsets.point(unit)
        row = bisect_left(self._starts, point + 1) - 1
        if row < 0 or point >= self._mentions[row].end:
            return None
        return self._mentions[row]

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        pointed = self.mention_at(event.position().toPoint()) is not None
        shape = Qt.CursorShape.PointingHandCursor if pointed else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        mention = self.mention_at(event.position().toPoint())
        left = event.button() == Qt.MouseButton.LeftButton
        if left and mention and not self.textCursor().hasSelection():
            self.mention_pressed.emit(mention)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            mention = self.mention_at(event.pos())
            QToolTip.showText(event.globalPos(), self._tip(mention) if mention else "", self)
            return True
        return super().viewportEvent(event)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)  # the first time, Qt scrolls to its cursor at the top
        if self._marked:
            self._scroll_to(self._marked[0].cursor)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words that were scrolled to stay in view, until a person scrolls elsewhere."""
        super().resizeEvent(event)
        if self._marked and self.verticalScrollBar().value() == self._left_at:
            self._scroll_to(self._marked[0].cursor)

    def _select(self, cursor: QTextCursor, start: int, end: int) -> None:
        cursor.setPosition(self._offsets.unit(start))
        cursor.setPosition(self._offsets.unit(end), QTextCursor.MoveMode.KeepAnchor)

    def _underline(self, *, leading: bool) -> QTextCharFormat:
        style = QTextCharFormat()
        if leading:
            style.setForeground(QColor(self._theme.accent))
            style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            style.setUnderlineColor(QColor(mixed(self._theme.accent, self._theme.pane, 0.5)))
        else:
            style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            style.setUnderlineColor(QColor(self._theme.quiet))
        return style

    def _scroll_to(self, cursor: QTextCursor) -> None:
        """Bring the words into view, a little below the top, unless they are in view already."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        first = QTextCursor(self.document())
        first.setPosition(cursor.selectionStart())
        last = QTextCursor(self.document())
        last.setPosition(cursor.selectionEnd())
        top, bottom = self.cursorRect(first).top(), self.cursorRect(last).bottom()
        if top < 0 or bottom > height:
            bar.setValue(round(bar.value() + top - height * _ABOVE_PASSAGE))
        self._left_at = bar.value()
