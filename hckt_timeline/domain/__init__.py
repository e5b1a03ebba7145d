"""The values of the program: frozen, checked, free of files, Qt and drawing."""

from hckt_timeline.domain.article import Article, Passage, Problem
from hckt_timeline.domain.event import (
    DateRole,
    Document,
    Event,
    EventDate,
    EventKind,
    EventStatus,
    NamedOrganisation,
    Participation,
    Person,
    Role,
)
from hckt_timeline.domain.history import Conflict, ConflictKind, History
from hckt_timeline.domain.lineage import Lifespan, Lineage, Link
from hckt_timeline.domain.mention import Basis, DateMention
from hckt_timeline.domain.organisation import DatedName, Organisation, Term
from hckt_timeline.domain.table import EventTable, event_table, lane_of
from hckt_timeline.domain.time import PartOfDay, Precision, TimeSpan
from hckt_timeline.domain.wording import Wording

__all__ = [
    "Article",
    "Basis",
    "Conflict",
    "ConflictKind",
    "DateMention",
    "DateRole",
    "DatedName",
    "Document",
    "Event",
    "EventDate",
    "EventKind",
    "EventStatus",
    "EventTable",
    "History",
    "Lifespan",
    "Lineage",
    "Link",
    "NamedOrganisation",
    "Organisation",
    "PartOfDay",
    "Participation",
    "Passage",
    "Person",
    "Precision",
    "Problem",
    "Role",
    "Term",
    "TimeSpan",
    "Wording",
    "event_table",
    "lane_of",
]
