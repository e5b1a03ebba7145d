"""Ribbons of organisations: the bands, their names, and where a name changes."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from hckt_timeline.layout.chart import AXIS_HEIGHT
from hckt_timeline.layout.metrics import shorten, text_width
from hckt_timeline.layout.stage import FADE, Course, Stage
from hckt_timeline.scene import Gradient, Line, Paint, Path, Primitive, Rect, Stroke, Target, Text

NAME_SIZE = {True: 13.0, False: 11.0}
"""Size of an organisation's name on a major and on a minor lane."""

_PAD = 8.0
_LEAST_NAME = 70.0
_BEYOND = 64.0


@dataclass(frozen=True, slots=True)
class _Stretch:
    """The part of a ribbon on the screen that bears one name; ``room`` may reach beyond it."""

    name: str
    left: float
    right: float
    room: float


def draw_bands(stage: Stage) -> Iterator[Primitive]:
    """The bands, faded where an end is not told or not exact."""
    opacity = stage.view.theme.ribbon_opacity
    for number, course in stage.courses.items():
        if not _on_screen(stage, number, course):
            continue
        colour = stage.colour(number)
        stops = _stops(stage, number, course, opacity)
        left, right = max(stops[0][0], -_BEYOND), min(stops[-1][0], stage.viewport.width + _BEYOND)
        fill: Paint | Gradient = Paint(colour, opacity)
        if len(stops) > 2:
            fill = Gradient(colour, stops)
        yield Path(course.outline(left, right), fill)


def draw_names(
    stage: Stage, occupied: Mapping[int, Sequence[tuple[float, float]]]
) -> Iterator[Primitive]:
    """Each name where its ribbon is on the screen, between the marks where there is room.

    ``occupied`` are the (left, right) pixels of the marks of each lane, in order.
    """
    for number, course in stage.courses.items():
        lane = stage.chart.lanes[number]
        size = NAME_SIZE[lane.major]
        baseline = (course.top + course.bottom) / 2 + size * 0.36
        if not baseline - size > AXIS_HEIGHT or baseline > stage.viewport.height:
            continue
        for stretch in _stretches(stage, number, course):
            taken = occupied.get(number, ())
            place = _place(stretch, taken, text_width(stretch.name, size, bold=True))
            if place is None:
                continue
            x, room, plate = place
            words = shorten(stretch.name, size, room, bold=True)
            if plate:
                width = text_width(words, size, bold=True)
                yield Rect(
                    x - 5, course.top + 2, width + 10, course.bottom - course.top - 4, 5,
                    Paint(stage.view.theme.pane, 0.86),
                )  # fmt: skip
            yield Text(x, baseline, words, size, stage.ink(number), bold=True)


def draw_renamings(stage: Stage) -> Iterator[Primitive]:
    """A dashed line across the band where a new name begins."""
    for number, course in stage.courses.items():
        for day, _ in stage.chart.lanes[number].names[1:]:
            x = stage.viewport.x_of(day + 0.5)
            if 0 <= x <= stage.viewport.width:
                stroke = Stroke(stage.ink(number), 1.2, 0.8, (3.0, 3.0))
                shift = course.centre(x) - (course.top + course.bottom) / 2
                yield Line(x, course.top - 3 + shift, x, course.bottom + 3 + shift, stroke)


def ribbon_targets(stage: Stage) -> Iterator[Target]:
    """Where the pointer finds an organisation."""
    for number, course in stage.courses.items():
        lane = stage.chart.lanes[number]
        stops = _stops(stage, number, course, 1.0)
        left, right = max(stops[0][0], 0.0), min(stops[-1][0], stage.viewport.width)
        if right > left and course.bottom > AXIS_HEIGHT:
            yield Target(
                "ribbon",
                (lane.organisation,),
                left,
                course.top,
                right - left,
                course.bottom - course.top,
                " → ".join(name for _, name in lane.names),
            )


def _on_screen(stage: Stage, number: int, course: Course) -> bool:
    stops = _stops(stage, number, course, 1.0)
    return stops[-1][0] > 0 and stops[0][0] < stage.viewport.width


def _stops(
    stage: Stage, number: int, course: Course, opacity: float
) -> tuple[tuple[float, float], ...]:
    """Opacity along the band: two stops if both ends are sharp."""
    lane, view = stage.chart.lanes[number], stage.viewport
    begin, end = course.begin, course.end
    stops = [(begin, opacity), (max(end, begin + 1.0), opacity)]
    if not lane.begin.told or lane.begin.possible != lane.begin.sure:
        faint = view.x_of(lane.begin.possible) if lane.begin.told else begin - FADE
        stops.insert(0, (faint, 0.0))
    if not lane.end.told or lane.end.possible != lane.end.sure:
        faint = view.x_of(lane.end.possible) if lane.end.told else end + FADE
        stops.append((max(faint, stops[-1][0]), 0.0))
    return tuple(stops)


def _stretches(stage: Stage, number: int, course: Course) -> Iterator[_Stretch]:
    lane, viewport = stage.chart.lanes[number], stage.viewport
    starts = [viewport.x_of(day) for day, _ in lane.names]
    starts[0] = min(starts[0], course.begin)
    end = course.fall.near if course.fall else course.end
    open_end = not lane.end.told
    for at, (left, right) in enumerate(pairwise([*starts, end])):
        left = max(left, course.rise.near if course.rise else left)
        last = at == len(starts) - 1
        shown_left, shown_right = max(left, 0.0), min(right, viewport.width)
        room = viewport.width if last and open_end else shown_right
        if right + (FADE if last and open_end else 0.0) > 0 and shown_left < viewport.width:
            yield _Stretch(lane.names[at][1], shown_left, shown_right, room)


def _place(
    stretch: _Stretch, taken: Sequence[tuple[float, float]], width: float
) -> tuple[float, float, bool] | None:
    """Left edge and room for a name, and whether it lies over marks; None where none fits."""
    gaps = _gaps(stretch.left, stretch.room, taken)
    for left, right in gaps:
        if right - left >= width + 2 * _PAD:
            return left + _PAD, width, False
    wide = max(gaps, key=lambda gap: gap[1] - gap[0], default=(0.0, 0.0))
    if wide[1] - wide[0] >= _LEAST_NAME + 2 * _PAD:
        return wide[0] + _PAD, wide[1] - wide[0] - 2 * _PAD, False
    room = stretch.right - stretch.left - 2 * _PAD
    if room >= max(width, _LEAST_NAME):
        return stretch.left + _PAD, room, True
    return None


def _gaps(
    left: float, right: float, taken: Sequence[tuple[float, float]]
) -> list[tuple[float, float]]:
    first = max(bisect_left(taken, (left, left)) - 1, 0)
    inside = [span for span in taken[first:] if span[1] > left and span[0] < right]
    edges = [left, *(edge for span in inside for edge in span), right]
    return [(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if b > a]
