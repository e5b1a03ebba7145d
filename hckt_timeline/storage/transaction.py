"""One edit of an open project: all of it is in the file at the end, or nothing."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from hckt_timeline import errors
from hckt_timeline.storage.failures import told
from hckt_timeline.storage.opening import ProjectFile, ReadOnly, connect, identity_of, take_lock


@contextmanager
def edit(project: ProjectFile) -> Iterator[sqlite3.Connection]:
    """One edit: all of it is in the file at the end, or nothing.

    Raises:
        ReadOnlyProject: the project was opened to be read.
        NoSpace, ProjectGone, CannotWrite: the system does not take the edit; nothing has changed.
    """
    if project.read_only is not None:
        raise errors.ReadOnlyProject(file=str(project.path))
    with project.turn, told(project.path, writing=True):
        connection = ready(project)
        if not connection.in_transaction:
            connection.execute("BEGIN IMMEDIATE")
        try:
            yield connection
            connection.execute("COMMIT")
        except BaseException as error:
            if isinstance(error, sqlite3.Error) or not _taken_back(connection):
                _part_with(project)
            raise
        finally:
            _keep_lock(connection)


def ready(project: ProjectFile) -> sqlite3.Connection:
    """The connection of a project, a new one after a write that failed."""
    if project.broken:
        if identity_of(project.path) != project.identity:
            raise errors.ProjectGone(file=str(project.path))
        connection = connect(project.path, "rw")
        taken = take_lock(connection)
        if taken is not None:
            connection.close()
            refusal = errors.ProjectInUse if taken is ReadOnly.IN_USE else errors.ReadOnlyProject
            raise refusal(file=str(project.path))
        project.connection, project.broken = connection, False
    return project.connection


def _part_with(project: ProjectFile) -> None:
    """Give up a connection whose write failed, and with it the lock.

    SQLite may take a later write on it for done that is undone by whoever opens the file next.
    Where another file stands in the place of this one, or none, nothing was written, and what is
    open can still be copied.
    """
    _taken_back(project.connection)
    if identity_of(project.path) == project.identity:
        project.connection.close()
        project.broken = True
        with suppress(sqlite3.Error, errors.TimelineError):
            ready(project)


def _taken_back(connection: sqlite3.Connection) -> bool:
    """Undo an edit; whether that could be done."""
    try:
        connection.execute("ROLLBACK")
    except sqlite3.Error:
        return False
    return True


def _keep_lock(connection: sqlite3.Connection) -> None:
    """Go on holding the lock; where that fails, the next edit asks for it again and tells."""
    with suppress(sqlite3.Error):
        connection.execute("BEGIN IMMEDIATE")
