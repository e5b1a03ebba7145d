"""Organisations that act before they begin or after they end; names lost before they are got."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hckt_timeline.domain import (
    Conflict,
    ConflictKind,
    Event,
    EventKind,
    Link,
    Organisation,
    Role,
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
    changed = {link.event for link in links}
    begun, ended = _changes(links, {each.id: _dated(each) for each in events if each.id in changed})
    names = {each.id: each.name for each in organisations}
    for event in events:
        if event.planned or event.span is None:
            continue
        act = _dated(event)
        for id_ in (each.organisation for each in event.organisations if each.role in _DOING):
            begin, end = begun.get(id_), ended.get(id_)
            if begin and begin.event is not event and _before(act, begin):
                yield _told(_TOO_EARLY, names[id_], begin.event, event)
            elif end and event.kind not in _OF_THE_PAST and _before(end, act):
                yield _told(_TOO_LATE, names[id_], end.event, event)
    yield from _turned_names([event for event in events if event.span and not event.planned])


def _changes(
    links: Sequence[Link], events: dict[str, "_Dated"]
) -> tuple[dict[str, "_Dated"], dict[str, "_Dated"]]:
    """The events by which organisations begin and end, by their ids."""
    begun: dict[str, _Dated] = {}
    ended: dict[str, _Dated] = {}
    for link in links:
        event = events[link.event]
        begins, ends = begins_and_ends([link], {link.event: event.event.span})
        for id_ in begins:
            begun.setdefault(id_, event)
        ended.update(dict.fromkeys(ends, event))
    return begun, ended


class _Dated(NamedTuple):
    """An event with all that is told of its time, which may be hundreds of days.

    ``first`` or ``last`` is None where no day bounds it on that side.
    """

    event: Event
    first: dt.date | None
    last: dt.date | None
    slack: dt.timedelta


def _dated(event: Event) -> _Dated:
    spans = [each.span for each in event.dates] or ([event.span] if event.span else [])
    open_end = any(each.latest is None for each in spans)
    return _Dated(
        event,
        min((each.earliest for each in spans if each.earliest), default=None),
        None if open_end else max((each.latest for each in spans if each.latest), default=None),
        max((each.slack for each in spans), default=dt.timedelta()),
    )


def _before(one: _Dated, other: _Dated) -> bool:
    """Whether all that is told for an event lies before all that is told for the other.

    Where one is approximate, by more than its unit.
    """
    if one.event.span is None or other.event.span is None:
        return False
    if one.last is None or other.first is None:
        return False
    return other.first - one.last > max(one.slack, other.slack)


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
        if len(begins) == len(ends) == 1 and _before(_dated(ends[0]), _dated(begins[0])):
            yield _told(_NAME_TURNED, name, ends[0], begins[0])
