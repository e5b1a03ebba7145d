"""Anniversaries whose count of years is not the years between their days."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from hckt_timeline.domain import (
    Article,
    Conflict,
    ConflictKind,
    Event,
    EventKind,
    Passage,
    Wording,
)
from hckt_timeline.extraction.conflicts.making import conflict
from hckt_timeline.extraction.merging.register import Register
from hckt_timeline.extraction.offices.terms import passage_at
from hckt_timeline.extraction.sentences.anniversaries import Anniversary

_WRONG_SUM = Wording(
    vi="Lời văn ghi {told} năm, nhưng từ {first} đến {last} là {counted} năm.",
    en="The words tell {told} years, yet from {first} to {last} are {counted}.",
)
_FEAST = 60
"""Days by which an anniversary may be kept before or after its day."""


class _Founding(NamedTuple):
    day: dt.date
    event: Event


def wrong_sums(
    anniversaries: Sequence[Anniversary],
    events: Sequence[Event],
    register: Register,
    articles: Mapping[str, Article],
) -> Iterator[Conflict]:
    """One conflict for each count of years that fails.

    Where both days stand beside the count they decide; else a founding that is told elsewhere and
    the day of the feast, which may be kept some weeks early or late.
    """
    foundings, told = _foundings(events), _by_article(events)
    for each in anniversaries:
        passage = passage_at(articles, each.article, each.start, each.end)
        feasts = [event for place, event in told.get(each.article, ()) if _meet(place, passage)]
        if each.first and each.last:
            if each.last.year - each.first.year != each.years:
                yield _wrong(each, each.first, each.last, feasts[:1], [passage])
            continue
        founding = each.founded and foundings.get(register.bearer_id(each.founded, each.day))
        first = each.first or (founding.day if founding else None)
        if first and each.day and not _is_kept(each.years, first, each.day):
            known = [founding.event] if founding and not each.first else []
            evidence = [passage, *(place for event in known for place in event.evidence[:1])]
            yield _wrong(each, first, each.day, [*known, *feasts[:1]], evidence)


def _foundings(events: Sequence[Event]) -> dict[str, _Founding]:
    """The founding of each organisation that has one with a year."""
    found: dict[str, _Founding] = {}
    for event in events:
        if event.kind is EventKind.FOUNDING and event.span and event.span.earliest:
            for each in event.successors:
                found.setdefault(each.organisation, _Founding(event.span.earliest, event))
    return found


def _by_article(events: Sequence[Event]) -> dict[str, list[tuple[Passage, Event]]]:
    """The passages of each article, with the events that they tell."""
    told: dict[str, list[tuple[Passage, Event]]] = {}
    for event in events:
        for passage in event.evidence:
            told.setdefault(passage.article, []).append((passage, event))
    return told


def _meet(one: Passage, other: Passage) -> bool:
    return one.start < other.end and other.start < one.end


def _is_kept(years: int, first: dt.date, day: dt.date) -> bool:
    """Whether the years are over on a day, or within some weeks of it, or in its year."""
    if day.year - first.year == years:
        return True
    near = (day - dt.timedelta(_FEAST)).year, (day + dt.timedelta(_FEAST)).year
    return any(year - first.year == years for year in near)


def _wrong(
    told: Anniversary,
    first: dt.date,
    last: dt.date,
    events: Sequence[Event],
    evidence: Sequence[Passage],
) -> Conflict:
    message = _WRONG_SUM.fill(
        told=str(told.years),
        first=str(first.year),
        last=str(last.year),
        counted=str(last.year - first.year),
    )
    return conflict(ConflictKind.SUM, events, evidence, message)
