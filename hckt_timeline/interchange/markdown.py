"""A history to read and to print: a chronicle in Markdown, with its sources numbered."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from hckt_timeline.domain import Article, Event, History, Wording
from hckt_timeline.domain.saying import day_words, kind_name, span_words
from hckt_timeline.errors import Language
from hckt_timeline.interchange.iris import web_address
from hckt_timeline.legible import legible

_TITLE = Wording(vi="Biên niên sử", en="Chronicle")
_SUM = Wording(
    vi="{events} sự kiện từ {articles} nguồn", en="{events} events from {articles} sources"
)
_UNDATED = Wording(vi="Không rõ ngày", en="No day told")
_SOURCES = Wording(vi="Nguồn", en="Sources")
_PLANNED = Wording(vi="dự kiến", en="planned")
_SPECIAL = re.compile(r"([\\`*_\[\]<>|~&#])")
_LIST_SIGN = re.compile(r"^(\d*)([-+.)=])")


def markdown_pieces(history: History, language: Language) -> Iterator[str]:
    """The events that stand, a heading a year, each with the words that tell it."""
    events = history.told()
    articles = {article.id: article for article in history.articles}
    told = (passage.article for event in events for passage in event.evidence)
    sources = [articles[id_] for id_ in dict.fromkeys(told)]
    numbers = {article.id: number for number, article in enumerate(sources, start=1)}
    sums = _SUM.fill(events=str(len(events)), articles=str(len(sources)))
    yield f"# {_TITLE.text(language)}\n\n{sums.text(language)}.\n"
    for heading, group in groupby(events, key=lambda event: _heading(event, language)):
        yield f"\n## {heading}\n"
        for event in group:
            yield "\n" + "".join(_entry(event, numbers, language))
    if sources:
        yield f"\n## {_SOURCES.text(language)}\n\n"
    for article in sources:
        yield f"{numbers[article.id]}. {_source(article, language)}\n"


def _heading(event: Event, language: Language) -> str:
    day = event.span and (event.span.earliest or event.span.latest)
    return str(day.year) if day else _UNDATED.text(language)


def _entry(event: Event, numbers: Mapping[str, int], language: Language) -> Iterator[str]:
    when = f"**{span_words(event.span, language)}** – " if event.span else ""
    remarks = [kind_name(event.kind, language)]
    if event.planned:
        remarks.append(_PLANNED.text(language))
    yield f"- {when}{_plain(event.title)} ({', '.join(remarks)})\n"
    quotes = [f"“{_plain(each.quote)}” \\[{numbers[each.article]}\\]" for each in event.evidence]
    told = quotes or [_plain(line) for line in (event.note or "").splitlines()]
    yield "  >\n".join(f"  > {words}\n" for words in told if words)


def _source(article: Article, language: Language) -> str:
    title = _plain(article.title or article.file)
    address = web_address(article.address)
    parts: Sequence[str | None] = (
        f"[{title}](<{address}>)" if address else title,
        _plain(article.author or ""),
        _plain(article.publisher or ""),
        day_words(article.published, language) if article.published else None,
    )
    return ", ".join(part for part in parts if part)


def _plain(words: str) -> str:
    """Words on one line that Markdown takes for nothing but words."""
    return _LIST_SIGN.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", legible(" ".join(words.split()))))
