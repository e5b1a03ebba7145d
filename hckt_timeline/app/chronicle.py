"""A history as lines of text, for a terminal."""

from collections.abc import Iterator

from hckt_timeline.domain import History, Wording
from hckt_timeline.errors import Language

_NO_DAY = Wording(vi="không rõ ngày", en="no day told")
_PLANNED = Wording(vi="dự kiến", en="planned")
_SOURCES = Wording(vi="{count} nguồn", en="{count} sources")
_NO_EVENT = Wording(
    vi="Không thấy sự kiện nào trong {articles} bài.", en="No event found in {articles} articles."
)
_NO_CONFLICT = Wording(
    vi="Không có mâu thuẫn nào trong {events} sự kiện của {articles} bài.",
    en="No conflict in the {events} events of {articles} articles.",
)


def chronicle_lines(history: History, language: Language) -> Iterator[str]:
    """One line an event, oldest first, events without a day last; a line that says so if none.

    Events that a person rejected are left out.
    """
    events = history.told()
    if not events:
        yield _NO_EVENT.fill(articles=str(len(history.articles))).text(language)
    names = {each.id: each.name for each in history.organisations}
    copies = history.copies()
    for event in events:
        day = event.span.edtf if event.span else _NO_DAY.text(language)
        who = names[event.organisations[0].organisation] if event.organisations else ""
        remarks = [_PLANNED.text(language)] if event.planned else []
        count = event.source_count(copies)
        if count > 1:
            remarks.append(_SOURCES.fill(count=str(count)).text(language))
        behind = f"  ({', '.join(remarks)})" if remarks else ""
        yield f"{day:<24} {who}: {event.title}{behind}"


def conflict_lines(history: History, language: Language) -> Iterator[str]:
    """Each conflict with the places of its passages."""
    files = {article.id: article.file for article in history.articles}
    for conflict in history.conflicts:
        yield conflict.message.text(language)
        for passage in conflict.evidence:
            quote = " ".join(passage.quote.split())
            yield f"    {files.get(passage.article, passage.article)}:{passage.start}: {quote}"
    if not history.conflicts:
        events, articles = str(len(history.events)), str(len(history.articles))
        yield _NO_CONFLICT.fill(events=events, articles=articles).text(language)
