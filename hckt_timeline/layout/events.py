"""Marks and bubbles on the ribbons.

How certain a day is shows in the form: solid for a day, a bar with soft ends for a longer time,
hollow for an inferred year, faded where approximate, an arrow where one side is open, a ring where
sources disagree, a dashed ring where planned, a number for several sources.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from hckt_timeline.domain import EventKind
from hckt_timeline.domain.table import KINDS, OPEN_END, OPEN_START, Flag
from hckt_timeline.layout.arrangement import AXIS_HEIGHT
from hckt_timeline.layout.chart import Chart
from hckt_timeline.layout.marks import CHANGES
from hckt_timeline.layout.metrics import text_width
from hckt_timeline.layout.spots import Spot, count_words, kinds_of
from hckt_timeline.layout.stage import Stage
from hckt_timeline.scene import (
    Anchor,
    Line,
    Mark,
    Paint,
    Primitive,
    Rect,
    Ring,
    Shape,
    Stroke,
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
_ARROW = 40.0
_FADED = 0.5
PLANNED_DASH = (2.5, 2.0)
_RIM = 1.5
_DIMMED = 0.25
_RING_INSET, _RING_WIDTH, _RING_GAP = 0.7, 1.7, 0.03
_RING_STEPS = 24
_COUNT_SIZE = 9.0
_SHADES = (0.9, 0.55, 0.28)
"""How bright a bubble's ring shows the most frequent kind, the second and all others."""

_CONFLICT, _PLANNED, _APPROXIMATE = int(Flag.CONFLICT), int(Flag.PLANNED), int(Flag.APPROXIMATE)
_HOLLOW = int(Flag.INFERRED | Flag.PLANNED)
"""As plain numbers, since a set of flags takes many times as long to meet."""

Parts = tuple[tuple[float, float], ...]


def draw_spots(stage: Stage, spots: list[Spot]) -> Iterator[Primitive]:
    """Marks and bubbles, the chosen ones ringed, and over all of them their numbers."""
    chosen = _chosen_marks(stage)
    seen = [spot for spot in spots if spot.y >= AXIS_HEIGHT - 12]
    mixes = _mixes(stage.chart, [spot for spot in seen if not spot.alone])
    for spot in seen:
        for mark in chosen:
            if spot.first <= mark < spot.stop:
                yield _ring(stage, spot, selected=chosen[mark])
        if spot.alone:
            yield from _mark(stage, spot)
        else:
            yield from _bubble(stage, spot, next(mixes))
    for spot in seen:
        if not spot.alone:
            words = count_words(spot.stop - spot.first)
            size = 10.0 if len(words) < 3 else 9.0
            y, pane = spot.y + 0.36 * size, stage.view.theme.pane
            yield Text(spot.x, y, words, size, pane, bold=True, anchor=Anchor.MIDDLE)
        else:
            yield from _sources(stage, spot)


def _mark(stage: Stage, spot: Spot) -> Iterator[Primitive]:
    table, theme = stage.chart.table, stage.view.theme
    row = int(stage.chart.marks.row[spot.first])
    flags, radius = int(table.flags[row]), spot.radius
    kind = KINDS[int(table.kind[row])]
    colour, opacity = stage.colour(spot.lane), strength(stage, spot.first)
    yield from _arrows(stage, spot, row)
    if flags & _CONFLICT:
        ring = Stroke(theme.conflict, 1.6, opacity)
        yield Mark(spot.x, spot.y, radius + 5.0, Shape.CIRCLE, Paint(theme.pane, 0.5), ring)
    if flags & _PLANNED:
        ring = Stroke(colour, 1.2, opacity, PLANNED_DASH)
        yield Mark(spot.x, spot.y, radius + 3.5, Shape.CIRCLE, Paint(theme.pane, 0.5), ring)
    if flags & _HOLLOW:
        fill, stroke = Paint(theme.pane), Stroke(colour, 1.8, opacity)
        radius -= 0.6
    else:
        radius += _RIM / 2
        fill, stroke = Paint(colour, opacity), _rim(theme.pane)
        if flags & _APPROXIMATE:
            yield Mark(spot.x, spot.y, radius, SHAPES[kind], Paint(theme.pane))
            fill = Paint(colour, opacity * _FADED)
    yield Mark(spot.x, spot.y, radius, SHAPES[kind], fill, stroke)


def _sources(stage: Stage, spot: Spot) -> Iterator[Primitive]:
    """How many sources tell an event, if several do; on a ground where ribbons are hatched."""
    sources = int(stage.chart.table.sources[int(stage.chart.marks.row[spot.first])])
    if sources > 1:
        theme, words = stage.view.theme, str(sources)
        x, y = spot.x + spot.radius + 2.2, spot.y - 3.5
        if theme.hatchings:
            width = text_width(words, _COUNT_SIZE, bold=True) + 3.0
            yield Rect(x - 1.5, y - 8.0, width, 9.5, 2.0, Paint(theme.pane))
        yield Text(x, y, words, _COUNT_SIZE, stage.ink(spot.lane), bold=True)


@lru_cache(maxsize=8)
def _rim(pane: str) -> Stroke:
    return Stroke(pane, _RIM)


def _bubble(stage: Stage, spot: Spot, mix: tuple[Parts, bool]) -> Iterator[Primitive]:
    """A count, and around it a ring of the kinds; a diamond if it holds a change."""
    pane, colour = stage.view.theme.pane, stage.colour(spot.lane)
    parts, change = mix
    opacity = 1.0 if _matched(stage, spot) else _DIMMED
    shape, radius = (Shape.DIAMOND, spot.radius + 1.0) if change else (Shape.CIRCLE, spot.radius)
    yield Mark(spot.x, spot.y, radius + _RIM / 2, shape, Paint(colour, opacity), _rim(pane))
    if parts:
        yield Ring(spot.x, spot.y, spot.radius - _RING_INSET, _RING_WIDTH, pane, parts)


def _mixes(chart: Chart, bubbles: list[Spot]) -> Iterator[tuple[Parts, bool]]:
    """The ring of each bubble, and whether a change of an organisation is among its marks."""
    counts = kinds_of(chart, bubbles)
    total = counts.sum(axis=1)
    second, most = np.partition(counts, (-2, -1), axis=1)[:, -2:].T
    others = [_steps(second, total), _steps(total - most - second, total)]
    changes = counts[:, CHANGES].any(axis=1)
    for one, two, change in zip(*(row.tolist() for row in (*others, changes)), strict=True):
        yield _parts((_RING_STEPS - one - two, one, two)), change


def _steps(count: NDArray[np.int32], total: NDArray[np.int64]) -> NDArray[np.int64]:
    """The steps of a ring for a share, at least one for whatever there is."""
    steps: NDArray[np.int64] = np.maximum(np.rint(_RING_STEPS * count / total), count > 0)
    return steps.astype(np.int64)


@lru_cache(maxsize=512)
def _parts(steps: tuple[int, ...]) -> Parts:
    """Sectors of so many steps with gaps between them; none if one kind is alone."""
    if steps[0] == _RING_STEPS:
        return ()
    return tuple(
        part
        for count, shade in zip(steps, _SHADES, strict=True)
        if count
        for part in ((count / _RING_STEPS - _RING_GAP, shade), (_RING_GAP, 0.0))
    )


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


def arrow_extents(stage: Stage, spots: list[Spot]) -> Iterator[tuple[int, float, float]]:
    """The lane of each arrow, and the pixels that it takes of the ribbon."""
    alone, table = [spot for spot in spots if spot.alone], stage.chart.table
    rows = stage.chart.marks.row[[spot.first for spot in alone]]
    before, after = table.earliest[rows] == OPEN_START, table.latest[rows] == OPEN_END
    for place in np.flatnonzero(before | after).tolist():
        spot = alone[place]
        left, right = _ARROW * before[place], _ARROW * after[place]
        yield spot.lane, spot.x - float(left), spot.x + float(right)


def _ring(stage: Stage, spot: Spot, *, selected: bool) -> Primitive:
    theme = stage.view.theme
    stroke = Stroke(theme.accent, 2.2 if selected else 1.4, 1.0 if selected else 0.6)
    radius = spot.radius + (6.0 if selected else 4.5)
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


def chosen_spots(stage: Stage, spots: list[Spot]) -> list[Spot]:
    """The spots that hold a hovered or a selected event."""
    chosen = _chosen_marks(stage)
    return [spot for spot in spots if any(spot.first <= mark < spot.stop for mark in chosen)]


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
