"""Rows into values: columns for the drawing, values on demand for the few that are looked at."""

import datetime as dt
import json
import sqlite3
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TypeVar

from hckt_timeline.collecting import uncollected
from hckt_timeline.domain import (
    Article,
    Conflict,
    Decision,
    Event,
    EventTable,
    History,
    Lineage,
    Link,
    Note,
    Organisation,
    Problem,
    Project,
    Term,
    TimeSpan,
    View,
    check_history,
)
from hckt_timeline.domain.base import Frozen
from hckt_timeline.domain.table import OPEN_END, OPEN_START, table_of
from hckt_timeline.lineage import lineage_of
from hckt_timeline.storage.failures import readable
from hckt_timeline.storage.opening import ProjectFile
from hckt_timeline.storage.packing import Allowance, allowance
from hckt_timeline.storage.values import (
    Texts,
    act_of,
    article_of,
    record_of,
    text_of,
    unpacked_event,
)

P = TypeVar("P", bound=Frozen)

_Row = tuple[int, int, str, str, str, str, str, int, int]

_NOW = "COALESCE(decided, as_read)"


def read_table(project: ProjectFile) -> EventTable:
    """The events to draw, without making a value of any.

    Raises:
        DamagedProject: a column holds what does not belong there.
    """
    with readable(project.path):
        columns = project.connection.execute(_COLUMNS, (OPEN_START, OPEN_END)).fetchone()
        lanes = [each.id for each in read_organisations(project)]
        table = _table(zip(*map(json.loads, columns), strict=True), lanes)
        for days in (table.earliest, table.latest):
            told = days[(days != OPEN_START) & (days != OPEN_END)]
            _day(int(told.min(initial=1)))
            _day(int(told.max(initial=1)))
        return table


def _table(rows: Iterable[_Row], lanes: list[str]) -> EventTable:
    try:
        return table_of(rows, lanes)
    except (KeyError, TypeError, OverflowError) as error:
        raise ValueError(f"a column of the events holds {error}") from error


_COLUMNS = """
SELECT json_group_array(COALESCE(earliest, ?)), json_group_array(COALESCE(latest, ?)),
  json_group_array(id), json_group_array(title), json_group_array(lane), json_group_array(kind),
  json_group_array(precision), json_group_array(flags), json_group_array(sources)
FROM event WHERE lane IS NOT NULL
"""
"""A text a column: for values row by row, the window would wait at each row for this thread."""


def read_lineage(project: ProjectFile) -> Lineage:
    """The lives of all organisations, without making a value of any event that changes none."""
    connection = project.connection
    with readable(project.path):
        links = tuple(_pieces(connection, "link", Link))
        spans = {link.event: _span(project, link.event) for link in links}
        seen = {
            organisation: (_day(first), _day(last))
            for organisation, first, last in connection.execute(_SEEN)
        }
        return lineage_of(read_organisations(project), links, spans, seen)


_SEEN = """
SELECT organisation, min(COALESCE(earliest, latest)), max(COALESCE(latest, earliest))
FROM party JOIN event ON position = event
WHERE earliest IS NOT NULL OR latest IS NOT NULL GROUP BY organisation
"""


def read_organisations(project: ProjectFile) -> tuple[Organisation, ...]:
    """All organisations as they are now."""
    with readable(project.path):
        return tuple(_pieces(project.connection, "organisation", Organisation))


def read_terms(project: ProjectFile) -> tuple[Term, ...]:
    """Who held which post, as it is now."""
    with readable(project.path):
        return tuple(_pieces(project.connection, "term", Term))


def read_event(project: ProjectFile, id_: str) -> Event | None:
    """One event as it is now; None: there is none of that id."""
    with readable(project.path):
        query = f"SELECT {_NOW} FROM event WHERE id = ?"  # noqa: S608 (our own names)
        row = project.connection.execute(query, (id_,)).fetchone()
        if not (row and row[0]):
            return None
        allowed = allowed_in(project.connection)
        return unpacked_event(row[0], texts_of(project.connection, allowed), allowed)


def read_article(project: ProjectFile, id_: str) -> Article | None:
    """One article; None: there is none of that id."""
    with readable(project.path):
        row = project.connection.execute(
            "SELECT id, facts, packed, text FROM article WHERE id = ?", (id_,)
        ).fetchone()
        allowed = allowed_in(project.connection)
        return article_of(row[0], row[1], text_of(row[3], row[2], allowed)) if row else None


def read_journal(project: ProjectFile) -> tuple[Decision, ...]:
    """All that was decided, in order."""
    with readable(project.path):
        return journal_of(project.connection)


def journal_of(
    connection: sqlite3.Connection, numbers: Iterable[int] | None = None
) -> tuple[Decision, ...]:
    """The entries of some numbers, or of all, in order."""
    query = "SELECT number, at, by, act FROM decision"
    if numbers is None:
        rows = list(connection.execute(f"{query} ORDER BY number"))
    else:
        rows = [
            row
            for number in sorted(numbers)
            for row in connection.execute(f"{query} WHERE number = ?", (number,))
        ]
    return tuple(
        Decision(number=number, at=dt.datetime.fromisoformat(at), by=by, act=act_of(act))
        for number, at, by, act in rows
    )


def read_project(project: ProjectFile) -> Project:
    """Everything that the file holds.

    Raises:
        DamagedProject: something in it is no value, or names what is not there.
    """
    with readable(project.path), uncollected():
        connection = project.connection
        read = reading_of(connection)
        check_history(read)
        return Project(read=read, decisions=journal_of(connection), views=views_of(connection))


def read_views(project: ProjectFile) -> tuple[View, ...]:
    """The kept views, by name."""
    with readable(project.path):
        return views_of(project.connection)


def views_of(connection: sqlite3.Connection) -> tuple[View, ...]:
    """The kept views, by name."""
    rows = connection.execute("SELECT value FROM kept_view ORDER BY name")
    return tuple(record_of(View, row[0]) for row in rows)


def reading_of(connection: sqlite3.Connection) -> History:
    """The history as it was read, before any decision."""
    allowed = allowed_in(connection)
    articles = tuple(
        article_of(id_, facts, text_of(text, packed, allowed))
        for id_, facts, packed, text in connection.execute(
            "SELECT id, facts, packed, text FROM article ORDER BY position"
        )
    )
    texts = {each.id: each.text for each in articles}
    rows = connection.execute(
        "SELECT id, as_read FROM event WHERE as_read IS NOT NULL ORDER BY position"
    )

    def pieces(kind: str, shape: type[P]) -> tuple[P, ...]:
        return tuple(_pieces(connection, kind, shape, column="as_read"))

    return History(
        articles=articles,
        organisations=pieces("organisation", Organisation),
        events=tuple(
            _event(id_, data, lambda key: texts.get(key, ""), allowed) for id_, data in rows
        ),
        terms=pieces("term", Term),
        links=pieces("link", Link),
        conflicts=pieces("conflict", Conflict),
        problems=pieces("problem", Problem),
        notes=pieces("note", Note),
    )


def allowed_in(connection: sqlite3.Connection) -> Allowance:
    """What the values of a file may unpack to."""
    (pages,), (size,) = (
        connection.execute(f"PRAGMA {name}").fetchone() for name in ("page_count", "page_size")
    )
    return allowance(pages * size)


def _event(id_: str, data: bytes, texts: Texts, allowed: Allowance) -> Event:
    event = unpacked_event(data, texts, allowed)
    if event.id != id_:
        raise ValueError(f"the row of {id_} holds the event {event.id}")
    return event


def texts_of(connection: sqlite3.Connection, allowed: Allowance) -> Texts:
    """The texts of articles by id, each unpacked once; of an article that is not there, none."""

    @lru_cache(maxsize=64)
    def text(id_: str) -> str:
        row = connection.execute("SELECT packed, text FROM article WHERE id = ?", (id_,)).fetchone()
        return text_of(row[1], row[0], allowed) if row else ""

    return text


def events_now(connection: sqlite3.Connection, texts: Texts) -> Iterator[Event]:
    """All events as they are now, in no order that tells anything."""
    allowed = allowed_in(connection)
    query = f"SELECT id, {_NOW} FROM event WHERE length({_NOW}) > 0"  # noqa: S608 (our own names)
    return (_event(id_, data, texts, allowed) for id_, data in connection.execute(query))


def pieces_now(connection: sqlite3.Connection, kind: str) -> Iterator[Frozen]:
    """All pieces of a kind as they are now, in no order that tells anything."""
    return _pieces(connection, kind, _SHAPES[kind])


_SHAPES: dict[str, type[Frozen]] = {
    "organisation": Organisation,
    "term": Term,
    "link": Link,
    "conflict": Conflict,
    "problem": Problem,
    "note": Note,
}


def _pieces(
    connection: sqlite3.Connection, kind: str, shape: type[P], column: str = _NOW
) -> Iterator[P]:
    rows = connection.execute(
        f"SELECT {column} FROM piece WHERE kind = ? AND {column} <> '' ORDER BY position",  # noqa: S608
        (kind,),
    )
    return (record_of(shape, row[0]) for row in rows)


def _day(ordinal: int) -> dt.date:
    if not 1 <= ordinal <= _LAST_DAY:
        raise ValueError(f"{ordinal} is no day")
    return dt.date.fromordinal(ordinal)


_LAST_DAY = dt.date.max.toordinal()


def _span(project: ProjectFile, id_: str) -> TimeSpan | None:
    event = read_event(project, id_)
    return event.span if event else None
