"""Makes every picture of the guide from the program itself, in both languages.

    QT_QPA_PLATFORM=offscreen python resources/help/pictures.py

Run it after a change of the window, and look at what it made.
"""

import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QPointF, QRect, QRectF, QSettings, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from hckt_timeline.app.export import PictureOptions, export_picture
from hckt_timeline.app.histories import open_history
from hckt_timeline.domain import EventKind
from hckt_timeline.errors import Language
from hckt_timeline.scene import LIGHT
from hckt_timeline.ui.exporting.exporting import Preview
from hckt_timeline.ui.kit.settings import Settings, save_settings
from hckt_timeline.ui.model.choosing import chosen
from hckt_timeline.ui.program import open_window

HERE = Path(__file__).parent
WIDEST = 720
"""What the guide has room for, in pixels."""
COLOURS = 255
PATIENCE = 500
MERGED = "Sáp nhập Tổng cục"


class Album:
    """The window in one language, and the folder for its pictures."""

    def __init__(self, app: QApplication, language: Language) -> None:
        save_settings(Settings(language=language, theme="light"))
        self.language = language
        self.folder = HERE / language / "pictures"
        self.folder.mkdir(parents=True, exist_ok=True)
        self.window = open_window(app)
        self.window.resize(1180, 740)
        self.window.show()
        wait(lambda: self.window.panes.sides is not None)

    def keep(self, name: str, image: QImage) -> None:
        """Save a picture, no wider than the guide, in few colours, with a thin edge."""
        if image.width() > WIDEST:
            image = image.scaledToWidth(WIDEST, Qt.TransformationMode.SmoothTransformation)
        edged(image)
        path = self.folder / f"{name}.png"
        image.save(str(path))
        with Image.open(path) as full:
            full.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(
                path, optimize=True
            )

    def select(self, kind: EventKind, words: str = "", sources: int = 1) -> None:
        """Select the first event of a kind with words in its title and so many passages."""
        state = self.window.session.state
        event = next(
            each
            for each in state.index.events.values()
            if each.kind is kind and words in each.title and len(each.evidence) >= sources
        )
        self.window.session.go(chosen(state, event.id))
        rest()

    def tell(self, command: str) -> None:
        """Call a command, as from the menu."""
        self.window.commands[command].trigger()
        rest()

    @contextmanager
    def dialog(self, command: str) -> Iterator[QDialog]:
        """The dialog that a command opens."""
        before = set(map(id, self.window.findChildren(QDialog)))
        self.tell(command)
        (made,) = (one for one in self.window.findChildren(QDialog) if id(one) not in before)
        rest()
        yield made
        made.reject()
        rest()


def wait(until: Callable[[], bool]) -> None:
    """Let the window work until something has come about."""
    for _ in range(PATIENCE):
        if until():
            return
        QTest.qWait(20)
    sys.exit("failed: the window does not come to rest")


def rest() -> None:
    """Let what was begun come to its end: readings beside the window, animations."""
    QTest.qWait(900)


def shot(widget: QWidget, part: QRect | None = None) -> QImage:
    """What a widget shows."""
    return (widget.grab(part) if part else widget.grab()).toImage()


def edged(image: QImage) -> None:
    """Draw a line around a picture, most of which are as white as the page."""
    painter = QPainter(image)
    painter.setPen(QColor(LIGHT.line))
    painter.drawRect(image.rect().adjusted(0, 0, -1, -1))
    painter.end()


def numbered(image: QImage, spots: list[tuple[float, float]]) -> QImage:
    """A picture with the numbers 1, 2, 3 … on spots, as the text beside it names them."""
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    font = QFont(painter.font())
    font.setPixelSize(22)
    font.setBold(True)
    painter.setFont(font)
    for number, (x, y) in enumerate(spots, start=1):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#b3261e"))
        painter.drawEllipse(QPointF(x, y), 18.0, 18.0)
        painter.setPen(QColor("white"))
        place = QRectF(x - 18, y - 18, 36, 36)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(number))
    painter.end()
    return image


def whole_window(album: Album) -> None:
    """The window, its parts numbered."""
    album.select(EventKind.MERGER, MERGED)
    album.tell("whole")
    window, panes = album.window, album.window.panes
    around = (panes.timeline, panes.overview, panes.right, panes.below, panes.left)
    spots = []
    for part in around:
        corner = part.mapTo(window, part.rect().topRight())
        spots.append((corner.x() - 26.0, corner.y() + 26.0))
    album.keep("window", numbered(shot(window), spots))


def reading(album: Album) -> None:
    """The card of an event above the words that tell it."""
    album.select(EventKind.AWARD)
    album.keep("reader", shot(album.window.panes.right))


def day_ruler(album: Album) -> None:
    """The state of all organisations on a day."""
    album.select(EventKind.MERGER, MERGED)
    album.tell("whole")
    album.tell("ruler")
    album.keep("ruler", shot(album.window.panes.timeline))
    album.tell("ruler")


def finding(album: Album) -> None:
    """What is found for words without their marks."""
    search = album.window.panes.topbar.search
    search.setFocus()
    QTest.keyClicks(search, "quoc phong")
    wait(lambda: album.window.session.state.query == "quoc phong")
    shown = album.window.panes.sides.tables
    rest()
    shown.setCurrentWidget(shown.finds)
    album.keep("found", table(album))
    search.selectAll()
    QTest.keyClick(search, Qt.Key.Key_Backspace)
    wait(lambda: not album.window.session.state.query)


def tables(album: Album) -> None:
    """Conflicts, and who held which post."""
    shown = album.window.panes.sides.tables
    for name, part in (("conflicts", shown.conflicts), ("people", shown.people)):
        shown.setCurrentWidget(part)
        rest()
        album.keep(name, table(album))
    shown.setCurrentIndex(0)


def table(album: Album) -> QImage:
    """The tables in a window that gives them room."""
    before = album.window.size()
    album.window.resize(1360, 1500)
    rest()
    taken = shot(album.window.panes.sides.tables)
    album.window.resize(before)
    return taken


def forms(album: Album) -> None:
    """The dialogs in which a person decides, compares and exports."""
    album.select(EventKind.AWARD)
    for name in ("correct", "settle"):
        with album.dialog(name) as dialog:
            album.keep(name, shot(dialog))
    with album.dialog("export") as dialog:
        wait(lambda: dialog.findChild(Preview).scene is not None)
        album.keep("export", shot(dialog))
    album.select(EventKind.CONFERENCE, sources=2)
    with album.dialog("compare") as dialog:
        album.keep("sources", shot(dialog))


def presenting(album: Album) -> None:
    """An event as a room sees it."""
    album.select(EventKind.MERGER, MERGED)
    album.tell("present")
    shown = QApplication.activeModalWidget()
    shown.resize(1280, 720)
    rest()
    album.keep("present", shot(shown))
    shown.close()


def poster(album: Album) -> None:
    """A sheet for the wall, as it is printed."""
    title = {"vi": "Lịch sử ngành", "en": "History of the branch"}[album.language]
    options = PictureOptions(
        size="A3", dpi=90, theme="print", language=album.language, title=title, shortened=True
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "poster.png"
        export_picture(open_history(), path, options)
        album.keep("poster", QImage(str(path)))


PAGES = (whole_window, reading, day_ruler, finding, tables, forms, presenting, poster)


def fill(language: Language) -> None:
    """Make all pictures in one language; a program has one for its whole life."""
    app = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, folder)
        album = Album(app, language)
        for page in PAGES:
            page(album)
        album.window.close()
        rest()


if __name__ == "__main__":
    for each in ("vi", "en"):
        process = get_context("spawn").Process(target=fill, args=(each,))
        process.start()
        process.join()
        if process.exitcode:
            sys.exit(f"failed: the pictures of {each}")
