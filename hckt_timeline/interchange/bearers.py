"""Who bears the names in a table of events, whose organisations are nothing but names and ids."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping

from hckt_timeline.domain import DatedName, Event, EventKind, Organisation, TimeSpan
from hckt_timeline.folding import name_key, slug
from hckt_timeline.interchange.cells import unpacked

_ID_PLACES = {"organisations": 2, "predecessors": 1, "successors": 1}
_MOST_PARTS = 9


def bearers_in(rows: Iterable[Mapping[str, str]]) -> dict[str, str]:
    """The id that stands beside a name somewhere in the table, by the key of the name."""
    found: dict[str, str] = {}
    for cells in rows:
        for column, place in _ID_PLACES.items():
            for parts in _entries(cells.get(column, "")):
                if parts[0] and (id_ := parts[place]):
                    found.setdefault(name_key(parts[0]), id_)
    return found


def _entries(cell: str) -> list[tuple[str | None, ...]]:
    try:
        return unpacked(cell, _MOST_PARTS)
    except ValueError:
        return []


def bearer(name: str, bearers: Mapping[str, str]) -> str:
    """The id of who bears a name: that of the table, else one that hangs on the name alone.

    The marks are no part of a plain spelling but of a name, so that a hash tells them apart.
    """
    key = name_key(name)
    tail = hashlib.sha256(key.encode(errors="replace")).hexdigest()[:6]
    return bearers.get(key) or f"{slug(name)}-{tail}".strip("-")


def organisations_of(events: Iterable[Event]) -> Iterator[Organisation]:
    """The organisations that events name, under their names in the order of time."""
    in_order = sorted(events, key=lambda each: str((each.span and each.span.earliest) or "9999"))
    names: dict[str, list[DatedName]] = {}
    for event in in_order:
        since = event.span if event.kind is EventKind.RENAMING else None
        for each in (*event.predecessors, *event.successors):
            _add(names.setdefault(each.organisation, []), each.name, since)
        for party in event.organisations:
            _add(names.setdefault(party.organisation, []), party.name, since)
    for id_, told in names.items():
        yield Organisation(id=id_, name=told[-1].name, names=tuple(told))


def _add(told: list[DatedName], name: str, since: TimeSpan | None) -> None:
    if name in (each.name for each in told):
        return
    if told and since:
        told[-1] = told[-1].model_copy(update={"until": since})
    told.append(DatedName(name=name, since=since if told else None))
