"""What the program writes as PNG, another library reads as the same picture."""

import numpy as np
import pytest
from PIL import Image

from hckt_timeline.painters.png import write_png


@pytest.mark.parametrize("height", [1, 31, 32, 33, 100])
def test_another_library_reads_the_same_pixels(height, tmp_path):
    random = np.random.default_rng(height)
    pixels = random.integers(0, 256, (height, 41, 4), dtype=np.uint8)
    pixels[height // 2 :] = pixels[height // 2]
    write_png(tmp_path / "a.png", pixels, 96, {})
    with Image.open(tmp_path / "a.png") as picture:
        picture.verify()
    with Image.open(tmp_path / "a.png") as picture:
        assert picture.mode == "RGBA"
        assert (np.asarray(picture) == pixels).all()


def test_its_words_and_its_size_on_paper_are_read_too(tmp_path):
    pixels = np.zeros((2, 3, 4), dtype=np.uint8)
    write_png(tmp_path / "a.png", pixels, 300, {"Title": "Tổng cục Hậu cần"})
    with Image.open(tmp_path / "a.png") as picture:
        assert picture.text == {"Title": "Tổng cục Hậu cần"}
        assert picture.info["dpi"] == pytest.approx((300, 300), rel=1e-3)
