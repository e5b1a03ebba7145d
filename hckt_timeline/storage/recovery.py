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
from hckt_timeline.placing import put_in_place

_ENDING = ".hckt-edit.json"


class Waiting(Frozen):
    """A decision on its way into a project; ``number`` in it is that which it would have had."""

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
    number = len(waiting(folder, project)) + 1
    decision = Decision(number=number, at=at, by=by, act=act)
    stem = hashlib.sha256(name.encode(errors="surrogateescape")).hexdigest()[:12]
    path = folder / f"{stem}-{number:06}{_ENDING}"
    text = Waiting(project=name, decision=decision).model_dump_json(indent=1)
    with put_in_place(path) as place:
        folder.mkdir(parents=True, exist_ok=True)
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
