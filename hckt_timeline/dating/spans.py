"""From what is told, once its year and month are known, to days of the calendar."""

import calendar
import datetime as dt
from dataclasses import dataclass

from hckt_timeline.dating.partial import Partial, Piece
from hckt_timeline.domain.edtf import last_of_month
from hckt_timeline.domain.time import Precision
from hckt_timeline.folding import without_marks

Days = tuple[dt.date, dt.date]
_THIRDS_OF_YEAR = {"dau": (1, 4), "giua": (5, 8), "cuoi": (9, 12)}
_THIRDS_OF_MONTH = {"dau": (1, 10), "giua": (11, 20), "cuoi": (21, 31)}
_THIRDS_OF_DECADE = {"dau": (0, 3), "giua": (4, 6), "cuoi": (7, 9)}
_THIRDS_OF_CENTURY = {"dau": (1, 33), "giua": (34, 66), "cuoi": (67, 100)}
_DAYS_OF_WEEK = {"dau": (0, 1), "giua": (2, 3), "cuoi": (5, 6)}
_TUANS = {"thuong tuan": "dau", "trung tuan": "giua", "ha tuan": "cuoi"}


@dataclass(frozen=True, slots=True)
class Told:
    """Days and the unit in which they are told."""

    first: dt.date
    last: dt.date
    precision: Precision


class ImpossibleDay(ValueError):
    """Words name a day that no calendar has; ``key`` and ``data`` say why (see ``wording``)."""

    def __init__(self, key: str, **data: int) -> None:
        """Keep the reason."""
        super().__init__(key)
        self.key, self.data = key, data


def check(partial: Partial) -> None:
    """Refuse a day or month that no year has.

    Raises:
        ImpossibleDay: such a day or month, or the 29th of February of a common year.
    """
    if partial.lunar:
        return
    if partial.month is not None and not 1 <= partial.month <= 12:
        raise ImpossibleDay("no_month", month=partial.month)
    if partial.day is None:
        return
    if not 1 <= partial.day <= 31:
        raise ImpossibleDay("no_day", day=partial.day)
    if partial.month is None:
        return
    longest = calendar.monthrange(partial.year or 2000, partial.month)[1]
    if partial.day > longest:
        key = "short_month" if partial.year is None else "short_month_of_year"
        raise ImpossibleDay(
            key, day=partial.day, month=partial.month, year=partial.year or 0, longest=longest
        )


def in_year(partial: Partial, year: int) -> Told:
    """The days of a point in a year."""
    if partial.months:
        return _piece_of_year(partial, partial.months, year)
    if partial.month is not None:
        return in_month(partial, year, partial.month)
    if partial.edge is None:
        return Told(dt.date(year, 1, 1), dt.date(year, 12, 31), Precision.YEAR)
    side = _side(partial.edge)
    if side in _THIRDS_OF_YEAR:
        return _months(year, _THIRDS_OF_YEAR[side], Precision.THIRD)
    return _months(year, (1, 6) if side == "nua dau" else (7, 12), Precision.HALF)


def in_month(partial: Partial, year: int, month: int) -> Told:
    """The days of a point in a month."""
    last = last_of_month(year, month)
    if partial.day is not None:
        day = dt.date(year, month, partial.day)
        return Told(day, day, Precision.DAY)
    piece = partial.days
    if partial.edge:
        side = _side(partial.edge)
        piece = _THIRDS_OF_MONTH.get(side, (1, 15) if side == "nua dau" else (16, 31))
    if piece is None:
        return Told(dt.date(year, month, 1), last, Precision.MONTH)
    precision = Precision.HALF if piece in ((1, 15), (16, 31)) else Precision.THIRD
    return Told(
        dt.date(year, month, piece[0]), last.replace(day=min(piece[1], last.day)), precision
    )


def in_years(partial: Partial, years: Piece) -> Told:
    """The days of a decade, a century or a piece of one."""
    first, last = years
    precision = partial.precision or Precision.INTERVAL
    if partial.edge:
        side, decade = _side(partial.edge), last - first < 10
        thirds = _THIRDS_OF_DECADE if decade else _THIRDS_OF_CENTURY
        length = last - first + 1
        half = (0, length // 2 - 1) if side == "nua dau" else (length // 2, length - 1)
        low, high = thirds.get(side, half if decade else (half[0] + 1, half[1] + 1))
        first, last = (first + low, first + high) if decade else (first + low - 1, first + high - 1)
        precision = Precision.INTERVAL
    return Told(dt.date(first, 1, 1), dt.date(last, 12, 31), precision)


def in_week(partial: Partial, monday: dt.date) -> Told:
    """The days of a point in a week."""
    if partial.weekday is not None:
        day = monday + dt.timedelta(days=partial.weekday)
        return Told(day, day, Precision.DAY)
    low, high = _DAYS_OF_WEEK.get(_side(partial.edge), (0, 6)) if partial.edge else (0, 6)
    precision = Precision.WEEK if high - low == 6 else Precision.INTERVAL
    return Told(monday + dt.timedelta(days=low), monday + dt.timedelta(days=high), precision)


def _piece_of_year(partial: Partial, months: Piece, year: int) -> Told:
    precision = partial.precision or Precision.INTERVAL
    if partial.edge:
        low, high = months
        third = (high - low + 1) // 3
        at = {"dau": 0, "giua": 1, "cuoi": 2}.get(_side(partial.edge))
        if third and at is not None:
            months = (low + at * third, low + (at + 1) * third - 1)
            precision = Precision.MONTH if third == 1 else Precision.INTERVAL
    return _months(year, months, precision)


def _months(year: int, months: Piece, precision: Precision) -> Told:
    low, high = months
    last_year = year + (high - 1) // 12
    return Told(dt.date(year, low, 1), last_of_month(last_year, (high - 1) % 12 + 1), precision)


def _side(edge: str) -> str:
    plain = without_marks(edge)
    plain = "nua cuoi" if plain == "nua sau" else plain
    return _TUANS.get(plain, plain)
