"""A history for TimelineJS (Knight Lab): its JSON data format.

Its page shows all texts as HTML, so that every word is escaped.
"""

import datetime as dt
import json
from collections.abc import Iterator, Mapping

from hckt_timeline.domain import Article, Event, History, Passage, Precision, TimeSpan
from hckt_timeline.domain.saying import span_words
from hckt_timeline.errors import Language
from hckt_timeline.interchange.iris import web_address
from hckt_timeline.legible import markup

_PARTS = {Precision.YEAR: 1, Precision.MONTH: 2}


def timeline_js_pieces(history: History, language: Language) -> Iterator[str]:
    """The dated events that stand, oldest first, with the words of their sources."""
    articles = {article.id: article for article in history.articles}
    names = {each.id: each.name for each in history.organisations}
    slides = [
        _slide(event, event.span, articles, names, language)
        for event in history.told()
        if event.span and (event.span.earliest or event.span.latest)
    ]
    told = {"events": slides, "scale": "human"}
    yield json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def _slide(
    event: Event,
    span: TimeSpan,
    articles: Mapping[str, Article],
    names: Mapping[str, str],
    language: Language,
) -> dict[str, object]:
    slide: dict[str, object] = {
        "unique_id": event.id,
        **_days(span),
        "display_date": markup(span_words(span, language)),
        "text": {
            "headline": markup(event.title),
            "text": "".join(_quoted(each, articles[each.article]) for each in event.evidence)
            or markup(event.note or ""),
        },
    }
    if event.organisations:
        slide["group"] = markup(names[event.organisations[0].organisation])
    return slide


def _days(span: TimeSpan) -> dict[str, dict[str, int]]:
    """Begin and end; of a time that is open on one side, the day that is told."""
    first, last = span.earliest or span.latest, span.latest or span.earliest
    if first is None or last is None:
        return {}
    parts = _PARTS.get(span.precision, 3)
    days = {"start_date": _day(first, parts)}
    if last != first and parts == 3:
        days["end_date"] = _day(last, parts)
    return days


def _day(day: dt.date, parts: int) -> dict[str, int]:
    told = {"year": day.year, "month": day.month, "day": day.day}
    return dict(list(told.items())[:parts])


def _quoted(passage: Passage, article: Article) -> str:
    source = markup(article.title or article.file)
    if address := web_address(article.address):
        source = f'<a href="{markup(address)}">{source}</a>'
    return f"<blockquote>{markup(passage.quote)}</blockquote><p>{source}</p>"
