"""The part of a history that one decision can change, and the decisions that bear on it.

A decision chooses among the events on its words; an event is chosen by the decisions on its words.
Going from one to the other, and from an event to those that it is in conflict with, until nothing
is added, gives a part for which applying the decisions found is the same as applying all to all.
That holds as long as no decision changes organisations.
"""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeVar

from hckt_timeline.domain import (
    Add,
    Article,
    Conflict,
    Correct,
    Decision,
    History,
    Link,
    Organisation,
)
from hckt_timeline.domain.base import Frozen
from hckt_timeline.storage.holds import Place, entry_place
from hckt_timeline.storage.packing import Allowance
from hckt_timeline.storage.reading import allowed_in, journal_of, texts_of
from hckt_timeline.storage.values import article_of, record_of, text_of, unpacked_event

P = TypeVar("P", bound=Frozen)


@dataclass(slots=True)
class _Reach:
    """Entries of the journal, events by position, and places, as far as they were reached."""

    decisions: set[int] = field(default_factory=set)
    events: set[int] = field(default_factory=set)
    articles: set[str] = field(default_factory=set)


def nearby(
    connection: sqlite3.Connection, decision: Decision
) -> tuple[History, tuple[Decision, ...]]:
    """The part of the history as read that a decision can change, and the journal that bears on it.

    The decision itself is the last of the journal.
    """
    reach = _reach(connection, decision.number)
    journal = journal_of(connection, reach.decisions)
    return _part(connection, reach, journal), journal


def _reach(connection: sqlite3.Connection, number: int) -> _Reach:
    reach = _Reach()
    decisions, events = {number}, set[int]()
    while decisions or events:
        reach.decisions |= decisions
        reach.events |= events
        from_words = [place for each in decisions for place in _hangs_on(connection, each)]
        reach.articles.update(article for article, _, _ in from_words)
        on_events = [place for each in events for place in _stands_on(connection, each)]
        met = {row for place in from_words for row in _events_on(connection, place)}
        met |= {row for each in events for row in _opponents(connection, each)}
        hung = {
            row for place in (*from_words, *on_events) for row in _decisions_on(connection, place)
        }
        hung |= {int(article[1:]) for article, _, _ in from_words if article.startswith("#")}
        decisions, events = hung - reach.decisions, met - reach.events
    return reach


def _hangs_on(connection: sqlite3.Connection, number: int) -> list[Place]:
    rows = connection.execute(
        "SELECT article, start, stop FROM hold WHERE decision = ?", (number,)
    ).fetchall()
    return [*rows, entry_place(number)]


def _stands_on(connection: sqlite3.Connection, event: int) -> list[Place]:
    return connection.execute(
        "SELECT article, start, stop FROM passage WHERE event = ?", (event,)
    ).fetchall()


def _events_on(connection: sqlite3.Connection, place: Place) -> Iterator[int]:
    article, start, stop = place
    rows = connection.execute(
        "SELECT event FROM passage WHERE article = ? AND start < ? AND stop > ?",
        (article, stop, start),
    ).fetchall()
    return (row[0] for row in rows)


def _decisions_on(connection: sqlite3.Connection, place: Place) -> Iterator[int]:
    article, start, stop = place
    rows = connection.execute(
        "SELECT decision FROM hold WHERE article = ? AND start < ? AND stop > ?",
        (article, stop, start),
    ).fetchall()
    return (row[0] for row in rows)


def _opponents(connection: sqlite3.Connection, event: int) -> Iterator[int]:
    """The events in conflict with the one of a row, itself among them."""
    rows = connection.execute(
        "SELECT other.position FROM event AS one JOIN dispute AS mine ON mine.event = one.id "
        "JOIN dispute AS theirs ON theirs.conflict = mine.conflict "
        "JOIN event AS other ON other.id = theirs.event WHERE one.position = ?",
        (event,),
    ).fetchall()
    return (row[0] for row in rows)


def _part(connection: sqlite3.Connection, reach: _Reach, journal: tuple[Decision, ...]) -> History:
    allowed = allowed_in(connection)
    texts = texts_of(connection, allowed)
    rows = [_row(connection, row) for row in sorted(reach.events)]
    ids = [id_ for id_, _ in rows]
    names = any(isinstance(each.act, (Add, Correct)) and each.act.parties for each in journal)
    organisations = connection.execute(_ORGANISATIONS).fetchall() if names else []
    return History(
        articles=tuple(_articles(connection, reach.articles, allowed)),
        organisations=tuple(record_of(Organisation, row[0]) for row in organisations),
        events=tuple(unpacked_event(as_read, texts, allowed) for _, as_read in rows),
        links=tuple(record_of(Link, row) for row in _of_events(connection, _LINKS, ids)),
        conflicts=tuple(
            record_of(Conflict, row) for row in _of_events(connection, _CONFLICTS, ids)
        ),
    )


def _row(connection: sqlite3.Connection, position: int) -> tuple[str, bytes]:
    query = "SELECT id, as_read FROM event WHERE position = ? AND as_read IS NOT NULL"
    for id_, as_read in connection.execute(query, (position,)).fetchall():
        return id_, as_read
    raise ValueError(f"no event that was read stands in row {position}")


_ORGANISATIONS = (
    "SELECT as_read FROM piece WHERE kind = 'organisation' AND as_read <> '' ORDER BY position"
)
_LINKS = (
    "SELECT as_read FROM piece WHERE kind = 'link' AND key = ? AND as_read <> '' ORDER BY position"
)
_CONFLICTS = (
    "SELECT as_read FROM dispute JOIN piece ON kind = 'conflict' AND key = conflict WHERE event = ?"
)


def _of_events(connection: sqlite3.Connection, query: str, ids: list[str]) -> list[str]:
    """What the query finds for each id, each once."""
    rows = (row[0] for id_ in ids for row in connection.execute(query, (id_,)).fetchall())
    return list(dict.fromkeys(rows))


def _articles(
    connection: sqlite3.Connection, ids: set[str], allowed: Allowance
) -> Iterator[Article]:
    for id_ in sorted(ids):
        query = "SELECT facts, packed, text FROM article WHERE id = ?"
        for facts, packed, text in connection.execute(query, (id_,)).fetchall():
            yield article_of(id_, facts, text_of(text, packed, allowed))
