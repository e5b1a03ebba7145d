"""Extended Date/Time Format (ISO 8601-2:2019) for the spans that the program knows.

Written are days, months, years, decades (``195X``), seasons (``2026-21``) and intervals of days,
months or years, open ones too. An inferred year carries ``?`` right behind it, which qualifies the
year alone (group qualification); an approximate value ends in ``~``.
"""

import calendar
import datetime as dt
import re
from typing import NamedTuple

_SEASON_OF_MONTH = {1: 21, 4: 22, 7: 23, 10: 24}
_MONTH_OF_SEASON = {season: month for month, season in _SEASON_OF_MONTH.items()}


class Marks(NamedTuple):
    """What qualifies the bounds of a span."""

    approximate: bool = False
    inferred: bool = False
    season: bool = False
    decade: bool = False


class Bounds(NamedTuple):
    """A parsed text: the days it spans and its marks."""

    earliest: dt.date | None
    latest: dt.date | None
    marks: Marks


def last_of_month(year: int, month: int) -> dt.date:
    """The last day of a month."""
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def is_season(earliest: dt.date, latest: dt.date) -> bool:
    """Whether the days are the three months for which a season is written."""
    whole = earliest.day == 1 and earliest.month in _SEASON_OF_MONTH
    return whole and latest == last_of_month(earliest.year, earliest.month + 2)


def write(earliest: dt.date | None, latest: dt.date | None, marks: Marks) -> str:
    """The EDTF text of the days from ``earliest`` to ``latest``."""
    if earliest is None or latest is None:
        left = ".." if earliest is None else _point(earliest, _finest(earliest, 1), marks)
        right = ".." if latest is None else _point(latest, _finest(latest, -1), marks)
        return f"{left}/{right}"
    if marks.season:
        return _qualified(f"{earliest.year:04}", f"-{_SEASON_OF_MONTH[earliest.month]}", marks)
    if marks.decade:
        return _qualified(f"{earliest.year // 10:03}X", "", marks)
    parts = max(_finest(earliest, 1), _finest(latest, -1))
    left, right = _point(earliest, parts, marks), _point(latest, parts, marks)
    return left if left == right else f"{left}/{right}"


def read(text: str) -> Bounds:
    """The days and marks of a text that :func:`write` wrote.

    Raises:
        ValueError: the text is not of that form.
    """
    left, slash, right = text.partition("/")
    first = _read_point(left)
    last = _read_point(right) if slash else first
    marks = Marks(
        approximate=bool(re.search("[~%]", text)),
        inferred=bool(re.search("[?%]", text)),
        season=bool(re.fullmatch(r"\d{4}\??-2[1-4]~?", text)),
        decade="X" in text,
    )
    return Bounds(first[0], last[1], marks)


def _finest(day: dt.date, side: int) -> int:
    """How many parts (year, month, day) tell this bound of an interval."""
    if side > 0:
        return 1 if (day.month, day.day) == (1, 1) else 2 if day.day == 1 else 3
    return 1 if (day.month, day.day) == (12, 31) else 2 if _is_last(day) else 3


def _is_last(day: dt.date) -> bool:
    return day == last_of_month(day.year, day.month)


def _point(day: dt.date, parts: int, marks: Marks) -> str:
    rest = "".join(f"-{part:02}" for part in (day.month, day.day)[: parts - 1])
    return _qualified(f"{day.year:04}", rest, marks)


def _qualified(year: str, rest: str, marks: Marks) -> str:
    if not rest and marks.approximate and marks.inferred:
        return f"{year}%"
    return f"{year}{'?' * marks.inferred}{rest}{'~' * marks.approximate}"


_POINT = re.compile(r"(\d{3}X|\d{4})[?%~]?(?:-(\d\d)(?:-(\d\d))?)?~?")


def _read_point(text: str) -> tuple[dt.date | None, dt.date | None]:
    if text in ("", ".."):
        return None, None
    found = _POINT.fullmatch(text)
    if not found:
        raise ValueError(f"not an EDTF date of this program: {text!r}")
    if found[1].endswith("X"):
        year = int(found[1][:3]) * 10
        return dt.date(max(year, 1), 1, 1), dt.date(year + 9, 12, 31)
    year, month, day = int(found[1]), int(found[2] or 0), int(found[3] or 0)
    if day:
        return dt.date(year, month, day), dt.date(year, month, day)
    if month in _MONTH_OF_SEASON:
        first = _MONTH_OF_SEASON[month]
        return dt.date(year, first, 1), last_of_month(year, first + 2)
    if month:
        return dt.date(year, month, 1), last_of_month(year, month)
    return dt.date(year, 1, 1), dt.date(year, 12, 31)
