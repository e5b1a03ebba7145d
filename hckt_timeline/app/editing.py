"""Edits of an open project that get lost on no way."""

import datetime as dt
import getpass
from collections import Counter
from pathlib import Path

from hckt_timeline import errors
from hckt_timeline.curation import Ground
from hckt_timeline.domain import Act, Decision
from hckt_timeline.storage import ProjectFile, decide
from hckt_timeline.storage.recovery import hand_on, keep, recovery_folder, waiting


def person() -> str:
    """Who decides: the name under which the person uses the system."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def edit(
    project: ProjectFile,
    act: Act,
    at: dt.datetime,
    folder: Path | None = None,
    ground: Ground | None = None,
) -> Decision:
    """Decide, on the ``ground`` of the reading; what the project does not take is kept beside it.

    Raises:
        EditKept: the project did not take the edit; it is kept and will be offered.
        OutputError: neither the project nor the recovery folder takes it.
    """
    try:
        return decide(project, act, person(), at, ground)
    except errors.TimelineError as failure:
        kept = keep(folder or recovery_folder(), project.path, act, person(), at)
        raise errors.EditKept(
            failure={"vi": failure.message("vi"), "en": failure.message("en")}, recovery=str(kept)
        ) from failure


def recover(project: ProjectFile, folder: Path | None = None) -> int:
    """Carry out the decisions that wait for a project, in their order; how many they were.

    Raises:
        OutputError: the project still does not take them; those not carried out wait on.
    """
    found = waiting(folder or recovery_folder(), project.path)
    for path, one in found.items():
        decide(project, one.decision.act, one.decision.by, one.decision.at)
        path.unlink()
    return len(found)


def discard(project: Path, folder: Path | None = None) -> None:
    """Let go of the decisions that wait for a project, as the person asks."""
    for path in waiting(folder or recovery_folder(), project):
        path.unlink()


def left_over(folder: Path | None = None) -> dict[Path, int]:
    """The projects for which decisions wait, and how many."""
    found = waiting(folder or recovery_folder()).values()
    return dict(Counter(Path(one.project) for one in found))


def inherit(project: Path, heir: Path, folder: Path | None = None) -> None:
    """Let the decisions that wait for a project wait for the one that goes on in its place.

    Raises:
        OutputError: the system refuses; those not handed on wait for the first.
    """
    if project.absolute() != heir.absolute():
        hand_on(folder or recovery_folder(), project, heir)
