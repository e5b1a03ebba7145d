"""The Qt painter strokes what the scene says, at the widths that were measured."""

import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
import pytest
from PySide6.QtGui import QFontMetricsF, QImage, QPainter

from hckt_timeline.layout.metrics import text_width
from hckt_timeline.painters import qt_painter
from hckt_timeline.painters.qt_painter import stamps
from hckt_timeline.painters.qt_painter.values import font_of
from hckt_timeline.scene import (
    Anchor,
    Mark,
    Paint,
    Rect,
    Scene,
    Shape,
    Stroke,
    Symbol,
    Text,
    Use,
)
from tests.painters import pictures


@pytest.fixture(autouse=True)
def application(qapp):
    return qapp


def painted(scene: Scene, zoom: float = 1.0) -> np.ndarray:
    size = (round(scene.width * zoom), round(scene.height * zoom))
    image = QImage(*size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.scale(zoom, zoom)
    qt_painter.paint(painter, scene)
    painter.end()
    pixels = np.frombuffer(image.constBits(), dtype=np.uint8).copy()
    return pixels.reshape(size[1], image.bytesPerLine())[:, : 4 * size[0]].reshape(
        size[1], size[0], 4
    )[..., 2::-1]


def test_every_primitive_leaves_its_colour_in_its_cell():
    pixels = painted(pictures.everything())
    cells = pixels.shape[1] // 40
    assert cells == 7 + len(Shape)
    for cell in range(cells):
        part = pixels[:, cell * 40 : cell * 40 + 40].astype(int)
        reddish = (part[..., 0] - part[..., 1]) > 60
        assert 15 < reddish.sum() < 1300, cell


def test_a_gradient_runs_from_clear_to_full():
    pixels = painted(pictures.everything())[20].astype(int)
    assert pixels[87][1] > 200
    assert pixels[113][1] < 40


def test_dashes_have_gaps():
    row = painted(pictures.everything())[20, 5:35, 1].astype(int)
    assert (row > 240).sum() >= 8
    assert (row < 60).sum() >= 14


@pytest.mark.parametrize("zoom", [1.0, 1.5, 2.0])
def test_a_whole_history_is_painted_at_any_pixel_ratio(zoom):
    pixels = painted(pictures.history(), zoom)
    assert pixels.shape[:2] == (700 * zoom, 1000 * zoom)
    assert len(np.unique(pixels.astype(int) @ (1, 256, 256**2))) > 100


@pytest.mark.parametrize("zoom", [1.0, 1.5, 2.0])
def test_symbols_from_the_cache_look_as_if_painted_on_the_spot(zoom, monkeypatch):
    """At whole, half and odd parts of a pixel; an eighth of a pixel is what they may be off.

    Qt writes on whole pixels up and down.
    """
    symbols = (
        *(
            Symbol((Mark(0.0, 0.0, 9.0, shape, Paint("#d00000"), Stroke("#0000d0", 2.0)),))
            for shape in Shape
        ),
        Symbol((Text(0.0, 5.0, "Kỹ", 13.0, "#d00000", bold=True, anchor=Anchor.MIDDLE),)),
        Symbol(
            (Rect(-9.0, -6.0, 18.0, 12.0, 3.0, Paint("#d0d0ff")), Text(-9, 4, "ỗg", 11, "#000"))
        ),
    )
    uses = tuple(
        Use(20.0 + 40.37 * n, 20.0 + 0.19 * n * (n < len(Shape)), symbol)
        for n, symbol in enumerate(symbols)
    )
    scene = Scene(600.0, 40.0, "#ffffff", uses)
    first, stamped = painted(scene, zoom).astype(int), painted(scene, zoom).astype(int)
    assert np.abs(stamped - first).max() < 0.05 * 255
    monkeypatch.setattr(qt_painter, "grid_of", lambda _: None)
    difference = np.abs(stamped - painted(scene, zoom))
    assert difference.mean() < 1.0
    assert difference.max() < 0.35 * 255


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("size", [9, 11, 12, 13, 24])
@pytest.mark.parametrize(
    "text", ["Tổng cục Hậu cần – Kỹ thuật", "AVATAR, To. Ty 11/7/1950", "ướm ẫ ễ ỗ ữ ỷ ỵ đ"]
)
def test_qt_sets_text_as_wide_as_measured(text, size, bold):
    qt_painter.load_fonts()
    width = QFontMetricsF(font_of(size, bold=bold)).horizontalAdvance(text)
    assert width == pytest.approx(text_width(text, size, bold=bold), rel=0.01)


def test_the_bundled_family_is_what_qt_uses():
    from PySide6.QtGui import QFontInfo

    family = qt_painter.load_fonts()
    assert QFontInfo(font_of(12, bold=False)).family() == family


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None cannot be freed any more")
def test_painting_keeps_the_reference_count_of_none():
    """PySide6 6.12.0 on Python 3.11 drops one at each call without a result, and aborts at 0."""
    scene = pictures.everything()
    painted(scene)
    before = sys.getrefcount(None)
    for _ in range(100):
        painted(scene)
    assert sys.getrefcount(None) > before - 100


def test_pictures_of_symbols_take_no_more_than_their_room():
    album = stamps._Album(prints=8, size=5 * 400)
    first = album.find(1.0)
    for number in range(2, 8):
        album.keep(album.find(float(number)), QImage(10, 10, QImage.Format.Format_RGB32))
    assert album.find(7.0).image is not None
    assert album.find(2.0).image is None
    assert album.find(1.0) is not first
    for number in range(20):
        album.find(100.0 + number)
    assert album.find(7.0).image is None
