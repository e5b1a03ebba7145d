"""Organisations and the people who led them."""

import datetime as dt

from hckt_timeline.domain import edtf
from hckt_timeline.domain.article import Passage
from hckt_timeline.domain.base import Frozen, Many
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
    aliases: Many[str] = ()
    names: Many[DatedName] = ()
    parent: str | None = None


class Term(Frozen):
    """Who held which post in an organisation, and when."""

    person: str
    rank: str | None = None
    post: str
    organisation: str
    span: TimeSpan
    evidence: Many[Passage]

    @property
    def ends(self) -> tuple[edtf.Bounds, edtf.Bounds]:
        """Between which days it begins, and between which it ends; for one day both are that."""
        left, slash, right = self.span.edtf.partition("/")
        first = edtf.read(left)
        return first, (edtf.read(right) if slash else first)

    def holds(self, day: dt.date) -> bool | None:
        """Whether the sources put a day into the term; None where it only may lie in it."""
        first, last = self.ends
        if (first.earliest and day < first.earliest) or (last.latest and day > last.latest):
            return False
        begun = first.latest is not None and first.latest <= day
        lasts = last.earliest is not None and day <= last.earliest
        return True if begun and lasts else None
