"""Environments of Python that hold what a lock file says, made anew."""

import subprocess
import sys
import venv
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent
WORK = ROOT / "build" / "packaging"


def environment(place: Path, *locks: str) -> Path:
    """The interpreter of a new environment with all that some lock files beside this one name."""
    python = empty(place)
    for lock in locks:
        install(python, "--require-hashes", "--only-binary=:all:", "-r", str(HERE / lock))
    return python


def empty(place: Path) -> Path:
    """The interpreter of a new environment with nothing but pip."""
    venv.create(place, with_pip=True, clear=True)
    scripts = place / ("Scripts" if sys.platform == "win32" else "bin")
    return next(path for path in scripts.glob("python*") if path.stem == "python")


def install(python: Path, *what: str) -> None:
    """Has the pip of an environment install something."""
    subprocess.run([python, "-m", "pip", "install", "-q", *what], check=True)
