"""What an article has told up to a point, and what came of a phrase."""

import datetime as dt
from dataclasses import dataclass

from hckt_timeline.dating.context import Context
from hckt_timeline.dating.marks import YearMark
from hckt_timeline.dating.partial import Phrase
from hckt_timeline.dating.spans import Told
from hckt_timeline.domain.mention import Basis
from hckt_timeline.domain.time import TimeSpan
from hckt_timeline.domain.wording import Wording

INFERRED = frozenset({Basis.PUBLISHED, Basis.CONTEXT, Basis.SEQUENCE})
"""The bases on which a year is a guess, though a good one."""


@dataclass(frozen=True, slots=True)
class Lead:
    """The day of an item of a feed, as the order of the items tells it.

    ``start`` is where the item tells it; None where it tells none, and ``day`` is that of the
    item before.
    """

    start: int | None
    day: dt.date
    beside: dt.date


@dataclass(frozen=True, slots=True)
class Resolved:
    """A phrase with its days."""

    phrase: Phrase
    span: TimeSpan
    basis: Basis
    explanation: Wording


@dataclass(slots=True)
class Story:
    """What the article has told up to here; changes while it is read.

    ``frame`` is the day with which a paragraph last began, ``piece`` the last part of a year
    told, ``third`` the end of a third of a month told since the last day, ``turned`` the year over
    whose end the story has gone since.
    """

    context: Context
    lead: Lead | None = None
    today: dt.date | None = None
    day: dt.date | None = None
    frame: dt.date | None = None
    month: dt.date | None = None
    year: dt.date | None = None
    words: str = ""
    piece: Resolved | None = None
    third: dt.date | None = None
    turned: YearMark | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """Days, and how they came about."""

    told: Told
    basis: Basis
    why: Wording
    approximate: bool = False
