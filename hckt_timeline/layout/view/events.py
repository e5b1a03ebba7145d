"""Marks and bubbles on the ribbons.

How certain a day is shows in the form: solid for a day, a bar with soft ends for a longer time,
hollow for an inferred year, faded where approximate, an arrow where one side is open, a ring where
sources disagree, a dashed ring where planned, a number for several sources.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from hckt_timeline.domain import EventKind
from hckt_timeline.domain.table import KINDS, OPEN_END, OPEN_START, Flag
from hckt_timeline.layout.metrics import text_width
from hckt_timeline.layout.view.arrangement import AXIS_HEIGHT
from hckt_timeline.layout.view.bubbles import DIMMED, NUMBER, RIM, draw_bubbles, is_under
from hckt_timeline.layout.view.names import Spans
from hckt_timeline.layout.view.plates import plate
from hckt_timeline.layout.view.spots import Spot
from hckt_timeline.layout.view.stage import Stage
from hckt_timeline.scene import (
    Line,
    Mark,
    Paint,
    Primitive,
    Rect,
    Shape,
    Stroke,
    Symbol,
    Text,
    Theme,
    Use,
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
_COUNT_SIZE = 9.0

_SHAPES = tuple(SHAPES[kind] for kind in KINDS)

_CONFLICT, _PLANNED, _APPROXIMATE = int(Flag.CONFLICT), int(Flag.PLANNED), int(Flag.APPROXIMATE)
_HOLLOW = int(Flag.INFERRED | Flag.PLANNED)
_DRAWN = _CONFLICT | _PLANNED | _APPROXIMATE | _HOLLOW
"""As plain numbers, since a set of flags takes many times as long to meet."""


def draw_spots(
    stage: Stage, spots: list[Spot], hidden: Mapping[int, Spans]
) -> Iterator[Primitive | Use]:
    """The rings of what is chosen, marks and bubbles, and over all of them numbers of sources.

    ``hidden`` are the pixels that names take of each lane; no number is written under them.
    """
    seen = [spot for spot in spots if spot.y >= AXIS_HEIGHT - 12]
    alone, bubbles = [spot for spot in seen if spot.alone], [s for s in seen if not s.alone]
    looks = _looks(stage, alone)
    yield from _rings(stage, seen)
    yield from _arrows(stage, alone)
    for spot, look in zip(alone, looks, strict=True):
        yield Use(spot.x, spot.y, _mark(look))
    selected = [mark for mark, fixed in _chosen_marks(stage).items() if fixed]
    yield from draw_bubbles(stage, bubbles, selected, hidden)
    for spot, look in zip(alone, looks, strict=True):
        end = spot.x + spot.radius + NUMBER
        if look.sources > 1 and not is_under(hidden, spot.lane, spot.x, end):
            yield Use(spot.x, spot.y, _sources(look))


class _Look(NamedTuple):
    """All that the form of a mark depends on."""

    shape: Shape
    radius: float
    colour: str
    ink: str
    opacity: float
    flags: int
    sources: int
    theme: Theme


def _looks(stage: Stage, spots: list[Spot]) -> list[_Look]:
    table, theme = stage.chart.table, stage.view.theme
    rows = stage.chart.marks.row[[spot.first for spot in spots]]
    columns = (column[rows].tolist() for column in (table.kind, table.flags, table.sources))
    return [
        _Look(
            _SHAPES[kind],
            spot.radius,
            stage.colour(spot.lane),
            stage.ink(spot.lane),
            strength(stage, spot.first),
            flags & _DRAWN,
            sources,
            theme,
        )
        for spot, kind, flags, sources in zip(spots, *columns, strict=True)
    ]


@lru_cache(maxsize=1024)
def _mark(look: _Look) -> Symbol:
    pane, radius, opacity, flags = look.theme.pane, look.radius, look.opacity, look.flags
    parts = []
    if flags & _CONFLICT:
        parts.append(_around(look, 5.0, Stroke(look.theme.conflict, 1.6, opacity)))
    if flags & _PLANNED:
        parts.append(_around(look, 3.5, Stroke(look.colour, 1.2, opacity, PLANNED_DASH)))
    if flags & _HOLLOW:
        stroke = Stroke(look.colour, 1.8, opacity)
        parts.append(Mark(0.0, 0.0, radius - 0.6, look.shape, Paint(pane), stroke))
        return Symbol(tuple(parts))
    fill, radius = Paint(look.colour, opacity), radius + RIM / 2
    if flags & _APPROXIMATE:
        parts.append(Mark(0.0, 0.0, radius, look.shape, Paint(pane)))
        fill = Paint(look.colour, opacity * _FADED)
    parts.append(Mark(0.0, 0.0, radius, look.shape, fill, Stroke(pane, RIM)))
    return Symbol(tuple(parts))


def _around(look: _Look, distance: float, stroke: Stroke) -> Mark:
    ground = Paint(look.theme.pane, 0.5)
    return Mark(0.0, 0.0, look.radius + distance, Shape.CIRCLE, ground, stroke)


@lru_cache(maxsize=1024)
def _sources(look: _Look) -> Symbol:
    """How many sources tell an event."""
    words, x, y = str(look.sources), look.radius + 2.2, -3.5
    width = text_width(words, _COUNT_SIZE, bold=True) + 3.0
    text = Text(x, y, words, _COUNT_SIZE, look.ink, bold=True)
    return Symbol((*plate(look.theme, Rect(x - 1.5, y - 8.0, width, 9.5, 2.0)), text))


def _arrows(stage: Stage, spots: list[Spot]) -> Iterator[Line]:
    """Arrows towards the sides on which a time is open."""
    table = stage.chart.table
    rows = stage.chart.marks.row[[spot.first for spot in spots]]
    for side, is_open in (
        (-1, table.earliest[rows] == OPEN_START),
        (1, table.latest[rows] == OPEN_END),
    ):
        for place in np.flatnonzero(is_open).tolist():
            spot = spots[place]
            tip, stroke = spot.x + side * _ARROW, Stroke(stage.colour(spot.lane), 1.8, 0.8)
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


def _rings(stage: Stage, spots: list[Spot]) -> Iterator[Mark]:
    """Rings around what holds a hovered or a selected event."""
    theme, chosen = stage.view.theme, _chosen_marks(stage)
    for spot in spots if chosen else ():
        for mark, selected in chosen.items():
            if spot.first <= mark < spot.stop:
                stroke = Stroke(theme.accent, 2.2 if selected else 1.4, 1.0 if selected else 0.6)
                radius = spot.radius + (6.0 if selected else 4.5)
                fill = Paint(theme.pane, 0.7)
                yield Mark(spot.x, spot.y, radius, Shape.CIRCLE, fill, stroke)


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
    if stage.view.matches is None:
        return 1.0
    id_ = stage.chart.table.ids[int(stage.chart.marks.row[mark])]
    return DIMMED if stage.view.dims(id_) else 1.0
