"""A project file opened: safely, by one writer at a time, with failures in words.

The file is kept in SQLite's rollback mode: between two edits everything stands in the one file,
so that copying it copies all, and it works on sticks and network drives, where a write-ahead log
does not. Whoever may change the file holds SQLite's reserved lock from opening to closing, which
others can read beside and which the system lets go of when a program dies.
"""

import enum
import os
import sqlite3
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import quote

from hckt_timeline import errors
from hckt_timeline.storage import schema
from hckt_timeline.storage.defence import defend
from hckt_timeline.storage.failures import OTHER_PROGRAM, told
from hckt_timeline.storage.migrating import migrate, migrated_copy

_PATIENCE_MS = 5000
_SECOND_LOOK = 0.01
_LONGEST = 512
"""Bytes of a path that SQLite takes, with its journal's (MAX_PATHNAME in os_unix.c)."""
_BESIDE = len("-journal"), len(".hckt-01234567.hckt")
_SUPER_JOURNAL = bytes.fromhex("d9d505f920a163d7")


class ReadOnly(enum.Enum):
    """Why a project can be read but not changed."""

    ASKED = "asked"
    IN_USE = "in use"
    REFUSED = "refused"


@dataclass(slots=True, eq=False)
class ProjectFile:
    """An open project; with ``read_only`` None, no other program can change it meanwhile.

    ``turn`` is held by the thread that edits, copies or closes it. ``broken`` after a write that
    failed, until the file can be opened again.
    """

    path: Path
    connection: sqlite3.Connection
    read_only: ReadOnly | None
    turn: threading.RLock = field(default_factory=threading.RLock)
    identity: tuple[int, int] | None = None
    broken: bool = False

    def close(self) -> None:
        """Let go of the file, after an edit that is under way."""
        with self.turn:
            self.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def connect(path: Path, mode: str) -> sqlite3.Connection:
    """A connection that takes the file for data: nothing in it is run, loaded or followed."""
    real = path.resolve()  # SQLite follows links: what lies beside the file is beside its goal
    _refuse_foreign_journal(real)
    name = f"file:{quote(str(real))}?mode={mode}"
    # Threads take turns at a connection (ProjectFile.turn), none of which need have opened it.
    connection = sqlite3.connect(
        name,
        uri=True,
        isolation_level=None,
        timeout=_PATIENCE_MS / 1000,
        check_same_thread=False,
    )
    try:
        defend(connection)
        # A journal is gone from the folder before an edit counts as done, power cut or not.
        connection.execute("PRAGMA synchronous = EXTRA")
        connection.execute("PRAGMA schema_version").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


def open_project(path: Path, *, to_change: bool = True) -> ProjectFile:
    """Open a project, to change it if asked for and possible; an older one is brought up to date.

    Raises:
        CannotRead: there is no such file, or the system refuses it.
        LongPath: SQLite does not take a path of that length.
        NotAProject: it is no project, or holds what no project holds.
        NewerProject: a later version of the program wrote it.
        DamagedProject: its contents are damaged.
    """
    if not path.is_file():
        raise errors.CannotRead(file=str(path), reason=_NO_FILE)
    require_short(path)
    with told(path):
        reason = ReadOnly.ASKED
        if to_change:
            connection = connect(path, "rw")
            taken = take_lock(connection)
            if taken is None:
                identity = identity_of(path)
                return _checked(ProjectFile(path, connection, None, identity=identity))
            connection.close()
            reason = taken
        return _checked(ProjectFile(path, _connect_to_read(path), reason))


def require_short(path: Path) -> None:
    """Refuse a path that SQLite would not take; on Windows it takes all that the system does.

    Raises:
        LongPath: the path, or that of a file beside it, is too long.
    """
    if os.name != "posix":
        return
    journal, beside = _BESIDE
    real = path.resolve()
    room = max(beside, len(os.fsencode(real.name))) + journal
    most = _LONGEST - room
    folder = len(os.fsencode(real.parent)) + 1
    if folder > most:
        count = len(os.fsencode(real))
        raise errors.LongPath(file=str(path), count=str(count), most=str(count + most - folder))


def _connect_to_read(path: Path) -> sqlite3.Connection:
    """A connection for reading, after an edit that broke off was undone."""
    try:
        return connect(path, "ro")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_READONLY:
            raise
    try:
        connect(path, "rw").close()
        return connect(path, "ro")
    except sqlite3.OperationalError as error:
        raise errors.UnfinishedProject(file=str(path)) from error


_NO_FILE: errors.Fact = {"vi": "không có tệp này", "en": "there is no such file"}


def _checked(project: ProjectFile) -> ProjectFile:
    """The project once it is known to be one, and up to date."""
    try:
        with told(project.path):
            version = check_identity(project.path, project.connection)
            return project if version == schema.VERSION else _up_to_date(project, version)
    except BaseException:
        project.close()
        raise


def _up_to_date(project: ProjectFile, version: int) -> ProjectFile:
    if project.read_only is None:
        try:
            with told(project.path, writing=True):
                migrate(project.connection, project.path, version)
        except errors.OutputError:
            project.close()
            with told(project.path):
                connection = _connect_to_read(project.path)
            return _checked(ProjectFile(project.path, connection, ReadOnly.REFUSED))
        return project
    copy = migrated_copy(project.connection, version)
    project.close()
    return ProjectFile(project.path, copy, project.read_only)


def check_identity(path: Path, connection: sqlite3.Connection) -> int:
    """The version of the file, once it is known to be a project and nothing else.

    A file whose schema differs by one letter is refused: a view or trigger in it would be run.

    Raises:
        NotAProject: it is none.
        NewerProject: a later version of the program wrote it.
    """
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if application != schema.APPLICATION_ID:
        raise errors.NotAProject(file=str(path), reason=OTHER_PROGRAM)
    if version > schema.VERSION:
        raise errors.NewerProject(file=str(path))
    (journal,) = connection.execute("PRAGMA journal_mode").fetchone()
    if version < 1 or schema.shape_of(connection) != schema.expected_shape(version):
        raise errors.NotAProject(file=str(path), reason=_OTHER_SHAPE)
    if journal != "delete":
        raise errors.NotAProject(file=str(path), reason=_OTHER_SHAPE)
    return int(version)


_OTHER_SHAPE: errors.Fact = {
    "vi": "có những thành phần mà chương trình không ghi ra",
    "en": "it holds parts that this program does not write",
}
_FOREIGN_JOURNAL: errors.Fact = {
    "vi": "tệp -journal đi kèm trỏ tới tệp khác",
    "en": "the -journal file beside it points to other files",
}


def _refuse_foreign_journal(path: Path) -> None:
    """Refuse a journal that names another file, which SQLite would follow and may delete."""
    journal = path.with_name(f"{path.name}-journal")
    if journal.is_file() and journal.stat().st_size >= len(_SUPER_JOURNAL):
        with journal.open("rb") as file:
            file.seek(-len(_SUPER_JOURNAL), 2)
            if file.read() == _SUPER_JOURNAL:
                raise errors.NotAProject(file=str(path), reason=_FOREIGN_JOURNAL)


def take_lock(connection: sqlite3.Connection) -> ReadOnly | None:
    """Take the right to change the file, or tell why not.

    The program that has it lets go for an instant between two edits, so one look is not enough.
    """
    connection.execute("PRAGMA busy_timeout = 0")
    try:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("ROLLBACK")
        time.sleep(_SECOND_LOOK)
        connection.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY:
            return ReadOnly.IN_USE
        if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_READONLY:
            return ReadOnly.REFUSED
        raise
    finally:
        connection.execute(f"PRAGMA busy_timeout = {_PATIENCE_MS}")
    return None


def identity_of(path: Path) -> tuple[int, int] | None:
    """What tells a file from one that was put in its place."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
