"""The commands that move from one view to the next, and how the menus show where one is."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from hckt_timeline.scene import Target
from hckt_timeline.ui.model import camera, choosing
from hckt_timeline.ui.model.state import State, cleared, on_other_scale
from hckt_timeline.ui.session import Session

_ZOOM_A_KEY = 1.5

MOVES: dict[str, Callable[[State], State]] = {
    "clear": cleared,
    "next_event": partial(choosing.stepped, steps=1),
    "previous_event": partial(choosing.stepped, steps=-1),
    "first_event": choosing.first,
    "last_event": choosing.last,
    "next_source": partial(choosing.stepped_source, steps=1),
    "previous_source": partial(choosing.stepped_source, steps=-1),
    "zoom_in": partial(camera.zoomed, factor=_ZOOM_A_KEY),
    "zoom_out": partial(camera.zoomed, factor=1 / _ZOOM_A_KEY),
    "fit": camera.fitted,
    "whole": camera.whole,
    "decade": partial(camera.scaled, scale="decade"),
    "year": partial(camera.scaled, scale="year"),
    "month": partial(camera.scaled, scale="month"),
    "shorten": on_other_scale,
}
"""Commands that are a move from one state to the next."""


class Moves(QObject):
    """Carries the moves out, and ticks those that hold."""

    def __init__(self, parent: QObject, session: Session) -> None:
        super().__init__(parent)
        self._session = session
        self._actions: Mapping[str, QAction] = {}
        session.changed.connect(self._follow)
        session.trail_changed.connect(self._show_trail)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """What the commands do, by their names."""
        return {
            **{name: partial(self._move, move) for name, move in MOVES.items()},
            "back": self._session.back,
            "forward": self._session.forward,
        }

    def use(self, actions: Mapping[str, QAction]) -> None:
        """Show by ``actions`` what holds now."""
        self._actions = actions
        self._show_scale(self._session.state)
        self._show_trail()

    def press(self, target: Target | None) -> None:
        """A mark selects its event, a bubble opens, the bare ground lets go."""
        state = self._session.state
        if target is None or target.kind in ("ribbon", "term"):
            self._session.go(choosing.let_go(state))
        elif target.kind == "event":
            self._session.go(choosing.chosen(state, target.keys[0]))
        else:
            self._session.go(camera.framed(state, target.keys))

    def _move(self, move: Callable[[State], State]) -> None:
        self._session.go(move(self._session.state))
        self._show_scale(self._session.state)

    def _follow(self, before: State, after: State) -> None:
        if before.viewport != after.viewport or before.chart is not after.chart:
            self._show_scale(after)

    def _show_scale(self, state: State) -> None:
        scale = camera.scale_of(state)
        for name in ("whole", "decade", "year", "month"):
            self._actions[name].setChecked(name == scale)
        self._actions["shorten"].setChecked(state.chart.shortened)

    def _show_trail(self) -> None:
        self._actions["back"].setEnabled(self._session.can_go_back)
        self._actions["forward"].setEnabled(self._session.can_go_forward)
