"""A whole picture for print: title, axis, lanes, legend."""

import datetime as dt
import math
from dataclasses import replace

from hckt_timeline.layout.arrangement import content_height, paper_height
from hckt_timeline.layout.chart import Chart
from hckt_timeline.layout.frame import frame
from hckt_timeline.layout.legend import draw_legend, legend_entries
from hckt_timeline.layout.metrics import wrap
from hckt_timeline.layout.period import during
from hckt_timeline.layout.places import fit
from hckt_timeline.layout.stage import View
from hckt_timeline.scene import Scene, Text, scaled, shifted

_MARGIN = 30.0
_TITLE = 24.0
_LEAST_SCALE, _READABLE = 0.55, 0.8
_BEST_AREA = 1240.0 * 800.0
_GAP = 14.0


def poster(  # noqa: PLR0913, PLR0917 - a page and a period are what people ask for
    chart: Chart,
    width: float,
    height: float,
    view: View | None = None,
    title: str | None = None,
    first: dt.date | None = None,
    last: dt.date | None = None,
) -> Scene:
    """The history, or a period of it, on a page of ``width`` by ``height`` pixels (1/96 inch).

    The drawing is made larger on a large page, so that a wall poster can be read from afar, and
    smaller where all lanes would not fit. A period shows its own events and organisations only.
    """
    view = replace(view or View(), paper=True)
    if first or last:
        chart = during(chart, first, last)
    factor = _factor(chart, width, height)
    page_width, page_height = width / factor, height / factor
    inner = page_width - 2 * _MARGIN
    heading = wrap(title, _TITLE, inner, 2, bold=True) if title else ()
    top = _MARGIN + len(heading) * _TITLE * 1.3 + (_GAP if heading else 0.0)
    entries = legend_entries(chart, fit(chart, inner, 1e6, first, last), view)
    key = draw_legend(entries, inner, view)
    below = page_height - _MARGIN - key.height
    picture = frame(chart, fit(chart, inner, max(below - _GAP - top, 80.0), first, last), view)
    primitives = [
        *shifted(picture, _MARGIN, top),
        *shifted(key, _MARGIN, below),
        *(
            Text(
                _MARGIN,
                _MARGIN + _TITLE * (0.85 + 1.3 * line),
                words,
                _TITLE,
                view.theme.text,
                bold=True,
            )
            for line, words in enumerate(heading)
        ),
    ]
    page = Scene(page_width, page_height, view.theme.pane, tuple(primitives))
    return scaled(page, factor)


def poster_days(
    chart: Chart,
    width: float,
    height: float,
    first: dt.date | None = None,
    last: dt.date | None = None,
) -> tuple[float, float]:
    """The drawn days (see ``timescale``) at the left and right edges of a :func:`poster`."""
    if first or last:
        chart = during(chart, first, last)
    inner = width / _factor(chart, width, height) - 2 * _MARGIN
    seen = fit(chart, inner, height, first, last)
    return seen.day_at(-_MARGIN), seen.day_at(inner + _MARGIN)


def _factor(chart: Chart, width: float, height: float) -> float:
    """How much larger than on a screen the page is drawn."""
    around = 3 * _MARGIN + 2 * _TITLE + 3 * _GAP
    by_area = math.sqrt(width * height / _BEST_AREA)
    whole = height / (content_height(chart) + around)
    without_minor_labels = height / (paper_height(chart) + around)
    readable = max(whole, min(without_minor_labels, _READABLE))
    return max(min(by_area, readable), _LEAST_SCALE)
