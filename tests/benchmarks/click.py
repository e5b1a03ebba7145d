"""From a click on a mark to its words in view: 100,000 events, an article of 2 MB, the window idle.

    python -m tests.benchmarks.click [EVENTS]

The words stand at the end of the long article. Prints medians and the longest: of clicks that open
the long article, of those that lead to other words of it, and of those that open a usual one.
"""

import os
import statistics
import sys
import time
from collections import Counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from hckt_timeline.domain import Event, History, Passage, lane_of
from hckt_timeline.layout import reveal
from hckt_timeline.ui.kit.settings import Settings
from hckt_timeline.ui.model import camera
from hckt_timeline.ui.model.choosing import closed
from hckt_timeline.ui.model.state import looking, opened
from hckt_timeline.ui.program import Dresser, collect_from_now_on
from hckt_timeline.ui.session import Session
from hckt_timeline.ui.window import Window
from tests.benchmarks.heart import rest
from tests.benchmarks.project_file import large_history

LENGTH, ROUNDS = 2 * 2**20, 7


def with_a_long_article(history: History) -> History:
    """The same history, its first article behind 2 MB of other words."""
    first = history.articles[0]
    sentence = "Kho bảo quản vật tư, sửa chữa xe máy và cấp phát kịp thời cho các đơn vị.\n"
    before = sentence * (LENGTH // len(sentence.encode()))

    def moved(words: Passage | None) -> Passage | None:
        if words is None or words.article != first.id:
            return words
        start, end = words.start + len(before), words.end + len(before)
        return words.model_copy(update={"start": start, "end": end})

    def placed(event: Event) -> Event:
        dates = tuple(date.model_copy(update={"words": moved(date.words)}) for date in event.dates)
        evidence = tuple(moved(each) for each in event.evidence)
        return event.model_copy(update={"evidence": evidence, "dates": dates})

    told = tuple(
        placed(event) if event.evidence[0].article == first.id else event
        for event in history.events
    )
    long = first.model_copy(update={"text": before + first.text})
    return history.model_copy(update={"articles": (long, *history.articles[1:]), "events": told})


def place(event: Event) -> tuple[str, object]:
    """Where the mark of an event stands: no bubble hides one that stands there alone."""
    return lane_of(event), event.span and event.span.earliest


class Eye(QObject):
    """Sees when the text of the reader was painted last."""

    seen = 0.0

    @override
    def eventFilter(self, part: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.seen = time.perf_counter()
        return False


def clicked(window: Window, eye: Eye, event: str) -> float:
    """Seconds from the click on an event's mark to the painting of its words."""
    session, view = window.session, window.panes.timeline
    near = camera.framed(session.state, [event])
    session.drift(looking(near, reveal(near.chart, near.viewport, event)))
    rest(500)
    target = next(one for one in view.scene.targets if one.keys == (event,))
    spot = QPoint(round(target.x + target.width / 2), round(target.y + target.height / 2))
    began, eye.seen = time.perf_counter(), 0.0
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=spot)
    while not eye.seen:
        QApplication.processEvents()
    if session.state.focus.event != event:
        sys.exit("the click selects another event")
    return eye.seen - began


def main(events: int) -> None:
    """Measure and print."""
    app = QApplication([])
    collect_from_now_on(app)
    history = with_a_long_article(large_history(events, events // 10))
    session = Session(opened(history, 800.0, 500.0))
    window = Window(session, Settings(language="vi", theme="light"), Dresser(app))
    window.show()
    while window.panes.sides is None:
        app.processEvents()
    rest(8000)
    eye, text = Eye(), window.panes.sides.reader._text
    text.viewport().installEventFilter(eye)
    first = history.articles[0].id
    places = Counter(map(place, history.events))
    alone = [each for each in history.events if places[place(each)] == 1]
    long = [each.id for each in alone if each.evidence[0].article == first]
    usual = [each.id for each in alone if each.evidence[0].article != first]
    spent: dict[str, list[float]] = {"opens 2 MB": [], "other words": [], "opens 4 KB": []}
    for turn in range(ROUNDS):
        spent["opens 4 KB"].append(clicked(window, eye, usual[turn * 37]))
        spent["opens 2 MB"].append(clicked(window, eye, long[turn % len(long)]))
        spent["other words"].append(clicked(window, eye, long[(turn + 1) % len(long)]))
        session.go(closed(session.state))
    for name, times in spent.items():
        longest, often = max(times) * 1000, statistics.median(times) * 1000
        sys.stdout.write(f"{name}: {often:.0f} ms (median), {longest:.0f} ms (longest)\n")
    window.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
