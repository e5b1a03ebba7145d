"""Edits that a project did not take, kept until it takes them.

Each lies in a file of its own in the person's folder for such things, written whole or not at all.
"""

import datetime as dt
import hashlib
import os
import sys
from pathlib import Path

from pydantic import ValidationError

from hckt_timeline.domain import Act, Decision
from hckt_timeline.domain.base import Frozen
from hckt_timeline.placing import put_in_place, refusals

_ENDING = ".hckt-edit.json"
_DIGITS = 6


class Waiting(Frozen):
    """A decision on its way into a project; ``number`` in it is its place among those that wait."""

    project: str
    decision: Decision


def recovery_folder() -> Path:
    """Where the system wants programs to keep what must outlive them."""
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state")
    return base / "hckt_timeline" / "recovery"


def keep(folder: Path, project: Path, act: Act, by: str, at: dt.datetime) -> Path:
    """Keep a decision for a project; the file that it lies in.

    Raises:
        OutputError: the system refuses this file as well.
    """
    name = str(project.absolute())
    stem = hashlib.sha256(name.encode(errors="surrogateescape")).hexdigest()[:12]
    taken = [path.name.removesuffix(_ENDING) for path in folder.glob(f"{stem}-*{_ENDING}")]
    number = max((int(each[-_DIGITS:]) for each in taken if each[-_DIGITS:].isdigit()), default=0)
    decision = Decision(number=number + 1, at=at, by=by, act=act)
    path = folder / f"{stem}-{number + 1:0{_DIGITS}}{_ENDING}"
    text = Waiting(project=name, decision=decision).model_dump_json(indent=1)
    with refusals(path):
        folder.mkdir(parents=True, exist_ok=True)
    with put_in_place(path) as place:
        place.write_text(text, encoding="utf-8")
    return path


def waiting(folder: Path, project: Path | None = None) -> dict[Path, Waiting]:
    """The decisions that wait, in their order, of one project or of all, by their files."""
    found: dict[Path, Waiting] = {}
    for path in sorted(folder.glob(f"*{_ENDING}")):
        try:
            one = Waiting.model_validate_json(path.read_bytes())
        except (OSError, ValidationError):
            continue
        if project is None or one.project == str(project.absolute()):
            found[path] = one
    return found


def hand_on(folder: Path, project: Path, heir: Path) -> None:
    """Let the decisions that wait for a project wait for another, behind those that do already.

    Raises:
        OutputError: the system refuses; those not handed on wait for the first.
    """
    for path, one in waiting(folder, project).items():
        keep(folder, heir, one.decision.act, one.decision.by, one.decision.at)
        path.unlink()
