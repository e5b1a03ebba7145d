"""Which marks are drawn as one bubble, for every scale, computed once.

The levels halve the number of steps: at each level, marks of one lane that lie within a reach of
days of the first of them form a cluster, and each level joins whole clusters of the level below, so
that bubbles nest. First marks of clusters are at least one reach apart, hence never overlap; a
cluster reaches farther the more digits its number has, since its bubble is wider.
"""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

APART = 18.0
"""The least distance of two marks in pixels."""

_WIDER_FROM = np.array([2, 10, 100])
_ROOM = np.array([APART, 20.0, 24.0, 28.0]) / APART
"""How much farther than a mark a bubble reaches whose number has one, two or more digits."""

_FINEST = -14
_COARSEST = 38


@dataclass(frozen=True, slots=True, eq=False)
class Levels:
    """``starts[k]`` holds the first mark of each cluster within ``reaches[k]`` days, ascending."""

    reaches: tuple[float, ...]
    starts: tuple[NDArray[np.int32], ...]

    def at(self, pixels_per_day: float) -> NDArray[np.int32]:
        """First marks of the clusters to draw at a scale."""
        reach = APART / pixels_per_day
        level = math.ceil(2 * math.log2(reach)) - _FINEST
        return self.starts[min(max(level, 0), len(self.starts) - 1)]

    def alone_at(self, mark: int, count: int) -> float:
        """The smallest scale (px/day) at which a mark of ``count`` stands by itself."""
        scale = APART / self.reaches[0]
        for reach, starts in zip(self.reaches, self.starts, strict=True):
            place = int(np.searchsorted(starts, starts.dtype.type(mark), side="right"))
            after = int(starts[place]) if place < len(starts) else count
            if int(starts[place - 1]) != mark or after != mark + 1:
                break
            scale = APART / reach
        return scale


def cluster(keys: NDArray[np.float64]) -> Levels:
    """Levels for marks at ascending ``keys`` (days; lanes kept apart by large gaps)."""
    reaches = tuple(2 ** (step / 2) for step in range(_FINEST, _COARSEST + 1))
    starts = np.arange(len(keys), dtype=np.int32)
    levels = []
    for reach in reaches:
        starts = _joined(keys, starts, reach)
        levels.append(starts)
    return Levels(reaches, tuple(levels))


def _joined(
    keys: NDArray[np.float64], starts: NDArray[np.int32], reach: float
) -> NDArray[np.int32]:
    days = keys[starts]
    counts = np.diff(starts, append=len(keys))
    ends = days + reach * _ROOM[np.searchsorted(_WIDER_FROM, counts, side="right")]
    # Only a mark within reach of the one before it is in question, and few are at any level.
    near = np.flatnonzero(days[1:] < ends[:-1]) + 1
    if not len(near):
        return starts
    joined = []
    last, end = -1, 0.0
    for mark, day, reached in zip(
        near.tolist(), days[near].tolist(), ends[near - 1].tolist(), strict=True
    ):
        if last != mark - 1:
            end = reached  # of the mark before, which is the first of a cluster
        if day < end:
            joined.append(mark)
            last = mark
    return np.delete(starts, joined)
