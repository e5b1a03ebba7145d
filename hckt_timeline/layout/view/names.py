"""Names of organisations on their ribbons, sticky: wherever a ribbon is in view, so is its name."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from hckt_timeline.layout.metrics import shorten, text_width
from hckt_timeline.layout.view.arrangement import AXIS_HEIGHT
from hckt_timeline.layout.view.plates import plate
from hckt_timeline.layout.view.stage import FADE, Course, Stage
from hckt_timeline.scene import Paint, Primitive, Rect, Stroke, Text

NAME_SIZE = {True: 13.0, False: 11.0}
"""Size of an organisation's name on a major and on a minor lane."""

Spans = Sequence[tuple[float, float]]
Taken = Mapping[int, Spans]

_PAD, _BESIDE = 8.0, 14.0
_LEAST_NAME, _LEAST_PART = 70.0, 0.8
_SIDE, _RISE = 5.0, 0.36


class Name(NamedTuple):
    """A name to write from ``x`` on around the height ``y``.

    It has a ``plate`` where it covers bars, ``hides`` the marks that stand where it must, and may
    stand ``beside`` the ribbon.
    """

    lane: int
    words: str
    x: float
    y: float
    plate: bool = False
    hides: bool = False
    beside: bool = False


class _Stretch(NamedTuple):
    """The part of a ribbon on the screen that bears one name; ``room`` may reach beyond it."""

    name: str
    left: float
    right: float
    room: float


class _Place(NamedTuple):
    """Where in a stretch a name goes."""

    words: str
    x: float
    plate: bool = False


def find_names(
    stage: Stage, marks: Taken, bars: Taken, kept: Taken, signs: Taken | None = None
) -> list[Name]:
    """Each name where its ribbon is on the screen.

    ``marks``, ``bars`` and ``kept``, the marks that no name may hide, are the (left, right) pixels
    that they take of each lane, as are ``signs`` of shortened time, which only a ribbon hides that
    would bear no name at all. A name stands between the marks where there is room, if need be
    over a bar, or beside a short ribbon. Where a stretch of a ribbon is long enough for its name
    but full of marks, these give way to it, as few as can be.
    """
    names = []
    for number, course in stage.courses.items():
        size = NAME_SIZE[stage.chart.lanes[number].major]
        taken = tuple(spans.get(number, ()) for spans in (marks, bars, kept, signs or {}))
        found = _of_lane(stage, number, course, taken)
        names += [name for name in found if _is_on_screen(stage, name, size)]
    return names


def _of_lane(stage: Stage, number: int, course: Course, taken: Sequence[Spans]) -> list[Name]:
    lane, (marks, bars, kept, signs) = stage.chart.lanes[number], taken
    size, middle = NAME_SIZE[lane.major], _middle(course)
    stretches = list(_stretches(stage, number, course))
    found: list[Name] = []
    bare: list[_Stretch] = []
    for stretch in stretches:
        if place := _place(stretch, size, marks, bars):
            found.append(Name(number, place.words, place.x, middle, place.plate))
        else:
            bare.append(stretch)
    whole = {name for _, name in lane.names}
    if any(name.words in whole for name in found):
        for stretch in bare:
            parts = list(_parts([stretch], [*kept, *signs]))
            found += _over(number, middle, parts, size, marks) or (
                _after(stage, number, course) if stretch is stretches[-1] else []
            )
        return found
    return (
        _before(stage, number, course)
        or _after(stage, number, course)
        or _over(number, middle, list(_parts(stretches, kept)), size, marks)
        or _across(stage, number, course, kept)
        or found
    )


def draw_names(stage: Stage, names: Sequence[Name]) -> Iterator[Primitive]:
    """The names, on plates where they cover something or the theme has hatched ribbons."""
    theme = stage.view.theme
    for name in names:
        size, ink = NAME_SIZE[stage.chart.lanes[name.lane].major], stage.ink(name.lane)
        course = stage.courses[name.lane]
        height = course.bottom - course.top - 4.0
        width = text_width(name.words, size, bold=True) + 2 * _SIDE
        box = Rect(name.x - _SIDE, name.y - height / 2, width, height, 5.0)
        if name.hides:
            yield box._replace(fill=Paint(theme.pane), stroke=Stroke(ink, 1.0, 0.5))
        elif name.plate and not theme.hatchings:
            yield box._replace(fill=Paint(theme.pane, 0.86))
        elif not (name.beside and stage.view.clear):
            yield from plate(theme, box)
        yield Text(name.x, name.y + _RISE * size, name.words, size, ink, bold=True)


def hidden_extents(stage: Stage, names: Sequence[Name]) -> dict[int, list[tuple[float, float]]]:
    """Pixels of each lane's ribbon that names take which hide marks."""
    hidden: dict[int, list[tuple[float, float]]] = {}
    for name in names:
        if name.hides:
            size = NAME_SIZE[stage.chart.lanes[name.lane].major]
            end = name.x + text_width(name.words, size, bold=True) + _SIDE
            hidden.setdefault(name.lane, []).append((name.x - _SIDE, end))
    return hidden


def _is_on_screen(stage: Stage, name: Name, size: float) -> bool:
    baseline = name.y + _RISE * size
    return baseline - size > AXIS_HEIGHT and baseline <= stage.viewport.height


def _place(stretch: _Stretch, size: float, taken: Spans, covered: Spans) -> _Place | None:
    """The name of a stretch in a gap between marks and bars, over bars, or shortened."""
    width = text_width(stretch.name, size, bold=True)
    free = free_spans(stretch.left, stretch.room, taken)
    for gaps in (free_spans(stretch.left, stretch.room, [*taken, *covered]), free):
        for left, right in gaps:
            if right - left >= width + 2 * _PAD:
                return _Place(stretch.name, left + _PAD, plate=gaps is free and bool(covered))
    left, right = max(free, key=lambda gap: gap[1] - gap[0], default=(0.0, 0.0))
    room = right - left - 2 * _PAD
    if room >= max(_LEAST_NAME, _LEAST_PART * width):
        return _Place(shorten(stretch.name, size, room, bold=True), left + _PAD, bool(covered))
    return None


def _over(
    lane: int, middle: float, stretches: Sequence[_Stretch], size: float, taken: Spans
) -> list[Name]:
    """The name of the longest stretch, over marks."""
    for stretch in sorted(stretches, key=lambda part: part.left - part.right):
        width = text_width(stretch.name, size, bold=True)
        if stretch.right - stretch.left - 2 * _PAD >= width:
            x = _least_taken(stretch.left + _PAD, stretch.right - _PAD, width, taken)
            return [Name(lane, stretch.name, x, middle, hides=True)]
    return []


def _least_taken(left: float, right: float, width: float, taken: Spans) -> float:
    """Where a name between two pixels meets the fewest marks, as far to the left as can be."""
    begins, ends = sorted(begin for begin, _ in taken), sorted(end for _, end in taken)
    tried = [left, *(end for end in ends if left < end <= right - width)]
    return min(tried, key=lambda x: bisect_left(begins, x + width) - bisect_right(ends, x))


def _parts(stretches: Sequence[_Stretch], kept: Spans) -> Iterator[_Stretch]:
    """What the marks that no name may hide leave of the stretches."""
    for stretch in stretches:
        for left, right in free_spans(stretch.left, stretch.right, kept):
            yield stretch._replace(left=left, right=right)


def _before(stage: Stage, number: int, course: Course) -> list[Name]:
    """The last name, to the left of a ribbon that is too short for any."""
    lane, width = stage.chart.lanes[number], stage.viewport.width
    if course.end + FADE <= 0 or course.begin >= width or course.rise:
        return []
    words = lane.names[-1][1]
    long = text_width(words, NAME_SIZE[lane.major], bold=True)
    start = course.begin if lane.begin.told else course.begin - FADE / 2
    x = min(start, width) - _BESIDE - long
    is_free = x >= 0 and not _meets(stage, number, splits=False)
    return [Name(number, words, x, _middle(course), beside=True)] if is_free else []


def _after(stage: Stage, number: int, course: Course) -> list[Name]:
    """The last name, to the right of a ribbon whose last stretch has no room for it."""
    lane, width = stage.chart.lanes[number], stage.viewport.width
    if course.end + FADE <= 0 or course.begin >= width or course.fall:
        return []
    words = lane.names[-1][1]
    long = text_width(words, NAME_SIZE[lane.major], bold=True)
    x = max(course.end if lane.end.told else course.end + FADE / 2, 0.0) + _BESIDE
    is_free = x + long <= width and not _meets(stage, number, splits=True)
    return [Name(number, words, x, _middle(course), beside=True)] if is_free else []


def _meets(stage: Stage, number: int, *, splits: bool) -> bool:
    """Whether other ribbons leave this one, or else join it."""
    return any(join.trunk == number and join.splits == splits for join in stage.chart.joins)


def _middle(course: Course) -> float:
    return (course.top + course.bottom) / 2


def _across(stage: Stage, number: int, course: Course, kept: Spans) -> list[Name]:
    """The last name amid a ribbon that is long enough for it only with its bends."""
    begin, end = course.begin, course.end
    if course.rise:
        begin = min(course.rise.far, course.rise.near)
    if course.fall:
        end = max(course.fall.far, course.fall.near)
    left, right = max(begin, 0.0) + _PAD, min(end, stage.viewport.width) - _PAD
    lane = stage.chart.lanes[number]
    words = lane.names[-1][1]
    width = text_width(words, NAME_SIZE[lane.major], bold=True)
    if not (course.rise or course.fall) or right - left < width:
        return []
    middle = (left + right) / 2
    ends = (middle - width / 2, middle + width / 2)
    if free_spans(*ends, kept) != [ends]:
        return []
    return [Name(number, words, ends[0], course.centre(middle), hides=True)]


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
