"""The values of the program: frozen, checked, free of files, Qt and drawing.

The columns of ``table`` come lazily: who only reads dates or articles does not wait for numpy.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from hckt_timeline.domain import edtf
from hckt_timeline.domain.article import Article, Note, Passage, Problem
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
from hckt_timeline.domain.progress import Progress, Stage
from hckt_timeline.domain.standing import Standing
from hckt_timeline.domain.time import PartOfDay, Precision, TimeSpan
from hckt_timeline.domain.wording import Wording

if TYPE_CHECKING:
    from hckt_timeline.domain.table import EventTable, event_table, lane_of

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
    "Note",
    "Organisation",
    "PartOfDay",
    "Participation",
    "Passage",
    "Person",
    "Precision",
    "Problem",
    "Progress",
    "Role",
    "Stage",
    "Standing",
    "Term",
    "TimeSpan",
    "Wording",
    "edtf",
    "event_table",
    "lane_of",
]


def __getattr__(name: str) -> object:
    if name in {"EventTable", "event_table", "lane_of"}:
        return getattr(import_module("hckt_timeline.domain.table"), name)
    raise AttributeError(name)
