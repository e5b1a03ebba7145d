"""Exact days of a history as a calendar: iCalendar, RFC 5545."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping

from hckt_timeline.domain import Article, Event, EventKind, History, TimeSpan
from hckt_timeline.interchange.iris import web_address
from hckt_timeline.legible import legible

_MOST_OCTETS = 75
_EXACT = re.compile(r"\d{4}\??-\d\d-\d\d(?:/\d{4}\??-\d\d-\d\d)?")
_LINE_END = "\r\n"
_NEVER_REVISED = dt.date(1970, 1, 1)


def calendar_pieces(history: History, *, yearly: bool = False) -> Iterator[str]:
    """The events of which the words tell the very days; ``yearly`` lets foundings come back.

    Nothing here tells the hour at which it is written: ``DTSTAMP``, by the standard the day on
    which what is told was last revised, is the day on which its latest source was published.
    """
    yield from _lines("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//hckt_timeline//VI")
    articles = {article.id: article for article in history.articles}
    for event in history.told():
        if event.span and _EXACT.fullmatch(event.span.edtf):
            yield from _lines(*_event(event, event.span, articles, yearly=yearly))
    yield from _lines("END:VCALENDAR")


def _event(
    event: Event, span: TimeSpan, articles: Mapping[str, Article], *, yearly: bool
) -> Iterator[str]:
    sources = [articles[each.article] for each in event.evidence]
    revised = max((each.published for each in sources if each.published), default=_NEVER_REVISED)
    yield "BEGIN:VEVENT"
    yield f"UID:{_text(event.id)}@hckt-timeline"
    yield f"DTSTAMP:{_day(revised)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_day(span.earliest or dt.date.min)}"
    if span.latest and span.latest < dt.date.max:
        yield f"DTEND;VALUE=DATE:{_day(span.latest + dt.timedelta(1))}"
    if yearly and event.kind is EventKind.FOUNDING and span.is_day and not event.planned:
        yield "RRULE:FREQ=YEARLY"
    yield f"SUMMARY:{_text(event.title)}"
    yield f"CATEGORIES:{_text(event.kind)}"
    told = [f"“{each.quote}”" for each in event.evidence] or [event.note or ""]
    if any(told):
        yield f"DESCRIPTION:{_text(chr(10).join(told))}"
    if event.place:
        yield f"LOCATION:{_text(event.place)}"
    if address := next(filter(None, (web_address(each.address) for each in sources)), None):
        yield f"URL:{address}"
    yield f"STATUS:{'TENTATIVE' if event.planned else 'CONFIRMED'}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _day(day: dt.date) -> str:
    return f"{day.year:04}{day.month:02}{day.day:02}"


def _text(words: str) -> str:
    """Words as a value of type TEXT (3.3.11), without the control signs that it forbids."""
    told = legible(words).replace("\r\n", "\n").replace("\r", "\n")
    return re.sub(r"([\\;,])", r"\\\1", told).replace("\n", "\\n")


def _lines(*lines: str) -> Iterator[str]:
    for line in lines:
        yield _folded(line) + _LINE_END


def _folded(line: str) -> str:
    """A line cut into pieces of no more than 75 octets (3.1), none within a letter."""
    pieces, octets = [""], 0
    for letter in line:
        size = len(letter.encode())
        if octets + size > _MOST_OCTETS:
            pieces.append(" ")
            octets = 1
        pieces[-1] += letter
        octets += size
    return _LINE_END.join(pieces)
