"""Events as columns: what a drawing needs of a million of them."""

import enum
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import partial
from itertools import compress
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from hckt_timeline.domain.event import Event, EventKind, EventStatus
from hckt_timeline.domain.history import History
from hckt_timeline.domain.time import Precision, TimeSpan

KINDS = tuple(EventKind)
PRECISIONS = tuple(Precision)
_KIND_ROWS = {str(kind): row for row, kind in enumerate(KINDS)}
_PRECISION_ROWS = {str(each): row for row, each in enumerate(PRECISIONS)}
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
    :class:`Flag` bits; ``sources`` counts articles, copies of one text once. ``ids`` and
    ``titles`` are best tuples: the garbage collector walks again and again over every list,
    however long, but not over these. ``cited`` are the numbers of sources that a label says behind
    the time ("[1, 3]"); empty: none are said.
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
    cited: Sequence[str] = ()

    def __len__(self) -> int:
        return len(self.ids)

    def where(self, kept: NDArray[np.bool_]) -> "EventTable":
        """The table of the rows that ``kept`` marks, over the same organisations."""
        if kept.all():
            return self
        mask = kept.tobytes()
        return replace(
            self,
            ids=tuple(compress(self.ids, mask)),
            titles=tuple(compress(self.titles, mask)),
            earliest=self.earliest[kept],
            latest=self.latest[kept],
            organisation=self.organisation[kept],
            kind=self.kind[kept],
            precision=self.precision[kept],
            flags=self.flags[kept],
            sources=self.sources[kept],
            cited=tuple(compress(self.cited, mask)),
        )


class EventRow(NamedTuple):
    """One event as it is drawn; the meaning of each field is that of the columns."""

    earliest: int
    latest: int
    id: str
    title: str
    lane: str
    kind: EventKind
    precision: Precision
    flags: int
    sources: int


def event_row(event: Event, *, disputed: bool, copies: Mapping[str, str]) -> EventRow | None:
    """How an event is drawn; None: it has no day, or a person rejected it.

    ``copies`` are articles with the one that stands for their text.
    """
    span = event.span
    if span is None or event.status is EventStatus.REJECTED:
        return None
    return EventRow(
        earliest=span.earliest.toordinal() if span.earliest else OPEN_START,
        latest=span.latest.toordinal() if span.latest else OPEN_END,
        id=event.id,
        title=event.title,
        lane=lane_of(event),
        kind=event.kind,
        precision=span.precision,
        flags=_flags(event, span, disputed=disputed),
        sources=event.source_count(copies),
    )


def event_table(history: History) -> EventTable:
    """The dated events of a history as columns, without those that a person rejected."""
    disputed = {id_ for each in history.conflicts if not each.settled for id_ in each.events}
    copies = history.copies()
    rows = (
        event_row(event, disputed=event.id in disputed, copies=copies) for event in history.events
    )
    lanes = [organisation.id for organisation in history.organisations]
    return table_of([row for row in rows if row is not None], lanes)


def table_of(
    rows: Iterable[tuple[int, int, str, str, str, str, str, int, int]], lanes: Sequence[str]
) -> EventTable:
    """Rows (of :class:`EventRow`) in any order as columns; those on no lane are left out."""
    row_of = {id_: row for row, id_ in enumerate(lanes)}
    ordered = sorted(row for row in rows if row[4] in row_of)
    columns = list(zip(*ordered, strict=True)) or [()] * len(EventRow._fields)
    earliest, latest, ids, titles, lane, kind, precision, flags, sources = columns
    return EventTable(
        ids=ids,
        titles=titles,
        organisations=list(lanes),
        earliest=np.array(earliest, dtype=np.int32),
        latest=np.array(latest, dtype=np.int32),
        organisation=np.fromiter(map(row_of.__getitem__, lane), dtype=np.int32),
        kind=np.fromiter(map(_KIND_ROWS.__getitem__, kind), dtype=np.int8),
        precision=np.fromiter(map(_PRECISION_ROWS.__getitem__, precision), dtype=np.int8),
        flags=np.array(flags, dtype=np.uint8),
        sources=np.array(sources, dtype=np.int32),
    )


def revised_table(
    table: EventTable, gone: Set[str], rows: Iterable[EventRow], lanes: Sequence[str]
) -> EventTable:
    """The table without the events of ``gone`` and with ``rows`` where they belong.

    What :func:`table_of` gives for all rows, for the cost of the few. No event stays whose
    organisation is not among ``lanes``; the table names no numbers of sources.
    """
    fresh = table_of(rows, lanes)
    left_out = np.fromiter(map(gone.__contains__, table.ids), dtype=np.bool_, count=len(table))
    kept = table.where(~left_out)
    row_of = {id_: row for row, id_ in enumerate(lanes)}
    moved = np.array([row_of.get(id_, -1) for id_ in kept.organisations], dtype=np.int32)
    kept = replace(kept, organisations=fresh.organisations, organisation=moved[kept.organisation])

    def key(of: EventTable, row: int) -> tuple[int, int, str]:
        return int(of.earliest[row]), int(of.latest[row]), of.ids[row]

    everyone = range(len(kept))
    places = [
        bisect_left(everyone, key(fresh, row), key=partial(key, kept)) for row in range(len(fresh))
    ]
    return replace(
        kept,
        ids=_inserted(kept.ids, places, fresh.ids),
        titles=_inserted(kept.titles, places, fresh.titles),
        earliest=np.insert(kept.earliest, places, fresh.earliest),
        latest=np.insert(kept.latest, places, fresh.latest),
        organisation=np.insert(kept.organisation, places, fresh.organisation),
        kind=np.insert(kept.kind, places, fresh.kind),
        precision=np.insert(kept.precision, places, fresh.precision),
        flags=np.insert(kept.flags, places, fresh.flags),
        sources=np.insert(kept.sources, places, fresh.sources),
    )


def _inserted(kept: Sequence[str], places: Sequence[int], fresh: Sequence[str]) -> tuple[str, ...]:
    """As :func:`numpy.insert` does."""
    found = list(kept)
    for place, each in reversed([*zip(places, fresh, strict=True)]):
        found.insert(place, each)
    return tuple(found)


def lane_of(event: Event) -> str:
    """The organisation on whose ribbon the event stands: the one that lives on, else the first."""
    if event.successors:
        return event.successors[0].organisation
    if event.predecessors:
        return event.predecessors[0].organisation
    return event.organisations[0].organisation if event.organisations else ""


def _flags(event: Event, span: TimeSpan, *, disputed: bool) -> int:
    flags = Flag(0)
    if span.approximate:
        flags |= Flag.APPROXIMATE
    if span.inferred:
        flags |= Flag.INFERRED
    if disputed:
        flags |= Flag.CONFLICT
    if event.planned:
        flags |= Flag.PLANNED
    return int(flags)
