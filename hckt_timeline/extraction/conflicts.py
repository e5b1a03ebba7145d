"""What the sources cannot all be right about."""

import datetime as dt
import hashlib
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
    Passage,
    TimeSpan,
    Wording,
)
from hckt_timeline.extraction.spelling import name_key
from hckt_timeline.resources import resource

_TERM = re.compile(r"khóa[ \xa0]+([IVXL]+)\b")
_TWO_DAYS = Wording(
    vi="Các nguồn ghi ngày khác nhau cho “{title}”: {days}.",
    en="The sources give different days for “{title}”: {days}.",
)
_OUTSIDE_TERM = Wording(
    vi="Khóa {ordinal} của {body} kéo dài từ {first} đến {last}, "
    "nhưng văn bản được ghi ngày {day}.",
    en="Term {ordinal} of {body} ran from {first} to {last}, but the document is dated {day}.",
)


class _TermRow(NamedTuple):
    body: str
    ordinal: str
    first: dt.date
    last: dt.date


def find_conflicts(
    events: Sequence[Event], articles: Mapping[str, Article]
) -> tuple[Conflict, ...]:
    """All conflicts among events, in the order of the events."""
    return (*_different_days(events), *_outside_term(events, articles))


def _different_days(events: Sequence[Event]) -> Iterator[Conflict]:
    """The same change of the same organisations, told for times that exclude each other."""
    told: dict[tuple[object, ...], list[Event]] = {}
    for event in events:
        if event.kind.is_change and event.span and not event.planned:
            before = frozenset(each.name for each in event.predecessors)
            after = frozenset((each.name, each.organisation) for each in event.successors)
            told.setdefault((event.kind, before, after), []).append(event)
    for same in told.values():
        if len(same) > 1:
            days = ", ".join(_written(event.span) for event in same if event.span)
            yield _conflict(
                ConflictKind.DATE,
                same,
                [event.evidence[0] for event in same if event.evidence],
                _TWO_DAYS.fill(title=same[0].title, days=days),
            )


def _outside_term(events: Sequence[Event], articles: Mapping[str, Article]) -> Iterator[Conflict]:
    """A document of a body's numbered term, dated outside that term."""
    for event in events:
        if event.kind is not EventKind.DOCUMENT or event.span is None:
            continue
        for passage in event.evidence:
            words = articles[passage.article].text[passage.start : passage.end + 40]
            ordinal = _TERM.search(words)
            row = ordinal and _term(words, ordinal[1])
            if row and not _within(event, row):
                message = _OUTSIDE_TERM.fill(
                    ordinal=row.ordinal,
                    body=row.body,
                    first=str(row.first.year),
                    last=str(row.last.year),
                    day=_written(event.span),
                )
                yield _conflict(ConflictKind.TERM, [event], [passage], message)


def _written(span: TimeSpan) -> str:
    """A day as Vietnamese writes it; longer times by their EDTF."""
    day = span.earliest
    if day is None or not span.is_day:
        return span.edtf
    return f"{day.day:02}/{day.month:02}/{day.year:04}"


def _within(event: Event, row: _TermRow) -> bool:
    span = event.span
    if span is None:
        return True
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


def _conflict(
    kind: ConflictKind, events: Sequence[Event], evidence: Sequence[Passage], message: Wording
) -> Conflict:
    ids = tuple(event.id for event in events)
    digest = hashlib.sha256(" ".join((kind, *ids)).encode()).hexdigest()[:12]
    return Conflict(
        id=f"c-{digest}", kind=kind, events=ids, evidence=tuple(evidence), message=message
    )
