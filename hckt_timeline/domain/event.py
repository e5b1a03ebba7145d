"""What happened: typed, dated, with the words that tell it."""

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum

from hckt_timeline.domain.article import Passage
from hckt_timeline.domain.base import Frozen, Many
from hckt_timeline.domain.mention import Basis
from hckt_timeline.domain.time import TimeSpan


class EventKind(StrEnum):
    """What kind of thing happened; the first six change an organisation."""

    FOUNDING = "founding"
    RENAMING = "renaming"
    MERGER = "merger"
    SPLIT = "split"
    DISSOLUTION = "dissolution"
    TRANSFER = "transfer"
    AWARD = "award"
    APPOINTMENT = "appointment"
    DOCUMENT = "document"
    CONFERENCE = "conference"
    TRAINING = "training"
    INSPECTION = "inspection"
    WELFARE = "welfare"
    COMMEMORATION = "commemoration"
    CEREMONY = "ceremony"
    POLICY = "policy"
    OTHER = "other"

    @property
    def is_change(self) -> bool:
        """Whether an organisation begins, ends or changes by it."""
        return self in _CHANGES


_CHANGES = frozenset(list(EventKind)[:6])


class DateRole(StrEnum):
    """What a day means for an event."""

    OCCURRED = "occurred"
    DECIDED = "decided"
    EFFECTIVE = "effective"
    REPORTED = "reported"


class EventStatus(StrEnum):
    """Who stands for an event: the reader of articles, or a person."""

    EXTRACTED = "extracted"
    CONFIRMED = "confirmed"
    CORRECTED = "corrected"
    REJECTED = "rejected"
    ADDED = "added"


class Role(StrEnum):
    """What an organisation does in an event; of a transfer ``parent`` is the new one above."""

    SUBJECT = "subject"
    HOST = "host"
    ISSUER = "issuer"
    PARTICIPANT = "participant"
    PLACE = "place"
    PARENT = "parent"


class Participation(Frozen):
    """An organisation in an event, under the name in force on that day."""

    organisation: str
    name: str
    role: Role


class NamedOrganisation(Frozen):
    """An organisation by id, with its full name on the day."""

    organisation: str
    name: str


class Person(Frozen):
    """A person as the words name them."""

    name: str
    rank: str | None = None
    post: str | None = None


class Document(Frozen):
    """A decree, decision or resolution; ``day`` is that of its signing or issue."""

    kind: str
    number: str | None = None
    issuer: str | None = None
    signatory: str | None = None
    day: dt.date | None = None


class EventDate(Frozen):
    """A day that is told for an event; ``words`` is the place of the mention, where known."""

    role: DateRole
    span: TimeSpan
    basis: Basis
    words: Passage | None = None


class Event(Frozen):
    """Something that happened to organisations.

    ``span`` is the effective day if one is told, else the day decided; None: a day is told nowhere.
    ``note`` tells the origin of an event that no passage supports.
    """

    id: str
    kind: EventKind
    title: str
    span: TimeSpan | None
    date_role: DateRole = DateRole.OCCURRED
    basis: Basis = Basis.STATED
    dates: Many[EventDate] = ()
    planned: bool = False
    organisations: Many[Participation] = ()
    predecessors: Many[NamedOrganisation] = ()
    successors: Many[NamedOrganisation] = ()
    people: Many[Person] = ()
    documents: Many[Document] = ()
    place: str | None = None
    evidence: Many[Passage] = ()
    status: EventStatus = EventStatus.EXTRACTED
    note: str | None = None

    def source_count(self, copies: Mapping[str, str]) -> int:
        """How many sources tell it; an article counts as the one of which it is a copy."""
        return len({copies.get(each.article, each.article) for each in self.evidence})

    @property
    def parties(self) -> frozenset[str]:
        """The ids of all organisations that it names."""
        return frozenset(
            [each.organisation for each in self.organisations]
            + [each.organisation for each in (*self.predecessors, *self.successors)]
        )


def words_of(event: Event) -> str:
    """Everything that an event is found by."""
    return " ".join(
        (
            event.title,
            *(one.name for one in event.organisations),
            *(one.name for one in (*event.predecessors, *event.successors)),
            *(one.name for one in event.people),
            *(f"{one.kind} {one.number or ''}" for one in event.documents),
            event.place or "",
        )
    )
