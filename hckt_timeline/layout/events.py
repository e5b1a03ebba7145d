"""Marks and bubbles on the ribbons.

How certain a day is shows in the form: solid for a day, a bar with soft ends for a longer time,
hollow for an inferred year, faded where approximate, an arrow where one side is open, a ring where
sources disagree, dashes where planned, a number for several sources.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from hckt_timeline.domain import EventKind
from hckt_timeline.domain.table import KINDS, OPEN_END, OPEN_START, Flag
from hckt_timeline.errors import Language
from hckt_timeline.layout import wording
from hckt_timeline.layout.arrangement import AXIS_HEIGHT
from hckt_timeline.layout.chart import Chart, lane_key
from hckt_timeline.layout.stage import Stage
from hckt_timeline.layout.times import time_of
from hckt_timeline.scene import (
    Anchor,
    Line,
    Mark,
    Paint,
    Primitive,
    Shape,
    Stroke,
    Target,
    Text,
)

SHAPES: Mapping[EventKind, Shape] = {
    EventKind.FOUNDING: Shape.DIAMOND,
    EventKind.RENAMING: Shape.DIAMOND,
    EventKind.MERGER: Shape.DIAMOND,
    EventKind.SPLIT: Shape.DIAMOND,
    EventKind.TRANSFER: Shape.DIAMOND,
    EventKind.DISSOLUTION: Shape.CROSS,
    EventKind.AWARD: Shape.STAR,
    EventKind.APPOINTMENT: Shape.HEXAGON,
    EventKind.DOCUMENT: Shape.PAGE,
    EventKind.CONFERENCE: Shape.CIRCLE,
    EventKind.TRAINING: Shape.TRIANGLE,
    EventKind.INSPECTION: Shape.TRIANGLE_DOWN,
    EventKind.WELFARE: Shape.HEART,
    EventKind.COMMEMORATION: Shape.FLAG,
    EventKind.CEREMONY: Shape.PENTAGON,
    EventKind.POLICY: Shape.SQUARE,
    EventKind.OTHER: Shape.CIRCLE,
}
CHANGE_RADIUS, RADIUS, SMALL_RADIUS, OTHER_RADIUS = 7.0, 5.5, 4.5, 3.5
_ARROW = 40.0
_RIM = 1.5
_DIMMED = 0.25
_MOST_KEYS = 100
_MOST_COUNTED = 2000
_KINDS_NAMED = 5
_EDGE = 24.0


@dataclass(frozen=True, slots=True)
class Spot:
    """What stands at one place of a ribbon: the marks from ``first`` up to ``stop``."""

    lane: int
    first: int
    stop: int
    x: float
    y: float

    @property
    def alone(self) -> bool:
        """Whether it is one event."""
        return self.stop == self.first + 1


def find_spots(stage: Stage) -> list[Spot]:
    """All marks and bubbles on the screen, lane by lane from left to right."""
    marks, view = stage.chart.marks, stage.viewport
    starts = stage.chart.levels.at(view.pixels_per_day)
    margin = _EDGE / view.pixels_per_day
    spots = []
    for number, course in stage.courses.items():
        edges = (
            lane_key(number, view.first_day - margin),
            lane_key(number, view.last_day + margin),
            lane_key(number + 1, 0.0),
        )
        inside = np.searchsorted(marks.key, edges).astype(starts.dtype)
        begin, end = np.searchsorted(starts, inside[:2]).tolist()
        lane_end = int(inside[2])
        edge = [*starts[begin : end + 1].tolist(), lane_end][: end - begin + 1]
        firsts, stops = edge[:-1], edge[1:]
        for first, stop, day in zip(firsts, stops, marks.day[firsts].tolist(), strict=True):
            x = view.x_of(day)
            spots.append(Spot(number, first, min(stop, lane_end), x, course.centre(x)))
    return spots


def spot_extents(stage: Stage, spots: list[Spot]) -> dict[int, list[tuple[float, float]]]:
    """Pixels that the spots take in each lane."""
    taken: dict[int, list[tuple[float, float]]] = {}
    for spot in spots:
        reach = spot_radius(stage, spot) + 4.0
        taken.setdefault(spot.lane, []).append((spot.x - reach, spot.x + reach))
    return taken


def spot_radius(stage: Stage, spot: Spot) -> float:
    """Half the width of a mark or bubble."""
    if not spot.alone:
        return 6.0 + 2.0 * len(_count_words(spot.stop - spot.first))
    kind = KINDS[int(stage.chart.table.kind[int(stage.chart.marks.row[spot.first])])]
    if kind is EventKind.OTHER:
        return OTHER_RADIUS
    if not stage.chart.lanes[spot.lane].major:
        return SMALL_RADIUS + kind.is_change
    return CHANGE_RADIUS if kind.is_change else RADIUS


def draw_spots(stage: Stage, spots: list[Spot]) -> Iterator[Primitive]:
    """Marks and bubbles, the chosen ones ringed."""
    chosen = _chosen_marks(stage)
    for spot in spots:
        if spot.y < AXIS_HEIGHT - 12:
            continue
        rings = [m for m in chosen if spot.first <= m < spot.stop]
        for mark in rings:
            yield _ring(stage, spot, selected=chosen[mark])
        yield from _bubble(stage, spot) if not spot.alone else _mark(stage, spot)


def spot_targets(stage: Stage, spots: list[Spot]) -> Iterator[Target]:
    """Where the pointer finds events."""
    marks, table = stage.chart.marks, stage.chart.table
    for spot in spots:
        radius = max(spot_radius(stage, spot) + 2.0, 9.0)
        if spot.y < AXIS_HEIGHT:
            continue
        rows = marks.row[spot.first : min(spot.stop, spot.first + _MOST_KEYS)].tolist()
        kind = "event" if spot.alone else "bubble"
        hint = hint_of(stage.chart, spot.first, spot.stop, stage.view.language)
        keys = tuple(table.ids[row] for row in rows)
        yield Target(kind, keys, spot.x - radius, spot.y - radius, 2 * radius, 2 * radius, hint)


@lru_cache(maxsize=4096)
def hint_of(chart: Chart, first: int, stop: int, language: Language) -> str:
    """Title, time, kind and number of sources of one event; time and kinds of several."""
    table, rows = chart.table, chart.marks.row[first:stop]
    begin = time_of(table, int(rows[0]), language)
    if len(rows) == 1:
        row = int(rows[0])
        kind = wording.kind_name(KINDS[int(table.kind[row])], language)
        sources = wording.SOURCES[language].format(count=int(table.sources[row]))
        return f"{table.titles[row]}\n{begin} · {kind} · {sources}"
    end = time_of(table, int(rows[-1]), language)
    counts = np.bincount(table.kind[rows[:_MOST_COUNTED]], minlength=len(KINDS))
    mix = " · ".join(
        f"{wording.kind_name(KINDS[kind], language)} {counts[kind]}"
        for kind in np.argsort(-counts, kind="stable")[:_KINDS_NAMED].tolist()
        if counts[kind]
    )
    head = wording.EVENTS[language].format(count=len(rows))
    return f"{head}, {begin}{f' – {end}' if begin != end else ''}\n{mix}"


def _mark(stage: Stage, spot: Spot) -> Iterator[Primitive]:
    table, theme = stage.chart.table, stage.view.theme
    row = int(stage.chart.marks.row[spot.first])
    flags, radius = Flag(int(table.flags[row])), spot_radius(stage, spot)
    kind = KINDS[int(table.kind[row])]
    colour, opacity = stage.colour(spot.lane), strength(stage, spot.first)
    yield from _arrows(stage, spot, row)
    if Flag.CONFLICT in flags:
        ring = Stroke(theme.conflict, 1.6, opacity)
        yield Mark(spot.x, spot.y, radius + 5.0, Shape.CIRCLE, Paint(theme.pane, 0.5), ring)
    if Flag.INFERRED in flags or Flag.PLANNED in flags:
        dash = (2.0, 2.0) if Flag.PLANNED in flags else ()
        fill, stroke = Paint(theme.pane), Stroke(colour, 1.8, opacity, dash)
        radius -= 0.6
    else:
        faded = 0.5 if Flag.APPROXIMATE in flags else 1.0
        fill, stroke = Paint(colour, opacity * faded), Stroke(theme.pane, _RIM)
        radius += _RIM / 2
    yield Mark(spot.x, spot.y, radius, SHAPES[kind], fill, stroke)
    sources = int(table.sources[row])
    if sources > 1 and stage.chart.lanes[spot.lane].major:
        ink = stage.ink(spot.lane)
        yield Text(spot.x + radius + 1.5, spot.y - 3.5, str(sources), 9.0, ink, bold=True)


def _bubble(stage: Stage, spot: Spot) -> Iterator[Primitive]:
    theme, colour = stage.view.theme, stage.colour(spot.lane)
    count = spot.stop - spot.first
    opacity = 1.0 if _matched(stage, spot) else _DIMMED
    radius = spot_radius(stage, spot)
    shape = Shape.DIAMOND if holds_change(stage, spot) else Shape.CIRCLE
    rim = Stroke(theme.pane, _RIM)
    yield Mark(spot.x, spot.y, radius + _RIM / 2, shape, Paint(colour, opacity), rim)
    yield Text(
        spot.x, spot.y + 3.6, _count_words(count), 10.0, theme.pane, bold=True, anchor=Anchor.MIDDLE
    )


def holds_change(stage: Stage, spot: Spot) -> bool:
    """Whether a change of an organisation is among the marks of a bubble."""
    changes = stage.chart.marks.changes
    return bool(changes[spot.stop] > changes[spot.first])


def _count_words(count: int) -> str:
    return str(count) if count < 1000 else f"{count // 1000}k"


def _arrows(stage: Stage, spot: Spot, row: int) -> Iterator[Primitive]:
    """Arrows towards the sides on which a time is open."""
    table, colour = stage.chart.table, stage.colour(spot.lane)
    sides = [
        side
        for side, is_open in (
            (-1, table.earliest[row] == OPEN_START),
            (1, table.latest[row] == OPEN_END),
        )
        if is_open
    ]
    for side in sides:
        tip = spot.x + side * _ARROW
        stroke = Stroke(colour, 1.8, 0.8)
        yield Line(spot.x, spot.y, tip, spot.y, stroke)
        yield Line(tip, spot.y, tip - side * 6, spot.y - 4, stroke)
        yield Line(tip, spot.y, tip - side * 6, spot.y + 4, stroke)


def _ring(stage: Stage, spot: Spot, *, selected: bool) -> Primitive:
    theme = stage.view.theme
    stroke = Stroke(theme.accent, 2.2 if selected else 1.4, 1.0 if selected else 0.6)
    radius = spot_radius(stage, spot) + (6.0 if selected else 4.5)
    return Mark(spot.x, spot.y, radius, Shape.CIRCLE, Paint(theme.pane, 0.7), stroke)


def _chosen_marks(stage: Stage) -> dict[int, bool]:
    """Marks of the hovered (False) and the selected events (True)."""
    chosen: dict[int, bool] = {}
    hovered = stage.view.hovered
    if hovered and (mark := stage.chart.mark_of(hovered)) is not None:
        chosen[mark] = False
    for key in stage.view.selected:
        if (mark := stage.chart.mark_of(key)) is not None:
            chosen[mark] = True
    return chosen


def strength(stage: Stage, mark: int) -> float:
    """Opacity of a mark: dimmed where a search did not find it."""
    matches = stage.view.matches
    if matches is None:
        return 1.0
    found = stage.chart.table.ids[int(stage.chart.marks.row[mark])] in matches
    return 1.0 if found else _DIMMED


def _matched(stage: Stage, spot: Spot) -> bool:
    matches = stage.view.matches
    if matches is None:
        return True
    sums = _match_sums(stage.chart, matches)
    return bool(sums[spot.stop] > sums[spot.first])


@lru_cache(maxsize=2)
def _match_sums(chart: Chart, matches: frozenset[str]) -> NDArray[np.int64]:
    """How many finds lie before each mark."""
    found = np.zeros(len(chart.marks) + 1, dtype=np.int64)
    for key in matches:
        mark = chart.mark_of(key)
        if mark is not None:
            found[mark + 1] = 1
    return np.cumsum(found)
