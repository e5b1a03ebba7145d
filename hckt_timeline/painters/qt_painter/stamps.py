"""Pictures of symbols, set down in a tenth of the time that drawing them takes."""

import math
from collections import OrderedDict
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


class _Album:
    """One print for each symbol and part of a pixel; a view holds some hundred.

    Those used longest ago go first, once there are too many or their pictures take too many bytes.
    """

    def __init__(self, prints: int, size: int) -> None:
        self._most, self._room = prints, size
        self._prints: OrderedDict[tuple[Symbol | float, ...], _Print] = OrderedDict()

    def find(self, *key: Symbol | float) -> _Print:
        """The print of a symbol, new or known."""
        known = self._prints.get(key)
        if known is None:
            known = self._prints[key] = _Print()
            if len(self._prints) > self._most:
                self._drop()
        else:
            self._prints.move_to_end(key)
        return known

    def keep(self, known: _Print, image: QImage) -> None:
        """Put the picture into a print that was found last."""
        known.image = image
        self._room -= image.sizeInBytes()
        while self._room < 0:
            self._drop()

    def _drop(self) -> None:
        _, oldest = self._prints.popitem(last=False)
        if oldest.image is not None:
            self._room += oldest.image.sizeInBytes()


_ALBUM = _Album(prints=3072, size=12 * 2**20)


def stamp(painter: QPainter, use: Use, grid: Grid, allowed: Iterator[int]) -> None:
    """Draw a symbol at the next quarter of a pixel, with its picture where there is one.

    A picture is made for as long as ``allowed`` lasts, so that no frame has to make hundreds.
    """
    scale, x, y, even = grid
    left = math.floor((use.x * scale + x) * PHASES + 0.5)
    top = math.floor((use.y * scale + y) * PHASES + 0.5)
    right, down = left % PHASES, top % PHASES
    known = _ALBUM.find(use.symbol, right, down, scale)
    if not known.image and (not known.seen or next(allowed, None) is None):
        known.seen = True
        at = ((left / PHASES - x) / scale, (top / PHASES - y) / scale)
        set_down(painter, use.symbol, *at, grid)
        return
    image = known.image or _develop(known, use.symbol, (right / PHASES, down / PHASES), scale)
    left, top = left // PHASES - known.left, top // PHASES - known.top
    if even:
        painter.drawImage(left - int(x), top - int(y), image)
    else:
        painter.drawImage(QPointF((left - x) / scale, (top - y) / scale), image)


def set_down(
    painter: QPainter, symbol: Symbol, x: float, y: float, grid: Grid | None = None
) -> None:
    """Stroke what a symbol holds around (x, y); on a grid its marks and rings as pictures."""
    for item in symbol.primitives:
        moved = item._replace(x=item.x + x, y=item.y + y)
        if grid and isinstance(moved, Mark | Ring):
            _small(painter, moved, grid)
        else:
            stroke(painter, moved)


def _small(painter: QPainter, item: Mark | Ring, grid: Grid) -> None:
    """A mark or a ring, of which few differ but in their place, as a picture."""
    scale, x, y, _ = grid
    left = math.floor((item.x * scale + x) * PHASES + 0.5)
    top = math.floor((item.y * scale + y) * PHASES + 0.5)
    right, down = left % PHASES / PHASES, top % PHASES / PHASES
    there = Mark(right, down, *item[2:]) if isinstance(item, Mark) else Ring(right, down, *item[2:])
    image, reach = _picture(there, scale)
    left, top = left // PHASES - reach, top // PHASES - reach
    painter.drawImage(QPointF((left - x) / scale, (top - y) / scale), image)


@lru_cache(maxsize=4096)
def _picture(item: Mark | Ring, scale: float) -> tuple[QImage, int]:
    """The picture, and how far the pixel of its centre lies from the top left."""
    reach = math.ceil(max(_reach(item._replace(x=0.0, y=0.0))) * scale) + 2
    image, painter = _clear(2 * reach, 2 * reach)
    painter.translate(reach + item.x, reach + item.y)
    painter.scale(scale, scale)
    stroke(painter, item._replace(x=0.0, y=0.0))
    painter.end()
    image.setDevicePixelRatio(scale)
    return image, reach


def _develop(known: _Print, symbol: Symbol, part: tuple[float, float], scale: float) -> QImage:
    """Draw the picture of a symbol on a clear ground, its origin at a part of a pixel."""
    reaches = zip(*(_reach(item) for item in symbol.primitives), strict=True)
    left, top, right, bottom = (math.ceil(max(reach) * scale) + 2 for reach in reaches)
    image, painter = _clear(left + right, top + bottom)
    painter.translate(left + part[0], top + part[1])
    painter.scale(scale, scale)
    grid = Grid(scale, left + part[0], top + part[1], even=False)
    set_down(painter, symbol, 0.0, 0.0, grid)
    painter.end()
    image.setDevicePixelRatio(scale)
    known.left, known.top = left, top
    _ALBUM.keep(known, image)
    return image


def _clear(width: int, height: int) -> tuple[QImage, QPainter]:
    """A picture without anything, and a painter on it."""
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return image, painter


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
