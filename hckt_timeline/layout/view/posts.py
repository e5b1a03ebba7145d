"""Terms of office on the screen: bars and ticks inside the ribbons, and the holders' names."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from hckt_timeline.errors import Language
from hckt_timeline.layout.chart.chart import Chart
from hckt_timeline.layout.chart.terms import term_hint
from hckt_timeline.layout.metrics import text_width
from hckt_timeline.layout.view.arrangement import AXIS_HEIGHT
from hckt_timeline.layout.view.names import free_spans
from hckt_timeline.layout.view.plates import plate
from hckt_timeline.layout.view.stage import BESIDE, Course, Stage, cut_stops
from hckt_timeline.scene import Gradient, Line, Primitive, Rect, Stroke, Target, Text

NAME_SIZE = 10.0
_NARROWEST = 4.0
_PAD = 5.0
_TICK = 3.0
_LEAST_STEP = 3.0


class Post(NamedTuple):
    """A term on the screen, in pixels; ``place`` is its entry among the terms of the chart.

    ``height`` is that of its bar, 0 where a tick stands for it.
    """

    place: int
    lane: int
    left: float
    right: float
    y: float
    height: float


def find_posts(stage: Stage) -> list[Post]:
    """The terms in view; of ticks that would stand in one place the first."""
    terms, view = stage.chart.terms, stage.viewport
    found = []
    for number, course in stage.courses.items():
        last_tick = -BESIDE
        for place in terms.between(number, view.first_day, view.last_day):
            post = _post(stage, number, course, place)
            if post is None or post.right < 0 or post.y < AXIS_HEIGHT:
                continue
            if not post.height:
                if post.left - last_tick < _LEAST_STEP:
                    continue
                last_tick = post.left
            found.append(post)
    return found


def _post(stage: Stage, number: int, course: Course, place: int) -> Post | None:
    """A term as a bar, cut to where its ribbon runs level, or as a tick."""
    terms, view = stage.chart.terms, stage.viewport
    left, right = view.x_of(float(terms.begin[place])), view.x_of(float(terms.end[place]))
    row = int(terms.row[place])
    if row < 0 or right - left < _NARROWEST:
        x = (left + right) / 2
        bottom = course.bottom + course.centre(x) - (course.top + course.bottom) / 2
        return Post(place, number, x, x, bottom, 0.0)
    begin, end = _straight(course)
    left = max(left, begin) if course.rise else left
    right = min(right, end) if course.fall else right
    if right - left < _NARROWEST:
        return None
    height = 3.0 if stage.chart.lanes[number].major else 2.0
    y = course.top + 1.0 if row else course.bottom - 1.0 - height
    return Post(place, number, left, right, y, height)


def draw_posts(stage: Stage, posts: Sequence[Post]) -> Iterator[Primitive]:
    """Bars, soft where an end is not known to the day, and ticks across the edge."""
    terms, view = stage.chart.terms, stage.viewport
    for post in posts:
        ink = stage.ink(post.lane)
        if not post.height:
            stroke = Stroke(ink, 1.6)
            yield Line(post.left, post.y - _TICK, post.left, post.y + _TICK, stroke)
            continue
        columns = (terms.begin, terms.since, terms.until, terms.end)
        days = (view.x_of(float(column[post.place])) for column in columns)
        stops = tuple(zip(days, (0.15, 0.8, 0.8, 0.15), strict=True))
        left, right = max(post.left, -stage.beyond), min(post.right, view.width + stage.beyond)
        fill = Gradient(ink, cut_stops(stops, left, right))
        yield Rect(left, post.y, right - left, post.height, 0.0, fill)


def draw_holders(
    stage: Stage,
    posts: Sequence[Post],
    taken: Sequence[Mapping[int, Sequence[tuple[float, float]]]],
    names: Sequence[Primitive],
) -> Iterator[Primitive]:
    """Each holder's name once on the ribbon, in a gap between all else that stands on it.

    ``taken`` are, by lane, the (left, right) pixels of marks and of bars.
    """
    width = stage.viewport.width
    own: dict[int, list[tuple[float, float]]] = {}
    for post in posts:
        if not post.height:
            continue
        course = stage.courses[post.lane]
        others = own.setdefault(post.lane, [])
        words = stage.chart.terms.source[post.place].person
        needed = text_width(words, NAME_SIZE) + 2 * _PAD
        left, right = max(post.left, 0.0), min(post.right, width)
        if right - left < needed:
            continue
        spans = (span for lanes in taken for span in lanes.get(post.lane, ()))
        blocked = [*others, *spans, *_texts_on(course, names)]
        gaps = free_spans(left, right, blocked)
        x = next((begin for begin, end in gaps if end - begin >= needed), None)
        if x is not None:
            others.append((x, x + needed))
            height = course.bottom - course.top - 9.0
            box = Rect(x + 1.0, course.top + 4.5, needed - 2.0, height, 3.0)
            yield from plate(stage.view.theme, box)
            baseline = (course.top + course.bottom) / 2 + NAME_SIZE * 0.36
            yield Text(x + _PAD, baseline, words, NAME_SIZE, stage.ink(post.lane))


def post_targets(stage: Stage, posts: Sequence[Post]) -> Iterator[Target]:
    """Where the pointer finds who held a post."""
    for post in posts:
        left, right = max(post.left - 3.0, 0.0), min(post.right + 3.0, stage.viewport.width)
        yield Target(
            "term",
            left,
            post.y - 3.0,
            right - left,
            post.height + 6.0,
            partial(_told, stage.chart, post, stage.view.language),
        )


def _told(chart: Chart, post: Post, language: Language) -> tuple[tuple[str, ...], str]:
    """Whose post it is, and who held it from when to when."""
    term = chart.terms.source[post.place]
    name = chart.lanes[post.lane].name_at(float(chart.terms.since[post.place]))
    return (term.organisation,), term_hint(term, name, language)


def _straight(course: Course) -> tuple[float, float]:
    """Pixels between which a ribbon runs level."""
    begin = course.rise.near if course.rise else course.begin
    return begin, (course.fall.near if course.fall else course.end)


def _texts_on(course: Course, names: Sequence[Primitive]) -> Iterator[tuple[float, float]]:
    for item in names:
        if isinstance(item, Text) and course.top < item.y < course.bottom:
            yield item.x, item.x + text_width(item.text, item.size, bold=item.bold)
