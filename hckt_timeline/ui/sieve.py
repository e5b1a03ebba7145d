"""Which events are shown: by organisation, kind and certainty."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from weakref import WeakKeyDictionary

import numpy as np

from hckt_timeline.domain import Event, EventKind, EventStatus, EventTable, Lineage, lane_of
from hckt_timeline.ui.index import Index


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


def passes(index: Index, sieve: Sieve, event: Event) -> bool:
    """Whether ``event`` is shown."""
    return (
        lane_of(event) not in sieve.organisations
        and event.kind not in sieve.kinds
        and certainty_of(index, event) not in sieve.certainties
        and (sieve.rejected or event.status is not EventStatus.REJECTED)
    )


def sifted_table(table: EventTable, shown: frozenset[str]) -> EventTable:
    """The rows of ``table`` whose ids are ``shown``."""
    if len(shown) >= len(table) and shown.issuperset(table.ids):
        return table
    rows = np.array([row for row, id_ in enumerate(table.ids) if id_ in shown], dtype=np.intp)
    return table.take(rows)


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
    """Count the events by what the sieve can hide; kept as long as the index."""
    if index not in _COUNTS:
        _COUNTS[index] = _counted(index, index.history.events)
    return _COUNTS[index]


def recount(before: Index, after: Index, changed: frozenset[str]) -> None:
    """Count for ``after``, in which only ``changed`` differ, what was counted for ``before``."""
    parts = [
        _counted(index, [index.events[id_] for id_ in changed if id_ in index.events])
        for index in (before, after)
    ]
    gone, fresh, known = *parts, count(before)
    _COUNTS[after] = Counts(
        organisations=known.organisations - gone.organisations + fresh.organisations,
        kinds=known.kinds - gone.kinds + fresh.kinds,
        certainties=known.certainties - gone.certainties + fresh.certainties,
    )


def _counted(index: Index, events: Iterable[Event]) -> Counts:
    left = [each for each in events if each.status is not EventStatus.REJECTED]
    return Counts(
        organisations=Counter(lane_of(event) for event in left),
        kinds=Counter(event.kind for event in left),
        certainties=Counter(certainty_of(index, event) for event in left),
    )


_COUNTS: WeakKeyDictionary[Index, Counts] = WeakKeyDictionary()
