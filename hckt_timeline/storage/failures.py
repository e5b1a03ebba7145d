"""Failures of SQLite, and of values that are none, as those that people are told of."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hckt_timeline import errors
from hckt_timeline.storage.packing import TooMuch

OTHER_PROGRAM: errors.Fact = {"vi": "do chương trình khác ghi", "en": "another program wrote it"}


@contextmanager
def told(path: Path, *, writing: bool = False) -> Iterator[None]:
    """Turn failures of SQLite into those that people are told of."""
    try:
        yield
    except sqlite3.Error as error:
        raise _failure(path, error, writing=writing) from error
    except UnicodeDecodeError as error:
        # What SQLite says of a damaged file may quote bytes of it.
        raise errors.DamagedProject(file=str(path), reason=_first_line(error)) from error


@contextmanager
def readable(path: Path) -> Iterator[None]:
    """The same, and for values that are none."""
    with told(path), valued(path):
        yield


@contextmanager
def valued(path: Path) -> Iterator[None]:
    """Turn values that are none into failures that people are told of.

    Only for what makes values of rows: anywhere else such an error is a fault of the program.
    """
    try:
        yield
    except TooMuch as error:
        raise errors.WouldFillMemory(file=str(path)) from error
    except (ValueError, TypeError) as error:  # a damaged row may hold another type than its column
        raise errors.DamagedProject(file=str(path), reason=_first_line(error)) from error


def _failure(path: Path, error: sqlite3.Error, *, writing: bool) -> errors.TimelineError:
    file, code = str(path), getattr(error, "sqlite_errorcode", 0)
    if code == sqlite3.SQLITE_READONLY_DBMOVED:
        return errors.ProjectGone(file=file)
    if code & 0xFF in _REFUSALS:
        return _REFUSALS[code & 0xFF](file=file)
    if code & 0xFF in (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        kind = errors.CannotWrite if writing else errors.CannotRead
        return kind(file=file, reason=str(error))
    if code & 0xFF == sqlite3.SQLITE_NOTADB:
        return errors.NotAProject(file=file, reason=OTHER_PROGRAM)
    return errors.DamagedProject(file=file, reason=str(error))


_REFUSALS: dict[int, type[errors.TimelineError]] = {
    sqlite3.SQLITE_FULL: errors.NoSpace,
    sqlite3.SQLITE_READONLY: errors.ReadOnlyProject,
    sqlite3.SQLITE_BUSY: errors.ProjectInUse,
    sqlite3.SQLITE_LOCKED: errors.ProjectInUse,
}


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0]
