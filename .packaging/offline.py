"""Installs from the zip of a wheelhouse without a network, and uses what was installed.

    python .packaging/offline.py dist/hckt-timeline-…-wheels.zip

On Linux there is no network at all (bubblewrap); elsewhere pip is told to use none.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from environment import empty

APART = ["bwrap", "--die-with-parent", "--dev-bind", "/", "/", "--unshare-net"]
OFFLINE = APART if sys.platform.startswith("linux") else []


def main() -> None:
    """Install and use; end with an exit status."""
    with tempfile.TemporaryDirectory(prefix="cài đặt ") as name:
        house, place = Path(name) / "giải nén", Path(name) / "hckt"
        shutil.unpack_archive(sys.argv[1], house)
        python = empty(place)
        pip = [python, "-m", "pip", "install", "-q", "--no-index", "--find-links", "wheels"]
        listed = ["--require-hashes", "-r", "requirements.txt"]
        subprocess.run([*OFFLINE, *pip, *listed], cwd=house, check=True)
        program = python.with_stem("hckt-timeline")
        picture = house / "lịch sử.png"
        subprocess.run([*OFFLINE, program, "export", "-o", picture], cwd=house, check=True)
        if not picture.read_bytes().startswith(b"\x89PNG"):
            sys.exit("failed: no picture was exported")
        _open(program, house)
    sys.stdout.write("installed without a network: well\n")


def _open(program: Path, folder: Path) -> None:
    """The window opens on a screen in memory, and stays open."""
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen([*OFFLINE, program], cwd=folder, env=surroundings) as running:
        time.sleep(8)
        status = running.poll()
        running.terminate()
    if status is not None:
        sys.exit(f"failed: the window ended by itself: {status}")


if __name__ == "__main__":
    main()
