"""How soon a large project can be used, and how long the event loop waits for it meanwhile.

    python -m tests.benchmarks.opening [EVENTS]

Opens a project of 100,000 events unless told otherwise in a window, and prints when it is drawn,
when its events can be clicked, and when it can be searched, each with the waits up to then.
"""

import gc
import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from hckt_timeline.domain import Project, lane_of
from hckt_timeline.storage import create_project
from hckt_timeline.ui.model.choosing import chosen
from hckt_timeline.ui.model.sieve import Sieve
from hckt_timeline.ui.model.state import sifted
from hckt_timeline.ui.program import open_window
from hckt_timeline.ui.window import Window
from tests.benchmarks.heart import Heart, rest
from tests.benchmarks.heartbeat import wait
from tests.benchmarks.project_file import large_history

EVENTS = 100_000
_SETTLE = 2000
"""Milliseconds for what is put off until nothing else is to be done."""


class Watch:
    """Tells how long something took, and the waits of the event loop meanwhile."""

    def __init__(self) -> None:
        self._heart = Heart()
        self.restart()

    def restart(self) -> None:
        """Begin anew."""
        self._heart.restart()
        self._began = time.perf_counter()

    def say(self, what: str) -> None:
        """Print; the waits are counted anew, the time goes on."""
        took = time.perf_counter() - self._began
        sys.stdout.write(f"{what} after {took:.2f} s; waits {self._heart.told()}\n")
        self._heart.restart()


def read_in(app: QApplication, window: Window, path: Path, watch: Watch) -> None:
    """Open a project as a person would."""
    before, answers = window.session.state.index, []
    window.panes.sides.finder.answered.connect(answers.append)
    watch.restart()
    window.read([path])
    wait(app, lambda: window.panes.sketch is not None)
    watch.say("drawn")
    wait(app, lambda: window.session.state.index is not before and not window.jobs.busy)
    watch.say("read")
    rest(_SETTLE)
    watch.say(f"settled in {_SETTLE} ms")
    wait(app, lambda: any(one.index is window.session.state.index for one in answers))
    watch.say("looked through")


def choose(window: Window, watch: Watch) -> None:
    """Click a mark, then a filter."""
    state = window.session.state
    event = state.shown[len(state.shown) // 2]
    unit = Sieve(organisations=frozenset({lane_of(state.index.events[event])}))
    moves = {"mark": lambda old: chosen(old, event), "filter": lambda old: sifted(old, unit)}
    for name, move in moves.items():
        watch.restart()
        window.session.go(move(window.session.state))
        watch.say(f"{name} chosen")
        rest(_SETTLE)
        watch.say(f"{name} shown, settled in {_SETTLE} ms")


def measure(app: QApplication, path: Path) -> None:
    """Print how a project comes into an open window."""
    window = open_window(app)
    window.show()
    wait(app, lambda: window.panes.sides is not None)
    rest(_SETTLE)
    watch = Watch()
    read_in(app, window, path, watch)
    choose(window, watch)
    window.close()


def main(events: int) -> None:
    """Make the project, and measure."""
    app = QApplication([])
    with tempfile.TemporaryDirectory() as place:
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, place)
        path = Path(place, "large.hckt")
        create_project(path, Project(read=large_history(events, max(events // 10, 1))))
        gc.collect()
        measure(app, path)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else EVENTS)
