"""Files that are put in their place only when they are complete."""

import errno
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from hckt_timeline import errors


@contextmanager
def refusals(path: Path) -> Iterator[None]:
    """Tell what the system refuses as something that could not be written to ``path``.

    Raises:
        NoSpace, CannotWrite: the system refuses.
    """
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise errors.NoSpace(file=str(path)) from error
        raise errors.CannotWrite(file=str(path), reason=error.strerror or str(error)) from error


@contextmanager
def put_in_place(path: Path) -> Iterator[Path]:
    """A file beside ``path`` to write to, which takes its place at the end.

    Whatever ends the writing early leaves what was at ``path`` as it was, and no other file. What
    is no regular file (a pipe, a terminal) is written to as it is.

    Raises:
        CannotWrite, NoSpace: the system refuses the file.
    """
    with refusals(path):
        target = path.resolve()  # a link stays a link
        if target.exists() and not target.is_file():
            yield target
            return
        beside = _made_beside(target)
        try:
            yield beside
            _give_rights(beside, target)
            _onto_disk(beside, os.O_RDWR)
            beside.replace(target)
            if os.name == "posix":  # elsewhere a folder cannot be opened
                _onto_disk(target.parent, os.O_RDONLY)
        finally:
            with suppress(FileNotFoundError):
                beside.unlink()


def _made_beside(target: Path) -> Path:
    """An empty file in the folder of another, of a name that nobody can guess."""
    descriptor, name = tempfile.mkstemp(target.suffix, ".hckt-", target.parent)
    os.close(descriptor)
    return Path(name)


def _give_rights(path: Path, target: Path) -> None:
    """Let a file be read and written by whom the one in whose place it goes is, or a new one."""
    if target.exists():
        shutil.copymode(target, path)
    elif os.name == "posix":
        mask = os.umask(0)
        os.umask(mask)
        path.chmod(0o666 & ~mask)


def write_text(path: Path, pieces: Iterable[str]) -> None:
    """Writes text as UTF-8; letters that are none (lone surrogates) are spelled out.

    Raises:
        CannotWrite, NoSpace: the system refuses; under ``path`` stands what stood there before.
    """
    with put_in_place(path) as place, place.open("wb") as out:
        out.writelines(piece.encode("utf-8", "backslashreplace") for piece in pieces)


def _onto_disk(path: Path, flags: int) -> None:
    """Wait until a file or folder outlives a power cut."""
    descriptor = os.open(path, flags)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
