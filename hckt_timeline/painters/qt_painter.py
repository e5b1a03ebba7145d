"""A scene on any Qt paint device.

Pens, brushes, fonts, outlines, text layouts and the pictures of marks are cached by the values that
the scene gives them; nothing else is remembered between two calls.
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
    QStaticText,
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
    Text,
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
    for item in scene.primitives:
        if grid and isinstance(item, Mark | Ring):
            _stamp(painter, item, grid)
        else:
            _stroke(painter, item)
    painter.restore()


class _Grid(NamedTuple):
    """Where logical pixels lie on those of the device: ``scale`` of them each, from (x, y) on."""

    scale: float
    x: float
    y: float


def _grid(painter: QPainter) -> _Grid | None:
    """The pixels of a device that has some and lies straight."""
    view = painter.deviceTransform()
    is_raster = painter.paintEngine().type() == QPaintEngine.Type.Raster
    if not is_raster or view.isRotating() or view.m11() != view.m22():
        return None
    return _Grid(view.m11(), view.dx(), view.dy())


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
    painter.setPen(_pen(item.stroke) if item.stroke else _NO_PEN)
    painter.setBrush(_brush(item.fill) if item.fill else _NO_BRUSH)
    box = QRectF(item.x, item.y, item.width, item.height)
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


def _stamp(painter: QPainter, item: Mark | Ring, grid: _Grid) -> None:
    """Set down the picture of a small thing, made once for each quarter of a pixel."""
    x, y = item.x * grid.scale + grid.x, item.y * grid.scale + grid.y
    left, top = math.floor(x * _PHASES + 0.5), math.floor(y * _PHASES + 0.5)
    right, down = left % _PHASES / _PHASES, top % _PHASES / _PHASES
    look = Mark(right, down, *item[2:]) if isinstance(item, Mark) else Ring(right, down, *item[2:])
    picture, reach = _picture(look, grid.scale)
    left, top = left // _PHASES - reach, top // _PHASES - reach
    painter.drawImage(QPointF((left - grid.x) / grid.scale, (top - grid.y) / grid.scale), picture)


@lru_cache(maxsize=4096)
def _picture(item: Mark | Ring, scale: float) -> tuple[QImage, int]:
    """A small thing on a clear ground, and how far the pixel of its centre lies from the top left.

    Its place is in pixels of the device, from 0 to 1.
    """
    rim = item.stroke.width if isinstance(item, Mark) and item.stroke else 0.0
    reach = math.ceil((_CORNER * item.radius + rim) * scale) + 2
    picture = QImage(2 * reach, 2 * reach, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(reach + item.x, reach + item.y)
    painter.scale(scale, scale)
    _stroke(painter, item._replace(x=0.0, y=0.0))
    painter.end()
    picture.setDevicePixelRatio(scale)
    return picture, reach


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
    whole = max(round(size), 1)
    layout, font, ascent = _layout(text, whole, bold)
    painter.setFont(font)
    painter.setPen(_ink(colour, opacity))
    if anchor is not Anchor.START:
        width = _width(text, whole, bold) * size / whole
        x -= width * (0.5 if anchor is Anchor.MIDDLE else 1.0)
    if whole == size:
        painter.drawStaticText(QPointF(x, y - ascent), layout)
        return
    painter.save()
    painter.translate(x, y)
    painter.scale(size / whole, size / whole)
    painter.drawStaticText(QPointF(0.0, -ascent), layout)
    painter.restore()


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
    """The font without hinting; Qt knows whole pixel sizes only."""
    font = QFont(FAMILY)
    font.setPixelSize(size)
    font.setBold(bold)
    font.setKerning(False)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


@lru_cache(maxsize=64)
def _metrics(size: int, *, bold: bool) -> tuple[QFontMetricsF, float]:
    """The measures of the font, and its ascent in pixels."""
    metrics = QFontMetricsF(_font(size, bold=bold))
    return metrics, metrics.ascent()


# A keyword would cost a third of the look-up.
@lru_cache(maxsize=4096)
def _layout(text: str, size: int, bold: bool) -> tuple[QStaticText, QFont, float]:  # noqa: FBT001
    """The text, which Qt lays out when it is first drawn, its font and its ascent in pixels."""
    layout = QStaticText(text)
    layout.setTextFormat(Qt.TextFormat.PlainText)
    return layout, _font(size, bold=bold), _metrics(size, bold=bold)[1]


@lru_cache(maxsize=4096)
def _width(text: str, size: int, bold: bool) -> float:  # noqa: FBT001
    return _metrics(size, bold=bold)[0].horizontalAdvance(text)
