"""Several tellings of one event become one event with several passages.

Changes of organisations are one where kind and parties agree; other events where the day, the kind
and the host agree and the words are alike. Two meetings of one day stay two.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from hckt_timeline.domain import DateRole, EventKind, TimeSpan
from hckt_timeline.extraction.names.units import Unit
from hckt_timeline.extraction.sentences.claims import Claim, fineness
from hckt_timeline.folding import folded

_ALIKE = 0.6
_NO_WORDS = frozenset(
    [
        "va",
        "cua",
        "cac",
        "nhung",
        "cho",
        "ve",
        "trong",
        "voi",
        "cong",
        "tac",
        "to",
        "chuc",
        "nam",
        "thuc",
        "hien",
        "le",
        "hoi",
        "nghi",
    ]
)


@dataclass(slots=True)
class Merged:
    """Claims of one event, the one with the most exact date first."""

    claims: list[Claim] = field(default_factory=list)

    @property
    def best(self) -> Claim:
        """The claim whose date, title and parties stand for the event."""
        return self.claims[0]


def merge(claims: Iterable[Claim]) -> tuple[Merged, ...]:
    """Groups claims that tell one event, in the order of the claims."""
    groups: dict[tuple[object, ...], list[Merged]] = {}
    for claim in sorted(claims, key=exactness):
        candidates = groups.setdefault(_subject(claim), [])
        event = next((each for each in candidates if _is_told_by(each, claim)), None)
        if event is None:
            event = Merged()
            candidates.append(event)
        event.claims.append(claim)
    merged = [event for candidates in groups.values() for event in candidates]
    return tuple(sorted(merged, key=lambda event: by_time(event.best)))


def exactness(claim: Claim) -> tuple[tuple[int, int], bool, str, int]:
    """Orders claims by how exact their day is, told years before inferred, then by their place."""
    date = claim.date
    if date is None:
        return (99, 0), False, claim.article, claim.start
    precision, length = fineness(date.span)
    late = 50 * (date.role is DateRole.REPORTED)
    return (precision + late, length), date.span.inferred, claim.article, claim.start


def by_time(claim: Claim) -> tuple[str, str, int]:
    """Orders claims by their day, undated ones last, of equals by their place."""
    date = claim.date
    day = date.span.earliest.isoformat() if date and date.span.earliest else "9999"
    return day, claim.article, claim.start


def _subject(claim: Claim) -> tuple[object, ...]:
    """What two tellings of one event must share to the letter."""
    if claim.kind.is_change:
        parties = keys(claim.predecessors), keys(claim.successors), keys(claim.above)
        return (claim.kind, claim.planned, *parties)
    host = claim.organisations[0][0].key if claim.organisations else ""
    span = claim.date.span if claim.date else None
    return (claim.kind, host, span and span.earliest, span and span.latest)


def keys(units: Sequence[Unit]) -> frozenset[str]:
    """What the names of some organisations have in common with their other spellings."""
    return frozenset(unit.key for unit in units)


def _is_told_by(event: Merged, claim: Claim) -> bool:
    if claim.kind.is_change:
        return all(same_time(each, claim) for each in event.claims[:1])
    return any(
        _same_part_of_day(each, claim) and (_same_words(each, claim) or _same_document(each, claim))
        for each in event.claims
    )


def same_time(one: Claim, other: Claim) -> bool:
    """Whether two tellings of a change can mean one time.

    One span holds the other, one has none, or one only reports what happened shortly before.
    """
    if one.date is None or other.date is None:
        return True
    if DateRole.REPORTED in (one.date.role, other.date.role):
        return _gap_in_years(one.date.span, other.date.span) <= 1
    for a in one.dates:
        for b in other.dates:
            if _meet(a.span, b.span):
                return True
    return False


def _meet(one: TimeSpan, other: TimeSpan) -> bool:
    if one.contains(other) or other.contains(one):
        return True
    slack = max(one.slack, other.slack)
    return bool(slack) and _gap(one, other) <= slack


def _gap(one: TimeSpan, other: TimeSpan) -> dt.timedelta:
    """How far two times lie apart; nothing where they meet or are open to each other."""
    gaps = (
        second.earliest - first.latest
        for first, second in ((one, other), (other, one))
        if first.latest and second.earliest
    )
    return max(dt.timedelta(), *gaps, dt.timedelta())


def _gap_in_years(one: TimeSpan, other: TimeSpan) -> int:
    years = [day.year for day in (one.earliest, one.latest, other.earliest, other.latest) if day]
    return max(years) - min(years) if years else 0


def _same_part_of_day(one: Claim, other: Claim) -> bool:
    if one.date is None or other.date is None:
        return False
    a, b = one.date.span.part_of_day, other.date.span.part_of_day
    return a is None or b is None or a == b


def _same_words(one: Claim, other: Claim) -> bool:
    a, b = _words(one.title), _words(other.title)
    if not a or not b:
        return one.kind in (EventKind.AWARD, EventKind.COMMEMORATION)
    return len(a & b) >= _ALIKE * min(len(a), len(b))


def _same_document(one: Claim, other: Claim) -> bool:
    return bool({each.number for each in one.documents} & {each.number for each in other.documents})


@lru_cache(maxsize=4096)
def _words(title: str) -> frozenset[str]:
    words = "".join(letter if letter.isalnum() else " " for letter in folded(title)).split()
    return frozenset(words) - _NO_WORDS
