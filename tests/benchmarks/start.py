"""How long the window takes to its first painted frame, against an empty one.

    python -m tests.benchmarks.start [PLATFORM]

Prints the medians in milliseconds of interleaved starts, each in a process of its own, and their
ratio; the same of the processor time, which a busy machine lengthens less.
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
            # Handled when the frame is on the screen, before what waits for it begins.
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.User))
        return False

    def event(self, event):
        if event.type() == QEvent.Type.User:
            os._exit(0)
        return super().event(event)
"""
EMPTY = f"""
import os
import numpy, pydantic
from PySide6.QtCore import QCoreApplication, QEvent, QObject
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
from hckt_timeline.ui import load
load()
from hckt_timeline.ui import program
from PySide6.QtCore import QCoreApplication, QEvent, QObject
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
program.main([])
"""


def start(code: str, environment: dict[str, str]) -> tuple[float, float]:
    """Milliseconds from the start of a process to its first painted frame; those of the CPU."""
    began, before = time.perf_counter(), os.times()
    subprocess.run([sys.executable, "-c", code], check=True, env=environment, timeout=60)
    ended, after = time.perf_counter(), os.times()
    spent = after.children_user + after.children_system
    spent -= before.children_user + before.children_system
    return (ended - began) * 1000, spent * 1000


def main() -> None:
    """Measure and print."""
    platform = sys.argv[1] if len(sys.argv) > 1 else "offscreen"
    environment = {**os.environ, "QT_QPA_PLATFORM": platform}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    start(EMPTY, environment)
    start(FULL, environment)
    pairs = [(start(EMPTY, environment), start(FULL, environment)) for _ in range(STARTS)]
    for name, kind in (("", 0), ("of the processor: ", 1)):
        empty, window = (
            statistics.median(one[kind] for one in each) for each in zip(*pairs, strict=True)
        )
        told = f"empty {empty:.0f} ms, window {window:.0f} ms, ratio {window / empty:.2f}"
        sys.stdout.write(f"{name}{told}\n")


if __name__ == "__main__":
    main()
