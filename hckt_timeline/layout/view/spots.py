"""What stands at each place of a ribbon in view: a mark, or a bubble of several."""

from collections.abc import Iterator
from functools import lru_cache, partial
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from hckt_timeline.domain import EventKind, saying
from hckt_timeline.domain.table import KINDS
from hckt_timeline.errors import Language
from hckt_timeline.layout import wording
from hckt_timeline.layout.chart.chart import Chart, lane_key
from hckt_timeline.layout.chart.marks import CHANGES
from hckt_timeline.layout.times import time_of
from hckt_timeline.layout.view.arrangement import AXIS_HEIGHT
from hckt_timeline.layout.view.stage import Stage
from hckt_timeline.scene import Target

CHANGE_RADIUS, RADIUS, SMALL_RADIUS, OTHER_RADIUS = 7.0, 5.5, 4.5, 3.5
_MOST_KEYS = 100
_KINDS_NAMED = 5
_EDGE = 24.0


class Spot(NamedTuple):
    """What stands at one place of a ribbon: the marks from ``first`` up to ``stop``.

    ``x`` and ``y`` are the pixels of its centre, ``radius`` half its width.
    """

    lane: int
    first: int
    stop: int
    x: float
    y: float
    radius: float

    @property
    def alone(self) -> bool:
        """Whether it is one event."""
        return self.stop == self.first + 1


def find_spots(stage: Stage) -> list[Spot]:
    """All marks and bubbles on the screen, lane by lane from left to right."""
    marks, view = stage.chart.marks, stage.viewport
    starts = stage.chart.levels.at(view.pixels_per_day)
    margin = _EDGE / view.pixels_per_day
    spots = []
    for number, course in stage.courses.items():
        radii = _radii(major=stage.chart.lanes[number].major)
        edges = (
            lane_key(number, view.first_day - margin),
            lane_key(number, view.last_day + margin),
            lane_key(number + 1, 0.0),
        )
        inside = np.searchsorted(marks.key, edges).astype(starts.dtype)
        begin, end = np.searchsorted(starts, inside[:2]).tolist()
        lane_end = int(inside[2])
        edge = [*starts[begin : end + 1].tolist(), lane_end][: end - begin + 1]
        kinds = stage.chart.table.kind[marks.row[edge[:-1]]].tolist()
        days = marks.day[edge[:-1]].tolist()
        for first, stop, day, kind in zip(edge[:-1], edge[1:], days, kinds, strict=True):
            x, last = view.x_of(day), min(stop, lane_end)
            count = last - first
            radius = radii[kind] if count == 1 else 7.0 + 2.0 * len(count_words(count))
            spots.append(Spot(number, first, last, x, course.centre(x), radius))
    return spots


@lru_cache(maxsize=2)
def _radii(*, major: bool) -> tuple[float, ...]:
    """Half the width of the mark of each kind, on a major or a minor lane."""
    change, plain = (CHANGE_RADIUS, RADIUS) if major else (SMALL_RADIUS + 1.0, SMALL_RADIUS)
    return tuple(
        OTHER_RADIUS if kind is EventKind.OTHER else change if kind.is_change else plain
        for kind in KINDS
    )


def count_words(count: int) -> str:
    """How many a bubble holds, in few letters."""
    return str(count) if count < 1000 else f"{count // 1000}k"


def spot_extents(spots: list[Spot]) -> dict[int, list[tuple[float, float]]]:
    """Pixels that the spots take in each lane."""
    taken: dict[int, list[tuple[float, float]]] = {}
    for spot in spots:
        reach = spot.radius + 4.0
        taken.setdefault(spot.lane, []).append((spot.x - reach, spot.x + reach))
    return taken


def kinds_of(chart: Chart, spots: list[Spot]) -> NDArray[np.int32]:
    """How many events of each kind the spots hold, shape (spots, kinds)."""
    before = chart.marks.kinds_before
    counts: NDArray[np.int32] = (
        before[[spot.stop for spot in spots]] - before[[spot.first for spot in spots]]
    )
    return counts


def holds_change(chart: Chart, spot: Spot) -> bool:
    """Whether a change of an organisation is among the marks of a spot."""
    return bool(kinds_of(chart, [spot])[0, CHANGES].any())


def spot_targets(stage: Stage, spots: list[Spot]) -> Iterator[Target]:
    """Where the pointer finds events."""
    chart, language = stage.chart, stage.view.language
    for spot in spots:
        if spot.y >= AXIS_HEIGHT:
            reach = max(spot.radius + 2.0, 9.0)
            yield Target(
                "event" if spot.alone else "bubble",
                spot.x - reach,
                spot.y - reach,
                2 * reach,
                2 * reach,
                partial(told_of, chart, spot.first, spot.stop, language),
            )


def told_of(chart: Chart, first: int, stop: int, language: Language) -> tuple[tuple[str, ...], str]:
    """The ids of the events of the marks from ``first`` to ``stop``, and a hint on them."""
    rows = chart.marks.row[first : min(stop, first + _MOST_KEYS)].tolist()
    keys = tuple(chart.table.ids[row] for row in rows)
    if stop == first + 1:
        return keys, _event_hint(chart, rows[0], language)
    return keys, _bubble_hint(chart, first, stop, language)


def _event_hint(chart: Chart, row: int, language: Language) -> str:
    """Title, time, kind and number of sources."""
    table = chart.table
    kind = saying.kind_name(KINDS[int(table.kind[row])], language)
    sources = wording.SOURCES[language].format(count=int(table.sources[row]))
    return f"{table.titles[row]}\n{time_of(table, row, language)} · {kind} · {sources}"


def _bubble_hint(chart: Chart, first: int, stop: int, language: Language) -> str:
    """How many events, from when to when, of which kinds."""
    begin, end = (
        time_of(chart.table, int(chart.marks.row[mark]), language) for mark in (first, stop - 1)
    )
    before = chart.marks.kinds_before
    counts = before[stop] - before[first]
    mix = " · ".join(
        f"{saying.kind_name(KINDS[kind], language)} {counts[kind]}"
        for kind in np.argsort(-counts, kind="stable")[:_KINDS_NAMED].tolist()
        if counts[kind]
    )
    head = wording.EVENTS[language].format(count=stop - first)
    return f"{head}, {begin}{f' – {end}' if begin != end else ''}\n{mix}"
