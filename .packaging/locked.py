"""Prints the part of requirements.txt that holds on some system and Python, hashes and all.

    python locked.py win32 3.12

pip asks the markers of a lock file about the machine it runs on, also where it downloads for
another. Wants the package ``packaging``, which tools.txt brings.
"""

import re
import sys
from pathlib import Path

from packaging.requirements import Requirement

NAMES = {"win32": ("Windows", "nt"), "darwin": ("Darwin", "posix"), "linux": ("Linux", "posix")}


def holding(lock: str, system: str, version: str) -> list[str]:
    """The entries of a lock file whose markers hold, without them.

    Args:
        lock: the text of the file.
        system: as ``sys.platform`` names it.
        version: of Python, as ``3.12``.
    """
    platform_system, os_name = NAMES[system]
    there = {
        "sys_platform": system,
        "platform_system": platform_system,
        "os_name": os_name,
        "python_version": version,
        "python_full_version": f"{version}.0",
        "implementation_name": "cpython",
        "platform_python_implementation": "CPython",
    }
    entries = []
    for entry in re.findall(r"^[^\s#].*?(?<!\\)\n", lock, re.MULTILINE | re.DOTALL):
        named, *hashes = re.split(r"\s+(?=--hash)", entry.replace("\\\n", " ").strip())
        asked = Requirement(named)
        if asked.marker is None or asked.marker.evaluate(there):
            entries.append(" ".join([f"{asked.name}{asked.specifier}", *hashes]))
    return entries


if __name__ == "__main__":
    text = (Path(__file__).parent / "requirements.txt").read_text(encoding="utf-8")
    sys.stdout.write("\n".join(holding(text, *sys.argv[1:])) + "\n")
