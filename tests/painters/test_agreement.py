"""Both painters make the same picture of one scene."""

import numpy as np
import pytest

from hckt_timeline.scene import DARK, PRINT
from tests.painters import pictures
from tests.painters.test_mpl_painter import drawn
from tests.painters.test_qt_painter import application, painted  # noqa: F401 - a fixture


@pytest.mark.parametrize(
    "scene",
    [
        pictures.everything(),
        pictures.history(),
        pictures.history(theme=DARK, shortened=True),
        pictures.history(theme=PRINT, shortened=True),
    ],
    ids=["all", "history", "dark", "print"],
)
def test_pictures_differ_but_in_the_smoothing_of_edges(scene):
    qt, mpl = painted(scene).astype(int), drawn(scene).astype(int)
    assert qt.shape == mpl.shape
    difference = np.abs(qt - mpl).max(axis=2)
    blocks = difference[: qt.shape[0] // 4 * 4, : qt.shape[1] // 4 * 4]
    blocks = blocks.reshape(qt.shape[0] // 4, 4, qt.shape[1] // 4, 4).mean(axis=(1, 3))
    assert difference.mean() < 1.3
    assert (blocks > 90).mean() < 0.002
