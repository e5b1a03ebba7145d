"""Makes the folder that people copy out of a clean checkout.

    python .packaging/build.py              # dist/hckt-timeline/
    python .packaging/build.py --archive    # and an archive of it beside it
    python .packaging/build.py --twice      # and once more: the same list of files, or it fails

Everything that it takes comes from the package registry, in the versions and with the hashes of
requirements.txt and tools.txt.
"""

import argparse
import platform
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from environment import HERE, ROOT, WORK, environment, install

NAME = "hckt-timeline"
BESIDE = HERE / "beside"
"""What stands in the folder beside the program, by the system that it is for."""


def main() -> None:
    """Builds as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--twice", action="store_true", help="build again and compare the files")
    parser.add_argument("--archive", action="store_true", help="pack the folder for handing on")
    asked = parser.parse_args()
    python = tools()
    folder = build(python, ROOT / "dist")
    if asked.twice:
        with tempfile.TemporaryDirectory() as other:
            compare(listed(folder), listed(build(python, Path(other))))
    sys.stdout.write(f"{packed(python, folder) if asked.archive else folder}\n")


def tools() -> Path:
    """The interpreter of an environment with the program, what it stands on, and PyInstaller."""
    python = environment(WORK / "venv", "requirements.txt", "tools.txt")
    install(python, "--no-deps", "--no-build-isolation", str(ROOT))
    return python


def build(python: Path, into: Path) -> Path:
    """The folder with the program, made from nothing."""
    folder = into / NAME
    shutil.rmtree(folder, ignore_errors=True)
    work = WORK / "work"
    shutil.rmtree(work, ignore_errors=True)
    places = ["--distpath", str(into), "--workpath", str(work), "--noconfirm", "--log-level=WARN"]
    spec = str(HERE / "hckt_timeline.spec")
    subprocess.run([python, "-m", "PyInstaller", *places, spec], check=True)
    for system in ("all", sys.platform):
        if (BESIDE / system).is_dir():
            shutil.copytree(BESIDE / system, folder, dirs_exist_ok=True)
    return folder


def listed(folder: Path) -> list[str]:
    """The files of a folder, in order."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def compare(first: list[str], second: list[str]) -> None:
    """Ends the run where two builds have not the same files."""
    if other := sorted(set(first) ^ set(second)):
        sys.exit("not the same files:\n" + "\n".join(other))
    sys.stdout.write(f"built twice: the same {len(first)} files and folders\n")


def packed(python: Path, folder: Path) -> Path:
    """The archive of a folder: one that every Windows opens, elsewhere one that keeps links."""
    asked = "from importlib.metadata import version; print(version('hckt-timeline'))"
    version = subprocess.check_output([python, "-c", asked], text=True).strip()
    system = {"win32": "windows", "darwin": "macos"}.get(sys.platform, sys.platform)
    name = f"{NAME}-{version}-{system}-{platform.machine().lower()}"
    kind = "zip" if sys.platform == "win32" else "gztar"
    app = folder.with_suffix(".app")
    base = app.name if app.exists() else folder.name
    return Path(shutil.make_archive(str(folder.parent / name), kind, folder.parent, base))


if __name__ == "__main__":
    main()
