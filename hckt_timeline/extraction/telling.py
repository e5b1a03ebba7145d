"""Reads all claims out of one article."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hckt_timeline.domain import Article, DateMention, DateRole, EventKind
from hckt_timeline.extraction.anniversaries import Anniversary, read_anniversaries
from hckt_timeline.extraction.asides import read_asides
from hckt_timeline.extraction.changes import read_changes
from hckt_timeline.extraction.claims import Claim
from hckt_timeline.extraction.context import Context, Governing, governing_date
from hckt_timeline.extraction.happenings import read_documents, read_happening, with_people
from hckt_timeline.extraction.sentences import Sentence, split_sentences
from hckt_timeline.extraction.terms import Holding, attested, listed_holders
from hckt_timeline.extraction.units import Unit, find_units
from hckt_timeline.extraction.vocabulary import Vocabulary
from hckt_timeline.reading import furniture


def read_units(
    article: Article, mentions: Sequence[DateMention], known: Vocabulary
) -> tuple[Unit, ...]:
    """The organisations that an article tells."""
    taken = frozenset(place for mention in mentions for place in range(mention.start, mention.end))
    return find_units(article.text, taken, known)


class Told(NamedTuple):
    """What an article tells, in the order of its words."""

    claims: tuple[Claim, ...]
    holdings: tuple[Holding, ...]
    anniversaries: tuple[Anniversary, ...]


def read_article(article: Article, mentions: Sequence[DateMention], units: Sequence[Unit]) -> Told:
    """The events that an article claims, and who it says held which post."""
    claims: list[Claim] = []
    holdings: list[Holding] = []
    anniversaries: list[Anniversary] = []
    context = Context()
    happening: tuple[int, int] | None = None  # the paragraph and the place of the last one
    for told in _of_article(article.text, split_sentences(article.text, units, mentions)):
        asides, sentence = read_asides(told, article.id)
        governing = governing_date(sentence)
        found = _sentence_claims(sentence, article, context, governing)
        if found:
            claims += found
            happening = sentence.paragraph, len(claims) - 1
        elif happening and not governing and happening[0] == sentence.paragraph:
            claims[happening[1]] = with_people(claims[happening[1]], sentence)
        holdings += listed_holders(sentence, article, context)
        claims += asides
        day = governing.dates[0] if governing else context.date_for(sentence)
        anniversaries += read_anniversaries(sentence, article.id, day)
        context = context.after(sentence, governing)
    holdings += (each for claim in claims for each in attested(claim))
    return Told(tuple(claims), tuple(holdings), tuple(anniversaries))


def _of_article(text: str, sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """The sentences that belong to the article, not to the page around it."""
    page = furniture(text)
    starts = [start for start, _ in page]
    for sentence in sentences:
        before = bisect_right(starts, sentence.start) - 1
        if before < 0 or page[before][1] <= sentence.start:
            yield sentence


def _sentence_claims(
    sentence: Sentence, article: Article, context: Context, governing: Governing | None
) -> list[Claim]:
    changes = list(read_changes(sentence, article.id, context, governing))
    days = {
        date.span for claim in changes for date in claim.dates if date.role is not DateRole.REPORTED
    }
    papers = {EventKind.DOCUMENT} if changes else set[EventKind]()
    others: list[Claim] = []
    if governing:
        others = [
            claim
            for claim in read_happening(sentence, article, governing)
            # "Ngày … ký quyết định thành lập …" is the founding, not a document besides.
            if claim.date and claim.date.span not in days and claim.kind not in papers
        ]
    if not changes:
        told = {claim.date.mention.start for claim in others if claim.date}
        others += [
            claim
            for claim in read_documents(sentence, article)
            if claim.date and claim.date.mention.start not in told
        ]
    return changes + others
