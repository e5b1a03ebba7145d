"""Terms of office along the ribbons: who held which post, and when.

A term is a thin bar inside the lower edge of its organisation's ribbon, soft where its end is known
to the month or the year only; a second one at the same time runs inside the upper edge. Who is told
to hold a post on one day is a tick. A holder's name stands on the ribbon where there is room.
"""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from hckt_timeline.domain import Term, saying
from hckt_timeline.errors import Language
from hckt_timeline.layout.chart.ends import Edge
from hckt_timeline.layout.chart.lanes import Lane
from hckt_timeline.layout.chart.timescale import TimeScale

ROWS = 2
_LANE_STEP = 1e7

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Terms:
    """One entry a term of a drawn organisation, ascending in (lane, begin).

    ``begin`` and ``end`` are the drawn days between which it lies for all that is told, ``since``
    and ``until`` those between which it surely does; an open end is that of the ribbon. ``key``
    orders by (lane, begin), ``reach`` is the length of the longest. ``row`` is 0 at the lower edge
    of the ribbon, 1 at the upper one, and -1 where the term is told for one day.
    """

    source: Sequence[Term]
    lane: NDArray[np.int32]
    key: Floats
    begin: Floats
    since: Floats
    until: Floats
    end: Floats
    row: NDArray[np.int8]
    reach: float

    @property
    def days(self) -> Floats:
        """All days on which something of a term begins or ends."""
        return np.concatenate((self.begin, self.since, self.until, self.end))

    def between(self, lane: int, first: float, last: float) -> range:
        """The terms of a lane that may meet what lies between two drawn days."""
        edges = (lane * _LANE_STEP + max(first - self.reach, 0.0), lane * _LANE_STEP + last)
        low, high = np.searchsorted(self.key, edges)
        return range(int(low), int(high))


def with_terms(lanes: Sequence[Lane], terms: Sequence[Term]) -> tuple[Lane, ...]:
    """The lanes, their untold ends moved out to the days on which somebody held a post there."""
    held: dict[str, list[float]] = {}
    for term in terms:
        held.setdefault(term.organisation, []).extend(d for d in _days(term) if d is not None)
    return tuple(
        replace(
            lane,
            begin=lane.begin if lane.begin.told else _moved(lane.begin, min(days), min),
            end=lane.end if lane.end.told else _moved(lane.end, max(days), max),
        )
        if (days := held.get(lane.organisation))
        else lane
        for lane in lanes
    )


def _moved(edge: Edge, day: float, farther: Callable[[float, float], float]) -> Edge:
    return Edge(farther(edge.sure, day), farther(edge.possible, day), told=False)


def make_terms(terms: Sequence[Term], lanes: Sequence[Lane], scale: TimeScale) -> Terms:
    """The terms of the organisations that have lanes."""
    lane_of = {lane.organisation: number for number, lane in enumerate(lanes)}
    rows = []
    for term in terms:
        number = lane_of.get(term.organisation)
        if number is not None and (days := _drawn(term, lanes[number], scale)):
            rows.append((number, *days, term))
    rows.sort(key=lambda row: row[:5])
    columns = np.array([row[:5] for row in rows], dtype=float).reshape(-1, 5)
    begin, end = columns[:, 1], columns[:, 4]
    return Terms(
        source=tuple(row[5] for row in rows),
        lane=columns[:, 0].astype(np.int32),
        key=columns[:, 0] * _LANE_STEP + begin,
        begin=begin,
        since=columns[:, 2],
        until=columns[:, 3],
        end=end,
        row=_rows(columns),
        reach=float((end - begin).max(initial=0.0)),
    )


def term_hint(term: Term, organisation: str, language: Language) -> str:
    """Who, in which post of the organisation of that name, when."""
    person = f"{term.rank} {term.person}" if term.rank else term.person
    return f"{person}\n{term.post}, {organisation}\n{_time(term, language)}"


def _days(term: Term) -> tuple[float | None, float | None, float | None, float | None]:
    """From when at the earliest and surely, until when surely and at the latest; None if open."""
    first, last = term.ends
    return (
        _ordinal(first.earliest),
        _ordinal(first.latest, after=True),
        _ordinal(last.earliest),
        _ordinal(last.latest, after=True),
    )


def _ordinal(day: dt.date | None, *, after: bool = False) -> float | None:
    return None if day is None else float(day.toordinal() + after)


def _drawn(term: Term, lane: Lane, scale: TimeScale) -> tuple[float, float, float, float] | None:
    """The four drawn days of a term; None where the ribbon holds none of it."""
    told = [None if day is None else scale.drawn_at(day) for day in _days(term)]
    begin = lane.begin.possible if told[0] is None else told[0]
    end = max(lane.end.possible, begin) if told[3] is None else told[3]
    begin = max(begin, lane.begin.possible) if lane.begin.told else begin
    end = min(end, lane.end.possible) if lane.end.told else end
    since = begin if told[1] is None else min(max(told[1], begin), end)
    until = end if told[2] is None else max(min(told[2], end), begin)
    if since > until:
        since = until = (since + until) / 2
    return (begin, since, until, end) if end > begin else None


def _rows(columns: Floats) -> NDArray[np.int8]:
    """The lowest free row of each term."""
    rows = np.full(len(columns), -1, dtype=np.int8)
    free: dict[tuple[int, int], float] = {}
    for place, (lane, begin, _, _, end) in enumerate(columns.tolist()):
        if end - begin > 1.0:
            taken = (row for row in range(ROWS) if free.get((lane, row), -1.0) <= begin)
            row = next(taken, ROWS - 1)
            rows[place], free[lane, row] = row, end
    return rows


def _time(term: Term, language: Language) -> str:
    """The time of a term, an open one no more exact than it is told."""
    first, last = term.ends
    if last.latest is None:
        words = saying.point_words(first.earliest, first.latest, language)
        return f"từ {words}" if language == "vi" else f"from {words}"
    if first.earliest is None:
        words = saying.point_words(last.earliest, last.latest, language)
        return f"đến {words}" if language == "vi" else f"until {words}"
    return saying.span_words(term.span, language)
