"""In which events two histories differ that follow from one reading."""

from collections.abc import Sequence
from typing import NamedTuple

from hckt_timeline.domain import Event, History


class Middle(NamedTuple):
    """What two histories have after ``begin`` events that are the same, up to as many at the end.

    What no decision touched is the same object in both.
    """

    begin: int
    old: Sequence[Event]
    new: Sequence[Event]

    def differing(self) -> tuple[dict[str, Event], dict[str, Event]]:
        """The events by id that have no equal of their id in the other history."""
        old, new = ({event.id: event for event in each} for each in _apart(self.old, self.new))
        same = {id_ for id_, event in new.items() if (was := old.get(id_)) is event or was == event}
        return (
            {id_: event for id_, event in old.items() if id_ not in same},
            {id_: event for id_, event in new.items() if id_ not in same},
        )


def middle(before: History, after: History) -> Middle:
    """Where histories differ, between what is the same in both."""
    old, new = before.events, after.events
    begin = _alike(old, new)
    end = _alike(old[begin:][::-1], new[begin:][::-1])
    return Middle(begin, old[begin : len(old) - end], new[begin : len(new) - end])


def _alike(one: Sequence[Event], other: Sequence[Event]) -> int:
    """At how many places from the first on both have the same object."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((row for row, pair in pairs if pair[0] is not pair[1]), min(len(one), len(other)))


def _apart(old: Sequence[Event], new: Sequence[Event]) -> tuple[Sequence[Event], Sequence[Event]]:
    """Both without what is the same object at the same place, where the places agree."""
    if len(old) != len(new):
        return old, new
    pairs = [pair for pair in zip(old, new, strict=True) if pair[0] is not pair[1]]
    return [one for one, _ in pairs], [other for _, other in pairs]
