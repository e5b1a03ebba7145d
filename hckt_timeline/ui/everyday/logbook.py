"""The log file, and what happens when something unforeseen goes wrong.

The log tells when the program started, what kind of failure there was and where in the program.
No message of an exception goes in, since it may hold words of an article.
"""

import logging
import platform
import sys
import threading
import traceback
from functools import lru_cache
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, QStandardPaths, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QMessageBox

_MOST_BYTES, _OLDER_FILES = 500_000, 2


def log_path() -> Path:
    """Where the log stands, in the person's own data folder."""
    place = QStandardPaths.StandardLocation.AppLocalDataLocation
    return Path(QStandardPaths.writableLocation(place)) / "log.txt"


def open_log() -> bool:
    """Show the log in the system's own viewer; False if there is none that does."""
    logger()
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(log_path())))


@lru_cache(maxsize=1)
def logger() -> logging.Logger:
    """The log; it goes nowhere where the system refuses the file."""
    # What writes files loads sockets and queues too: not on the way to the first frame.
    from logging.handlers import RotatingFileHandler

    made = logging.getLogger("hckt_timeline")
    made.setLevel(logging.INFO)
    made.propagate = False
    try:
        log_path().parent.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = RotatingFileHandler(
            log_path(), maxBytes=_MOST_BYTES, backupCount=_OLDER_FILES, encoding="utf-8"
        )
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    made.addHandler(handler)
    made.info("Python %s on %s", platform.python_version(), platform.platform())
    return made


def told(error: BaseException) -> str:
    """Where in the program an exception arose and of which kind it is, without its message."""
    frames = traceback.extract_tb(error.__traceback__)
    places = [f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
    cause = error.__cause__ or error.__context__
    before = [f"after {told(cause)}"] if cause is not None else []
    return "\n".join([type(error).__name__, *places, *before])


class LastResort(QObject):
    """Takes every exception that nobody caught: logs it, says so once, and the program goes on."""

    _raised = Signal(object)

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._box: QMessageBox | None = None
        # Over a signal, since a thread may fail, and only the window's own may show a window.
        self._raised.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Be asked by Python from now on."""
        sys.excepthook = self.take
        threading.excepthook = lambda failed: self.take(
            failed.exc_type, failed.exc_value, failed.exc_traceback
        )

    def take(
        self,
        kind: type[BaseException],
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Log an exception, and have it told; Ctrl+C still ends the program."""
        if error is None or issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error or kind(), trace)
            return
        logger().error("%s", told(error))
        self._raised.emit(error)

    def _tell(self, error: BaseException) -> None:
        if self._box is not None:
            return
        box = QMessageBox(QApplication.activeWindow())
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Something unforeseen went wrong"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr("The last command did not finish. What is open is still there."))
        facts = self.tr("%1. The log tells where it happened; it holds no words of your articles.")
        box.setInformativeText(facts.replace("%1", type(error).__name__))
        show = box.addButton(self.tr("Show the log"), QMessageBox.ButtonRole.ActionRole)
        go_on = box.addButton(self.tr("Go on"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(go_on)
        box.setEscapeButton(go_on)
        show.clicked.connect(open_log)
        box.destroyed.connect(self._free)
        self._box = box
        box.open()

    def _free(self) -> None:
        self._box = None
