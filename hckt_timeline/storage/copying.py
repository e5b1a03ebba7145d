"""Whole files: made beside their final name and put there when they are complete."""

import contextlib
import errno
import os
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from hckt_timeline import errors
from hckt_timeline.domain import Project
from hckt_timeline.storage import schema
from hckt_timeline.storage.editing import fill
from hckt_timeline.storage.opening import ProjectFile, connect, told


def create_project(path: Path, project: Project) -> None:
    """Write a new project file, in the place of one that is there.

    Raises:
        OutputError: the system refuses; under ``path`` stands what stood there before.
    """
    with (
        _draft(path) as draft,
        told(path, writing=True),
        closing(connect(draft, "rwc")) as connection,
    ):
        # A draft that is not finished is thrown away: nothing in it need be safe before.
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("BEGIN")
        schema.upgrade(connection, 0)
        fill(connection, project)
        connection.execute("COMMIT")


def copy_project(project: ProjectFile, path: Path) -> None:
    """Copy an open project to another file, in the place of one that is there.

    Raises:
        OutputError: the system refuses; under ``path`` stands what stood there before.
    """
    with told(project.path):
        # SQLite's own backup refuses while the lock is held, and finds no file that was moved away.
        data = project.connection.serialize()
    with _draft(path) as draft, writing(path):
        draft.write_bytes(data)


def _put_in_place(draft: Path, path: Path) -> None:
    """Let a complete file stand under its final name, on the disk for good.

    Raises:
        OutputError: the system refuses; under ``path`` stands what stood there before.
    """
    with writing(path):
        with draft.open("r+b") as file:
            os.fsync(file.fileno())
        draft.replace(path)
        if os.name == "posix":
            folder = os.open(path.absolute().parent, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)


@contextlib.contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turn refusals of the system into those that people are told of."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise errors.NoSpace(file=str(path)) from error
        raise errors.CannotWrite(file=str(path), reason=error.strerror or str(error)) from error


@contextlib.contextmanager
def _draft(path: Path) -> Iterator[Path]:
    """A file to write, which stands under ``path`` once all has gone well, and else nowhere."""
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}.tmp")
    try:
        yield draft
        _end_journal(path)
        _put_in_place(draft, path)
    finally:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)


def _end_journal(path: Path) -> None:
    """Let no journal of the file that is replaced be taken for one of the new file."""
    journal = path.with_name(f"{path.name}-journal")
    if not journal.exists():
        return
    if path.exists():
        refusals = (sqlite3.Error, errors.TimelineError)
        with contextlib.suppress(*refusals), closing(connect(path, "rw")) as old:
            old.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    with writing(path):
        journal.unlink(missing_ok=True)
