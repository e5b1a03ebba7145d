"""What the rest of an article says about a year that the words leave out."""

import datetime as dt
import re
from bisect import bisect_left
from dataclasses import dataclass

from hckt_timeline.dating.partial import Partial, Phrase
from hckt_timeline.domain.mention import Basis

_BREAK = re.compile(r"[.!?…;](?=\s)|\n")
_LOOKS_BACK = re.compile(r"tổng kết|đánh giá|nhìn lại|kết quả|thành tích|tong ket")
_LOOKS_AHEAD = re.compile(
    r"nhiệm vụ|kế hoạch|phương hướng|dự toán|triển khai|chuẩn bị|đón|nhiem vu"
)
_WILL_COME = re.compile(r"(?:sẽ|dự kiến|sắp|hạn|chậm nhất|đến hết|trước) |từ $")
_WILL = re.compile(r"sẽ |dự kiến ")
NEAR_BEFORE, NEAR_AFTER, FAR_AFTER = 45, 31, 200
LONG_AGO = dt.timedelta(days=800)
REACH_SENTENCE, REACH_PARAGRAPH, REACH_MARKS = 600, 3000, 30


@dataclass(frozen=True, slots=True)
class YearMark:
    """A year told by the words.

    ``words`` are those that tell it, ``before`` what stands before them. ``governs`` where it opens
    a sentence or stands as a heading; ``whole`` where no month is told; ``day`` where the full day
    is told.
    """

    start: int
    end: int
    words: str
    before: str
    year: int
    governs: bool
    whole: bool
    day: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """A year for words that tell none: on what basis, by which words or day, and what else."""

    year: int
    basis: Basis
    source: str | dt.date
    other: int | None = None


@dataclass(frozen=True, slots=True)
class Context:
    """The folded text of an article with the years that it tells."""

    text: str
    marks: tuple[YearMark, ...]
    published: dt.date | None
    title_year: YearMark | None = None


def year_marks(text: str, phrases: list[Phrase]) -> tuple[YearMark, ...]:
    """The years that the phrases of an article tell, in their order."""
    return tuple(
        YearMark(
            phrase.start, phrase.end, text[phrase.start : phrase.end],
            text[max(phrase.start - 60, 0) : phrase.start], year, _governs(text, phrase),
            whole=phrase.first.month is None, day=_full_day(phrase.first),
        )
        for phrase in phrases
        if (year := _told_year(phrase)) is not None
    )  # fmt: skip


def _full_day(partial: Partial) -> dt.date | None:
    if partial.year is None or partial.month is None or partial.day is None or partial.lunar:
        return None
    if not dt.MINYEAR <= partial.year <= dt.MAXYEAR:
        return None
    return _safe_day(partial.year, partial.month, partial.day)


def choose_year(context: Context, phrase: Phrase, month: int, day: int) -> Choice | None:
    """The year of words that tell a month (or a day) but no year.

    In this order: a year that opens the sentence or paragraph; the day of publication where it is
    near; a year in the same sentence; the nearest year told before; the day of publication; the
    year of a report's own day behind the days of long ago that it tells; the next year told.
    """
    if phrase.kind == "o" and context.published:
        return _far_published(context, phrase, month, day)
    near = _near_published(context.published, month, day)
    governing = _governing(context, phrase)
    if governing and not (near and _is_news(phrase.first)):
        return _by_mark(governing, month)
    if near:
        return near
    for mark in (_in_sentence(context, phrase), _before(context, phrase)):
        if mark:
            return _by_mark(mark, month)
    return (
        _far_published(context, phrase, month, day)
        or _after_all(context, phrase, month, day)
        or _by_next(context, phrase, month)
    )


def in_year_near(month: int, day: int, reference: dt.date) -> int:
    """The year in which a day comes nearest to the reference."""

    def distance(year: int) -> int:
        return abs((_safe_day(year, month, day) - reference).days)

    years = [y for y in (reference.year - 1, reference.year, reference.year + 1) if 1 <= y < 9999]
    return min(years, key=distance)


def _safe_day(year: int, month: int, day: int) -> dt.date:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return dt.date(year, month, 28)


def _told_year(phrase: Phrase) -> int | None:
    if phrase.kind == "r" and phrase.last.month is not None:
        return phrase.last.year
    return phrase.first.year if phrase.kind == "p" and not phrase.weak else None


def _governs(text: str, phrase: Phrase) -> bool:
    if phrase.first.month is not None or phrase.first.months is not None:
        return False
    opening = text[max(phrase.start - 12, 0) : phrase.start]
    return bool(
        re.search(r"(?:^|[.!?…\n]\s*|[-*•+] ?)(?:trong |vào |đến |bước sang |sang )?$", opening)
    )


def _is_news(partial: Partial) -> bool:
    return partial.part is not None or partial.weekday is not None


def _near_published(published: dt.date | None, month: int, day: int) -> Choice | None:
    if published is None:
        return None
    year = in_year_near(month, day, published)
    ahead = (_safe_day(year, month, day) - published).days
    if -NEAR_BEFORE <= ahead <= NEAR_AFTER:
        return Choice(year, Basis.PUBLISHED, published)
    return None


def _far_published(context: Context, phrase: Phrase, month: int, day: int) -> Choice | None:
    published = context.published
    if published is None:
        return None
    past = published.year - (_safe_day(published.year, month, day) > published)
    year, other = (past + 1, past) if _will_come(context, phrase) else (past, past + 1)
    if (_safe_day(year, month, day) - published).days > FAR_AFTER:
        year, other = past, past + 1
    return Choice(year, Basis.PUBLISHED, published, other)


def _will_come(context: Context, phrase: Phrase) -> bool:
    """Whether the words around a day speak of what is still to come."""
    before, after = max(phrase.start - 40, 0), phrase.end + 30
    told_before = _WILL_COME.search(context.text, before, phrase.start)
    return phrase.kind != "o" and bool(told_before or _WILL.search(context.text, phrase.end, after))


def _governing(context: Context, phrase: Phrase) -> YearMark | None:
    """The year that opens the sentence, an earlier one of the same paragraph, or a heading."""
    here = _place(context, phrase)
    for mark in reversed(context.marks[max(here - REACH_MARKS, 0) : here]):
        if mark.governs:
            if phrase.start - mark.end > REACH_PARAGRAPH:
                return None
            line_end = context.text.find("\n", mark.end, phrase.start)
            heading = not context.text[mark.end : max(line_end, mark.end)].strip(" :.")
            return mark if line_end < 0 or heading else None
    return None


def _place(context: Context, phrase: Phrase) -> int:
    return bisect_left(context.marks, phrase.start, key=lambda mark: mark.start)


def _in_sentence(context: Context, phrase: Phrase) -> YearMark | None:
    here = _place(context, phrase)
    before, after = context.marks[max(here - 1, 0) : here], context.marks[here : here + 1]
    if before and _same_sentence(context.text, before[0].end, phrase.start):
        return before[0]
    if after and _same_sentence(context.text, phrase.end, after[0].start):
        return after[0]
    return None


def _same_sentence(text: str, start: int, end: int) -> bool:
    return end - start <= REACH_SENTENCE and not _BREAK.search(text, start, end)


def _before(context: Context, phrase: Phrase) -> YearMark | None:
    """The nearest year told before; beside a day of publication, in the same paragraph only."""
    here = _place(context, phrase)
    if not here:
        return context.title_year if context.published is None else None
    mark = context.marks[here - 1]
    near = phrase.start - mark.end <= REACH_PARAGRAPH
    together = near and context.text.find("\n", mark.end, phrase.start) < 0
    return mark if together or context.published is None else None


def _by_next(context: Context, phrase: Phrase, month: int) -> Choice | None:
    here = _place(context, phrase)
    after = context.marks[here : here + 1]
    return _by_mark(after[0], month) if after else None


def _after_all(context: Context, phrase: Phrase, month: int, day: int) -> Choice | None:
    """The year of a report's own day: it tells of years long past, and lies behind them all."""
    here = _place(context, phrase)
    days = [mark.day for mark in context.marks[here : here + REACH_MARKS] if mark.day]
    if not _is_news(phrase.first) or not days or max(days) - min(days) < LONG_AGO:
        return None
    last = max(days)
    year = last.year + (_safe_day(last.year, month, day) < last)
    return Choice(year, Basis.CONTEXT, last)


def _by_mark(mark: YearMark, month: int) -> Choice:
    """The year of a mark, less or more one where it looks over the turn of the year."""
    back = [m.start() for m in _LOOKS_BACK.finditer(mark.before)]
    ahead = [m.start() for m in _LOOKS_AHEAD.finditer(mark.before)]
    year, other = mark.year, None
    if mark.whole and month <= 2 and back and (not ahead or back[-1] > ahead[-1]):
        year, other = mark.year + 1, mark.year
    elif mark.whole and month >= 11 and ahead and (not back or ahead[-1] > back[-1]):
        year, other = mark.year - 1, mark.year
    return Choice(year, Basis.CONTEXT, mark.words, other)
