"""What a decision costs in the window: until it shows, and how long the event loop waits for it.

    python -m tests.benchmarks.decide [EVENTS]

Confirms, corrects and rejects events of a large history, takes all of it back, and prints medians.
"""

import gc
import os
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from hckt_timeline.curation import telling_of
from hckt_timeline.domain import Act, Confirm, Correct, Event, Reject
from hckt_timeline.ui.kit.settings import Settings
from hckt_timeline.ui.model.choosing import chosen
from hckt_timeline.ui.model.state import opened
from hckt_timeline.ui.program import Dresser, collect_from_now_on
from hckt_timeline.ui.session import Session
from hckt_timeline.ui.window import Window
from tests.benchmarks.heart import Heart, rest
from tests.benchmarks.project_file import large_history

ROUNDS = 3
_FILLING = 10_000
"""Milliseconds in which the window finds out by what words all events are found."""


def acts(event: Event) -> dict[str, Act]:
    """One decision of each kind on an event."""
    told = telling_of(event)
    return {
        "confirm": Confirm(event=told),
        "correct": Correct(event=told, title="Hội nghị quân chính"),
        "reject": Reject(event=told),
    }


def measured(window: Window, heart: Heart, name: str, work: Callable[[], object]) -> float:
    """Processor seconds until what ``work`` begins is shown; prints them with all waits."""
    rest(400)
    heart.restart()
    began, spent, before = time.perf_counter(), time.process_time(), window.session.state
    work()
    while window.session.state is before or window.curator.curating.busy:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    took, spent = time.perf_counter() - began, time.process_time() - spent
    rest(1500)
    shown = f"shown after {took * 1000:.0f} ms, {spent * 1000:.0f} ms of the processor"
    sys.stdout.write(f"  {name}: {shown}; waits {heart.told()}\n")
    return spent


def main(events: int) -> None:
    """Measure and print."""
    app = QApplication([])
    collect_from_now_on(app)
    history = large_history(events, max(events // 10, 1))
    began = time.perf_counter()
    session = Session(opened(history, 800.0, 500.0))
    sys.stdout.write(f"state of {events} events made in {time.perf_counter() - began:.1f} s\n")
    window = Window(session, Settings(language="vi", theme="light"), Dresser(app))
    began, heart = time.perf_counter(), Heart()
    window.show()
    while window.panes.sides is None:
        app.processEvents()
    rest(_FILLING)
    gc.freeze()  # as the program does with what is open
    sys.stdout.write(f"window filled; waits {heart.told()}\n")
    stack, spent = window.curator.curating.stack, []
    for turn in range(ROUNDS):
        event = history.events[events // 2 + turn]
        session.go(chosen(session.state, event.id))
        for name, act in acts(event).items():
            decide = partial(window.curator.curating.decide, act)
            spent.append(measured(window, heart, name, decide))
    while stack.canUndo():
        spent.append(measured(window, heart, "undo", stack.undo))
    often, longest = statistics.median(spent) * 1000, max(spent) * 1000
    sys.stdout.write(f"processor: {often:.0f} ms (median), {longest:.0f} ms (longest)\n")
    window.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
