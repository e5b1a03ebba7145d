"""Organisations that act before they begin or after they end; names lost before they are got."""

import datetime as dt
from collections.abc import Iterator, Sequence

from hckt_timeline.domain import (
    Conflict,
    ConflictKind,
    Event,
    EventKind,
    Link,
    Organisation,
    Role,
    TimeSpan,
    Wording,
)
from hckt_timeline.domain.lineage import begins_and_ends
from hckt_timeline.extraction.conflicts.making import conflict, written

_TOO_EARLY = Wording(
    vi="{name} được ghi là bắt đầu từ {edge}, nhưng đã có hoạt động vào {day}: “{title}”.",
    en="{name} is told to begin on {edge}, yet to act on {day}: “{title}”.",
)
_TOO_LATE = Wording(
    vi="{name} được ghi là kết thúc từ {edge}, nhưng vẫn có hoạt động vào {day}: “{title}”.",
    en="{name} is told to end on {edge}, yet to act on {day}: “{title}”.",
)
_NAME_TURNED = Wording(
    vi="Tên {name} được ghi là thôi dùng từ {edge}, trước khi bắt đầu được dùng vào {day}.",
    en="The name {name} is told to go out of use on {edge}, before it came into use on {day}.",
)
_DOING = frozenset({Role.SUBJECT, Role.HOST, Role.ISSUER})
_OF_THE_PAST = frozenset({EventKind.AWARD, EventKind.COMMEMORATION})
"""What may befall an organisation that is no more."""


def outside_lives(
    events: Sequence[Event], links: Sequence[Link], organisations: Sequence[Organisation]
) -> Iterator[Conflict]:
    """One conflict for each event outside the life of who does it, and for each turned name."""
    begun, ended = _changes(links, {event.id: event for event in events})
    names = {each.id: each.name for each in organisations}
    for event in events:
        if event.planned or event.span is None:
            continue
        for id_ in (each.organisation for each in event.organisations if each.role in _DOING):
            begin, end = begun.get(id_), ended.get(id_)
            if begin and begin is not event and _before(event, begin):
                yield _told(_TOO_EARLY, names[id_], begin, event)
            elif end and event.kind not in _OF_THE_PAST and _before(end, event):
                yield _told(_TOO_LATE, names[id_], end, event)
    yield from _turned_names([event for event in events if event.span and not event.planned])


def _changes(
    links: Sequence[Link], events: dict[str, Event]
) -> tuple[dict[str, Event], dict[str, Event]]:
    """The events by which organisations begin and end, by their ids."""
    begun: dict[str, Event] = {}
    ended: dict[str, Event] = {}
    for link in links:
        event = events[link.event]
        begins, ends = begins_and_ends([link], {event.id: event.span})
        for id_ in begins:
            begun.setdefault(id_, event)
        ended.update(dict.fromkeys(ends, event))
    return begun, ended


def _before(event: Event, other: Event) -> bool:
    """Whether all that is told for an event lies before all that is told for the other.

    Where one is approximate, by more than its unit.
    """
    if event.span is None or other.span is None:
        return False
    last = max((day for each in _spans(event) if (day := each.latest)), default=None)
    first = min((day for each in _spans(other) if (day := each.earliest)), default=None)
    if last is None or first is None or any(each.latest is None for each in _spans(event)):
        return False
    slack = max((each.slack for each in (*_spans(event), *_spans(other))), default=dt.timedelta())
    return first - last > slack


def _spans(event: Event) -> list[TimeSpan]:
    return [each.span for each in event.dates] or ([event.span] if event.span else [])


def _told(words: Wording, name: str, change: Event, event: Event) -> Conflict:
    edge, day = (written(each.span) if each.span else "" for each in (change, event))
    return conflict(
        ConflictKind.LIFE,
        [change, event],
        [*change.evidence[:1], *event.evidence[:1]],
        words.fill(name=name, edge=edge, day=day, title=event.title),
    )


def _turned_names(events: Sequence[Event]) -> Iterator[Conflict]:
    """A name that a change ends before the one renaming gives it."""
    given: dict[str, list[Event]] = {}
    taken: dict[str, list[Event]] = {}
    for event in events:
        if event.kind is EventKind.RENAMING:
            given.setdefault(event.successors[0].name, []).append(event)
        if event.kind.is_change:
            for each in set(event.predecessors) - set(event.successors):
                taken.setdefault(each.name, []).append(event)
    for name, begins in given.items():
        ends = taken.get(name, [])
        if len(begins) == len(ends) == 1 and _before(ends[0], begins[0]):
            yield _told(_NAME_TURNED, name, ends[0], begins[0])
