"""Make the two pictures of the README from the program itself: its window, and an export.

    QT_QPA_PLATFORM=offscreen python resources/pictures/build.py

Run it after a change of the look, and look at what it made.
"""

import sys
import tempfile
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hckt_timeline import open_history
from hckt_timeline.app.export import PictureOptions, export_picture
from hckt_timeline.domain import EventKind
from hckt_timeline.ui.kit.settings import Settings, save_settings
from hckt_timeline.ui.model.choosing import chosen
from hckt_timeline.ui.program import open_window

HERE = Path(__file__).parent
COLOURS = 256
REST = 1500
"""Milliseconds that readings beside the window and animations take, at most."""

TITLE, SUBTITLE = "Tổng cục Hậu cần – Kỹ thuật", "Từ Tổng cục Cung cấp đến nay"


def small(path: Path) -> None:
    """Write a picture anew in few colours, none of them far from what it was."""
    with Image.open(path) as full:
        few = full.convert("RGB").quantize(
            COLOURS, Image.Quantize.MAXCOVERAGE, kmeans=1, dither=Image.Dither.NONE
        )
    few.save(path, optimize=True)


def export(path: Path) -> None:
    """The built-in history with its heading, legend, scale and sources."""
    options = PictureOptions(
        "1400x787px", dpi=96, title=TITLE, subtitle=SUBTITLE, legend=True, scale=True, sources=True
    )
    export_picture(open_history(), path, options)
    small(path)


def window(path: Path) -> None:
    """The whole history in the window, a merger selected."""
    app = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, folder)
        save_settings(Settings(language="vi", theme="light"))
        shown = open_window(app)
        shown.resize(1440, 900)
        shown.show()
        for _ in range(500):
            if shown.panes.sides is not None:
                break
            QTest.qWait(20)
        events = shown.session.state.index.events.values()
        mergers = (each for each in events if each.kind is EventKind.MERGER)
        most_told = max(mergers, key=lambda each: len(each.evidence))
        shown.commands["whole"].trigger()
        QTest.qWait(REST)
        shown.session.go(chosen(shown.session.state, most_told.id))
        shown.commands["whole"].trigger()
        QTest.qWait(REST)
        if not shown.grab().save(str(path)):
            sys.exit(f"failed: {path}")
        shown.close()
        app.processEvents()
    small(path)


if __name__ == "__main__":
    export(HERE / "export.png")
    window(HERE / "window.png")
