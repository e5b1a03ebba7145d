"""How long the window takes to its first painted frame, against an empty one.

    python -m tests.benchmarks.start [PLATFORM [EVENTS]]
    xvfb-run -a -s '-noreset -screen 0 1600x1000x24' python -m tests.benchmarks.start xcb

With EVENTS, the program is started on a project of so many, and timed also to the first frame that
shows its drawing. Prints the medians in milliseconds of interleaved starts, each in a process of
its own, and their ratios to the empty window; the same of the processor time, which a busy machine
lengthens less.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

STARTS = 10
_WATCH = """
import os
from PySide6.QtCore import QCoreApplication, QEvent, QObject

class Watch(QObject):
    def eventFilter(self, seen, event):
        if event.type() == QEvent.Type.Paint:
            # Handled when the frame is on the screen, before what waits for it begins.
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.User))
        return False

    def event(self, event):
        if event.type() == QEvent.Type.User:
            os._exit(0)
        return super().event(event)
"""
EMPTY = f"""
import numpy, pydantic
{_WATCH}
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.resize(1440, 900)
watch = Watch()
window.installEventFilter(watch)
window.show()
app.exec()
"""
_PROGRAM = f"""
import sys
from hckt_timeline.ui import load
load()
from hckt_timeline.ui import program
{_WATCH}
watch = Watch()
class Watched(program.Window):
    %s
program.Window = Watched
sys.argv[0] = "main.py"
from hckt_timeline.__main__ import main
main()
"""
SHOWN = """
    def show(self):
        self.panes.timeline.installEventFilter(watch)
        super().show()
"""
DRAWN = """
    def _show_sketch(self, chart):
        super()._show_sketch(chart)
        self.panes.sketch.installEventFilter(watch)
"""


def start(code: str, arguments: list[str], environment: dict[str, str]) -> tuple[float, float]:
    """Milliseconds from the start of a process to its frame; those of the processor."""
    began = time.perf_counter()
    process = subprocess.Popen([sys.executable, "-c", code, *arguments], env=environment)
    _, status, used = os.wait4(process.pid, 0)
    took = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, process.args)
    return took * 1000, (used.ru_utime + used.ru_stime) * 1000


def measure(codes: Mapping[str, str], arguments: list[str], environment: dict[str, str]) -> None:
    """Start each of ``codes`` in turn, and print how they compare with the first."""
    spent: dict[str, list[tuple[float, float]]] = {name: [] for name in codes}
    for turn in range(STARTS + 1):
        for name, code in codes.items():
            found = start(code, arguments, environment)
            if turn:  # the first only fills the caches of the system
                spent[name].append(found)
    for kind, words in enumerate(("clock", "processor")):
        medians = {name: statistics.median(each[kind] for each in spent[name]) for name in codes}
        least = next(iter(medians.values()))
        told = (f"{name} {ms:.0f} ms ({ms / least:.2f})" for name, ms in medians.items())
        sys.stdout.write(f"{words}: {', '.join(told)}\n")


def main(platform: str = "offscreen", events: str = "0") -> None:
    """Measure and print."""
    codes = {"empty": EMPTY, "window": _PROGRAM % SHOWN.strip()}
    with tempfile.TemporaryDirectory() as place:
        environment = {**os.environ, "QT_QPA_PLATFORM": platform, "XDG_CONFIG_HOME": place}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        arguments = []
        if int(events):
            from hckt_timeline.domain import Project
            from hckt_timeline.storage import create_project
            from tests.benchmarks.project_file import large_history

            path = Path(place, "large.hckt")
            create_project(path, Project(read=large_history(int(events), int(events) // 10)))
            arguments = [str(path)]
            codes["drawing"] = _PROGRAM % DRAWN.strip()
        measure(codes, arguments, environment)


if __name__ == "__main__":
    main(*sys.argv[1:])
