"""From when to when each organisation's ribbon runs, and how certain that is."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from hckt_timeline.domain import Lifespan, TimeSpan
from hckt_timeline.domain.table import EventTable
from hckt_timeline.layout.chart.marks import bounds
from hckt_timeline.layout.chart.order import Change

_NEVER_SEEN = 10_000.0


class Edge(NamedTuple):
    """An end of a ribbon: certain from ``sure`` on, possible from ``possible`` on (days).

    ``told`` is False where nothing says that the organisation began or ended there.
    """

    sure: float
    possible: float
    told: bool


def ribbon_ends(
    table: EventTable, lives: Mapping[str, Lifespan], changes: Sequence[Change]
) -> dict[str, tuple[Edge, Edge]]:
    """Both ends of every organisation's ribbon."""
    seen = _seen(table)
    ends: dict[str, float] = {}
    begins: dict[str, float] = {}
    for change in changes:
        if not _goes_on(lives.get(change.target), change.day):
            begins[change.target] = change.day
        if not _outlives(lives.get(change.source), change.day):
            ends[change.source] = change.day
    edges = {}
    for key in [*lives, *(k for k in table.organisations if k not in lives)]:
        life = lives.get(key)
        first, last = _extent(seen.get(key), life)
        begin = _edge(life.begins if life else None, first, first=True)
        end = _edge(life.ends if life else None, max(last, begin.sure), first=False)
        if key in begins:
            begin = Edge(begins[key], begins[key], told=True)
        if key in ends:
            end = Edge(ends[key], ends[key], told=True)
        edges[key] = (begin, end)
    return edges


def _goes_on(life: Lifespan | None, day: float) -> bool:
    """Whether an organisation that takes another in was there before."""
    return bool(
        life and life.begins and life.begins.latest and life.begins.latest.toordinal() < day - 1
    )


def _outlives(life: Lifespan | None, day: float) -> bool:
    """Whether an organisation from which another parts goes on after it."""
    if life is None:
        return False
    if life.ends is not None:
        return bool(life.ends.earliest and life.ends.earliest.toordinal() > day + 1)
    return True


def _seen(table: EventTable) -> dict[str, tuple[float, float]]:
    if not len(table):
        return {}
    low, high = bounds(table)
    size = len(table.organisations)
    first, last = np.full(size, np.inf), np.full(size, -np.inf)
    np.minimum.at(first, table.organisation, low)
    np.maximum.at(last, table.organisation, high)
    return {
        key: (float(first[row]), float(last[row]))
        for row, key in enumerate(table.organisations)
        if first[row] <= last[row]
    }


def _extent(seen: tuple[float, float] | None, life: Lifespan | None) -> tuple[float, float]:
    days = list(seen or ())
    if life and life.seen:
        days += [float(life.seen[0].toordinal()), life.seen[1].toordinal() + 1.0]
    if life:
        days += [float(d.toordinal()) for span in (life.begins, life.ends) for d in _days(span)]
    return (min(days), max(days)) if days else (_NEVER_SEEN, _NEVER_SEEN)


def _days(span: TimeSpan | None) -> list[dt.date]:
    return [day for day in (span.earliest, span.latest) if day] if span else []


def _edge(span: TimeSpan | None, day: float, *, first: bool) -> Edge:
    days = [float(d.toordinal()) for d in _days(span)]
    if not days:
        return Edge(day, day, told=False)
    exact = min(days) == max(days)
    if exact:
        return Edge(days[0], days[0], told=True)
    low, high = min(days), max(days) + 1.0
    return Edge(high, low, told=True) if first else Edge(low, high, told=True)
