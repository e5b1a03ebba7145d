"""The time axis: from centuries to days, the year always in sight, no label twice."""

import calendar
import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from hckt_timeline.errors import Language
from hckt_timeline.layout import wording
from hckt_timeline.layout.metrics import text_width
from hckt_timeline.layout.viewport import Viewport

TICK_SIZE = 11.0
_APART = 14.0
_FIRST_YEAR, _LAST_YEAR = 1, 9999


@dataclass(frozen=True, slots=True)
class Tick:
    """A place on the axis: the day on which it begins, and its words."""

    day: int
    words: str


@dataclass(frozen=True, slots=True)
class Axis:
    """Ticks of the finest unit that fits, and above them the larger unit they lie in.

    ``stretches`` are ticks too; each reaches to the next one.
    """

    ticks: tuple[Tick, ...]
    stretches: tuple[Tick, ...]


@dataclass(frozen=True, slots=True)
class _Unit:
    """Years, months or days in steps; ``days`` is the least length of one step."""

    name: str
    step: int
    days: float


_UNITS = (
    *(_Unit("day", step, step) for step in (1, 2, 5, 10)),
    *(_Unit("month", step, step * 28.0) for step in (1, 3, 6)),
    *(_Unit("year", step, step * 365.0) for step in (1, 2, 5, 10, 20, 50, 100, 200, 500)),
)


def make_axis(viewport: Viewport, language: Language) -> Axis:
    """The ticks of a view, each at least ``_APART`` pixels from the next and unlike any other."""
    for unit in _UNITS:
        if unit.days * viewport.pixels_per_day < 22:
            continue
        ticks = tuple(_ticks(viewport, unit, language))
        if _fits(ticks, viewport):
            return Axis(ticks, tuple(_stretches(viewport, unit, language)))
    return Axis((), ())


def _fits(ticks: tuple[Tick, ...], viewport: Viewport) -> bool:
    if len({tick.words for tick in ticks}) < len(ticks):
        return False
    widths = [text_width(tick.words, TICK_SIZE) for tick in ticks]
    return all(
        (after.day - before.day) * viewport.pixels_per_day >= width + _APART
        for (before, after), width in zip(pairwise(ticks), widths, strict=False)
    )


def _ticks(viewport: Viewport, unit: _Unit, language: Language) -> Iterator[Tick]:
    for day in _days(viewport, unit):
        yield Tick(day.toordinal(), _words(day, unit, language))


def _days(viewport: Viewport, unit: _Unit) -> Iterator[dt.date]:
    """First days of the unit's steps, from one before the view to one after it."""
    first = _date(viewport.first_day)
    last = viewport.last_day
    year, month = first.year, first.month
    if unit.name == "year":
        year = max(year - year % unit.step, 0)
    elif unit.name == "month":
        month -= (month - 1) % unit.step
    while year <= _LAST_YEAR:
        if year >= _FIRST_YEAR:
            start = dt.date(year, 1 if unit.name == "year" else month, 1)
            if start.toordinal() > last:
                return
            yield from _within(start, unit)
        if unit.name == "year":
            year += unit.step
        else:
            step = unit.step if unit.name == "month" else 1
            year, month = year + (month - 1 + step) // 12, (month - 1 + step) % 12 + 1


def _within(start: dt.date, unit: _Unit) -> Iterator[dt.date]:
    if unit.name != "day":
        yield start
        return
    length = calendar.monthrange(start.year, start.month)[1]
    for number in range(1, length + 1, unit.step):
        if length - number + 1 >= 0.7 * unit.step:
            yield start.replace(day=number)


def _words(day: dt.date, unit: _Unit, language: Language) -> str:
    if unit.name == "year":
        return str(day.year)
    if unit.name == "month":
        if language == "vi":
            return f"{day.month}/{day.year}"
        return f"{wording.MONTHS_EN[day.month - 1][:3]} {day.year}"
    if language == "vi":
        return f"{day.day}/{day.month}"
    return f"{day.day} {wording.MONTHS_EN[day.month - 1][:3]}"


def _stretches(viewport: Viewport, unit: _Unit, language: Language) -> Iterator[Tick]:
    if unit.name == "day":
        for day in _days(viewport, _Unit("month", 1, 28.0)):
            words = f"{wording.MONTHS_EN[day.month - 1]} {day.year}"
            yield Tick(
                day.toordinal(), words if language == "en" else f"Tháng {day.month}/{day.year}"
            )
    elif unit.name == "month":
        for day in _days(viewport, _Unit("year", 1, 365.0)):
            yield Tick(day.toordinal(), f"Năm {day.year}" if language == "vi" else str(day.year))
    elif unit.step < 100:
        first, last = _date(viewport.first_day).year, _date(viewport.last_day).year
        for year in range((first - 1) // 100 * 100 + 1, last + 1, 100):
            words = wording.century_words(year, language)
            yield Tick(dt.date(year, 1, 1).toordinal(), words[0].upper() + words[1:])


def _date(day: float) -> dt.date:
    return dt.date.fromordinal(int(min(max(day, 1), dt.date.max.toordinal())))
