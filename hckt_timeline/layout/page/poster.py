"""A whole picture for print or screen: title, axis, lanes, legend, scale, sources."""

import datetime as dt
import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from hckt_timeline.layout.chart.chart import Chart
from hckt_timeline.layout.chart.period import during
from hckt_timeline.layout.metrics import wrap
from hckt_timeline.layout.page.legend import draw_legend, legend_entries
from hckt_timeline.layout.page.scalebar import draw_scale
from hckt_timeline.layout.page.sources import Source, draw_sources
from hckt_timeline.layout.view.arrangement import content_height, paper_height
from hckt_timeline.layout.view.frame import frame
from hckt_timeline.layout.view.places import fit
from hckt_timeline.layout.view.stage import View
from hckt_timeline.scene import Link, Scene, Target, Text, scaled, shifted

_MARGIN = 30.0
_TITLE, _SUBTITLE, _LEADING = 24.0, 14.0, 1.3
_LEAST_SCALE, _READABLE = 0.55, 0.8
_BEST_AREA = 1240.0 * 800.0
_GAP = 14.0
_MOST_SOURCES = 0.3


def _nowhere(_keys: tuple[str, ...]) -> str | None:
    return None


@dataclass(frozen=True, slots=True)
class Page:
    """What stands on a page of ``width`` by ``height`` pixels (1/96 inch) around the drawing.

    ``first`` and ``last`` narrow the time shown. ``sources`` are listed at the foot, as far as
    they do not take more than a third of the page. ``address`` tells where the events behind an
    area lead to, by their ids; None: nowhere.
    """

    width: float
    height: float
    title: str = ""
    subtitle: str = ""
    first: dt.date | None = None
    last: dt.date | None = None
    legend: bool = True
    scale: bool = True
    sources: tuple[Source, ...] = ()
    address: Callable[[tuple[str, ...]], str | None] = _nowhere


def poster(chart: Chart, page: Page, view: View | None = None) -> Scene:
    """The history, or a period of it, on a page.

    The drawing is made larger on a large page, so that a wall poster can be read from afar, and
    smaller where all lanes would not fit. A period shows its own events and organisations only.
    """
    view = replace(view or View(), paper=True)
    if page.first or page.last:
        chart = during(chart, page.first, page.last)
    factor = _factor(chart, page)
    width, height = page.width / factor, page.height / factor
    inner = width - 2 * _MARGIN
    heading = _heading(page, inner, view)
    top = _MARGIN + heading.height
    foot = _foot(chart, page, inner, _MOST_SOURCES * height, view)
    below = height - _MARGIN - foot.height
    tall = max(below - (_GAP if foot.height else 0.0) - top, 80.0)
    drawing = frame(chart, fit(chart, inner, tall, page.first, page.last), view)
    drawing = drawing._replace(links=tuple(_links(drawing, page)))
    placed = [
        shifted(part, _MARGIN, y) for part, y in ((drawing, top), (foot, below), (heading, _MARGIN))
    ]
    whole = _joined(Scene(width, height, view.theme.pane), placed)
    return scaled(whole, factor)


def poster_days(chart: Chart, page: Page) -> tuple[float, float]:
    """The drawn days (see ``timescale``) at the left and right edges of a :func:`poster`."""
    if page.first or page.last:
        chart = during(chart, page.first, page.last)
    inner = page.width / _factor(chart, page) - 2 * _MARGIN
    seen = fit(chart, inner, page.height, page.first, page.last)
    return seen.day_at(-_MARGIN), seen.day_at(inner + _MARGIN)


def _factor(chart: Chart, page: Page) -> float:
    """How much larger than on a screen the page is drawn.

    So small that words are hard to read only where the lanes would not fit otherwise.
    """
    around = 3 * _MARGIN + 2 * _TITLE + 3 * _GAP
    by_area = math.sqrt(page.width * page.height / _BEST_AREA)
    height = page.height * (1 - _MOST_SOURCES / 2 * bool(page.sources))
    whole = height / (content_height(chart) + around)
    without_minor_labels = height / (paper_height(chart) + around)
    readable = max(whole, min(without_minor_labels, _READABLE))
    least = page.height * (1 - _MOST_SOURCES * bool(page.sources)) / (paper_height(chart) + around)
    return max(min(by_area, readable), min(_LEAST_SCALE, least))


def _heading(page: Page, width: float, view: View) -> Scene:
    """Title and subtitle, with the gap to what follows."""
    title = wrap(page.title, _TITLE, width, 2, bold=True)
    subtitle = wrap(page.subtitle, _SUBTITLE, width, 2)
    primitives, y = [], 0.0
    for lines, size, ink in (
        (title, _TITLE, view.theme.text),
        (subtitle, _SUBTITLE, view.theme.quiet),
    ):
        for words in lines:
            bold = size == _TITLE
            primitives.append(Text(0.0, y + 0.85 * size, words, size, ink, bold=bold))
            y += size * _LEADING
    return Scene(width, y + _GAP if primitives else 0.0, "", tuple(primitives))


def _foot(chart: Chart, page: Page, width: float, most: float, view: View) -> Scene:
    """Legend and scale side by side, below them at most ``most`` pixels of sources."""
    whole = fit(chart, width, 1e6, page.first, page.last)
    blank = Scene(0.0, 0.0, "")
    # Where stretches are shortened, no length holds for the whole.
    has_scale = page.scale and not chart.shortened
    scale = draw_scale(whole.pixels_per_day, view) if has_scale else blank
    entries = legend_entries(chart, whole, view) if page.legend else ()
    key = draw_legend(entries, width - scale.width - 2 * _GAP, view) if entries else blank
    listed = draw_sources(page.sources, width, most, view)
    upper = max(key.height, scale.height)
    gap = _GAP if upper and listed.height else 0.0
    placed = [
        key,
        shifted(scale, width - scale.width, upper - scale.height),
        shifted(listed, 0.0, upper + gap),
    ]
    return _joined(Scene(width, upper + gap + listed.height, ""), placed)


def _joined(ground: Scene, scenes: Sequence[Scene]) -> Scene:
    """All that the scenes hold on one ground, the later ones over the earlier."""
    return ground._replace(
        parts=tuple(part for scene in scenes for part in scene.parts),
        targets=tuple(target for scene in scenes for target in scene.targets),
        links=tuple(link for scene in scenes for link in scene.links),
    )


def _links(drawing: Scene, page: Page) -> Iterator[Link]:
    """The areas of events that lead somewhere."""
    for target in drawing.targets:
        address = page.address(target.keys) if _is_event(target) else None
        if address:
            area = (target.x, target.y, target.width, target.height)
            yield Link(*area, address, target.hint)


def _is_event(target: Target) -> bool:
    return target.kind in ("event", "bubble")
