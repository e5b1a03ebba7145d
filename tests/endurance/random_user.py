"""A random user: clicks, keys, searches and decisions in the window, the same for the same seed.

    python -m tests.endurance.random_user [ACTIONS] [EVENTS] [SEED]

EVENTS of 0 take the built-in history. Fails on an exception, on a message of Qt, where memory grows
by more than 15 % over that after a tenth of the actions, or where undoing everything does not lead
back to the first state.
"""

import gc
import os
import random
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QSettings, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QTabWidget,
)

from hckt_timeline.app.histories import open_history
from hckt_timeline.domain import History
from hckt_timeline.ui.commands.moves import MOVES
from hckt_timeline.ui.kit.asking import Asking
from hckt_timeline.ui.kit.settings import Settings
from hckt_timeline.ui.model.choosing import chosen
from hckt_timeline.ui.model.sieve import Sieve
from hckt_timeline.ui.model.state import State, asked, opened, sifted
from hckt_timeline.ui.program import Dresser, collect_from_now_on
from hckt_timeline.ui.session import Session
from hckt_timeline.ui.window import Window

if TYPE_CHECKING:
    from collections.abc import Callable

GROWTH = 1.15
_QUIET = "propagateSizeHints", "does not support raise", "grabbing the keyboard"
_DIALOGS = "correct", "add", "join", "part", "merge", "set_parent", "settle"
_TYPED = "24/01/2025", "tháng 9/1974", "khoảng năm 1950", "31/2/1950", "không rõ", ""
_WORDS = "cục", "tong cuc", "2025", "9/1974", "hội nghị", "xyz", "", ""


class RandomUser:
    """Acts on a window; ``failures`` are the exceptions and messages that came of it."""

    def __init__(self, window: Window, seed: int) -> None:
        self.failures: list[str] = []
        self._window = window
        self._dice = random.Random(seed)  # noqa: S311
        self._actions: list[tuple[int, Callable[[], None]]] = [
            (30, self._move),
            (15, self._click),
            (15, self._turn),
            (8, self._select),
            (6, self._search),
            (4, self._sift),
            (4, self._look_elsewhere),
            (5, lambda: self._trigger("confirm", "reject")),
            (4, self._ask),
            (5, lambda: self._trigger("undo")),
            (3, lambda: self._trigger("redo")),
        ]

    def act(self, number: int) -> None:
        """Do some things, one after the other."""
        weights = [weight for weight, _ in self._actions]
        for _ in range(number):
            (_, action) = self._dice.choices(self._actions, weights)[0]
            action()
            QApplication.processEvents()
            # Outside of a running loop, Qt deletes only when told to.
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def undo_everything(self) -> None:
        """Take back all decisions."""
        curating = self._window.curator.curating
        curating.finish()
        while curating.stack.canUndo():
            curating.stack.undo()
        curating.finish()
        QApplication.processEvents()

    def hear(self, kind: QtMsgType, _context: object, message: str) -> None:
        """Take a message of Qt for a failure, but those on what a picture without a screen lacks."""
        if kind is not QtMsgType.QtDebugMsg and not any(one in message for one in _QUIET):
            self.failures.append(message)

    def _trigger(self, *names: str) -> None:
        self._window.commands[self._dice.choice(names)].trigger()

    def _move(self) -> None:
        self._trigger(*MOVES, "back", "forward", "show_rejected", "next_passage")

    def _spot(self) -> QPoint:
        view = self._window.panes.timeline
        targets = view.scene.targets
        if targets and self._dice.random() < 0.7:
            target = self._dice.choice(targets)
            return QPoint(round(target.x + target.width / 2), round(target.y + target.height / 2))
        return QPoint(self._dice.randrange(view.width()), self._dice.randrange(view.height()))

    def _click(self) -> None:
        QTest.mouseClick(self._window.panes.timeline, Qt.MouseButton.LeftButton, pos=self._spot())

    def _turn(self) -> None:
        view, spot = self._window.panes.timeline, QPointF(self._spot())
        keys = (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ControlModifier,
            Qt.KeyboardModifier.ShiftModifier,
        )
        event = QWheelEvent(
            spot,
            view.mapToGlobal(spot),
            QPoint(),
            QPoint(0, self._dice.choice((-240, -120, 120, 240))),
            Qt.MouseButton.NoButton,
            self._dice.choice(keys),
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(view, event)

    def _select(self) -> None:
        session = self._window.session
        if session.state.listed:
            session.go(chosen(session.state, self._dice.choice(session.state.listed)))

    def _search(self) -> None:
        session = self._window.session
        session.drift(asked(session.state, self._dice.choice(_WORDS)))

    def _sift(self) -> None:
        session = self._window.session
        one = self._dice.choice(session.state.index.history.organisations)
        hidden = Sieve(organisations=frozenset({one.id}))
        session.go(sifted(session.state, self._dice.choice((hidden, Sieve()))))

    def _look_elsewhere(self) -> None:
        tabs = self._window.findChild(QTabWidget, "tables")
        tabs.setCurrentIndex(self._dice.randrange(4))
        QTest.keyClick(tabs.currentWidget(), self._dice.choice((Qt.Key.Key_Down, Qt.Key.Key_Up)))

    def _ask(self) -> None:
        self._trigger(*_DIALOGS)
        for dialog in self._window.findChildren(Asking):
            if dialog.isVisible():
                self._fill(dialog)
                dialog.agree.click()
                dialog.reject()

    def _fill(self, dialog: Asking) -> None:
        for box in dialog.findChildren(QComboBox):
            if self._dice.random() < 0.3 and box.count():
                box.setCurrentIndex(self._dice.randrange(box.count()))
        for line in dialog.findChildren(QLineEdit):
            if not isinstance(line.parent(), QComboBox) and self._dice.random() < 0.5:
                line.setText(self._dice.choice(_TYPED))
        for area in dialog.findChildren(QPlainTextEdit):
            area.setPlainText("Theo sổ gốc")
        for listed in dialog.findChildren(QListWidget):
            listed.item(self._dice.randrange(listed.count())).setCheckState(Qt.CheckState.Checked)


def is_first(first: State, last: State) -> bool:
    """Whether a state shows the same history, drawn the same, once the view is the same."""
    restored = sifted(last, Sieve())
    return (
        restored.index.history == first.index.history
        and restored.shown == first.shown
        and (restored.chart.shortened or restored.chart.lanes == first.chart.lanes)
    )


def resident() -> float:
    """The memory of this process in MB."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def wander(window: Window, actions: int, seed: int) -> tuple[list[str], float, float]:
    """What failed, and the memory in MB after a tenth of the actions and after all."""
    user, first = RandomUser(window, seed), window.session.state
    before, hook = qInstallMessageHandler(user.hear), sys.excepthook
    sys.excepthook = lambda kind, error, _: user.failures.append(f"{kind.__name__}: {error}")
    try:
        user.act(actions // 10)
        window.curator.curating.finish()
        gc.collect()
        early = resident()
        user.act(actions - actions // 10)
        window.curator.curating.finish()
        gc.collect()
        late = resident()
        user.undo_everything()
    finally:
        qInstallMessageHandler(before)
        sys.excepthook = hook
    if not is_first(first, window.session.state):
        user.failures.append("undoing everything does not lead back to the first state")
    return user.failures, early, late


def _history(events: int) -> History:
    if not events:
        return open_history()
    from tests.benchmarks.project_file import large_history

    return large_history(events, events // 10)


def main(actions: int, events: int, seed: int) -> int:
    """Let the user act, print what came of it, and tell whether all went well."""
    app = QApplication([])
    collect_from_now_on(app)
    with tempfile.TemporaryDirectory() as folder:
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, folder)
        session = Session(opened(_history(events), 764.0, 550.0))
        window = Window(session, Settings(language="vi", theme="light"), Dresser(app))
        window.show()
        QTest.qWait(500)
        begun = time.monotonic()
        failures, early, late = wander(window, actions, seed)
        took = time.monotonic() - begun
        window.curator.curating.saved()
        window.close()
    entries = len(session.state.project.decisions)
    told = (
        f"{actions} actions, {entries} entries in the journal, {took:.0f} s",
        f"memory {early:.0f} MB, then {late:.0f} MB: {late / early:.2f} times (at most {GROWTH})",
    )
    sys.stdout.write("\n".join((*told, *dict.fromkeys(failures), "")))
    return int(bool(failures) or late > GROWTH * early)


if __name__ == "__main__":
    given = [int(each) for each in sys.argv[1:]]
    sys.exit(main(*(given + [10_000, 0, 1][len(given) :])))
