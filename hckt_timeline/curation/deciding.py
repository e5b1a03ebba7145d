"""From a history as it was read to the one that people decided on."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import singledispatch

from hckt_timeline.curation.draft import Draft, draft_of
from hckt_timeline.curation.finding import find_bearer, find_event
from hckt_timeline.curation.journal import in_force
from hckt_timeline.curation.uniting import merge_organisations, united
from hckt_timeline.domain import (
    Add,
    Basis,
    Bearer,
    Confirm,
    Conflict,
    Correct,
    Decision,
    Event,
    EventKind,
    EventStatus,
    History,
    Join,
    Link,
    Merge,
    NamedOrganisation,
    Organisation,
    Part,
    Participation,
    Parties,
    Passage,
    Reject,
    SetParent,
    Settle,
    links_of,
)
from hckt_timeline.domain.base import Frozen


@dataclass(frozen=True, slots=True)
class Decided:
    """A history after decisions, and the decisions whose words or organisations it lacks."""

    history: History
    unplaced: tuple[Decision, ...]


def decided(
    history: History, decisions: Sequence[Decision], ground: Draft | None = None
) -> Decided:
    """The history that follows from one as read and the decisions of a journal, in their order.

    The same for the same values; the history itself where no decision holds. Who asks again and
    again about one history keeps its ``ground``, :func:`draft_of` it: all that no decision touches
    costs no more then.
    """
    holding = in_force(decisions)
    if not holding:
        return Decided(history, ())
    draft = ground.copy() if ground else draft_of(history)
    unplaced = tuple(each for each in holding if not _apply(each.act, draft))
    events = tuple(draft.events.values())
    after = history.model_copy(
        update={
            "organisations": tuple(draft.organisations.values()),
            "events": events,
            "terms": draft.terms,
            "links": _links(history, draft),
            "conflicts": tuple(_conflicts(draft)),
        }
    )
    return Decided(after, unplaced)


@singledispatch
def _apply(_act: Frozen, _draft: Draft) -> bool:
    """Carry out one act; whether the draft holds what it is about."""
    raise NotImplementedError


@_apply.register
def _(act: Confirm, draft: Draft) -> bool:
    if (event := find_event(draft, act.event)) is None:
        return False
    kept = (EventStatus.CORRECTED, EventStatus.ADDED)
    return _put(draft, event, status=event.status if event.status in kept else _CONFIRMED)


_CONFIRMED = EventStatus.CONFIRMED


@_apply.register
def _(act: Reject, draft: Draft) -> bool:
    if (event := find_event(draft, act.event)) is None:
        return False
    return _put(draft, event, status=EventStatus.REJECTED)


@_apply.register
def _(act: Correct, draft: Draft) -> bool:
    if (event := find_event(draft, act.event)) is None:
        return False
    changes: dict[str, object] = {"status": _corrected(event)}
    if act.dated is not None:
        changes |= {"span": act.dated.span, "basis": Basis.STATED}
    if act.kind is not None:
        changes["kind"] = act.kind
    if act.title is not None:
        changes["title"] = act.title
    if act.parties is not None:
        changes |= _parties(draft, act.parties)
    return _put(draft, event, **changes)


@_apply.register
def _(act: Add, draft: Draft) -> bool:
    words = tuple(each for each in act.words if draft.holds(each))
    if act.id in draft.events or len(words) < len(act.words):
        return False
    event = Event(
        id=act.id,
        kind=act.kind,
        title=act.title,
        span=act.span,
        place=act.place,
        evidence=words,
        status=EventStatus.ADDED,
        note=act.note,
    )
    draft.put(event)
    return _put(draft, event, **_parties(draft, act.parties))


@_apply.register
def _(act: Join, draft: Draft) -> bool:
    found = [find_event(draft, told) for told in act.events]
    events = list(dict.fromkeys(each.id for each in found if each is not None))
    if None in found or len(events) < 2:
        return False
    first, *others = events
    whole = draft.events[first]
    for id_ in others:
        whole = united(whole, draft.events.pop(id_))
        draft.touched.add(id_)
        draft.became[id_] = first
    return _put(draft, whole, status=_corrected(whole))


@_apply.register
def _(act: Part, draft: Draft) -> bool:
    event = find_event(draft, act.event)
    if event is None or act.id in draft.events:
        return False
    off = tuple(each for each in event.evidence if _lies_in(each, act.words))
    rest = tuple(each for each in event.evidence if each not in off)
    if not off or not rest:
        return False
    days = tuple(each for each in event.dates if each.words and _lies_in(each.words, off))
    left = tuple(each for each in event.dates if each not in days)
    facts: dict[str, object] = {
        "evidence": off,
        "dates": days,
        "id": act.id,
        "status": EventStatus.ADDED,
    }
    if days:
        told = days[0]
        facts |= {"span": told.span, "date_role": told.role, "basis": told.basis}
    for each in off:
        draft.leave(event.id, each)
    draft.put(event.model_copy(update=facts))
    return _put(draft, event, evidence=rest, dates=left, status=_corrected(event))


@_apply.register
def _(act: Merge, draft: Draft) -> bool:
    kept, other = find_bearer(draft, act.kept), find_bearer(draft, act.other)
    if kept is None or other is None or kept.id == other.id:
        return False
    merge_organisations(draft, kept, other)
    return True


@_apply.register
def _(act: SetParent, draft: Draft) -> bool:
    unit = find_bearer(draft, act.organisation)
    parent = find_bearer(draft, act.parent) if act.parent else None
    if unit is None or (act.parent is not None and parent is None):
        return False
    above, seen = parent, set[str]()
    while above is not None and above.id not in seen:
        if above.id == unit.id:
            return False
        seen.add(above.id)
        above = draft.organisations.get(above.parent or "")
    draft.organisations[unit.id] = unit.model_copy(update={"parent": parent and parent.id})
    return True


@_apply.register
def _(act: Settle, draft: Draft) -> bool:
    meant = [
        conflict
        for conflict in draft.conflicts
        if conflict.kind is act.kind and all(_overlaps(each, conflict) for each in act.words)
    ]
    for conflict in meant:
        place = draft.conflicts.index(conflict)
        draft.conflicts[place] = conflict.model_copy(update={"settled": act.reason})
    return bool(meant)


def _put(draft: Draft, event: Event, **changes: object) -> bool:
    draft.put(event.model_copy(update=changes))
    return True


def _corrected(event: Event) -> EventStatus:
    return EventStatus.ADDED if event.status is EventStatus.ADDED else EventStatus.CORRECTED


def _parties(draft: Draft, parties: Parties) -> dict[str, object]:
    """The organisations of an event under the names that a person gave; new ones are made."""

    def known(bearer: Bearer) -> Organisation:
        found = find_bearer(draft, bearer) or next(iter(draft.named(bearer.name)), None)
        return found or draft.make_organisation(bearer.name)

    def named(bearer: Bearer) -> NamedOrganisation:
        return NamedOrganisation(organisation=known(bearer).id, name=bearer.name)

    return {
        "organisations": tuple(
            Participation(
                organisation=known(each.organisation).id,
                name=each.organisation.name,
                role=each.role,
            )
            for each in parties.organisations
        ),
        "predecessors": tuple(named(each) for each in parties.predecessors),
        "successors": tuple(named(each) for each in parties.successors),
    }


def _links(history: History, draft: Draft) -> tuple[Link, ...]:
    """The links of events that nobody touched as they were, those of the others anew."""
    told: dict[str, list[Link]] = {}
    for link in history.links:
        told.setdefault(link.event, []).append(link)
    fresh = {
        id_: [link for link in links_of([draft.events[id_]]) if _changes_something(link)]
        for id_ in draft.touched & draft.events.keys()
    }
    if not any(fresh.values()) and not told.keys() & draft.touched:
        return history.links
    found = told | fresh
    return tuple(link for id_ in draft.events for link in found.get(id_, ()))


def _changes_something(link: Link) -> bool:
    """Whether it joins or parts organisations; a renaming may keep the one it has."""
    kept = link.kind in (EventKind.RENAMING, EventKind.TRANSFER)
    return kept or set(link.predecessors) != set(link.successors)


def _conflicts(draft: Draft) -> Sequence[Conflict]:
    """The conflicts that are left: none of a rejected event, none between events now joined."""
    left: list[Conflict] = []
    for conflict in draft.conflicts:
        ids = tuple(dict.fromkeys(draft.now(id_) for id_ in conflict.events))
        rejected = any(
            id_ in draft.events and draft.events[id_].status is EventStatus.REJECTED for id_ in ids
        )
        if rejected or (len(ids) == 1 < len(conflict.events)):
            continue
        left.append(conflict if ids == conflict.events else _moved(conflict, ids))
    return left


def _moved(conflict: Conflict, events: tuple[str, ...]) -> Conflict:
    return conflict.model_copy(update={"events": events})


def _overlaps(words: Passage, conflict: Conflict) -> bool:
    return any(_meet(words, each) for each in conflict.evidence)


def _lies_in(passage: Passage, words: Sequence[Passage]) -> bool:
    return any(_meet(passage, each) for each in words)


def _meet(one: Passage, other: Passage) -> bool:
    return one.article == other.article and one.start < other.end and other.start < one.end
