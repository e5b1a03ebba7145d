"""Projects of earlier versions brought up to date, with a copy of them kept."""

import sqlite3
from itertools import count
from pathlib import Path

from hckt_timeline.placing import put_in_place
from hckt_timeline.storage import schema
from hckt_timeline.storage.defence import in_memory


def migrate(connection: sqlite3.Connection, path: Path, version: int) -> None:
    """Bring an open project of ``version`` up to date; the lock is held before and after.

    A copy as it was stands beside it before anything changes.

    Raises:
        OutputError: the system refuses the copy; nothing has changed.
    """
    _keep_copy(path, version, connection.serialize())
    schema.upgrade(connection, version)
    connection.execute("COMMIT")
    connection.execute("BEGIN IMMEDIATE")


def migrated_copy(connection: sqlite3.Connection, version: int) -> sqlite3.Connection:
    """The same contents up to date in memory, where the file itself cannot be changed."""
    copy = in_memory(connection.serialize())
    copy.execute("BEGIN")
    schema.upgrade(copy, version)
    copy.execute("COMMIT")
    return copy


def _keep_copy(path: Path, version: int, data: bytes) -> None:
    """Write the copy: ``a.hckt`` gives ``a.v1.hckt``, or the next name that no other file has."""
    for number in count(1):
        behind = f"-{number}" if number > 1 else ""
        copy = path.with_suffix(f".v{version}{behind}{path.suffix}")
        if not copy.exists():
            with put_in_place(copy) as place:
                place.write_bytes(data)
            return
        if copy.is_file() and copy.stat().st_size == len(data) and copy.read_bytes() == data:
            return
