"""Viewports: everything in view, one event in view, and the limits of zoom and pan."""

import datetime as dt
from dataclasses import replace
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from hckt_timeline.layout.chart.bends import bend_length
from hckt_timeline.layout.chart.chart import Chart
from hckt_timeline.layout.chart.labels import POLE_GAP
from hckt_timeline.layout.metrics import text_width
from hckt_timeline.layout.view.arrangement import AXIS_HEIGHT, arrange, content_height
from hckt_timeline.layout.view.names import NAME_SIZE
from hckt_timeline.layout.view.stage import FADE
from hckt_timeline.layout.view.viewport import Viewport

_LEFT = 36.0
_WIDEST = 340.0
_RIGHT_PART, _LABEL_PART = 0.29, 0.34
"""What names and labels may take of the width, of which a cut label tells less than a cut name."""
_CENTURIES = 520 * 365.2425
_EDGE = 12.0
"""Pixels from a side within which a mark counts as hidden."""
_KEPT = 60.0
_MARK = 36.0
_EASE = 1.25


def fit(
    chart: Chart,
    width: float,
    height: float,
    first: dt.date | None = None,
    last: dt.date | None = None,
) -> Viewport:
    """The whole history in view with margins, or just the period from ``first`` to ``last``.

    On the right there is room for the names and labels of the latest events.
    """
    begin = chart.scale.drawn_at(float(first.toordinal())) if first else chart.first
    end = chart.scale.drawn_at(last.toordinal() + 1.0) if last else chart.last
    left = 0.0 if first else _LEFT
    right = 0.0 if last else _room_at_end(chart, width)
    scale = max(width - left - right, 40.0) / max(end - begin, 1.0)
    return clamp(chart, Viewport(begin - left / scale, scale, width, height))


def _room_at_end(chart: Chart, width: float) -> float:
    """Pixels beyond the last day for labels, and for names too long for their ribbons."""
    scale = width * (1 - _RIGHT_PART) / (chart.last - chart.first)
    widths = [_LEFT]
    bent = {join.branch: join for join in chart.joins if join.splits}
    for number, lane in enumerate(chart.lanes):
        if lane.end.told:
            continue
        name = text_width(lane.names[-1][1], NAME_SIZE[lane.major], bold=True) + _MARK
        long = (lane.end.sure - lane.begin.sure) * scale > name + _MARK
        needed, day = (FADE + _LEFT if long else name), lane.end.possible
        if not long and (join := bent.get(number)):
            needed, day = name + bend_length(chart.lanes, join), join.day
        widths.append(needed - (chart.last - day) * scale)
    right = width * _RIGHT_PART
    for_labels = _room_for_labels(chart, scale)
    if for_labels > right:
        narrower = width * (1 - _LABEL_PART) / (chart.last - chart.first)
        for_labels = min(_room_for_labels(chart, narrower), width * _LABEL_PART)
    return min(max(min(max(widths), right), for_labels), _WIDEST)


def _room_for_labels(chart: Chart, scale: float) -> float:
    days, labels = _late_labels(chart)
    over = labels + POLE_GAP + _EDGE - (chart.last - days) * scale
    return float(over.max(initial=0.0))


@lru_cache(maxsize=8)
def _late_labels(chart: Chart) -> tuple[NDArray[np.float64], NDArray[np.float32]]:
    """Days and widths of the labels of the last part of time that hang to the right."""
    marks = chart.marks
    late = marks.day > chart.last - _LABEL_PART * (chart.last - chart.first)
    late &= ~marks.left
    return marks.day[late], marks.width[late]


def clamp(chart: Chart, viewport: Viewport) -> Viewport:
    """The nearest viewport within reason.

    At closest one day, at farthest some five centuries across the view; some of the history stays
    in view; the lanes are scrolled no farther than they reach.
    """
    closest, farthest = viewport.width, viewport.width / _CENTURIES
    scale = min(max(viewport.pixels_per_day, farthest), closest)
    middle = viewport.day_at(viewport.width / 2)
    first_day = viewport.first_day
    if scale != viewport.pixels_per_day:
        first_day = middle - viewport.width / 2 / scale
    kept = _KEPT / scale
    first_day = max(first_day, chart.first + kept - viewport.width / scale)
    first_day = min(first_day, chart.last - kept)
    scroll = max(content_height(chart) - viewport.height, 0.0)
    return replace(
        viewport,
        first_day=first_day,
        pixels_per_day=scale,
        top=min(max(viewport.top, 0.0), scroll),
    )


def same_days(before: Chart, after: Chart, viewport: Viewport) -> Viewport:
    """The viewport on ``after`` that shows the days which it shows on ``before``."""
    if before.shortened or after.shortened:
        ends = (before.scale.day_at(day) for day in (viewport.first_day, viewport.last_day))
        first, last = (after.scale.drawn_at(day) for day in ends)
        viewport = replace(
            viewport, first_day=first, pixels_per_day=viewport.width / (last - first)
        )
    return clamp(after, viewport)


def reveal(chart: Chart, viewport: Viewport, event_id: str) -> Viewport:
    """The viewport, moved and zoomed no more than needed to show an event as a mark of its own.

    An event that is not drawn changes nothing.
    """
    mark = chart.mark_of(event_id)
    if mark is None:
        return viewport
    alone = chart.levels.alone_at(mark, len(chart.marks)) * _EASE
    scale = min(max(viewport.pixels_per_day, alone), viewport.width)
    day, lane = float(chart.marks.day[mark]), int(chart.marks.lane[mark])
    x = viewport.x_of(day)
    kept = scale == viewport.pixels_per_day and _EDGE < x < viewport.width - _EDGE
    first_day = viewport.first_day if kept else day - 0.42 * viewport.width / scale
    arrangement = arrange(chart, viewport.height)
    top, bottom = arrangement.tops[lane], arrangement.bottoms[lane]
    scroll = min(max(viewport.top, bottom - viewport.height), top - AXIS_HEIGHT)
    return clamp(chart, replace(viewport, first_day=first_day, pixels_per_day=scale, top=scroll))
