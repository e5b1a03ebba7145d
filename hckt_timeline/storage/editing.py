"""Edits of a project: each is one transaction, and done when the function returns."""

import datetime as dt
import sqlite3
from collections.abc import Callable
from pathlib import Path

from hckt_timeline import errors
from hckt_timeline.curation import Ground, decided, ground_of
from hckt_timeline.domain import Act, Decision, History, Merge, Project, SetParent, View
from hckt_timeline.storage.failures import valued
from hckt_timeline.storage.holds import holds
from hckt_timeline.storage.nearby import nearby
from hckt_timeline.storage.opening import ProjectFile
from hckt_timeline.storage.reading import journal_of, reading_of
from hckt_timeline.storage.transaction import edit
from hckt_timeline.storage.writing import write_changes, write_reading


def decide(
    project: ProjectFile, act: Act, by: str, at: dt.datetime, ground: Ground | None = None
) -> Decision:
    """Add a decision to the journal, and let what it is about follow it.

    Args:
        project: where to decide.
        act: what is decided.
        by: who decides.
        at: when.
        ground: that of the project's reading; who has it spares the project reading it again.

    Raises:
        OutputError: the system does not take the edit; nothing has changed.
    """
    with edit(project) as connection:
        (last,) = connection.execute("SELECT COALESCE(max(number), 0) FROM decision").fetchone()
        decision = Decision(number=last + 1, at=at, by=by, act=act)
        _write_decision(connection, decision)
        _follow(connection, decision, project.path, ground)
    return decision


def read_anew(
    project: ProjectFile, history: History, cancelled: Callable[[], bool] = lambda: False
) -> None:
    """Put another reading, of the same articles or of more, under the decisions there are.

    Raises:
        Cancelled: ``cancelled`` said so before it was done; nothing has changed.
        OutputError: the system does not take the edit; nothing has changed.
    """
    with edit(project) as connection:
        with valued(project.path):
            journal = journal_of(connection)
        write_reading(connection, history)
        if cancelled():
            raise errors.Cancelled
        _settle(connection, history, journal)
        if cancelled():
            raise errors.Cancelled


def keep_view(project: ProjectFile, view: View) -> None:
    """Keep a view, in the place of one of the same name.

    Raises:
        OutputError: the system does not take the edit; nothing has changed.
    """
    with edit(project) as connection:
        _write_view(connection, view)


def drop_view(project: ProjectFile, name: str) -> None:
    """Keep the view of a name no longer.

    Raises:
        OutputError: the system does not take the edit; nothing has changed.
    """
    with edit(project) as connection:
        connection.execute("DELETE FROM kept_view WHERE name = ?", (name,))


def fill(connection: sqlite3.Connection, project: Project) -> None:
    """Put a whole project into empty tables."""
    write_reading(connection, project.read)
    for decision in project.decisions:
        _write_decision(connection, decision)
    _settle(connection, project.read, project.decisions)
    for view in project.views:
        _write_view(connection, view)


def fill_anew(connection: sqlite3.Connection, project: Project) -> None:
    """Put a whole project in the place of what the tables hold."""
    for table in ("decision", "hold", "kept_view"):
        connection.execute(f"DELETE FROM {table}")  # noqa: S608 (our own names)
    fill(connection, project)


def _write_decision(connection: sqlite3.Connection, decision: Decision) -> None:
    """Put an entry into the journal, with the words that it hangs on."""
    act = decision.act
    wide = isinstance(act, (Merge, SetParent))
    connection.execute(
        "INSERT INTO decision VALUES (?, ?, ?, ?, ?)",
        (decision.number, decision.at.isoformat(), decision.by, act.model_dump_json(), wide),
    )
    connection.executemany(
        "INSERT OR IGNORE INTO hold VALUES (?, ?, ?, ?)",
        ((*place, decision.number) for place in holds(act)),
    )


def _write_view(connection: sqlite3.Connection, view: View) -> None:
    row = (view.name, view.model_dump_json())
    connection.execute("INSERT OR REPLACE INTO kept_view VALUES (?, ?)", row)


def _settle(connection: sqlite3.Connection, read: History, journal: tuple[Decision, ...]) -> None:
    """Let a history that was just read follow the whole journal."""
    after = decided(read, journal).history
    write_changes(connection, read, read, after)
    _widen(connection, read, after)


def _follow(
    connection: sqlite3.Connection, decision: Decision, path: Path, ground: Ground | None
) -> None:
    """Let what a new entry of the journal is about follow it, and no more where that will do."""
    if not connection.execute("SELECT 1 FROM decision WHERE wide LIMIT 1").fetchone():
        with valued(path):
            read, journal = nearby(connection, decision)
        done = decided(read, journal)
        if not done.unplaced and done.history.organisations == read.organisations:
            before = decided(read, journal[:-1]).history
            write_changes(connection, read, before, done.history)
            return
    with valued(path):
        ground = ground or ground_of(reading_of(connection))
        journal = journal_of(connection)
    before, after = (
        decided(ground.read, each, ground.draft).history for each in (journal[:-1], journal)
    )
    write_changes(connection, ground.read, before, after)
    _widen(connection, ground.read, after)


def _widen(connection: sqlite3.Connection, read: History, after: History) -> None:
    """Mark the journal as reaching beyond its words where it changes organisations."""
    if after.organisations != read.organisations:
        connection.execute("UPDATE decision SET wide = 1")
