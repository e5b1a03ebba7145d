"""How organisations descend from one another."""

import datetime as dt

from hckt_timeline.domain.base import Frozen
from hckt_timeline.domain.event import EventKind
from hckt_timeline.domain.organisation import DatedName
from hckt_timeline.domain.time import TimeSpan


class Link(Frozen):
    """A change of organisations, by their ids, and the event that tells it."""

    kind: EventKind
    predecessors: tuple[str, ...]
    successors: tuple[str, ...]
    event: str


class Lifespan(Frozen):
    """The life of one organisation.

    ``begins`` and ``ends`` are the spans of the founding or ending change, None where none is told;
    ``seen`` is the first and last day on which an event names it.
    """

    organisation: str
    name: str
    names: tuple[DatedName, ...]
    parent: str | None
    begins: TimeSpan | None
    ends: TimeSpan | None
    seen: tuple[dt.date, dt.date] | None


class Lineage(Frozen):
    """All organisations through time, and the changes that join and part them."""

    lifespans: tuple[Lifespan, ...]
    links: tuple[Link, ...]
