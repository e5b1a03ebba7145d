"""The strip below the timeline: how dense the events lie, and the part that is in view."""

from typing import NamedTuple

import numpy as np

from hckt_timeline.layout.chart.chart import Chart
from hckt_timeline.layout.metrics import text_width
from hckt_timeline.layout.view.axis import TICK_SIZE, make_axis
from hckt_timeline.layout.view.stage import View
from hckt_timeline.layout.view.viewport import Viewport
from hckt_timeline.scene import Line, Paint, Primitive, Rect, Scene, Stroke, Text

_MARGIN = 10.0
_BAR = 4.0
_LABELS = 15.0
_LEAST_BRUSH = 6.0


class Strip(NamedTuple):
    """The mapping of the strip: the whole history with a margin on either side."""

    first_day: float
    pixels_per_day: float

    def x_of(self, day: float) -> float:
        """Pixels from the left edge of the strip to a day."""
        return (day - self.first_day) * self.pixels_per_day

    def day_at(self, x: float) -> float:
        """The day at ``x`` pixels from the left edge of the strip."""
        return self.first_day + x / self.pixels_per_day


def strip(chart: Chart, width: float) -> Strip:
    """Where days lie in an overview strip of ``width`` pixels."""
    scale = max(width - 2 * _MARGIN, 1.0) / max(chart.last - chart.first, 1.0)
    return Strip(chart.first - _MARGIN / scale, scale)


def overview_day(chart: Chart, width: float, x: float) -> float:
    """The day at ``x`` in an overview strip of ``width`` pixels."""
    return strip(chart, width).day_at(x)


def brush(chart: Chart, width: float, viewport: Viewport) -> tuple[float, float]:
    """Left and right edge of the part of the strip that the viewport shows, in pixels."""
    place = strip(chart, width)
    left = min(max(place.x_of(viewport.first_day), 1.0), width - 1.0)
    right = min(max(place.x_of(viewport.last_day), 1.0), width - 1.0)
    if right - left < _LEAST_BRUSH:
        middle = min(max((left + right) / 2, _LEAST_BRUSH), width - _LEAST_BRUSH)
        left, right = middle - _LEAST_BRUSH / 2, middle + _LEAST_BRUSH / 2
    return left, right


def overview(
    chart: Chart, width: float, height: float, viewport: Viewport, view: View | None = None
) -> Scene:
    """Bars of events over time, the years below, and the brush over what is in view.

    Bar heights follow the square root of the count, so that single events stay in sight.
    """
    view = view or View()
    theme, place = view.theme, strip(chart, width)
    left, right = brush(chart, width, viewport)
    floor = height - _LABELS
    primitives: list[Primitive] = [Line(0, floor, width, floor, Stroke(theme.line))]
    edges = np.arange(0.0, width + _BAR, _BAR)
    counts = np.diff(np.searchsorted(chart.days, [place.day_at(x) for x in edges]))
    tallest = max(int(counts.max(initial=0)), 1)
    for x, count in zip(edges, counts.tolist(), strict=False):
        if count:
            tall = max((floor - 5.0) * (count / tallest) ** 0.5, 3.0)
            primitives.append(
                Rect(float(x), floor - tall, _BAR - 1.0, tall, fill=Paint(theme.quiet, 0.6))
            )
    shown = Viewport(place.first_day, place.pixels_per_day, width, height)
    axis = make_axis(shown, view.language, chart.scale)
    for tick in axis.ticks:
        x = place.x_of(tick.day)
        if x >= 2 and x + text_width(tick.words, TICK_SIZE - 1) <= width:
            primitives.append(Text(x, height - 3.5, tick.words, TICK_SIZE - 1, theme.quiet))
    primitives += [
        Rect(left, 1.5, right - left, floor - 1.5, 4.0, Paint(theme.accent, 0.08)),
        Rect(left, 1.5, right - left, floor - 1.5, 4.0, None, Stroke(theme.accent, 1.4, 0.9)),
    ]
    return Scene(width, height, theme.pane, tuple(primitives))
