"""The strip under the timeline: all of time, where events crowd, and a brush over what is shown."""

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from hckt_timeline.layout import View, overview, overview_day
from hckt_timeline.layout.view.overview import brush
from hckt_timeline.painters import qt_painter
from hckt_timeline.ui.kit.settings import Look
from hckt_timeline.ui.model import camera
from hckt_timeline.ui.model.state import State, looking
from hckt_timeline.ui.session import Session

if TYPE_CHECKING:
    from hckt_timeline.scene import Scene

HEIGHT = 46
_ZOOM_A_NOTCH = 1.25
_REACH = 5.0
_RESIZE = Qt.CursorShape.SizeHorCursor


class Edge(Enum):
    """A side of the brush."""

    LEFT = "left"
    RIGHT = "right"


class OverviewStrip(QWidget):
    """A click brings that day to the middle of the timeline, a drag carries the brush along.

    Dragging an edge of the brush shows more or less time.
    """

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self._session = session
        self._look = look
        self._scene: Scene | None = None
        self._offset = 0.0
        self._edge: Edge | None = None
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Overview"))
        self.setToolTip(self.tr("All of time. Drag the frame to look elsewhere."))
        session.changed.connect(self._follow)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._scene is None:
            state = self._session.state
            view = View(theme=self._look.theme, language=self._look.language)
            size = (self.width(), self.height())
            self._scene = overview(state.chart, *size, state.viewport, view)
        painter = QPainter(self)
        qt_painter.paint(painter, self._scene)
        painter.end()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._scene = None

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Grip an edge of the brush or the brush itself, or bring it to the pointer."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        state, day = self._session.state, self._day(event)
        self._edge = self._edge_at(event.position().x())
        if self._edge is None:
            viewport = state.viewport
            middle = (viewport.first_day + viewport.last_day) / 2
            inside = viewport.first_day <= day <= viewport.last_day
            self._offset = day - middle if inside else 0.0
            self._session.go(camera.centred(state, day - self._offset))

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not event.buttons() & Qt.MouseButton.LeftButton:
            edge = self._edge_at(event.position().x())
            shape = Qt.CursorShape.PointingHandCursor if edge is None else _RESIZE
            self.setCursor(shape)
            return
        state, viewport = self._session.state, self._session.state.viewport
        if self._edge is Edge.LEFT:
            moved = camera.spanned(state, self._day(event), viewport.last_day)
        elif self._edge is Edge.RIGHT:
            moved = camera.spanned(state, viewport.first_day, self._day(event))
        else:
            moved = camera.centred(state, self._day(event) - self._offset)
        self._session.drift(moved)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the middle of what is shown."""
        state = self._session.state
        factor = _ZOOM_A_NOTCH ** (event.angleDelta().y() / 120)
        viewport = state.viewport.zoomed(factor, state.viewport.width / 2)
        self._session.drift(looking(state, viewport))

    def _edge_at(self, x: float) -> Edge | None:
        state = self._session.state
        left, right = brush(state.chart, self.width(), state.viewport)
        near = min(_REACH, (right - left) / 3)
        if abs(x - left) <= near:
            return Edge.LEFT
        return Edge.RIGHT if abs(x - right) <= near else None

    def _day(self, event: QMouseEvent) -> float:
        return overview_day(self._session.state.chart, self.width(), event.position().x())

    def _follow(self, before: State, after: State) -> None:
        if before.chart is not after.chart or before.viewport != after.viewport:
            self._scene = None
            self.update()
