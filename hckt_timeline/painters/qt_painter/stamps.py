"""Pictures of symbols, set down in a tenth of the time that drawing them takes."""

import math
from collections.abc import Iterator
from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPainter

from hckt_timeline.painters.qt_painter.pixels import PHASES, Grid
from hckt_timeline.painters.qt_painter.strokes import stroke
from hckt_timeline.painters.qt_painter.values import LEFT, text_width, whole_size
from hckt_timeline.scene import Mark, Rect, Ring, Symbol, Text, Use

_CORNER = 1.7
"""How far the corners of a shape lie from its centre, in radii, at most."""

_RISE, _FALL = 1.25, 0.4
"""How far letters with their marks reach up and down from the baseline, in sizes, at most."""


class _Print:
    """A symbol at one part of a pixel; its picture once it has come a second time.

    To make the picture takes twice as long as to draw the symbol, to set it down a tenth. The
    origin lies in the pixel (``left``, ``top``) of the picture.
    """

    __slots__ = ("image", "left", "seen", "top")

    def __init__(self) -> None:
        self.seen = False
        self.image: QImage | None = None
        self.left = self.top = 0


@lru_cache(maxsize=3072)
def _print(*_: Symbol | float) -> _Print:
    """One for each symbol and part of a pixel; a view holds some hundred."""
    return _Print()


def stamp(painter: QPainter, use: Use, grid: Grid, allowed: Iterator[int]) -> None:
    """Draw a symbol at the next quarter of a pixel, with its picture where there is one.

    A picture is made for as long as ``allowed`` lasts, so that no frame has to make hundreds.
    """
    scale, x, y, even = grid
    left = math.floor((use.x * scale + x) * PHASES + 0.5)
    top = math.floor((use.y * scale + y) * PHASES + 0.5)
    right, down = left % PHASES, top % PHASES
    known = _print(use.symbol, right, down, scale)
    if not known.image and (not known.seen or next(allowed, None) is None):
        known.seen = True
        at = ((left / PHASES - x) / scale, (top / PHASES - y) / scale)
        set_down(painter, use.symbol, *at)
        return
    image = known.image or _develop(known, use.symbol, (right / PHASES, down / PHASES), scale)
    left, top = left // PHASES - known.left, top // PHASES - known.top
    if even:
        painter.drawImage(left - int(x), top - int(y), image)
    else:
        painter.drawImage(QPointF((left - x) / scale, (top - y) / scale), image)


def set_down(painter: QPainter, symbol: Symbol, x: float, y: float) -> None:
    """Stroke what a symbol holds around (x, y)."""
    painter.translate(x, y)
    for item in symbol.primitives:
        stroke(painter, item)
    painter.translate(-x, -y)


def _develop(known: _Print, symbol: Symbol, part: tuple[float, float], scale: float) -> QImage:
    """Draw the picture of a symbol on a clear ground, its origin at a part of a pixel."""
    reaches = zip(*(_reach(item) for item in symbol.primitives), strict=True)
    left, top, right, bottom = (math.ceil(max(reach) * scale) + 2 for reach in reaches)
    image = QImage(left + right, top + bottom, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(left + part[0], top + part[1])
    painter.scale(scale, scale)
    set_down(painter, symbol, 0.0, 0.0)
    painter.end()
    image.setDevicePixelRatio(scale)
    known.image, known.left, known.top = image, left, top
    return image


def _reach(item: Mark | Ring | Text | Rect) -> tuple[float, float, float, float]:
    """How far it reaches from the origin to the left, up, to the right and down, at most."""
    match item:
        case Text():
            width = (
                text_width(item.text, whole_size(item.size), item.bold)
                * item.size
                / whole_size(item.size)
            )
            left = item.x - width * LEFT[item.anchor]
            box = (left, item.y - _RISE * item.size, left + width, item.y + _FALL * item.size)
        case Rect():
            box = (item.x, item.y, item.x + item.width, item.y + item.height)
        case _:
            rim = item.stroke.width if isinstance(item, Mark) and item.stroke else 0.0
            reach = _CORNER * item.radius + rim
            box = (item.x - reach, item.y - reach, item.x + reach, item.y + reach)
    return -box[0], -box[1], box[2], box[3]
