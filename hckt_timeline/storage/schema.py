"""The tables of a project file, version by version.

A file of version n holds what ``resources/schema/1.sql`` to ``n.sql`` make, one after the other, so
that a new file and a file that was brought up to date are the same.
"""

import sqlite3
from functools import cache

from hckt_timeline.resources import resource

APPLICATION_ID = 0x484B4C54  # "HKLT"
VERSION = 2

Shape = tuple[tuple[str, str, str | None], ...]


def upgrade(connection: sqlite3.Connection, version: int) -> None:
    """Bring tables of ``version`` (0: none yet) up to date; the transaction is the caller's."""
    for step in range(version + 1, VERSION + 1):
        for statement in _statements(step):
            connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {VERSION}")


@cache
def expected_shape(version: int) -> Shape:
    """Everything that the schema of a file of ``version`` holds."""
    connection = sqlite3.connect(":memory:")
    for step in range(1, version + 1):
        for statement in _statements(step):
            connection.execute(statement)
    shape = shape_of(connection)
    connection.close()
    return shape


def shape_of(connection: sqlite3.Connection) -> Shape:
    """The kind, name and definition of every table, index, view and trigger of a file."""
    return tuple(
        connection.execute("SELECT type, name, sql FROM sqlite_schema ORDER BY type, name")
    )


@cache
def _statements(step: int) -> tuple[str, ...]:
    """The statements of one step; one ends where SQLite takes it for complete."""
    statements, words = [], ""
    for line in resource("schema", f"{step}.sql").read_text(encoding="utf-8").splitlines():
        words += f"{line}\n"
        if sqlite3.complete_statement(words):
            statements.append(words)
            words = ""
    return tuple(statements)
