"""The timeline of a presentation, drawn larger, that glides from one event to the next."""

import math
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from hckt_timeline.layout import Viewport, clamp, frame
from hckt_timeline.painters import qt_painter
from hckt_timeline.scene import Scene
from hckt_timeline.ui.drawing.framing import view_of
from hckt_timeline.ui.kit.settings import Look
from hckt_timeline.ui.model.state import State


class Stage(QWidget):
    """Shows a state at a larger scale; ``pressed`` hands on the event that was clicked."""

    pressed = Signal(str)

    def __init__(self, state: State, look: Look) -> None:
        super().__init__()
        self._look = look
        self._state = state
        self._from = state.viewport
        self._part = 1.0
        self._scale = 1.5
        self._scene: Scene | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("Timeline"))

    def show_at(self, state: State, scale: float) -> None:
        """Draw a state at once, everything so many times larger than in the window."""
        self._state, self._from, self._scale = state, state.viewport, scale
        self.approach(1.0)

    def begin(self, state: State) -> None:
        """Set out for another state, which :meth:`approach` comes to."""
        self._from, self._state, self._part = self._seen(), state, 0.0

    def approach(self, part: float) -> None:
        """Be so much of the way (0 to 1) at the state set out for."""
        self._part, self._scene = part, None
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.scale(self._scale, self._scale)
        qt_painter.paint(painter, self._drawn())
        painter.end()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        x, y = event.position().x() / self._scale, event.position().y() / self._scale
        for target in reversed(self._drawn().targets):
            inside = 0 <= x - target.x < target.width and 0 <= y - target.y < target.height
            if inside and target.kind == "event":
                self.pressed.emit(target.keys[0])
                return
        event.ignore()

    def _drawn(self) -> Scene:
        if self._scene is None:
            view = view_of(self._state, self._look)
            self._scene = frame(self._state.chart, self._seen(), view)
        return self._scene

    def _seen(self) -> Viewport:
        """The view between the one left and the one set out for, in the size of the widget."""
        new, part = self._state.viewport, self._part
        old = self._from.resized(new.width, new.height)
        if part >= 1.0:
            return new
        scale = math.exp(
            math.log(old.pixels_per_day) * (1 - part) + math.log(new.pixels_per_day) * part
        )
        middle = _middle(old) * (1 - part) + _middle(new) * part
        top = old.top * (1 - part) + new.top * part
        first = middle - new.width / 2 / scale
        return clamp(
            self._state.chart, replace(new, first_day=first, pixels_per_day=scale, top=top)
        )


def _middle(viewport: Viewport) -> float:
    return viewport.day_at(viewport.width / 2)
