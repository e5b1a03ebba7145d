"""The window is sharp on screens of every density."""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

PICTURES = """
import sys
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from hckt_timeline.ui.program import open_window
app = QApplication([])
window = open_window(app)
window.resize(1200, 800)
window.show()
while window.panes.sides is None:
    QTest.qWait(20)
QTest.qWait(100)
parts = {
    "drawing": window.panes.timeline,
    "overview": window.panes.overview,
    "filters": window.panes.sides.filters,
    "table": window.panes.sides.tables,
    "reader": window.panes.sides.reader,
}
for name, part in parts.items():
    part.grab().save(f"{sys.argv[1]}/{name}.png")
window.close()
"""
PARTS = "drawing", "overview", "filters", "table", "reader"
SHARPER = 1.25
"""What is drawn has steeper edges by so much than what is only enlarged; measured: 1.4 and more."""


def pictures(folder: Path, scale: str) -> dict[str, QImage]:
    folder.mkdir()
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": scale}
    command = [sys.executable, "-c", PICTURES, str(folder)]
    subprocess.run(command, check=True, env=environment, timeout=100)
    return {name: QImage(str(folder / f"{name}.png")) for name in PARTS}


def steepness(image: QImage) -> float:
    """How much neighbouring pixels differ, squared: high where edges are sharp."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(grey.constBits(), np.uint8).reshape(grey.height(), grey.bytesPerLine())
    levels = rows[:, : grey.width()].astype(float)
    return float((np.diff(levels, axis=0) ** 2).mean() + (np.diff(levels, axis=1) ** 2).mean())


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> dict[str, QImage]:
    return pictures(tmp_path_factory.mktemp("usual") / "1", "1")


@pytest.mark.parametrize("scale", ["1.5", "2"])
def test_every_pane_is_drawn_in_the_pixels_of_the_screen(
    usual: dict[str, QImage], tmp_path: Path, scale: str
) -> None:
    for name, image in pictures(tmp_path / scale, scale).items():
        size = usual[name].size() * float(scale)
        assert abs(image.width() - size.width()) <= 2 * float(scale)
        smooth = Qt.TransformationMode.SmoothTransformation
        enlarged = usual[name].scaled(image.size(), mode=smooth)
        assert steepness(image) > SHARPER * steepness(enlarged), name
