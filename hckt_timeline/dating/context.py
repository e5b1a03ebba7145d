"""What the rest of an article says about a year that the words leave out."""

import datetime as dt
import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import takewhile

from hckt_timeline.dating.marks import YearMark, safe_day
from hckt_timeline.dating.partial import Partial, Phrase
from hckt_timeline.domain.mention import Basis

_BREAK = re.compile(r"[.!?…](?=\s)|\n")
_UNTIL = re.compile(r"(?:đến|tới|sang|mãi|den|toi|mai) $")
_LOOKS_BACK = re.compile(r"tổng kết|đánh giá|nhìn lại|kết quả|thành tích|tong ket")
_LOOKS_AHEAD = re.compile(
    r"nhiệm vụ|kế hoạch|phương hướng|dự toán|triển khai|chuẩn bị|đón|nhiem vu"
)
_WILL_COME = re.compile(r"(?:sẽ|dự kiến|sắp|hạn|chậm nhất|đến hết|trước) |từ $")
PLANNED = re.compile(r"(?<!\w)(?:sẽ|dự kiến|sắp|kế hoạch|se|du kien|ke hoach) [^.!?…\n]*$")
_WILL = re.compile(r"sẽ |dự kiến ")
NEAR_BEFORE, NEAR_AFTER, FAR_AFTER = 45, 31, 200
FAR_MONTHS, TURN_MONTHS = 5, 7
_OF_YEAR = re.compile(r"(?<!\w)n[ăa]m$")
LONG_AGO = dt.timedelta(days=800)
REACH_SENTENCE, REACH_PARAGRAPH, REACH_MARKS, SENTENCE_MARKS = 600, 3000, 30, 8


@dataclass(frozen=True, slots=True)
class Choice:
    """A year for words that tell none: on what basis, by which words or day, and what else.

    ``mark`` is where the article tells it.
    """

    year: int
    basis: Basis
    source: str | dt.date
    other: int | None = None
    mark: YearMark | None = None


@dataclass(frozen=True, slots=True)
class Context:
    """The folded text of an article with the years that it tells.

    ``own_day`` is the day that a text without one of publication gives itself.
    """

    text: str
    marks: tuple[YearMark, ...]
    published: dt.date | None
    title_year: YearMark | None = None
    own_day: dt.date | None = None


def choose_year(context: Context, phrase: Phrase, month: int, day: int) -> Choice | None:
    """The year of words that tell a month (or a day) but no year.

    In this order: a year that opens the sentence; one that opens the paragraph or its section,
    unless the words are news of the day of publication; the day of publication where it is near;
    a year in the same sentence; the year in which the story stands; the day of publication; the
    year of a report's own day behind the days of long ago that it tells; the next year told.
    """
    if phrase.kind == "o" and context.published:
        return _far_published(context, phrase, month, day)
    here = bisect_left(context.marks, phrase.start, key=lambda mark: mark.start)
    sentence = _told_in_sentence(context, phrase, here)
    clear = next((mark for mark in sentence if not mark.aside), None)
    opened = any(mark.opens for mark in sentence)
    near = None if opened else _near_published(context, phrase, month, day)
    if near and _is_news(phrase.first):
        return near
    governing = _governing(context, phrase, here)
    if near and not (governing and governing.whole):
        return near
    told = clear or governing or next(iter(sentence), None)
    mark = told or _next_in_sentence(context, phrase, here)
    if mark is None and not PLANNED.search(context.text, max(phrase.start - 40, 0), phrase.start):
        mark = _before(context, phrase, here)
    if mark:
        return _by_mark(context, phrase, mark, month)
    return (
        _far_published(context, phrase, month, day)
        or _after_all(context, phrase, month, day, here)
        or _by_next(context, phrase, month, here)
    )


def in_year_near(month: int, day: int, reference: dt.date) -> int:
    """The year in which a day comes nearest to the reference."""

    def distance(year: int) -> int:
        return abs((safe_day(year, month, day) - reference).days)

    years = [y for y in (reference.year - 1, reference.year, reference.year + 1) if 1 <= y < 9999]
    return min(years, key=distance)


def _is_news(partial: Partial) -> bool:
    return partial.part is not None or partial.weekday is not None


def _near_published(context: Context, phrase: Phrase, month: int, day: int) -> Choice | None:
    published = context.published
    if published is None:
        return None
    if phrase.first.months and _OF_YEAR.search(context.text, phrase.start, phrase.end):
        return _in_year_of(published, month, will_come=_will_come(context, phrase))
    year = in_year_near(month, day, published)
    ahead = (safe_day(year, month, day) - published).days
    if -NEAR_BEFORE <= ahead <= NEAR_AFTER:
        return Choice(year, Basis.PUBLISHED, published)
    return None


def _in_year_of(published: dt.date, month: int, *, will_come: bool) -> Choice:
    """The year of "6 tháng đầu năm": that of publication; in January its end is that just gone."""
    gone = published.month == 1 and month > FAR_MONTHS and not will_come
    return Choice(published.year - gone, Basis.PUBLISHED, published)


def _far_published(context: Context, phrase: Phrase, month: int, day: int) -> Choice | None:
    published = context.published
    if published is None:
        return None
    past = published.year - (safe_day(published.year, month, day) > published)
    year, other = (past + 1, past) if _will_come(context, phrase) else (past, past + 1)
    if (safe_day(year, month, day) - published).days > FAR_AFTER:
        year, other = past, past + 1
    return Choice(year, Basis.PUBLISHED, published, other)


def _will_come(context: Context, phrase: Phrase) -> bool:
    """Whether the words around a day speak of what is still to come."""
    before, after = max(phrase.start - 40, 0), phrase.end + 30
    told_before = _WILL_COME.search(context.text, before, phrase.start)
    return phrase.kind != "o" and bool(told_before or _WILL.search(context.text, phrase.end, after))


def _governing(context: Context, phrase: Phrase, here: int) -> YearMark | None:
    """The last year that opened a sentence of the same paragraph, or that of a heading."""
    line = context.text.rfind("\n", 0, phrase.start)
    for mark in reversed(context.marks[max(here - REACH_MARKS, 0) : here]):
        if phrase.start - mark.end > REACH_PARAGRAPH:
            return None
        if mark.opens and mark.end > line:
            return mark
        if mark.opens_line:
            line_end = context.text.find("\n", mark.end, phrase.start)
            return mark if not context.text[mark.end : line_end].strip(" :.") else None
    return None


def _told_in_sentence(context: Context, phrase: Phrase, here: int) -> list[YearMark]:
    """The years told before in the same sentence, the last first."""
    earlier = reversed(context.marks[max(here - SENTENCE_MARKS, 0) : here])
    return list(
        takewhile(lambda mark: same_sentence(context.text, mark.end, phrase.start), earlier)
    )


def _next_in_sentence(context: Context, phrase: Phrase, here: int) -> YearMark | None:
    """The year told next in the same sentence.

    Where the day of publication is known, a whole year is rather what the news are about ("sáng
    25/4 thông qua kế hoạch năm 2022").
    """
    for mark in context.marks[here : here + 1]:
        beside = context.text.find(";", phrase.end, mark.start) < 0
        if beside and same_sentence(context.text, phrase.end, mark.start):
            return mark if context.published is None or mark.month else None
    return None


def same_sentence(text: str, start: int, end: int) -> bool:
    """Whether no sentence ends between two places."""
    return end - start <= REACH_SENTENCE and not _BREAK.search(text, start, end)


def _before(context: Context, phrase: Phrase, here: int) -> YearMark | None:
    """The year in which the story stands; beside a day of publication, of the paragraph only."""
    if not here:
        return context.title_year if context.published is None else None
    line = context.text.rfind("\n", 0, phrase.start)
    earlier = context.marks[max(here - REACH_MARKS, 0) : here][::-1]
    if context.published is not None:
        earlier = tuple(
            mark
            for mark in earlier
            if mark.end > line and phrase.start - mark.end <= REACH_PARAGRAPH
        )
    return next((mark for mark in earlier if not mark.aside), earlier[0] if earlier else None)


def _by_next(context: Context, phrase: Phrase, month: int, here: int) -> Choice | None:
    after = context.marks[here : here + 1]
    return _by_mark(context, phrase, after[0], month) if after else None


def _after_all(context: Context, phrase: Phrase, month: int, day: int, here: int) -> Choice | None:
    """The year of a report's own day: it tells of years long past, and lies behind them all."""
    days = [mark.day for mark in context.marks[here : here + REACH_MARKS] if mark.day]
    if not _is_news(phrase.first) or not days or max(days) - min(days) < LONG_AGO:
        return None
    last = max(days)
    year = last.year + (safe_day(last.year, month, day) < last)
    return Choice(year, Basis.CONTEXT, last)


def _by_mark(context: Context, phrase: Phrase, mark: YearMark, month: int) -> Choice:
    """The year of a mark, less or more one where it looks over the turn of the year.

    A story moves on: behind a day of December, one of March is of the next year, and so is
    "đến tháng 5" behind September.
    """
    if mark.month is not None:
        until = _UNTIL.search(context.text, max(phrase.start - 8, 0), phrase.start)
        turns = mark.end <= phrase.start and mark.month - month >= (1 if until else TURN_MONTHS)
        other = mark.year if turns else None
        return Choice(mark.year + turns, Basis.CONTEXT, mark.words, other, mark)
    back = [m.start() for m in _LOOKS_BACK.finditer(mark.before)]
    ahead = [m.start() for m in _LOOKS_AHEAD.finditer(mark.before)]
    year, other = mark.year, None
    if month <= 2 and back and (not ahead or back[-1] > ahead[-1]):
        year, other = mark.year + 1, mark.year
    elif month >= 11 and ahead and (not back or ahead[-1] > back[-1]):
        year, other = mark.year - 1, mark.year
    return Choice(year, Basis.CONTEXT, mark.words, other, mark)
