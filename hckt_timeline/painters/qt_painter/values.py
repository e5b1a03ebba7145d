"""What Qt draws with, made once for each value of a scene: pens, brushes, outlines, fonts."""

from functools import cache, lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QLinearGradient,
    QPainterPath,
    QPainterPathStroker,
    QPen,
)

from hckt_timeline.resources import resource
from hckt_timeline.scene import Anchor, Gradient, Paint, Segment, Shape, Stroke, outline

FAMILY = "HCKT Sans"
NO_PEN = QPen(Qt.PenStyle.NoPen)
NO_BRUSH = QBrush(Qt.BrushStyle.NoBrush)
LEFT = {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}
"""Which part of a text lies left of its place."""


@cache
def load_fonts() -> str:
    """Make the bundled fonts known to Qt; the name of their family.

    Needs a QGuiApplication. Later calls do nothing.
    """
    for style in ("regular", "bold"):
        QFontDatabase.addApplicationFont(str(resource("fonts", f"hckt-sans-{style}.ttf")))
    return FAMILY


@lru_cache(maxsize=256)
def colour_of(name: str, opacity: float) -> QColor:
    """A colour by its name."""
    colour = QColor(name)
    colour.setAlphaF(opacity)
    return colour


@lru_cache(maxsize=256)
def ink_of(name: str, opacity: float) -> QPen:
    """The pen of a text."""
    return QPen(colour_of(name, opacity))


@lru_cache(maxsize=256)
def pen_of(stroke: Stroke) -> QPen:
    """The pen of a line."""
    pen = QPen(colour_of(stroke.colour, stroke.opacity), stroke.width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if stroke.dash:
        pen.setDashPattern([length / stroke.width for length in stroke.dash])
    return pen


def brush_of(fill: Paint | Gradient) -> QBrush:
    """The brush of a fill."""
    return plain(fill) if isinstance(fill, Paint) else _fade(fill)


@lru_cache(maxsize=256)
def plain(fill: Paint) -> QBrush:
    """The brush of a plain fill."""
    return QBrush(colour_of(fill.colour, fill.opacity))


@lru_cache(maxsize=256)
def _fade(fill: Gradient) -> QBrush:
    first, last = fill.stops[0][0], fill.stops[-1][0]
    length = max(last - first, 1e-6)
    gradient = QLinearGradient(first, 0, first + length, 0)
    for x, opacity in fill.stops:
        gradient.setColorAt(min((x - first) / length, 1.0), colour_of(fill.colour, opacity))
    return QBrush(gradient)


@lru_cache(maxsize=512)
def outline_of(segments: tuple[Segment, ...]) -> QPainterPath:
    """Lines and curves as a path."""
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
def shape_of(shape: Shape, radius: float) -> QPainterPath:
    """The outline of a mark around the origin."""
    return outline_of(outline(shape, 0.0, 0.0, radius))


@lru_cache(maxsize=256)
def rim_of(shape: Shape, radius: float, stroke: Stroke) -> QPainterPath:
    """The outline of a shape as an area."""
    return QPainterPathStroker(pen_of(stroke)).createStroke(shape_of(shape, radius))


@lru_cache(maxsize=64)
def font_of(size: int, *, bold: bool) -> QFont:
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
    return QFontMetricsF(font_of(size, bold=bold))


# A keyword would cost a third of the look-up.
@lru_cache(maxsize=4096)
def text_width(text: str, size: int, bold: bool) -> float:  # noqa: FBT001
    """Pixels from the begin to the end of a text."""
    return _metrics(size, bold=bold).horizontalAdvance(text)


def whole_size(size: float) -> int:
    """The next size that Qt knows: it counts in whole pixels."""
    return max(round(size), 1)
