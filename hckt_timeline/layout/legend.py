"""The legend: just the kinds and degrees of certainty that are in view."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from hckt_timeline.domain import EventKind
from hckt_timeline.domain.table import KINDS, OPEN_END, OPEN_START, Flag
from hckt_timeline.layout import wording
from hckt_timeline.layout.bars import BAR_HEIGHT
from hckt_timeline.layout.chart import Chart, lane_key
from hckt_timeline.layout.events import SHAPES
from hckt_timeline.layout.metrics import text_width
from hckt_timeline.layout.stage import View, set_stage
from hckt_timeline.layout.viewport import Viewport
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
    "mark", "dot", "bar", "inferred", "approximate", "open", "conflict", "planned", "bubble"
]
SIZE = 11.0
_ROW, _SAMPLE, _GAP = 20.0, 20.0, 20.0
_MOST = 20_000


@dataclass(frozen=True, slots=True)
class Entry:
    """One sign and what it means."""

    sign: Sign
    shape: Shape
    words: str


def legend_entries(chart: Chart, viewport: Viewport, view: View | None = None) -> tuple[Entry, ...]:
    """What needs to be explained of the events in view: kinds first, then certainty."""
    view = view or View()
    rows = _rows_in_view(chart, viewport, view)
    table = chart.table
    kinds = sorted({int(kind) for kind in np.unique(table.kind[rows])})
    entries: dict[str, Entry] = {}
    for number in kinds:
        kind = KINDS[number]
        words = wording.kind_name(kind, view.language)
        shape = SHAPES[kind]
        if shape is Shape.DIAMOND:
            words = wording.LEGEND["change"].text(view.language)
        sign: Sign = "dot" if kind is EventKind.OTHER else "mark"
        entries.setdefault(words, Entry(sign, shape, _capital(words)))
    signs = [sign for sign in _SIGNS if _occurs(sign, chart, rows)]
    found = [Entry(s, Shape.CIRCLE, _capital(wording.LEGEND[s].text(view.language))) for s in signs]
    return (*entries.values(), *found)


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


def _rows_in_view(chart: Chart, viewport: Viewport, view: View) -> NDArray[np.int32]:
    """Rows of the table in view; of very many, an even sample."""
    marks = chart.marks
    parts = []
    for lane in set_stage(chart, viewport, view).courses:
        edges = (lane_key(lane, viewport.first_day), lane_key(lane, viewport.last_day))
        low, high = (int(at) for at in np.searchsorted(marks.key, edges))
        parts.append(marks.row[low:high])
    rows = np.concatenate(parts) if parts else np.empty(0, np.int32)
    return rows[:: max(len(rows) // _MOST, 1)]


_SIGNS: tuple[Sign, ...] = (
    "bar",
    "inferred",
    "approximate",
    "open",
    "conflict",
    "planned",
    "bubble",
)
_FLAGS = {
    "inferred": Flag.INFERRED,
    "approximate": Flag.APPROXIMATE,
    "conflict": Flag.CONFLICT,
    "planned": Flag.PLANNED,
}


def _occurs(sign: Sign, chart: Chart, rows: NDArray[np.int32]) -> bool:
    table = chart.table
    if sign in _FLAGS:
        return bool((table.flags[rows] & _FLAGS[sign]).any())
    is_open = (table.earliest[rows] == OPEN_START) | (table.latest[rows] == OPEN_END)
    if sign == "open":
        return bool(is_open.any())
    if sign == "bar":
        return bool(((table.latest[rows] > table.earliest[rows]) & ~is_open).any())
    return len(rows) > 1


def _sample(entry: Entry, x: float, y: float, view: View) -> Iterator[Primitive]:
    """The sign itself, in the quiet colour that stands for any organisation."""
    theme = view.theme
    ink, plain = theme.quiet, Paint(theme.quiet)
    match entry.sign:
        case "mark":
            yield Mark(x, y, 5.0, entry.shape, plain)
        case "dot":
            yield Mark(x, y, 3.0, entry.shape, plain)
        case "bar":
            stops = ((x - 9, 0.0), (x - 4, 0.6), (x + 4, 0.6), (x + 9, 0.0))
            yield Rect(x - 9, y - BAR_HEIGHT / 2, 18, BAR_HEIGHT, 3.0, Gradient(ink, stops))
        case "open":
            for tail, lift in ((x - 8, 0.0), (x + 3, -3.5), (x + 3, 3.5)):
                yield Line(x + 8, y, tail, y + lift, Stroke(ink, 1.6))
        case "bubble":
            yield Mark(x, y, 7.5, Shape.CIRCLE, plain)
            yield Text(x - 2.8, y + 3.2, "5", 9.0, theme.pane, bold=True)
        case _:
            yield from _circle(entry.sign, x, y, view)


def _circle(sign: Sign, x: float, y: float, view: View) -> Iterator[Primitive]:
    """A mark that is faded, hollow, dashed or ringed."""
    theme, shape = view.theme, Shape.CIRCLE
    if sign == "approximate":
        yield Mark(x, y, 5.0, shape, Paint(theme.quiet, 0.45))
    elif sign == "conflict":
        yield Mark(x, y, 7.0, shape, None, Stroke(theme.conflict, 1.5))
        yield Mark(x, y, 3.5, shape, Paint(theme.quiet))
    else:
        dash = (2.0, 2.0) if sign == "planned" else ()
        yield Mark(x, y, 4.6, shape, Paint(theme.pane), Stroke(theme.quiet, 1.6, 1.0, dash))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
