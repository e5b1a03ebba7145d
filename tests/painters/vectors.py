"""What the painters wrote into an SVG: texts and outlines, in pixels of the scene."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgGenerator

from hckt_timeline.layout.metrics import text_width
from hckt_timeline.painters import mpl_painter, qt_painter
from hckt_timeline.scene import Scene

SVG = "{http://www.w3.org/2000/svg}"
_POINTS = 96 / 72
_SHIFT = {"start": 0.0, "middle": 0.5, "end": 1.0}


@dataclass(frozen=True, slots=True)
class Words:
    """A line of text: its left end, its baseline and its size."""

    text: str
    left: float
    baseline: float
    size: float
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Drawing:
    """Texts in order, and the boxes (left, top, right, bottom) of all outlines."""

    texts: tuple[Words, ...]
    boxes: np.ndarray


def qt_drawing(scene: Scene, path: Path) -> Drawing:
    """The scene as the Qt painter writes it."""
    size = (round(scene.width), round(scene.height))
    generator = QSvgGenerator()
    generator.setFileName(str(path))
    generator.setResolution(96)
    generator.setSize(QSize(*size))
    generator.setViewBox(QRect(0, 0, *size))
    painter = QPainter(generator)
    qt_painter.paint(painter, scene)
    painter.end()
    texts, boxes = [], []
    for group in ET.parse(path).getroot().iter(f"{SVG}g"):  # noqa: S314 - our own file
        matrix = re.search(r"matrix\(([^)]*)\)", group.get("transform", ""))
        a, _, _, d, dx, dy = (
            (float(part) for part in matrix[1].split(",")) if matrix else (1, 0, 0, 1, 0, 0)
        )
        for item in group.findall(f"{SVG}text"):
            x, y = float(item.get("x", 0)) * a + dx, float(item.get("y", 0)) * d + dy
            size_here = float(item.get("font-size", 0)) * a
            texts.append(Words("".join(item.itertext()).strip(), x, y, size_here))
        boxes += [_box(item.get("d", ""), (a, d), (dx, dy)) for item in group.findall(f"{SVG}path")]
    return Drawing(tuple(texts), np.array(boxes))


def mpl_drawing(scene: Scene, path: Path) -> Drawing:
    """The scene as the matplotlib painter writes it."""
    mpl_painter.save(scene, path)
    root = ET.parse(path).getroot()  # noqa: S314 - our own file
    texts = tuple(_mpl_words(item) for item in root.iter(f"{SVG}text"))
    return Drawing(texts, np.array(list(_mpl_boxes(root))))


def _mpl_words(item: ET.Element) -> Words:
    moved = re.search(r"translate\(([-\d.]+) ([-\d.]+)\)", item.get("transform", ""))
    x, y = moved.groups() if moved else (item.get("x", "0"), item.get("y", "0"))
    style = item.get("style", "")
    found = re.search(r"font-size: ([\d.]+)px|font: (?:[\w-]+ )*([\d.]+)px", style)
    assert found, style
    size = float(found[1] or found[2]) * _POINTS
    anchor = re.search(r"text-anchor: (\w+)", style)
    text = "".join(item.itertext())
    bold = bool(re.search(r"\b(700|bold)\b", style))
    shift = _SHIFT[anchor[1] if anchor else "start"] * text_width(text, size, bold=bold)
    return Words(text, float(x) * _POINTS - shift, float(y) * _POINTS, size, bold)


def _mpl_boxes(root: ET.Element) -> Iterator[tuple[float, ...]]:
    clips = {item for clip in root.iter(f"{SVG}clipPath") for item in clip.iter(f"{SVG}path")}
    for item in root.iter(f"{SVG}path"):
        if item not in clips and (steps := item.get("d")):
            yield _box(steps, (_POINTS, _POINTS), (0.0, 0.0))


def _box(
    steps: str, scale: tuple[float, float], shift: tuple[float, float]
) -> tuple[float, float, float, float]:
    numbers = [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?(?:e-?\d+)?", steps)]
    xs = [x * scale[0] + shift[0] for x in numbers[::2]]
    ys = [y * scale[1] + shift[1] for y in numbers[1::2]]
    return min(xs), min(ys), max(xs), max(ys)


def overlaps(scene: Scene, folder: Path, slack: float = 1.0) -> list[tuple[str, str]]:
    """Pairs of texts of the scene's SVG whose boxes lie over each other by more than ``slack``.

    A box is as wide as the text and reaches from its baseline up by 0.72 of its size, which is
    the height of its capitals.
    """
    texts = sorted(mpl_drawing(scene, folder / "overlaps.svg").texts, key=lambda words: words.left)
    found, open_ = [], []
    for words in texts:
        open_ = [each for each in open_ if _right(each) - slack > words.left]
        for other in open_:
            top = max(words.baseline - 0.72 * words.size, other.baseline - 0.72 * other.size)
            if min(words.baseline, other.baseline) - top > slack:
                found.append((other.text, words.text))
        open_.append(words)
    return found


def _right(words: Words) -> float:
    return words.left + text_width(words.text, words.size, bold=words.bold)
