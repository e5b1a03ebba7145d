"""From events to lives: when each organisation begins and ends, and under which names."""

import datetime as dt
from collections.abc import Iterable, Mapping

from hckt_timeline.domain import History, Lifespan, Lineage, Link, Organisation, TimeSpan
from hckt_timeline.domain.lineage import begins_and_ends
from hckt_timeline.domain.standing import days_seen


def build_lineage(history: History) -> Lineage:
    """The lives of all organisations and the changes that link them."""
    spans = {event.id: event.span for event in history.events}
    return lineage_of(history.organisations, history.links, spans, days_seen(history.events))


def lineage_of(
    organisations: Iterable[Organisation],
    links: tuple[Link, ...],
    spans: Mapping[str, TimeSpan | None],
    seen: Mapping[str, tuple[dt.date, dt.date]],
) -> Lineage:
    """The same from its parts.

    Args:
        organisations: in the order of the lifespans.
        links: the changes.
        spans: the times of the events that the links name, by their ids.
        seen: the first and last day on which an event names an organisation, by its id.
    """
    begins, ends = begins_and_ends(links, spans)
    return Lineage(
        lifespans=tuple(_lifespan(each, begins, ends, seen) for each in organisations),
        links=links,
    )


def _lifespan(
    organisation: Organisation,
    begins: dict[str, TimeSpan],
    ends: dict[str, TimeSpan],
    seen: Mapping[str, tuple[dt.date, dt.date]],
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
