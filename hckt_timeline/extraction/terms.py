"""Who is told to hold which post, and on which days."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from hckt_timeline.domain import Article, Passage, Precision, Term, TimeSpan
from hckt_timeline.extraction.claims import Claim
from hckt_timeline.extraction.merging import Merged
from hckt_timeline.extraction.people import PersonTold
from hckt_timeline.extraction.register import Register


@dataclass(slots=True)
class _Attested:
    rank: str | None
    post: str
    days: list[dt.date] = field(default_factory=list)
    passages: dict[Passage, None] = field(default_factory=dict)


def attested_terms(
    events: Sequence[Merged], register: Register, texts: Mapping[str, Article]
) -> tuple[Term, ...]:
    """A person told with a post on the day of an event held it on that day.

    Several such days of one post are one term, from the first to the last.
    """
    terms: dict[tuple[str, str, str], _Attested] = {}
    for claim, holder in _holders(events):
        organisation = register.id_of(holder.units[-1], claim)
        post = holder.post or ""
        key = (holder.name or "", post.casefold(), organisation)
        term = terms.setdefault(key, _Attested(holder.rank, post))
        term.days += [day for day in (claim.date and claim.date.span.earliest,) if day]
        passage = passage_at(texts, claim.article, holder.start, holder.end)
        term.passages[passage] = None
    return tuple(
        Term(
            person=person,
            rank=term.rank,
            post=term.post,
            organisation=organisation,
            span=_from_to(min(term.days), max(term.days)),
            evidence=tuple(term.passages),
        )
        for (person, _, organisation), term in terms.items()
    )


def passage_at(texts: Mapping[str, Article], article: str, start: int, end: int) -> Passage:
    """The words of an article from ``start`` to ``end``, as a passage."""
    return Passage(article=article, start=start, end=end, quote=texts[article].text[start:end])


def _holders(events: Sequence[Merged]) -> Iterator[tuple[Claim, PersonTold]]:
    for event in events:
        for claim in event.claims:
            if claim.date and claim.date.span.is_day:
                for holder in claim.holders:
                    if holder.name and holder.post and holder.units:
                        yield claim, holder


def _from_to(first: dt.date, last: dt.date) -> TimeSpan:
    precision = Precision.DAY if first == last else Precision.INTERVAL
    return TimeSpan(earliest=first, latest=last, precision=precision)
