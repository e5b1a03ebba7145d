"""How long the window's event loop waits while articles are read in, and how fast a cancel acts.

    python -m tests.benchmarks.heartbeat [ARTICLES [ROUNDS]]

Invented articles (1,000 unless told otherwise) are read by as many processes as there are cores
less one, shown, and looked through by the search. Prints the waits of each round, from the command
to the last pane, then the seconds from a cancel amid the reading to the end of its processes.
"""

import multiprocessing
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QSettings
from PySide6.QtWidgets import QApplication

from hckt_timeline.ui.program import open_window
from hckt_timeline.ui.window import Window
from tests.benchmarks.heart import Heart
from tests.benchmarks.synthetic import write

ARTICLES, ROUNDS = 1_000, 3
PATIENCE = 300.0


def wait(app: QApplication, until: Callable[[], bool]) -> float:
    """Seconds in the event loop until something has come about."""
    began = time.perf_counter()
    while not until():
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if time.perf_counter() - began > PATIENCE:
            sys.exit("it took too long")
    return time.perf_counter() - began


def read_in(app: QApplication, window: Window, folder: Path, heart: Heart) -> str:
    """Read a folder and show it; the waits meanwhile, as words."""
    before, answers = window.session.state.index, []
    window.panes.sides.finder.answered.connect(answers.append)
    heart.restart()
    window.read([folder])
    took = wait(app, lambda: window.session.state.index is not before and not window.jobs.busy)
    shown = heart.told()
    wait(app, lambda: any(one.index is window.session.state.index for one in answers))
    return f"read in {took:.1f} s; waits {shown}; {heart.told()} until it can be searched"


def cancelled(app: QApplication, window: Window, folder: Path) -> float:
    """Seconds from a cancel amid the reading until its process has ended."""
    window.read([folder])
    begun = time.perf_counter()
    wait(app, lambda: time.perf_counter() - begun > 2.0)
    began = time.perf_counter()
    window.jobs.cancel()
    wait(app, lambda: not multiprocessing.active_children())
    return time.perf_counter() - began


def main(articles: int, rounds: int) -> None:
    """Measure and print."""
    app = QApplication([])
    with tempfile.TemporaryDirectory() as place:
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, place)
        folder = Path(place, "articles")
        folder.mkdir()
        write(folder, articles)
        window = open_window(app)
        window.show()
        heart = Heart()
        wait(app, lambda: window.panes.sides is not None)
        for _ in range(rounds):
            sys.stdout.write(f"{read_in(app, window, folder, heart)}\n")
        ends = [cancelled(app, window, folder) for _ in range(rounds)]
        sys.stdout.write(f"a cancel acts within {max(ends) * 1000:.0f} ms\n")
        window.close()


if __name__ == "__main__":
    given = [int(each) for each in sys.argv[1:]]
    main(*(given + [ARTICLES, ROUNDS][len(given) :]))
