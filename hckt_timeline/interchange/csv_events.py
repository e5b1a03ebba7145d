"""From the cells of a row to an event."""

import datetime as dt
import hashlib
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import NamedTuple, TypeVar

from hckt_timeline.dating import read_dates
from hckt_timeline.domain import (
    Basis,
    DateRole,
    Document,
    Event,
    EventDate,
    EventKind,
    EventStatus,
    NamedOrganisation,
    Participation,
    PartOfDay,
    Person,
    Precision,
    Role,
    TimeSpan,
    edtf,
)
from hckt_timeline.interchange.bearers import bearer
from hckt_timeline.interchange.cells import unpacked

Value = TypeVar("Value")
_TRUTH = {"true": True, "1": True, "false": False, "0": False}


class Row(NamedTuple):
    """A row by its number, the header being 1, and its cells by their columns."""

    number: int
    cells: Mapping[str, str]


class UnreadCell(ValueError):
    """A cell says nothing that its column can hold."""

    def __init__(self, column: str, cell: str) -> None:
        super().__init__(column, cell)
        self.column = column
        self.cell = cell


def event_in(rows: Sequence[Row], bearers: Mapping[str, str], file: str) -> Event:
    """The event that some rows tell, the first all but its passages.

    Raises:
        UnreadCell: a cell cannot be understood.
    """
    cells = rows[0].cells
    if not cells.get("title"):
        raise UnreadCell("title", "")
    read = partial(_read, cells)
    status = read("status", EventStatus, EventStatus.ADDED)
    named = partial(_each, partial(_named, bearers), 2)
    return Event(
        id=cells.get("event") or _id(cells),
        kind=read("kind", EventKind, EventKind.OTHER),
        title=cells["title"],
        span=read("edtf", partial(_span_beside, cells), None),
        date_role=read("date_role", DateRole, DateRole.OCCURRED),
        basis=read("basis", Basis, Basis.STATED),
        dates=read("dates", partial(_each, _date, 6), ()),
        planned=read("planned", _truth, default=False),
        organisations=read("organisations", partial(_each, partial(_party, bearers), 3), ()),
        predecessors=read("predecessors", named, ()),
        successors=read("successors", named, ()),
        people=read("people", partial(_each, _person, 3), ()),
        documents=read("documents", partial(_each, _document, 5), ()),
        place=cells.get("place") or None,
        status=EventStatus.ADDED if status is EventStatus.EXTRACTED else status,
        note=cells.get("note") or _origin(rows, file),
    )


def _read(
    cells: Mapping[str, str], column: str, read: Callable[[str], Value], default: Value
) -> Value:
    cell = cells.get(column, "")
    if not cell.strip():
        return default
    try:
        return read(cell)
    except (ValueError, KeyError) as error:
        raise UnreadCell(column, cell) from error


def _each(
    read: Callable[[Sequence[str | None]], Value], parts: int, cell: str
) -> tuple[Value, ...]:
    return tuple(read(entry) for entry in unpacked(cell, parts))


def _id(cells: Mapping[str, str]) -> str:
    words = " ".join((cells.get("kind", ""), cells.get("edtf", ""), cells["title"]))
    return f"e-{hashlib.sha256(words.encode(errors='replace')).hexdigest()[:12]}"


def _origin(rows: Sequence[Row], file: str) -> str:
    """Where the event came from, with the words that are quoted and their sources."""
    quotes = [_quoted(row.cells) for row in rows if row.cells.get("quote")]
    return "\n".join([f"{file}:{rows[0].number}", *quotes])


def _quoted(cells: Mapping[str, str]) -> str:
    told = (cells.get(name) for name in ("source", "publisher", "published", "address"))
    source = ", ".join(filter(None, told))
    return f"“{cells['quote']}”" + (f" ({source})" if source else "")


def _span_beside(cells: Mapping[str, str], text: str) -> TimeSpan:
    """The time in a cell, made more exact by the cells beside it."""
    beside = (cells.get(name, "") for name in ("precision", "part_of_day", "time"))
    return _span(text.strip(), *beside)


def _span(text: str, precision: str, part_of_day: str, time: str) -> TimeSpan:
    span = _edtf_span(text, precision) or _typed_span(text)
    told: dict[str, object] = {}
    if part_of_day:
        told["part_of_day"] = PartOfDay(part_of_day)
    if time:
        told["time"] = dt.time.fromisoformat(time)
    return span.model_copy(update=told)


def _edtf_span(text: str, precision: str) -> TimeSpan | None:
    try:
        told = edtf.read(text)
    except ValueError:
        return None
    return TimeSpan(
        earliest=told.earliest,
        latest=told.latest,
        precision=Precision(precision) if precision else _precision(text, told),
        approximate=told.marks.approximate,
        inferred=told.marks.inferred,
    )


def _precision(text: str, told: edtf.Bounds) -> Precision:
    if told.marks.season:
        return Precision.SEASON
    if told.marks.decade:
        return Precision.DECADE
    if "/" in text:
        return Precision.INTERVAL
    return (Precision.YEAR, Precision.MONTH, Precision.DAY)[text.count("-")]


def _typed_span(words: str) -> TimeSpan:
    """A time as a person or a spreadsheet writes it: “11/07/1950”, “quý I/2025”."""
    for form in (words, f"năm {words}"):
        found = read_dates(form)
        if len(found) == 1 and found[0].text.strip() == form:
            return found[0].span
    raise ValueError(words)


def _truth(cell: str) -> bool:
    return _TRUTH[cell.strip().lower()]


def _date(parts: Sequence[str | None]) -> EventDate:
    role, text, precision, basis, part_of_day, time = (part or "" for part in parts)
    span = _span(text, precision, part_of_day, time)
    return EventDate(role=DateRole(role), span=span, basis=Basis(basis))


def _person(parts: Sequence[str | None]) -> Person:
    name, rank, post = parts
    return Person(name=_there(name), rank=rank, post=post)


def _document(parts: Sequence[str | None]) -> Document:
    kind, number, issuer, signatory, day = parts
    signed = dt.date.fromisoformat(day) if day else None
    return Document(
        kind=_there(kind), number=number, issuer=issuer, signatory=signatory, day=signed
    )


def _party(bearers: Mapping[str, str], parts: Sequence[str | None]) -> Participation:
    name, role, id_ = parts
    told = _named(bearers, (name, id_))
    return Participation(
        organisation=told.organisation, name=told.name, role=Role(role or Role.SUBJECT)
    )


def _named(bearers: Mapping[str, str], parts: Sequence[str | None]) -> NamedOrganisation:
    name, id_ = parts
    name = _there(name)
    return NamedOrganisation(organisation=id_ or bearer(name, bearers), name=name)


def _there(part: str | None) -> str:
    if not part:
        raise ValueError("a name is missing")
    return part
