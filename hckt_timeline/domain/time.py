"""A stretch of time as it was told: no more exact than the words."""

import datetime as dt
from enum import StrEnum
from typing import Self

from pydantic import model_validator

from hckt_timeline.domain import edtf
from hckt_timeline.domain.base import Frozen


class Precision(StrEnum):
    """The unit in which a time is told."""

    DAY = "day"
    WEEK = "week"
    THIRD = "third"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    INTERVAL = "interval"


_DAYS = {
    Precision.DAY: 1,
    Precision.WEEK: 7,
    Precision.THIRD: 11,
    Precision.MONTH: 31,
    Precision.SEASON: 92,
    Precision.QUARTER: 92,
    Precision.HALF: 184,
    Precision.YEAR: 366,
    Precision.DECADE: 3653,
    Precision.CENTURY: 36525,
    Precision.INTERVAL: 366,
}


class PartOfDay(StrEnum):
    """The part of a day that the words name."""

    DAWN = "dawn"
    MORNING = "morning"
    NOON = "noon"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"


class TimeSpan(Frozen):
    """From the first to the last possible day, both included.

    ``earliest`` or ``latest`` is None where the time is open on that side. ``approximate`` is what
    the words say ("khoảng"); ``inferred`` is a year that the words leave out and a reader adds.
    """

    earliest: dt.date | None
    latest: dt.date | None
    precision: Precision
    approximate: bool = False
    inferred: bool = False
    part_of_day: PartOfDay | None = None
    time: dt.time | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.earliest and self.latest and self.earliest > self.latest:
            raise ValueError(f"{self.earliest} is after {self.latest}")
        if self.precision is Precision.SEASON and not self._is_season():
            raise ValueError(f"{self.earliest} to {self.latest} is no season")
        return self

    def _is_season(self) -> bool:
        first, last = self.earliest, self.latest
        return first is not None and last is not None and edtf.is_season(first, last)

    @property
    def edtf(self) -> str:
        """ISO 8601-2 text of this span; the clock time is not part of it."""
        season = self.precision is Precision.SEASON
        decade = self.precision is Precision.DECADE
        return edtf.write(
            self.earliest,
            self.latest,
            edtf.Marks(self.approximate, self.inferred, season=season, decade=decade),
        )

    @property
    def is_day(self) -> bool:
        """Whether exactly one day is meant."""
        return self.earliest is not None and self.earliest == self.latest

    @property
    def slack(self) -> dt.timedelta:
        """By how much an approximate time may be off: one of its units; nothing for others."""
        return dt.timedelta(_DAYS[self.precision] if self.approximate else 0)

    def contains(self, other: "TimeSpan") -> bool:
        """Whether every day of ``other`` lies in this span."""
        low = self.earliest or dt.date.min
        high = self.latest or dt.date.max
        return low <= (other.earliest or dt.date.min) and (other.latest or dt.date.max) <= high
