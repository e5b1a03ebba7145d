"""The parts that the program stands on, with the texts of their licences; no Qt."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from platform import python_version

from hckt_timeline.resources import resource

OWN = "hckt-timeline"
_REQUIRED = re.compile(r"[\w.-]+")
_EXTRA = re.compile(r"\bextra\b")
_TEXT = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)
_LGPL = "LGPL-3.0"


@dataclass(frozen=True, slots=True)
class Part:
    """One part: its name, version, licence in a few words, and the files that hold its text."""

    name: str
    version: str
    licence: str
    texts: tuple[Path, ...] = ()


def own_version() -> str:
    """The version of the program; empty where it runs without being installed."""
    try:
        return distribution(OWN).version
    except PackageNotFoundError:
        return ""


def parts() -> list[Part]:
    """Python and all packages that the program needs, its font, and what was frozen with it."""
    frozen = sorted(resource("licences", "parts").glob("*.txt"))
    pythons = tuple(path for path in frozen if path.stem.startswith("Python "))
    packages = sorted(_packages(), key=lambda part: part.name.lower())
    return [
        Part("Python", python_version(), "PSF-2.0", pythons),
        *packages,
        Part("HCKT Sans (Inter)", "", "OFL-1.1", (resource("fonts", "OFL.txt"),)),
        *(Part(path.stem, "", "", (path,)) for path in frozen if path not in pythons),
    ]


def _packages() -> Iterator[Part]:
    """Each package that is installed of those the program needs, and those need in turn."""
    waiting, seen = [OWN], {OWN}
    while waiting:
        try:
            found = distribution(waiting.pop())
        except PackageNotFoundError:
            continue  # of another system, or the program runs from a checkout
        if found.name != OWN:
            yield _part(found)
        needed = {
            match[0].lower().replace("_", "-")
            for line in found.requires or ()
            if not _EXTRA.search(line) and (match := _REQUIRED.match(line))
        }
        waiting += needed - seen
        seen |= needed


def _part(found: Distribution) -> Part:
    licence = _licence(found)
    texts = [
        Path(str(file.locate()))
        for file in found.files or ()
        if ".dist-info" in str(file.parent) and _TEXT.match(file.name)
    ]
    if licence.startswith(_LGPL):  # its packages bring no text
        texts += [resource("licences", f"{name}.txt") for name in (_LGPL, "GPL-3.0")]
    return Part(found.name, found.version, licence, tuple(path for path in texts if path.is_file()))


def _licence(found: Distribution) -> str:
    """The licence in a few words, from the newest to the oldest way of saying it."""
    told = found.metadata
    if expression := told.get_all("License-Expression"):
        return str(expression[0])
    classes = [
        str(line) for line in told.get_all("Classifier") or () if line.startswith("License ::")
    ]
    stated = str((told.get_all("License") or [""])[0]).strip()
    if classes and (not stated or "\n" in stated or len(stated) > len(_LGPL) * 6):
        return classes[0].rpartition(" :: ")[2]
    return stated.partition("\n")[0]
