"""The tree of the filters: how it answers to mouse and keys, and its arrows."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QPainter,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QTreeView
from typing_extensions import override

from hckt_timeline.ui.panes.filter_rows import ROW

_INDENT = 14


class FilterTree(QTreeView):
    """``ticked`` hands on the row whose box changes, ``asked`` the row whose menu is wanted."""

    ticked = Signal(QModelIndex)
    asked = Signal(QPoint, QModelIndex)

    def __init__(self) -> None:
        super().__init__()
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(_INDENT)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setExpandsOnDoubleClick(False)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.clicked.connect(self.ticked)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows are as high as their words need at this width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.asked.emit(event.globalPos(), self.indexAt(event.pos()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.ticked.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @override
    def drawBranches(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """An arrow on the first line of a row that can be opened."""
        if not index.model().hasChildren(index) or not index.parent().isValid():
            return
        x, y = rect.right() - 6.0, rect.top() + ROW / 2
        tips = (
            ((-3, -2), (0, 2), (3, -2)) if self.isExpanded(index) else ((-2, -3), (2, 0), (-2, 3))
        )
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.PlaceholderText), 1.4))
        painter.drawPolyline([QPointF(x + dx, y + dy) for dx, dy in tips])
        painter.restore()
