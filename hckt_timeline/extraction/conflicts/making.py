"""Making conflicts: their ids and the days in their messages."""

import hashlib
from collections.abc import Sequence

from hckt_timeline.domain import (
    Conflict,
    ConflictKind,
    Event,
    Passage,
    Precision,
    TimeSpan,
    Wording,
)


def conflict(
    kind: ConflictKind, events: Sequence[Event], evidence: Sequence[Passage], message: Wording
) -> Conflict:
    """A conflict whose id hangs on its kind and events, without any on its passages."""
    ids = tuple(event.id for event in events)
    places = ids or tuple(f"{each.article}:{each.start}" for each in evidence)
    digest = hashlib.sha256(" ".join((kind, *places)).encode()).hexdigest()[:12]
    return Conflict(
        id=f"c-{digest}", kind=kind, events=ids, evidence=tuple(evidence), message=message
    )


def written(span: TimeSpan) -> str:
    """A day, a month or a year as Vietnamese writes it; other times by their EDTF."""
    first = span.earliest
    if first is None or span.latest is None:
        return span.edtf
    if span.is_day:
        return f"{first.day:02}/{first.month:02}/{first.year:04}"
    if span.precision is Precision.MONTH:
        return f"{first.month:02}/{first.year:04}"
    return f"{first.year:04}" if span.precision is Precision.YEAR else span.edtf
