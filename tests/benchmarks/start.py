"""How long the window takes to its first painted frame, against an empty one.

Run it with ``python tests/benchmarks/start.py [platform]``; prints the medians in milliseconds of
interleaved starts, each in a process of its own, and their ratio.
"""

import os
import statistics
import subprocess
import sys
import time

STARTS = 10
_PAINTED = """
class Watch(QObject):
    def eventFilter(self, seen, event):
        if event.type() == QEvent.Type.Paint and seen is target:
            QTimer.singleShot(0, lambda: os._exit(0))
        return False
"""
EMPTY = f"""
import os
import numpy, pydantic
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
{_PAINTED}
app = QApplication([])
target = QMainWindow()
target.resize(1440, 900)
watch = Watch()
target.installEventFilter(watch)
target.show()
app.exec()
"""
FULL = f"""
import os
from hckt_timeline.ui import program
from PySide6.QtCore import QEvent, QObject, QTimer
{_PAINTED}
target = None
watch = Watch()
class Watched(program.Window):
    def show(self):
        global target
        target = self.panes.timeline
        target.installEventFilter(watch)
        super().show()
program.Window = Watched
from hckt_timeline.ui import run
run([])
"""


def start(code: str, environment: dict[str, str]) -> float:
    """Milliseconds from the start of a process to its first painted frame."""
    before = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True, env=environment, timeout=60)
    return (time.perf_counter() - before) * 1000


def main() -> None:
    """Measure and print."""
    platform = sys.argv[1] if len(sys.argv) > 1 else "offscreen"
    environment = {**os.environ, "QT_QPA_PLATFORM": platform}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    start(EMPTY, environment)
    start(FULL, environment)
    pairs = [(start(EMPTY, environment), start(FULL, environment)) for _ in range(STARTS)]
    empty, full = (statistics.median(times) for times in zip(*pairs, strict=True))
    sys.stdout.write(f"empty {empty:.0f} ms, window {full:.0f} ms, ratio {full / empty:.2f}\n")


if __name__ == "__main__":
    main()
