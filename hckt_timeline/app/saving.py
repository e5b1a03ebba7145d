"""Saving a project: as a project file, or as JSON."""

from collections.abc import Iterator
from pathlib import Path

from hckt_timeline import errors
from hckt_timeline.app.histories import is_project
from hckt_timeline.domain import Project
from hckt_timeline.interchange.history_json import history_pieces
from hckt_timeline.interchange.project_json import project_pieces
from hckt_timeline.placing import write_text


def save(project: Project, path: Path) -> None:
    """Write a project: a project file where the name ends so, else JSON.

    Into a project that is there what was read is put anew, under the decisions that it holds.

    Raises:
        WouldLose: the project that is there would lose what people decided in it.
        NotAProject, NewerProject, DamagedProject: what is there is no project to write into.
        OutputError: the system refuses; under ``path`` stands what stood there before.
    """
    if not is_project(path):
        write_text(path, pieces(project))
        return
    from hckt_timeline.storage import create_project

    if path.exists():
        _into(path, project)
    else:
        create_project(path, project)


def _into(path: Path, project: Project) -> None:
    """Put a reading into a project that is there."""
    from hckt_timeline.storage import ReadOnly, open_project, read_anew

    if project.decisions or project.views:
        raise errors.WouldLose(file=str(path))
    with open_project(path) as file:
        if file.read_only is ReadOnly.IN_USE:
            raise errors.ProjectInUse(file=str(path))
        read_anew(file, project.read)


def pieces(project: Project) -> Iterator[str]:
    """The JSON text of a project; of one that is no more than its history, that of the history."""
    if project.decisions or project.views or project.read.notes:
        return project_pieces(project)
    return history_pieces(project.read)
