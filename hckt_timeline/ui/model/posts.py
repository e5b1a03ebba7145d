"""Who is told to have held which post, from when to when; no Qt."""

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from hckt_timeline.domain import Passage, Term, lane_of
from hckt_timeline.domain.saying import point_words, span_words
from hckt_timeline.errors import Language
from hckt_timeline.ui.model.index import Index


class Entry(NamedTuple):
    """A person in a post; ``since`` and ``until`` as words, ``begin`` for sorting."""

    person: str
    post: str
    organisation: str
    since: str
    until: str
    begin: dt.date
    passages: tuple[Passage, ...]


def entries(index: Index, language: Language) -> Iterator[Entry]:
    """The terms of a history, then those whom events name without a term."""
    known = {term.person for term in index.history.terms}
    for term in index.history.terms:
        yield _of_term(index, term, language)
    for event in index.peopled:
        for person in event.people:
            if person.name in known:
                continue
            owner = index.organisations.get(lane_of(event) or "")
            yield Entry(
                person=f"{person.rank} {person.name}" if person.rank else person.name,
                post=person.post or "",
                organisation=owner.name if owner else "",
                since=span_words(event.span, language) if event.span else "",
                until="",
                begin=(event.span and event.span.earliest) or dt.date.max,
                passages=event.evidence,
            )


def names_others(before: Index, after: Index) -> bool:
    """Whether the people of one history may differ from those of another."""
    changed = after.changed_since(before)
    if changed is None:
        return before is not after
    old, new = before.history, after.history
    touched = (index.events.get(id_) for index in (before, after) for id_ in changed)
    return (old.terms, old.organisations) != (new.terms, new.organisations) or any(
        event is not None and event.people for event in touched
    )


def _of_term(index: Index, term: Term, language: Language) -> Entry:
    first, last = term.ends
    owner = index.organisations.get(term.organisation)
    one_day = term.span.is_day
    return Entry(
        person=f"{term.rank} {term.person}" if term.rank else term.person,
        post=term.post,
        organisation=owner.name if owner else "",
        since=point_words(first.earliest, first.latest, language) if first.earliest else "",
        until=""
        if one_day or last.latest is None
        else point_words(last.earliest, last.latest, language),
        begin=first.earliest or dt.date.min,
        passages=term.evidence,
    )
