"""Organisations and the people who led them."""

from hckt_timeline.domain.article import Passage
from hckt_timeline.domain.base import Frozen
from hckt_timeline.domain.time import TimeSpan


class DatedName(Frozen):
    """A name and the time of its use; None where the sources do not tell it."""

    name: str
    since: TimeSpan | None = None
    until: TimeSpan | None = None


class Organisation(Frozen):
    """One identity with dated names; ``parent`` is the id of the organisation above it."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    names: tuple[DatedName, ...] = ()
    parent: str | None = None


class Term(Frozen):
    """Who held which post in an organisation, and when."""

    person: str
    rank: str | None = None
    post: str
    organisation: str
    span: TimeSpan
    evidence: tuple[Passage, ...]
