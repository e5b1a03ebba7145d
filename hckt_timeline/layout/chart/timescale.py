"""Two time scales: the true one, and one that shortens long empty stretches.

A scale maps days (proleptic Gregorian ordinals, with fraction) to *drawn* days, in which all else
of a chart is measured. It is piecewise linear and strictly ascending. Where something begins, ends
or happens a drawn day is a day; only the middle of a long stretch in which nothing does is shorter.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

_SHARE, _LEAST = 1 / 12, 1 / 400
_WORTH = 1.5
"""How much longer than the longest a stretch is that is shortened; less is not worth a sign."""

_A_DAY = 1.0
"""A single day is no stretch."""

_MARGIN = 0.25
"""The part of a shortened stretch's drawn length that stays true, at either end."""


class Piece(NamedTuple):
    """A part of the line of time that is drawn at one rate, in days and in drawn days."""

    first: float
    last: float
    begin: float
    end: float

    @property
    def rate(self) -> float:
        """Drawn days a day: 1 where nothing is shortened."""
        return (self.end - self.begin) / (self.last - self.first)

    @property
    def shortened(self) -> bool:
        """Whether it is the middle of a shortened stretch."""
        return self.rate < 0.999


@dataclass(frozen=True, slots=True, eq=False)
class TimeScale:
    """Where days are drawn; ``breaks`` are the days between which time is shortened.

    ``breaks`` has the shape (stretches, 2), ``saved`` the days that each leaves out.
    """

    breaks: Floats
    saved: Floats
    _days: Floats
    _drawn: Floats

    def drawn(self, days: Floats) -> Floats:
        """Where days are drawn, of any shape."""
        return _mapped(days, self._days, self._drawn)

    def days(self, drawn: Floats) -> Floats:
        """The days that are drawn there; the inverse of :meth:`drawn`."""
        return _mapped(drawn, self._drawn, self._days)

    def drawn_at(self, day: float) -> float:
        """Where one day is drawn."""
        return float(self.drawn(np.array(day))) if len(self.saved) else day

    def day_at(self, drawn: float) -> float:
        """The day that is drawn there."""
        return float(self.days(np.array(drawn))) if len(self.saved) else drawn

    def pieces(self, begin: float, end: float) -> Iterator[Piece]:
        """What lies between two drawn days, in order, each part at one rate."""
        inside = self._drawn[(self._drawn > begin) & (self._drawn < end)].tolist()
        for left, right in pairwise([begin, *inside, end]):
            if right > left:
                yield Piece(self.day_at(left), self.day_at(right), left, right)

    def breaks_between(self, begin: float, end: float) -> Iterator[Piece]:
        """The shortened parts, whole, that meet what lies between two drawn days."""
        for row in np.flatnonzero((self._drawn[1::2] > begin) & (self._drawn[::2] < end)).tolist():
            days, drawn = self._days[2 * row : 2 * row + 2], self._drawn[2 * row : 2 * row + 2]
            yield Piece(float(days[0]), float(days[1]), float(drawn[0]), float(drawn[1]))


def shortening(days: Floats) -> TimeScale:
    """The scale for a history in which something begins, ends or happens on ``days``.

    A long empty stretch takes a twelfth of the drawing, or an even share where there are fewer than
    twelve, but at least a four-hundredth of the true whole. Its ends stay true; its middle takes up
    the difference. Days do not count as stretches, and what is less than half as long again as the
    share is left as it is.
    """
    told = np.unique(days)
    lengths = np.diff(told)
    longest = _longest(lengths)
    long = np.flatnonzero(lengths > _WORTH * longest)
    margin = _MARGIN * longest
    breaks = np.stack((told[:-1][long] + margin, told[1:][long] - margin), axis=-1)
    return _scale(breaks, lengths[long] - longest)


def _scale(breaks: Floats, saved: Floats) -> TimeScale:
    before = np.cumsum(saved) - saved
    drawn = breaks - np.stack((before, before + saved), axis=-1)
    return TimeScale(breaks, saved, breaks.ravel(), drawn.ravel())


TRUE_SCALE = _scale(np.empty((0, 2)), np.empty(0))


def _longest(lengths: Floats) -> float:
    """The length L at which a stretch of L has just its share of all stretches cut to L.

    That share grows with L and ever less, so the stretches can be cut one by one, the longest
    first, until L is found between two of them.
    """
    ordered = np.sort(lengths[lengths > _A_DAY])
    share = max(_SHARE, 1 / max(len(ordered), 1))
    rest = np.concatenate(([0.0], np.cumsum(ordered)))
    least = _LEAST * float(rest[-1])
    for cut in range(len(ordered)):
        longest = share * float(rest[-1 - cut]) / (1 - share * cut)
        if longest >= ordered[-1 - cut]:
            return max(longest, least)
    return max(float(ordered[0]), least) if len(ordered) else _A_DAY


def _mapped(values: Floats, source: Floats, target: Floats) -> Floats:
    """Linear between the points of ``source``, and beyond them at a rate of 1."""
    if not len(source):
        return values
    inside = np.interp(values, source, target)
    before = np.minimum(values - source[0], 0.0)
    after = np.maximum(values - source[-1], 0.0)
    result: Floats = inside + before + after
    return result
