"""What others make of the files: browsers, other engines of SVG, and readers of PDF."""

import json
import os
import shutil
import subprocess
from pathlib import Path as FilePath

import numpy as np
import pytest
from PIL import Image

from hckt_timeline import open_history
from hckt_timeline.app.export import PictureOptions, picture
from hckt_timeline.layout.metrics import text_width
from hckt_timeline.painters import mpl_painter
from hckt_timeline.resources import resource
from hckt_timeline.scene import Scene, Text
from tests.app.browser import CHROMIUM, browser
from tests.painters.likeness import LIMIT, worst_tile
from tests.painters.vectors import mpl_drawing

NEAR = 2.0
RECTANGLES = """JSON.stringify([...document.querySelectorAll(WHICH)]
  .filter(each => !each.closest('defs, clipPath, a'))
  .map(each => each.getBoundingClientRect())
  .map(box => [box.left, box.top, box.right, box.bottom]))"""


def needs(program: str):
    return pytest.mark.skipif(not shutil.which(program), reason=f"needs {program}")


def ran(*command: str | FilePath, **environment: str) -> str:
    answer = subprocess.run(
        command, check=True, capture_output=True, env={**os.environ, **environment}
    )
    return answer.stdout.decode("utf-8")


@pytest.fixture(scope="module")
def scene() -> Scene:
    options = PictureOptions("A4", title="Tổng cục Hậu cần – Kỹ thuật", sources=True)
    return picture(open_history(), options)


@pytest.fixture(scope="module")
def texts(scene: Scene) -> list[str]:
    return [item.text for item in scene.primitives if isinstance(item, Text)]


@pytest.mark.skipif(not CHROMIUM, reason="needs Chromium")
def test_every_box_of_an_svg_lies_within_two_pixels_in_a_browser(scene: Scene, tmp_path: FilePath):
    ours = mpl_drawing(scene, tmp_path / "a.svg")
    with browser(tmp_path / "profile") as tab:
        tab.open(tmp_path / "a.svg", 1400, 1000)
        words, shapes = (
            np.array(json.loads(tab.run(RECTANGLES.replace("WHICH", f"'{which}'"))))
            for which in ("text", "path")
        )
    assert len(words) == len(ours.texts) > 50
    for text, (left, top, right, bottom) in zip(ours.texts, words.tolist(), strict=True):
        width = text_width(text.text, text.size, bold=text.bold)
        assert (left, right) == pytest.approx((text.left, text.left + width), abs=NEAR), text
        assert top < text.baseline < bottom
    assert len(ours.boxes) > 50
    for box in ours.boxes:
        assert np.abs(shapes - box).max(axis=1).min() < NEAR, box


@needs("rsvg-convert")
def test_an_svg_looks_the_same_in_an_engine_that_has_its_font(scene: Scene, tmp_path: FilePath):
    mpl_painter.save(scene, tmp_path / "a.svg")
    mpl_painter.save(scene, tmp_path / "a.png", dpi=96)
    (tmp_path / "fonts.conf").write_text(
        f"<fontconfig><dir>{resource('fonts')}</dir><cachedir>{tmp_path}</cachedir></fontconfig>"
    )
    ran(
        "rsvg-convert", "--dpi-x=96", "--dpi-y=96", "--background-color=white",
        tmp_path / "a.svg", "-o", tmp_path / "b.png",
        FONTCONFIG_FILE=str(tmp_path / "fonts.conf"),
    )  # fmt: skip
    ours, theirs = (
        np.asarray(Image.open(tmp_path / name).convert("RGB")) for name in ("a.png", "b.png")
    )
    high, wide = (min(sides) for sides in zip(ours.shape[:2], theirs.shape[:2], strict=True))
    assert worst_tile(ours[:high, :wide], theirs[:high, :wide]) < 2 * LIMIT


@needs("pdftotext")
def test_every_label_comes_back_out_of_a_pdf(scene: Scene, texts: list[str], tmp_path: FilePath):
    mpl_painter.save(scene, tmp_path / "a.pdf")
    for way in ("-raw", "-layout"):
        read = " ".join(ran("pdftotext", way, tmp_path / "a.pdf", "-").split())
        missing = [words for words in texts if " ".join(words.split()) not in read]
        assert not missing, way


@needs("pdffonts")
def test_all_fonts_of_a_pdf_are_embedded(scene: Scene, tmp_path: FilePath):
    mpl_painter.save(scene, tmp_path / "a.pdf")
    header, _, *rows = ran("pdffonts", tmp_path / "a.pdf").splitlines()
    at = header.index("emb")
    assert rows
    assert [row[at : at + 3] for row in rows] == ["yes"] * len(rows)
