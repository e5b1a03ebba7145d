"""The lanes: which organisations are drawn, in which order, how high, from when to when."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from hckt_timeline.domain import EventKind, Lifespan, Lineage
from hckt_timeline.domain.table import EventTable
from hckt_timeline.layout.chart.ends import Edge, ribbon_ends
from hckt_timeline.layout.chart.order import Change, Life, order_lanes
from hckt_timeline.layout.chart.timescale import TimeScale

MAJOR_BAND, MINOR_BAND = 28.0, 18.0
TALL_ROW, FLAT_ROW = 63.0, 19.0
TALL_GAP, FLAT_GAP = 9.0, 5.0
"""From a ribbon to the nearest label, in pixels."""

ROW_STEPS = (1, 2, 4, 6, 8, 12, 16)
"""How many label rows a lane may have: few different numbers, as each has its own label scales."""

_LANE_GAP = 12.0
_BUSY, _STORY = 6, 4


class Join(NamedTuple):
    """Ribbons that meet on a day: each source bends into the target, or out of it at a split.

    Lanes are indices; ``share`` is each source's place in the target's band, from 0 to 1.
    """

    day: float
    branch: int
    trunk: int
    share: tuple[float, float]
    splits: bool


@dataclass(frozen=True, slots=True)
class Lane:
    """The stripe of one organisation.

    ``names`` are (day from which it holds, name). ``colour`` counts through the theme's colours.
    A ``major`` lane has a broad ribbon; the labels of a ``tall`` one have several lines.
    The labels take at least ``least`` rows and, where the view has room, up to ``most``, in
    ``ROW_STEPS``. ``side`` is 1 if the first row lies above the ribbon and -1 if below.
    """

    organisation: str
    names: tuple[tuple[float, str], ...]
    colour: int
    major: bool
    tall: bool
    least: int
    most: int
    side: int
    begin: Edge
    end: Edge

    @property
    def band(self) -> float:
        """Height of the ribbon in pixels."""
        return MAJOR_BAND if self.major else MINOR_BAND

    @property
    def row_height(self) -> float:
        """Height of a label row in pixels."""
        return TALL_ROW if self.tall else FLAT_ROW

    @property
    def gap(self) -> float:
        """From the ribbon to the nearest label, in pixels."""
        return TALL_GAP if self.tall else FLAT_GAP

    def name_at(self, day: float) -> str:
        """The name that the organisation bears on a day; before its time the first."""
        held = (name for since, name in reversed(self.names) if since <= day)
        return next(held, self.names[0][1])

    def above(self, rows: int) -> float:
        """Pixels from the top of the lane to the centre of its ribbon, with so many rows."""
        return _LANE_GAP / 2 + self._labels(rows + (self.side > 0)) + self.band / 2

    def height(self, rows: int) -> float:
        """Pixels that the lane needs with so many label rows."""
        below = self._labels(rows + (self.side < 0))
        return self.above(rows) + self.band / 2 + below + _LANE_GAP / 2

    def _labels(self, twice: int) -> float:
        return twice // 2 * self.row_height + self.gap if twice > 1 else 0.0


def make_lanes(
    table: EventTable, lineage: Lineage, days: Mapping[str, float]
) -> tuple[tuple[Lane, ...], tuple[Join, ...]]:
    """Lanes from top to bottom and the joins between them.

    ``days`` gives the day of the event of each link, where it is drawn. Colours follow the order
    of the whole lineage, so that a filter does not change them.
    """
    lives = {life.organisation: life for life in lineage.lifespans}
    counts = _counts(table)
    changes = _changes(lineage, days)
    linked = {key for change in changes for key in (change.source, change.target)}
    linked |= {key for link in lineage.links for key in (*link.predecessors, *link.successors)}
    edges = ribbon_ends(table, lives, changes)
    everyone = [
        Life(key, begin.possible, end.possible, lives[key].parent if key in lives else None)
        for key, (begin, end) in edges.items()
        if key in linked or counts.get(key) or key in lives
    ]
    order = order_lanes(everyone, changes)
    colours = {
        key: number for number, key in enumerate(sorted(order, key=lambda k: k not in linked))
    }
    drawn = [key for key in order if key in linked or counts.get(key)]
    busy = _major(changes, counts)
    joined = {key for change in changes for key in (change.source, change.target)}
    drawn.sort(key=lambda key: key not in linked and key not in busy)
    lanes = []
    for key in drawn:
        least, most = _rows(counts.get(key, 0), major=key in busy)
        names = _names(lives.get(key), key, edges[key][0].possible)
        tall = key in busy or key in joined
        lanes.append(Lane(key, names, colours[key], key in busy, tall, least, most, 1, *edges[key]))
    joins = _joins(lanes, changes)
    rising = {join.branch for join in joins if join.trunk < join.branch}
    sided = (replace(lane, side=-1 if n in rising else 1) for n, lane in enumerate(lanes))
    return tuple(sided), joins


def told_days(lanes: Sequence[Lane], joins: Sequence[Join]) -> NDArray[np.float64]:
    """The days on which ribbons begin, end, meet and change their names."""
    days = [join.day for join in joins]
    for lane in lanes:
        days += [day for edge in (lane.begin, lane.end) for day in (edge.sure, edge.possible)]
        days += [day for day, _ in lane.names]
    return np.array(days, dtype=float)


def where_drawn(
    lanes: Sequence[Lane], joins: Sequence[Join], scale: TimeScale
) -> tuple[tuple[Lane, ...], tuple[Join, ...]]:
    """Lanes and joins with drawn days in place of days."""
    at = scale.drawn_at
    return (
        tuple(
            replace(
                lane,
                names=tuple((at(day), name) for day, name in lane.names),
                begin=_edge_drawn(lane.begin, scale),
                end=_edge_drawn(lane.end, scale),
            )
            for lane in lanes
        ),
        tuple(join._replace(day=at(join.day)) for join in joins),
    )


def _edge_drawn(edge: Edge, scale: TimeScale) -> Edge:
    return Edge(scale.drawn_at(edge.sure), scale.drawn_at(edge.possible), edge.told)


def _major(changes: Sequence[Change], counts: Mapping[str, int]) -> set[str]:
    """The busy organisations, and those that changes join to a group that is busy as a whole."""
    groups: dict[str, set[str]] = {}
    for change in changes:
        joined = groups.get(change.source, {change.source}) | groups.get(
            change.target, {change.target}
        )
        groups.update(dict.fromkeys(joined, joined))
    busy = {key for key, count in counts.items() if count >= _BUSY}
    for group in groups.values():
        if sum(counts.get(key, 0) for key in group) >= _STORY:
            busy |= {key for key in group if counts.get(key)}
    return busy


def _rows(count: int, *, major: bool) -> tuple[int, int]:
    """The fewest and the most label rows for so many events."""
    if not major:
        return min(count, 1), min(count, 2) if count < 3 else 4
    most = next((rows for events, rows in ((3, 2), (5, 4), (13, 8)) if count < events), 16)
    return min(count, 2), most


def _names(life: Lifespan | None, key: str, begin: float) -> tuple[tuple[float, str], ...]:
    if life is None:
        return ((begin, key),)
    dated = [
        (float(name.since.earliest.toordinal()), name.name)
        for name in life.names
        if name.since and name.since.earliest
    ]
    undated = [name.name for name in life.names if not (name.since and name.since.earliest)]
    dated.sort()
    if not dated:
        return ((begin, life.name),)
    if dated[0][0] > begin and undated:
        dated.insert(0, (begin, undated[0]))
    return ((min(begin, dated[0][0]), dated[0][1]), *dated[1:])


def _counts(table: EventTable) -> dict[str, int]:
    counted = np.bincount(table.organisation, minlength=len(table.organisations))
    return {
        key: int(count) for key, count in zip(table.organisations, counted, strict=True) if count
    }


def _changes(lineage: Lineage, days: Mapping[str, float]) -> list[Change]:
    """From each link, the ways that lead from one organisation into another."""
    begins = {life.organisation: life.begins for life in lineage.lifespans}
    found = []
    for link in lineage.links:
        day = days.get(link.event)
        for target in link.successors:
            told = begins.get(target)
            if day is None and told and told.earliest:
                day = told.earliest.toordinal() + 0.5
        if day is not None:
            found += [
                Change(day, source, target, splits=link.kind is EventKind.SPLIT)
                for source in link.predecessors
                for target in link.successors
                if source != target
            ]
    return found


def _joins(lanes: Sequence[Lane], changes: Sequence[Change]) -> tuple[Join, ...]:
    """One join for each ribbon that ends in another or parts from one."""
    row_of = {lane.organisation: row for row, lane in enumerate(lanes)}
    ways: dict[tuple[int, float, bool], set[int]] = defaultdict(set)
    taken: set[tuple[int, bool]] = set()
    for change in changes:
        source, target = row_of.get(change.source), row_of.get(change.target)
        if source is None or target is None:
            continue
        splits = change.splits and lanes[target].begin.sure == change.day
        if not splits and lanes[source].end.sure != change.day:
            continue
        branch, trunk = (target, source) if splits else (source, target)
        if (branch, splits) not in taken:
            taken.add((branch, splits))
            ways[trunk, change.day, splits].add(branch)
    return tuple(
        Join(day, branch, trunk, share, splits)
        for (trunk, day, splits), branches in ways.items()
        for branch, share in _shares(lanes[trunk], trunk, day, sorted(branches))
    )


def _shares(
    trunk: Lane, row: int, day: float, branches: Sequence[int]
) -> list[tuple[int, tuple[float, float]]]:
    """Which part of the trunk's band each branch takes, from top to bottom."""
    if trunk.begin.sure < day < trunk.end.sure:
        return [(branch, (0.0, 0.5) if branch < row else (0.5, 1.0)) for branch in branches]
    part = 1 / len(branches)
    return [(branch, (at * part, (at + 1) * part)) for at, branch in enumerate(branches)]
