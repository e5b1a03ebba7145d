"""One change, told for times that exclude each other."""

from collections.abc import Iterator, Sequence

from hckt_timeline.domain import Conflict, ConflictKind, Event, Role, Wording
from hckt_timeline.extraction.conflicts.making import conflict, written

_TWO_DAYS = Wording(
    vi="Các nguồn ghi ngày khác nhau cho “{title}”: {days}.",
    en="The sources give different days for “{title}”: {days}.",
)


def different_days(events: Sequence[Event]) -> Iterator[Conflict]:
    """One conflict for each change that several events tell of the same organisations."""
    told: dict[tuple[object, ...], list[Event]] = {}
    for event in events:
        if event.kind.is_change and event.span and not event.planned:
            before = frozenset(each.name for each in event.predecessors)
            after = frozenset((each.name, each.organisation) for each in event.successors)
            above = frozenset(
                each.organisation for each in event.organisations if each.role is Role.PARENT
            )
            told.setdefault((event.kind, before, after, above), []).append(event)
    for same in told.values():
        if len(same) > 1:
            days = ", ".join(written(event.span) for event in same if event.span)
            yield conflict(
                ConflictKind.DATE,
                same,
                [event.evidence[0] for event in same if event.evidence],
                _TWO_DAYS.fill(title=same[0].title, days=days),
            )
