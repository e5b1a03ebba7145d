"""The timeline: one scene, painted, that answers to mouse, wheel, touch and keys."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QScrollBar, QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from hckt_timeline.layout import content_height, frame
from hckt_timeline.painters import qt_painter
from hckt_timeline.scene import Scene, Target
from hckt_timeline.ui.drawing.framing import view_of
from hckt_timeline.ui.kit.settings import Look
from hckt_timeline.ui.model import camera
from hckt_timeline.ui.model.state import State, looking
from hckt_timeline.ui.session import Session

_NOTCH = 120
"""What ``QWheelEvent.angleDelta`` gives for one notch of a wheel, in eighths of a degree."""
_PIXELS_A_NOTCH = 80.0
_ZOOM_A_NOTCH = 1.25
_DRAG_BEGINS = 4.0


class TimelineView(QWidget):
    """Shows the chart; ``pressed`` hands on the target that was clicked, None for the ground.

    ``asked`` hands on where on the screen a menu for the selected event was asked for.
    """

    pressed = Signal(object)
    asked = Signal(object)
    first_painted = Signal()

    def __init__(self, session: Session, look: Look, *, wheel_zooms: bool) -> None:
        super().__init__()
        self._session = session
        self._look = look
        self._wheel_zooms = wheel_zooms
        self._scene: Scene | None = None
        self._hovered: str | None = None
        self._grip: QPointF | None = None
        self._dragged = False
        self._painted = False
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 160)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("Timeline"))
        session.changed.connect(self._follow)

    @property
    def scene(self) -> Scene:
        """What is painted now."""
        if self._scene is None:
            state = self._session.state
            view = replace(view_of(state, self._look), hovered=self._hovered)
            self._scene = frame(state.chart, state.viewport, view)
        return self._scene

    def target_at(self, x: float, y: float) -> Target | None:
        """The topmost area at a pixel that answers to the pointer."""
        hits = (
            target
            for target in reversed(self.scene.targets)
            if target.x <= x < target.x + target.width and target.y <= y < target.y + target.height
        )
        return next(hits, None)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        qt_painter.paint(painter, self.scene)
        painter.end()
        if not self._painted:
            self._painted = True
            self.first_painted.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        state = self._session.state
        self._session.drift(camera.resized(state, self.width(), self.height()))

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        keys = event.modifiers()
        lanes = bool(keys & Qt.KeyboardModifier.ShiftModifier)
        zooms = bool(keys & Qt.KeyboardModifier.ControlModifier) != self._wheel_zooms
        dx, dy = _pixels(event)
        if zooms and not lanes:
            notches = (dy or dx) / _PIXELS_A_NOTCH
            self._zoom(_ZOOM_A_NOTCH**notches, event.position().x())
        elif lanes:
            self._pan(0.0, dy or dx)
        elif event.pixelDelta().isNull():
            self._pan(dx + dy, 0.0)
        else:
            self._pan(dx, dy)
        event.accept()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._grip, self._dragged = event.position(), False

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        here = event.position()
        if self._grip is None:
            self._hover(self.target_at(here.x(), here.y()))
            return
        moved = here - self._grip
        if self._dragged or moved.manhattanLength() >= _DRAG_BEGINS:
            self._dragged = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self._pan(moved.x(), moved.y())
            self._grip = here

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._grip is None:
            return
        here, self._grip = event.position(), None
        self.unsetCursor()
        if not self._dragged:
            self.pressed.emit(self.target_at(here.x(), here.y()))

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        here = event.pos()
        if event.reason() is not QContextMenuEvent.Reason.Keyboard:
            target = self.target_at(here.x(), here.y())
            if target is None or target.kind != "event":
                return
            self.pressed.emit(target)
        if self._session.state.event is not None:
            self.asked.emit(event.globalPos())

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            target = self.target_at(event.pos().x(), event.pos().y())
            QToolTip.showText(event.globalPos(), target.hint if target else "", self)
            return True
        if isinstance(event, QNativeGestureEvent):
            return self._gesture(event)
        return super().event(event)

    def _gesture(self, event: QNativeGestureEvent) -> bool:
        kind = event.gestureType()
        if kind == Qt.NativeGestureType.ZoomNativeGesture:
            self._zoom(1.0 + event.value(), event.position().x())
        elif kind == Qt.NativeGestureType.PanNativeGesture:
            self._pan(event.delta().x(), event.delta().y())
        else:
            return False
        return True

    def _zoom(self, factor: float, x: float) -> None:
        state = self._session.state
        self._session.drift(looking(state, state.viewport.zoomed(factor, x)))

    def _pan(self, dx: float, dy: float) -> None:
        """Move the picture with the hand: to the right shows earlier days."""
        state = self._session.state
        self._session.drift(looking(state, state.viewport.panned(dx, dy)))

    def _hover(self, target: Target | None) -> None:
        pointed = target is not None and target.kind in ("event", "bubble")
        if pointed:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.unsetCursor()
        hovered = target.keys[0] if target and target.kind == "event" else None
        if hovered != self._hovered:
            self._hovered = hovered
            self._repaint()

    def _follow(self, before: State, after: State) -> None:
        if (before.chart, before.viewport, before.focus, before.listed) != (
            after.chart,
            after.viewport,
            after.focus,
            after.listed,
        ):
            self._repaint()

    def _repaint(self) -> None:
        self._scene = None
        self.update()


class LaneBar(QScrollBar):
    """Scrolls the lanes; there only while they do not all fit."""

    def __init__(self, session: Session) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._session = session
        self.setAccessibleName(self.tr("Lanes"))
        self.setSingleStep(30)
        self.valueChanged.connect(self._scroll)
        session.changed.connect(self._follow)
        self._show(session.state)

    def _follow(self, before: State, after: State) -> None:
        if before.chart is not after.chart or before.viewport != after.viewport:
            self._show(after)

    def _show(self, state: State) -> None:
        viewport = state.viewport
        hidden = max(content_height(state.chart) - viewport.height, 0.0)
        with QSignalBlocker(self):
            self.setPageStep(round(viewport.height))
            self.setRange(0, round(hidden))
            self.setValue(round(viewport.top))
        self.setVisible(hidden >= 1)

    def _scroll(self, top: int) -> None:
        state = self._session.state
        self._session.drift(looking(state, replace(state.viewport, top=float(top))))


def _pixels(event: QWheelEvent) -> tuple[float, float]:
    """How far the wheel or the fingers moved, in pixels."""
    exact = event.pixelDelta()
    if not exact.isNull():
        return float(exact.x()), float(exact.y())
    turned = event.angleDelta()
    scale = _PIXELS_A_NOTCH / _NOTCH
    return turned.x() * scale, turned.y() * scale
