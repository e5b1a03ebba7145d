"""An index that follows from another one over the same articles, found from what differs.

A decision touches an event or two of a hundred thousand: nothing here walks through all of them but
to copy or to compare what they are known by.
"""

import datetime as dt
from bisect import bisect_left, insort
from collections.abc import Iterable, Mapping
from itertools import count, islice
from weakref import ref

from hckt_timeline.curation import Middle, middle
from hckt_timeline.domain import Conflict, Event, EventStatus, EventTable, History, Lineage
from hckt_timeline.domain.standing import Seen, days_seen
from hckt_timeline.domain.table import EventRow, event_row, revised_table
from hckt_timeline.lineage import lineage_of
from hckt_timeline.ui.model.index import Index, Told, found_by, in_order, index, number_of, told_by


def reindexed(before: Index, history: History) -> Index:
    """The index of a history, which differs little from that of ``before``."""
    if history.articles is not before.history.articles:
        return index(history)
    between = middle(before.history, history)
    events = _events(before, history, between)
    gone, come = between.differing()
    changed = frozenset({*gone, *come} | _newly_disputed(before.history, history))
    old = [before.events[id_] for id_ in changed if id_ in before.events]
    new = [events[id_] for id_ in changed if id_ in events]
    made = Index(
        history=history,
        table=_table(before, history, old, new),
        lineage=_lineage(before, history, events, old, new),
        events=events,
        articles=before.articles,
        organisations={one.id: one for one in history.organisations},
        ranks=_ranks(before, events, old, new),
        changed=changed,
        origin=ref(before),
    )
    vars(made).update(_found_before(before, made, old, new))
    return made


def carry_texts(before: Index, after: Index) -> None:
    """Let ``after`` know by what events are found, as far as ``before`` has looked it up."""
    if "texts" in vars(before) and "texts" not in vars(after):
        old, new = middle(before.history, after.history).differing()
        vars(after)["texts"] = _texts(before, old.values(), new.values())


def _texts(before: Index, old: Iterable[Event], new: Iterable[Event]) -> dict[str, tuple[str, str]]:
    texts = {**before.texts}
    for event in old:
        del texts[event.id]
    return texts | {event.id: found_by(event) for event in new}


def _events(before: Index, history: History, between: Middle) -> Mapping[str, Event]:
    """The events by id, in their order."""
    end = between.begin + len(between.old)
    ids = (
        *islice(before.events, between.begin),
        *(event.id for event in between.new),
        *islice(before.events, end, None),
    )
    return dict(zip(ids, history.events, strict=True))


def _newly_disputed(before: History, after: History) -> set[str]:
    """The events of conflicts that came, went or were settled."""
    known = {id(each) for each in before.conflicts} & {id(each) for each in after.conflicts}
    differing: Iterable[Conflict] = (
        each for each in (*before.conflicts, *after.conflicts) if id(each) not in known
    )
    return {id_ for each in differing for id_ in each.events}


def _rows(found: History, copies: Mapping[str, str], events: Iterable[Event]) -> list[EventRow]:
    disputed = {id_ for each in found.conflicts if not each.settled for id_ in each.events}
    rows = (event_row(each, disputed=each.id in disputed, copies=copies) for each in events)
    return sorted(row for row in rows if row is not None)


def _table(before: Index, history: History, old: list[Event], new: list[Event]) -> EventTable:
    """The columns; those of before where nothing that is drawn differs."""
    was = _rows(before.history, before.copies, old)
    now = _rows(history, before.copies, new)
    lanes = [organisation.id for organisation in history.organisations]
    if was == now and lanes == list(before.organisations):
        return before.table
    return revised_table(before.table, {event.id for event in (*old, *new)}, now, lanes)


def _lineage(
    before: Index,
    history: History,
    events: Mapping[str, Event],
    old: list[Event],
    new: list[Event],
) -> Lineage:
    spans = {link.event: events[link.event].span for link in history.links}
    seen = _seen(before, events, old, new)
    made = lineage_of(history.organisations, history.links, spans, seen)
    return before.lineage if made == before.lineage else made


def _seen(before: Index, events: Mapping[str, Event], old: list[Event], new: list[Event]) -> Seen:
    """The first and last day on which events name each organisation."""
    seen = {each.organisation: each.seen for each in before.lineage.lifespans if each.seen}
    was, now = days_seen(old), days_seen(new)
    if was == now:
        return seen
    lost = {id_ for id_, (first, last) in was.items() if _bounds(seen.get(id_), first, last)}
    if lost:
        again = days_seen(each for each in events.values() if not lost.isdisjoint(each.parties))
        for id_ in lost:
            seen.pop(id_, None)
        seen |= {id_: days for id_, days in again.items() if id_ in lost}
    for id_, (first, last) in now.items():
        known = seen.get(id_, (first, last))
        seen[id_] = min(first, known[0]), max(last, known[1])
    return seen


def _bounds(seen: tuple[dt.date, dt.date] | None, first: dt.date, last: dt.date) -> bool:
    return seen is None or first <= seen[0] or last >= seen[1]


def _ranks(
    before: Index, events: Mapping[str, Event], old: list[Event], new: list[Event]
) -> Mapping[str, int]:
    """The places in time: those of before, and what stands elsewhere now where it belongs."""
    was, now = ({event.id: _when(event) for event in each} for each in (old, new))
    if was == now:
        return before.ranks
    moved = {id_ for id_, _ in was.items() ^ now.items()}
    order = [id_ for id_ in before.ranks if id_ not in moved]
    dated = bisect_left(order, True, key=lambda id_: events[id_].span is None)
    undated = order[dated:]
    if any(now.get(id_, _FIRST) is None for id_ in moved):
        undated = [id_ for id_, event in events.items() if event.span is None]
    del order[dated:]
    for id_ in moved & now.keys():
        if now[id_] is not None:
            insort(order, id_, key=lambda id_: _when(events[id_]) or _FIRST)
    return dict(zip((*order, *undated), count(), strict=False))


_When = tuple[dt.date, dt.date, str]
_FIRST: _When = dt.date.min, dt.date.min, ""


def _when(event: Event) -> _When | None:
    """By what an event stands where it does in time; None: it has no day."""
    if event.span is None:
        return None
    return event.span.earliest or dt.date.min, event.span.latest or dt.date.max, event.id


def _found_before(
    before: Index, made: Index, old: list[Event], new: list[Event]
) -> dict[str, object]:
    """What ``before`` has looked up already, with what differs."""
    found: dict[str, object] = {"copies": before.copies, "feed_items": before.feed_items}
    told = told_by(old), told_by(new)
    if told[0] == told[1]:
        found |= {"told": before.told, "number_told": before.number_told}
    else:
        again = _told_again(before.told, *told, made.changed)
        numbers = {article: number_of(each) for article, each in again.items()}
        found["told"] = {**before.told, **again}
        found["number_told"] = {**before.number_told, **numbers}
    if "texts" in vars(before):
        found["texts"] = _texts(before, old, new)
    curated = any(event.status is not EventStatus.EXTRACTED for event in new)
    if curated or not before.is_curated:
        found["is_curated"] = curated
    if not any(event.people for event in (*old, *new)):
        found["peopled"] = before.peopled
    if "names" in vars(before) and made.history.organisations == before.history.organisations:
        found["names"] = before.names
    return found


def _told_again(
    told: Mapping[str, Told],
    was: Mapping[str, Told],
    now: Mapping[str, Told],
    changed: frozenset[str],
) -> dict[str, Told]:
    """What the articles of changed events tell."""
    return {
        article: in_order(
            [
                *(pair for pair in told.get(article, ()) if pair[1] not in changed),
                *now.get(article, ()),
            ]
        )
        for article in (*was, *now)
    }
