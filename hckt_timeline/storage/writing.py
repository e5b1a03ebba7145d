"""Values into rows; the transaction is the caller's."""

import sqlite3
from collections.abc import Iterable, Sequence
from itertools import zip_longest

from hckt_timeline.curation import middle
from hckt_timeline.domain import (
    Article,
    Conflict,
    Event,
    History,
    Link,
    Organisation,
    event_row,
    words_of,
)
from hckt_timeline.domain.base import Frozen
from hckt_timeline.domain.table import OPEN_END, OPEN_START
from hckt_timeline.folding import folded
from hckt_timeline.storage.values import article_facts, packed_event, stored_text

GONE = ""
"""What stands as decided for a value that is no longer there."""


def write_reading(connection: sqlite3.Connection, history: History) -> None:
    """Put a history as it was read in the place of the one before."""
    for table in ("article", "event", "passage", "party", "piece", "dispute"):
        connection.execute(f"DELETE FROM {table}")  # noqa: S608 (our own names)
    for table in ("article_words", "event_words"):
        connection.execute(f"INSERT INTO {table} ({table}) VALUES ('delete-all')")  # noqa: S608
    for position, article in enumerate(history.articles, 1):
        _write_article(connection, position, article)
    disputed = disputed_events(history.conflicts)
    for event in history.events:
        position = write_event(connection, event, event, disputed=event.id in disputed)
        index_event(connection, position, None, event)
    for kind, values in pieces_of(history).items():
        for position, value in enumerate(values, 1):
            write_piece(connection, kind, position, value, value)
    _index_organisations(connection)
    connection.executemany(
        "INSERT OR IGNORE INTO dispute VALUES (?, ?)",
        ((id_, conflict.id) for conflict in history.conflicts for id_ in conflict.events),
    )


def pieces_of(history: History) -> dict[str, tuple[Frozen, ...]]:
    """The parts of a history that are kept as pieces, by kind."""
    return {
        "organisation": history.organisations,
        "term": history.terms,
        "link": history.links,
        "conflict": history.conflicts,
        "problem": history.problems,
        "note": history.notes,
    }


def key_of(piece: Frozen) -> str:
    """By what a piece is found: its id; of a link, the event that tells it."""
    match piece:
        case Organisation() | Conflict():
            return piece.id
        case Link():
            return piece.event
        case _:
            return ""


def disputed_events(conflicts: Iterable[Conflict]) -> frozenset[str]:
    """The ids of events in conflicts that nobody settled."""
    return frozenset(id_ for each in conflicts if not each.settled for id_ in each.events)


def write_changes(
    connection: sqlite3.Connection, read: History, before: History, after: History
) -> None:
    """Bring the rows of a history, or of a part of one, from what was decided before to now."""
    old, now = middle(before, after).differing()
    was_disputed, disputed = (disputed_events(one.conflicts) for one in (before, after))
    if others := (was_disputed ^ disputed).difference(old, now):
        same = {each.id: each for each in after.events if each.id in others}
        old, now = old | same, now | same
    changed = dict.fromkeys((*old, *now))
    in_reading = {each.id: each for each in read.events if each.id in changed} if changed else {}
    for id_ in changed:
        either = in_reading.get(id_), now.get(id_)
        if any(either):
            position = write_event(connection, *either, disputed=id_ in disputed)
        else:
            position = _delete_event(connection, id_)
        index_event(connection, position, old.get(id_), now.get(id_))
    pieces = pieces_of(read), pieces_of(before), pieces_of(after)
    for kind in pieces[0]:
        write_pieces(connection, kind, *(each[kind] for each in pieces))


def write_pieces(
    connection: sqlite3.Connection,
    kind: str,
    read: Sequence[Frozen],
    before: Sequence[Frozen],
    after: Sequence[Frozen],
) -> None:
    """The same for the pieces of one kind; those of one key stand in order."""
    if before == after:
        return
    was, now, in_reading = _by_key(before), _by_key(after), _by_key(read)
    # Organisations that a person brought in are written anew whenever one is, for their order.
    settled = in_reading if kind == "organisation" else was
    # Those that are there now come last, in their order.
    keys = (*(key for key in was if key not in now), *now)
    changed = [key for key in keys if was.get(key) != now.get(key) or key not in settled]
    connection.executemany(
        "DELETE FROM piece WHERE kind = ? AND key = ? AND as_read IS NULL",
        ((kind, key) for key in changed),
    )
    for key in changed:
        positions = connection.execute(
            "SELECT position FROM piece WHERE kind = ? AND key = ? ORDER BY position", (kind, key)
        ).fetchall()
        rows = zip_longest(positions, in_reading.get(key, ()), now.get(key, ()))
        for position, as_read, decided in rows:
            place = position[0] if position else _next_position(connection, kind)
            write_piece(connection, kind, place, as_read, decided)
    if kind == "organisation":
        _index_organisations(connection)


def write_event(
    connection: sqlite3.Connection, read: Event | None, now: Event | None, *, disputed: bool
) -> int:
    """Put an event as read (None: a person added it) and as it is now (None: gone) in its row.

    Returns:
        The position of the row.
    """
    shown = now or read
    if shown is None:
        raise ValueError("an event that was never there")
    copies = _copies_told(connection, shown)
    drawn = event_row(shown, disputed=disputed, copies=copies) if now else None
    days = (drawn.earliest, drawn.latest) if drawn else (OPEN_START, OPEN_END)
    decided = None if now == read else packed_event(now) if now else GONE.encode()
    row = (
        shown.title,
        None if days[0] == OPEN_START else days[0],
        None if days[1] == OPEN_END else days[1],
        (drawn.lane or None) if drawn else None,
        shown.kind,
        shown.span.precision if shown.span else None,
        drawn.flags if drawn else 0,
        drawn.sources if drawn else 0,
        packed_event(read) if read else None,
        decided,
        shown.id,
    )
    (position,) = connection.execute(_PUT_EVENT, (*row[-1:], *row[:-1])).fetchone()
    if read is not None:
        connection.executemany(
            "INSERT OR IGNORE INTO passage VALUES (?, ?, ?, ?)",
            ((each.article, each.start, each.end, position) for each in read.evidence),
        )
    connection.execute("DELETE FROM party WHERE event = ?", (position,))
    parties = shown.parties if drawn and not shown.planned else ()
    connection.executemany(
        "INSERT INTO party VALUES (?, ?)",
        ((position, id_) for id_ in parties),
    )
    return int(position)


def _copies_told(connection: sqlite3.Connection, event: Event) -> dict[str, str]:
    """Which articles that tell an event are copies, and of which."""
    told = {passage.article for passage in event.evidence}
    query = "SELECT json_extract(facts, '$.copy_of') FROM article WHERE id = ?"
    found = {id_: connection.execute(query, (id_,)).fetchone() for id_ in told if len(told) > 1}
    return {id_: row[0] for id_, row in found.items() if row and row[0]}


_PUT_EVENT = """
INSERT INTO event
  (id, title, earliest, latest, lane, kind, precision, flags, sources, as_read, decided)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET title = excluded.title, earliest = excluded.earliest,
  latest = excluded.latest, lane = excluded.lane, kind = excluded.kind,
  precision = excluded.precision, flags = excluded.flags, sources = excluded.sources,
  decided = excluded.decided
RETURNING position
"""


def write_piece(
    connection: sqlite3.Connection,
    kind: str,
    position: int,
    read: Frozen | None,
    now: Frozen | None,
) -> None:
    """Put a piece as read (None: a person added it) and as it is now (None: gone) in its row."""
    either = now or read
    if either is None:
        raise ValueError("a piece that was never there")
    decided = None if now == read else now.model_dump_json() if now else GONE
    connection.execute(
        "INSERT OR REPLACE INTO piece VALUES (?, ?, ?, ?, ?)",
        (kind, position, key_of(either), read.model_dump_json() if read else None, decided),
    )


def index_event(
    connection: sqlite3.Connection, position: int, before: Event | None, now: Event | None
) -> None:
    """Let the event of a row be found by what it tells now instead of before."""
    old = folded(words_of(before)) if before else None
    new = folded(words_of(now)) if now else None
    if old == new:
        return
    if old is not None:
        connection.execute(
            "INSERT INTO event_words (event_words, rowid, words) VALUES ('delete', ?, ?)",
            (position, old),
        )
    if new is not None:
        connection.execute("INSERT INTO event_words (rowid, words) VALUES (?, ?)", (position, new))


def _delete_event(connection: sqlite3.Connection, id_: str) -> int:
    """Take away an event that a person had added."""
    query = "DELETE FROM event WHERE id = ? RETURNING position"
    (position,) = connection.execute(query, (id_,)).fetchall()[0]
    connection.execute("DELETE FROM party WHERE event = ?", (position,))
    return int(position)


def _by_key(pieces: Sequence[Frozen]) -> dict[str, list[Frozen]]:
    found: dict[str, list[Frozen]] = {}
    for piece in pieces:
        found.setdefault(key_of(piece), []).append(piece)
    return found


def _next_position(connection: sqlite3.Connection, kind: str) -> int:
    query = "SELECT COALESCE(max(position), 0) + 1 FROM piece WHERE kind = ?"
    return int(connection.execute(query, (kind,)).fetchone()[0])


def fill_indexes(connection: sqlite3.Connection, history: History) -> None:
    """Make a history findable, and nothing else."""
    for table in ("article_words", "event_words"):
        connection.execute(f"INSERT INTO {table} ({table}) VALUES ('delete-all')")  # noqa: S608
    for position, article in enumerate(history.articles, 1):
        _index_article(connection, position, article)
    positions = dict(connection.execute("SELECT id, position FROM event"))
    for event in history.events:
        index_event(connection, positions[event.id], None, event)
    _index_organisations(connection)


def _index_organisations(connection: sqlite3.Connection) -> None:
    """Let organisations be found by the names they bear now."""
    connection.execute("INSERT INTO organisation_words (organisation_words) VALUES ('delete-all')")
    rows = connection.execute(
        "SELECT position, COALESCE(decided, as_read) FROM piece "
        "WHERE kind = 'organisation' AND COALESCE(decided, as_read) <> ''"
    ).fetchall()
    connection.executemany(
        "INSERT INTO organisation_words (rowid, words) VALUES (?, ?)",
        (
            (position, folded(_names(Organisation.model_validate_json(value))))
            for position, value in rows
        ),
    )


def _names(organisation: Organisation) -> str:
    names = (each.name for each in organisation.names)
    return "  ".join(dict.fromkeys((organisation.name, *names, *organisation.aliases)))


def _write_article(connection: sqlite3.Connection, position: int, article: Article) -> None:
    packed, text = stored_text(article.text)
    connection.execute(
        "INSERT INTO article VALUES (?, ?, ?, ?, ?)",
        (position, article.id, article_facts(article), packed, text),
    )
    _index_article(connection, position, article)


def _index_article(connection: sqlite3.Connection, position: int, article: Article) -> None:
    connection.execute(
        "INSERT INTO article_words (rowid, title, text) VALUES (?, ?, ?)",
        (position, folded(article.title or ""), folded(article.text)),
    )
