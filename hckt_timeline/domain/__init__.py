"""The values of the program: frozen, checked, free of files, Qt and drawing.

The columns of ``table`` come lazily: who only reads dates or articles does not wait for numpy.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from hckt_timeline.domain import edtf, saying
from hckt_timeline.domain.article import Article, Note, Passage, Problem
from hckt_timeline.domain.checks import check_history, passages_of
from hckt_timeline.domain.decision import (
    Act,
    Add,
    Bearer,
    Confirm,
    Correct,
    Dated,
    Decision,
    Join,
    Merge,
    Part,
    Parties,
    Party,
    Reject,
    SetParent,
    Settle,
    Telling,
    Withdraw,
)
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
    words_of,
)
from hckt_timeline.domain.history import Conflict, ConflictKind, History
from hckt_timeline.domain.lineage import Lifespan, Lineage, Link, links_of
from hckt_timeline.domain.mention import Basis, DateMention
from hckt_timeline.domain.organisation import DatedName, Organisation, Term
from hckt_timeline.domain.progress import Progress, Stage
from hckt_timeline.domain.project import Project, View
from hckt_timeline.domain.standing import Standing
from hckt_timeline.domain.time import PartOfDay, Precision, TimeSpan
from hckt_timeline.domain.wording import Wording

if TYPE_CHECKING:
    from hckt_timeline.domain.table import EventTable, event_row, event_table, lane_of

__all__ = [
    "Act",
    "Add",
    "Article",
    "Basis",
    "Bearer",
    "Confirm",
    "Conflict",
    "ConflictKind",
    "Correct",
    "DateMention",
    "DateRole",
    "Dated",
    "DatedName",
    "Decision",
    "Document",
    "Event",
    "EventDate",
    "EventKind",
    "EventStatus",
    "EventTable",
    "History",
    "Join",
    "Lifespan",
    "Lineage",
    "Link",
    "Merge",
    "NamedOrganisation",
    "Note",
    "Organisation",
    "Part",
    "PartOfDay",
    "Participation",
    "Parties",
    "Party",
    "Passage",
    "Person",
    "Precision",
    "Problem",
    "Progress",
    "Project",
    "Reject",
    "Role",
    "SetParent",
    "Settle",
    "Stage",
    "Standing",
    "Telling",
    "Term",
    "TimeSpan",
    "View",
    "Withdraw",
    "Wording",
    "check_history",
    "edtf",
    "event_row",
    "event_table",
    "lane_of",
    "links_of",
    "passages_of",
    "saying",
    "words_of",
]


def __getattr__(name: str) -> object:
    if name in {"EventTable", "event_row", "event_table", "lane_of"}:
        return getattr(import_module("hckt_timeline.domain.table"), name)
    raise AttributeError(name)
