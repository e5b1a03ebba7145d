"""What fills the window: every pane, and where it stands."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from hckt_timeline.ui.drawing.overview import OverviewStrip
from hckt_timeline.ui.drawing.timeline import LaneBar, TimelineView
from hckt_timeline.ui.kit.controls import pane, rule
from hckt_timeline.ui.kit.settings import Arrangement, Look
from hckt_timeline.ui.model.state import State
from hckt_timeline.ui.panes.messages import MessageBar
from hckt_timeline.ui.panes.topbar import TopBar
from hckt_timeline.ui.projects.recent import Paths
from hckt_timeline.ui.session import Session

if TYPE_CHECKING:
    from hckt_timeline.layout import Chart
    from hckt_timeline.ui.drawing.ruler import DayRuler
    from hckt_timeline.ui.drawing.sketch import Sketch
    from hckt_timeline.ui.panes.sides import Sides
    from hckt_timeline.ui.panes.startpage import StartPage

PARTS = "show_filters", "show_reader", "show_tables"
"""The commands that show and hide the panes around the drawing."""
_LEFT, _RIGHT, _RIGHT_SHARE = 236, 396, 0.3
_TABLE_SHARE = 0.2
_GAP = 10


class Panes(QWidget):
    """All panes of one look; ``picture`` holds the timeline and the overview.

    The drawing is there at once. The panes around it are loaded and filled by :meth:`complete`,
    after it was seen: ``filters``, ``tables`` and ``reader`` stand in ``sides`` from then on,
    and ``completed`` hands on the finder.
    ``asked`` hands on where on the screen a menu for the selected event was asked for,
    ``conflict_asked`` where one for a conflict was, and the conflict.
    """

    failed = Signal(Exception)
    completed = Signal(object)
    asked = Signal(object)
    conflict_asked = Signal(object, object)

    def __init__(self, session: Session, look: Look, size: QSize, *, wheel_zooms: bool) -> None:
        super().__init__()
        self._session = session
        self._look = look
        self.timeline = TimelineView(session, look, wheel_zooms=wheel_zooms)
        self.timeline.asked.connect(self.asked)
        self.lanes = LaneBar(session)
        self.overview = OverviewStrip(session, look)
        self.messages = MessageBar()
        self.topbar = TopBar(session)
        self.picture = QWidget()
        self.left, self.below, self.right = pane(name="filters"), pane(), pane()
        self.sides: Sides | None = None
        self.sketch: Sketch | None = None
        self._ruler: DayRuler | None = None
        self._start: StartPage | None = None
        self._actions: Mapping[str, QAction] = {}
        self._reopen: Callable[[Paths], None] = lambda _: None
        self._lay_out(size)

    def use(self, actions: Mapping[str, QAction], reopen: Callable[[Paths], None]) -> None:
        """Show the commands that have a button; ``reopen`` opens what was opened before."""
        self._actions, self._reopen = actions, reopen
        self.topbar.use(actions)
        actions["ruler"].setChecked(self._ruler is not None)
        for name, part in self._parts().items():
            actions[name].setChecked(not part.isHidden())

    def toggle(self, name: str) -> None:
        """Show or hide one of the panes around the drawing."""
        part = self._parts()[name]
        part.setVisible(part.isHidden())

    def step_passage(self, steps: int) -> None:
        """Go to the next (1) or previous (-1) dated passage of the open article."""
        if self.sides is not None:
            self.sides.reader.step_passage(steps)

    def _parts(self) -> dict[str, QWidget]:
        return dict(zip(PARTS, (self.left, self.right, self.below), strict=True))

    def arrangement(self) -> Arrangement:
        """How the panes stand now."""
        left, right, below = (part.isHidden() for part in (self.left, self.right, self.below))
        return Arrangement(
            self._across.saveState(),
            self._down.saveState(),
            (left, right, below),
            ruler=self._ruler is not None,
        )

    def arrange(self, arrangement: Arrangement) -> None:
        """Put the panes where they stood."""
        for splitter, kept in ((self._across, arrangement.across), (self._down, arrangement.down)):
            if kept is not None:
                splitter.restoreState(kept)
                self._widths_kept = True
        for part, hidden in zip(
            (self.left, self.right, self.below), arrangement.hidden, strict=True
        ):
            part.setHidden(hidden)
        self.show_ruler(on=arrangement.ruler)

    def complete(self) -> None:
        """Load and fill the panes around the drawing, once."""
        if self.sides is None:
            from hckt_timeline.ui.panes.sides import Sides

            self.sides = Sides(self._session, self._look)
            self.sides.reader.failed.connect(self.failed)
            self.sides.finder.failed.connect(self.failed)
            self.sides.reader.use(self._actions)
            self.sides.tables.chronicle.asked.connect(self.asked)
            self.sides.tables.conflicts.asked.connect(self.conflict_asked)
            self.sides.fill(self.left, self.below, self.right)
            self.completed.emit(self.sides.finder)
            self._session.changed.connect(self._follow)
            self._welcome(self._session.state)

    def close_down(self) -> None:
        """Let go of what runs beside the window's thread."""
        if self.sides is not None:
            self.sides.close_down()

    def show_ruler(self, *, on: bool) -> None:
        """Lay the day ruler over the drawing, or take it away."""
        if on and self._ruler is None:
            from hckt_timeline.ui.drawing.ruler import DayRuler

            self._ruler = DayRuler(self.timeline, self._session, self._look)
            self._ruler.show()
        elif not on and self._ruler is not None:
            self.timeline.removeEventFilter(self._ruler)
            self._ruler.hide()
            self._ruler.deleteLater()
            self._ruler = None

    def show_sketch(self, chart: "Chart | None") -> None:
        """Lay the drawing of what is being read over the one that is open, or take it away."""
        if self.sketch is not None:
            self.timeline.removeEventFilter(self.sketch)
            self.sketch.hide()
            self.sketch.deleteLater()
            self.sketch = None
        if self.sides is not None:
            self._welcome(self._session.state)
        if chart is not None:
            from hckt_timeline.ui.drawing.sketch import Sketch

            self._stack.setCurrentIndex(0)
            self.sketch = Sketch(self.timeline, chart, self._look)

    def _follow(self, before: State, after: State) -> None:
        if before.index is not after.index:
            self._welcome(after)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._widths_kept:
            self._share_width(self.width())

    def _keep_widths(self) -> None:
        """A person has said how wide the panes are."""
        self._widths_kept = True

    def _share_width(self, width: int) -> None:
        left, right = (side * self._look.text_percent // 100 for side in (_LEFT, _RIGHT))
        right = min(right, round(width * _RIGHT_SHARE))
        self._across.setSizes([left, width - left - right, right])

    def _welcome(self, state: State) -> None:
        """Show the start page in the place of the panes while there is nothing to show."""
        history = state.index.history
        empty = not history.events and not history.articles
        if empty and self._start is None:
            from hckt_timeline.ui.panes.startpage import StartPage

            self._start = StartPage(self._look, self._actions, self._reopen)
            self._stack.addWidget(self._start)
        if not empty and self._start is not None:
            self._start.deleteLater()
            self._start = None
        self._stack.setCurrentIndex(int(empty))

    def _lay_out(self, size: QSize) -> None:
        picture = QVBoxLayout(self.picture)
        picture.setContentsMargins(0, 0, 0, 0)
        picture.setSpacing(_GAP)
        picture.addWidget(pane(_beside(self.timeline, self.lanes)), 1)
        picture.addWidget(pane(self.overview))
        low = round(size.height() * _TABLE_SHARE)
        middle = _splitter(Qt.Orientation.Vertical, self.picture, self.below)
        middle.setSizes([size.height() - low, low])
        middle.setStretchFactor(0, 1)
        parts = (self.left, _framed(middle), _framed(self.right))
        across = _splitter(Qt.Orientation.Horizontal, *parts)
        across.splitterMoved.connect(self._keep_widths)
        for place, stretch in enumerate((0, 1, 0)):
            across.setStretchFactor(place, stretch)
        self._down, self._across, self._widths_kept = middle, across, False
        self._share_width(size.width())
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(0, 0, _GAP, 0)
        inside.addWidget(across)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.topbar, rule(), self.messages):
            column.addWidget(part)
        self._stack = QStackedWidget()
        self._stack.addWidget(body)
        column.addWidget(self._stack, 1)


def _beside(wide: QWidget, narrow: QWidget) -> QWidget:
    """Two parts side by side."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(wide, 1)
    row.addWidget(narrow)
    return made


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
