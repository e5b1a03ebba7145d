"""The events of a presentation one after the other, without Qt."""

from dataclasses import dataclass, replace

from hckt_timeline.domain import Passage
from hckt_timeline.layout import frame
from hckt_timeline.ui.model import camera, choosing
from hckt_timeline.ui.model.state import Focus, State, looking

_AROUND = 2
_LEAST_DAYS = 45.0
_HALFWAY = 0.55


@dataclass(frozen=True, eq=False)
class Slides:
    """``events`` in order of time, the one at ``place`` on the screen, in ``state``."""

    events: tuple[str, ...]
    place: int
    state: State

    @classmethod
    def of(cls, state: State) -> "Slides":
        """The events that a state lists, from the selected one, else from the first."""
        events = state.listed or state.shown
        made = cls(events, 0, replace(state, query="", found=(), focus=Focus()))
        chosen = state.focus.event
        return made.at(chosen) if chosen in events else made.at_end(last=False)

    @property
    def event(self) -> str | None:
        """The event on the screen; None where there are none."""
        return self.events[self.place] if self.events else None

    @property
    def passage(self) -> Passage | None:
        """The words that are read out for it."""
        return self.state.focus.passage

    def stepped(self, steps: int, *, around: bool = False) -> "Slides":
        """The next (1) or previous (-1) event; at the end it stays, or goes around."""
        if not self.events:
            return self
        place, last = self.place + steps, len(self.events) - 1
        return self._shown(place % (last + 1) if around else min(max(place, 0), last))

    def at(self, event: str | None) -> "Slides":
        """Another event, if it is one of these."""
        return self._shown(self.events.index(event)) if event in self.events else self

    def at_end(self, *, last: bool) -> "Slides":
        """The first or the last event."""
        return self._shown(len(self.events) - 1 if last else 0) if self.events else self

    def other_source(self, steps: int) -> "Slides":
        """The same event as another passage tells it."""
        return replace(self, state=choosing.stepped_source(self.state, steps))

    def resized(self, width: float, height: float) -> "Slides":
        """The same event in a drawing of ``width`` x ``height`` pixels."""
        viewport = self.state.viewport.resized(max(width, 1.0), max(height, 1.0))
        sized = replace(self, state=replace(self.state, viewport=viewport))
        return sized.at(self.event)

    def _shown(self, place: int) -> "Slides":
        if not self.events:
            return self
        near = self.events[max(place - _AROUND, 0) : place + _AROUND + 1]
        moved = camera.framed(self.state, near)
        days = moved.viewport.width / moved.viewport.pixels_per_day
        if days < _LEAST_DAYS:
            viewport = moved.viewport
            middle = viewport.day_at(viewport.width / 2)
            moved = camera.spanned(moved, middle - _LEAST_DAYS / 2, middle + _LEAST_DAYS / 2)
        shown = choosing.chosen(moved, self.events[place])
        return Slides(self.events, place, _lifted(shown, self.events[place]))


def _lifted(state: State, event: str) -> State:
    """Scroll the lanes until an event stands halfway down, where a bend of its ribbon leads it."""
    scene = frame(state.chart, state.viewport)
    spots = (one.y + one.height / 2 for one in scene.targets if event in one.keys)
    viewport = state.viewport
    middle = next(spots, viewport.height / 2)
    top = viewport.top + middle - viewport.height * _HALFWAY
    return looking(state, replace(viewport, top=top))
