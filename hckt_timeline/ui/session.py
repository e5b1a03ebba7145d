"""The one place where what the window shows is kept and changes."""

from collections import deque

from PySide6.QtCore import QObject, Signal

from hckt_timeline.ui.model.state import Place, State, returned

_TRAIL = 500
"""How many places can be come back to."""


class Session(QObject):
    """Holds the state; ``changed`` tells every view the state before and after.

    A view compares the parts that it shows and updates those that differ. A move that the reader
    would want to take back is gone to (``go``); the small steps of a drag drift.
    """

    changed = Signal(object, object)
    trail_changed = Signal()
    opening = Signal()

    def __init__(self, state: State) -> None:
        super().__init__()
        self._state = state
        self._past: deque[Place] = deque(maxlen=_TRAIL)
        self._future: deque[Place] = deque(maxlen=_TRAIL)

    @property
    def state(self) -> State:
        """What the window shows."""
        return self._state

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place to come back to."""
        return bool(self._past)

    @property
    def can_go_forward(self) -> bool:
        """Whether a way back was taken that can be gone again."""
        return bool(self._future)

    def go(self, state: State) -> None:
        """Move on, and remember the place left."""
        if state.place != self._state.place:
            self._past.append(self._state.place)
            self._future.clear()
            self.drift(state)
            self.trail_changed.emit()

    def drift(self, state: State) -> None:
        """Change what is shown without a step in the trail."""
        before, self._state = self._state, state
        if state is not before:
            self.changed.emit(before, state)

    def open(self, state: State) -> None:
        """Show another history; the trail of the last one ends, once ``opening`` was heard."""
        self.opening.emit()
        self._past.clear()
        self._future.clear()
        self.drift(state)
        self.trail_changed.emit()

    def back(self) -> None:
        """Return to the place before."""
        if self._past:
            self._walk(self._past, self._future)

    def forward(self) -> None:
        """Take back a step back."""
        if self._future:
            self._walk(self._future, self._past)

    def _walk(self, source: deque[Place], target: deque[Place]) -> None:
        target.append(self._state.place)
        self.drift(returned(self._state, source.pop()))
        self.trail_changed.emit()
