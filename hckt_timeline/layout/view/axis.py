"""The time axis: from centuries to days, the year always in sight, no label twice."""

import calendar
import datetime as dt
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from hckt_timeline.domain import saying
from hckt_timeline.errors import Language
from hckt_timeline.layout.chart.timescale import TRUE_SCALE, Piece, TimeScale
from hckt_timeline.layout.metrics import text_width
from hckt_timeline.layout.view.viewport import Viewport

TICK_SIZE = 11.0
_APART = 14.0
_LEAST_STEP = 22.0
_ROOMY = 240.0
"""Pixels from which shortened time is long enough to be divided."""

_FIRST_YEAR, _LAST_YEAR = 1, 9999


class Tick(NamedTuple):
    """A place on the axis: the drawn day at which it stands, and its words."""

    day: float
    words: str


class Stretch(NamedTuple):
    """What lies between two drawn days, and its words."""

    day: float
    until: float
    words: str


class Axis(NamedTuple):
    """Ticks of the finest unit that fits, and above them the larger unit they lie in."""

    ticks: tuple[Tick, ...]
    stretches: tuple[Stretch, ...]


class _Unit(NamedTuple):
    """Years, months or days in steps; ``days`` is the least length of one step."""

    name: str
    step: int
    days: float


_UNITS = (
    *(_Unit("day", step, step) for step in (1, 2, 5, 10)),
    *(_Unit("month", step, step * 28.0) for step in (1, 3, 6)),
    *(_Unit("year", step, step * 365.0) for step in (1, 2, 5, 10, 20, 50, 100, 200, 500)),
)


def make_axis(viewport: Viewport, language: Language, scale: TimeScale = TRUE_SCALE) -> Axis:
    """The ticks of a view, each at least ``_APART`` pixels from the next and unlike any other.

    Time that is shortened has ticks of its own where it is drawn long enough for any. What lies
    between two breaks and holds no tick bears one in its middle.
    """
    pieces = list(scale.pieces(viewport.first_day, viewport.last_day))
    ruler = _Ruler(viewport.pixels_per_day, scale, language, whole=len(pieces) > 1)
    unit = ruler.unit([piece for piece in pieces if not piece.shortened])
    ticks: list[Tick] = []
    stretches: list[Stretch] = []
    for piece in pieces:
        own = unit if not piece.shortened else ruler.unit([piece]) if ruler.roomy(piece) else None
        found = list(ruler.ticks(piece, own)) if own else []
        if ruler.whole and not piece.shortened:
            found = found or ruler.middle(piece, {tick.words for tick in ticks})
        for tick in found:
            if not ticks or ruler.apart(ticks[-1], tick):
                ticks.append(tick)
        for stretch in ruler.stretches(piece, own):
            _append(stretches, stretch)
    return Axis(tuple(ticks), tuple(stretches))


def _append(stretches: list[Stretch], stretch: Stretch) -> None:
    """Add what follows; where it bears the words of one before, that one goes on until its end."""
    for place, before in enumerate(stretches):
        if before.words == stretch.words:
            stretches[place:] = [Stretch(before.day, stretch.until, before.words)]
            return
    stretches.append(stretch)


@dataclass(frozen=True, slots=True)
class _Ruler:
    """Marks off time at one zoom; ``whole`` words tell the year of every day."""

    pixels_per_day: float
    scale: TimeScale
    language: Language
    whole: bool

    def unit(self, pieces: Sequence[Piece]) -> _Unit | None:
        """The finest unit whose ticks fit into all of the pieces, which have one rate."""
        if not pieces:
            return None
        least = _LEAST_STEP / (self.pixels_per_day * pieces[0].rate)
        return next(
            (unit for unit in _UNITS if unit.days >= least and self.fits(unit, pieces)), None
        )

    def fits(self, unit: _Unit, pieces: Sequence[Piece]) -> bool:
        """Whether the ticks of a unit are apart, and no two have the same words."""
        seen: set[str] = set()
        for piece in pieces:
            before = None
            for tick in self.ticks(piece, unit):
                if tick.words in seen or (before and not self.apart(before, tick)):
                    return False
                seen.add(tick.words)
                before = tick
        return True

    def roomy(self, piece: Piece) -> bool:
        """Whether a piece is long enough on the screen to be divided."""
        return (piece.end - piece.begin) * self.pixels_per_day >= _ROOMY

    def apart(self, before: Tick, after: Tick) -> bool:
        """Whether there is room for the words of a tick before the next one."""
        room = (after.day - before.day) * self.pixels_per_day
        return room >= text_width(before.words, TICK_SIZE) + _APART

    def ticks(self, piece: Piece, unit: _Unit) -> Iterator[Tick]:
        """The ticks of a unit in a piece."""
        for day in _days(piece.first, piece.last, unit):
            if day.toordinal() >= piece.first:
                words = _words(day, unit, self.language, whole=self.whole)
                yield Tick(self.scale.drawn_at(float(day.toordinal())), words)

    def middle(self, piece: Piece, taken: Set[str]) -> list[Tick]:
        """A tick amid a piece too short for one of its own, unless its words are taken."""
        day = _date((piece.first + piece.last) / 2)
        words = _words(day, _Unit("month", 1, 28.0), self.language, whole=True)
        at = (piece.begin + piece.end) / 2
        return [] if words in taken else [Tick(at, words)]

    def stretches(self, piece: Piece, unit: _Unit | None) -> Iterator[Stretch]:
        """The larger unit of the ticks in a piece; where it has none, from when to when it runs."""
        if piece.shortened and unit is None:
            words = _between(_date(piece.first), _date(piece.last), self.language)
            yield Stretch(piece.begin, piece.end, words)
            return
        starts = list(_larger(piece.first, piece.last, unit, self.language)) if unit else []
        edges = [self.scale.drawn_at(max(float(day), piece.first)) for day, _ in starts]
        for (_, words), (begin, end) in zip(starts, pairwise([*edges, piece.end]), strict=True):
            yield Stretch(begin, end, words)


def _days(begin: float, last: float, unit: _Unit) -> Iterator[dt.date]:
    """First days of the unit's steps, from one before ``begin`` to ``last``."""
    first = _date(begin)
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


def _words(day: dt.date, unit: _Unit, language: Language, *, whole: bool) -> str:
    month = saying.MONTHS_EN[day.month - 1][:3]
    if unit.name == "year":
        return str(day.year)
    if unit.name == "month":
        return f"{day.month}/{day.year}" if language == "vi" else f"{month} {day.year}"
    words = f"{day.day}/{day.month}" if language == "vi" else f"{day.day} {month}"
    if not whole:
        return words
    return f"{words}/{day.year}" if language == "vi" else f"{words} {day.year}"


def _larger(begin: float, end: float, unit: _Unit, language: Language) -> Iterator[tuple[int, str]]:
    """First days and words of the larger unit, from the one that holds ``begin``."""
    if unit.name == "day":
        for day in _days(begin, end, _Unit("month", 1, 28.0)):
            month = f"{saying.MONTHS_EN[day.month - 1]} {day.year}"
            yield day.toordinal(), month if language == "en" else f"Tháng {day.month}/{day.year}"
    elif unit.name == "month":
        for day in _days(begin, end, _Unit("year", 1, 365.0)):
            yield day.toordinal(), f"Năm {day.year}" if language == "vi" else str(day.year)
    elif unit.step < 100:
        for year in range((_date(begin).year - 1) // 100 * 100 + 1, _date(end).year + 1, 100):
            words = saying.century_words(year, language)
            yield dt.date(year, 1, 1).toordinal(), words[0].upper() + words[1:]


def _between(first: dt.date, last: dt.date, language: Language) -> str:
    """From when to when, in years, or in months of one year."""
    if first.year != last.year:
        return f"{first.year}–{last.year}"
    if language == "vi":
        return f"{first.month}–{last.month}/{last.year}"
    months = (saying.MONTHS_EN[day.month - 1][:3] for day in (first, last))
    return f"{'–'.join(months)} {last.year}"


def _date(day: float) -> dt.date:
    return dt.date.fromordinal(int(min(max(day, 1), dt.date.max.toordinal())))
