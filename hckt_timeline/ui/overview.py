"""The strip under the timeline: all of time, where events crowd, and a brush over what is shown."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from hckt_timeline.layout import View, overview, overview_day
from hckt_timeline.painters import qt_painter
from hckt_timeline.scene import Scene
from hckt_timeline.ui import camera
from hckt_timeline.ui.session import Session
from hckt_timeline.ui.settings import Look
from hckt_timeline.ui.state import State, looking

HEIGHT = 46
_ZOOM_A_NOTCH = 1.25


class OverviewStrip(QWidget):
    """A click brings that day to the middle of the timeline, a drag carries it along."""

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self._session = session
        self._look = look
        self._scene: Scene | None = None
        self._offset = 0.0
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setCursor(Qt.CursorShape.SizeHorCursor)
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
        """Grip the brush where it was touched, or bring it to the pointer."""
        viewport = self._session.state.viewport
        day = self._day(event)
        first, last = viewport.day_at(0), viewport.day_at(viewport.width)
        self._offset = day - (first + last) / 2 if first <= day <= last else 0.0
        self._session.go(camera.centred(self._session.state, day - self._offset))

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            day = self._day(event) - self._offset
            self._session.drift(camera.centred(self._session.state, day))

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the middle of what is shown."""
        state = self._session.state
        factor = _ZOOM_A_NOTCH ** (event.angleDelta().y() / 120)
        viewport = state.viewport.zoomed(factor, state.viewport.width / 2)
        self._session.drift(looking(state, viewport))

    def _day(self, event: QMouseEvent) -> float:
        return overview_day(self._session.state.chart, self.width(), event.position().x())

    def _follow(self, before: State, after: State) -> None:
        if before.chart is not after.chart or before.viewport != after.viewport:
            self._scene = None
            self.update()
