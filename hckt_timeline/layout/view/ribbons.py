"""Ribbons of organisations: the bands, and where a name changes."""

from collections.abc import Iterator
from functools import partial

from hckt_timeline.layout.chart.lanes import Lane
from hckt_timeline.layout.view.arrangement import AXIS_HEIGHT
from hckt_timeline.layout.view.stage import FADE, Course, Stage, cut_stops
from hckt_timeline.scene import (
    Gradient,
    Hatch,
    Line,
    Paint,
    Path,
    Primitive,
    Stroke,
    Target,
)

_HATCH_LINE = 0.7


def draw_bands(stage: Stage) -> Iterator[Primitive]:
    """The bands, faded where an end is not told or not exact."""
    hatched = bool(stage.view.theme.hatchings)
    opacity = 1.0 if hatched else stage.view.theme.ribbon_opacity
    for number, course in stage.courses.items():
        if not _on_screen(stage, number, course):
            continue
        colour = stage.colour(number)
        stops = _stops(stage, number, course, opacity)
        left, right = (
            max(stops[0][0], -stage.beyond),
            min(stops[-1][0], stage.viewport.width + stage.beyond),
        )
        stops = cut_stops(stops, -stage.beyond, stage.viewport.width + stage.beyond)
        fill: Paint | Gradient | Hatch = Paint(colour, opacity)
        if hatched:
            fill = Hatch(stage.hatching(number), Stroke(colour, _HATCH_LINE), stops)
        elif len(stops) > 2:
            fill = Gradient(colour, stops)
        yield Path(course.outline(left, right), fill)
        if hatched:
            yield from _rim(stage, number, course)


def _rim(stage: Stage, number: int, course: Course) -> Iterator[Primitive]:
    """The edges of a band, and its ends where they are told, as far as it is certain."""
    lane, stroke = stage.chart.lanes[number], Stroke(stage.colour(number), 1.0)
    left, right = (
        max(course.begin, -stage.beyond),
        min(course.end, stage.viewport.width + stage.beyond),
    )
    if right <= left:
        return
    for upper in (True, False):
        yield Path(course.edge(left, right, upper=upper), stroke=stroke)
    for x, edge, bend in (
        (course.begin, lane.begin, course.rise),
        (course.end, lane.end, course.fall),
    ):
        if edge.told and edge.sure == edge.possible and not bend:
            yield Line(x, course.top, x, course.bottom, stroke)


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
                left,
                course.top,
                right - left,
                course.bottom - course.top,
                partial(_told, lane),
            )


def _told(lane: Lane) -> tuple[tuple[str, ...], str]:
    """Whose ribbon it is, and all its names."""
    return (lane.organisation,), " → ".join(name for _, name in lane.names)


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
