"""The phrases of one article as dates: what is not told is completed, in the order of the text."""

import datetime as dt
from collections.abc import Sequence

from hckt_timeline.dating.complete import begins_paragraph, complete
from hckt_timeline.dating.context import Context
from hckt_timeline.dating.partial import Anchor, Phrase
from hckt_timeline.dating.spans import Told
from hckt_timeline.dating.story import INFERRED, Lead, Outcome, Resolved, Story
from hckt_timeline.domain.mention import Basis
from hckt_timeline.domain.time import Precision, TimeSpan


def resolve(
    phrases: Sequence[Phrase], context: Context, lead: Lead | None = None
) -> list[Resolved]:
    """Give the phrases of an article their days.

    A phrase for which nothing tells the year is left out.
    """
    story = Story(context, lead, today=context.published or (lead.day if lead else context.own_day))
    done = []
    for phrase in phrases:
        resolved = _resolved(phrase, story)
        if resolved:
            done.append(resolved)
            _tell(story, resolved)
    return done


def _resolved(phrase: Phrase, story: Story) -> Resolved | None:
    try:
        first, last = _ends(phrase, story)
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
        inferred=chief.basis in INFERRED,
        part_of_day=phrase.first.part if precision is Precision.DAY or first is not last else None,
        time=phrase.first.time,
    )
    return Resolved(phrase, span, chief.basis, chief.why)


def _ends(phrase: Phrase, story: Story) -> tuple[Outcome | None, Outcome | None]:
    """The two points of a phrase; "cùng ngày" and the like at its end count from its beginning."""
    if phrase.kind != "r":
        point = complete(phrase.last, phrase, story)
        return point, point
    shift = phrase.last.shift
    if shift is None or shift.anchor is Anchor.TODAY:
        last = complete(phrase.last, phrase, story)
        return complete(phrase.first, phrase, story, before=last), last
    first = complete(phrase.first, phrase, story)
    if first:
        story.day = story.month = story.year = first.told.first
    return first, complete(phrase.last, phrase, story)


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
    if span.earliest and span.latest and 27 < (span.latest - span.earliest).days < 364:
        story.piece = resolved
    if not span.is_day and phrase.kind == "r" and phrase.last.in_month and not phrase.last.days:
        story.day = day
    if span.is_day:
        first_day, story.day = story.day is None, day
        if begins_paragraph(story.context.text, phrase.start):
            story.frame = day
        if first_day and story.today is None and phrase.first.part and resolved.basis in INFERRED:
            story.today = day
