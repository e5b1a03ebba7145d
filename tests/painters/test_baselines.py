"""The look stays as it was looked at, but for the smoothing of edges."""

import numpy as np
import pytest
from PIL import Image

from tests.painters.make_baselines import HERE, PAINTERS, scenes
from tests.painters.test_qt_painter import application  # noqa: F401 - a fixture

SCENES = scenes()


@pytest.mark.parametrize("painter", PAINTERS)
@pytest.mark.parametrize("name", SCENES)
def test_a_picture_looks_as_it_did(name: str, painter: str):
    kept = np.asarray(Image.open(HERE / f"{name}-{painter}.png").convert("RGB")).astype(int)
    now = PAINTERS[painter](SCENES[name]).astype(int)
    assert now.shape == kept.shape
    difference = np.abs(now - kept).max(axis=2)
    hint = "if the look is meant to change: python -m tests.painters.make_baselines"
    assert difference.mean() < 1.0, hint
    assert (difference > 96).mean() < 0.005, hint
