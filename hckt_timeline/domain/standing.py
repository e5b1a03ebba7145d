"""The state of all organisations on one day."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

from hckt_timeline.domain.base import Frozen
from hckt_timeline.domain.event import Event, EventKind, EventStatus, Role
from hckt_timeline.domain.lineage import Link, begins_and_ends
from hckt_timeline.domain.organisation import Organisation
from hckt_timeline.domain.time import TimeSpan


class Standing(Frozen):
    """An organisation on a day: its name then, and the id of the organisation above it.

    ``certain``: the sources put the day between its begin and its end; else the day may lie before
    the one or behind the other, or behind all that is told of it.
    """

    organisation: str
    name: str
    parent: str | None
    certain: bool


Seen = Mapping[str, tuple[dt.date, dt.date]]


def days_seen(events: Iterable[Event]) -> dict[str, tuple[dt.date, dt.date]]:
    """The first and the last day on which an event names each organisation, by its id."""
    seen: dict[str, tuple[dt.date, dt.date]] = {}
    for event in events:
        days = [day for day in _days(event) if day]
        for id_ in event.parties if days and not event.planned else ():
            first, last = seen.get(id_, (days[0], days[-1]))
            seen[id_] = (min(first, *days), max(last, *days))
    return seen


@dataclass(frozen=True, slots=True)
class Register:
    """What standings are read from, gathered once from all events; see :func:`register`.

    By the id of an organisation: its begin and end as told, the first and last day on which it is
    seen, the days on which later names came into use, and the transfers to what stands above it.
    """

    organisations: Sequence[Organisation]
    begins: Mapping[str, TimeSpan]
    ends: Mapping[str, TimeSpan]
    seen: Seen
    names: Mapping[str, Sequence[tuple[dt.date, str]]]
    parents: Mapping[str, Sequence[tuple[dt.date, str]]]


def register(
    organisations: Sequence[Organisation], events: Sequence[Event], links: Sequence[Link]
) -> Register:
    """Gather what the state on any day is told from; costs one walk through the events."""
    begins, ends = begins_and_ends(links, {event.id: event.span for event in events})
    uses = _first_uses(events)
    return Register(
        organisations=organisations,
        begins=begins,
        ends=ends,
        seen=days_seen(events),
        names={each.id: tuple(_later_names(each, uses)) for each in organisations},
        parents=_transfers(events),
    )


def standing(known: Register, day: dt.date) -> Iterator[Standing]:
    """The organisations that exist on a day, or may, in their order.

    On the day of a merger its parties are no more, and what they become is there.
    """
    for each in known.organisations:
        id_ = each.id
        certain = _exists(known.begins.get(id_), known.ends.get(id_), known.seen.get(id_), day)
        if certain is not None:
            yield Standing(
                organisation=id_,
                name=_name(each, known.names[id_], day),
                parent=_parent(each, known.parents.get(id_, ()), day),
                certain=certain,
            )


def _exists(
    begin: TimeSpan | None, end: TimeSpan | None, seen: tuple[dt.date, dt.date] | None, day: dt.date
) -> bool | None:
    """Whether a day lies certainly in a life; None where it does not."""
    first = (begin and begin.earliest) or (seen and seen[0])
    if first is None or day < first or (end and end.latest and day >= end.latest):
        return None
    begun = begin is None or (begin.latest is not None and day >= begin.latest)
    if end:
        return begun and end.earliest is not None and day < end.earliest
    return begun and seen is not None and day <= seen[1]


def _name(organisation: Organisation, later: Iterable[tuple[dt.date, str]], day: dt.date) -> str:
    """The last name that has come into use by a day."""
    first = organisation.names[0].name if organisation.names else organisation.name
    return next((name for since, name in reversed([*later]) if since <= day), first)


def _later_names(
    organisation: Organisation, uses: Mapping[tuple[str, str], dt.date]
) -> Iterator[tuple[dt.date, str]]:
    """The names after the first, with the day from which each is told, else first used."""
    for name in organisation.names[1:]:
        use = uses.get((organisation.id, name.name))
        since = name.since.earliest if name.since else use
        if since is not None:
            yield since, name.name


def _first_uses(events: Iterable[Event]) -> dict[tuple[str, str], dt.date]:
    """The first day on which an event tells an organisation under a name."""
    uses: dict[tuple[str, str], dt.date] = {}
    for event in events:
        day = event.span.earliest if event.span else None
        if day is None:
            continue
        names = [(each.organisation, each.name) for each in event.organisations]
        names += [(each.organisation, each.name) for each in event.successors]
        for key in names:
            uses[key] = min(uses.get(key, day), day)
    return uses


def _parent(
    organisation: Organisation, transfers: Sequence[tuple[dt.date, str]], day: dt.date
) -> str | None:
    """What an organisation is part of on a day, over the transfers that are told."""
    before = [parent for start, parent in transfers if start <= day]
    if before:
        return before[-1]
    return (
        None if organisation.parent in {parent for _, parent in transfers} else organisation.parent
    )


def _transfers(events: Iterable[Event]) -> dict[str, list[tuple[dt.date, str]]]:
    """When each organisation came under which other, in order of time."""
    found: dict[str, list[tuple[dt.date, str]]] = {}
    for event in events:
        start = event.span.earliest if event.span else None
        if event.kind is not EventKind.TRANSFER or start is None:
            continue
        parents = [one.organisation for one in event.organisations if one.role is Role.PARENT]
        for changed in {each.organisation for each in event.successors}:
            found.setdefault(changed, []).extend((start, parent) for parent in parents)
    for moves in found.values():
        moves.sort(key=itemgetter(0))
    return found


def _days(event: Event) -> tuple[dt.date | None, ...]:
    if event.span is None or event.status is EventStatus.REJECTED:
        return ()
    return event.span.earliest, event.span.latest
