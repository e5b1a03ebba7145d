"""The history of institutions as a whole."""

import datetime as dt
from enum import StrEnum
from typing import TYPE_CHECKING

from typing_extensions import override

from hckt_timeline.domain.article import Article, Note, Passage, Problem
from hckt_timeline.domain.base import Frozen, Many
from hckt_timeline.domain.event import Event, EventStatus
from hckt_timeline.domain.lineage import Link
from hckt_timeline.domain.organisation import Organisation, Term
from hckt_timeline.domain.standing import Standing, register, standing
from hckt_timeline.domain.wording import Wording

if TYPE_CHECKING:
    from pandas import DataFrame


class ConflictKind(StrEnum):
    """What cannot be true at once."""

    DATE = "date"
    TERM = "term"
    LIFE = "life"
    SUM = "sum"


class Conflict(Frozen):
    """Passages that disagree, and why; ``settled`` is the reason for which a person settled it."""

    id: str
    kind: ConflictKind
    events: Many[str]
    evidence: Many[Passage]
    message: Wording
    settled: str | None = None


class History(Frozen):
    """Everything that was read out of a set of articles."""

    articles: Many[Article] = ()
    organisations: Many[Organisation] = ()
    events: Many[Event] = ()
    terms: Many[Term] = ()
    links: Many[Link] = ()
    conflicts: Many[Conflict] = ()
    problems: Many[Problem] = ()
    notes: Many[Note] = ()

    def at(self, day: dt.date) -> tuple[Standing, ...]:
        """The organisations that exist on a day, or may: under which names, under which parents."""
        known = register(self.organisations, self.events, self.links)
        return tuple(standing(known, day))

    def copies(self) -> dict[str, str]:
        """The articles that are copies, each with the one that stands for their text."""
        return {each.id: each.copy_of for each in self.articles if each.copy_of}

    def told(self) -> tuple[Event, ...]:
        """The events oldest first, those without a day last, those that were rejected not."""
        kept = (event for event in self.events if event.status is not EventStatus.REJECTED)
        return tuple(sorted(kept, key=_when))

    def to_dataframe(self) -> "DataFrame":
        """The events that stand, oldest first, as a pandas data frame, indexed by their ids.

        ``earliest`` and ``latest`` are days (NaT where open or not told); several organisations or
        people are a tuple of names; ``quote`` is the first of the ``sources``.

        >>> from hckt_timeline import open_history
        >>> events = open_history().to_dataframe()
        >>> list(events.query("kind == 'merger' and earliest >= '2025'").edtf)
        ['2025-01-24']

        Raises:
            MissingPackage: pandas is not installed.
        """
        from hckt_timeline.domain.notebook import data_frame

        return data_frame(self)

    def _repr_html_(self) -> str:
        """How notebooks show a history."""
        from hckt_timeline.domain.notebook import html_table

        return html_table(self)

    @override
    def __repr__(self) -> str:
        return (
            f"History({len(self.articles)} articles, {len(self.organisations)} organisations, "
            f"{len(self.events)} events)"
        )

    @override
    def __str__(self) -> str:
        return repr(self)


def _when(event: Event) -> tuple[dt.date, str]:
    day = event.span and (event.span.earliest or event.span.latest)
    return day or dt.date.max, event.id
