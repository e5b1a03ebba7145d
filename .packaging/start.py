"""How long the frozen program takes to its first painted frame, against ``python main.py``.

    python .packaging/start.py dist/hckt-timeline [STARTS]

Prints medians in milliseconds of interleaved starts on a screen of its own, their ratio, and the
size of the folder. Linux only, with xvfb.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from screen import Screen

ROOT = Path(__file__).parents[1]


def start(screen: Screen, *command: str) -> float:
    """Milliseconds from the start of a process to something painted on the screen."""
    before = time.perf_counter()
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as running:
        while screen.is_blank():
            if running.poll() is not None:
                sys.exit(f"failed: {command} ended before it painted anything")
            time.sleep(0.005)
        taken = (time.perf_counter() - before) * 1000
        running.kill()
    while not screen.is_blank():
        time.sleep(0.05)
    return taken


def main() -> None:
    """Measure and print."""
    folder = Path(sys.argv[1])
    starts = int(sys.argv[2]) if len(sys.argv) > 2 else 9
    frozen = (str(folder / "hckt-timeline"),)
    plain = (sys.executable, str(ROOT / "main.py"))
    with Screen() as screen, tempfile.TemporaryDirectory() as home:
        os.environ["HOME"] = home
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        for command in (plain, frozen):
            start(screen, *command)
        pairs = [(start(screen, *plain), start(screen, *frozen)) for _ in range(starts)]
    own, built = (statistics.median(times) for times in zip(*pairs, strict=True))
    size = sum(path.lstat().st_size for path in folder.rglob("*")) / 1e6
    sys.stdout.write(f"python main.py {own:.0f} ms, frozen {built:.0f} ms, ")
    sys.stdout.write(f"ratio {built / own:.2f}; {size:.0f} MB\n")


if __name__ == "__main__":
    main()
