"""The running program: Qt's application, the history to begin with, the window."""

import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from hckt_timeline.app.histories import open_history
from hckt_timeline.resources import resource
from hckt_timeline.ui.session import Session
from hckt_timeline.ui.settings import Look, load_settings
from hckt_timeline.ui.state import opened
from hckt_timeline.ui.style import apply_style
from hckt_timeline.ui.window import Window

_START_SIZE = 740.0, 560.0
"""A guess at the size of the drawing; the window corrects it as soon as it is laid out."""


def main(paths: Sequence[Path]) -> int:
    """Open the window and stay until it is closed; the exit status."""
    QCoreApplication.setApplicationName("hckt_timeline")
    app = QApplication(sys.argv[:1])
    app.setWindowIcon(QIcon(str(resource("icons", "hckt_timeline.png"))))
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    session = Session(opened(open_history(), *_START_SIZE))
    window = Window(session, load_settings(), dress)
    window.show()
    if paths:
        window.read(paths)
    return app.exec()


def dress(look: Look) -> None:
    """Give the application the colours and the language of ``look``."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        return
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    if look.language != "en":
        translator = QTranslator(app)
        translator.load(str(resource("translations", f"hckt_timeline_{look.language}.qm")))
        app.installTranslator(translator)
    apply_style(app, look.theme)
