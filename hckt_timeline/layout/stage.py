"""One frame in the making: what is asked for, and where the lanes run on the screen."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass

from hckt_timeline.errors import Language
from hckt_timeline.layout.bends import bend_length, curve, ease
from hckt_timeline.layout.chart import AXIS_HEIGHT, Chart, lane_tops
from hckt_timeline.layout.viewport import Viewport
from hckt_timeline.scene import LIGHT, Segment, Theme

FADE = 44.0
"""Pixels over which a ribbon fades where its end is not told."""

_MOST_OF_LIFE = 0.9


@dataclass(frozen=True, slots=True)
class View:
    """What one frame shows besides its place in time.

    ``selected`` are the ids of chosen events, ``hovered`` the one under the pointer, ``matches``
    the finds of a search (None: no search is on; all others are dimmed).
    """

    theme: Theme = LIGHT
    language: Language = "vi"
    selected: frozenset[str] = frozenset()
    hovered: str | None = None
    matches: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Bend:
    """The part of a ribbon between ``near`` (in its own lane) and ``far``, where it meets another.

    At ``far`` the band lies between ``top`` and ``bottom``.
    """

    near: float
    far: float
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Course:
    """A ribbon on the screen: pixels of its certain ends, of its band, and its bends."""

    begin: float
    end: float
    top: float
    bottom: float
    rise: Bend | None
    fall: Bend | None

    def centre(self, x: float) -> float:
        """The height of the centre line at ``x``."""
        middle = (self.top + self.bottom) / 2
        for bend in (self.rise, self.fall):
            if bend and (bend.near < x) == (bend.near < bend.far):
                part = ease((x - bend.near) / (bend.far - bend.near))
                return middle + ((bend.top + bend.bottom) / 2 - middle) * part
        return middle

    def outline(self, begin: float, end: float) -> tuple[Segment, ...]:
        """The edge of the band, its straight part cut to ``begin`` and ``end``."""
        start, stop = self.rise, self.fall
        left, right = (start.near if start else begin), (stop.near if stop else end)
        there: list[Segment] = [("M", (left, self.top)), ("L", (right, self.top))]
        back: list[Segment] = [("L", (left, self.bottom))]
        if stop:
            there += [curve(right, self.top, stop.far, stop.top), ("L", (stop.far, stop.bottom))]
            there.append(curve(stop.far, stop.bottom, right, self.bottom))
        else:
            there.append(("L", (right, self.bottom)))
        if start:
            back += [
                curve(left, self.bottom, start.far, start.bottom),
                ("L", (start.far, start.top)),
            ]
            back.append(curve(start.far, start.top, left, self.top))
        return (*there, *back, ("Z", ()))


@dataclass(frozen=True, slots=True)
class Stage:
    """A frame in the making; ``tops`` are the lanes' upper edges on the screen."""

    chart: Chart
    viewport: Viewport
    view: View
    tops: tuple[float, ...]
    courses: Mapping[int, Course]

    def colour(self, lane: int) -> str:
        """The colour of an organisation."""
        return self._pick(self.view.theme.organisations, lane)

    def ink(self, lane: int) -> str:
        """The colour of an organisation's name."""
        return self._pick(self.view.theme.inks, lane)

    def lane_at(self, y: float) -> int:
        """The lane under a height on the screen."""
        return max(bisect_right(self.tops, y) - 1, 0)

    def _pick(self, colours: tuple[str, ...], lane: int) -> str:
        return colours[self.chart.lanes[lane].colour % len(colours)]


def set_stage(chart: Chart, viewport: Viewport, view: View) -> Stage:
    """Put the lanes that the viewport meets in their places."""
    tops = tuple(float(top) - viewport.top for top in lane_tops(chart, viewport.height))
    middles = [top + lane.above for top, lane in zip(tops, chart.lanes, strict=True)]
    bends = _bends(chart, viewport, middles)
    courses = {}
    for number, lane in enumerate(chart.lanes):
        rise, fall = bends.get((number, True)), bends.get((number, False))
        if not _is_seen(tops[number], lane.height, (rise, fall), viewport.height):
            continue
        half = lane.band / 2
        courses[number] = Course(
            viewport.x_of(lane.begin.sure),
            viewport.x_of(lane.end.sure),
            middles[number] - half,
            middles[number] + half,
            rise,
            fall,
        )
    return Stage(chart, viewport, view, tops, courses)


def _is_seen(
    top: float, height: float, bends: tuple[Bend | None, Bend | None], below: float
) -> bool:
    edges = [top, top + height]
    for bend in bends:
        if bend:
            edges += [bend.top, bend.bottom]
    return max(edges) >= AXIS_HEIGHT and min(edges) <= below


def _bends(chart: Chart, viewport: Viewport, middles: list[float]) -> dict[tuple[int, bool], Bend]:
    """By lane and whether the bend is at its begin."""
    bends = {}
    for join in chart.joins:
        branch, trunk = chart.lanes[join.branch], chart.lanes[join.trunk]
        top = middles[join.trunk] - trunk.band / 2
        far = viewport.x_of(join.day)
        life = (branch.end.sure - branch.begin.sure) * viewport.pixels_per_day
        length = min(bend_length(chart.lanes, join), life * _MOST_OF_LIFE)
        bends[join.branch, join.splits] = Bend(
            far + length if join.splits else far - length,
            far,
            top + join.share[0] * trunk.band,
            top + join.share[1] * trunk.band,
        )
    return bends
