"""Opens the window on some paths, reports what it shows as JSON, and closes it.

Run as a program of its own, so that a test can say as whom, where and beside whom it runs.
"""

import json
import sys
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hckt_timeline.ui.everyday.logbook import logger
from hckt_timeline.ui.program import open_window

PATIENCE = 1000


def main() -> None:
    """Open, look, wait for a word on standard input if there is one to come, close."""
    stays = sys.argv[1] == "stay"
    app = QApplication(sys.argv[:1])
    window = open_window(app, [Path(name) for name in sys.argv[2:]])
    window.show()
    for _ in range(PATIENCE):
        if window.panes.sides is not None and window.session.state.shown:
            break
        QTest.qWait(20)
    logger().info("visited")
    report = {
        "title": window.windowTitle(),
        "events": len(window.session.state.shown),
        "message": window.panes.messages.text,
    }
    print(json.dumps(report), flush=True)  # noqa: T201 - for the test that reads it
    if stays:
        sys.stdin.readline()
    window.close()
    app.processEvents()


if __name__ == "__main__":
    main()
