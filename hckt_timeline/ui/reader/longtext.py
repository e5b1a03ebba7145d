"""A text of any length on the screen: the document holds an excerpt of it, which grows."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QTextEdit
from typing_extensions import override

from hckt_timeline.ui.reader.excerpt import Excerpt, around, whole

_LINE_HEIGHT = 150.0
_PARAGRAPH_GAP = 7.0
_ABOVE_PLACE = 0.22
_AHEAD = 2
"""Pages of text that lie ready beyond what is in view."""


class LongText(QTextEdit):
    """Shows a text, as plain text: nothing in it is loaded, run or followed.

    Places are code points of the text. ``moved`` tells where the words in view begin and end.
    """

    moved = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self.excerpt = whole("")
        self._came_to: tuple[int, int] | None = None
        self._left_at = 0
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        bar = self.verticalScrollBar()
        for changed in (bar.valueChanged, bar.rangeChanged):
            # Queued, since Qt lays out and scrolls while it tells of it.
            changed.connect(self._come_near, Qt.ConnectionType.QueuedConnection)

    def show_text(self, text: str, place: int) -> None:
        """Show another text, with as much of it as is needed around a place."""
        near = around(text, place)
        # First of all: an emptied document may lose its scroll bar, and so change its size.
        self._came_to, self.excerpt = None, Excerpt(text, near.start, near.start)
        self.setPlainText("")
        self._extend(near)

    def dress(self, start: int, end: int) -> None:
        """Give words that have just come into the document their looks."""

    def selected(self, start: int, end: int) -> QTextCursor:
        """Words of the text, as far as they stand in the document."""
        cursor = QTextCursor(self.document())
        first, last = self.excerpt.units(start, end)
        cursor.setPosition(first)
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def come_to(self, start: int, end: int) -> None:
        """Bring words into view, a little below the top, unless they are in view already.

        They stay in view where the page changes its size, until a person scrolls elsewhere.
        """
        if not self.excerpt.holds(start):
            self.show_text(self.excerpt.text, start)
        self._came_to = start, end
        bar, height = self.verticalScrollBar(), self.viewport().height()
        top, bottom = self._rectangle(start).top(), self._rectangle(end).bottom()
        if top < 0 or bottom > height:
            bar.setValue(round(bar.value() + top - height * _ABOVE_PLACE))
        self._left_at = bar.value()

    def come_to_beginning(self) -> None:
        """Bring the beginning of the text into view."""
        if self.excerpt.start:
            self.show_text(self.excerpt.text, 0)
        self._came_to = None
        self.verticalScrollBar().setValue(0)

    def come_to_end(self) -> None:
        """Bring the end of the text into view."""
        text = self.excerpt.text
        self.come_to(len(text), len(text))
        self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())

    def select_all(self) -> None:
        """Select the whole text."""
        self._extend(whole(self.excerpt.text))
        self.selectAll()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.SelectAll):
            self.select_all()
        elif event.key() == Qt.Key.Key_Home:
            self.come_to_beginning()
        elif event.key() == Qt.Key.Key_End:
            self.come_to_end()
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        for action in menu.actions():
            if action.objectName() == "select-all":
                action.triggered.connect(self.select_all)
        menu.exec(event.globalPos())
        menu.deleteLater()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._came_to and self.verticalScrollBar().value() == self._left_at:
            self.come_to(*self._came_to)

    def _extend(self, excerpt: Excerpt) -> None:
        """Show more of the text; the words in view and those selected stay the same."""
        old = self.excerpt
        top, chosen = self.cursorForPosition(QPoint(0, 0)), self.textCursor()
        ends = old.point(chosen.selectionStart()), old.point(chosen.selectionEnd())
        height, bar = self.cursorRect(top).top(), self.verticalScrollBar()
        stays = bar.value() == self._left_at
        self.excerpt, cursor = excerpt, QTextCursor(self.document())
        cursor.beginEditBlock()
        for side, start, end in (
            (QTextCursor.MoveOperation.End, old.end, excerpt.end),
            (QTextCursor.MoveOperation.Start, excerpt.start, old.start),
        ):
            cursor.movePosition(side)
            cursor.insertText(excerpt.words(start, end), QTextCharFormat())
        for start, end in ((excerpt.start, old.start), (old.end, excerpt.end)):
            if start < end:
                self._space(start, end)
                self.dress(start, end)
        cursor.endEditBlock()
        if chosen.hasSelection():
            self.setTextCursor(self.selected(*ends))
        bar.setValue(bar.value() + self.cursorRect(top).top() - height)
        if stays:
            self._left_at = bar.value()

    def _come_near(self) -> None:
        """Have text ready on both sides of what is in view."""
        if not self.isVisible():
            return
        bar, excerpt = self.verticalScrollBar(), self.excerpt
        ahead = _AHEAD * bar.pageStep()
        if excerpt.end < len(excerpt.text) and bar.value() > bar.maximum() - ahead:
            self._extend(excerpt.longer_after())
        elif excerpt.start and bar.value() < ahead:
            self._extend(excerpt.longer_before())
        corner = QPoint(self.viewport().width(), self.viewport().height())
        places = (self.cursorForPosition(spot).position() for spot in (QPoint(0, 0), corner))
        self.moved.emit(*(self.excerpt.point(unit) for unit in places))

    def _space(self, start: int, end: int) -> None:
        """Give paragraphs their room; an empty line between two takes no more than their gap."""
        spaced, narrow = QTextBlockFormat(), QTextBlockFormat()
        proportional = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        spaced.setLineHeight(_LINE_HEIGHT, proportional)
        spaced.setBottomMargin(_PARAGRAPH_GAP)
        narrow.setLineHeight(2.0, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor = self.selected(start, end)
        cursor.setBlockFormat(spaced)
        block = self.document().findBlock(cursor.selectionStart())
        while block.isValid() and block.position() <= cursor.selectionEnd():
            if block.length() == 1:
                QTextCursor(block).setBlockFormat(narrow)
            block = block.next()

    def _rectangle(self, point: int) -> QRect:
        return self.cursorRect(self.selected(point, point))
