"""Bars of times that are longer than a day, from the first to the last possible day."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from hckt_timeline.domain.table import OPEN_END, OPEN_START
from hckt_timeline.layout.chart.chart import Chart, lane_key
from hckt_timeline.layout.view.events import strength
from hckt_timeline.layout.view.stage import Stage, cut_stops
from hckt_timeline.scene import Gradient, Paint, Primitive, Rect

BAR_HEIGHT = 6.0
_SHORTEST = 16.0
_A_LANE = 8
_SOFT = 14.0


class Bar(NamedTuple):
    """The time of one mark, in pixels."""

    mark: int
    lane: int
    left: float
    right: float


def find_bars(stage: Stage) -> list[Bar]:
    """The bars in view, of each lane the most important ones.

    Of those that run from edge to edge one is enough: it looks like all of them.
    """
    chart, view = stage.chart, stage.viewport
    lanes = np.array([lane_key(lane, 0.0) for lane in stage.courses])
    chosen: dict[int, list[int]] = {lane: [] for lane in stage.courses}
    for power, (members, keys) in enumerate(chart.spans):
        longest = 2.0 ** (power + 1)
        if not len(members) or longest * view.pixels_per_day < _SHORTEST:
            continue
        low = np.searchsorted(keys, lanes + lane_key(0, view.first_day - longest)).tolist()
        high = np.searchsorted(keys, lanes + lane_key(0, view.last_day + longest)).tolist()
        for lane, begin, end in zip(stage.courses, low, high, strict=True):
            if begin < end:
                chosen[lane] += _top(members[begin:end], chart.marks.rank)
    return [bar for lane, marks in chosen.items() for bar in _of_lane(stage, lane, marks)]


def _of_lane(stage: Stage, lane: int, marks: list[int]) -> Iterator[Bar]:
    rank, crossed = stage.chart.marks.rank, False
    for mark in sorted(marks, key=rank.__getitem__, reverse=True)[:_A_LANE]:
        bar = _bar(stage, lane, mark)
        if bar is None:
            continue
        crosses = bar.left < -_SOFT and bar.right > stage.viewport.width + _SOFT
        if not (crosses and crossed):
            yield bar
        crossed = crossed or crosses


def draw_bars(stage: Stage, bars: list[Bar]) -> Iterator[Primitive]:
    """The bars on the centre lines of their ribbons, their ends soft."""
    for bar in bars:
        soft = min((bar.right - bar.left) / 2, _SOFT)
        opacity = 0.45 * strength(stage, bar.mark)
        stops = (
            (bar.left, 0.0),
            (bar.left + soft, opacity),
            (bar.right - soft, opacity),
            (bar.right, 0.0),
        )
        x = stage.viewport.x_of(float(stage.chart.marks.day[bar.mark]))
        y = stage.courses[bar.lane].centre(x) - BAR_HEIGHT / 2
        left = max(bar.left, -stage.beyond)
        right = min(bar.right, stage.viewport.width + stage.beyond)
        colour, seen = stage.colour(bar.lane), cut_stops(stops, left, right)
        is_even = all(shade == opacity for _, shade in seen)
        fill = Paint(colour, opacity) if is_even else Gradient(colour, seen)
        yield Rect(left, y, right - left, BAR_HEIGHT, fill=fill)


def _bar(stage: Stage, lane: int, mark: int) -> Bar | None:
    low, high = _ends(stage.chart, mark)
    left, right = stage.viewport.x_of(low), stage.viewport.x_of(high)
    if right - left < _SHORTEST or right < 0 or left > stage.viewport.width:
        return None
    return Bar(mark, lane, left, right)


def _top(members: NDArray[np.int32], rank: NDArray[np.int64]) -> list[int]:
    enough = 4 * _A_LANE
    if len(members) > enough:
        members = members[np.argpartition(rank[members], -enough)[-enough:]]
    return [int(mark) for mark in members]


def _ends(chart: Chart, mark: int) -> tuple[float, float]:
    row = int(chart.marks.row[mark])
    earliest, latest = int(chart.table.earliest[row]), int(chart.table.latest[row])
    low = latest if earliest == OPEN_START else earliest
    high = earliest if latest == OPEN_END else latest
    return chart.scale.drawn_at(float(low)), chart.scale.drawn_at(high + 1.0)
