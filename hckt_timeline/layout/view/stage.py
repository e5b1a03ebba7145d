"""One frame in the making: what is asked for, and where the lanes run on the screen."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from hckt_timeline.errors import Language
from hckt_timeline.layout.chart.bends import bend_length, curve, ease
from hckt_timeline.layout.chart.chart import Chart
from hckt_timeline.layout.chart.lanes import Join
from hckt_timeline.layout.view.arrangement import AXIS_HEIGHT, Arrangement, arrange
from hckt_timeline.layout.view.viewport import Viewport
from hckt_timeline.scene import LIGHT, Hatching, Segment, Theme

FADE = 44.0
"""Pixels over which a ribbon fades where its end is not told."""

_MOST_OF_LIFE = 0.9
_ROUNDING = 1e-6


BESIDE = 64.0
"""Pixels beside a view on paper that are covered."""


@dataclass(frozen=True, slots=True)
class View:
    """What one frame shows besides its place in time.

    ``selected`` are the ids of chosen events, ``hovered`` the one under the pointer, ``matches``
    the finds of a search (None: no search is on; all others are dimmed). On ``paper`` nothing can
    be moved: labels that the edge would cut are left out, and those of minor lanes where the page
    is too low for them. ``clear`` leaves the ground to what is behind the picture.
    """

    theme: Theme = LIGHT
    language: Language = "vi"
    selected: frozenset[str] = frozenset()
    hovered: str | None = None
    matches: frozenset[str] | None = None
    paper: bool = False
    clear: bool = False

    def dims(self, key: str) -> bool:
        """Whether an event stands back: a search is on and did not find it, nor is it chosen."""
        found = self.matches is None or key in self.matches
        return not found and key not in self.selected


class Bend(NamedTuple):
    """The part of a ribbon between ``near`` (in its own lane) and ``far``, where it meets another.

    At ``far`` the band lies between ``top`` and ``bottom``.
    """

    near: float
    far: float
    top: float
    bottom: float


class Course(NamedTuple):
    """A ribbon on the screen: pixels of its certain ends, of its band, and its bends."""

    begin: float
    end: float
    top: float
    bottom: float
    rise: Bend | None
    fall: Bend | None

    def centre(self, x: float) -> float:
        """The height of the centre line at ``x``; beyond the ribbon's ends that of its lane."""
        middle = (self.top + self.bottom) / 2
        for bend in (self.rise, self.fall):
            if bend and bend.near != bend.far:
                part = (x - bend.near) / (bend.far - bend.near)
                if 0.0 < part <= 1.0 + _ROUNDING:
                    return middle + ((bend.top + bend.bottom) / 2 - middle) * ease(part)
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

    def edge(self, begin: float, end: float, *, upper: bool) -> tuple[Segment, ...]:
        """The upper or the lower edge of the band alone, from left to right."""
        start, stop = self.rise, self.fall
        level = self.top if upper else self.bottom
        left, right = (start.near if start else begin), (stop.near if stop else end)
        steps: list[Segment] = [("M", (left, level))]
        if start:
            far = start.top if upper else start.bottom
            steps = [("M", (start.far, far)), curve(start.far, far, left, level)]
        steps.append(("L", (right, level)))
        if stop:
            steps.append(curve(right, level, stop.far, stop.top if upper else stop.bottom))
        return tuple(steps)


@dataclass(frozen=True, slots=True)
class Stage:
    """A frame in the making; ``courses`` holds the lanes that meet the view."""

    chart: Chart
    viewport: Viewport
    view: View
    arrangement: Arrangement
    courses: Mapping[int, Course]

    @property
    def beyond(self) -> float:
        """Pixels by which ribbons and bars are drawn beyond the view, if something covers them."""
        return 0.0 if self.view.clear else BESIDE

    def colour(self, lane: int) -> str:
        """The colour of an organisation."""
        return self._pick(self.view.theme.organisations, lane)

    def ink(self, lane: int) -> str:
        """The colour of an organisation's name."""
        return self._pick(self.view.theme.inks, lane)

    def hatching(self, lane: int) -> Hatching:
        """What tells the ribbon of an organisation where there are no fills."""
        hatchings = self.view.theme.hatchings
        return hatchings[self.chart.lanes[lane].colour % len(hatchings)]

    def _pick(self, colours: tuple[str, ...], lane: int) -> str:
        return colours[self.chart.lanes[lane].colour % len(colours)]


def crisp(x: float) -> float:
    """The middle of the pixel that holds ``x``: there a line one pixel wide is sharp."""
    return math.floor(x) + 0.5


def cut_stops(
    stops: tuple[tuple[float, float], ...], left: float, right: float
) -> tuple[tuple[float, float], ...]:
    """The stops of a gradient between two pixels, with the same opacities there.

    Painters know gradients by a table of some hundred colours, too few for a fade of some pixels in
    a ribbon of a million.
    """
    if len(stops) < 2 or (stops[0][0] >= left and stops[-1][0] <= right):
        return stops
    inside = [stop for stop in stops if left < stop[0] < right]
    return ((left, _opacity(stops, left)), *inside, (right, _opacity(stops, right)))


def _opacity(stops: tuple[tuple[float, float], ...], x: float) -> float:
    """The opacity at ``x``, between two stops in proportion."""
    if x <= stops[0][0]:
        return stops[0][1]
    for (begin, one), (end, other) in pairwise(stops):
        if x < end:
            return one + (other - one) * (x - begin) / (end - begin)
    return stops[-1][1]


def set_stage(chart: Chart, viewport: Viewport, view: View) -> Stage:
    """Put the lanes that the viewport meets in their places, at whole pixels."""
    viewport = replace(viewport, top=float(round(viewport.top)))
    plan = _plan(chart, viewport.height, paper=view.paper)
    meets = (plan.lower - viewport.top >= AXIS_HEIGHT) & (
        plan.upper - viewport.top <= viewport.height
    )
    courses = {
        lane: _course(chart, viewport, plan, lane) for lane in np.flatnonzero(meets).tolist()
    }
    return Stage(chart, viewport, view, plan.arrangement, courses)


class _Turn(NamedTuple):
    """What of a bend no pan changes: its greatest length, and where it ends up, unscrolled.

    It takes at most ``share`` of the ribbon's life.
    """

    join: Join
    length: float
    share: float
    top: float
    bottom: float


@dataclass(frozen=True, slots=True, eq=False)
class _Plan:
    """What of a stage only the height of the view changes.

    ``turns`` are by lane and whether the bend is at its begin; ``upper`` and ``lower`` are the
    edges of each lane with its bends, unscrolled.
    """

    arrangement: Arrangement
    turns: Mapping[tuple[int, bool], _Turn]
    upper: NDArray[np.float64]
    lower: NDArray[np.float64]


@lru_cache(maxsize=8)
def _plan(chart: Chart, height: float, *, paper: bool) -> _Plan:
    arrangement = arrange(chart, height, paper=paper)
    upper, lower = np.array(arrangement.tops), np.array(arrangement.bottoms)
    turns = {}
    both = {join.branch for join in chart.joins if join.splits}
    both &= {join.branch for join in chart.joins if not join.splits}
    for join in chart.joins:
        share = _MOST_OF_LIFE / 2 if join.branch in both else _MOST_OF_LIFE
        band = chart.lanes[join.trunk].band
        top = arrangement.centres[join.trunk] - band / 2
        edges = (top + join.share[0] * band, top + join.share[1] * band)
        turns[join.branch, join.splits] = _Turn(join, bend_length(chart.lanes, join), share, *edges)
        upper[join.branch] = min(upper[join.branch], *edges)
        lower[join.branch] = max(lower[join.branch], *edges)
    return _Plan(arrangement, turns, upper, lower)


def _course(chart: Chart, viewport: Viewport, plan: _Plan, number: int) -> Course:
    lane, middle = chart.lanes[number], plan.arrangement.centres[number] - viewport.top
    rise, fall = (
        _bend(chart, viewport, plan.turns[number, at_begin])
        if (number, at_begin) in plan.turns
        else None
        for at_begin in (True, False)
    )
    begin, end = viewport.x_of(lane.begin.sure), viewport.x_of(lane.end.sure)
    if fall and not lane.begin.told:
        begin = min(begin, fall.near)
    if rise and not lane.end.told:
        end = max(end, rise.near)
    half = lane.band / 2
    return Course(begin, end, middle - half, middle + half, rise, fall)


def _bend(chart: Chart, viewport: Viewport, turn: _Turn) -> Bend:
    branch, length = chart.lanes[turn.join.branch], turn.length
    far = viewport.x_of(turn.join.day)
    if branch.begin.told and branch.end.told:
        life = (branch.end.sure - branch.begin.sure) * viewport.pixels_per_day
        length = min(length, life * turn.share)
    near = far + length if turn.join.splits else far - length
    return Bend(near, far, turn.top - viewport.top, turn.bottom - viewport.top)
