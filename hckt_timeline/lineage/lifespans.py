"""From events to lives: when each organisation begins and ends, and under which names."""

import datetime as dt
from collections.abc import Iterable

from hckt_timeline.domain import (
    Event,
    EventKind,
    History,
    Lifespan,
    Lineage,
    Organisation,
    TimeSpan,
)


def build_lineage(history: History) -> Lineage:
    """The lives of all organisations and the changes that link them."""
    events = {event.id: event for event in history.events}
    begins: dict[str, TimeSpan] = {}
    ends: dict[str, TimeSpan] = {}
    for link in history.links:
        span = events[link.event].span if link.event in events else None
        if span is None or link.kind in (EventKind.RENAMING, EventKind.TRANSFER):
            continue
        for id_ in set(link.successors) - set(link.predecessors):
            begins.setdefault(id_, span)
        for id_ in set(link.predecessors) - set(link.successors):
            ends.setdefault(id_, span)
    seen = _seen(history.events)
    return Lineage(
        lifespans=tuple(
            _lifespan(organisation, begins, ends, seen) for organisation in history.organisations
        ),
        links=history.links,
    )


def _lifespan(
    organisation: Organisation,
    begins: dict[str, TimeSpan],
    ends: dict[str, TimeSpan],
    seen: dict[str, tuple[dt.date, dt.date]],
) -> Lifespan:
    return Lifespan(
        organisation=organisation.id,
        name=organisation.name,
        names=organisation.names,
        parent=organisation.parent,
        begins=begins.get(organisation.id),
        ends=ends.get(organisation.id),
        seen=seen.get(organisation.id),
    )


def _seen(events: Iterable[Event]) -> dict[str, tuple[dt.date, dt.date]]:
    """The first and the last day on which an event names each organisation."""
    seen: dict[str, tuple[dt.date, dt.date]] = {}
    for event in events:
        days = [day for day in _days(event) if day]
        for id_ in event.parties if days else ():
            first, last = seen.get(id_, (days[0], days[-1]))
            seen[id_] = (min(first, *days), max(last, *days))
    return seen


def _days(event: Event) -> tuple[dt.date | None, ...]:
    return (event.span.earliest, event.span.latest) if event.span else ()
