"""The labels of a chart, laid out for a number of rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from hckt_timeline.layout.chart import labels
from hckt_timeline.layout.chart.bends import bend_length
from hckt_timeline.layout.chart.chart import Chart
from hckt_timeline.layout.chart.lanes import Join, Lane


@dataclass(frozen=True, slots=True, eq=False)
class LabelSet:
    """Labels of the lanes that may have so many rows, one entry a mark.

    ``shown_from`` is the scale (px/day) from which a label is shown, infinite if never; ``slot``
    its row, negative below the ribbon. ``octaves[k]`` are the marks whose labels are shown at
    ``labels.FARTHEST * 2**k`` px/day.
    """

    shown_from: NDArray[np.float32]
    slot: NDArray[np.int8]
    octaves: tuple[NDArray[np.int32], ...]

    def at(self, pixels_per_day: float) -> NDArray[np.int32]:
        """Marks whose labels are shown at a scale, and some of up to twice the scale."""
        octave = int(np.ceil(np.log2(max(pixels_per_day / labels.FARTHEST, 1.0))))
        return self.octaves[min(octave, len(self.octaves) - 1)]


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
    shown_from, slot = labels.sweep(flags, _obstacles(chart.lanes, chart.joins, chart.first))
    return LabelSet(shown_from, slot * sides[marks.lane], _octaves(shown_from))


def _octaves(shown_from: NDArray[np.float32]) -> tuple[NDArray[np.int32], ...]:
    limits = [labels.FARTHEST * 2.0**octave for octave in range(labels.OCTAVES + 1)]
    return tuple(np.flatnonzero(shown_from <= limit * 1.0001).astype(np.int32) for limit in limits)


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
