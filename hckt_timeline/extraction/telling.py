"""Reads what articles tell, one file at a time: the claims of events, and who held which post."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from hckt_timeline.dating import ArticleDates, date_articles
from hckt_timeline.domain import Article, DateMention, DateRole, EventKind, Problem
from hckt_timeline.extraction.events.asides import read_asides
from hckt_timeline.extraction.events.awards import read_awards
from hckt_timeline.extraction.events.change_dates import effective_behind
from hckt_timeline.extraction.events.changes import is_its_founding, read_changes
from hckt_timeline.extraction.events.happenings import read_documents, read_happening, with_people
from hckt_timeline.extraction.merging.copies import sketch
from hckt_timeline.extraction.names.units import Unit, find_units
from hckt_timeline.extraction.names.vocabulary import Vocabulary
from hckt_timeline.extraction.offices.holders import Heading, heading_of, listed_holders
from hckt_timeline.extraction.offices.terms import Holding, attested
from hckt_timeline.extraction.sentences.anniversaries import Anniversary, read_anniversaries
from hckt_timeline.extraction.sentences.claims import Claim
from hckt_timeline.extraction.sentences.context import (
    Context,
    Governing,
    governing_date,
    statements,
)
from hckt_timeline.extraction.sentences.sentences import Sentence, split_sentences
from hckt_timeline.reading import furniture
from hckt_timeline.reading.wording import READER_LOST


class Told(NamedTuple):
    """What an article tells, in the order of its words, and which days in it no calendar has.

    ``sketch`` is what copies of its text have in common.
    """

    claims: tuple[Claim, ...] = ()
    holdings: tuple[Holding, ...] = ()
    anniversaries: tuple[Anniversary, ...] = ()
    problems: tuple[Problem, ...] = ()
    sketch: tuple[int, ...] = ()


def read_file(articles: Sequence[Article], known: Vocabulary) -> tuple[Told, ...]:
    """What each article of one file tells; they are dated together."""
    return tuple(
        read_article(article, dates.mentions, read_units(article, dates.mentions, known))._replace(
            problems=_impossible(article, dates), sketch=sketch(article.text)
        )
        for article, dates in zip(articles, date_articles(articles), strict=True)
    )


def lost_file(articles: Sequence[Article]) -> tuple[Told, ...]:
    """What is left of a file whose reader was lost: a problem."""
    first, *others = articles
    problem = Problem(file=first.file, reason=READER_LOST)
    return (Told(problems=(problem,)), *(Told() for _ in others))


def read_units(
    article: Article, mentions: Sequence[DateMention], known: Vocabulary
) -> tuple[Unit, ...]:
    """The organisations that an article tells."""
    taken = frozenset(place for mention in mentions for place in range(mention.start, mention.end))
    return find_units(article.text, taken, known)


def read_article(article: Article, mentions: Sequence[DateMention], units: Sequence[Unit]) -> Told:
    """The events that an article claims, and who it says held which post."""
    claims: list[Claim] = []
    holdings: list[Holding] = []
    anniversaries: list[Anniversary] = []
    context = Context(protagonist=_protagonist(units, article.title or ""))
    heading: Heading = ()
    happening: tuple[int, int] | None = None  # the paragraph and the place of the last one
    changed: tuple[int, int] | None = None  # of the changes that the sentence before tells
    for told in _of_article(article.text, split_sentences(article.text, units, mentions)):
        asides, sentence = read_asides(told, article.id)
        governing = governing_date(sentence) or context.governing(sentence)
        found = _sentence_claims(sentence, article, context, governing)
        if changed and not found and changed[0] == sentence.paragraph:
            claims[changed[1] :] = [
                effective_behind(each, sentence) for each in claims[changed[1] :]
            ]
        changed = (sentence.paragraph, len(claims)) if found else None
        if found:
            if happening and happening[0] == sentence.paragraph and is_its_founding(sentence):
                found[0] = replace(found[0], start=claims.pop(happening[1]).start)
            claims += found
            happening = sentence.paragraph, len(claims) - 1
        elif happening and not governing and happening[0] == sentence.paragraph:
            claims[happening[1]] = with_people(claims[happening[1]], sentence)
        heading = heading_of(sentence, article.text, context, heading)
        holdings += listed_holders(sentence, article, heading)
        claims += asides
        day = governing.dates[0] if governing else context.date_for(sentence)
        anniversaries += read_anniversaries(sentence, article.id, day)
        context = context.after(sentence, governing)
    holdings += (each for claim in claims for each in attested(claim))
    # What only an article's own words need goes no further: there are many articles.
    lasting = tuple(replace(claim, holders=()) for claim in claims)
    return Told(lasting, tuple(holdings), tuple(anniversaries))


def _protagonist(units: Sequence[Unit], title: str) -> Unit | None:
    """The organisation that an article is about: of those in its title, else of all, the most told.

    Places and bodies of the state are none.
    """
    named = [unit for unit in units if not unit.head.traits & {"place", "bare"}]
    counts = Counter(unit.key for unit in named)
    titled = [unit for unit in named if unit.name in title and not unit.pronoun]
    return max(titled or named, key=lambda unit: counts[unit.key], default=None)


def _impossible(article: Article, dates: ArticleDates) -> tuple[Problem, ...]:
    offset = article.offset_in_file or 0
    return tuple(
        Problem(
            file=article.file, start=offset + date.start, end=offset + date.end, reason=date.reason
        )
        for date in dates.impossible
    )


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
    others = list(read_awards(sentence, article, context, governing)) or [
        claim
        for part, day in statements(sentence, governing)
        if day
        for claim in read_happening(part, article, day, context)
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
