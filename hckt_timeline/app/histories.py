"""Opening a history: the built-in one, a JSON history, or any folder of articles."""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from hckt_timeline import errors
from hckt_timeline.domain import History, Problem
from hckt_timeline.interchange import read_history
from hckt_timeline.resources import resource

AnyPath = str | os.PathLike[str]


def open_history(path: AnyPath | None = None) -> History:
    """The history in a file or folder; the built-in one where there is none.

    Raises:
        NothingToRead: there is no readable article at ``path``.
        NotAHistory: ``path`` is a JSON file that holds no history.
        CannotRead: the system refuses the file.
    """
    return _read_json(resource("history.json")) if path is None else open_paths([path])


def open_paths(paths: Iterable[AnyPath]) -> History:
    """The history in one JSON file, in all articles of some files and folders, or the built-in one.

    Raises:
        NothingToRead: none of the paths holds a readable article.
        NotAHistory: the one JSON file given holds no history.
        CannotRead: the system refuses the one JSON file.
    """
    given = [Path(path) for path in paths]
    if not given:
        return open_history()
    if len(given) == 1 and given[0].suffix.lower() == ".json" and given[0].is_file():
        return _read_json(given[0])
    return extract(given)


def extract(paths: AnyPath | Iterable[AnyPath]) -> History:
    """Reads articles and works out their history.

    Args:
        paths: files and folders of articles, or one of them.

    Raises:
        NothingToRead: none of the paths holds a readable article.
    """
    # Opening the built-in history needs neither the readers of files nor those of language.
    from hckt_timeline.extraction import extract_history
    from hckt_timeline.reading import read_paths

    given = [paths] if isinstance(paths, (str, os.PathLike)) else paths
    reading = read_paths([Path(path) for path in given])
    if not reading.articles:
        raise nothing_to_read(reading.problems)
    history = extract_history(reading.articles, reading.problems)
    return history.model_copy(update={"notes": reading.notes})


_MOST_REASONS = 3


def nothing_to_read(problems: Sequence[Problem]) -> errors.NothingToRead:
    """The failure of files none of which could be read, with the reasons of the first."""
    shown, more = problems[:_MOST_REASONS], len(problems) - _MOST_REASONS
    vi = [f"{each.file}: {each.reason.vi}" for each in shown]
    en = [f"{each.file}: {each.reason.en}" for each in shown]
    if more > 0:
        vi.append(f"và {more} tệp khác")
        en.append(f"and {more} more")
    return errors.NothingToRead(reasons={"vi": "; ".join(vi), "en": "; ".join(en)})


def _read_json(path: Path) -> History:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise errors.CannotRead(file=str(path), reason=error.strerror or str(error)) from error
    return read_history(data, str(path))
