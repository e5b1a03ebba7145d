"""Documents of a numbered term of a body, dated outside that term."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from hckt_timeline.domain import (
    Article,
    Conflict,
    ConflictKind,
    Event,
    EventKind,
    TimeSpan,
    Wording,
)
from hckt_timeline.extraction.conflicts.making import conflict, written
from hckt_timeline.folding import name_key
from hckt_timeline.resources import resource

_TERM = re.compile(r"khóa[ \xa0]+([IVXL]+)\b")
_BEHIND = 40
"""Characters behind a passage in which it may say its term."""
_OUTSIDE = Wording(
    vi="Khóa {ordinal} của {body} kéo dài từ {first} đến {last}, "
    "nhưng văn bản được ghi ngày {day}.",
    en="Term {ordinal} of {body} ran from {first} to {last}, but the document is dated {day}.",
)


class _TermRow(NamedTuple):
    body: str
    ordinal: str
    first: dt.date
    last: dt.date


def outside_terms(events: Sequence[Event], articles: Mapping[str, Article]) -> Iterator[Conflict]:
    """One conflict for each passage that puts a document of a term outside it."""
    for event in events:
        if event.kind is not EventKind.DOCUMENT or event.span is None:
            continue
        for passage in event.evidence:
            words = articles[passage.article].text[passage.start : passage.end + _BEHIND]
            ordinal = _TERM.search(words)
            row = ordinal and _term(words, ordinal[1])
            if row and not _within(event.span, row):
                message = _OUTSIDE.fill(
                    ordinal=row.ordinal,
                    body=row.body,
                    first=str(row.first.year),
                    last=str(row.last.year),
                    day=written(event.span),
                )
                yield conflict(ConflictKind.TERM, [event], [passage], message)


def _within(span: TimeSpan, row: _TermRow) -> bool:
    after = span.latest is None or span.latest >= row.first
    return after and (span.earliest is None or span.earliest <= row.last)


def _term(words: str, ordinal: str) -> _TermRow | None:
    key = name_key(words)
    rows = (row for row in _terms() if row.ordinal == ordinal and name_key(row.body) in key)
    return next(rows, None)


@cache
def _terms() -> tuple[_TermRow, ...]:
    lines = resource("terms.tsv").read_text(encoding="utf-8").splitlines()[1:]
    rows = (line.split("\t") for line in lines if line.strip())
    return tuple(
        _TermRow(body, ordinal, dt.date.fromisoformat(first), dt.date.fromisoformat(last))
        for body, ordinal, first, last in rows
    )
