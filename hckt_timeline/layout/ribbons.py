"""Ribbons of organisations: the bands, their names, and where a name changes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from hckt_timeline.layout.arrangement import AXIS_HEIGHT
from hckt_timeline.layout.lanes import Lane
from hckt_timeline.layout.metrics import shorten, text_width
from hckt_timeline.layout.stage import FADE, Course, Stage, cut_stops
from hckt_timeline.scene import (
    Gradient,
    Hatch,
    Line,
    Paint,
    Path,
    Primitive,
    Rect,
    Stroke,
    Target,
    Text,
)

NAME_SIZE = {True: 13.0, False: 11.0}
"""Size of an organisation's name on a major and on a minor lane."""

Spans = Sequence[tuple[float, float]]
Taken = Mapping[int, Spans]

_PAD = 8.0
_LEAST_NAME, _LEAST_PART = 70.0, 0.6
_BEYOND = 64.0
_HATCH_LINE = 0.7


@dataclass(frozen=True, slots=True)
class _Stretch:
    """The part of a ribbon on the screen that bears one name; ``room`` may reach beyond it."""

    name: str
    left: float
    right: float
    room: float


@dataclass(frozen=True, slots=True)
class _Name:
    """A name to write, on a plate where it covers something."""

    words: str
    x: float
    plate: bool = False


def draw_bands(stage: Stage) -> Iterator[Primitive]:
    """The bands, faded where an end is not told or not exact."""
    hatched = bool(stage.view.theme.hatchings)
    opacity = 1.0 if hatched else stage.view.theme.ribbon_opacity
    for number, course in stage.courses.items():
        if not _on_screen(stage, number, course):
            continue
        colour = stage.colour(number)
        stops = _stops(stage, number, course, opacity)
        left, right = max(stops[0][0], -_BEYOND), min(stops[-1][0], stage.viewport.width + _BEYOND)
        stops = cut_stops(stops, -_BEYOND, stage.viewport.width + _BEYOND)
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
    left, right = max(course.begin, -_BEYOND), min(course.end, stage.viewport.width + _BEYOND)
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


def draw_names(stage: Stage, marks: Taken, bars: Taken) -> Iterator[Primitive]:
    """Each name where its ribbon is on the screen, between the marks where there is room.

    ``marks`` and ``bars`` are the (left, right) pixels that they take of each lane; a name may
    stand over a bar, on a plate, but over no mark as long as there is any other place.
    """
    for number, course in stage.courses.items():
        lane = stage.chart.lanes[number]
        size = NAME_SIZE[lane.major]
        baseline = (course.top + course.bottom) / 2 + size * 0.36
        if not baseline - size > AXIS_HEIGHT or baseline > stage.viewport.height:
            continue
        taken, covered = marks.get(number, ()), bars.get(number, ())
        stretches = list(_stretches(stage, number, course))
        named = [n for s in stretches if (n := _named(s, size, taken, covered))]
        whole = {name for _, name in lane.names}
        if stretches and not any(name.words in whole for name in named):
            named = [n for n in [_before(stage, number, course)] if n] or named
        for name in named:
            plated = name.plate or stage.view.theme.hatchings
            yield from _plate(stage, course, name, size) if plated else ()
            yield Text(name.x, baseline, name.words, size, stage.ink(number), bold=True)


def _named(stretch: _Stretch, size: float, taken: Spans, covered: Spans) -> _Name | None:
    """The name of a stretch in a gap: between marks and bars, over bars, shortened, over all."""
    width = text_width(stretch.name, size, bold=True)
    free = free_spans(stretch.left, stretch.room, taken)
    for gaps in (free_spans(stretch.left, stretch.room, [*taken, *covered]), free):
        for left, right in gaps:
            if right - left >= width + 2 * _PAD:
                return _Name(stretch.name, left + _PAD, plate=gaps is free and bool(covered))
    left, right = max(free, key=lambda gap: gap[1] - gap[0], default=(0.0, 0.0))
    room = right - left - 2 * _PAD
    if room >= max(_LEAST_NAME, _LEAST_PART * width):
        words = shorten(stretch.name, size, room, bold=True)
        return _Name(words, left + _PAD, plate=bool(covered))
    if stretch.right - stretch.left - 2 * _PAD >= width:
        return _Name(stretch.name, stretch.left + _PAD, plate=True)
    return None


def _before(stage: Stage, number: int, course: Course) -> _Name | None:
    """The last name, to the left of a ribbon that is too short for any."""
    lane = stage.chart.lanes[number]
    joins = stage.chart.joins
    if course.rise or any(join.trunk == number and not join.splits for join in joins):
        return None
    words, size = lane.names[-1][1], NAME_SIZE[lane.major]
    start = course.begin if lane.begin.told else course.begin - FADE / 2
    x = min(start, stage.viewport.width) - _PAD - 6.0 - text_width(words, size, bold=True)
    return _Name(words, x) if x >= 0 else None


def _plate(stage: Stage, course: Course, name: _Name, size: float) -> Iterator[Primitive]:
    yield Rect(
        name.x - 5.0,
        course.top + 2.0,
        text_width(name.words, size, bold=True) + 10.0,
        course.bottom - course.top - 4.0,
        5.0,
        Paint(stage.view.theme.pane, 1.0 if stage.view.theme.hatchings else 0.86),
    )


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


def _stretches(stage: Stage, number: int, course: Course) -> Iterator[_Stretch]:
    lane, viewport = stage.chart.lanes[number], stage.viewport
    starts = [viewport.x_of(day) for day, _ in lane.names]
    starts[0] = course.begin
    end = course.fall.near if course.fall else course.end
    open_end = not lane.end.told
    for at, (left, right) in enumerate(pairwise([*starts, end])):
        last = at == len(starts) - 1
        shown_left = max(left, course.rise.near if course.rise else left, 0.0)
        shown_right = min(right, viewport.width)
        room = viewport.width if last and open_end else shown_right
        if right + (FADE if last and open_end else 0.0) > 0 and shown_left < viewport.width:
            yield _Stretch(lane.names[at][1], shown_left, shown_right, room)


def free_spans(left: float, right: float, taken: Spans) -> list[tuple[float, float]]:
    """What nothing takes between two pixels."""
    gaps = []
    for begin, end in sorted(taken):
        if end <= left:
            continue
        if begin > left:
            gaps.append((left, min(begin, right)))
        left = max(left, end)
        if left >= right:
            break
    return [*gaps, (left, right)] if left < right else gaps
