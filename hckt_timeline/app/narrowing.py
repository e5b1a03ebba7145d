"""A history cut down to some organisations: their forebears, heirs and parts with them."""

import difflib
from collections.abc import Sequence

from hckt_timeline import errors
from hckt_timeline.domain import Event, History, Organisation
from hckt_timeline.extraction.spelling import name_key, plain


def narrowed(history: History, names: Sequence[str]) -> History:
    """The history of the organisations with these names; all of it where there are none.

    Kept are the organisations that they came from or became, and the units below all of these.
    Names are compared without marks, case and kind of dash; abbreviations count.

    Raises:
        NoSuchOrganisation: a name is that of no organisation; names close to it are told.
    """
    if not names:
        return history
    kept = {_find(history, name).id for name in names}
    while more := _kin(history, kept) - kept:
        kept |= more
    events = tuple(event for event in history.events if _concerns(event, kept))
    ids = {event.id for event in events}
    told = {passage.article for event in events for passage in event.evidence}
    named = {id_ for event in events for id_ in event.parties}
    return history.model_copy(
        update={
            "articles": tuple(each for each in history.articles if each.id in told),
            "organisations": tuple(
                each for each in history.organisations if each.id in kept | named
            ),
            "events": events,
            "terms": tuple(each for each in history.terms if each.organisation in kept),
            "links": tuple(each for each in history.links if each.event in ids),
            "conflicts": tuple(each for each in history.conflicts if ids & set(each.events)),
        }
    )


def _find(history: History, name: str) -> Organisation:
    wanted = plain(name_key(name))
    known = {
        plain(name_key(form)): organisation
        for organisation in reversed(history.organisations)
        for form in _forms(organisation)
    }
    if wanted in known:
        return known[wanted]
    near = difflib.get_close_matches(wanted, known, n=3, cutoff=0.3)
    raise errors.NoSuchOrganisation(name=name, near="; ".join(known[key].name for key in near))


def _forms(organisation: Organisation) -> tuple[str, ...]:
    names = tuple(name.name for name in organisation.names)
    return (organisation.name, *names, *organisation.aliases)


def _kin(history: History, kept: set[str]) -> set[str]:
    """Who is linked to the kept by a change, or is a unit of theirs."""
    kin = {each.id for each in history.organisations if each.parent in kept}
    for link in history.links:
        parties = {*link.predecessors, *link.successors}
        if parties & kept:
            kin |= parties
    return kin


def _concerns(event: Event, kept: set[str]) -> bool:
    """Whether a kept organisation does or undergoes the event."""
    doers = {each.organisation for each in event.organisations[:1]}
    changed = {each.organisation for each in (*event.predecessors, *event.successors)}
    return bool((doers | changed) & kept)
