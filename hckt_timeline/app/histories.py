"""Opening a history: the built-in one, a JSON history, or any folder of articles."""

import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from hckt_timeline import errors
from hckt_timeline.domain import History, Problem, Progress
from hckt_timeline.interchange import read_history
from hckt_timeline.resources import resource

AnyPath = str | os.PathLike[str]
Tell = Callable[[Progress], None]


def open_history(path: AnyPath | None = None) -> History:
    """The history in a file or folder; the built-in one where there is none.

    Raises:
        NothingToRead: there is no readable article at ``path``.
        NotAHistory: ``path`` is a JSON file that holds no history.
        CannotRead: the system refuses the file.
    """
    return _read_json(resource("history.json")) if path is None else open_paths([path])


def open_paths(
    paths: Iterable[AnyPath],
    *,
    processes: int = 1,
    progress: Tell | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> History:
    """The history in one JSON file, in all articles of some files and folders, or the built-in one.

    Articles are read as by :func:`extract`.

    Raises:
        Cancelled: ``cancelled`` said so.
        NothingToRead: none of the paths holds a readable article.
        NotAHistory: the one JSON file given holds no history.
        CannotRead: the system refuses the one JSON file.
    """
    given = [Path(path) for path in paths]
    if not given:
        return open_history()
    if len(given) == 1 and given[0].suffix.lower() == ".json" and given[0].is_file():
        return _read_json(given[0])
    return extract(given, processes=processes, progress=progress, cancelled=cancelled)


def extract(
    paths: AnyPath | Iterable[AnyPath],
    *,
    processes: int = 1,
    progress: Tell | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> History:
    """Reads articles and works out their history.

    Args:
        paths: files and folders of articles, or one of them.
        processes: how many may work at once; the history is the same for every number. With more
            than one, the calling program must be importable without starting again.
        progress: is told after each file and article how far the work is.
        cancelled: is asked as often whether to stop.

    Raises:
        Cancelled: ``cancelled`` said so; nothing is left of the work.
        NothingToRead: none of the paths holds a readable article.
    """
    # Opening the built-in history needs neither the readers of files nor those of language.
    from hckt_timeline.extraction import extract_history
    from hckt_timeline.reading import never, read_paths

    given = [paths] if isinstance(paths, (str, os.PathLike)) else paths
    reading = read_paths(
        [Path(path) for path in given],
        processes=processes,
        progress=progress,
        cancelled=cancelled or never,
    )
    if not reading.articles:
        raise nothing_to_read(reading.problems)
    history = extract_history(
        reading.articles,
        reading.problems,
        processes=processes,
        progress=progress,
        cancelled=cancelled or never,
    )
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
