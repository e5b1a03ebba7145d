"""The running program: Qt's application, the history to begin with, the window."""

import gc
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer, QTranslator
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from hckt_timeline.app.histories import open_history
from hckt_timeline.domain import History
from hckt_timeline.resources import resource
from hckt_timeline.ui.everyday.logbook import LastResort
from hckt_timeline.ui.kit.settings import Look, load_settings
from hckt_timeline.ui.kit.style import apply_style
from hckt_timeline.ui.model.state import opened
from hckt_timeline.ui.session import Session
from hckt_timeline.ui.window import Window

_START_SIZE = 764.0, 550.0
"""The drawing in a window of the usual size, so that its first layout is also its last."""

_LATER = 1000
"""Milliseconds after the start, when edits that were kept are asked about."""
_COLLECTED_EVERY = 1000
"""Milliseconds; without an event loop that is idle for a moment nothing is collected."""


def main(paths: Sequence[Path], link: str = "") -> int:
    """Open the window, at a view if there is a link, until it is closed; the exit status."""
    app = QApplication([*sys.argv[:1], "-style", "Fusion"])
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    LastResort(app).install()
    window = open_window(app, paths)
    if link:
        window.follow(link)
    elif not paths:
        window.everyday.restore()
    QTimer.singleShot(_LATER, window, window.kept.offer_others)
    window.show()
    return app.exec()


def collect_from_now_on(owner: QObject) -> None:
    """Look for what is left of what comes from now on; what the window has loaded stays.

    Only in this thread: in another one, the collector would take objects of Qt away while the
    window still looks at them.
    """
    gc.disable()
    gc.freeze()
    timer = QTimer(owner, interval=_COLLECTED_EVERY)
    timer.timeout.connect(_collect)
    timer.start()


def _collect() -> None:
    ages = enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
    if due := [age for age, (count, threshold) in ages if count > threshold]:
        gc.collect(max(due))


def open_window(app: QApplication, paths: Sequence[Path] = ()) -> Window:
    """The window on the built-in history, or reading the articles at ``paths``; not yet shown."""
    gc.disable()
    QCoreApplication.setApplicationName("hckt_timeline")
    app.setWindowIcon(QIcon(str(resource("icons", "hckt_timeline.png"))))
    session = Session(opened(History() if paths else open_history(), *_START_SIZE))
    window = Window(session, load_settings(), Dresser(app))
    window.panes.completed.connect(lambda _: collect_from_now_on(app))
    if paths:
        window.read(paths)
    return window


class Dresser:
    """Gives the application the colours and the language of a look."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._translators = [(name, QTranslator(app)) for name in ("qt", "hckt_timeline")]

    def __call__(self, look: Look) -> None:
        """Dress the application."""
        for name, translator in self._translators:
            self._app.removeTranslator(translator)
            if look.language != "en":
                translator.load(str(resource("translations", f"{name}_{look.language}.qm")))
                self._app.installTranslator(translator)
        apply_style(self._app, look.theme, look.text_percent)
