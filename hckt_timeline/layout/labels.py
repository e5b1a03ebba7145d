"""From which scale each label is shown: consistent dynamic map labelling.

Been, Daiches and Yap (2006), "Dynamic Map Labeling": a label has one number, the scale from which
it is shown; it stays shown at every closer zoom, and panning changes nothing. A label keeps its
size in pixels while days move apart, so that two labels free of each other at one scale are free
at every closer one. It is therefore enough to sweep the scales from far to near and to admit, at
each, the most important labels that fit between those already shown.

A label is a flag: text beside a pole that runs from the mark to the far edge of the text. Poles
cross the rows between, so a label occupies its row by its text and the nearer rows by its pole.
Rows are numbered from the ribbon outwards, 1, 2 … on the side that a lane fills first and -1, -2 …
on the other.
"""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

POLE_GAP = 5.0
"""From the pole to the text beside it, in pixels."""

TEXT_GAP = 12.0
"""The least distance of two texts in one row, in pixels."""

FARTHEST = 1600 / (520 * 365.2425)
"""The first scale of the sweep, in pixels a day: five centuries on a screen."""

STEPS = 8
"""Steps of the sweep to an octave."""

OCTAVES = 19
_CELL = 8.0

Floats = NDArray[np.float64]
Rows = NDArray[np.intp]


@dataclass(frozen=True, slots=True, eq=False)
class Flags:
    """What is to be labelled, one entry a mark, ascending in (lane, day).

    ``day`` runs from 0; ``width`` is the text's width in pixels; ``left`` tells whether the text
    hangs to the left of its pole; ``rank`` orders by importance and is unique; ``rows`` is how many
    rows the mark's lane has on both sides together.
    """

    lane: NDArray[np.int32]
    day: Floats
    width: NDArray[np.float32]
    left: NDArray[np.bool_]
    rank: NDArray[np.int64]
    rows: NDArray[np.int8]


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Pixels around a day of a lane, on its first or its other side, where no label may stand.

    A text may begin right at the end of the obstacle if ``after`` is minus ``TEXT_GAP``.
    """

    lane: int
    day: float
    before: float
    after: float
    first_side: bool


@dataclass(slots=True)
class _Row:
    """What is shown so far in one row on one side, ascending in (lane, day)."""

    lane: NDArray[np.int32] = field(default_factory=lambda: np.empty(0, np.int32))
    day: Floats = field(default_factory=lambda: np.empty(0))
    before: Floats = field(default_factory=lambda: np.empty(0))
    after: Floats = field(default_factory=lambda: np.empty(0))
    pole_lane: NDArray[np.int32] = field(default_factory=lambda: np.empty(0, np.int32))
    pole_day: Floats = field(default_factory=lambda: np.empty(0))


@dataclass(frozen=True, slots=True)
class _Scale:
    """One step of the sweep; lanes lie one after the other on a line of pixels."""

    pixels_per_day: float
    lane_length: float

    def x(self, lane: NDArray[np.int32], day: Floats) -> Floats:
        return lane * self.lane_length + day * self.pixels_per_day


def slots(rows: int) -> list[int]:
    """Row numbers in the order they are filled: 1, -1, 2, -2 and so on."""
    return [(place + 2) // 2 * (-1) ** place for place in range(rows)]


def sweep(flags: Flags, obstacles: list[Obstacle]) -> tuple[NDArray[np.float32], NDArray[np.int8]]:
    """The scale (px/day) from which each label is shown, infinite if never, and its row."""
    scale = np.full(len(flags.day), np.inf, dtype=np.float32)
    slot = np.zeros(len(flags.day), dtype=np.int8)
    if not len(flags.day):
        return scale, slot
    deepest = int(flags.rows.max())
    shown = {row: _Row() for row in slots(deepest)}
    _reserve(shown, obstacles)
    length = float(flags.day.max()) + 1.0
    waiting = np.flatnonzero(flags.rows)
    for step in range(OCTAVES * STEPS + 1):
        if not len(waiting):
            break
        pixels = FARTHEST * 2 ** (step / STEPS)
        at = _Scale(pixels, length * pixels + 4000.0)
        for row in slots(deepest):
            admitted = _admit(flags, waiting, row, shown, at)
            if len(admitted):
                scale[admitted] = pixels
                slot[admitted] = row
                _show(shown, flags, admitted, row)
                waiting = waiting[slot[waiting] == 0]
    return scale, slot


def _admit(flags: Flags, waiting: Rows, row: int, shown: dict[int, _Row], at: _Scale) -> Rows:
    """The labels to show in one row from this scale on."""
    open_to = waiting[flags.rows[waiting] >= 2 * abs(row) - (row > 0)]
    if not len(open_to):
        return open_to
    x = at.x(flags.lane[open_to], flags.day[open_to])
    best = _best_of_cells(x, flags.rank[open_to])
    tried, x = open_to[best], x[best]
    before, after = _extent(flags, tried)
    free = _free_of_texts(shown[row], x, before, after, at)
    free &= _free_of_poles(shown[row], x, before, after, at)
    side = 1 if row > 0 else -1
    for nearer in range(1, abs(row)):
        free &= _pole_is_free(shown[nearer * side], x, at)
    tried, x, before, after = tried[free], x[free], before[free], after[free]
    return tried[_apart(x - before, x + after, flags.rank[tried])]


def _best_of_cells(x: Floats, rank: NDArray[np.int64]) -> Rows:
    """The most important label of each cell of a few pixels; it bounds the work of far scales."""
    cells = np.floor(x / _CELL)
    starts = np.flatnonzero(np.concatenate(([True], cells[1:] != cells[:-1])))
    best = np.maximum.reduceat(rank, starts)
    sizes = np.diff(np.concatenate((starts, [len(x)])))
    return np.flatnonzero(rank == np.repeat(best, sizes))


def _extent(flags: Flags, chosen: Rows) -> tuple[Floats, Floats]:
    """Pixels that the text takes before and after its day."""
    width = flags.width[chosen].astype(float) + POLE_GAP
    left = flags.left[chosen]
    return np.where(left, width, 0.0), np.where(left, 0.0, width)


def _free_of_texts(
    row: _Row, x: Floats, before: Floats, after: Floats, at: _Scale
) -> NDArray[np.bool_]:
    shown = at.x(row.lane, row.day)
    if not len(shown):
        return np.ones(len(x), dtype=bool)
    place = np.searchsorted(shown, x)
    previous, following = np.maximum(place - 1, 0), np.minimum(place, len(shown) - 1)
    clear = (place == 0) | (shown[previous] + row.after[previous] + TEXT_GAP <= x - before)
    clear &= (place == len(shown)) | (
        x + after + TEXT_GAP <= shown[following] - row.before[following]
    )
    result: NDArray[np.bool_] = clear
    return result


def _free_of_poles(
    row: _Row, x: Floats, before: Floats, after: Floats, at: _Scale
) -> NDArray[np.bool_]:
    """No pole of a farther row passes through the text."""
    poles = at.x(row.pole_lane, row.pole_day)
    margin = POLE_GAP
    from_ = np.searchsorted(poles, np.where(before > 0, x - before - margin, x), side="right")
    to = np.searchsorted(poles, np.where(after > 0, x + after + margin, x), side="left")
    result: NDArray[np.bool_] = to <= from_
    return result


def _pole_is_free(row: _Row, x: Floats, at: _Scale) -> NDArray[np.bool_]:
    """The pole passes through no text of a nearer row."""
    shown = at.x(row.lane, row.day)
    if not len(shown):
        return np.ones(len(x), dtype=bool)
    margin = POLE_GAP
    place = np.searchsorted(shown, x)
    previous, following = np.maximum(place - 1, 0), np.minimum(place, len(shown) - 1)
    over = np.where(row.after[previous] > 0, row.after[previous] + margin, 0.0)
    under = np.where(row.before[following] > 0, row.before[following] + margin, 0.0)
    clear = (place == 0) | (shown[previous] + over <= x)
    clear &= (place == len(shown)) | (x <= shown[following] - under)
    result: NDArray[np.bool_] = clear
    return result


def _apart(begin: Floats, end: Floats, rank: NDArray[np.int64]) -> Rows:
    """Labels of one row that do not touch, the more important of two neighbours first."""
    left = np.arange(len(begin))
    while len(left) > 1:
        touch = end[left[:-1]] + TEXT_GAP > begin[left[1:]]
        if not touch.any():
            break
        higher = rank[left[:-1]] > rank[left[1:]]
        beaten = np.zeros(len(left), dtype=bool)
        beaten[1:] |= touch & higher
        beaten[:-1] |= touch & ~higher
        loses = np.zeros(len(left), dtype=bool)
        loses[1:] |= touch & ~beaten[:-1]
        loses[:-1] |= touch & ~beaten[1:]
        left = left[~loses]
    return left


def _show(shown: dict[int, _Row], flags: Flags, admitted: Rows, row: int) -> None:
    before, after = _extent(flags, admitted)
    lane, day = flags.lane[admitted], flags.day[admitted]
    _occupy(shown[row], lane, day, before, after)
    side = 1 if row > 0 else -1
    for nearer in range(1, abs(row)):
        _plant(shown[nearer * side], lane, day)


def _occupy(row: _Row, lane: NDArray[np.int32], day: Floats, before: Floats, after: Floats) -> None:
    place = _places(row.lane, row.day, lane, day)
    row.lane, row.day = np.insert(row.lane, place, lane), np.insert(row.day, place, day)
    row.before = np.insert(row.before, place, before)
    row.after = np.insert(row.after, place, after)


def _plant(row: _Row, lane: NDArray[np.int32], day: Floats) -> None:
    place = _places(row.pole_lane, row.pole_day, lane, day)
    row.pole_lane = np.insert(row.pole_lane, place, lane)
    row.pole_day = np.insert(row.pole_day, place, day)


def _places(lanes: NDArray[np.int32], days: Floats, lane: NDArray[np.int32], day: Floats) -> Rows:
    span = 1e7
    return np.searchsorted(lanes * span + days, lane * span + day)


def _reserve(shown: dict[int, _Row], obstacles: list[Obstacle]) -> None:
    for item in sorted(obstacles, key=lambda item: (item.lane, item.day)):
        for number, row in shown.items():
            if (number > 0) == item.first_side:
                _occupy(
                    row,
                    np.array([item.lane], dtype=np.int32),
                    np.array([item.day]),
                    np.array([item.before]),
                    np.array([item.after]),
                )
