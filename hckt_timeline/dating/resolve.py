"""The phrases of one article as dates: what is not told is completed, in the order of the text."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field

from hckt_timeline.dating import wording
from hckt_timeline.dating.context import Choice, Context, choose_year, in_year_near
from hckt_timeline.dating.partial import Anchor, Partial, Phrase, Shift
from hckt_timeline.dating.shifts import shifted
from hckt_timeline.dating.spans import Told, in_month, in_year, in_years
from hckt_timeline.domain.mention import Basis
from hckt_timeline.domain.time import Precision, TimeSpan
from hckt_timeline.domain.wording import Wording


@dataclass(frozen=True, slots=True)
class Lead:
    """The day of an item of a feed, as the order of the items tells it."""

    start: int
    day: dt.date
    beside: dt.date


@dataclass(frozen=True, slots=True)
class Resolved:
    """A phrase with its days."""

    phrase: Phrase
    span: TimeSpan
    basis: Basis
    explanation: Wording


@dataclass(slots=True)
class Story:
    """What the article has told up to here; changes while it is read."""

    context: Context
    lead: Lead | None = None
    today: dt.date | None = None
    day: dt.date | None = None
    month: dt.date | None = None
    year: dt.date | None = None
    words: str = ""
    source: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Outcome:
    """Days, and how they came about."""

    told: Told
    basis: Basis
    source: str = ""
    other: str = ""
    approximate: bool = False


def resolve(
    phrases: Sequence[Phrase], context: Context, lead: Lead | None = None
) -> list[Resolved]:
    """Give the phrases of an article their days.

    A phrase for which nothing tells the year is left out.
    """
    story = Story(context, lead, today=context.published or (lead.day if lead else None))
    done = []
    for phrase in phrases:
        resolved = _resolved(phrase, story)
        if resolved:
            done.append(resolved)
            _tell(story, resolved)
    return done


def _resolved(phrase: Phrase, story: Story) -> Resolved | None:
    try:
        last = _outcome(phrase.last, phrase, story)
        first = last if phrase.kind != "r" else _outcome(phrase.first, phrase, story, before=last)
    except (OverflowError, ValueError):
        return None
    if first is None or last is None:
        return None
    days = _days(phrase.kind, first.told, last.told)
    if days is None:
        return None
    chief = last if last.basis is not Basis.STATED else first
    precision = first.told.precision if phrase.kind == "p" else Precision.INTERVAL
    span = TimeSpan(
        earliest=days[0],
        latest=days[1],
        precision=precision,
        approximate=first.approximate or last.approximate,
        inferred=chief.basis in _INFERRED,
        part_of_day=phrase.first.part if precision is Precision.DAY or first is not last else None,
        time=phrase.first.time,
    )
    return Resolved(phrase, span, chief.basis, _explained(chief))


_INFERRED = frozenset({Basis.PUBLISHED, Basis.CONTEXT, Basis.SEQUENCE})


def _days(kind: str, first: Told, last: Told) -> tuple[dt.date | None, dt.date | None] | None:
    day = dt.timedelta(days=1)
    match kind:
        case "o":
            return first.first, None
        case "b":
            return None, first.first - day
        case "a":
            return first.last + day, None
        case _:
            return (first.first, last.last) if first.first <= last.last else None


def _explained(outcome: Outcome) -> Wording:
    data = {"day": outcome.source, "words": outcome.source, "lunar": outcome.source}
    sentence = wording.FILLS[outcome.basis].fill(**data)
    return wording.also(sentence, outcome.other) if outcome.other else sentence


def _outcome(
    partial: Partial, phrase: Phrase, story: Story, before: Outcome | None = None
) -> Outcome | None:
    """The days of one point; ``before`` is the end of the range that it begins."""
    if partial.years or partial.decade is not None:
        return _decades(partial, story)
    if partial.year is not None:
        return Outcome(
            in_year(partial, partial.year), Basis.STATED, approximate=partial.approximate
        )
    if partial.shift is not None:
        return _counted(partial, partial.shift, story)
    if partial.month is not None or partial.months is not None:
        return _with_year(partial, phrase, story, before)
    if partial.in_month:
        return _with_month(partial, story, before)
    return None


def _decades(partial: Partial, story: Story) -> Outcome:
    if partial.decade is None and partial.years:
        told = in_years(partial, partial.years)
        return Outcome(told, Basis.STATED, approximate=partial.approximate)
    decade = partial.decade or 0
    base = 100 * (partial.century - 1) if partial.century else 1900
    told = in_years(partial, (base + decade, base + decade + 9))
    basis = Basis.STATED if partial.century else Basis.CONTEXT
    words = story.context.marks[0] if story.context.marks else None
    source = story.context.text[words.start : words.end] if words else str(base // 100 + 1)
    return Outcome(told, basis, source, approximate=partial.approximate)


def _counted(partial: Partial, shift: Shift, story: Story) -> Outcome | None:
    told_here = shift.anchor is Anchor.STORY
    reference = _reference(shift, story) if told_here else story.today
    if reference is None:
        reference = story.today if told_here else _reference(shift, story)
    if reference is None:
        return None
    if partial.day is not None and partial.month is not None and shift.unit == "day":
        near = shifted(shift, reference).first
        year = in_year_near(partial.month, partial.day, near)
        return Outcome(in_year(partial, year), Basis.PUBLISHED, reference.isoformat())
    told = shifted(shift, reference, partial)
    about = shift.counted and not shift.stretch and shift.unit not in ("day", "week")
    basis = Basis.CONTEXT if told_here and not shift.counted else Basis.RELATIVE
    source = story.words if basis is Basis.CONTEXT else reference.isoformat()
    return Outcome(told, basis, source, approximate=about or partial.approximate)


def _reference(shift: Shift, story: Story) -> dt.date | None:
    if shift.unit in ("day", "week"):
        return story.day
    return story.month if shift.unit in ("month", "quarter") else story.year


def _with_year(
    partial: Partial, phrase: Phrase, story: Story, before: Outcome | None
) -> Outcome | None:
    month = partial.month or (partial.months or (1, 1))[0]
    if before is not None:
        told = in_year(partial, before.told.last.year)
        if told.first > before.told.last:
            told = in_year(partial, before.told.last.year - 1)
        return Outcome(told, before.basis, before.source, before.other, partial.approximate)
    choice = _choice(phrase, story, month, partial.day or 15)
    if choice is None:
        return None
    told = in_year(partial, choice.year)
    other = str(choice.other) if choice.other else ""
    return Outcome(told, choice.basis, choice.source, other, partial.approximate)


def _choice(phrase: Phrase, story: Story, month: int, day: int) -> Choice | None:
    lead = story.lead
    if lead is None or phrase.first.day is None:
        return choose_year(story.context, phrase, month, day)
    if phrase.start == lead.start:
        return Choice(lead.day.year, Basis.SEQUENCE, lead.beside.isoformat())
    year = in_year_near(month, day, lead.day)
    return Choice(year, Basis.SEQUENCE, lead.day.isoformat())


def _with_month(partial: Partial, story: Story, before: Outcome | None) -> Outcome | None:
    """A day without its month: in the month told last, else in the one of today."""
    reference = before.told.last if before else story.month or story.today
    if reference is None:
        return None
    told = in_month(partial, reference.year, reference.month)
    if before is not None:
        return Outcome(told, before.basis, before.source, before.other, partial.approximate)
    if story.month is not None:
        return Outcome(told, Basis.CONTEXT, story.words, approximate=partial.approximate)
    if (told.first - reference).days > 7:
        last_month = reference.replace(day=1) - dt.timedelta(days=1)
        told = in_month(partial, last_month.year, last_month.month)
    return Outcome(told, Basis.PUBLISHED, reference.isoformat(), approximate=partial.approximate)


def _tell(story: Story, resolved: Resolved) -> None:
    """Remember a date for what follows."""
    span = resolved.span
    day = span.latest if resolved.phrase.kind == "r" else span.earliest
    if day is None or span.precision in (Precision.DECADE, Precision.CENTURY):
        return
    phrase = resolved.phrase
    story.words = story.context.text[phrase.start : phrase.end]
    story.year = day
    if span.precision in (Precision.DAY, Precision.MONTH, Precision.THIRD, Precision.INTERVAL):
        story.month = day
    if span.is_day:
        story.day = day
        if story.today is None and phrase.first.part is not None and resolved.basis in _INFERRED:
            story.today = day
