"""A history cut down to some organisations, with forebears, heirs and parts, or to a period."""

import datetime as dt
import difflib
from collections.abc import Sequence

from hckt_timeline import errors
from hckt_timeline.domain import Event, History, Role, Term, TimeSpan, passages_of
from hckt_timeline.folding import folded, name_key


def narrowed(history: History, names: Sequence[str]) -> History:
    """The history of the organisations with these names; all of it where there are none.

    Kept are these, their forebears and heirs, and the units below all of them. Names are compared
    without marks, case and kind of dash; abbreviations count, and a name that several bear means
    all of them.

    Raises:
        NoSuchOrganisation: a name is that of no organisation; names close to it are told.
    """
    if not names:
        return history
    named = {id_ for name in names for id_ in _find(history, name)}
    kept = named | _reached(history, named, back=True) | _reached(history, named, back=False)
    while units := {each.id for each in history.organisations if each.parent in kept} - kept:
        kept |= units
    events = tuple(event for event in history.events if _concerns(event, kept))
    terms = tuple(each for each in history.terms if each.organisation in kept)
    return _cut(history, events, terms, kept)


def within(history: History, first: dt.date | None, last: dt.date | None) -> History:
    """The history of a period: what may lie in it, and who is told there.

    Raises:
        EmptyPeriod: the period ends before it begins.
        NothingInPeriod: no event lies in the period.
    """
    if first is None and last is None:
        return history
    check_period(history, first, last)
    events = tuple(each for each in history.events if each.span and _in(each.span, first, last))
    shown = {id_ for event in events for id_ in event.parties}
    terms = tuple(
        each for each in history.terms if each.organisation in shown and _in(each.span, first, last)
    )
    return _cut(history, events, terms, shown)


def check_period(history: History, first: dt.date | None, last: dt.date | None) -> None:
    """Refuse a period of which a history tells nothing.

    Raises:
        EmptyPeriod: the period ends before it begins.
        NothingInPeriod: no event lies in the period.
    """
    if first and last and first > last:
        raise errors.EmptyPeriod(first=str(first), last=str(last))
    spans = [event.span for event in history.events if event.span]
    days = [day for span in spans for day in (span.earliest, span.latest) if day]
    if days and not any(_in(span, first, last) for span in spans):
        raise errors.NothingInPeriod(first=str(min(days)), last=str(max(days)))


def _in(span: TimeSpan, first: dt.date | None, last: dt.date | None) -> bool:
    begins_late = last is not None and (span.earliest or dt.date.min) > last
    ends_early = first is not None and (span.latest or dt.date.max) < first
    return not begins_late and not ends_early


def _cut(
    history: History, events: tuple[Event, ...], terms: tuple[Term, ...], kept: set[str]
) -> History:
    """A history of some events and terms, with what they and some organisations need."""
    ids = {event.id for event in events}
    shown = kept | {id_ for event in events for id_ in event.parties}
    narrow = history.model_copy(
        update={
            "organisations": tuple(
                each if each.parent in shown else each.model_copy(update={"parent": None})
                for each in history.organisations
                if each.id in shown
            ),
            "events": events,
            "terms": terms,
            "links": tuple(each for each in history.links if each.event in ids),
            "conflicts": tuple(
                each.model_copy(update={"events": tuple(e for e in each.events if e in ids)})
                for each in history.conflicts
                if ids & set(each.events)
            ),
        }
    )
    told = {passage.article for passage in passages_of(narrow)}
    articles = tuple(each for each in history.articles if each.id in told)
    return narrow.model_copy(update={"articles": articles})


def _find(history: History, name: str) -> set[str]:
    """All organisations of a name; of an alias only where nothing has it for a name."""
    wanted = folded(name_key(name))
    names: dict[str, set[str]] = {}
    aliases: dict[str, set[str]] = {}
    for organisation in history.organisations:
        for form in (organisation.name, *(each.name for each in organisation.names)):
            names.setdefault(folded(name_key(form)), set()).add(organisation.id)
        for form in organisation.aliases:
            aliases.setdefault(folded(name_key(form)), set()).add(organisation.id)
    found = names.get(wanted) or aliases.get(wanted)
    if found:
        return found
    by_id = {organisation.id: organisation.name for organisation in history.organisations}
    close = difflib.get_close_matches(wanted, names, n=3, cutoff=0.3)
    near = "; ".join(by_id[min(names[key])] for key in close)
    raise errors.NoSuchOrganisation(
        name=name,
        near={"vi": f". Gần giống: {near}", "en": f". Close to it: {near}"} if near else "",
    )


def _reached(history: History, start: set[str], *, back: bool) -> set[str]:
    """The forebears of some organisations, or their heirs, by the changes that link them."""
    reached = set(start)
    size = 0
    while size < len(reached):
        size = len(reached)
        for link in history.links:
            source, goal = link.predecessors, link.successors
            if back:
                source, goal = goal, source
            if reached.intersection(source):
                reached.update(goal)
    return reached


def _concerns(event: Event, kept: set[str]) -> bool:
    """Whether a kept organisation does or undergoes the event."""
    doers = {each.organisation for each in event.organisations if each.role in _DOING}
    changed = {each.organisation for each in (*event.predecessors, *event.successors)}
    return bool((doers | changed) & kept)


_DOING = frozenset({Role.SUBJECT, Role.HOST, Role.ISSUER})
