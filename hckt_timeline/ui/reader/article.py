"""The text of an article: dated passages underlined, the chosen words marked and in view."""

from bisect import bisect_left
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QMouseEvent,
    QPalette,
    QShowEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QToolTip
from typing_extensions import override

from hckt_timeline.domain import Article, DateMention, Passage
from hckt_timeline.scene import Theme
from hckt_timeline.ui.finding.finding import places_of
from hckt_timeline.ui.kit.style import mixed
from hckt_timeline.ui.reader.longtext import LongText

_FIND_SHARE = 0.25


class ArticleText(LongText):
    """Shows one article; ``mention_pressed`` hands on the dated passage that was clicked."""

    mention_pressed = Signal(object)

    def __init__(self, theme: Theme, language_tip: Callable[[DateMention], str]) -> None:
        super().__init__()
        self._theme = theme
        self._tip = language_tip
        self._article: str | None = None
        self._passage: Passage | None = None
        self._query = ""
        self._found: list[tuple[int, int]] = []
        self._mentions: Sequence[DateMention] = ()
        self._starts: list[int] = []
        self._leads: Callable[[DateMention], bool] = lambda _mention: False
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(self.tr("Article text"))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(theme.pane))
        self.setPalette(palette)

    def show_article(self, article: Article | None, passage: Passage | None = None) -> None:
        """Show an article with some words of it marked and in view, else its beginning.

        Its dated passages come with :meth:`set_mentions`.
        """
        name = article.id if article else None
        self._passage = passage if passage and passage.article == name else None
        if self._article != name:
            self._article = name
            self._mentions, self._starts, self._query = (), [], ""
            text = article.text if article else ""
            self.show_text(text, self._passage.start if self._passage else 0)
        if self._passage is None:
            self.come_to_beginning()
        else:
            self.come_to(self._passage.start, self._passage.end)
        self._show_marks()

    def set_mentions(
        self, mentions: Sequence[DateMention], leads: Callable[[DateMention], bool]
    ) -> None:
        """Underline the dated passages, given in order; those that lead to an event stand out."""
        self._mentions, self._leads = mentions, leads
        self._starts = [mention.start for mention in mentions]
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        self._underline(self.excerpt.start, self.excerpt.end)
        cursor.endEditBlock()

    def mark_finds(self, query: str) -> None:
        """Mark the words of a query; nothing scrolls."""
        self._query, self._found = query, []
        self._find(self.excerpt.start, self.excerpt.end)
        self._show_marks()

    @override
    def show_text(self, text: str, place: int) -> None:
        self._found = []
        super().show_text(text, place)

    @override
    def dress(self, start: int, end: int) -> None:
        self._underline(start, end)
        self._find(start, end)
        self._show_marks()

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
        point = self.excerpt.point(unit)
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
        if self._passage is not None:
            self.come_to(self._passage.start, self._passage.end)

    def _underline(self, start: int, end: int) -> None:
        styles = {leading: self._style(leading=leading) for leading in (True, False)}
        first = max(bisect_left(self._starts, start) - 1, 0)
        for mention in self._mentions[first : bisect_left(self._starts, end)]:
            style = styles[self._leads(mention)]
            self.selected(mention.start, mention.end).setCharFormat(style)

    def _style(self, *, leading: bool) -> QTextCharFormat:
        style = QTextCharFormat()
        if leading:
            style.setForeground(QColor(self._theme.accent))
            style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            style.setUnderlineColor(QColor(mixed(self._theme.accent, self._theme.pane, 0.5)))
        else:
            style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            style.setUnderlineColor(QColor(self._theme.quiet))
        return style

    def _find(self, start: int, end: int) -> None:
        places = places_of(self.excerpt.text[start:end], self._query)
        self._found += ((start + first, start + last) for first, last in places)

    def _show_marks(self) -> None:
        colour = mixed(self._theme.accent, self._theme.pane, _FIND_SHARE)
        marks = [(start, end, colour) for start, end in self._found]
        if self._passage is not None:
            marks.insert(0, (self._passage.start, self._passage.end, self._theme.highlight))
        self.setExtraSelections([self._marked(*mark) for mark in marks])

    def _marked(self, start: int, end: int, colour: str) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        made.cursor = self.selected(start, end)
        made.format.setBackground(QColor(colour))
        return made
