"""The lines of a hatch, the same for every painter."""

import math
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from hckt_timeline.scene.primitives import Hatch, Segment

_STEP = 8.0
"""Pixels of a line that are drawn with one opacity where the hatch fades."""


class HatchLine(NamedTuple):
    """A straight line of a hatch, not yet cut to the outline that it fills."""

    x0: float
    y0: float
    x1: float
    y1: float
    opacity: float


def hatch_lines(hatch: Hatch, segments: tuple[Segment, ...]) -> Iterator[HatchLine]:
    """The lines over the box around an outline, from top to bottom, angle by angle."""
    xs = [x for _, at in segments for x in at[::2]]
    ys = [y for _, at in segments for y in at[1::2]]
    box = min(xs), min(ys), max(xs), max(ys)
    cuts = _cuts(hatch, box[0], box[2])
    places, opacities = zip(*hatch.stops, strict=True)
    for angle in hatch.hatching.angles:
        for x0, y0, x1, y1 in _parallels(math.radians(angle), hatch.hatching.distance, box):
            inside = [cut for cut in cuts if x0 < cut < x1]
            for left, right in pairwise([x0, *inside, x1]):
                opacity = float(np.interp((left + right) / 2, places, opacities))
                slope = (y1 - y0) / (x1 - x0) if x1 > x0 else 0.0
                top, bottom = y0 + (left - x0) * slope, y0 + (right - x0) * slope
                if opacity > 0:
                    yield HatchLine(left, top, right, bottom if x1 > x0 else y1, opacity)


def _parallels(
    angle: float, distance: float, box: tuple[float, float, float, float]
) -> Iterator[tuple[float, float, float, float]]:
    """Lines at an angle across a box, from left to right."""
    left, top, right, bottom = box
    sine, cosine = math.sin(angle), math.cos(angle)
    reach = [x * sine + y * cosine for x in (left, right) for y in (top, bottom)]
    for number in range(math.ceil(min(reach) / distance), math.floor(max(reach) / distance) + 1):
        offset = number * distance
        if abs(cosine) < 1e-9:
            yield offset / sine, top, offset / sine, bottom
            continue
        ends = [left, right]
        if abs(sine) > 1e-9:
            ends = sorted((offset - y * cosine) / sine for y in (top, bottom))
        x0, x1 = max(ends[0], left), min(ends[1], right)
        if x1 > x0:
            yield x0, (offset - x0 * sine) / cosine, x1, (offset - x1 * sine) / cosine


def _cuts(hatch: Hatch, left: float, right: float) -> list[float]:
    """Where along x lines are cut, since their opacity changes there."""
    cuts: list[float] = []
    for (begin, one), (end, other) in pairwise(hatch.stops):
        if one != other:
            cuts += np.arange(max(begin, left), min(end, right), _STEP).tolist()
            cuts.append(end)
    return cuts
