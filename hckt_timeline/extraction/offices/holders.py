"""Reads lists of office holders, in one sentence or a line each.

"Giám đốc qua các thời kỳ: ông A (1978 – 1990), bà B …", or the same words as a heading over lines
such as "1. Nguyễn Văn A (1978 – 1990)".
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from hckt_timeline.domain import Article, DateMention, Precision, TimeSpan
from hckt_timeline.extraction.names.lexicon import surnames
from hckt_timeline.extraction.names.people import PERSON_NAME, PostTold
from hckt_timeline.extraction.names.units import Unit
from hckt_timeline.extraction.offices.terms import Holding
from hckt_timeline.extraction.sentences.context import Context
from hckt_timeline.extraction.sentences.patterns import DATE_SIGN, PERSON_SIGN
from hckt_timeline.extraction.sentences.sentences import Sentence


class _Way(NamedTuple):
    """A way of telling a holder with a time; ``posts`` says where the post stands."""

    posts: Literal["behind", "own", "heading"]
    pattern: re.Pattern[str]


_NO_DATE = rf"[^.;{DATE_SIGN[1:-1]}]"
_HOLDS = "(?:giữ chức|giữ cương vị|đảm nhiệm|làm|là)"
_WAYS = (
    _Way(
        "behind",
        re.compile(
            rf"(?P<holder>{PERSON_SIGN}) ?\((?P<since>từ )?(?P<date>{DATE_SIGN})\)"
            rf"(?=(?:, (?P<post>{PERSON_SIGN}))?)"
        ),
    ),
    _Way(
        "own",
        re.compile(
            rf"(?P<holder>{PERSON_SIGN}),? "
            rf"(?:(?:trong )?(?:giai đoạn|nhiệm kỳ|thời kỳ|thời gian) )?(?P<date>{DATE_SIGN})"
        ),
    ),
    _Way(
        "own",
        re.compile(
            rf"(?P<date>{DATE_SIGN}){_NO_DATE}{{0,20}}(?P<holder>{PERSON_SIGN})"
            rf"{_NO_DATE}{{0,12}}{_HOLDS}{_NO_DATE}{{0,12}}?(?P<post>{PERSON_SIGN})"
        ),
    ),
    _Way("heading", re.compile(rf"(?P<date>{DATE_SIGN})\)? ?[:–-] ?(?P<holder>{PERSON_SIGN})")),
)
_THROUGH = re.compile(r"(?:qua|trong) các (?:thời kỳ|giai đoạn|nhiệm kỳ|khóa)")
_OF_ALL = re.compile(rf"(?P<person>{PERSON_SIGN})?(?:các (?P<post>[^:.{{}}]{{4,40}}?))? ?$")
_ITEM = re.compile(rf"^ ?(?:[-–•+*] ?|\d{{1,2}}[.)/] ?)?[^.;]{{0,60}}{DATE_SIGN}")
_NAME_BEFORE = re.compile(
    rf"(?:^|[:;,.)\n•+*–-][ \xa0]*)({PERSON_NAME})[ \xa0]*[:(,–-]?[ \xa0]*(?:từ )?$"
)
_NAME_BEHIND = re.compile(rf"\)?[ \xa0]*[:–-][ \xa0]*({PERSON_NAME})(?=[ \xa0]*(?:[,;.\n(]|$))")
Heading = tuple[PostTold, ...]


def heading_of(sentence: Sentence, text: str, context: Context, before: Heading) -> Heading:
    """The posts of all holders listed in a sentence: its own words, or the heading it stands under.

    Args:
        sentence: the one read now.
        text: of the article.
        context: what is known before it.
        before: the heading of the sentence before.
    """
    through = _THROUGH.search(sentence.signs)
    found = through and _OF_ALL.search(sentence.signs, 0, through.start())
    if not found:
        return before if _ITEM.search(sentence.signs) else ()
    if found["person"]:
        return sentence.people(found["person"])[0].held()
    if found["post"] and context.subject:
        start, end = (sentence.places[found.span("post")[side]] for side in (0, 1))
        return (PostTold(text[start:end], context.subject),)
    return ()


def listed_holders(sentence: Sentence, article: Article, heading: Heading) -> Iterator[Holding]:
    """Who held which post from when to when, as a sentence tells it."""
    for way in _WAYS:
        for found in way.pattern.finditer(sentence.signs):
            if holding := _told(sentence, article, way, found, heading):
                yield holding
    if heading and heading[0].unit:
        yield from _bare_names(sentence, article, heading[0].words, heading[0].unit)


def _told(
    sentence: Sentence, article: Article, way: _Way, found: re.Match[str], heading: Heading
) -> Holding | None:
    """What one match tells; a post of one's own must be told with all its time."""
    groups = found.groupdict()
    holder = sentence.people(found["holder"])[0]
    mention = sentence.dates(found["date"])[0]
    behind = [each for each in sentence.people(groups.get("post") or "") if not each.name]
    own = behind or ([holder] if way.posts == "own" else [])
    posts = own[0].held() if own else heading
    whole = way.posts != "own" or mention.span.precision is Precision.INTERVAL
    if not (whole and holder.name and posts and posts[0].unit):
        return None
    return Holding(
        article.id,
        min(holder.start, mention.start),
        max(mention.end, *(each.end for each in (holder, *behind))),
        holder.name,
        holder.rank,
        posts[0].words,
        posts[0].unit,
        _since(mention, since=bool(groups.get("since"))),
        stated=True,
    )


def _bare_names(sentence: Sentence, article: Article, post: str, unit: Unit) -> Iterator[Holding]:
    """The holders under a heading that stand there by their names alone, beside their years."""
    text = article.text[sentence.start : sentence.end]
    for mention in sentence.dates(sentence.signs):
        low, high = mention.start - sentence.start, mention.end - sentence.start
        found = _NAME_BEFORE.search(text, 0, low) or _NAME_BEHIND.match(text, high)
        if found and found[1].split()[0].lower() in surnames():
            start, end = (sentence.start + found.span(1)[side] for side in (0, 1))
            start, end = min(start, mention.start), max(end, mention.end)
            span = _since(mention, since=text[:low].rstrip().endswith("từ"))
            yield Holding(article.id, start, end, found[1], None, post, unit, span, stated=True)


def _since(mention: DateMention, *, since: bool) -> TimeSpan:
    """The time of a post; one held since a time is held to this day."""
    span = mention.span
    if span.precision is Precision.INTERVAL or not (since or mention.text.lower().startswith("từ")):
        return span
    return span.model_copy(update={"latest": None, "precision": Precision.INTERVAL})
