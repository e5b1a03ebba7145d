"""Opening a history: the built-in one, a project, a JSON history, or any folder of articles."""

import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import BinaryIO

from hckt_timeline import errors
from hckt_timeline.domain import History, Problem, Progress, Project
from hckt_timeline.interchange.history_json import read_history
from hckt_timeline.resources import resource

AnyPath = str | os.PathLike[str]
Tell = Callable[[Progress], None]


def open_history(path: AnyPath | None = None) -> History:
    """The history in a file or folder; the built-in one where there is none.

    Raises:
        NothingToRead: there is no readable article at ``path``.
        NotAHistory, NotATable, NotAProject, NewerProject, DamagedProject: ``path`` is no such
            file.
        CannotRead, FileTooLarge, WouldFillMemory: the file is refused.
    """
    if path is not None:
        return open_paths([path])
    builtin = resource("history.json")
    return read_history(bytes_of(builtin), str(builtin))


def open_paths(
    paths: Iterable[AnyPath],
    *,
    processes: int = 1,
    progress: Tell | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> History:
    """The history of :func:`gather`, as people decided it."""
    return shown(gather(paths, processes=processes, progress=progress, cancelled=cancelled))


def gather(
    paths: Iterable[AnyPath],
    *,
    processes: int = 1,
    progress: Tell | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Project:
    """What one project, JSON or CSV file holds, what some articles tell, or the built-in history.

    Articles are read as by :func:`extract`.

    Raises:
        Cancelled: ``cancelled`` said so.
        NothingToRead: none of the paths holds a readable article.
        NotAHistory, NotATable, NotAProject, NewerProject, DamagedProject: the one file given is
            none.
        OneAtATime: one of several files given is a project, JSON or CSV.
        CannotRead, FileTooLarge, WouldFillMemory: the one file given is refused.
    """
    given = [Path(path) for path in paths]
    if not given:
        return Project(read=open_history())
    _refuse_several(given)
    if len(given) == 1 and is_project(given[0]):
        from hckt_timeline import storage

        with storage.open_project(given[0], to_change=False) as file:
            return storage.read_project(file)
    if len(given) == 1 and given[0].suffix.lower() == ".json" and given[0].is_file():
        from hckt_timeline.interchange.project_json import read_project

        return read_project(bytes_of(given[0]), str(given[0]))
    if len(given) == 1 and given[0].suffix.lower() == ".csv" and given[0].is_file():
        from hckt_timeline.interchange.csv_reading import read_csv

        return Project(read=read_csv(bytes_of(given[0]), str(given[0])))
    return Project(read=extract(given, processes=processes, progress=progress, cancelled=cancelled))


def _refuse_several(paths: Sequence[Path]) -> None:
    """Refuse more than one history at a time; articles are read together, histories are not."""
    whole = [path for path in paths if path.suffix.lower() in _WHOLE and not path.is_dir()]
    if whole and len(paths) > 1:
        raise errors.OneAtATime(file=str(whole[0]), number=str(len(paths)))


def shown(project: Project) -> History:
    """The history of a project as people decided it."""
    if not project.decisions:
        return project.read
    from hckt_timeline.curation import decided

    return decided(project.read, project.decisions).history


def is_project(path: Path) -> bool:
    """Whether a path is that of a project file, there or to be made; a folder is none."""
    return path.suffix.lower() == PROJECT and not path.is_dir()


PROJECT = ".hckt"
"""The ending of project files."""
_WHOLE = (PROJECT, ".json", ".csv")
"""Endings of files each of which holds a history."""


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
    given = [paths] if isinstance(paths, (str, os.PathLike)) else paths
    return extended(History(), given, processes=processes, progress=progress, cancelled=cancelled)


def extended(
    history: History,
    paths: Iterable[AnyPath],
    *,
    processes: int = 1,
    progress: Tell | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> History:
    """What a history's articles tell together with those at some paths, read as by :func:`extract`.

    Raises:
        Cancelled: ``cancelled`` said so.
        NothingToRead: none of the paths holds a readable article.
    """
    # Opening the built-in history needs neither the readers of files nor those of language.
    from hckt_timeline.extraction import extract_history
    from hckt_timeline.reading import never, read_paths

    reading = read_paths(
        [Path(path) for path in paths],
        processes=processes,
        progress=progress,
        cancelled=cancelled or never,
    )
    if not reading.articles:
        raise nothing_to_read(reading.problems)
    articles = {each.id: each for each in (*reading.articles, *history.articles)}
    order = dict.fromkeys(each.id for each in (*history.articles, *reading.articles))
    told = extract_history(
        [articles[id_] for id_ in order],
        (*history.problems, *reading.problems),
        processes=processes,
        progress=progress,
        cancelled=cancelled or never,
    )
    return told.model_copy(
        update={
            "problems": tuple(dict.fromkeys(told.problems)),
            "notes": tuple(dict.fromkeys((*history.notes, *reading.notes))),
        }
    )


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


def bytes_of(path: Path) -> bytes:
    """What a file holds.

    Raises:
        CannotRead: the system refuses.
        FileTooLarge: it is larger than any that is read as a whole.
    """
    try:
        with path.open("rb") as file:
            return bytes_in(file, str(path))
    except OSError as error:
        raise errors.CannotRead(file=str(path), reason=error.strerror or str(error)) from error


def bytes_in(file: BinaryIO, name: str) -> bytes:
    """What is left of an open file, called ``name`` in messages.

    Raises:
        FileTooLarge: it is larger than any that is read as a whole.
    """
    data = file.read(_MOST_BYTES + 1)
    if len(data) > _MOST_BYTES:
        raise errors.FileTooLarge(file=name, most=str(_MOST_BYTES // 2**20))
    return data


_MOST_BYTES = 256 * 2**20
"""Enough for a hundred thousand events with their articles as JSON."""
