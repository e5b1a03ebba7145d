"""Puts all that an installation without a network needs into one zip.

    python .packaging/wheelhouse.py windows 3.12
    python .packaging/wheelhouse.py macos 3.13
    python .packaging/wheelhouse.py linux 3.11

gives ``dist/hckt-timeline-…-wheels.zip``: the wheels, whose hashes are checked as they come and
again as they are installed, and a text that says how.
"""

import argparse
import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

from environment import HERE, ROOT, WORK, environment

SYSTEMS = {
    "windows": ("win32", ("win_amd64",)),
    "macos": ("darwin", ("macosx_13_0_arm64", "macosx_13_0_universal2")),
    "linux": (
        "linux",
        (
            "manylinux2014_x86_64",
            *(f"manylinux_2_{n}_x86_64" for n in (17, 24, 26, 27, 28, 31, 34)),
        ),
    ),
}
"""By the name of a system: what Python calls it, and the tags of wheels that it takes."""


def main() -> None:
    """Downloads and packs as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("system", choices=SYSTEMS)
    parser.add_argument("python", help="a version, as 3.12")
    asked = parser.parse_args()
    sys.stdout.write(f"{wheelhouse(asked.system, asked.python)}\n")


def wheelhouse(system: str, version: str) -> Path:
    """The zip for a system and a version of Python."""
    python = environment(WORK / "tools", "tools.txt")
    house = WORK / "wheelhouse"
    shutil.rmtree(house, ignore_errors=True)
    wheels = house / "wheels"
    wheels.mkdir(parents=True)
    own = _own_wheel(python, wheels)
    platform, tags = SYSTEMS[system]
    locked = subprocess.check_output([python, HERE / "locked.py", platform, version], text=True)
    listed = house / "requirements.txt"
    listed.write_text(locked, encoding="utf-8")
    _download(python, listed, wheels, version, tags)
    name, number = own.name.split("-")[:2]
    digest = hashlib.sha256(own.read_bytes()).hexdigest()
    with listed.open("a", encoding="utf-8") as out:
        out.write(f"{name}=={number} --hash=sha256:{digest}\n")
    shutil.copy(HERE / "beside" / "wheels" / "README.txt", house)
    zipped = ROOT / "dist" / f"hckt-timeline-{number}-{system}-python{version}-wheels"
    return Path(shutil.make_archive(str(zipped), "zip", house))


def _own_wheel(python: Path, into: Path) -> Path:
    build = ["-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation", "-w", str(into)]
    subprocess.run([python, *build, str(ROOT)], check=True)
    return next(into.glob("*.whl"))


def _download(python: Path, listed: Path, into: Path, version: str, tags: tuple[str, ...]) -> None:
    """Downloads exactly what is listed, which is complete, so that nothing is resolved anew."""
    words = ["--only-binary=:all:", "--require-hashes", "--no-deps", "-r", str(listed)]
    wanted = ["--python-version", version, "--implementation", "cp"]
    platforms = [word for tag in tags for word in ("--platform", tag)]
    into_folder = ["-m", "pip", "download", "-q", "-d", str(into)]
    subprocess.run([python, *into_folder, *words, *wanted, *platforms], check=True)


if __name__ == "__main__":
    main()
