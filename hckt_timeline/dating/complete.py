"""One point in time completed from what the article tells elsewhere."""

import datetime as dt
import re
from dataclasses import replace

from hckt_timeline.dating.context import (
    FAR_AFTER,
    NEAR_BEFORE,
    PLANNED,
    Choice,
    choose_year,
    in_year_near,
    same_sentence,
)
from hckt_timeline.dating.lunar import complete_lunar
from hckt_timeline.dating.marks import safe_day
from hckt_timeline.dating.partial import Anchor, Partial, Phrase, Shift
from hckt_timeline.dating.shifts import shifted
from hckt_timeline.dating.spans import Told, in_month, in_year, in_years
from hckt_timeline.dating.story import Outcome, Story
from hckt_timeline.dating.wording import DECADE, STATED, because
from hckt_timeline.domain.edtf import last_of_month
from hckt_timeline.domain.mention import Basis

_AFTER_EVENT = re.compile(r" (?:kể từ )?(?:ngày|khi|lúc|lễ) (\w+ \w+)")


def complete(
    partial: Partial, phrase: Phrase, story: Story, before: Outcome | None = None
) -> Outcome | None:
    """The days of one point; ``before`` is the end of the range that it begins."""
    if partial.lunar:
        return complete_lunar(partial, phrase, story)
    if partial.years or partial.decade is not None:
        return _decades(partial)
    if partial.shift is not None:
        return _counted(partial, partial.shift, phrase, story)
    if partial.weekday is not None and not partial.in_month:
        return _counted(partial, Shift("weekday", 0, Anchor.TODAY), phrase, story)
    if partial.year or partial.month or partial.months:
        return _with_year(partial, phrase, story, before)
    return _with_month(partial, story, before) if partial.in_month else None


def _decades(partial: Partial) -> Outcome:
    if partial.decade is None and partial.years:
        told = in_years(partial, partial.years)
        return Outcome(told, Basis.STATED, STATED, partial.approximate)
    decade = partial.decade or 0
    base = 100 * (partial.century - 1) if partial.century else 1900
    told = in_years(partial, (base + decade, base + decade + 9))
    if partial.century:
        return Outcome(told, Basis.STATED, STATED, partial.approximate)
    return Outcome(
        told, Basis.CONTEXT, DECADE.fill(century=str(base // 100 + 1)), partial.approximate
    )


def _counted(partial: Partial, shift: Shift, phrase: Phrase, story: Story) -> Outcome | None:
    if shift.unit == "period":
        piece = _piece_beside(phrase, story)
        if piece is None:
            return _counted(partial, Shift("year", shift.count, Anchor.TODAY), phrase, story)
        why = because(Basis.CONTEXT, story.words)
        return Outcome(_years_on(piece, shift.count), Basis.CONTEXT, why)
    told_here = shift.anchor is Anchor.STORY
    ahead = told_here and story.today is not None and _is_planned(shift, phrase, story)
    event = story.today if ahead else _event(shift, phrase, story)
    reference = event or _told_day(shift, phrase, story) if told_here else story.today
    if reference is None:
        reference = story.today if told_here else _reference(shift, story)
    if reference is None:
        return None
    if partial.day is not None and partial.month is not None and shift.unit == "day":
        near = shifted(shift, reference).first
        if _is_news_of(story.today, partial.month, partial.day):
            near = story.today or near
        year = in_year_near(partial.month, partial.day, near)
        why = because(Basis.PUBLISHED, reference)
        return Outcome(in_year(partial, year), Basis.PUBLISHED, why)
    told = shifted(shift, reference, partial)
    about = shift.counted and not shift.stretch and shift.unit not in ("day", "week")
    basis = Basis.CONTEXT if told_here and not shift.counted else Basis.RELATIVE
    source = story.words if basis is Basis.CONTEXT else reference
    return Outcome(told, basis, because(basis, source), about or partial.approximate)


def _is_news_of(today: dt.date | None, month: int, day: int) -> bool:
    """Whether a day is one of the last weeks before today, as "cùng ngày 10/7" in news is."""
    if today is None:
        return False
    ahead = (safe_day(in_year_near(month, day, today), month, day) - today).days
    return -NEAR_BEFORE <= ahead <= 0


def _is_planned(shift: Shift, phrase: Phrase, story: Story) -> bool:
    """Whether "năm sau" is the year after that of publication: "dự kiến khởi công năm sau"."""
    text, start = story.context.text, phrase.start
    next_year = shift.unit == "year" and shift.count == 1 and not shift.counted
    return next_year and PLANNED.search(text, max(start - 60, 0), start) is not None


def _event(shift: Shift, phrase: Phrase, story: Story) -> dt.date | None:
    """The year of what is named behind "mười năm sau ngày", where a sentence before has told it."""
    text = story.context.text
    named = _AFTER_EVENT.match(text, phrase.end) if shift.counted and shift.unit == "year" else None
    if named is None or shift.count < 0:
        return None
    at = text.find(named[1], 0, phrase.start)
    if at < 0:
        return None
    beside = [
        mark
        for mark in story.context.marks
        if mark.start < phrase.start and same_sentence(text, min(at, mark.end), max(at, mark.start))
    ]
    mark = min(beside, key=lambda mark: abs(mark.start - at), default=None)
    return dt.date(mark.year, 1, 1) if mark else None


def _piece_beside(phrase: Phrase, story: Story) -> Told | None:
    """The last part of a year told in the same paragraph."""
    piece = story.piece
    if piece is None or "\n" in story.context.text[piece.phrase.end : phrase.start]:
        return None
    span = piece.span
    if span.earliest is None or span.latest is None:
        return None
    return Told(span.earliest, span.latest, span.precision)


def _in_piece(partial: Partial, month: int, phrase: Phrase, story: Story) -> Outcome | None:
    """A month of the part of a year that the same sentence has told: "quý III, riêng tháng 9"."""
    piece = _piece_beside(phrase, story)
    if piece is None or story.piece is None or partial.part is not None:
        return None
    told = story.piece.phrase
    if not same_sentence(story.context.text, told.end, phrase.start):
        return None
    for year in {piece.first.year, piece.last.year}:
        if piece.first <= safe_day(year, month, partial.day or 15) <= piece.last:
            why = because(Basis.CONTEXT, story.context.text[told.start : told.end])
            return Outcome(in_year(partial, year), Basis.CONTEXT, why, partial.approximate)
    return None


def _years_on(told: Told, count: int) -> Told:
    """The same days, or months to their last day, so many years on."""
    first = safe_day(told.first.year + count, told.first.month, told.first.day)
    end = last_of_month(told.last.year + count, told.last.month)
    whole = told.last == last_of_month(told.last.year, told.last.month)
    last = end if whole else min(end, safe_day(end.year, end.month, told.last.day))
    return Told(first, last, told.precision)


def begins_paragraph(text: str, start: int) -> bool:
    """Whether nothing but marks stands before a place in its line."""
    return not text[text.rfind("\n", 0, start) + 1 : start].strip(' -–•*"“(')


def _told_day(shift: Shift, phrase: Phrase, story: Story) -> dt.date | None:
    """The day of the story that is meant.

    "Chiều cùng ngày" at the head of a paragraph goes back to the day that headed one before, over
    all the days that were recalled since.
    """
    if shift.unit == "day" and story.frame and begins_paragraph(story.context.text, phrase.start):
        return story.frame
    return _reference(shift, story)


def _reference(shift: Shift, story: Story) -> dt.date | None:
    """The day last told that is fine enough for the unit; for years also the next one told."""
    if shift.unit in ("day", "weekday", "week"):
        return story.third if story.third and shift.counted else story.day
    if shift.unit in ("month", "quarter"):
        return story.month
    marks = story.context.marks
    return story.year or (dt.date(marks[0].year, 1, 1) if marks else None)


def _with_year(
    partial: Partial, phrase: Phrase, story: Story, before: Outcome | None
) -> Outcome | None:
    if partial.year is not None:
        return Outcome(in_year(partial, partial.year), Basis.STATED, STATED, partial.approximate)
    month = partial.month or (partial.months or (1, 1))[0]
    if partial.side is not None and story.today is not None:
        return _to_one_side(partial, partial.side, month, story.today)
    if before is not None:
        told = in_year(partial, before.told.last.year)
        if told.first > before.told.last:
            told = in_year(partial, before.told.last.year - 1)
        return Outcome(told, before.basis, before.why, partial.approximate)
    middle = 1 if phrase.kind == "o" else 15
    held = _in_piece(partial, month, phrase, story)
    if held:
        return held
    choice = _choice(phrase, story, month, partial.day or middle)
    if choice is None:
        return None
    told = in_year(partial, choice.year)
    why = because(choice.basis, choice.source, choice.other)
    return Outcome(told, choice.basis, why, partial.approximate)


def _to_one_side(partial: Partial, side: int, month: int, today: dt.date) -> Outcome:
    """The next one after today ("tháng 9 tới"), or the last before it ("tháng 9 vừa qua")."""
    year = in_year_near(month, partial.day or 15, today)
    told = in_year(partial, year)
    if side > 0 and told.last < today:
        told = in_year(partial, year + 1)
    elif side < 0 and told.first > today:
        told = in_year(partial, year - 1)
    why = because(Basis.PUBLISHED, today)
    return Outcome(told, Basis.PUBLISHED, why, partial.approximate)


def _choice(phrase: Phrase, story: Story, month: int, day: int) -> Choice | None:
    lead, own = story.lead, story.context.own_day
    if lead is None and own is None:
        return _beyond_turn(choose_year(story.context, phrase, month, day), story)
    if lead and phrase.start == lead.start:
        return Choice(lead.day.year, Basis.SEQUENCE, lead.beside)
    if lead and (lead.start is None or phrase.first.day is not None):
        return Choice(in_year_near(month, day, lead.day), Basis.SEQUENCE, lead.day)
    if lead:
        choice = choose_year(replace(story.context, published=lead.day), phrase, month, day)
        basis = Basis.SEQUENCE
    else:
        choice = choose_year(replace(story.context, published=own), phrase, month, day)
        choice, basis = choice and _of_own_year(choice, own, month, day), Basis.CONTEXT
    return replace(choice, basis=basis) if choice and choice.basis is Basis.PUBLISHED else choice


def _of_own_year(choice: Choice, own: dt.date | None, month: int, day: int) -> Choice:
    """What a document leaves without a year is of its own, unless that lies far ahead."""
    if own is None or choice.basis is not Basis.PUBLISHED or choice.other is None:
        return choice
    ahead = (safe_day(own.year, month, day) - own).days
    years = {choice.year, choice.other} - {own.year}
    return replace(choice, year=own.year, other=min(years)) if ahead <= FAR_AFTER else choice


def _beyond_turn(choice: Choice | None, story: Story) -> Choice | None:
    """The year chosen, or the next one where the story has gone over the end of that year."""
    mark = choice.mark if choice else None
    if choice is None or mark is None or mark.month is None:
        return choice
    if choice.year > mark.year:
        story.turned = mark
    elif mark == story.turned:
        return replace(choice, year=choice.year + 1, other=choice.year)
    return choice


def _with_month(partial: Partial, story: Story, before: Outcome | None) -> Outcome | None:
    """A day without its month: in the month told last, else in the one of today."""
    reference = before.told.last if before else story.month or story.today
    if reference is None:
        return None
    told = in_month(partial, reference.year, reference.month)
    if before is not None:
        return Outcome(told, before.basis, before.why, partial.approximate)
    if story.month is not None:
        why = because(Basis.CONTEXT, story.words)
        return Outcome(told, Basis.CONTEXT, why, partial.approximate)
    if (told.first - reference).days > 7:
        last_month = reference.replace(day=1) - dt.timedelta(days=1)
        told = in_month(partial, last_month.year, last_month.month)
    why = because(Basis.PUBLISHED, reference)
    return Outcome(told, Basis.PUBLISHED, why, partial.approximate)
