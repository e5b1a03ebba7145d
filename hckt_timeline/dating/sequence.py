"""The years of a feed, whose items stand in the order of their days."""

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from hckt_timeline.dating.context import in_year_near

TURN = 60


@dataclass(frozen=True, slots=True)
class Dated:
    """The day that an item opens with, and the year that the item alone gives it, if any."""

    month: int
    day: int
    year: int | None
    sure: bool


def years_of(items: Sequence[Dated]) -> list[int | None]:
    """The year of each item.

    Each item lies near the one before it, or on the far side of a turn of the year in the
    direction of the feed; the items vote on where the whole lies, those with a sure year thrice.
    """
    offsets = _offsets(items)
    votes: Counter[int] = Counter()
    for item, offset in zip(items, offsets, strict=True):
        if item.year is not None:
            votes[item.year - offset] += 3 if item.sure else 1
    if not votes:
        return [None] * len(items)
    base = max(votes, key=lambda year: (votes[year], year))
    return [base + offset for offset in offsets]


def _offsets(items: Sequence[Dated]) -> list[int]:
    """Years passed since the first item."""
    direction = _direction(items)
    offsets = [0] * min(len(items), 1)
    for left, right in pairwise(items):
        step = _ordinal(right) - _ordinal(left)
        turn = -1 if step > TURN and direction < 0 else 1 if step < -TURN and direction > 0 else 0
        offsets.append(offsets[-1] + turn)
    return offsets


def _direction(items: Sequence[Dated]) -> int:
    """1 for oldest first, -1 for newest first, by what most steps do."""
    signs = [_nearest_step(left, right) for left, right in pairwise(items)]
    return 1 if sum(s > 0 for s in signs) > sum(s < 0 for s in signs) else -1


def _nearest_step(left: Dated, right: Dated) -> int:
    first = dt.date(2000, left.month, left.day)
    return (
        dt.date(in_year_near(right.month, right.day, first), right.month, min(right.day, 28))
        - first
    ).days


def _ordinal(item: Dated) -> int:
    return dt.date(2000, item.month, item.day).timetuple().tm_yday
