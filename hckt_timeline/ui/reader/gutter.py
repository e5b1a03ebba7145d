"""The timeline of one article: a slim strip beside its text, a tick for every dated passage."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget
from typing_extensions import override

from hckt_timeline.scene import Theme

WIDTH = 14
_REACH = 6.0


class Gutter(QWidget):
    """Ticks at parts (0 to 1) of the text; ``pressed`` hands on the number of one clicked."""

    pressed = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._ticks: tuple[tuple[float, bool, str], ...] = ()
        self._marked: float | None = None
        self.setFixedWidth(WIDTH)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Dated passages of this article"))

    def show_ticks(self, ticks: Sequence[tuple[float, bool, str]]) -> None:
        """Show where dated passages are, whether they tell an event, and what they say."""
        self._ticks = tuple(ticks)
        self.update()

    def mark(self, part: float | None) -> None:
        """Show where the chosen words are."""
        self._marked = part
        self.update()

    def tick_at(self, y: float) -> int | None:
        """The number of the tick at or near a height in pixels."""
        if not self._ticks:
            return None
        row = min(range(len(self._ticks)), key=lambda row: abs(self._y(self._ticks[row][0]) - y))
        return row if abs(self._y(self._ticks[row][0]) - y) <= _REACH else None

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(QRectF(WIDTH / 2 - 0.5, 0, 1, self.height()), QColor(self._theme.line))
        for part, leads, _ in self._ticks:
            colour = QColor(self._theme.accent if leads else self._theme.quiet)
            width = 9.0 if leads else 5.0
            painter.fillRect(QRectF((WIDTH - width) / 2, self._y(part) - 1, width, 2), colour)
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
        row = self.tick_at(event.position().y())
        if row is not None:
            self.pressed.emit(row)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            row = self.tick_at(event.pos().y())
            words = self._ticks[row][2] if row is not None else ""
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def _y(self, part: float) -> float:
        return 4 + part * (self.height() - 8)
