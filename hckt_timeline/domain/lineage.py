"""How organisations descend from one another."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping

from hckt_timeline.domain.base import Frozen, Many
from hckt_timeline.domain.event import Event, EventKind, EventStatus
from hckt_timeline.domain.organisation import DatedName
from hckt_timeline.domain.time import TimeSpan


class Link(Frozen):
    """A change of organisations, by their ids, and the event that tells it."""

    kind: EventKind
    predecessors: Many[str]
    successors: Many[str]
    event: str


class Lifespan(Frozen):
    """The life of one organisation.

    ``begins`` and ``ends`` are the spans of the founding or ending change, None where none is told;
    ``seen`` is the first and last day on which an event names it.
    """

    organisation: str
    name: str
    names: Many[DatedName]
    parent: str | None
    begins: TimeSpan | None
    ends: TimeSpan | None
    seen: tuple[dt.date, dt.date] | None


class Lineage(Frozen):
    """All organisations through time, and the changes that join and part them."""

    lifespans: Many[Lifespan]
    links: Many[Link]


def begins_and_ends(
    links: Iterable[Link], spans: Mapping[str, TimeSpan | None]
) -> tuple[dict[str, TimeSpan], dict[str, TimeSpan]]:
    """When organisations begin and end, by their ids, as the changes tell it.

    Args:
        links: in the order of time; of two beginnings the earlier counts.
        spans: the time of each event, by its id.
    """
    begins: dict[str, TimeSpan] = {}
    ends: dict[str, TimeSpan] = {}
    for link in links:
        span = spans.get(link.event)
        if span is None or link.kind in (EventKind.RENAMING, EventKind.TRANSFER):
            continue
        for id_ in set(link.successors) - set(link.predecessors):
            begins.setdefault(id_, span)
        for id_ in set(link.predecessors) - set(link.successors):
            ends.setdefault(id_, span)
    return begins, ends


def links_of(events: Iterable[Event]) -> Iterator[Link]:
    """The changes of organisations that have come about, as links."""
    for event in events:
        if event.kind.is_change and not event.planned and event.status is not EventStatus.REJECTED:
            yield Link(
                kind=event.kind,
                predecessors=tuple(each.organisation for each in event.predecessors),
                successors=tuple(each.organisation for each in event.successors),
                event=event.id,
            )
