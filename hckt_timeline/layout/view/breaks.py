"""Where time is shortened: a quiet ground, and two slanting strokes across the axis and ribbons."""

from collections.abc import Iterator
from typing import NamedTuple

from hckt_timeline.layout.view.arrangement import AXIS_HEIGHT
from hckt_timeline.layout.view.stage import Course, Stage
from hckt_timeline.scene import Line, Paint, Path, Primitive, Rect, Stroke

_HALF, _SLANT, _OVER = 2.5, 3.0, 3.0
_REACH = _HALF + _SLANT + 2.0
"""Half the width of a sign with some air, in pixels."""


class Break(NamedTuple):
    """Shortened time on the screen, in pixels; its sign stands at ``x``."""

    left: float
    right: float
    x: float


def find_breaks(stage: Stage) -> list[Break]:
    """The shortened time in view."""
    view = stage.viewport
    pieces = stage.chart.scale.breaks_between(view.first_day, view.last_day)
    edges = [(view.x_of(piece.begin), view.x_of(piece.end)) for piece in pieces]
    return [
        Break(max(left, 0.0), min(right, view.width), (left + right) / 2) for left, right in edges
    ]


def sign_extents(course: Course, breaks: list[Break]) -> list[tuple[float, float]]:
    """Pixels of a ribbon that the signs take."""
    return [(one.x - _REACH, one.x + _REACH) for one in breaks if _is_across(course, one)]


def draw_grounds(stage: Stage, breaks: list[Break]) -> Iterator[Primitive]:
    """The ground of shortened time, from the axis down."""
    fill = Paint(stage.view.theme.ground)
    height = stage.viewport.height - AXIS_HEIGHT
    for one in breaks:
        yield Rect(one.left, AXIS_HEIGHT, one.right - one.left, height, fill=fill)


def draw_signs(stage: Stage, breaks: list[Break]) -> Iterator[Primitive]:
    """The signs across the ribbons."""
    for number, course in stage.courses.items():
        for one in breaks:
            if _is_across(course, one):
                shift = course.centre(one.x) - (course.top + course.bottom) / 2
                top, bottom = course.top - _OVER + shift, course.bottom + _OVER + shift
                yield from draw_sign(one.x, top, bottom, stage.ink(number), stage.view.theme.ground)


def draw_axis_signs(stage: Stage, breaks: list[Break]) -> Iterator[Primitive]:
    """The signs across the line of the axis."""
    theme = stage.view.theme
    for one in breaks:
        if 0 <= one.x <= stage.viewport.width:
            yield from draw_sign(
                one.x, AXIS_HEIGHT - 6.0, AXIS_HEIGHT + 5.0, theme.quiet, theme.pane
            )


def _is_across(course: Course, one: Break) -> bool:
    return course.begin < one.x < course.end


def draw_sign(x: float, top: float, bottom: float, ink: str, ground: str) -> Iterator[Primitive]:
    """Two slanting strokes around a gap at ``x``."""
    left, right = x - _HALF, x + _HALF
    corners = ((left + _SLANT, top), (right + _SLANT, top), (right - _SLANT, bottom))
    path = (("M", corners[0]), ("L", corners[1]), ("L", corners[2]))
    yield Path((*path, ("L", (left - _SLANT, bottom)), ("Z", ())), Paint(ground))
    for foot in (left, right):
        yield Line(foot + _SLANT, top, foot - _SLANT, bottom, Stroke(ink, 1.2))
