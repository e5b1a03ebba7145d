"""The drawing of a project that is still being read: to be moved and enlarged, not yet asked."""

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from hckt_timeline.layout import Chart, View, Viewport, clamp, fit, frame
from hckt_timeline.painters import qt_painter
from hckt_timeline.ui.kit.settings import Look

_NOTCH = 120
_ZOOM_A_NOTCH = 1.25


class Sketch(QWidget):
    """Lies over another widget and keeps its size; ``painted`` once it is seen."""

    painted = Signal()

    def __init__(self, over: QWidget, chart: Chart, look: Look) -> None:
        super().__init__(over)
        self._chart = chart
        self._view = View(theme=look.theme, language=look.language)
        self._grip: QPointF | None = None
        self._viewport: Viewport | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(over.accessibleName())
        over.installEventFilter(self)
        self.setGeometry(over.rect())
        self.show()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and isinstance(event, QResizeEvent):
            self.resize(event.size())
        return super().eventFilter(watched, event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._viewport = None

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        qt_painter.paint(painter, frame(self._chart, self._seen(), self._view))
        painter.end()
        self.painted.emit()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        notches = event.angleDelta().y() / _NOTCH
        self._look_at(self._seen().zoomed(_ZOOM_A_NOTCH**notches, event.position().x()))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._grip = event.position()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None:
            moved, self._grip = event.position() - self._grip, event.position()
            self._look_at(self._seen().panned(moved.x(), moved.y()))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None

    def _seen(self) -> Viewport:
        return self._viewport or fit(self._chart, self.width(), self.height())

    def _look_at(self, viewport: Viewport) -> None:
        self._viewport = clamp(self._chart, viewport)
        self.update()
