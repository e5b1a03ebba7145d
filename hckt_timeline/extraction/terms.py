"""Who held which post, told as a list of holders or by a name on a day."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from hckt_timeline.domain import Article, Passage, Precision, Term, TimeSpan
from hckt_timeline.extraction.claims import Claim
from hckt_timeline.extraction.context import Context
from hckt_timeline.extraction.patterns import DATE_SIGN, PERSON_SIGN
from hckt_timeline.extraction.people import PostTold
from hckt_timeline.extraction.register import Register
from hckt_timeline.extraction.sentences import Sentence
from hckt_timeline.extraction.units import Unit

_HOLDER = re.compile(
    rf"(?P<holder>{PERSON_SIGN}) ?\((?P<since>từ )?(?P<date>{DATE_SIGN})\)"
    rf"(?=(?:, (?P<post>{PERSON_SIGN}))?)"
)
_THROUGH = re.compile(r"(?:qua|trong) các (?:thời kỳ|giai đoạn|nhiệm kỳ|khóa)")
_OF_ALL = re.compile(rf"(?P<person>{PERSON_SIGN})?(?:các (?P<post>[^:.{{}}]{{4,40}}?))? ?$")


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


def listed_holders(sentence: Sentence, article: Article, context: Context) -> Iterator[Holding]:
    """The holders in a list: "Giám đốc qua các thời kỳ: ông A (1978 – 1990), bà B …"."""
    heading = _heading(sentence, article.text, context)
    for found in _HOLDER.finditer(sentence.signs):
        holder = sentence.people(found["holder"])[0]
        behind = [each for each in sentence.people(found["post"] or "") if not each.name]
        posts = behind[0].held() if behind else heading
        if not holder.name or not posts or not posts[0].unit:
            continue
        mention = sentence.dates(found["date"])[0]
        since = bool(found["since"]) or mention.text.lower().startswith("từ")
        yield Holding(
            article.id,
            holder.start,
            behind[0].end if behind else mention.end,
            holder.name,
            holder.rank,
            posts[0].words,
            posts[0].unit,
            _since(mention.span) if since else mention.span,
            stated=True,
        )


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


def _since(span: TimeSpan) -> TimeSpan:
    """A post held since a time, to this day."""
    return span.model_copy(update={"latest": None, "precision": Precision.INTERVAL})


def _heading(sentence: Sentence, text: str, context: Context) -> tuple[PostTold, ...]:
    """The post of all holders of a list, from the words before "qua các thời kỳ"."""
    through = _THROUGH.search(sentence.signs)
    found = through and _OF_ALL.search(sentence.signs, 0, through.start())
    if not found:
        return ()
    if found["person"]:
        return sentence.people(found["person"])[0].held()
    if found["post"] and context.subject:
        start, end = (sentence.places[found.span("post")[side]] for side in (0, 1))
        return (PostTold(text[start:end], context.subject),)
    return ()


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
