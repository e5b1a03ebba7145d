"""From the words of a decision to what stands on them now, and back."""

from hckt_timeline.curation.draft import Draft
from hckt_timeline.domain import (
    Bearer,
    Event,
    NamedOrganisation,
    Organisation,
    Participation,
    Passage,
    Telling,
)
from hckt_timeline.folding import name_key


def telling_of(event: Event) -> Telling:
    """The name of an event for a decision."""
    if not event.evidence:
        return Telling(added=event.id)
    return Telling(
        words=event.evidence[0],
        kind=event.kind,
        edtf=event.span.edtf if event.span else None,
        names=_names(event),
    )


def bearer_of(organisation: Organisation, event: Event | None = None) -> Bearer:
    """The name of an organisation for a decision; ``event`` is one that names it."""
    if event is None or not event.evidence:
        return Bearer(name=organisation.name)
    name = next(
        (each.name for each in _parties(event) if each.organisation == organisation.id), None
    )
    if name is None:
        return Bearer(name=organisation.name)
    return Bearer(name=name, words=event.evidence[0])


def find_event(draft: Draft, told: Telling) -> Event | None:
    """The event that is told, None if nothing is.

    It stands on some of the words and is of the kind that was read there; where another reading
    took it for another kind, its day and an organisation agree.
    """
    if told.added is not None:
        return draft.events.get(draft.now(told.added))
    if told.words is None or not draft.holds(told.words):
        return None
    likely = [event for event in draft.on(told.words) if _is_meant(event, told)]
    return max(likely, key=lambda event: _likeness(event, told), default=None)


def find_bearer(draft: Draft, bearer: Bearer) -> Organisation | None:
    """The organisation of a name; where several bear it, the one that the words name."""
    if bearer.words is not None:
        key = name_key(bearer.name)
        for event in draft.on(bearer.words):
            for each in _parties(event):
                if name_key(each.name) == key:
                    return draft.organisations.get(draft.now(each.organisation))
    found = draft.named(bearer.name)
    return found[0] if len(found) == 1 else None


def _names(event: Event) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.name for each in _parties(event)))


def _parties(event: Event) -> tuple[Participation | NamedOrganisation, ...]:
    return (*event.organisations, *event.predecessors, *event.successors)


def _shared(event: Event, told: Telling) -> int:
    return len({name_key(name) for name in _names(event)} & {name_key(n) for n in told.names})


def _is_same_day(event: Event, told: Telling) -> bool:
    return (event.span.edtf if event.span else None) == told.edtf


def _is_meant(event: Event, told: Telling) -> bool:
    if told.kind is None or event.kind is told.kind:
        return True
    return _is_same_day(event, told) and _shared(event, told) > 0


def _likeness(event: Event, told: Telling) -> tuple[bool, bool, int, bool]:
    return (
        event.kind is told.kind,
        _is_same_day(event, told),
        _shared(event, told),
        any(_same_place(passage, told.words) for passage in event.evidence),
    )


def _same_place(one: Passage, other: Passage | None) -> bool:
    return other is not None and (one.article, one.start, one.end) == (
        other.article,
        other.start,
        other.end,
    )
