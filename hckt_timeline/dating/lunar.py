"""Days, months and years of the lunar calendar as days of the common one."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from hckt_timeline.dating.context import Choice, choose_year, in_year_near
from hckt_timeline.dating.lunar_table import LunarMonth, months
from hckt_timeline.dating.numbers import year_name
from hckt_timeline.dating.partial import NOTHING, Partial, Phrase
from hckt_timeline.dating.spans import Told, in_year
from hckt_timeline.dating.story import Outcome, Story
from hckt_timeline.dating.wording import STATED, lunar
from hckt_timeline.domain.mention import Basis
from hckt_timeline.domain.time import Precision

_SHORTEST, _LIFETIME = 28, 10
_TURN_EARLIEST, _TURN_LATEST = (1, 21), (2, 20)


def year_of_cycle(cycle: int, references: Iterable[int]) -> int | None:
    """The year of that place in the cycle of sixty nearest to the first of the references."""
    for reference in references:
        near = reference - (reference - 4 - cycle) % 60
        return min((near, near + 60), key=lambda year: abs(year - reference))
    return None


def in_lunar_year(partial: Partial, year: int) -> Told | None:
    """The days of a lunar day, month or year; None where the table does not reach.

    Raises:
        ValueError: the month has no such day.
    """
    if partial.month is None:
        first, last = _month(year, 1), _month(year, 12)
        if first is None or last is None:
            return None
        end = _month(year, 12, leap=True) or last
        return Told(first.start, _end(end), Precision.YEAR)
    month = _month(year - partial.eve, partial.month, leap=partial.leap)
    if month is None:
        return None
    if partial.day is None:
        return Told(month.start, _end(month), Precision.MONTH)
    number = min(partial.day, month.days) if partial.eve else partial.day
    if not 1 <= number <= month.days:
        raise ValueError(number)
    day = month.start + dt.timedelta(days=number - 1)
    return Told(day, day, Precision.DAY)


def around_lunar_year(year: int) -> Told:
    """All days that can belong to a lunar year of which no table is at hand."""
    return Told(dt.date(year, *_TURN_EARLIEST), dt.date(year + 1, *_TURN_LATEST), Precision.YEAR)


def rough_month(partial: Partial) -> int:
    """The month of the common calendar in which most of a lunar month lies."""
    return (partial.month or 1) % 12 + 1 if not partial.eve else 2


def lunar_year_of(partial: Partial, year: int) -> int:
    """The lunar year whose day or month falls in the middle of a common year."""
    return year - (partial.month == 12 and not partial.eve)


def lunar_words(partial: Partial, year: int) -> tuple[str, str]:
    """The lunar date in full, in Vietnamese and in English."""
    year -= partial.eve
    vi = [f"ngày {partial.day}"] if partial.day else []
    en = [f"day {partial.day}"] if partial.day else []
    if partial.month:
        vi.append(f"tháng {partial.month}" + " nhuận" * partial.leap)
        en.append("leap " * partial.leap + f"month {partial.month}")
    name = year_name(year)
    return " ".join([*vi, f"năm {name} ({year})"]), " ".join([*en, f"of {name} ({year})"])


def complete_lunar(partial: Partial, phrase: Phrase, story: Story) -> Outcome | None:
    """A lunar time, its year completed where the words leave it out.

    A year told by number and name is the common year; beyond the table the days are bounds.
    """
    common = partial.month is None
    if common and partial.year is not None:
        return Outcome(in_year(partial, partial.year), Basis.STATED, STATED, partial.approximate)
    year, other = _year(partial, phrase, story)
    if year is None:
        return None
    if common and (partial.months or partial.edge):
        return Outcome(in_year(partial, year), Basis.LUNAR, lunar(lunar_words(NOTHING, year)))
    told = in_lunar_year(partial, year)
    words = lunar_words(partial, year)
    if told is None:
        why = lunar(words, converted=False)
        return Outcome(around_lunar_year(year), Basis.LUNAR, why, approximate=True)
    return Outcome(told, Basis.LUNAR, lunar(words, other=other), partial.approximate)


def _year(partial: Partial, phrase: Phrase, story: Story) -> tuple[int | None, int | None]:
    """The lunar year, and the other one that it could be."""
    if partial.year is not None:
        return partial.year, None
    if partial.cycle is not None:
        return year_of_cycle(partial.cycle, _references(phrase, story)), None
    if partial.shift is not None:
        reference = story.today or story.year
        return (reference.year + partial.shift.count if reference else None), None
    context = story.context
    if story.lead and context.published is None:
        context = replace(context, published=story.lead.day)
    choice = choose_year(context, phrase, rough_month(partial), min(partial.day or 15, _SHORTEST))
    return (_by_choice(partial, choice, phrase, story), choice.other) if choice else (None, None)


def _by_choice(partial: Partial, choice: Choice, phrase: Phrase, story: Story) -> int:
    """The lunar year of a day or month whose common year is chosen."""
    today = story.lead.day if story.lead else story.today
    if choice.basis is Basis.PUBLISHED and today is not None:
        rough, day = rough_month(partial), min(partial.day or 15, _SHORTEST)
        return lunar_year_of(partial, in_year_near(rough, day, today))
    mark = choice.mark
    if mark is not None and mark.month is not None and mark.end <= phrase.start:
        return _first_since(partial, dt.date(mark.year, mark.month, 1))
    return choice.year


def _first_since(partial: Partial, start: dt.date) -> int:
    """The lunar year in which a day or month next comes round from a day on."""
    years = (start.year - 1, start.year, start.year + 1)
    ends = ((year, told.last) for year in years if (told := in_lunar_year(partial, year)))
    return next((year for year, end in ends if end >= start), start.year)


def _references(phrase: Phrase, story: Story) -> list[int]:
    """The years near a phrase, the likeliest first.

    That of publication, where it, the last or the next has the name and the years told do not lie
    about such a one; else the nearest told.
    """
    marks = story.context.marks
    near = min(marks, key=lambda mark: abs(mark.start - phrase.start), default=None)
    years = [near.year] if near else []
    if story.today is None:
        return years
    today = story.today.year
    turns = [(year - 4 - (phrase.first.cycle or 0)) % 60 for year in (today, *years)]
    away = [min(turn, 60 - turn) for turn in turns]
    of_today = away[0] <= 1 and (not near or away[1] > _LIFETIME)
    return [today, *years] if of_today else [*years, today]


def _month(year: int, month: int, *, leap: bool = False) -> LunarMonth | None:
    return months().get((year, month, leap))


def _end(month: LunarMonth) -> dt.date:
    return month.start + dt.timedelta(days=month.days - 1)
