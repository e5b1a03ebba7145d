"""Labels: flags of text on poles beside the ribbons."""

from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from typing import NamedTuple

import numpy as np

from hckt_timeline.domain.table import KINDS
from hckt_timeline.errors import Language
from hckt_timeline.layout.chart import labels
from hckt_timeline.layout.chart.chart import DATE_SIZE, TITLE_SIZE, Chart, lane_key
from hckt_timeline.layout.chart.labelling import label_set
from hckt_timeline.layout.metrics import shorten, text_width, wrap
from hckt_timeline.layout.times import time_of
from hckt_timeline.layout.view.arrangement import AXIS_HEIGHT, arrange
from hckt_timeline.layout.view.spots import Spot, told_of
from hckt_timeline.layout.view.stage import Stage, View, crisp
from hckt_timeline.scene import (
    Anchor,
    Line,
    Mark,
    Paint,
    Primitive,
    Shape,
    Stroke,
    Symbol,
    Target,
    Text,
    Use,
)

_DATE_LINE, _TITLE_LINE = 14.0, 15.0
_LINES = 3
_WIDEST = 420.0
_GAP, _BETWEEN = labels.POLE_GAP, 8.0
_FOOT = 2.4


class Flag(NamedTuple):
    """One label on the screen: what it says, and the box of its text in pixels."""

    mark: int
    pole: float
    left: float
    top: float
    width: float
    height: float
    row: int
    words: "Words"


class Words(NamedTuple):
    """What a label says wherever it stands: the time and the title on its lines.

    ``width`` are the pixels that they may take, ``hangs_left`` whether they end at the pole.
    """

    key: str
    lane: int
    day: float
    width: float
    hangs_left: bool
    bold: bool
    time: str
    lines: tuple[str, ...]


_LITTLE = 0.1


def find_flags(stage: Stage) -> list[Flag]:
    """The labels that this scale shows, as far as they reach into the view."""
    view = stage.viewport
    margin = _WIDEST / view.pixels_per_day
    keys = stage.chart.marks.key
    found = []
    for lane in stage.courses:
        labelled = label_set(stage.chart, stage.arrangement.rows[lane])
        shown = labelled.at(view.pixels_per_day)
        edges = (lane_key(lane, view.first_day - margin), lane_key(lane, view.last_day + margin))
        marks = np.searchsorted(keys, edges).astype(shown.dtype)
        low, high = np.searchsorted(shown, marks).tolist()
        inside = shown[low:high]
        inside = inside[labelled.shown_from[inside] <= view.pixels_per_day]
        rows = labelled.slot[inside].tolist()
        flags = (_flag(stage, *label) for label in zip(inside.tolist(), rows, strict=True))
        found += [flag for flag in flags if flag]
    return found


def lay_labels(chart: Chart, height: float) -> None:
    """Lay the labels of every scale for views of so many pixels, so that no zoom need."""
    for rows in {*arrange(chart, height).rows}:
        label_set(chart, rows).laid()


def carry_labels(before: Chart, after: Chart, height: float) -> None:
    """Let labels lie on a chart as they lie on the one before, in lanes where all is as it was.

    What is left of few lanes is laid at once, so that the chart after can take over all of it.
    """
    for rows in {*arrange(after, height).rows}:
        labelled = label_set(after, rows, like=before)
        if labelled.swept <= _LITTLE:
            labelled.laid()


def _is_in_view(stage: Stage, left: float, width: float) -> bool:
    right, edge = left + width, stage.viewport.width
    if stage.view.paper:
        return left >= 0 and right <= edge
    return right >= 0 and left <= edge


def draw_poles(stage: Stage, flags: list[Flag], spots: list[Spot]) -> Iterator[Primitive | Use]:
    """Lines from the marks to their labels; a foot where a bubble holds the event."""
    own = {spot.first: spot for spot in spots if spot.alone}
    feet = []
    for flag in flags:
        lane = flag.words.lane
        y = stage.courses[lane].centre(flag.pole)
        spot = own.get(flag.mark)
        gap = spot.radius if spot else 0.0
        start = y - gap if flag.row > 0 else y + gap
        end = flag.top + 2.0 if flag.row > 0 else flag.top + flag.height - 2.0
        yield Line(flag.pole, start, flag.pole, end, _pole(stage.colour(lane)))
        if spot is None:
            feet.append(Use(flag.pole, y, _foot(stage.ink(lane))))
    yield from feet


@lru_cache(maxsize=64)
def _pole(colour: str) -> Stroke:
    return Stroke(colour, 1.0, 0.55)


@lru_cache(maxsize=64)
def _foot(ink: str) -> Symbol:
    return Symbol((Mark(0.0, 0.0, _FOOT, Shape.CIRCLE, Paint(ink)),))


def draw_flags(stage: Stage, flags: list[Flag]) -> Iterator[Use]:
    """The words of the labels: the time, small and quiet, and the title."""
    lanes, quiet = stage.chart.lanes, stage.view.theme.quiet
    for flag in flags:
        words = flag.words
        symbol = _lettering(words, _ink(stage.view, words.key), quiet, tall=lanes[words.lane].tall)
        yield Use(flag.pole, flag.top, symbol)


def flag_targets(stage: Stage, flags: list[Flag]) -> Iterator[Target]:
    """Labels answer to the pointer as their marks do."""
    chart, language = stage.chart, stage.view.language
    for flag in flags:
        tell = partial(told_of, chart, flag.mark, flag.mark + 1, language)
        yield Target("event", flag.left, flag.top, flag.width, flag.height, tell)


def _flag(stage: Stage, mark: int, row: int) -> Flag | None:
    words = _words_of(stage.chart, stage.view.language)(mark)
    # On whole pixels letters look alike wherever a label stands, and keep off their pole.
    pole = crisp(stage.viewport.x_of(words.day))
    left = pole - _GAP - words.width if words.hangs_left else pole + _GAP
    if not _is_in_view(stage, left, words.width):
        return None
    lane, course = stage.chart.lanes[words.lane], stage.courses[words.lane]
    height = _DATE_LINE + (_TITLE_LINE * len(words.lines) if lane.tall else 0.0)
    if row > 0:
        top = course.top - lane.gap - (row - 1) * lane.row_height - height
    else:
        top = course.bottom + lane.gap + (-row - 1) * lane.row_height
    if top <= AXIS_HEIGHT - 8:
        return None
    return Flag(mark, pole, left, top, words.width, height, row, words)


@lru_cache(maxsize=2)
def _words_of(chart: Chart, language: Language) -> Callable[[int], Words]:
    """The words of the marks of one chart, kept no longer than those of the next two."""
    return lru_cache(maxsize=2048)(partial(_words, chart, language))


def _words(chart: Chart, language: Language, mark: int) -> Words:
    marks, table = chart.marks, chart.table
    row, lane, width = int(marks.row[mark]), int(marks.lane[mark]), float(marks.width[mark])
    bold = KINDS[int(table.kind[row])].is_change
    time, title = time_of(table, row, language), table.titles[row]
    if table.cited:
        time = f"{time} {table.cited[row]}".rstrip()
    if chart.lanes[lane].tall:
        time = shorten(time, DATE_SIZE, width)
        lines = wrap(title, TITLE_SIZE, width, _LINES, bold=bold)
    else:
        room = width - text_width(time, DATE_SIZE) - _BETWEEN
        lines = (shorten(title, TITLE_SIZE, room, bold=bold),)
    day, hangs_left = float(marks.day[mark]), bool(marks.left[mark])
    return Words(table.ids[row], lane, day, width, hangs_left, bold, time, lines)


@lru_cache(maxsize=2048)
def _lettering(words: Words, ink: str, quiet: str, *, tall: bool) -> Symbol:
    """The words of a label around the top of its pole."""
    return Symbol(tuple((_tall if tall else _flat)(words, ink, quiet)))


def _tall(words: Words, ink: str, quiet: str) -> Iterator[Text]:
    """The time above, the title on one or two lines below."""
    anchor, x = (Anchor.END, -_GAP) if words.hangs_left else (Anchor.START, _GAP)
    baseline = DATE_SIZE
    yield Text(x, baseline, words.time, DATE_SIZE, quiet, anchor=anchor)
    for line in words.lines:
        baseline += _TITLE_LINE
        yield Text(x, baseline, line, TITLE_SIZE, ink, words.bold, anchor)


def _flat(words: Words, ink: str, quiet: str) -> Iterator[Text]:
    """Time and title on one line."""
    (title,) = words.lines
    used = text_width(words.time, DATE_SIZE) + _BETWEEN
    whole = used + text_width(title, TITLE_SIZE, bold=words.bold)
    left = -_GAP - whole if words.hangs_left else _GAP
    yield Text(left, DATE_SIZE, words.time, DATE_SIZE, quiet)
    yield Text(left + used, DATE_SIZE, title, TITLE_SIZE, ink, words.bold)


def _ink(view: View, key: str) -> str:
    if key in view.selected:
        return view.theme.accent
    if view.dims(key):
        return view.theme.quiet
    return view.theme.text
