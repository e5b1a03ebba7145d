"""A short use of the real window: open, click a mark, zoom, take a picture, close.

Run it under a display server, for instance ``xvfb-run python tests/ui/realwindow/smoke.py OUT.png``;
the exit status is 0 when all of it went well.
"""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, QSettings, Qt, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hckt_timeline.ui.program import open_window
from hckt_timeline.ui.screen import require_screen
from hckt_timeline.ui.window import Window

PATIENCE = 10_000


def expect(true: object, what: str) -> None:
    """End the run unless ``true``."""
    if not true:
        sys.exit(f"failed: {what}")


def wait(until: Callable[[], bool], what: str) -> None:
    """Let the window work until something has come about."""
    for _ in range(PATIENCE // 20):
        if until():
            return
        QTest.qWait(20)
    expect(None, what)


def click_a_mark(window: Window) -> None:
    """Select an event on the drawing and see its words in the reader."""
    view = window.panes.timeline
    target = next(one for one in view.scene.targets if one.kind == "event")
    spot = QPoint(round(target.x + target.width / 2), round(target.y + target.height / 2))
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=spot)
    expect(window.session.state.focus.event == target.keys[0], "a click selects the event")
    expect(window.session.state.article, "its article is open")


def zoom(window: Window) -> None:
    """Turn the wheel with Ctrl held."""
    view, before = window.panes.timeline, window.session.state.viewport
    spot = QPointF(view.rect().center())
    event = QWheelEvent(
        spot,
        view.mapToGlobal(spot),
        QPoint(),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)
    after = window.session.state.viewport
    expect(after.pixels_per_day > before.pixels_per_day, "the wheel zooms")


def colours(image: QImage) -> int:
    """How many colours a coarse grid over the picture meets."""
    return len(
        {image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)}
    )


def main() -> None:
    """Use the window; end with an exit status."""
    require_screen()
    warnings: list[str] = []
    app = QApplication(sys.argv[:1])
    qInstallMessageHandler(lambda _kind, _context, text: warnings.append(text))
    with tempfile.TemporaryDirectory() as folder:
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, folder)
        window = open_window(app)
        window.show()
        expect(QTest.qWaitForWindowExposed(window, PATIENCE), "the window shows")
        wait(lambda: window.panes.sides is not None, "the panes fill")
        click_a_mark(window)
        zoom(window)
        QTest.qWait(300)
        picture = window.screen().grabWindow(window.winId()).toImage()
        expect(colours(picture) > 20, "the picture is not blank")
        if len(sys.argv) > 1:
            picture.save(str(Path(sys.argv[1])))
        window.close()
        app.processEvents()
    expect(not warnings, f"Qt is silent, but said: {warnings}")
    sys.stdout.write(f"real window on {QGuiApplication.platformName()}: well\n")


if __name__ == "__main__":
    main()
