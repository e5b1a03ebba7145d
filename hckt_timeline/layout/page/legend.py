"""The legend: just the kinds and degrees of certainty that are in view."""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from hckt_timeline.domain import EventKind, saying
from hckt_timeline.domain.table import KINDS, OPEN_END, OPEN_START, Flag
from hckt_timeline.errors import Language
from hckt_timeline.layout import wording
from hckt_timeline.layout.chart.chart import Chart
from hckt_timeline.layout.metrics import text_width
from hckt_timeline.layout.view.arrangement import AXIS_HEIGHT
from hckt_timeline.layout.view.bars import BAR_HEIGHT, find_bars
from hckt_timeline.layout.view.breaks import draw_sign, find_breaks
from hckt_timeline.layout.view.events import PLANNED_DASH, SHAPES
from hckt_timeline.layout.view.posts import find_posts
from hckt_timeline.layout.view.spots import Spot, find_spots, holds_change
from hckt_timeline.layout.view.stage import View, set_stage
from hckt_timeline.layout.view.viewport import Viewport
from hckt_timeline.scene import (
    Gradient,
    Line,
    Mark,
    Paint,
    Primitive,
    Rect,
    Scene,
    Shape,
    Stroke,
    Text,
)

Sign = Literal[
    "mark",
    "dot",
    "bar",
    "inferred",
    "approximate",
    "open",
    "conflict",
    "planned",
    "sources",
    "bubble",
    "term",
    "holder",
    "break",
]
SIZE = 11.0
_ROW, _SAMPLE, _GAP = 20.0, 20.0, 20.0


class Entry(NamedTuple):
    """One sign and what it means."""

    sign: Sign
    shape: Shape
    words: str


def legend_entries(chart: Chart, viewport: Viewport, view: View | None = None) -> tuple[Entry, ...]:
    """What needs to be explained of the marks in view: kinds first, then certainty."""
    stage = set_stage(chart, viewport, view or View())
    language = stage.view.language
    spots = [spot for spot in find_spots(stage) if _is_in_view(spot, viewport)]
    alone = chart.marks.row[[spot.first for spot in spots if spot.alone]]
    major = [spot.first for spot in spots if spot.alone and chart.lanes[spot.lane].major]
    kinds = {KINDS[kind] for kind in np.unique(chart.table.kind[alone]).tolist()}
    if any(not spot.alone and holds_change(chart, spot) for spot in spots):
        kinds.add(EventKind.FOUNDING)
    words = [_kind_words(kind, language) for kind in KINDS]
    entries = {
        text: Entry("dot" if kind is EventKind.OTHER else "mark", SHAPES[kind], text)
        for kind, text in zip(KINDS, words, strict=True)
        if kind in kinds
    }
    held = find_posts(stage)
    shown = {
        "bar": bool(find_bars(stage)),
        "bubble": any(not spot.alone for spot in spots),
        "term": any(post.height for post in held),
        "holder": any(not post.height for post in held),
        "break": bool(find_breaks(stage)),
        "sources": bool((chart.table.sources[chart.marks.row[major]] > 1).any()),
        **_certainty(chart, alone),
    }
    signs = [sign for sign in _SIGNS if shown[sign]]
    found = [Entry(s, Shape.CIRCLE, _capital(wording.LEGEND[s].text(language))) for s in signs]
    return (*entries.values(), *found)


def _kind_words(kind: EventKind, language: Language) -> str:
    """The name of a kind; the changes that share a shape share their words."""
    if SHAPES[kind] is Shape.DIAMOND:
        return _capital(wording.LEGEND["change"].text(language))
    return _capital(saying.kind_name(kind, language))


def _certainty(chart: Chart, rows: NDArray[np.int32]) -> dict[str, bool]:
    """Which degrees of certainty occur among the marks of some rows."""
    table = chart.table
    is_open = (table.earliest[rows] == OPEN_START) | (table.latest[rows] == OPEN_END)
    flagged = {sign: bool((table.flags[rows] & flag).any()) for sign, flag in _FLAGS.items()}
    return {"open": bool(is_open.any()), **flagged}


def _is_in_view(spot: Spot, viewport: Viewport) -> bool:
    return 0 <= spot.x <= viewport.width and AXIS_HEIGHT <= spot.y <= viewport.height


def draw_legend(entries: Iterable[Entry], width: float, view: View | None = None) -> Scene:
    """The entries in rows of at most ``width`` pixels; the scene is as high as they need."""
    view = view or View()
    primitives: list[Primitive] = []
    x, y = 0.0, _ROW / 2
    for entry in entries:
        needed = _SAMPLE + text_width(entry.words, SIZE)
        if x and x + needed > width:
            x, y = 0.0, y + _ROW
        primitives += _sample(entry, x + 8.0, y, view)
        primitives.append(Text(x + _SAMPLE, y + 4.0, entry.words, SIZE, view.theme.quiet))
        x += needed + _GAP
    return Scene(width, y + _ROW / 2, view.theme.pane, tuple(primitives))


_SIGNS: tuple[Sign, ...] = (
    "bar",
    "inferred",
    "approximate",
    "open",
    "conflict",
    "planned",
    "sources",
    "bubble",
    "term",
    "holder",
    "break",
)
_FLAGS = {
    "inferred": Flag.INFERRED,
    "approximate": Flag.APPROXIMATE,
    "conflict": Flag.CONFLICT,
    "planned": Flag.PLANNED,
}


def _sample(entry: Entry, x: float, y: float, view: View) -> Iterator[Primitive]:
    """The sign itself, in the quiet colour that stands for any organisation."""
    theme, plain = view.theme, Paint(view.theme.quiet)
    match entry.sign:
        case "mark" | "dot":
            yield Mark(x, y, 5.0 if entry.sign == "mark" else 3.0, entry.shape, plain)
        case "bar" | "open" | "term" | "holder" | "break":
            yield from _lines(entry.sign, x, y, view)
        case "sources":
            yield Mark(x - 3, y + 1, 4.5, Shape.CIRCLE, plain)
            yield Text(x + 3, y - 1.5, "2", 9.0, theme.quiet, bold=True)
        case "bubble":
            yield Mark(x, y, 7.5, Shape.CIRCLE, plain)
            yield Text(x - 2.8, y + 3.2, "5", 9.0, theme.pane, bold=True)
        case _:
            yield from _circle(entry.sign, x, y, view)


def _lines(sign: Sign, x: float, y: float, view: View) -> Iterator[Primitive]:
    """Bars, arrows, ticks and breaks."""
    ink = view.theme.quiet
    match sign:
        case "bar":
            stops = ((x - 9, 0.0), (x - 4, 0.6), (x + 4, 0.6), (x + 9, 0.0))
            yield Rect(x - 9, y - BAR_HEIGHT / 2, 18, BAR_HEIGHT, 3.0, Gradient(ink, stops))
        case "term":
            yield Rect(x - 9, y - 1.5, 18, 3.0, 0.0, Paint(ink, 0.8))
        case "holder":
            yield Line(x, y - 4, x, y + 4, Stroke(ink, 1.6))
        case "break":
            yield Line(x - 9, y, x + 9, y, Stroke(ink, 1.2))
            yield from draw_sign(x, y - 5, y + 5, ink, view.theme.pane)
        case _:
            for tail, lift in ((x - 8, 0.0), (x + 3, -3.5), (x + 3, 3.5)):
                yield Line(x + 8, y, tail, y + lift, Stroke(ink, 1.6))


def _circle(sign: Sign, x: float, y: float, view: View) -> Iterator[Primitive]:
    """A mark that is faded, hollow, dashed or ringed."""
    theme, shape = view.theme, Shape.CIRCLE
    if sign == "approximate":
        yield Mark(x, y, 5.0, shape, Paint(theme.quiet, 0.45))
    elif sign == "conflict":
        yield Mark(x, y, 7.0, shape, None, Stroke(theme.conflict, 1.5))
        yield Mark(x, y, 3.5, shape, Paint(theme.quiet))
    else:
        size = 4.6
        if sign == "planned":
            size = 3.2
            yield Mark(x, y, 7.0, shape, None, Stroke(theme.quiet, 1.2, 1.0, PLANNED_DASH))
        yield Mark(x, y, size, shape, Paint(theme.pane), Stroke(theme.quiet, 1.6))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
