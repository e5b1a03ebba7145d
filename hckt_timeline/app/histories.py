"""Opening a history: the built-in one, a JSON history, or any folder of articles."""

from collections.abc import Sequence
from pathlib import Path

from hckt_timeline import errors
from hckt_timeline.domain import History, Problem
from hckt_timeline.interchange import read_history
from hckt_timeline.resources import resource


def open_history(paths: Sequence[Path] = ()) -> History:
    """The history in ``paths``; the built-in one where there are none.

    Raises:
        NothingToRead: none of the paths holds a readable article.
        NotAHistory: the one JSON file given is not a history.
    """
    if not paths:
        return _read_json(resource("history.json"))
    if len(paths) == 1 and paths[0].suffix.lower() == ".json" and paths[0].is_file():
        return _read_json(paths[0])
    return extract(paths)


def extract(paths: Sequence[Path]) -> History:
    """Reads articles and works out their history.

    Raises:
        NothingToRead: none of the paths holds a readable article.
    """
    # Opening the built-in history needs neither the readers of files nor those of language.
    from hckt_timeline.extraction import extract_history
    from hckt_timeline.reading import read_paths

    reading = read_paths(paths)
    if not reading.articles:
        raise nothing_to_read(reading.problems)
    history = extract_history(reading.articles, reading.problems)
    return history.model_copy(update={"notes": reading.notes})


def _read_json(path: Path) -> History:
    return read_history(path.read_bytes(), str(path))


def nothing_to_read(problems: Sequence[Problem]) -> errors.NothingToRead:
    """The failure of files none of which could be read, with the reason of each."""
    return errors.NothingToRead(
        reasons={
            "vi": "; ".join(f"{each.file}: {each.reason.vi}" for each in problems),
            "en": "; ".join(f"{each.file}: {each.reason.en}" for each in problems),
        }
    )
