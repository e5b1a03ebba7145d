"""What is read from files and written into them when another history is opened; no Qt."""

import gc
from collections.abc import Sequence
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from hckt_timeline.app.histories import extended, gather, shown
from hckt_timeline.app.pace import usable_cores
from hckt_timeline.domain import Decision, History, Project
from hckt_timeline.errors import TimelineError
from hckt_timeline.ui.model.state import State, opened, prepare
from hckt_timeline.ui.opening.parcel import Parcel, packed, unpacked

if TYPE_CHECKING:
    from hckt_timeline.layout import Chart
    from hckt_timeline.storage import ProjectFile
    from hckt_timeline.ui.background import Cancelled, Tell


def gathered(paths: Sequence[Path], tell: "Tell") -> Parcel:
    """What stands at some paths."""
    # The window keeps a core for itself.
    return packed(gather(paths, processes=max(usable_cores() - 1, 1), progress=tell))


class Held(NamedTuple):
    """A project that is held, what is soon to be seen of it, and whether it is still wanted."""

    file: "ProjectFile"
    chart: "Chart | None"
    given_up: "Cancelled"


def held(path: Path, cancelled: "Cancelled") -> Held:
    """Hold a project, which takes time where it is brought up to date."""
    # SQLite is loaded when the first project is opened, not by the start.
    from hckt_timeline.storage import open_project

    file = open_project(path)
    return Held(file, _sketched(file), cancelled)


def made(path: Path, _cancelled: "Cancelled") -> None:
    """Make an empty project."""
    from hckt_timeline.storage import create_project

    create_project(path, Project(read=History()))


def _sketched(file: "ProjectFile") -> "Chart | None":
    """What is soon to be seen of a project; None where its reading has to tell what is wrong."""
    from hckt_timeline.app.sketching import sketch

    try:
        return sketch(file)
    except TimelineError:
        return None


def joined(before: Path | History, paths: Sequence[Path], tell: "Tell") -> History:
    """What the articles of a project or of a history tell together with more articles."""
    history = gather([before]).read if isinstance(before, Path) else before
    return extended(history, paths, processes=max(usable_cores() - 1, 1), progress=tell)


def brought_in(before: State, name: str, parcel: Parcel) -> State:
    """The first view of what was gathered."""
    project = unpacked(parcel)
    gc.freeze()  # it stays: the window's collector would look through it while the view is made
    return laid_out(before, name, project)


def laid_out(before: State, name: str, project: Project) -> State:
    """The first view of what was read, with all that the window will look up."""
    size = before.viewport
    state = opened(shown(project), size.width, size.height, name, project)
    prepare(state)
    import_module("hckt_timeline.app.editing")  # by which what is open is changed
    return state


def put_under(
    file: "ProjectFile | None", before: State, history: History, cancelled: "Cancelled"
) -> State:
    """Put a reading with more articles under what was decided, in the project file if one is open.

    What follows is looked at as for the first time; ``fresh`` are the articles that were added.
    """
    project = before.project.model_copy(update={"read": history})
    if file is not None:
        from hckt_timeline.storage import read_anew, read_journal, read_views

        with file.turn:
            read_anew(file, history, cancelled)
            journal, views = read_journal(file), read_views(file)
        project = Project(read=history, decisions=journal, views=views)
    known = {each.id for each in before.project.read.articles}
    fresh = frozenset(each.id for each in history.articles) - known
    return replace(laid_out(before, before.name, project), fresh=fresh)


def saved(
    file: "ProjectFile | None", project: Project, path: Path, _cancelled: "Cancelled"
) -> None:
    """Save what is open under another name."""
    from hckt_timeline.storage import copy_project, create_project

    if file is None:
        create_project(path, project)
    else:
        copy_project(file, path)


def caught_up(
    file: "ProjectFile | None", late: Sequence[Decision], before: "ProjectFile | None"
) -> None:
    """Bring into a saved file what was decided meanwhile; it inherits what waits for another."""
    from hckt_timeline.app.editing import inherit
    from hckt_timeline.storage import decide

    if file is not None:
        for each in late:
            decide(file, each.act, each.by, each.at)
        if before is not None:
            inherit(before.path, file.path)


def last_number(project: Project) -> int:
    """The number of the last decision."""
    return max((each.number for each in project.decisions), default=0)
