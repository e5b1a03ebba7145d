"""Files that are put in their place only when they are complete."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from hckt_timeline import errors


@contextmanager
def put_in_place(path: Path) -> Iterator[Path]:
    """A file beside ``path`` to write to, which takes its place at the end.

    Whatever ends the writing early leaves what was at ``path`` as it was, and no other file. What
    is no regular file (a pipe, a terminal) is written to as it is.

    Raises:
        CannotWrite: the system refuses the file.
    """
    try:
        target = path.resolve()
        if target.exists() and not target.is_file():
            yield target
            return
        beside = target.with_name(f".hckt-{os.getpid()}{target.suffix}")
        try:
            yield beside
            if target.exists():
                shutil.copymode(target, beside)
            beside.replace(target)
        finally:
            with suppress(FileNotFoundError):
                beside.unlink()
    except OSError as error:
        raise errors.CannotWrite(file=str(path), reason=error.strerror or str(error)) from error
