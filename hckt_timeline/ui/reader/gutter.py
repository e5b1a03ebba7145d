"""The timeline of one article: a slim strip beside its text, a tick for every dated passage."""

from bisect import bisect_left
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget
from typing_extensions import override

from hckt_timeline.scene import Theme

WIDTH = 14
_REACH = 6.0
_EDGE = 4


class Gutter(QWidget):
    """Ticks at parts (0 to 1) of the text, over a band for what is in view.

    ``pressed`` hands on the number of a tick that was clicked, ``sought`` the part of the text
    where there is none. ``tip`` tells of a tick by its number.
    """

    pressed = Signal(int)
    sought = Signal(float)

    def __init__(self, theme: Theme, tip: Callable[[int], str]) -> None:
        super().__init__()
        self._theme = theme
        self._tip = tip
        self._ticks: Sequence[tuple[float, bool]] = ()
        self._marked: float | None = None
        self._view = (0.0, 0.0)
        self.setFixedWidth(WIDTH)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Dated passages of this article"))

    def show_ticks(self, ticks: Sequence[tuple[float, bool]]) -> None:
        """Show where dated passages are, in their order, and whether they tell an event."""
        self._ticks = ticks
        self.update()

    def mark(self, part: float | None) -> None:
        """Show where the chosen words are."""
        self._marked = part
        self.update()

    def show_view(self, first: float, last: float) -> None:
        """Show which part of the text is in view."""
        self._view = first, last
        self.update()

    def tick_at(self, y: float) -> int | None:
        """The number of the tick at or near a height in pixels."""
        row = bisect_left(self._ticks, (self._part(y),))
        near = [one for one in (row - 1, row) if 0 <= one < len(self._ticks)]
        far = {one: abs(self._y(self._ticks[one][0]) - y) for one in near}
        nearest = min(near, key=far.__getitem__, default=None)
        return nearest if nearest is not None and far[nearest] <= _REACH else None

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        top, bottom = (self._y(part) for part in self._view)
        if bottom > top:
            painter.fillRect(QRectF(1, top, WIDTH - 2, bottom - top), QColor(self._theme.grid))
        painter.fillRect(QRectF(WIDTH / 2 - 0.5, 0, 1, self.height()), QColor(self._theme.line))
        # A long article has more dated passages than the strip has pixels.
        ticks = {(round(self._y(part)), leads) for part, leads in self._ticks}
        for y, leads in sorted(ticks, key=lambda tick: tick[1]):
            colour = QColor(self._theme.accent if leads else self._theme.quiet)
            width = 9.0 if leads else 5.0
            painter.fillRect(QRectF((WIDTH - width) / 2, y - 1, width, 2), colour)
        if self._marked is not None:
            painter.setPen(QColor(self._theme.accent))
            painter.setBrush(QColor(self._theme.highlight))
            painter.drawRoundedRect(QRectF(1.5, self._y(self._marked) - 3.5, WIDTH - 3, 7), 3, 3)
        painter.end()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        near = self.tick_at(event.position().y()) is not None
        shape = Qt.CursorShape.PointingHandCursor if near else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        y = event.position().y()
        row = self.tick_at(y)
        if row is not None:
            self.pressed.emit(row)
        else:
            self.sought.emit(min(max(self._part(y), 0.0), 1.0))

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            row = self.tick_at(event.pos().y())
            QToolTip.showText(event.globalPos(), self._tip(row) if row is not None else "", self)
            return True
        return super().event(event)

    def _y(self, part: float) -> float:
        return _EDGE + part * (self.height() - 2 * _EDGE)

    def _part(self, y: float) -> float:
        return (y - _EDGE) / max(self.height() - 2 * _EDGE, 1)
