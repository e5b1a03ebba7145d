"""Paths to articles: files and folders, each problem with its file, nothing else lost."""

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path

from hckt_timeline.domain import Article, Problem, Wording
from hckt_timeline.domain.base import Frozen
from hckt_timeline.reading import wording
from hckt_timeline.reading.decoding import decode
from hckt_timeline.reading.feeds import is_feed, items
from hckt_timeline.reading.headers import Header, read_header

_ENDINGS = frozenset({".txt", ".md", ".markdown", ".text", ""})
_LARGEST = 64 * 2**20


class Reading(Frozen):
    """The articles of some paths, in the order of the paths, and what could not be read."""

    articles: tuple[Article, ...]
    problems: tuple[Problem, ...]


def read_paths(paths: Sequence[Path]) -> Reading:
    """Reads files, and folders with all that is below them in the order of their names.

    A text that stands in several files is one article; the further files are its ``copies``.
    """
    articles: dict[str, Article] = {}
    problems: list[Problem] = []
    for path in paths:
        for found in _read_path(path):
            if isinstance(found, Problem):
                problems.append(found)
            elif known := articles.get(found.id):
                copies = dict.fromkeys((*known.copies, found.file))
                copies.pop(known.file, None)
                articles[found.id] = known.model_copy(update={"copies": tuple(copies)})
            else:
                articles[found.id] = found
    return Reading(articles=tuple(articles.values()), problems=tuple(problems))


def read_bytes(data: bytes, file: str) -> Iterator[Article | Problem]:
    """The articles in the bytes of one file."""
    text = decode(data)
    if isinstance(text, Wording):
        yield Problem(file=file, reason=text)
        return
    header = read_header(text)
    if header.problem:
        yield Problem(file=file, reason=header.problem)
    if not header.text.strip():
        yield Problem(file=file, reason=wording.EMPTY)
    elif is_feed(header.text):
        for start, item in items(header.text):
            yield _article(header, file, start, item)
    else:
        yield _article(header, file, 0, header.text)


def _article(header: Header, file: str, start: int, text: str) -> Article:
    return Article(
        id=hashlib.sha256(text.encode()).hexdigest()[:16],
        file=file,
        title=header.title,
        publisher=header.publisher,
        author=header.author,
        address=header.address,
        published=header.published,
        text=text,
        offset_in_file=start,
    )


def _read_path(path: Path) -> Iterator[Article | Problem]:
    try:
        if path.is_dir():
            yield from _read_folder(path)
        elif not path.exists():
            yield Problem(file=path.as_posix(), reason=wording.MISSING)
        elif not path.is_file():
            yield Problem(file=path.as_posix(), reason=wording.NOT_A_FILE)
        else:
            yield from _read_file(path)
    except OSError as error:
        reason = wording.UNREADABLE.fill(reason=error.strerror or str(error))
        yield Problem(file=path.as_posix(), reason=reason)


def _read_folder(folder: Path) -> Iterator[Article | Problem]:
    inside = sorted(entry for entry in folder.iterdir() if not entry.name.startswith("."))
    if not inside:
        yield Problem(file=folder.as_posix(), reason=wording.NO_ARTICLES)
    for entry in inside:
        if not entry.is_symlink():
            yield from _read_path(entry)


def _read_file(path: Path) -> Iterator[Article | Problem]:
    size = path.stat().st_size
    if path.suffix.lower() not in _ENDINGS:
        reason = wording.UNKNOWN_ENDING.fill(ending=path.suffix)
        yield Problem(file=path.as_posix(), reason=reason)
    elif size > _LARGEST:
        reason = wording.TOO_LARGE.fill(size=str(size // 2**20))
        yield Problem(file=path.as_posix(), reason=reason)
    else:
        yield from read_bytes(path.read_bytes(), path.as_posix())
