"""The licences that no package carries: of Python, of the frozen start, of Linux's libraries."""

import shutil
import subprocess
import sys
import sysconfig
from importlib.metadata import files
from pathlib import Path
from platform import python_version


def gather(folder: Path, libraries: list[str]) -> None:
    """Writes a text for each such part into a folder, named for the part.

    Args:
        folder: made anew.
        libraries: the paths of all binary files that are taken along.
    """
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    shutil.copy(_pythons(), folder / f"Python {python_version()}.txt")
    starter = next(file for file in files("pyinstaller") or () if file.name == "COPYING.txt")
    shutil.copy(starter.locate(), folder / "PyInstaller bootloader.txt")
    for package in _packages(libraries):
        text = Path("/usr/share/doc") / package / "copyright"
        if text.is_file():
            shutil.copy(text, folder / f"{package}.txt")


def _pythons() -> Path:
    """Python's own licence, which stands in another place on each system."""
    places = (
        Path(sysconfig.get_path("stdlib")) / "LICENSE.txt",
        Path(sys.base_prefix) / "LICENSE.txt",
        Path(f"/usr/share/doc/python{sys.version_info[0]}.{sys.version_info[1]}/copyright"),
    )
    return next(place for place in places if place.is_file())


def _packages(libraries: list[str]) -> set[str]:
    """The packages of Debian that libraries of the system belong to."""
    # The folders /lib and /usr/lib are one; dpkg knows some libraries by the first name only.
    system = [path for each in libraries for path in _names(each) if _is_systems(each)]
    if not system or not shutil.which("dpkg"):
        return set()
    told = subprocess.run(
        ["dpkg", "-S", *system], capture_output=True, text=True, check=False
    ).stdout
    return {line.split(":")[0] for line in told.splitlines() if not line.startswith("diversion")}


def _is_systems(path: str) -> bool:
    return path.startswith(("/lib/", "/usr/lib/"))


def _names(path: str) -> tuple[str, str]:
    real = str(Path(path).resolve())
    return real, real.removeprefix("/usr")
