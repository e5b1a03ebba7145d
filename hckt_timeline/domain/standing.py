"""The state of all organisations on one day."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence

from hckt_timeline.domain.base import Frozen
from hckt_timeline.domain.event import Event, EventKind, EventStatus, Role
from hckt_timeline.domain.lineage import Link, begins_and_ends
from hckt_timeline.domain.organisation import DatedName, Organisation
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


def standing(
    organisations: Sequence[Organisation],
    events: Sequence[Event],
    links: Sequence[Link],
    day: dt.date,
) -> Iterator[Standing]:
    """The organisations that exist on a day, or may, in their order.

    On the day of a merger its parties are no more, and what they become is there.
    """
    begins, ends = begins_and_ends(links, {event.id: event.span for event in events})
    seen = days_seen(events)
    for each in organisations:
        certain = _exists(begins.get(each.id), ends.get(each.id), seen.get(each.id), day)
        if certain is not None:
            yield Standing(
                organisation=each.id,
                name=_name(each, events, day),
                parent=_parent(each, events, day),
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


def _name(organisation: Organisation, events: Iterable[Event], day: dt.date) -> str:
    """The last name that has come into use by a day."""
    inforce = organisation.names[0].name if organisation.names else organisation.name
    for name in organisation.names[1:]:
        since = name.since.earliest if name.since else _first_use(organisation.id, name, events)
        if since is not None and since <= day:
            inforce = name.name
    return inforce


def _first_use(id_: str, name: DatedName, events: Iterable[Event]) -> dt.date | None:
    """The first day on which an event tells an organisation under a name."""
    days = (
        event.span.earliest
        for event in events
        for each in event.organisations
        if event.span and each.organisation == id_ and each.name == name.name
    )
    return min((day for day in days if day), default=None)


def _parent(organisation: Organisation, events: Iterable[Event], day: dt.date) -> str | None:
    """What an organisation is part of on a day, over the transfers that are told."""
    later: set[str] = set()
    found: tuple[dt.date, str] | None = None
    for event in events:
        changed = {each.organisation for each in event.successors}
        start = event.span and event.span.earliest
        if event.kind is not EventKind.TRANSFER or organisation.id not in changed or not start:
            continue
        for each in event.organisations:
            if each.role is Role.PARENT and start > day:
                later.add(each.organisation)
            elif each.role is Role.PARENT and (found is None or found[0] <= start):
                found = start, each.organisation
    if found:
        return found[1]
    return None if organisation.parent in later else organisation.parent


def _days(event: Event) -> tuple[dt.date | None, ...]:
    if event.span is None or event.status is EventStatus.REJECTED:
        return ()
    return event.span.earliest, event.span.latest
