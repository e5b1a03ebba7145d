"""Every state of the window as one sheet of small pictures, to be looked at.

    python tests/ui/contact_sheet.py [SHEET.png [FOLDER]]

States by themes, languages and sharpness (100 and 200 %), drawn without a screen, each sharpness
in a process of its own; FOLDER takes the pictures in full size. Without a name, the sheet that is
kept beside this file is made anew.
"""

import gc
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from itertools import product
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from hckt_timeline.app.histories import open_history
from hckt_timeline.app.pace import Pace, progress_words
from hckt_timeline.domain import EventKind, History, Progress
from hckt_timeline.domain.progress import Stage
from hckt_timeline.ui.kit.settings import Settings
from hckt_timeline.ui.model.choosing import chosen, chosen_conflict
from hckt_timeline.ui.model.state import opened
from hckt_timeline.ui.presenting.presenting import Presentation
from hckt_timeline.ui.program import Dresser
from hckt_timeline.ui.session import Session
from hckt_timeline.ui.window import Window

KEPT = Path(__file__).with_name("contact_sheet.png")
WIDTH, HEIGHT = 1440, 900
THEMES, LANGUAGES, SCALES = ("light", "dark"), ("vi", "en"), ("1", "2")
SMALL, GAP, COLOURS = (320, 200), 6, 128


def normal(_window: Window) -> None:
    """As it opens."""


def loading(window: Window) -> None:
    """Articles are being read."""
    language = window._settings.language
    window.jobs.started.emit("…")
    words = progress_words(Progress(Stage.READING, 340, 1000), Pace(42.0, 16.0), language)
    window.jobs.advanced.emit(words, 340, 1000)


def selected(window: Window) -> None:
    """An event is chosen."""
    events = window.session.state.index.history.events
    merger = next(each for each in events if each.kind is EventKind.MERGER)
    window.session.go(chosen(window.session.state, merger.id))


def conflict(window: Window) -> None:
    """A conflict leads to its words."""
    state = window.session.state
    window.panes.sides.tables.setCurrentIndex(1)
    window.session.go(chosen_conflict(state, state.index.history.conflicts[0]))


def search(window: Window) -> None:
    """Words were typed."""
    box = window.panes.topbar.search
    box.setText("tong cuc hau can")
    box.textEdited.emit(box.text())
    for _ in range(100):
        if window.session.state.query != box.text():
            QTest.qWait(100)


def presenting(window: Window) -> None:
    """The screen of a tradition room."""
    window.commands["present"].trigger()


def settings(window: Window) -> None:
    """The choices of a person."""
    window.commands["settings"].trigger()


STATES: dict[str, Callable[[Window], None]] = {
    "empty": normal,
    "loading": loading,
    "normal": normal,
    "selected": selected,
    "conflict": conflict,
    "search": search,
    "presenting": presenting,
    "settings": settings,
}


def shot(dress: Dresser, name: str, chosen_look: Settings, path: Path) -> None:
    """Bring a window of its own into a state and take its picture."""
    history = History() if name == "empty" else open_history()
    session = Session(opened(history, 764.0, 550.0))
    window = Window(session, chosen_look, dress)
    window.resize(WIDTH, HEIGHT)
    window.show()
    QTest.qWait(500)
    STATES[name](window)
    QTest.qWait(900)
    above = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    seen = next((each for each in above if isinstance(each, QDialog | Presentation)), window)
    if isinstance(seen, Presentation):
        seen.resize(WIDTH, HEIGHT)
        QTest.qWait(900)
    seen.grab().save(str(path))
    for each in {seen, window}:
        each.close()
    window.deleteLater()
    QTest.qWait(10)
    gc.collect()


def take(folder: Path, scale: str) -> None:
    """All pictures of one sharpness."""
    # What is left of a window goes here, in the thread of Qt, not in one that reads beside it.
    gc.disable()
    app = QApplication([])
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(folder / scale))
    dress = Dresser(app)
    for theme, language, name in product(THEMES, LANGUAGES, STATES):
        path = folder / f"{scale}-{theme}-{language}-{name}.png"
        shot(dress, name, Settings(language=language, theme=theme), path)


def sheet(folder: Path) -> Image.Image:
    """The pictures side by side: a state to each column."""
    rows = [*product(SCALES, THEMES, LANGUAGES)]
    wide, high = SMALL[0] + GAP, SMALL[1] + GAP
    made = Image.new("RGB", (wide * len(STATES) + GAP, high * len(rows) + GAP), "#8a8f98")
    for (row, key), (column, name) in product(enumerate(rows), enumerate(STATES)):
        picture = Image.open(folder / f"{'-'.join(key)}-{name}.png").convert("RGB")
        scale = min(SMALL[0] / picture.width, SMALL[1] / picture.height, 1.0)
        size = round(picture.width * scale), round(picture.height * scale)
        left = GAP + wide * column + (SMALL[0] - size[0]) // 2
        top = GAP + high * row + (SMALL[1] - size[1]) // 2
        made.paste(picture.resize(size, Image.Resampling.LANCZOS), (left, top))
    return made.quantize(COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)


def main(to: Path, folder: Path) -> None:
    """Take all pictures and lay them out."""
    for scale in SCALES:
        environment = {**os.environ, "QT_SCALE_FACTOR": scale}
        command = [sys.executable, __file__, "--take", str(folder), scale]
        subprocess.run(command, check=True, env=environment, timeout=600)
    sheet(folder).save(to, optimize=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--take"]:
        take(Path(sys.argv[2]), sys.argv[3])
    else:
        target = Path(sys.argv[1]) if len(sys.argv) > 1 else KEPT
        if len(sys.argv) > 2:
            Path(sys.argv[2]).mkdir(parents=True, exist_ok=True)
            main(target, Path(sys.argv[2]))
        else:
            with tempfile.TemporaryDirectory() as place:
                main(target, Path(place))
