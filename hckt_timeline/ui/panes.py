"""What fills the window: every pane, and where it stands."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from hckt_timeline.ui.controls import pane, rule
from hckt_timeline.ui.messages import MessageBar
from hckt_timeline.ui.overview import OverviewStrip
from hckt_timeline.ui.session import Session
from hckt_timeline.ui.settings import Look
from hckt_timeline.ui.timeline import LaneBar, TimelineView
from hckt_timeline.ui.topbar import TopBar

if TYPE_CHECKING:
    from hckt_timeline.ui.sides import Sides

_LEFT, _RIGHT = 236, 396
_TABLE_SHARE = 0.2
_GAP = 10


class Panes(QWidget):
    """All panes of one look; ``picture`` holds the timeline and the overview.

    The drawing is there at once. The panes around it are loaded and filled by :meth:`complete`,
    after the first frame: ``filters``, ``tables`` and ``reader`` stand in ``sides`` from then on.
    """

    failed = Signal(Exception)

    def __init__(self, session: Session, look: Look, size: QSize, *, wheel_zooms: bool) -> None:
        super().__init__()
        self._session = session
        self._look = look
        self.timeline = TimelineView(session, look, wheel_zooms=wheel_zooms)
        self.timeline.first_painted.connect(self.complete, Qt.ConnectionType.QueuedConnection)
        self.lanes = LaneBar(session)
        self.overview = OverviewStrip(session, look)
        self.messages = MessageBar()
        self.topbar = TopBar(session)
        self.picture = QWidget()
        self.left, self.below, self.right = pane(name="filters"), pane(), pane()
        self.sides: Sides | None = None
        self._lay_out(size)

    def use(self, actions: Mapping[str, QAction]) -> None:
        """Show the commands that have a button."""
        self.topbar.use(actions)

    def complete(self) -> None:
        """Load and fill the panes around the drawing, once."""
        if self.sides is None:
            from hckt_timeline.ui.sides import Sides

            self.sides = Sides(self._session, self._look)
            self.sides.reader.failed.connect(self.failed)
            self.sides.fill(self.left, self.below, self.right)

    def close_down(self) -> None:
        """Let go of what runs beside the window's thread."""
        if self.sides is not None:
            self.sides.reader.close_helper()

    def _lay_out(self, size: QSize) -> None:
        drawing = QWidget()
        beside = QHBoxLayout(drawing)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addWidget(self.timeline, 1)
        beside.addWidget(self.lanes)
        picture = QVBoxLayout(self.picture)
        picture.setContentsMargins(0, 0, 0, 0)
        picture.setSpacing(_GAP)
        picture.addWidget(pane(drawing), 1)
        picture.addWidget(pane(self.overview))
        low = round(size.height() * _TABLE_SHARE)
        middle = _splitter(Qt.Orientation.Vertical, self.picture, self.below)
        middle.setSizes([size.height() - low, low])
        middle.setStretchFactor(0, 1)
        parts = (self.left, _framed(middle), _framed(self.right))
        across = _splitter(Qt.Orientation.Horizontal, *parts)
        across.setSizes([_LEFT, size.width() - _LEFT - _RIGHT, _RIGHT])
        for place, stretch in enumerate((0, 1, 0)):
            across.setStretchFactor(place, stretch)
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(0, 0, _GAP, 0)
        inside.addWidget(across)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.topbar, rule(), self.messages):
            column.addWidget(part)
        column.addWidget(body, 1)


def _framed(part: QWidget) -> QWidget:
    """Some ground above and below a pane."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, _GAP, 0, _GAP)
    column.addWidget(part)
    return made


def _splitter(way: Qt.Orientation, *parts: QWidget) -> QSplitter:
    splitter = QSplitter(way)
    splitter.setChildrenCollapsible(False)
    splitter.setHandleWidth(_GAP)
    for part in parts:
        splitter.addWidget(part)
    return splitter
