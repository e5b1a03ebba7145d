"""The labels of a chart, laid out for a number of rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from threading import Lock
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from hckt_timeline.layout.chart import labels
from hckt_timeline.layout.chart.bends import bend_length
from hckt_timeline.layout.chart.chart import Chart
from hckt_timeline.layout.chart.lanes import Join, Lane


class LabelSet:
    """Labels of the lanes that may have so many rows, one entry a mark, laid as far as was asked.

    ``shown_from`` is the scale (px/day) from which a label is shown, infinite if never or not laid
    yet; ``slot`` its row, negative below the ribbon, ``rows`` as the lane fills them; ``told`` is
    what they are laid by. Lanes that are to be laid as in a set ``like`` it are not laid again;
    ``swept`` is the share of the marks whose lanes are.
    """

    def __init__(self, told: "Told", like: "LabelSet | None" = None) -> None:
        flags = told.flags
        self.shown_from = np.full(len(flags.day), np.inf, dtype=np.float32)
        self.slot = np.zeros(len(flags.day), dtype=np.int8)
        self.rows = self.slot.copy()
        self.told = told
        lanes = np.ones(len(told.lanes), dtype=np.bool_)
        if like is not None and like.is_laid:
            here, there = _found_again(told, like.told)
            self.shown_from[here], self.rows[here] = like.shown_from[there], like.rows[there]
            lanes[flags.lane[here]] = False
        self.swept = float(lanes[flags.lane].mean()) if len(flags.lane) else 0.0
        self._sweep = labels.sweep(flags, told.obstacles, self.shown_from, self.rows, lanes)
        self._octaves: list[NDArray[np.int32]] = []
        self._laying = Lock()

    @property
    def is_laid(self) -> bool:
        """Whether the labels of all scales are laid."""
        return len(self._octaves) > labels.OCTAVES

    def at(self, pixels_per_day: float) -> NDArray[np.int32]:
        """Marks whose labels are shown at a scale, and some of up to twice the scale."""
        times = min(max(pixels_per_day / labels.FARTHEST, 1.0), 2.0**labels.OCTAVES)
        octave = int(np.ceil(np.log2(times)))
        while len(self._octaves) <= octave:
            self._lay_further(octave)
        return self._octaves[octave]

    def _lay_further(self, octave: int) -> None:
        # A thread that prepares a chart and the window that draws it may ask at once.
        with self._laying:
            if len(self._octaves) <= octave:
                next(self._sweep)
                self.slot = self.rows * self.told.sides
                scale = np.float32(labels.FARTHEST * 2 ** len(self._octaves))
                shown = np.flatnonzero(self.shown_from <= scale)
                self._octaves.append(shown.astype(np.int32))
                if self.is_laid:
                    self._sweep = iter(())  # lets go of what it has laid them by

    def laid(self) -> "LabelSet":
        """The same, with the labels of all scales."""
        self.at(np.inf)
        return self


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """All that labels are laid by: ``lanes`` are organisations, ``sides`` has an entry a mark."""

    lanes: Sequence[str]
    flags: labels.Flags
    obstacles: list[labels.Obstacle]
    sides: NDArray[np.int8]


def label_set(chart: Chart, rows: int, like: Chart | None = None) -> LabelSet:
    """The labels of all lanes that may have ``rows`` label rows; kept as long as the chart.

    Lanes that are as they were on a chart ``like`` this one are not laid again.
    """
    sets = _SETS.setdefault(chart, {})
    if rows not in sets:
        known = _SETS.get(like, {}).get(rows) if like is not None else None
        return sets.setdefault(rows, LabelSet(told(chart, rows), known))
    return sets[rows]


_SETS: WeakKeyDictionary[Chart, dict[int, LabelSet]] = WeakKeyDictionary()


def told(chart: Chart, rows: int) -> Told:
    """By what the labels of all lanes are laid that may have ``rows`` label rows."""
    marks = chart.marks
    room = [rows if lane.least <= rows <= lane.most else 0 for lane in chart.lanes]
    sides = np.array([lane.side for lane in chart.lanes], dtype=np.int8)
    flags = labels.Flags(
        lane=marks.lane,
        day=marks.day - chart.first,
        width=marks.width,
        left=marks.left,
        rank=marks.rank,
        rows=np.array(room, dtype=np.int8)[marks.lane],
    )
    lanes = [lane.organisation for lane in chart.lanes]
    obstacles = _obstacles(chart.lanes, chart.joins, chart.first)
    return Told(lanes, flags, obstacles, sides[marks.lane])


def _found_again(now: Told, before: Told) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """The marks of lanes with the same marks and obstacles as before, here and there."""
    numbers = {organisation: number for number, organisation in enumerate(before.lanes)}
    was = np.array([numbers.get(each, -1) for each in now.lanes], dtype=np.intp)
    here, there = (
        np.searchsorted(each.flags.lane, np.arange(len(each.lanes) + 1)) for each in (now, before)
    )
    new, old = _by_lane(now.obstacles), _by_lane(before.obstacles)
    alike = np.array([new.get(n) == old.get(w) for n, w in enumerate(was.tolist())], dtype=np.bool_)
    alike &= np.diff(here) == np.append(np.diff(there), -1)[was]
    marks = np.flatnonzero(alike[now.flags.lane])
    lane = now.flags.lane[marks]
    source = marks - here[lane] + there[was[lane]]
    for column in ("day", "width", "left", "rank", "rows"):
        same = getattr(now.flags, column)[marks] == getattr(before.flags, column)[source]
        alike[lane[~same]] = False
    kept = alike[lane]
    return marks[kept], source[kept]


def _by_lane(obstacles: list[labels.Obstacle]) -> dict[int, list[labels.Obstacle]]:
    found: dict[int, list[labels.Obstacle]] = {}
    for each in obstacles:
        found.setdefault(each.lane, []).append(each._replace(lane=0))
    return found


def _obstacles(lanes: Sequence[Lane], joins: Sequence[Join], first: float) -> list[labels.Obstacle]:
    """Bends of ribbons, where they pass the label rows of their own and other lanes."""
    found = []
    for join in joins:
        top, bottom = sorted((join.branch, join.trunk))
        length = bend_length(lanes, join) + labels.TEXT_GAP
        before, after = (-labels.TEXT_GAP, length) if join.splits else (length, -labels.TEXT_GAP)
        day = join.day - first + (0.001 if join.splits else -0.001)
        for lane in range(top, bottom + 1):
            passed = [
                above
                for above in (True, False)
                if (lane, above) not in ((top, True), (bottom, False))
            ]
            found += [
                labels.Obstacle(lane, day, before, after, above == (lanes[lane].side > 0))
                for above in passed
            ]
    return found
