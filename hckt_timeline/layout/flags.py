"""Labels: flags of text on poles beside the ribbons."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from hckt_timeline.domain.table import KINDS
from hckt_timeline.layout import labels
from hckt_timeline.layout.arrangement import AXIS_HEIGHT
from hckt_timeline.layout.chart import DATE_SIZE, TITLE_SIZE, lane_key
from hckt_timeline.layout.labelling import label_set
from hckt_timeline.layout.metrics import shorten, text_width, wrap
from hckt_timeline.layout.spots import Spot
from hckt_timeline.layout.stage import Stage, crisp
from hckt_timeline.layout.times import time_of
from hckt_timeline.scene import Anchor, Line, Mark, Paint, Primitive, Shape, Stroke, Text

_DATE_LINE, _TITLE_LINE = 14.0, 15.0
_LINES = 3
_WIDEST = 420.0
_FOOT = 2.4


@dataclass(frozen=True, slots=True)
class Flag:
    """One label on the screen: its mark, and the box of its text in pixels."""

    mark: int
    pole: float
    left: float
    top: float
    width: float
    height: float
    row: int


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
        flags = (_flag(stage, lane, int(mark), int(labelled.slot[mark])) for mark in inside)
        found += [flag for flag in flags if flag]
    return found


def _is_in_view(stage: Stage, left: float, width: float) -> bool:
    right, edge = left + width, stage.viewport.width
    if stage.view.paper:
        return left >= 0 and right <= edge
    return right >= 0 and left <= edge


def draw_poles(stage: Stage, flags: list[Flag], spots: list[Spot]) -> Iterator[Primitive]:
    """Lines from the marks to their labels; a foot where a bubble holds the event."""
    own = {spot.first: spot for spot in spots if spot.alone}
    for flag in flags:
        lane = int(stage.chart.marks.lane[flag.mark])
        y = stage.courses[lane].centre(flag.pole)
        spot = own.get(flag.mark)
        gap = spot.radius if spot else 0.0
        start = y - gap if flag.row > 0 else y + gap
        end = flag.top + 2.0 if flag.row > 0 else flag.top + flag.height - 2.0
        x = crisp(flag.pole)
        yield Line(x, start, x, end, Stroke(stage.colour(lane), 1.0, 0.55))
        if spot is None:
            yield Mark(x, y, _FOOT, Shape.CIRCLE, Paint(stage.ink(lane)))


def draw_flags(stage: Stage, flags: list[Flag]) -> Iterator[Primitive]:
    """The words of the labels: the time, small and quiet, and the title."""
    for flag in flags:
        lane = stage.chart.lanes[int(stage.chart.marks.lane[flag.mark])]
        yield from _tall(stage, flag) if lane.tall else _flat(stage, flag)


def _flag(stage: Stage, number: int, mark: int, row: int) -> Flag | None:
    marks, lane, course = stage.chart.marks, stage.chart.lanes[number], stage.courses[number]
    width = float(marks.width[mark])
    pole = stage.viewport.x_of(float(marks.day[mark]))
    gap = labels.POLE_GAP
    left = pole - gap - width if bool(marks.left[mark]) else pole + gap
    if not _is_in_view(stage, left, width):
        return None
    height = _DATE_LINE
    if lane.tall:
        title = stage.chart.table.titles[int(marks.row[mark])]
        height += _TITLE_LINE * len(
            wrap(title, TITLE_SIZE, width, _LINES, bold=_is_bold(stage, mark))
        )
    if row > 0:
        top = course.top - lane.gap - (row - 1) * lane.row_height - height
    else:
        top = course.bottom + lane.gap + (-row - 1) * lane.row_height
    return Flag(mark, pole, left, top, width, height, row) if top > AXIS_HEIGHT - 8 else None


def _tall(stage: Stage, flag: Flag) -> Iterator[Primitive]:
    """The time above, the title on one or two lines below."""
    theme, row = stage.view.theme, int(stage.chart.marks.row[flag.mark])
    bold = _is_bold(stage, flag.mark)
    anchor, x = _hang(stage, flag)
    time = time_of(stage.chart.table, row, stage.view.language)
    baseline = flag.top + DATE_SIZE
    yield Text(
        x, baseline, shorten(time, DATE_SIZE, flag.width), DATE_SIZE, theme.quiet, anchor=anchor
    )
    for line in wrap(stage.chart.table.titles[row], TITLE_SIZE, flag.width, _LINES, bold=bold):
        baseline += _TITLE_LINE
        yield Text(x, baseline, line, TITLE_SIZE, _ink(stage, flag.mark), bold, anchor)


def _flat(stage: Stage, flag: Flag) -> Iterator[Primitive]:
    """Time and title on one line."""
    theme, row = stage.view.theme, int(stage.chart.marks.row[flag.mark])
    bold = _is_bold(stage, flag.mark)
    time = time_of(stage.chart.table, row, stage.view.language)
    used = text_width(time, DATE_SIZE) + 8.0
    title = shorten(stage.chart.table.titles[row], TITLE_SIZE, flag.width - used, bold=bold)
    whole = used + text_width(title, TITLE_SIZE, bold=bold)
    left = flag.left + flag.width - whole if bool(stage.chart.marks.left[flag.mark]) else flag.left
    baseline = flag.top + DATE_SIZE
    yield Text(left, baseline, time, DATE_SIZE, theme.quiet)
    yield Text(left + used, baseline, title, TITLE_SIZE, _ink(stage, flag.mark), bold)


def _hang(stage: Stage, flag: Flag) -> tuple[Anchor, float]:
    if bool(stage.chart.marks.left[flag.mark]):
        return Anchor.END, flag.left + flag.width
    return Anchor.START, flag.left


def _is_bold(stage: Stage, mark: int) -> bool:
    return KINDS[int(stage.chart.table.kind[int(stage.chart.marks.row[mark])])].is_change


def _ink(stage: Stage, mark: int) -> str:
    view, key = stage.view, stage.chart.table.ids[int(stage.chart.marks.row[mark])]
    if key in view.selected:
        return view.theme.accent
    if view.matches is not None and key not in view.matches:
        return view.theme.quiet
    return view.theme.text
