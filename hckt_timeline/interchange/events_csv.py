"""Events as a table of comma-separated values: a row for each passage.

UTF-8 with a byte order mark, which spreadsheets need to read Vietnamese; one header row, lines
ended as RFC 4180 says, days and truth values written as XML Schema does, as W3C's "Model for
Tabular Data" asks. An event without passages has one row. ``passage`` counts the passages of an
event from 1: the rows with 0 and 1 are the events. Several organisations, people, documents or
dates stand in one cell, as :func:`hckt_timeline.interchange.cells.packed` writes them.
"""

import csv
import datetime as dt
import io
from collections.abc import Iterator, Mapping, Sequence

from hckt_timeline.domain import Article, Event, History, Passage, TimeSpan
from hckt_timeline.interchange.cells import harmless, packed

EVENT_COLUMNS = (
    "event", "kind", "title", "edtf", "earliest", "latest", "precision", "part_of_day", "time",
    "date_role", "basis", "dates", "planned", "organisations", "predecessors", "successors",
    "people", "documents", "place", "status", "note",
)  # fmt: skip
PASSAGE_COLUMNS = (
    "passage", "written", "quote", "start", "end", "article", "source", "publisher", "published",
    "address", "file",
)  # fmt: skip
COLUMNS = (*EVENT_COLUMNS, *PASSAGE_COLUMNS)
_BYTE_ORDER_MARK = "\ufeff"


def csv_pieces(history: History) -> Iterator[str]:
    """The table of a history row by row, the same for the same history."""
    yield _BYTE_ORDER_MARK + _line(COLUMNS)
    articles = {article.id: article for article in history.articles}
    for event in history.events:
        facts = event_cells(event)
        passages = [_passage_cells(event, row, articles) for row in range(len(event.evidence))]
        for cells in passages or [{"passage": "0"}]:
            told = {**facts, **cells}
            yield _line([harmless(told.get(name, "")) for name in COLUMNS])


def event_cells(event: Event) -> dict[str, str]:
    """What the cells of an event say, by their columns."""
    return {
        "event": event.id,
        "kind": event.kind,
        "title": event.title,
        **_span_cells(event.span),
        "date_role": event.date_role,
        "basis": event.basis,
        "dates": packed(_date_parts(each.role, each.basis, each.span) for each in event.dates),
        "planned": "true" if event.planned else "false",
        "organisations": packed(
            (each.name, each.role, each.organisation) for each in event.organisations
        ),
        "predecessors": packed((each.name, each.organisation) for each in event.predecessors),
        "successors": packed((each.name, each.organisation) for each in event.successors),
        "people": packed((each.name, each.rank, each.post) for each in event.people),
        "documents": packed(
            (each.kind, each.number, each.issuer, each.signatory, _iso(each.day))
            for each in event.documents
        ),
        "place": event.place or "",
        "status": event.status,
        "note": event.note or "",
    }


def _span_cells(span: TimeSpan | None) -> dict[str, str]:
    if span is None:
        return {}
    return {
        "edtf": span.edtf,
        "earliest": _iso(span.earliest),
        "latest": _iso(span.latest),
        "precision": span.precision,
        "part_of_day": span.part_of_day or "",
        "time": _iso(span.time),
    }


def _date_parts(role: str, basis: str, span: TimeSpan) -> Sequence[str | None]:
    return (role, span.edtf, span.precision, basis, span.part_of_day, _iso(span.time))


def _iso(value: dt.date | dt.time | None) -> str:
    return value.isoformat() if value is not None else ""


def _passage_cells(event: Event, row: int, articles: Mapping[str, Article]) -> dict[str, str]:
    passage = event.evidence[row]
    article = articles[passage.article]
    return {
        "passage": str(row + 1),
        "written": packed((words,) for words in _written(event, passage)),
        "quote": passage.quote,
        "start": str(passage.start),
        "end": str(passage.end),
        "article": article.id,
        "source": article.title or "",
        "publisher": article.publisher or "",
        "published": _iso(article.published),
        "address": article.address or "",
        "file": article.file,
    }


def _written(event: Event, passage: Passage) -> list[str]:
    """The dates of an event as a passage writes them; else as its article does elsewhere."""
    words = [each.words for each in event.dates if each.words]
    here = [each for each in words if each.article == passage.article]
    inside = [each for each in here if passage.start <= each.start and each.end <= passage.end]
    return list(dict.fromkeys(each.quote for each in inside or here))


def _line(cells: Sequence[str]) -> str:
    out = io.StringIO()
    # All quoted: a program that takes ";" for the separator must not part a cell in two.
    csv.writer(out, lineterminator="\r\n", quoting=csv.QUOTE_ALL).writerow(cells)
    return out.getvalue()
