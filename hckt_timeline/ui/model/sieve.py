"""Which events are shown: by organisation, kind and certainty."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from itertools import compress
from typing import NamedTuple
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from hckt_timeline.domain import Event, EventKind, EventStatus, EventTable, Lineage, lane_of
from hckt_timeline.ui.model.index import Index


class Certainty(StrEnum):
    """How sure the day of an event is; every event falls under exactly one, the first that fits."""

    DISPUTED = "disputed"
    UNDATED = "undated"
    APPROXIMATE = "approximate"
    COARSE = "coarse"
    INFERRED = "inferred"
    EXACT = "exact"


@dataclass(frozen=True, slots=True)
class Sieve:
    """What is hidden. An organisation hides the events on its ribbon.

    Events that a person rejected are hidden but with ``rejected``.
    """

    organisations: frozenset[str] = frozenset()
    kinds: frozenset[EventKind] = frozenset()
    certainties: frozenset[Certainty] = frozenset()
    rejected: bool = False

    @property
    def is_open(self) -> bool:
        """Whether nothing is hidden."""
        return self == Sieve()


def certainty_of(index: Index, event: Event) -> Certainty:
    """How sure the day of ``event`` is."""
    span = event.span
    if any(not each.settled for each in index.conflicts_of.get(event.id, ())):
        return Certainty.DISPUTED
    if span is None:
        return Certainty.UNDATED
    if span.approximate:
        return Certainty.APPROXIMATE
    if not span.is_day:
        return Certainty.COARSE
    return Certainty.INFERRED if span.inferred else Certainty.EXACT


class Class(NamedTuple):
    """All that a sieve knows of an event."""

    lane: str
    kind: EventKind
    certainty: Certainty
    rejected: bool


def passes(sieve: Sieve, known: Class) -> bool:
    """Whether the events of a class are shown."""
    return (
        known.lane not in sieve.organisations
        and known.kind not in sieve.kinds
        and known.certainty not in sieve.certainties
        and (sieve.rejected or not known.rejected)
    )


@dataclass(frozen=True, eq=False)
class Classed:
    """Events by their classes, of which there are few: ``of`` numbers those of ``classes``.

    ``of`` is in order of time, ``sizes`` counts the events of each class; ``drawn`` are the ids of
    the rows of the table.
    """

    classes: tuple[Class, ...]
    of: Mapping[str, int]
    sizes: Mapping[int, int]
    drawn: Sequence[str]

    @cached_property
    def rows(self) -> NDArray[np.int32]:
        """The number of the class of each row of the table."""
        return np.fromiter(map(self.of.__getitem__, self.drawn), dtype=np.int32)


def classed(index: Index) -> Classed:
    """The events of an index by their classes; kept as long as the index."""
    if index not in _CLASSED:
        numbers: dict[Class, int] = {}
        of = {id_: _number(index, id_, numbers) for id_ in index.ranks}
        _CLASSED[index] = Classed(tuple(numbers), of, Counter(of.values()), index.table.ids)
    return _CLASSED[index]


def reclass(before: Index, after: Index, changed: frozenset[str]) -> None:
    """Find the classes of ``after``, in which only ``changed`` differ from those of ``before``."""
    known = classed(before)
    numbers = {each: number for number, each in enumerate(known.classes)}
    old = {id_: known.of[id_] for id_ in changed if id_ in known.of}
    new = {id_: _number(after, id_, numbers) for id_ in changed if id_ in after.events}
    of = {**known.of, **new}
    if after.ranks is not before.ranks:
        of = dict(zip(after.ranks, map(of.__getitem__, after.ranks), strict=True))
    sizes = Counter(known.sizes)
    sizes.subtract(old.values())
    sizes.update(new.values())
    _CLASSED[after] = Classed(tuple(numbers), of, +sizes, after.table.ids)


def _number(index: Index, id_: str, numbers: dict[Class, int]) -> int:
    """The number of the class of an event, one more if it is the first of its class."""
    return numbers.setdefault(_class_of(index, index.events[id_]), len(numbers))


def _class_of(index: Index, event: Event) -> Class:
    rejected = event.status is EventStatus.REJECTED
    return Class(lane_of(event), event.kind, certainty_of(index, event), rejected)


_CLASSED: WeakKeyDictionary[Index, Classed] = WeakKeyDictionary()


def shown(index: Index, sieve: Sieve) -> tuple[str, ...]:
    """The events that pass, in order of time."""
    known = classed(index)
    passing = [passes(sieve, each) for each in known.classes]
    return tuple(compress(known.of, map(passing.__getitem__, known.of.values())))


def sifted_table(index: Index, sieve: Sieve) -> EventTable:
    """The rows of an index's table whose events are shown; what was rejected has none."""
    known = classed(index)
    passing = np.array([each.rejected or passes(sieve, each) for each in known.classes])
    return index.table if passing.all() else index.table.where(passing[known.rows])


def sifted_lineage(lineage: Lineage, sieve: Sieve) -> Lineage:
    """The lineage without hidden organisations; a change goes with the last of its successors."""
    hidden = sieve.organisations
    if not hidden:
        return lineage
    links = (
        link.model_copy(
            update={
                "predecessors": tuple(one for one in link.predecessors if one not in hidden),
                "successors": tuple(one for one in link.successors if one not in hidden),
            }
        )
        for link in lineage.links
    )
    return Lineage(
        lifespans=tuple(one for one in lineage.lifespans if one.organisation not in hidden),
        links=tuple(link for link in links if link.predecessors or link.successors),
    )


@dataclass(frozen=True, slots=True)
class Counts:
    """How many events each part of the sieve holds, over the whole history."""

    organisations: Counter[str]
    kinds: Counter[EventKind]
    certainties: Counter[Certainty]


def count(index: Index) -> Counts:
    """Count the events by what the sieve can hide, those that were rejected not."""
    counts, known = Counts(Counter(), Counter(), Counter()), classed(index)
    for number, size in known.sizes.items():
        each = known.classes[number]
        if not each.rejected:
            counts.organisations[each.lane] += size
            counts.kinds[each.kind] += size
            counts.certainties[each.certainty] += size
    return counts
