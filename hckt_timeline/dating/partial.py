"""What the words of one expression tell, before anything is completed."""

import datetime as dt
from dataclasses import dataclass, replace
from enum import Enum
from typing import Literal

from hckt_timeline.domain.time import PartOfDay, Precision

Piece = tuple[int, int]
"""First and last unit of a larger one, both included."""


Unit = Literal["day", "weekday", "week", "month", "quarter", "year", "decade", "century", "period"]


class Anchor(Enum):
    """From where a relative expression counts."""

    TODAY = "today"  # the day on which the article speaks: "hôm qua", "năm ngoái"
    STORY = "story"  # the time last told: "hôm sau", "cùng năm"


@dataclass(frozen=True, slots=True)
class Shift:
    """So many units from a reference.

    ``counted``: a distance ("10 năm trước"), of which years and months are approximate.
    ``stretch``: the whole units between ("2 tuần qua"), not the last of them.
    """

    unit: Unit
    count: int
    anchor: Anchor
    counted: bool = False
    stretch: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Partial:
    """The told slots of one point in time; None: not told.

    ``days``, ``months`` and ``years`` are pieces: of a month (31: its end), of a year, of history.
    ``decade`` is a decade of a century not told ("những năm 60": 60). ``cycle`` is the place of a
    lunar year in the cycle of sixty; ``eve``: it lies in the last month before the Tết of its year.
    ``side``: the one to come (1), the one gone by (-1), this one (0).
    """

    day: int | None = None
    month: int | None = None
    year: int | None = None
    days: Piece | None = None
    months: Piece | None = None
    years: Piece | None = None
    decade: int | None = None
    century: int | None = None
    weekday: int | None = None
    shift: Shift | None = None
    part: PartOfDay | None = None
    time: dt.time | None = None
    precision: Precision | None = None
    edge: str | None = None
    approximate: bool = False
    lunar: bool = False
    leap: bool = False
    cycle: int | None = None
    eve: bool = False
    side: Literal[-1, 0, 1] | None = None

    def joined(self, other: "Partial") -> "Partial":
        """Both told together; what this one tells wins."""
        told = {
            name: value
            for name in _SLOTS
            if (value := getattr(self, name)) is not None and value is not False
        }
        return replace(other, **told)

    @property
    def has_year(self) -> bool:
        """Whether the words fix the year, be it by a shift."""
        return self.year is not None or self.years is not None or self.shift is not None

    @property
    def in_month(self) -> bool:
        """Whether it lies in a month."""
        return self.day is not None or self.days is not None


_SLOTS = tuple(Partial.__dataclass_fields__)


@dataclass(frozen=True, slots=True)
class Phrase:
    """One expression in the folded text.

    ``kind`` is ``p`` for a point (``last`` is ``first``), ``r`` for a range, ``o`` for one that is
    open until now, ``b`` and ``a`` for all the time before or after a point. ``weak``: only its
    surroundings can make it a date.
    """

    start: int
    end: int
    first: Partial
    last: Partial
    kind: str
    weak: bool = False


NOTHING = Partial()
