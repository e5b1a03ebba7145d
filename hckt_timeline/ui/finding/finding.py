"""Finding everything that holds some words: units, people, documents, articles; no Qt."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from hckt_timeline.domain import Article, Passage
from hckt_timeline.errors import Language
from hckt_timeline.folding import folded, plain
from hckt_timeline.storage import FullText
from hckt_timeline.ui.model.index import Index
from hckt_timeline.ui.model.posts import entries
from hckt_timeline.ui.model.search import hits

MOST_ARTICLES = 50
_AROUND = 60
_MOST_MARKS = 500


class What(StrEnum):
    """What was found."""

    ORGANISATION = "organisation"
    PERSON = "person"
    DOCUMENT = "document"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class Find:
    """Something that holds every word of a query.

    ``target`` is the id of an organisation or of an event, or words of an article.
    """

    what: What
    text: str
    detail: str
    target: str | Passage


def finds(index: Index, texts: FullText, query: str, language: Language) -> Iterator[Find]:
    """All that holds every word of ``query``: units, people, documents, then articles by rank."""
    yield from _organisations(index, query)
    yield from _people(index, query, language)
    yield from _documents(index, query)
    for article in texts.find(query, MOST_ARTICLES):
        passage = first_words(article, query)
        title = article.title or article.file
        yield Find(What.ARTICLE, title, _excerpt(article, passage), passage)


def places_of(text: str, query: str) -> Iterator[tuple[int, int]]:
    """Where the words of a query stand in a text, in code points; at most some hundred."""
    words = plain(query).split()
    if not words:
        return
    bare, small = folded(text), plain(text)
    number = 0
    for word in words:
        # A text whose letters are not one to one with those without marks is not searched.
        within = bare if word == folded(word) else small
        if len(within) != len(text):
            continue
        for found in re.finditer(rf"(?<!\w){re.escape(word)}", within):
            yield found.span()
            number += 1
            if number >= _MOST_MARKS:
                return


def first_words(article: Article, query: str) -> Passage:
    """The first place of the words in an article; its beginning where only the title has them."""
    start, end = min(places_of(article.text, query), default=(0, 0))
    quote = article.text[start:end]
    return Passage(article=article.id, start=start, end=end, quote=quote)


def _organisations(index: Index, query: str) -> Iterator[Find]:
    found = hits(index.names, query)
    for id_ in index.organisations:
        if id_ in found:
            one = index.organisations[id_]
            others = (name.name for name in one.names if name.name != one.name)
            yield Find(What.ORGANISATION, one.name, " · ".join((*others, *one.aliases)), id_)


def _people(index: Index, query: str, language: Language) -> Iterator[Find]:
    people = {str(row): one for row, one in enumerate(entries(index, language))}
    texts = {row: f"{one.person} {one.post}" for row, one in people.items()}
    found = hits({row: (plain(text), folded(text)) for row, text in texts.items()}, query)
    for row, one in people.items():
        if row in found and one.passages:
            time = " – ".join(part for part in (one.since, one.until) if part)
            detail = " · ".join(part for part in (one.post, one.organisation, time) if part)
            yield Find(What.PERSON, one.person, detail, one.passages[0])


def _documents(index: Index, query: str) -> Iterator[Find]:
    words = plain(query).split()
    for event in index.history.events:
        for document in event.documents:
            name = f"{document.kind} {document.number or ''}".strip()
            text = plain(f"{name} {document.signatory or ''}")
            if words and all(word in text or word in folded(text) for word in words):
                yield Find(What.DOCUMENT, name, event.title, event.id)


def _excerpt(article: Article, passage: Passage) -> str:
    start = max(passage.start - _AROUND, 0)
    end = min(passage.end + _AROUND, len(article.text))
    words = " ".join(article.text[start:end].split())
    before, after = "…" if start else "", "…" if end < len(article.text) else ""
    return f"{before}{words}{after}"
