"""Viewports: everything in view, one event in view, and the limits of zoom and pan."""

import datetime as dt
from dataclasses import replace

from hckt_timeline.layout.arrangement import AXIS_HEIGHT, arrange, content_height
from hckt_timeline.layout.chart import Chart
from hckt_timeline.layout.metrics import text_width
from hckt_timeline.layout.ribbons import NAME_SIZE
from hckt_timeline.layout.viewport import Viewport

_LEFT = 36.0
_LABEL, _WIDEST = 224.0, 290.0
_RIGHT_PART = 0.29
_CENTURIES = 520 * 365.2425
_EDGE = 12.0
"""Pixels from a side within which a mark counts as hidden."""
_KEPT = 60.0
_MARK = 36.0
_NEAR = 0.02
_EASE = 1.25


def fit(
    chart: Chart,
    width: float,
    height: float,
    first: dt.date | None = None,
    last: dt.date | None = None,
) -> Viewport:
    """The whole history in view, or the period from ``first`` to ``last``, with margins.

    On the right there is room for the names and labels of the latest events.
    """
    begin = chart.scale.drawn_at(float(first.toordinal())) if first else chart.first
    end = chart.scale.drawn_at(last.toordinal() + 1.0) if last else chart.last
    at_the_end = end >= chart.last - _NEAR * (chart.last - chart.first)
    right = min(_room_for_names(chart), width * _RIGHT_PART) if at_the_end else _LEFT
    room = max(width - _LEFT - right, 40.0)
    scale = room / max(end - begin, 1.0)
    return clamp(chart, Viewport(begin - _LEFT / scale, scale, width, height))


def _room_for_names(chart: Chart) -> float:
    """Pixels beyond the last day for labels and the names of the ribbons that reach it."""
    latest = chart.last - _NEAR * (chart.last - chart.first)
    widths = [
        text_width(lane.names[-1][1], NAME_SIZE[lane.major], bold=True) + _MARK
        for lane in chart.lanes
        if lane.end.possible >= latest and not lane.end.told
    ]
    return min(max(_LABEL, *widths, 0.0), _WIDEST)


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
