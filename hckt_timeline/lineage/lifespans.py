"""From events to lives: when each organisation begins and ends, and under which names."""

import datetime as dt

from hckt_timeline.domain import History, Lifespan, Lineage, Organisation, TimeSpan
from hckt_timeline.domain.lineage import begins_and_ends
from hckt_timeline.domain.standing import days_seen


def build_lineage(history: History) -> Lineage:
    """The lives of all organisations and the changes that link them."""
    spans = {event.id: event.span for event in history.events}
    begins, ends = begins_and_ends(history.links, spans)
    seen = days_seen(history.events)
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
