"""A use of the real window by hand: a window manager, a pointer, a wheel, keys, a drag from outside.

    xvfb-run -s '-screen 0 1600x1000x24' python tests/ui/realwindow/smoke.py [OUT.png]

Starts ``openbox`` and moves the hand with ``xdotool``, so that every event comes the way of a
person's: through the display server. The exit status is 0 when all of it went well.
"""

import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QSettings, Qt, QUrl, qInstallMessageHandler
from PySide6.QtGui import QDrag, QGuiApplication, QImage, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from typing_extensions import override

from hckt_timeline.ui.program import open_window
from hckt_timeline.ui.screen import require_screen
from hckt_timeline.ui.window import Window

PATIENCE = 15_000
WORDS = "Ngày 5/3/1960, Cục Vận tải được thành lập.\nNgày 1/7/1971, Cục Vận tải đổi tên thành Cục Hàng hải.\n"


def expect(true: object, what: str) -> None:
    """End the run unless ``true``."""
    if not true:
        sys.exit(f"failed: {what}")


def wait(until: Callable[[], object], what: str) -> None:
    """Let the window work until something has come about."""
    for _ in range(PATIENCE // 20):
        if until():
            return
        QTest.qWait(20)
    expect(None, what)


def hand(*does: object) -> None:
    """Do something by pointer or keys; the window works on meanwhile."""
    subprocess.run(["xdotool", *map(str, does)], check=True, timeout=20)  # noqa: S607
    QTest.qWait(80)


def point(part: QWidget, spot: QPoint) -> None:
    """Move the pointer to a spot of a part of the window."""
    there = part.mapToGlobal(spot)
    hand("mousemove", there.x(), there.y())


@contextmanager
def managed() -> Iterator[None]:
    """A display that has a window manager."""
    manager = subprocess.Popen(["openbox"])  # noqa: S607
    try:
        yield
    finally:
        manager.terminate()
        manager.wait()


def click_a_mark(window: Window) -> None:
    """Select an event on the drawing and see its words in the reader."""
    view = window.panes.timeline
    target = next(one for one in view.scene.targets if one.kind == "event")
    point(view, QPoint(round(target.x + target.width / 2), round(target.y + target.height / 2)))
    hand("click", 1)
    wait(lambda: window.session.state.focus.event == target.keys[0], "a click selects the event")
    expect(window.session.state.article, "its article is open")


def turn_the_wheel(window: Window) -> None:
    """The wheel zooms with Ctrl, and scrolls through time without."""
    view, session = window.panes.timeline, window.session
    point(view, view.rect().center())
    before = session.state.viewport
    hand("keydown", "ctrl", "click", "--repeat", 4, 4, "keyup", "ctrl")
    wait(lambda: session.state.viewport.pixels_per_day > before.pixels_per_day, "the wheel zooms")
    QTest.qWait(200)
    before = session.state.viewport
    hand("click", 4)
    wait(lambda: session.state.viewport.first_day < before.first_day, "the wheel scrolls")


def drag_the_drawing(window: Window) -> None:
    """The drawing follows the hand."""
    view, before = window.panes.timeline, window.session.state.viewport
    ground = QPoint(view.width() // 2, view.height() - 12)
    point(view, ground)
    hand("mousedown", 1)
    for _ in range(6):
        hand("mousemove_relative", "--", 25, 0)
    hand("mouseup", 1)
    wait(lambda: window.session.state.viewport.first_day < before.first_day, "a drag pans")


def type_words(window: Window) -> None:
    """Search by keys alone, step through what is found, and let go."""
    session = window.session
    hand("key", "ctrl+f")
    hand("type", "--delay", 30, "sap nhap")
    wait(lambda: session.state.query == "sap nhap" and session.state.found, "keys find")
    hand("key", "Return")
    wait(lambda: session.state.focus.event in session.state.found, "Enter goes to a find")
    hand("key", "Escape")
    wait(lambda: not session.state.query, "Escape clears the search")


def resize(window: Window) -> None:
    """The window manager gives the window another size, and the drawing fills it."""
    before = window.panes.timeline.width()
    hand("windowsize", int(window.winId()), 1150, 720)
    wait(lambda: (window.width(), window.height()) == (1150, 720), "the window takes its size")
    wait(lambda: window.panes.timeline.width() < before, "the drawing follows")
    viewport = window.session.state.viewport
    expect(viewport.width == window.panes.timeline.width(), "the viewport is that of the drawing")


class Source(QLabel):
    """A window of another program, out of which a file is dragged."""

    def __init__(self, file: str) -> None:
        super().__init__(file)
        self._file = file
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)
        self.setGeometry(1300, 820, 200, 80)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(self._file)])
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.exec(Qt.DropAction.CopyAction)


def drop_a_file(window: Window, folder: str) -> None:
    """Drag a file out of another program's window into this one."""
    file = Path(folder, "cuc-van-tai.txt")
    file.write_text(WORDS, encoding="utf-8")
    command = [sys.executable, __file__, "--source", str(file)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as other:
        expect(other.stdout is not None and other.stdout.readline(), "the other window shows")
        hand("mousemove", 1400, 860, "mousedown", 1)
        there = window.panes.timeline.mapToGlobal(window.panes.timeline.rect().center())
        for share in range(1, 11):
            x, y = 1400 + (there.x() - 1400) * share // 10, 860 + (there.y() - 860) * share // 10
            hand("mousemove", x, y)
        hand("mouseup", 1)
        wait(lambda: window.session.state.name == file.name, "a dropped file is read")
        other.terminate()
    expect(window.session.state.shown, "its events are shown")


def colours(image: QImage) -> int:
    """How many colours a coarse grid over the picture meets."""
    return len(
        {image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)}
    )


def use(window: Window, folder: str) -> None:
    """Everything that a hand does, in turn."""
    window.show()
    expect(QTest.qWaitForWindowExposed(window, PATIENCE), "the window shows")
    wait(lambda: window.frameGeometry() != window.geometry(), "a window manager frames it")
    wait(lambda: window.panes.sides is not None, "the panes fill")
    wait(window.isActiveWindow, "the window has the keyboard")
    click_a_mark(window)
    turn_the_wheel(window)
    drag_the_drawing(window)
    type_words(window)
    resize(window)
    drop_a_file(window, folder)
    QTest.qWait(300)
    picture = window.screen().grabWindow(window.winId()).toImage()
    expect(colours(picture) > 20, "the picture is not blank")
    if len(sys.argv) > 1:
        picture.save(str(Path(sys.argv[1])))


def main() -> None:
    """Use the window; end with an exit status."""
    require_screen()
    warnings: list[str] = []
    with managed(), tempfile.TemporaryDirectory() as folder:
        app = QApplication(sys.argv[:1])
        qInstallMessageHandler(lambda _kind, _context, text: warnings.append(text))
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, folder)
        window = open_window(app)
        use(window, folder)
        window.close()
        app.processEvents()
    expect(not warnings, f"Qt is silent, but said: {warnings}")
    sys.stdout.write(f"real window on {QGuiApplication.platformName()}: well\n")


def offer(file: str) -> None:
    """Be the other program, until it is ended."""
    app = QApplication(sys.argv[:1])
    source = Source(file)
    source.show()
    QTest.qWaitForWindowExposed(source)
    sys.stdout.write("shown\n")
    sys.stdout.flush()
    app.exec()


if __name__ == "__main__":
    if sys.argv[1:2] == ["--source"]:
        offer(sys.argv[2])
    else:
        main()
