"""From which scale each label is shown: consistent dynamic map labelling.

Been, Daiches and Yap (2006), "Dynamic Map Labeling": a label has one number, the scale from which
it is shown; it stays shown at every closer zoom, and panning changes nothing. A label keeps its
size in pixels while days move apart, so that two labels free of each other at one scale are free
at every closer one. It is therefore enough to sweep the scales from far to near and to admit, at
each, the most important labels that fit between those already shown. What is shown never makes room
again, so that a label which does not fit sleeps until the scale at which its neighbours of now
would leave it room: each is tried a few times, and the sweep takes near-linear time. It goes on as
far as a view needs, since near scales, at which most labels are shown, are seldom looked at first.

A label is a flag: text beside a pole that runs from the mark to the far edge of the text. Poles
cross the rows between, so a label occupies its row by its text and the nearer rows by its pole.
Rows are numbered from the ribbon outwards, 1, 2 … on the side that a lane fills first and -1, -2 …
on the other.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

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

_BLOCK = 50_000
_NEVER = np.iinfo(np.int16).max
_ROUNDING = 1e-9

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


class Obstacle(NamedTuple):
    """Pixels around a day of a lane, on its first or its other side, where no label may stand.

    A text may begin right at the end of the obstacle if ``after`` is minus ``TEXT_GAP``.
    """

    lane: int
    day: float
    before: float
    after: float
    first_side: bool


@dataclass(frozen=True, slots=True, eq=False)
class _Entries:
    """Labels and obstacles together, ascending in (lane, day), between two entries of no lane.

    ``before`` and ``after`` are the pixels taken on both sides of the day; ``rows`` is 0 for what
    is not to be admitted.
    """

    lane: NDArray[np.int32]
    day: Floats
    before: Floats
    after: Floats
    rank: NDArray[np.int64]
    rows: NDArray[np.int8]


@dataclass(slots=True)
class _Row:
    """The entries shown so far in one row on one side, and the poles that cross it, ascending."""

    texts: Rows
    poles: Rows


def slots(rows: int) -> list[int]:
    """Row numbers in the order they are filled: 1, -1, 2, -2 and so on."""
    return [(place + 2) // 2 * (-1) ** place for place in range(rows)]


def sweep(
    flags: Flags,
    obstacles: list[Obstacle],
    scale: NDArray[np.float32],
    slot: NDArray[np.int8],
    lanes: NDArray[np.bool_],
) -> Iterator[None]:
    """Enter the scale (px/day) from which each label is shown, and its row, octave by octave.

    ``scale`` and ``slot`` have an entry a label, infinite and 0 until it is shown; ``lanes`` tells
    which lanes are swept. Lanes do not touch, so that they can be swept some at a time, within the
    processor's cache.
    """
    swept = []
    for begin, end in _blocks(flags.lane, lanes):
        block = Flags(
            lane=flags.lane[begin:end],
            day=flags.day[begin:end],
            width=flags.width[begin:end],
            left=flags.left[begin:end],
            rank=flags.rank[begin:end],
            rows=flags.rows[begin:end],
        )
        low, high = int(block.lane[0]), int(block.lane[-1])
        near = [obstacle for obstacle in obstacles if low <= obstacle.lane <= high]
        swept.append(_swept(block, near, scale[begin:end], slot[begin:end]))
    for _ in range(OCTAVES + 1):
        for each in swept:
            next(each)
        yield


def _blocks(lane: NDArray[np.int32], lanes: NDArray[np.bool_]) -> Iterator[tuple[int, int]]:
    """Runs of labels of whole ``lanes``, each as short as it can be from ``_BLOCK`` labels on."""
    edges = np.flatnonzero(np.diff(lanes[lane], prepend=False, append=False))
    for first, stop in edges.reshape(-1, 2).tolist():
        begin = first
        while begin < stop:
            last = min(begin + _BLOCK, stop) - 1
            end = int(np.searchsorted(lane, lane[last], side="right"))
            yield begin, end
            begin = end


def _swept(
    flags: Flags, obstacles: list[Obstacle], scale: NDArray[np.float32], slot: NDArray[np.int8]
) -> Iterator[None]:
    entries, order = _entries(flags, obstacles)
    deepest = int(entries.rows.max())
    shown = _reserved(order, flags, obstacles, deepest)
    due_at = np.where(entries.rows > 0, 0, _NEVER).astype(np.int16)
    for step in range(OCTAVES * STEPS + 1):
        due = np.flatnonzero(due_at == step)
        if len(due):
            pixels = FARTHEST * 2 ** (step / STEPS)
            for row in slots(deepest):
                admitted = _admit(entries, due, row, shown, pixels)
                if len(admitted):
                    labels = order[admitted] - 1
                    scale[labels], slot[labels] = pixels, row
                    _show(shown, admitted, row)
                    due = due[slot[order[due] - 1] == 0]
            due_at[due] = np.maximum(_step_to_try(entries, due, shown), step + 1)
        if step % STEPS == 0:
            yield


def _entries(flags: Flags, obstacles: list[Obstacle]) -> tuple[_Entries, Rows]:
    """The entries, and the number of each: of the first end, labels, obstacles, the last end."""
    width = flags.width.astype(float) + POLE_GAP
    ends = np.array([0.0])
    lane = np.concatenate(([-1], flags.lane, [o.lane for o in obstacles], [2**31 - 1]))
    day = np.concatenate((ends, flags.day, [o.day for o in obstacles], ends))
    before = (ends, np.where(flags.left, width, 0.0), np.array([o.before for o in obstacles]), ends)
    after = (ends, np.where(flags.left, 0.0, width), np.array([o.after for o in obstacles]), ends)
    none = np.zeros(len(obstacles) + 1, dtype=np.int8)
    order = np.lexsort((day, lane))
    entries = _Entries(
        lane=lane[order].astype(np.int32),
        day=day[order],
        before=np.concatenate(before)[order],
        after=np.concatenate(after)[order],
        rank=np.concatenate(([0], flags.rank, none))[order],
        rows=np.concatenate((none[:1], flags.rows, none))[order],
    )
    return entries, order


def _reserved(
    order: Rows, flags: Flags, obstacles: list[Obstacle], deepest: int
) -> dict[int, _Row]:
    """The rows with nothing but obstacles in them."""
    ends = np.array([0, len(order) - 1], dtype=np.intp)
    first = len(flags.day) + 1
    on_side = {
        side: np.flatnonzero(
            np.isin(order, [first + n for n, o in enumerate(obstacles) if o.first_side is side])
        )
        for side in (True, False)
    }
    return {
        row: _Row(np.sort(np.concatenate((ends, on_side[row > 0]))), ends) for row in slots(deepest)
    }


def _admit(
    entries: _Entries, due: Rows, row: int, shown: dict[int, _Row], pixels_per_day: float
) -> Rows:
    """The labels to show in one row from this scale on."""
    tried = due[_may_use(entries, due, row)]
    if not len(tried):
        return tried
    tried = tried[_best_of_cells(entries, tried, pixels_per_day)]
    tried = tried[_scale_of_room(entries, tried, row, shown) <= pixels_per_day]
    return _apart(entries, tried, pixels_per_day)


def _may_use(entries: _Entries, labels: Rows, row: int) -> NDArray[np.bool_]:
    result: NDArray[np.bool_] = entries.rows[labels] >= 2 * abs(row) - (row > 0)
    return result


def _best_of_cells(entries: _Entries, tried: Rows, pixels_per_day: float) -> Rows:
    """The most important label of each cell of a few pixels; it bounds the work of far scales."""
    lane, cells = entries.lane[tried], np.floor(entries.day[tried] * (pixels_per_day / _CELL))
    new = np.ones(len(tried), dtype=bool)
    new[1:] = (cells[1:] != cells[:-1]) | (lane[1:] != lane[:-1])
    starts = np.flatnonzero(new)
    rank = entries.rank[tried]
    best = np.maximum.reduceat(rank, starts)
    return np.flatnonzero(rank == best[np.cumsum(new) - 1])


def _step_to_try(entries: _Entries, labels: Rows, shown: dict[int, _Row]) -> NDArray[np.int16]:
    """The first step at which one of the rows may have room for each label."""
    scale = np.full(len(labels), np.inf)
    for row in shown:
        may = np.flatnonzero(_may_use(entries, labels, row))
        scale[may] = np.minimum(scale[may], _scale_of_room(entries, labels[may], row, shown))
    steps = np.ceil(np.log2(np.maximum(scale / FARTHEST, 1.0)) * STEPS - _ROUNDING)
    return np.minimum(steps, _NEVER).astype(np.int16)


def _scale_of_room(entries: _Entries, labels: Rows, row: int, shown: dict[int, _Row]) -> Floats:
    """The scale (px/day) from which each label would fit between what is shown now.

    Its text keeps off the texts of the row and the poles through it, its pole off the texts of the
    nearer rows.
    """
    before, after = entries.before, entries.after
    left, right = _neighbours(shown[row].texts, labels)
    scale = _scale_apart(entries, left, labels, after[left] + TEXT_GAP + before[labels])
    room = after[labels] + TEXT_GAP + before[right]
    np.maximum(scale, _scale_apart(entries, labels, right, room), out=scale)
    left, right = _neighbours(shown[row].poles, labels)
    room = _beside_pole(before[labels])
    np.maximum(scale, _scale_apart(entries, left, labels, room), out=scale)
    room = _beside_pole(after[labels])
    np.maximum(scale, _scale_apart(entries, labels, right, room), out=scale)
    side = 1 if row > 0 else -1
    for nearer in range(1, abs(row)):
        left, right = _neighbours(shown[nearer * side].texts, labels)
        room = _beside_pole(after[left])
        np.maximum(scale, _scale_apart(entries, left, labels, room), out=scale)
        room = _beside_pole(before[right])
        np.maximum(scale, _scale_apart(entries, labels, right, room), out=scale)
    return scale


def _neighbours(shown: Rows, labels: Rows) -> tuple[Rows, Rows]:
    """What is shown before and after each label."""
    place = np.searchsorted(shown, labels)
    return shown[place - 1], shown[place]


def _beside_pole(text: Floats) -> Floats:
    """From a pole to the day of a text that hangs towards it."""
    return np.where(text > 0, text + POLE_GAP, 0.0)


def _scale_apart(entries: _Entries, first: Rows, second: Rows, pixels: Floats) -> Floats:
    """The scale at which two entries are so many pixels apart; 0 if they are of two lanes."""
    days = np.maximum(entries.day[second] - entries.day[first], _ROUNDING)
    close = (entries.lane[first] == entries.lane[second]) & (pixels > 0)
    scale: Floats = np.where(close, pixels / days, 0.0)
    return scale


def _apart(entries: _Entries, labels: Rows, pixels_per_day: float) -> Rows:
    """Labels of one row that do not touch, the more important of two neighbours first."""
    x = entries.day[labels] * pixels_per_day
    begin, end = x - entries.before[labels], x + entries.after[labels] + TEXT_GAP
    rank, lane = entries.rank[labels], entries.lane[labels]
    left = np.arange(len(labels))
    while len(left) > 1:
        one, next_ = left[:-1], left[1:]
        touch = (end[one] > begin[next_]) & (lane[one] == lane[next_])
        if not touch.any():
            break
        higher = rank[one] > rank[next_]
        beaten = np.zeros(len(left), dtype=bool)
        beaten[1:] |= touch & higher
        beaten[:-1] |= touch & ~higher
        loses = np.zeros(len(left), dtype=bool)
        loses[1:] |= touch & ~beaten[:-1]
        loses[:-1] |= touch & ~beaten[1:]
        left = left[~loses]
    return labels[left]


def _show(shown: dict[int, _Row], admitted: Rows, row: int) -> None:
    texts = shown[row].texts
    shown[row].texts = np.insert(texts, np.searchsorted(texts, admitted), admitted)
    side = 1 if row > 0 else -1
    for nearer in range(1, abs(row)):
        poles = shown[nearer * side].poles
        shown[nearer * side].poles = np.insert(poles, np.searchsorted(poles, admitted), admitted)
