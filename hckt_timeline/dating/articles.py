"""Reading whole articles: find, complete over all articles of a file, explain."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from hckt_timeline.dating import wording
from hckt_timeline.dating.context import Context, choose_year
from hckt_timeline.dating.fold import Folded, fold
from hckt_timeline.dating.lexer import chains
from hckt_timeline.dating.marks import own_day, year_marks
from hckt_timeline.dating.partial import Phrase
from hckt_timeline.dating.phrases import phrases
from hckt_timeline.dating.resolve import resolve
from hckt_timeline.dating.sequence import Dated, years_of
from hckt_timeline.dating.spans import ImpossibleDay, check
from hckt_timeline.dating.story import Lead, Resolved
from hckt_timeline.dating.traps import is_plausible
from hckt_timeline.domain.article import Article
from hckt_timeline.domain.base import Frozen
from hckt_timeline.domain.mention import Basis, DateMention
from hckt_timeline.domain.wording import Wording

LONGEST_OPENING, LONGEST_START = 60, 12
_OPENING = re.compile(r"[\s*•+\-([]|từ|vào|lúc|đến|kể")


class ImpossibleDate(Frozen):
    """Words that name a day that no calendar has; offsets as in a mention."""

    start: int
    end: int
    text: str
    reason: Wording


class ArticleDates(Frozen):
    """What one article tells of time, each in the order of its text."""

    mentions: tuple[DateMention, ...]
    impossible: tuple[ImpossibleDate, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    """The phrases of one text, before they are completed."""

    text: str
    folded: Folded
    context: Context
    phrases: tuple[Phrase, ...]
    impossible: tuple[ImpossibleDate, ...]


def date_articles(articles: Sequence[Article]) -> tuple[ArticleDates, ...]:
    """The dates of the articles of one file, in their order.

    Years that an article leaves out are completed from its day of publication, from its other
    dates, and, in a feed of several items, from the order of the items.
    """
    found = [_find(article.text, article.published, article.title) for article in articles]
    leads = _leads(found) if len(found) > 1 else [None] * len(found)
    return tuple(_dated(one, lead) for one, lead in zip(found, leads, strict=True))


def date_text(text: str, published: dt.date | None) -> ArticleDates:
    """The dates of one text."""
    return _dated(_find(text, published, None), None)


def _find(text: str, published: dt.date | None, title: str | None) -> _Found:
    folded = fold(text)
    told: list[Phrase] = []
    impossible: list[ImpossibleDate] = []
    for chain in chains(folded.text):
        for phrase in phrases(chain):
            if not is_plausible(folded.text, phrase, published):
                continue
            try:
                check(phrase.first)
                check(phrase.last)
            except ImpossibleDay as reason:
                impossible += [_impossible(text, folded, phrase, reason)] * (not phrase.weak)
            else:
                told.append(phrase)
    marks = year_marks(folded.text, told, published)
    titled = _find(title, None, None).context.marks if title else ()
    day = None if published else own_day(folded.text, marks)
    context = Context(folded.text, marks, published, titled[-1] if titled else None, day)
    return _Found(text, folded, context, tuple(told), tuple(impossible))


def _impossible(text: str, folded: Folded, phrase: Phrase, why: ImpossibleDay) -> ImpossibleDate:
    start, end = folded.place(phrase.start, phrase.end)
    words = text[start:end]
    data = {key: str(value) for key, value in why.data.items()}
    reason = wording.IMPOSSIBLE[why.key].fill(words=words, **data)
    return ImpossibleDate(start=start, end=end, text=words, reason=reason)


def _dated(found: _Found, lead: Lead | None) -> ArticleDates:
    mentions = [_mention(found, one) for one in resolve(found.phrases, found.context, lead)]
    return ArticleDates(mentions=tuple(mentions), impossible=found.impossible)


def _mention(found: _Found, resolved: Resolved) -> DateMention:
    start, end = found.folded.place(resolved.phrase.start, resolved.phrase.end)
    return DateMention(
        start=start,
        end=end,
        text=found.text[start:end],
        span=resolved.span,
        basis=resolved.basis,
        explanation=resolved.explanation,
    )


def _leads(found: Sequence[_Found]) -> list[Lead | None]:
    """The day of each item of a feed that leaves out its year."""
    opening = [(row, phrase) for row, one in enumerate(found) if (phrase := _opening(one))]
    items = [_item(found[row], phrase) for row, phrase in opening]
    leads: list[Lead | None] = [None] * len(found)
    days: dict[int, dt.date | None] = {}
    beside: dt.date | None = None
    for (row, phrase), item, year in zip(opening, items, years_of(items), strict=True):
        if year is None:
            continue
        try:
            day = dt.date(year, item.month, item.day)
        except ValueError:
            continue
        if phrase.first.year is None and found[row].context.published is None:
            leads[row] = Lead(phrase.start, day, beside or day)
        beside = day
        days[row] = day if phrase.start <= LONGEST_START else None
    return _beside(found, leads, days)


def _beside(
    found: Sequence[_Found], leads: list[Lead | None], days: dict[int, dt.date | None]
) -> list[Lead | None]:
    """The leads, and for items that tell no year at all the day of the item before them."""
    before: dt.date | None = None
    for row, one in enumerate(found):
        if row in days:
            before = days[row]
        elif before and not one.context.marks and one.context.published is None:
            leads[row] = Lead(None, before, before)
    return leads


def _opening(found: _Found) -> Phrase | None:
    """The first day of an item that tells no year, or a full day that the item begins with."""
    days = [p for p in found.phrases if p.kind == "p" and p.first.day and p.first.month]
    plain = [p for p in days if p.first.shift is None and not p.first.lunar]
    if plain and plain[0].start <= LONGEST_START:
        return plain[0]
    return next((p for p in plain if p.first.year is None), None)


def _item(found: _Found, phrase: Phrase) -> Dated:
    month, day = phrase.first.month or 1, phrase.first.day or 1
    if phrase.first.year is not None:
        return Dated(month, day, phrase.first.year, sure=True)
    choice = choose_year(found.context, phrase, month, day)
    year = choice.year if choice else None
    return Dated(month, day, year, sure=bool(choice and choice.basis is Basis.PUBLISHED))


def begins_with_day(line: str) -> bool:
    """Whether a line opens with a day: "Sáng 23-1, …", "- 11/7/1950: …", "Ngày 5/12 …"."""
    text = fold(line[:LONGEST_OPENING]).text
    first = next((p for chain in chains(text) for p in phrases(chain)), None)
    if first is None or not first.last.in_month or not is_plausible(text, first):
        return False
    return not _OPENING.sub("", text[: first.start])
