"""What people decide about a history, hung on the words that it stands on.

The journal of decisions is only ever added to: taking one back is an entry of its own. Nothing in
it names an event or an organisation by the id that a reading gave it, so that decisions hold when
the articles are read again, by a better reader or among more articles.
"""

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field

from hckt_timeline.domain.article import Passage
from hckt_timeline.domain.base import Frozen, Many
from hckt_timeline.domain.event import EventKind, Role
from hckt_timeline.domain.history import ConflictKind
from hckt_timeline.domain.time import TimeSpan


class Telling(Frozen):
    """Words, and what they were read as: how a decision names an event.

    Several events may stand on the same words; ``kind``, ``edtf`` and ``names`` (of organisations)
    choose between them. ``added`` names an event that stands on a decision instead of on words.
    """

    words: Passage | None = None
    kind: EventKind | None = None
    edtf: str | None = None
    names: Many[str] = ()
    added: str | None = None


class Bearer(Frozen):
    """An organisation, by a name that it bears and words that name it, where there are any."""

    name: str
    words: Passage | None = None


class Party(Frozen):
    """An organisation with its role in an event."""

    organisation: Bearer
    role: Role


class Parties(Frozen):
    """All organisations of an event."""

    organisations: Many[Party] = ()
    predecessors: Many[Bearer] = ()
    successors: Many[Bearer] = ()


class Dated(Frozen):
    """A day that a person sets; None: it is not known."""

    span: TimeSpan | None


class Confirm(Frozen):
    """The event is told as it was read."""

    act: Literal["confirm"] = "confirm"
    event: Telling


class Correct(Frozen):
    """The event was read wrongly; what is None stays as read."""

    act: Literal["correct"] = "correct"
    event: Telling
    dated: Dated | None = None
    kind: EventKind | None = None
    title: str | None = None
    parties: Parties | None = None


class Reject(Frozen):
    """The words tell no such event."""

    act: Literal["reject"] = "reject"
    event: Telling


class Add(Frozen):
    """An event that was not read; ``id`` is new, and ``note`` tells its origin without words."""

    act: Literal["add"] = "add"
    id: str
    kind: EventKind
    title: str
    span: TimeSpan | None
    parties: Parties
    place: str | None = None
    words: Many[Passage] = ()
    note: str | None = None


class Join(Frozen):
    """Several events are one: the first, with the words of all."""

    act: Literal["join"] = "join"
    events: Many[Telling] = Field(min_length=2)


class Part(Frozen):
    """Some of the words of an event tell another one, whose ``id`` is new."""

    act: Literal["part"] = "part"
    event: Telling
    words: Many[Passage] = Field(min_length=1)
    id: str


class Merge(Frozen):
    """Two organisations are one; ``kept`` goes on under both names."""

    act: Literal["merge"] = "merge"
    kept: Bearer
    other: Bearer


class SetParent(Frozen):
    """The organisation is a unit of another, or of none."""

    act: Literal["set_parent"] = "set_parent"
    organisation: Bearer
    parent: Bearer | None


class Settle(Frozen):
    """A conflict is settled, for a reason; ``words`` are those that disagree."""

    act: Literal["settle"] = "settle"
    kind: ConflictKind
    words: Many[Passage] = Field(min_length=1)
    reason: str


class Withdraw(Frozen):
    """An earlier entry of the journal no longer holds; withdrawing a withdrawal brings it back."""

    act: Literal["withdraw"] = "withdraw"
    number: int


Act = Annotated[
    Confirm | Correct | Reject | Add | Join | Part | Merge | SetParent | Settle | Withdraw,
    Field(discriminator="act"),
]


class Decision(Frozen):
    """One entry of the journal: who decided what, and when; ``number`` counts from 1."""

    number: int = Field(ge=1)
    at: dt.datetime
    by: str
    act: Act
