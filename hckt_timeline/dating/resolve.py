"""The phrases of one article as dates: what is not told is completed, in the order of the text."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from hckt_timeline.dating.complete import begins_paragraph, complete
from hckt_timeline.dating.context import Context
from hckt_timeline.dating.partial import Anchor, Phrase
from hckt_timeline.dating.spans import Told
from hckt_timeline.dating.story import INFERRED, Lead, Outcome, Resolved, Story
from hckt_timeline.domain.mention import Basis
from hckt_timeline.domain.time import Precision, TimeSpan

_BORN = re.compile(r"\((?:sinh|sn) [^()]*$")


def resolve(
    phrases: Sequence[Phrase], context: Context, lead: Lead | None = None
) -> list[Resolved]:
    """Give the phrases of an article their days.

    A phrase for which nothing tells the year is left out.
    """
    story = Story(context, lead, today=context.published or context.own_day)
    if lead and lead.start is None:
        story.month = story.year = lead.day
    elif lead:
        story.today = lead.day
    done = []
    for phrase in phrases:
        resolved = _resolved(phrase, story)
        if resolved:
            done.append(resolved)
            if not _is_named_by_the_way(context.text, resolved):
                _tell(story, resolved)
    return done


def _resolved(phrase: Phrase, story: Story) -> Resolved | None:
    try:
        first, last = _ends(phrase, story)
        days = first and last and _days(phrase.kind, first.told, last.told)
    except (OverflowError, ValueError):
        return None  # beyond the days that can be counted
    if first is None or last is None or not days:
        dateline = phrase.kind == "r" and first and last and phrase.last.shift
        # "Hòa An, 29/3/2014 - Hôm qua, …" tells no time from one day to the other.
        return _resolved(replace(phrase, kind="p", first=phrase.last), story) if dateline else None
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
    span, phrase = resolved.span, resolved.phrase
    day = span.latest if phrase.kind == "r" else span.earliest
    if day is None or span.precision in (Precision.DECADE, Precision.CENTURY):
        return
    story.words = story.context.text[phrase.start : phrase.end]
    story.year = day
    if span.precision in (Precision.DAY, Precision.MONTH, Precision.THIRD, Precision.INTERVAL):
        story.month = day
    if span.earliest and span.latest and 27 < (span.latest - span.earliest).days < 364:
        story.piece = resolved
    if span.precision is Precision.THIRD and phrase.last.month and story.day and story.day < day:
        story.third = span.latest
    if span.is_day:
        _tell_day(story, resolved, day)
    elif phrase.kind == "r" and phrase.last.in_month and not phrase.last.days:
        story.day = day


def _tell_day(story: Story, resolved: Resolved, day: dt.date) -> None:
    """Remember a day; the first one that news tell, or that heads an item, is their own."""
    part = resolved.phrase.first.part
    opens = begins_paragraph(story.context.text, resolved.phrase.start)
    news = part is not None or (story.lead is not None and opens)
    if story.day is None and story.today is None and news and resolved.basis in INFERRED:
        story.today = day
    if opens:
        story.frame = day
    story.day, story.third = day, None


def _is_named_by_the_way(text: str, resolved: Resolved) -> bool:
    """Whether a plan's period ("2021-2025") or a birth in brackets leaves the story where it is."""
    phrase = resolved.phrase
    period = phrase.kind == "r" and phrase.last.month is None and text[phrase.start].isdigit()
    return period or bool(_BORN.search(text, max(phrase.start - 20, 0), phrase.start))
