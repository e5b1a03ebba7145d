"""Both painters make the same picture of one scene."""

from pathlib import Path as FilePath

import numpy as np
import pytest

from hckt_timeline.layout.metrics import text_width
from hckt_timeline.scene import DARK, PRINT, Anchor, Mark, Scene, Text, outline
from tests.painters import pictures
from tests.painters.test_mpl_painter import drawn
from tests.painters.test_qt_painter import application, painted  # noqa: F401 - a fixture
from tests.painters.vectors import mpl_drawing, qt_drawing

WHOLE = {
    "everything": pictures.everything(),
    "history": pictures.history(),
    "shortened, dark": pictures.history(theme=DARK, shortened=True),
    "shortened, print": pictures.history(theme=PRINT, shortened=True),
}


@pytest.mark.parametrize("scene", WHOLE.values(), ids=WHOLE)
def test_pictures_differ_but_in_the_smoothing_of_edges(scene):
    qt, mpl = painted(scene).astype(int), drawn(scene).astype(int)
    assert qt.shape == mpl.shape
    difference = np.abs(qt - mpl).max(axis=2)
    blocks = difference[: qt.shape[0] // 4 * 4, : qt.shape[1] // 4 * 4]
    blocks = blocks.reshape(qt.shape[0] // 4, 4, qt.shape[1] // 4, 4).mean(axis=(1, 3))
    assert difference.mean() < 1.0
    assert (blocks > 90).mean() < 0.002


@pytest.mark.parametrize("scene", WHOLE.values(), ids=WHOLE)
def test_every_text_and_mark_stands_within_a_pixel_of_its_place_in_both(
    scene: Scene, tmp_path: FilePath
):
    drawings = (qt_drawing(scene, tmp_path / "qt.svg"), mpl_drawing(scene, tmp_path / "mpl.svg"))
    texts = [item for item in scene.primitives if isinstance(item, Text)]
    shift = {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}
    for drawing in drawings:
        assert [words.text for words in drawing.texts] == [item.text for item in texts]
        for item, words in zip(texts, drawing.texts, strict=True):
            width = text_width(item.text, item.size, bold=item.bold)
            left = item.x - shift[item.anchor] * width
            assert (words.left, words.baseline) == pytest.approx((left, item.y), abs=1.0)
            assert words.size == pytest.approx(item.size, rel=0.01)
    marks = [item for item in scene.primitives if isinstance(item, Mark)]
    assert marks
    for item in marks:
        points = [at for _, at in outline(item.shape, item.x, item.y, item.radius) if at]
        xs, ys = (
            np.concatenate([at[::2] for at in points]),
            np.concatenate([at[1::2] for at in points]),
        )
        box = (xs.min(), ys.min(), xs.max(), ys.max())
        for drawing in drawings:
            assert np.abs(drawing.boxes - box).max(axis=1).min() < 1.0, item
