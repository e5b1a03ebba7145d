"""Saving a project: as a project file, or as JSON."""

from collections.abc import Iterator
from pathlib import Path

from hckt_timeline.app.histories import is_project
from hckt_timeline.domain import Project
from hckt_timeline.interchange import history_pieces, project_pieces
from hckt_timeline.placing import write_text


def save(project: Project, path: Path) -> None:
    """Write a project: a project file where the name ends so, else JSON.

    Raises:
        OutputError: the system refuses; under ``path`` stands what stood there before.
    """
    if is_project(path):
        from hckt_timeline.storage import create_project

        create_project(path, project)
        return
    write_text(path, pieces(project))


def pieces(project: Project) -> Iterator[str]:
    """The JSON text of a project; of one without decisions and views, that of its history."""
    if project.decisions or project.views:
        return project_pieces(project)
    return history_pieces(project.read)
