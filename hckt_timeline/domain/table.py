"""Events as columns: what a drawing needs of a million of them."""

import enum
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from hckt_timeline.domain.event import Event, EventKind
from hckt_timeline.domain.history import History
from hckt_timeline.domain.time import Precision

KINDS = tuple(EventKind)
PRECISIONS = tuple(Precision)
OPEN_START = -(2**31)
OPEN_END = 2**31 - 1


class Flag(enum.IntFlag):
    """What is uncertain or special about a mark."""

    APPROXIMATE = 1
    INFERRED = 2
    CONFLICT = 4
    PLANNED = 8


@dataclass(frozen=True, slots=True, eq=False)
class EventTable:
    """One row a drawn event, in order of ``earliest``, then ``latest``.

    Days are proleptic Gregorian ordinals (``date.toordinal``); ``OPEN_START`` and ``OPEN_END``
    stand for an open side. ``organisation`` is the row of the organisation in ``organisations``
    (ids). ``kind`` and ``precision`` index ``KINDS`` and ``PRECISIONS``; ``flags`` is a set of
    :class:`Flag` bits; ``sources`` counts articles. ``ids`` and ``titles`` are best tuples: the
    garbage collector walks again and again over every list, however long, but not over these.
    """

    ids: Sequence[str]
    titles: Sequence[str]
    organisations: Sequence[str]
    earliest: NDArray[np.int32]
    latest: NDArray[np.int32]
    organisation: NDArray[np.int32]
    kind: NDArray[np.int8]
    precision: NDArray[np.int8]
    flags: NDArray[np.uint8]
    sources: NDArray[np.int32]

    def __len__(self) -> int:
        return len(self.ids)

    def take(self, rows: NDArray[np.intp]) -> "EventTable":
        """The table of some rows, in their order, over the same organisations."""
        chosen = rows.tolist()
        return replace(
            self,
            ids=tuple(self.ids[row] for row in chosen),
            titles=tuple(self.titles[row] for row in chosen),
            earliest=self.earliest[rows],
            latest=self.latest[rows],
            organisation=self.organisation[rows],
            kind=self.kind[rows],
            precision=self.precision[rows],
            flags=self.flags[rows],
            sources=self.sources[rows],
        )


def event_table(history: History) -> EventTable:
    """The dated events of a history as columns."""
    lanes = [organisation.id for organisation in history.organisations]
    row_of = {id_: row for row, id_ in enumerate(lanes)}
    disputed = {id_ for conflict in history.conflicts for id_ in conflict.events}
    rows = sorted(
        (
            (_ordinals(event), event, row_of[lane])
            for event in history.events
            if event.span is not None and (lane := lane_of(event)) in row_of
        ),
        key=lambda row: (row[0], row[1].id),
    )
    return EventTable(
        ids=tuple(event.id for _, event, _ in rows),
        titles=tuple(event.title for _, event, _ in rows),
        organisations=lanes,
        earliest=np.array([days[0] for days, _, _ in rows], dtype=np.int32),
        latest=np.array([days[1] for days, _, _ in rows], dtype=np.int32),
        organisation=np.array([lane for _, _, lane in rows], dtype=np.int32),
        kind=np.array([KINDS.index(event.kind) for _, event, _ in rows], dtype=np.int8),
        precision=np.array([_precision(event) for _, event, _ in rows], dtype=np.int8),
        flags=np.array([_flags(event, disputed) for _, event, _ in rows], dtype=np.uint8),
        sources=np.array(
            [len({passage.article for passage in event.evidence}) for _, event, _ in rows],
            dtype=np.int32,
        ),
    )


def lane_of(event: Event) -> str:
    """The organisation on whose ribbon the event stands: the one that lives on, else the first."""
    if event.successors:
        return event.successors[0].organisation
    if event.predecessors:
        return event.predecessors[0].organisation
    return event.organisations[0].organisation if event.organisations else ""


def _ordinals(event: Event) -> tuple[int, int]:
    span = event.span
    if span is None:
        return OPEN_START, OPEN_END
    return (
        span.earliest.toordinal() if span.earliest else OPEN_START,
        span.latest.toordinal() if span.latest else OPEN_END,
    )


def _precision(event: Event) -> int:
    return PRECISIONS.index(event.span.precision) if event.span else 0


def _flags(event: Event, disputed: set[str]) -> int:
    span = event.span
    flags = Flag(0)
    if span and span.approximate:
        flags |= Flag.APPROXIMATE
    if span and span.inferred:
        flags |= Flag.INFERRED
    if event.id in disputed:
        flags |= Flag.CONFLICT
    if event.planned:
        flags |= Flag.PLANNED
    return int(flags)
