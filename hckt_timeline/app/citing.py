"""The sources of events: numbered for a picture, and where they can be read."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from hckt_timeline.domain import Article, Event, EventTable, History, saying
from hckt_timeline.errors import Language
from hckt_timeline.interchange.iris import web_address
from hckt_timeline.layout.page import Source

_Key = tuple[str, str, str]


def cited(
    history: History, table: EventTable, inside: NDArray[np.bool_], language: Language
) -> tuple[EventTable, tuple[Source, ...]]:
    """The table with the numbers of its sources, and the sources in that order.

    Only those of the rows ``inside`` count. They are numbered as the events of the table first
    name them. Articles of one title, publisher and address, such as the items of a feed, are one
    source; of copies the first stands for all.
    """
    articles = {each.id: each for each in history.articles}
    copies = history.copies()
    told = {each.id: each for each in history.events}
    kept: dict[_Key, list[Article]] = {}
    numbers: dict[_Key, int] = {}
    words = []
    for id_, counts in zip(table.ids, inside.tolist(), strict=True):
        own = set()
        for passage in told[id_].evidence if counts else ():
            article = articles[copies.get(passage.article, passage.article)]
            key = _key(article)
            own.add(numbers.setdefault(key, len(numbers) + 1))
            kept.setdefault(key, []).append(article)
        words.append(f"[{', '.join(map(str, sorted(own)))}]" if own else "")
    sources = tuple(
        Source(numbers[key], _named(found, language), web_address(found[0].address) or "")
        for key, found in kept.items()
    )
    return replace(table, cited=tuple(words)), sources


def addresses(history: History) -> dict[str, str]:
    """Where each event can be read: the first address on the web among its sources."""
    articles = {each.id: web_address(each.address) for each in history.articles}
    return {each.id: where for each in history.events if (where := _first(each, articles))}


def source_words(article: Article, language: Language) -> str:
    """Title, publisher and day of an article, as far as they are known."""
    return _named([article], language)


def _first(event: Event, articles: dict[str, str | None]) -> str:
    found = (articles.get(passage.article) for passage in event.evidence)
    return next((address for address in found if address), "")


def _key(article: Article) -> _Key:
    return (article.title or article.file, article.publisher or "", article.address or "")


def _named(found: list[Article], language: Language) -> str:
    """What names a source; its day only if all that it stands for have the same."""
    title, publisher, _ = _key(found[0])
    days = {article.published for article in found}
    day = days.pop() if len(days) == 1 else None
    parts = (title.rstrip("."), publisher, saying.day_words(day, language) if day else "")
    return ", ".join(part for part in parts if part)
