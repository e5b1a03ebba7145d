"""Whole project files: made beside their final name and put there when they are complete."""

import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from hckt_timeline import errors
from hckt_timeline.domain import Project
from hckt_timeline.placing import put_in_place
from hckt_timeline.storage import schema
from hckt_timeline.storage.editing import fill
from hckt_timeline.storage.failures import told
from hckt_timeline.storage.opening import ProjectFile, connect, require_short
from hckt_timeline.storage.transaction import ready

_NO_FILE: errors.Fact = {"vi": "không phải là tệp thường", "en": "it is no regular file"}


def create_project(path: Path, project: Project) -> None:
    """Write a new project file, in the place of one that is there.

    Raises:
        LongPath: SQLite does not take a path of that length.
        OutputError: the system refuses; under ``path`` stands what stood there before.
    """
    if path.exists() and not path.is_file():
        raise errors.CannotWrite(file=str(path), reason=_NO_FILE)
    require_short(path)
    with put_in_place(path) as place:
        with told(path, writing=True), closing(connect(place, "rwc")) as connection:
            # A file that is not finished is thrown away: nothing in it need be safe before.
            connection.execute("PRAGMA journal_mode = OFF")
            connection.execute("PRAGMA synchronous = OFF")
            connection.execute("BEGIN")
            schema.upgrade(connection, 0)
            fill(connection, project)
            connection.execute("COMMIT")
        _end_journal(path)


def copy_project(project: ProjectFile, path: Path) -> None:
    """Copy an open project to another file, in the place of one that is there.

    Raises:
        OutputError: the system refuses; under ``path`` stands what stood there before.
    """
    require_short(path)
    with project.turn, told(project.path):
        # SQLite's own backup refuses while the lock is held, and finds no file that was moved away.
        data = ready(project).serialize()
    with put_in_place(path) as place:
        place.write_bytes(data)
        _end_journal(path)


def _end_journal(path: Path) -> None:
    """Let no journal of the file that is replaced be taken for one of the new file."""
    path = path.resolve()
    journal = path.with_name(f"{path.name}-journal")
    if path.exists() and journal.exists():
        refusals = (sqlite3.Error, errors.TimelineError)
        with suppress(*refusals), closing(connect(path, "rw")) as old:
            old.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    journal.unlink(missing_ok=True)
