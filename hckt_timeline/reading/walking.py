"""Paths to the files below them, in one order on every system."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from hckt_timeline.domain import Problem, Wording
from hckt_timeline.reading import wording
from hckt_timeline.reading.formats import is_known

_LARGEST = 64 * 2**20
_PAGE_ENDINGS = (".html", ".htm", ".xhtml")
# What browsers name the folder in which they put the pictures and scripts of a saved page.
_PAGE_PARTS = ("_files", ".files", "-Dateien", "_tệp", "_tập tin")


def files_in(paths: Sequence[Path]) -> Iterator[Path | Problem]:
    """The files to read, folders with all that is below them in the order of their names.

    Links inside a folder are not followed, so that none leads in a circle.
    """
    for path in paths:
        try:
            yield from _below(path)
        except OSError as error:
            yield refused(path, error)


def refused(path: Path, error: OSError) -> Problem:
    """The problem of a path that the system does not let us read."""
    return _problem(path, wording.UNREADABLE.fill(reason=error.strerror or str(error)))


def printed(path: Path) -> str:
    """A path as text; a name that is no Unicode keeps its place with question marks."""
    return path.as_posix().encode("utf-8", "replace").decode()


def _below(path: Path) -> Iterator[Path | Problem]:
    """One path; deep folders are walked without recursion."""
    waiting = [path]
    while waiting:
        each = waiting.pop()
        try:
            if each.is_dir():
                inside = _inside(each)
                waiting += reversed(inside)
                if not inside:
                    yield _problem(each, wording.NO_ARTICLES)
            else:
                yield _checked(each)
        except OSError as error:
            yield refused(each, error)


def _inside(folder: Path) -> list[Path]:
    entries = sorted(entry for entry in folder.iterdir() if not entry.name.startswith("."))
    pages = {entry.stem for entry in entries if entry.suffix.lower() in _PAGE_ENDINGS}
    parts = {page + ending for page in pages for ending in _PAGE_PARTS}
    return [entry for entry in entries if entry.name not in parts and not entry.is_symlink()]


def _checked(path: Path) -> Path | Problem:
    if not path.exists():
        return _problem(path, wording.MISSING)
    if not path.is_file():
        return _problem(path, wording.NOT_A_FILE)
    if not is_known(path.name):
        return _problem(path, wording.UNKNOWN_ENDING.fill(ending=path.suffix))
    size = path.stat().st_size
    if size > _LARGEST:
        return _problem(path, wording.TOO_LARGE.fill(size=str(size // 2**20)))
    return path


def _problem(path: Path, reason: Wording) -> Problem:
    return Problem(file=printed(path), reason=reason)
