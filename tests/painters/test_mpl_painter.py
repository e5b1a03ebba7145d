"""The matplotlib painter: PNG, SVG and PDF of one scene, text as text, the same bytes each time."""

import datetime as dt
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
import zlib
from dataclasses import replace

import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from PIL import Image
from pypdf import PdfReader

from hckt_timeline.layout.metrics import text_width
from hckt_timeline.painters import mpl_painter
from hckt_timeline.painters.mpl_painter.strokes import font_of
from hckt_timeline.scene import (
    Anchor,
    Hatch,
    Hatching,
    Link,
    Path,
    Rect,
    Scene,
    Shape,
    Stroke,
    Text,
    rounded,
)
from tests.painters import pictures

SVG = "{http://www.w3.org/2000/svg}"


def drawn(scene: Scene) -> np.ndarray:
    with mpl_painter.mpl.rc_context():
        mpl_painter._settle()
        canvas = FigureCanvasAgg(mpl_painter.figure(scene))
        canvas.draw()
        return np.asarray(canvas.buffer_rgba())[..., :3].copy()


def test_every_primitive_leaves_its_colour_in_its_cell():
    pixels = drawn(pictures.everything())
    cells = pixels.shape[1] // 40
    assert cells == 7 + len(Shape)
    for cell in range(cells):
        part = pixels[:, cell * 40 : cell * 40 + 40].astype(int)
        reddish = (part[..., 0] - part[..., 1]) > 60
        assert 15 < reddish.sum() < 1300, cell


def test_a_gradient_runs_from_clear_to_full_inside_its_outline():
    pixels = drawn(pictures.everything()).astype(int)
    assert pixels[20][87][1] > 200
    assert pixels[20][113][1] < 40
    assert (pixels[20][117:123] == 255).all()


@pytest.mark.parametrize("ending", ["png", "svg", "pdf"])
def test_the_same_scene_gives_the_same_bytes(tmp_path, ending):
    scene = pictures.history(700.0, 500.0)
    files = [tmp_path / f"{name}.{ending}" for name in "ab"]
    for file in files:
        mpl_painter.save(scene, file, dpi=96, about=mpl_painter.About("Lịch sử", "hai sự kiện"))
    assert files[0].read_bytes() == files[1].read_bytes()


@pytest.mark.parametrize(("dpi", "size"), [(96, (700, 500)), (192, (1400, 1000))])
def test_a_png_has_the_size_that_its_dots_ask_for(tmp_path, dpi, size):
    file = tmp_path / "a.png"
    mpl_painter.save(pictures.history(700.0, 500.0), file, dpi=dpi)
    header = file.read_bytes()[16:24]
    assert (int.from_bytes(header[:4]), int.from_bytes(header[4:])) == size


def svg_texts(scene: Scene, tmp_path) -> list[tuple[str, float, float, str]]:
    """Words, place in pixels and anchor of each text of the SVG."""
    file = tmp_path / "a.svg"
    mpl_painter.save(scene, file)
    found = []
    tree = ET.parse(file)  # noqa: S314 - our own file
    for item in tree.getroot().iter(f"{SVG}text"):
        moved = re.search(r"translate\(([-\d.]+) ([-\d.]+)\)", item.get("transform", ""))
        place = moved.groups() if moved else (item.get("x", "0"), item.get("y", "0"))
        style = item.get("style", "")
        anchor = re.search(r"text-anchor: (\w+)", style)
        found.append(
            (
                "".join(item.itertext()),
                float(place[0]) * 96 / 72,
                float(place[1]) * 96 / 72,
                anchor.group(1) if anchor else "start",
            )
        )
    return found


def test_text_stays_text_at_its_place(tmp_path):
    scene = pictures.history()
    wanted = [item for item in scene.primitives if isinstance(item, Text)]
    found = svg_texts(scene, tmp_path)
    assert len(found) == len(wanted)
    shift = {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}
    for item, (words, x, y, anchor) in zip(wanted, found, strict=True):
        assert words == item.text
        assert y == pytest.approx(item.y, abs=1.0)
        width = text_width(item.text, item.size, bold=item.bold)
        left = item.x - shift[item.anchor] * width
        assert x - shift[Anchor(anchor)] * width == pytest.approx(left, abs=1.0)


def test_the_svg_names_the_font_and_a_fallback(tmp_path):
    mpl_painter.save(pictures.history(700.0, 500.0), tmp_path / "a.svg")
    text = (tmp_path / "a.svg").read_text(encoding="utf-8")
    families = re.findall(r"font-family: ([^;]*);?", text)
    assert families
    assert all(re.match(r"'HCKT Sans', .*sans-serif", names) for names in families)


def test_the_pdf_embeds_the_font_as_truetype(tmp_path):
    mpl_painter.save(pictures.history(700.0, 500.0), tmp_path / "a.pdf")
    data = (tmp_path / "a.pdf").read_bytes()
    streams = [data]
    for match in re.finditer(rb"stream\r?\n(.*?)endstream", data, re.DOTALL):
        try:
            streams.append(zlib.decompress(match.group(1)))
        except zlib.error:
            continue
    everything = b"".join(streams)
    assert b"FontFile2" in everything
    assert b"HCKT-Sans" in everything
    assert b"/Type3" not in everything


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("size", [9, 11, 12, 13, 24])
@pytest.mark.parametrize(
    "text", ["Tổng cục Hậu cần – Kỹ thuật", "AVATAR, To. Ty 11/7/1950", "ướm ẫ ễ ỗ ữ ỷ ỵ đ"]
)
def test_matplotlib_sets_text_as_wide_as_measured(text, size, bold):
    mpl_painter._load_fonts()
    canvas = FigureCanvasAgg(Figure(dpi=mpl_painter.PIXELS_PER_INCH))
    font = font_of(size, bold=bold)
    with mpl_painter.mpl.rc_context():
        mpl_painter._settle()
        width = canvas.get_renderer().get_text_width_height_descent(text, font, False)[0]
    assert width == pytest.approx(text_width(text, size, bold=bold), rel=0.01)


def test_axes_that_were_given_hold_the_scene():
    axes = Figure(figsize=(10, 7)).add_subplot()
    mpl_painter.paint(pictures.history(), axes)
    assert axes.get_xlim() == (0.0, 1000.0)
    assert axes.get_ylim() == (700.0, 0.0)


def test_the_settings_of_matplotlib_are_left_as_they_were(tmp_path):
    before = dict(mpl_painter.mpl.rcParams)
    mpl_painter.save(pictures.everything(), tmp_path / "a.svg")
    assert dict(mpl_painter.mpl.rcParams) == before


def test_exporting_imports_neither_qt_nor_pyplot():
    code = (
        "import sys, hckt_timeline.painters.mpl_painter;"
        "sys.exit(any(m in sys.modules for m in ('PySide6', 'matplotlib.pyplot')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_an_svg_carries_the_font_that_its_text_was_measured_in_each_time_it_is_written(tmp_path):
    path = tmp_path / "a.svg"
    scene = Scene(50, 20, "#ffffff", (Text(1, 10, "Tổng cục", 10, "#000000"),))
    for _ in range(2):
        mpl_painter.save(scene, path)
    text = path.read_text(encoding="utf-8")
    assert text.count("@font-face{font-family:'HCKT Sans'") == 2
    assert "Tổng cục" in text


def test_areas_lead_to_their_addresses(tmp_path):
    scene = pictures.everything()._replace(
        links=(Link(85.0, 5.0, 30.0, 30.0, "https://example.org/a?b=1&c=<2>", "Kỷ niệm <1>"),)
    )
    mpl_painter.save(scene, tmp_path / "a.svg")
    root = ET.parse(tmp_path / "a.svg").getroot()  # noqa: S314 - our own file
    (link,) = root.iter(f"{SVG}a")
    assert link.get("{http://www.w3.org/1999/xlink}href") == scene.links[0].address
    assert link.findtext(f"{SVG}title") == "Kỷ niệm <1>"
    mpl_painter.save(scene, tmp_path / "a.pdf")
    (note,) = PdfReader(tmp_path / "a.pdf").pages[0]["/Annots"]
    assert note.get_object()["/A"]["/URI"] == scene.links[0].address
    left, bottom, right, top = (float(each) for each in note.get_object()["/Rect"])
    assert (left, right, top - bottom) == pytest.approx((85 * 0.75, 115 * 0.75, 22.5))


def test_files_say_what_they_are_and_no_day_unless_told(tmp_path):
    about = mpl_painter.About("Lịch sử Tổng cục", "ba sự kiện")
    scene = pictures.everything()
    for day in (None, dt.date(2026, 1, 14)):
        for ending in ("png", "svg", "pdf"):
            mpl_painter.save(scene, tmp_path / f"a.{ending}", about=replace(about, day=day))
        told = Image.open(tmp_path / "a.png").text
        assert (told["Title"], told["Description"]) == (about.title, about.shows)
        assert told.get("Creation Time") == (day.isoformat() if day else None)
        said = PdfReader(tmp_path / "a.pdf").metadata
        assert (said.title, said.subject, said.producer) == (
            about.title,
            about.shows,
            "hckt-timeline",
        )
        assert (said.creation_date is not None) == bool(day)
        svg = (tmp_path / "a.svg").read_text(encoding="utf-8")
        assert about.title in svg
        assert about.shows in svg
        assert ("2026-01-14" in svg) == bool(day)


def test_a_clear_ground_lets_through_what_is_behind(tmp_path):
    mpl_painter.save(pictures.everything(), tmp_path / "a.png", dpi=96, clear=True)
    alpha = np.asarray(Image.open(tmp_path / "a.png").convert("RGBA"))[..., 3]
    assert alpha[1, 1] == 0
    assert alpha[20, 60] > 100


def test_what_is_cut_to_a_shape_is_cut_to_its_own():
    hatch = Hatch(Hatching((45.0,), 4.0), Stroke("#d00000", 2.0), ((0.0, 1.0), (40.0, 1.0)))
    boxes = tuple(
        Path(rounded(Rect(x, 5.0, 30.0, 30.0)), hatch) for x in np.arange(5.0, 4000.0, 40.0)
    )
    pixels = drawn(Scene(4000.0, 40.0, "#ffffff", boxes))
    for cell in range(100):
        assert (pixels[:, cell * 40 : cell * 40 + 40, 1] < 128).sum() > 200, cell
