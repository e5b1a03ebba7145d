"""Who held which post, told as a list of holders or by a name on a day."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from hckt_timeline.domain import Article, Passage, Precision, Term, TimeSpan
from hckt_timeline.extraction.merging.register import Register
from hckt_timeline.extraction.names.units import Unit
from hckt_timeline.extraction.sentences.claims import Claim


@dataclass(frozen=True, slots=True)
class Holding:
    """One telling that a person held a post; the place of its words is in ``article``."""

    article: str
    start: int
    end: int
    person: str
    rank: str | None
    post: str
    unit: Unit
    span: TimeSpan
    stated: bool
    """Whether the words tell the time of the post, not just a day on which it was held."""


def attested(claim: Claim) -> Iterator[Holding]:
    """The people of a dated event, each holding the posts told with the name on that day."""
    if claim.date is None or not claim.date.span.is_day:
        return
    for holder in claim.holders:
        for post in holder.held() if holder.name else ():
            if holder.name and post.unit:
                yield Holding(
                    claim.article,
                    holder.start,
                    holder.end,
                    holder.name,
                    holder.rank,
                    post.words,
                    post.unit,
                    claim.date.span,
                    stated=False,
                )


@dataclass(slots=True)
class _Held:
    holding: Holding
    spans: list[TimeSpan] = field(default_factory=list)
    passages: dict[Passage, None] = field(default_factory=dict)


def terms_of(
    holdings: Iterable[Holding], register: Register, texts: Mapping[str, Article]
) -> tuple[Term, ...]:
    """One term for each person, post and organisation, with all passages.

    A time that is stated stands; days of attestation alone give a term from the first to the last.
    """
    held: dict[tuple[str, str, str], _Held] = {}
    for holding in sorted(holdings, key=lambda each: not each.stated):
        day = holding.span.earliest or holding.span.latest
        id_ = register.bearer_id(holding.unit, day)
        key = (holding.person, holding.post.casefold(), id_)
        known = held.setdefault(key, _Held(holding))
        if not known.holding.stated or known.holding is holding:
            known.spans.append(holding.span)
        known.passages[passage_at(texts, holding.article, holding.start, holding.end)] = None
    return tuple(
        Term(
            person=person,
            rank=each.holding.rank,
            post=each.holding.post,
            organisation=organisation,
            span=_over(each.spans),
            evidence=tuple(each.passages),
        )
        for (person, _, organisation), each in held.items()
    )


def passage_at(texts: Mapping[str, Article], article: str, start: int, end: int) -> Passage:
    """The words of an article from ``start`` to ``end``, as a passage."""
    return Passage(article=article, start=start, end=end, quote=texts[article].text[start:end])


def _over(spans: list[TimeSpan]) -> TimeSpan:
    """One span as it is told, several days from the first to the last."""
    if len(spans) == 1:
        return spans[0]
    days = [day for span in spans for day in (span.earliest, span.latest) if day]
    first, last = min(days), max(days)
    precision = Precision.DAY if first == last else Precision.INTERVAL
    return TimeSpan(earliest=first, latest=last, precision=precision)
