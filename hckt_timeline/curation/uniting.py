"""Two events, or two organisations, that are one."""

from collections.abc import Iterable
from typing import TypeVar

from hckt_timeline.curation.draft import Draft
from hckt_timeline.domain import Event, NamedOrganisation, Organisation

T = TypeVar("T")


def united(first: Event, other: Event) -> Event:
    """The first event with all that the other adds; day, kind and title are the first's."""
    parties = {each.organisation: each for each in (*other.organisations, *first.organisations)}
    return first.model_copy(
        update={
            "dates": _once(first.dates, other.dates),
            "evidence": _once(first.evidence, other.evidence),
            "people": _once(first.people, other.people),
            "documents": _once(first.documents, other.documents),
            "organisations": tuple(
                dict.fromkeys(
                    parties[each.organisation]
                    for each in (*first.organisations, *other.organisations)
                )
            ),
            "place": first.place or other.place,
            "note": first.note or other.note,
        }
    )


def merge_organisations(draft: Draft, kept: Organisation, other: Organisation) -> None:
    """Put ``kept`` in the place of ``other`` everywhere."""
    names = _once(kept.names, other.names)
    aliases = tuple(
        name
        for name in _once(kept.aliases, (other.name, *other.aliases))
        if name not in {kept.name, *(each.name for each in names)}
    )
    parents = (kept.parent, other.parent)
    whole = kept.model_copy(
        update={
            "names": names,
            "aliases": aliases,
            "parent": next((id_ for id_ in parents if id_ not in (kept.id, other.id)), None),
        }
    )
    del draft.organisations[other.id]
    draft.became[other.id] = kept.id
    for unit in draft.organisations.values():
        if unit.parent == other.id:
            draft.organisations[unit.id] = unit.model_copy(update={"parent": kept.id})
    draft.organisations[kept.id] = whole
    for event in list(draft.naming(other.id)):
        draft.put(_renamed(event, other.id, kept.id))
    draft.terms = tuple(
        term.model_copy(update={"organisation": kept.id}) if term.organisation == other.id else term
        for term in draft.terms
    )


def _renamed(event: Event, old: str, new: str) -> Event:
    organisations = {
        (who := new if each.organisation == old else each.organisation): each.model_copy(
            update={"organisation": who}
        )
        for each in reversed(event.organisations)
    }
    return event.model_copy(
        update={
            "organisations": tuple(reversed(organisations.values())),
            "predecessors": _moved(event.predecessors, old, new),
            "successors": _moved(event.successors, old, new),
        }
    )


def _moved(
    parties: Iterable[NamedOrganisation], old: str, new: str
) -> tuple[NamedOrganisation, ...]:
    return _once(
        each.model_copy(update={"organisation": new}) if each.organisation == old else each
        for each in parties
    )


def _once(*parts: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(each for part in parts for each in part))
