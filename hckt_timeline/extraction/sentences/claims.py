"""What one passage claims: an event as one source tells it, before sources are merged."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from hckt_timeline.domain import (
    Basis,
    DateMention,
    DateRole,
    Document,
    EventKind,
    Person,
    Precision,
    Role,
    TimeSpan,
)
from hckt_timeline.extraction.names.people import PersonTold
from hckt_timeline.extraction.names.units import Unit
from hckt_timeline.extraction.sentences.patterns import DATE_SIGN, DOCUMENT_SIGN
from hckt_timeline.extraction.sentences.sentences import Sentence


@dataclass(frozen=True, slots=True)
class ToldDate:
    """A date of a claim: its value, what it means, and the mention that tells it."""

    role: DateRole
    span: TimeSpan
    basis: Basis
    mention: DateMention


@dataclass(frozen=True, slots=True)
class Claim:
    """One telling of an event; ``start`` to ``end`` is its passage in the article.

    What is told ``in_passing`` says nothing of what the article is about.
    """

    kind: EventKind
    article: str
    start: int
    end: int
    title: str
    dates: tuple[ToldDate, ...] = ()
    planned: bool = False
    organisations: tuple[tuple[Unit, Role], ...] = ()
    predecessors: tuple[Unit, ...] = ()
    successors: tuple[Unit, ...] = ()
    people: tuple[Person, ...] = ()
    holders: tuple[PersonTold, ...] = ()
    documents: tuple[Document, ...] = ()
    place: str | None = None
    in_passing: bool = False

    @property
    def date(self) -> ToldDate | None:
        """The day that counts: the effective one if told, else the first."""
        effective = [each for each in self.dates if each.role is DateRole.EFFECTIVE]
        return next(iter(effective or self.dates), None)

    @property
    def above(self) -> tuple[Unit, ...]:
        """Under whom a transfer moves an organisation."""
        return tuple(unit for unit, role in self.organisations if role is Role.PARENT)


_FINENESS = {
    precision: rank
    for rank, precision in enumerate(
        (
            Precision.DAY,
            Precision.WEEK,
            Precision.THIRD,
            Precision.MONTH,
            Precision.SEASON,
            Precision.QUARTER,
            Precision.HALF,
            Precision.YEAR,
            Precision.INTERVAL,
            Precision.DECADE,
            Precision.CENTURY,
        )
    )
}
_NEAR = 60
"""Signs before a date in which the words that give it its meaning stand."""
_EVERY_DATE = re.compile(DATE_SIGN)
_DECIDED_BY = re.compile(
    rf"(?:ký|số|nghị quyết|nghị định|quyết định|sắc lệnh|thông qua|{DOCUMENT_SIGN})[^.;]{{0,24}}$"
)


def fineness(span: TimeSpan) -> tuple[int, int]:
    """How exact a span is, the most exact first; shorter goes before longer of one precision."""
    if span.earliest and span.latest:
        length = (span.latest - span.earliest).days
        return (_FINENESS[Precision.DAY] if not length else _FINENESS[span.precision], length)
    return (_FINENESS[Precision.CENTURY], 10**6)


def best_date(sentence: Sentence, start: int, end: int, match: int) -> ToldDate | None:
    """The date among the signs ``start:end`` that dates what the signs from ``match`` on tell.

    The most exact date counts, of equals the nearest; a distance told right before them
    ("sau 1 năm sáp nhập") goes before all, since it says nothing of the sentence's own day.
    """
    found = [
        (place.start(), sentence.dates(place[0])[0])
        for place in _EVERY_DATE.finditer(sentence.signs, start, end)
    ]
    for place, mention in found:
        near = sentence.signs[place + 1 : match]
        if mention.basis is Basis.RELATIVE and place < match and near.strip() in ("", "từ khi"):
            return told(mention, DateRole.OCCURRED)
    found = [(place, each) for place, each in found if not _is_distance(each)]
    if not found:
        return None
    place, mention = min(found, key=lambda each: (fineness(each[1].span), abs(each[0] - match)))
    return told(mention, role_of(sentence, place))


def first_date(sentence: Sentence, start: int, end: int) -> ToldDate | None:
    """The first date among the signs ``start:end``, where it follows what it dates."""
    for place in _EVERY_DATE.finditer(sentence.signs, start, end):
        mention = sentence.dates(place[0])[0]
        if not _is_distance(mention):
            return told(mention, role_of(sentence, place.start()))
    return None


def role_of(sentence: Sentence, place: int) -> DateRole:
    """Whether the date at a sign is that of a decision, of its effect, or of the event."""
    before = sentence.signs[max(0, place - _NEAR) : place]
    if re.search(r"(?:kể )?từ (?:ngày |năm |tháng )?$", before):
        return DateRole.EFFECTIVE
    return DateRole.DECIDED if _DECIDED_BY.search(before) else DateRole.OCCURRED


def told(mention: DateMention, role: DateRole, basis: Basis | None = None) -> ToldDate:
    """A mention as the date of a claim."""
    return ToldDate(role, mention.span, basis or mention.basis, mention)


def over_all(dates: Sequence[ToldDate]) -> ToldDate:
    """Several days on one verb as one interval."""
    first, last = dates[0], dates[-1]
    if len(dates) == 1:
        return first
    days = [each.span for each in dates]
    lows, highs = [each.earliest for each in days], [each.latest for each in days]
    span = TimeSpan(
        earliest=min((low for low in lows if low), default=None) if None not in lows else None,
        latest=max((high for high in highs if high), default=None) if None not in highs else None,
        precision=Precision.INTERVAL,
        approximate=any(each.approximate for each in days),
        inferred=any(each.inferred for each in days),
        part_of_day=first.span.part_of_day,
    )
    return replace(first, span=span, basis=last.basis)


def _is_distance(mention: DateMention) -> bool:
    """Whether the words only count years or months from a day ("sau 1 năm")."""
    return mention.basis is Basis.RELATIVE and mention.span.approximate
