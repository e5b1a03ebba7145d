"""A scene on any Qt paint device.

Pens, brushes, fonts, outlines and the pictures of symbols are cached by the values that the
scene gives them; nothing else is remembered between two calls.
"""

import math
from functools import cache, lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QImage,
    QLinearGradient,
    QPaintEngine,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QPen,
)

from hckt_timeline.resources import resource
from hckt_timeline.scene import (
    Anchor,
    Gradient,
    Hatch,
    Line,
    Mark,
    Paint,
    Path,
    Primitive,
    Rect,
    Ring,
    Scene,
    Segment,
    Shape,
    Stroke,
    Symbol,
    Text,
    Use,
    hatch_lines,
    outline,
    sectors,
)

FAMILY = "HCKT Sans"
_NO_PEN = QPen(Qt.PenStyle.NoPen)
_NO_BRUSH = QBrush(Qt.BrushStyle.NoBrush)
_PHASES = 4
_CORNER = 1.7
"""How far the corners of a shape lie from its centre, in radii, at most."""

_RISE, _FALL = 1.25, 0.4
"""How far letters with their marks reach up and down from the baseline, in sizes, at most."""

_LEFT = {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}


@cache
def load_fonts() -> str:
    """Make the bundled fonts known to Qt; the name of their family.

    Needs a QGuiApplication. Later calls do nothing.
    """
    for style in ("regular", "bold"):
        QFontDatabase.addApplicationFont(str(resource("fonts", f"hckt-sans-{style}.ttf")))
    return FAMILY


def paint(painter: QPainter, scene: Scene) -> None:
    """Stroke the scene in the painter's coordinates, one unit a logical pixel."""
    load_fonts()
    painter.save()
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing,
        True,  # noqa: FBT003 - Qt takes it by place only
    )
    painter.fillRect(QRectF(0, 0, scene.width, scene.height), QColor(scene.background))
    grid = _grid(painter)
    for part in scene.parts:
        if not isinstance(part, Use):
            _stroke(painter, part)
        elif grid:
            _stamp(painter, part, grid)
        else:
            _set_down(painter, part.symbol, part.x, part.y)
    painter.restore()


def _stroke(painter: QPainter, item: Primitive) -> None:
    match item:
        case Text():
            _text(painter, item)
        case Mark():
            _mark(painter, item)
        case Ring():
            _ring(painter, item)
        case Line():
            _line(painter, item)
        case Rect():
            _rect(painter, item)
        case Path():
            _path(painter, item)


def _line(painter: QPainter, item: Line) -> None:
    """A level or upright line is filled as the rectangle it is, which is several times faster."""
    x0, y0, x1, y1, stroke = item
    if (x0 == x1 or y0 == y1) and not stroke.dash:
        half = stroke.width / 2
        wide, high = (half, 0.0) if x0 == x1 else (0.0, half)
        left, top = min(x0, x1) - wide, min(y0, y1) - high
        box = QRectF(left, top, max(x0, x1) + wide - left, max(y0, y1) + high - top)
        painter.fillRect(box, _colour(stroke.colour, stroke.opacity))
        return
    painter.setPen(_pen(stroke))
    painter.drawLine(QPointF(x0, y0), QPointF(x1, y1))


def _rect(painter: QPainter, item: Rect) -> None:
    box = QRectF(item.x, item.y, item.width, item.height)
    if item.fill and not item.stroke and not item.radius:
        painter.fillRect(box, _brush(item.fill))
        return
    painter.setPen(_pen(item.stroke) if item.stroke else _NO_PEN)
    painter.setBrush(_brush(item.fill) if item.fill else _NO_BRUSH)
    if item.radius:
        painter.drawRoundedRect(box, item.radius, item.radius)
    else:
        painter.drawRect(box)


def _path(painter: QPainter, item: Path) -> None:
    fill = item.fill
    if isinstance(fill, Hatch):
        _hatch(painter, fill, item.segments)
        fill = None
    painter.setPen(_pen(item.stroke) if item.stroke else _NO_PEN)
    painter.setBrush(_brush(fill) if fill else _NO_BRUSH)
    painter.drawPath(_outline(item.segments))


def _hatch(painter: QPainter, fill: Hatch, segments: tuple[Segment, ...]) -> None:
    painter.save()
    painter.setClipPath(_outline(segments), Qt.ClipOperation.IntersectClip)
    for line in hatch_lines(fill, segments):
        painter.setPen(_pen(fill.stroke._replace(opacity=line.opacity)))
        painter.drawLine(QPointF(line.x0, line.y0), QPointF(line.x1, line.y1))
    painter.restore()


class _Grid(NamedTuple):
    """Where logical pixels lie on those of the device: ``scale`` of them each, from (x, y) on.

    ``even`` tells whether they are the same but for a shift by whole pixels.
    """

    scale: float
    x: float
    y: float
    even: bool


def _grid(painter: QPainter) -> _Grid | None:
    """The pixels of a device that has some and lies straight."""
    view = painter.deviceTransform()
    is_raster = painter.paintEngine().type() == QPaintEngine.Type.Raster
    if not is_raster or view.isRotating() or view.m11() != view.m22():
        return None
    scale, x, y = view.m11(), view.dx(), view.dy()
    if scale == 1.0 and x.is_integer() and y.is_integer():
        return _Grid(1, int(x), int(y), even=True)
    return _Grid(scale, x, y, even=False)


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


def _stamp(painter: QPainter, use: Use, grid: _Grid) -> None:
    """Draw a symbol at the next quarter of a pixel, with its picture where there is one."""
    scale, x, y, even = grid
    left = math.floor((use.x * scale + x) * _PHASES + 0.5)
    top = math.floor((use.y * scale + y) * _PHASES + 0.5)
    right, down = left % _PHASES, top % _PHASES
    known = _print(use.symbol, right, down, scale)
    if not known.seen:
        known.seen = True
        at = ((left / _PHASES - x) / scale, (top / _PHASES - y) / scale)
        _set_down(painter, use.symbol, *at)
        return
    image = known.image or _develop(known, use.symbol, (right / _PHASES, down / _PHASES), scale)
    left, top = left // _PHASES - known.left, top // _PHASES - known.top
    if even:
        painter.drawImage(left - int(x), top - int(y), image)
    else:
        painter.drawImage(QPointF((left - x) / scale, (top - y) / scale), image)


def _set_down(painter: QPainter, symbol: Symbol, x: float, y: float) -> None:
    painter.translate(x, y)
    for item in symbol.primitives:
        _stroke(painter, item)
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
    _set_down(painter, symbol, 0.0, 0.0)
    painter.end()
    image.setDevicePixelRatio(scale)
    known.image, known.left, known.top = image, left, top
    return image


def _reach(item: Mark | Ring | Text | Rect) -> tuple[float, float, float, float]:
    """How far it reaches from the origin to the left, up, to the right and down, at most."""
    match item:
        case Text():
            width = _width(item.text, _whole(item.size), item.bold) * item.size / _whole(item.size)
            left = item.x - width * _LEFT[item.anchor]
            box = (left, item.y - _RISE * item.size, left + width, item.y + _FALL * item.size)
        case Rect():
            box = (item.x, item.y, item.x + item.width, item.y + item.height)
        case _:
            rim = item.stroke.width if isinstance(item, Mark) and item.stroke else 0.0
            reach = _CORNER * item.radius + rim
            box = (item.x - reach, item.y - reach, item.x + reach, item.y + reach)
    return -box[0], -box[1], box[2], box[3]


def _ring(painter: QPainter, item: Ring) -> None:
    for sector in sectors(item):
        _path(painter, sector)


def _mark(painter: QPainter, item: Mark) -> None:
    """Fill the shape and its outline, each made once: stroking anew would take twice as long."""
    painter.translate(item.x, item.y)
    if item.fill:
        painter.fillPath(_shape(item.shape, item.radius), _plain(item.fill))
    if item.stroke:
        ink = _plain(Paint(item.stroke.colour, item.stroke.opacity))
        painter.fillPath(_rim(item.shape, item.radius, item.stroke), ink)
    painter.translate(-item.x, -item.y)


def _text(painter: QPainter, item: Text) -> None:
    x, y, text, size, colour, bold, anchor, opacity = item
    whole = _whole(size)
    painter.setFont(_font(whole, bold=bold))
    painter.setPen(_ink(colour, opacity))
    if anchor is not Anchor.START:
        x -= _width(text, whole, bold) * size / whole * _LEFT[anchor]
    if whole == size:
        painter.drawText(QPointF(x, y), text)
        return
    painter.save()
    painter.translate(x, y)
    painter.scale(size / whole, size / whole)
    painter.drawText(QPointF(0.0, 0.0), text)
    painter.restore()


def _whole(size: float) -> int:
    """The next size that Qt knows: it counts in whole pixels."""
    return max(round(size), 1)


@lru_cache(maxsize=256)
def _colour(name: str, opacity: float) -> QColor:
    colour = QColor(name)
    colour.setAlphaF(opacity)
    return colour


@lru_cache(maxsize=256)
def _ink(name: str, opacity: float) -> QPen:
    return QPen(_colour(name, opacity))


@lru_cache(maxsize=256)
def _pen(stroke: Stroke) -> QPen:
    pen = QPen(_colour(stroke.colour, stroke.opacity), stroke.width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if stroke.dash:
        pen.setDashPattern([length / stroke.width for length in stroke.dash])
    return pen


def _brush(fill: Paint | Gradient) -> QBrush:
    return _plain(fill) if isinstance(fill, Paint) else _fade(fill)


@lru_cache(maxsize=256)
def _plain(fill: Paint) -> QBrush:
    return QBrush(_colour(fill.colour, fill.opacity))


@lru_cache(maxsize=256)
def _fade(fill: Gradient) -> QBrush:
    first, last = fill.stops[0][0], fill.stops[-1][0]
    length = max(last - first, 1e-6)
    gradient = QLinearGradient(first, 0, first + length, 0)
    for x, opacity in fill.stops:
        gradient.setColorAt(min((x - first) / length, 1.0), _colour(fill.colour, opacity))
    return QBrush(gradient)


@lru_cache(maxsize=512)
def _outline(segments: tuple[Segment, ...]) -> QPainterPath:
    path = QPainterPath()
    for step, at in segments:
        if step == "M":
            path.moveTo(*at)
        elif step == "L":
            path.lineTo(*at)
        elif step == "C":
            path.cubicTo(*at)
        else:
            path.closeSubpath()
    return path


@lru_cache(maxsize=256)
def _shape(shape: Shape, radius: float) -> QPainterPath:
    return _outline(outline(shape, 0.0, 0.0, radius))


@lru_cache(maxsize=256)
def _rim(shape: Shape, radius: float, stroke: Stroke) -> QPainterPath:
    """The outline of a shape as an area."""
    return QPainterPathStroker(_pen(stroke)).createStroke(_shape(shape, radius))


@lru_cache(maxsize=64)
def _font(size: int, *, bold: bool) -> QFont:
    """The font without hinting, smoothed alike on a clear ground and on the screen."""
    font = QFont(FAMILY)
    font.setPixelSize(size)
    font.setBold(bold)
    font.setKerning(False)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setStyleStrategy(QFont.StyleStrategy.NoSubpixelAntialias)
    return font


@lru_cache(maxsize=64)
def _metrics(size: int, *, bold: bool) -> QFontMetricsF:
    return QFontMetricsF(_font(size, bold=bold))


# A keyword would cost a third of the look-up.
@lru_cache(maxsize=4096)
def _width(text: str, size: int, bold: bool) -> float:  # noqa: FBT001
    return _metrics(size, bold=bold).horizontalAdvance(text)
