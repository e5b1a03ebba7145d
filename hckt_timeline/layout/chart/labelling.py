"""The labels of a chart, laid out for a number of rows."""

from collections.abc import Sequence
from functools import lru_cache
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from hckt_timeline.layout.chart import labels
from hckt_timeline.layout.chart.bends import bend_length
from hckt_timeline.layout.chart.chart import Chart
from hckt_timeline.layout.chart.lanes import Join, Lane


class LabelSet:
    """Labels of the lanes that may have so many rows, one entry a mark, laid as far as was asked.

    ``shown_from`` is the scale (px/day) from which a label is shown, infinite if never or not laid
    yet; ``slot`` its row, negative below the ribbon.
    """

    def __init__(
        self, flags: labels.Flags, obstacles: list[labels.Obstacle], sides: NDArray[np.int8]
    ) -> None:
        self.shown_from = np.full(len(flags.day), np.inf, dtype=np.float32)
        self.slot = np.zeros(len(flags.day), dtype=np.int8)
        self._rows = self.slot.copy()
        self._sides = sides
        self._sweep = labels.sweep(flags, obstacles, self.shown_from, self._rows)
        self._octaves: list[NDArray[np.int32]] = []
        self._laying = Lock()

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
                self.slot = self._rows * self._sides
                self._octaves.append(np.flatnonzero(self._rows).astype(np.int32))

    def laid(self) -> "LabelSet":
        """The same, with the labels of all scales."""
        self.at(np.inf)
        return self


@lru_cache(maxsize=8)
def label_set(chart: Chart, rows: int) -> LabelSet:
    """The labels of all lanes that may have ``rows`` label rows."""
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
    obstacles = _obstacles(chart.lanes, chart.joins, chart.first)
    return LabelSet(flags, obstacles, sides[marks.lane])


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
