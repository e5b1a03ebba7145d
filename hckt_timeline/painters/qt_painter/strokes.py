"""How each primitive is stroked."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from hckt_timeline.painters.qt_painter.values import (
    LEFT,
    NO_BRUSH,
    NO_PEN,
    brush_of,
    colour_of,
    font_of,
    ink_of,
    outline_of,
    pen_of,
    plain,
    rim_of,
    shape_of,
    text_width,
    whole_size,
)
from hckt_timeline.scene import (
    Anchor,
    Hatch,
    Line,
    Mark,
    Paint,
    Path,
    Primitive,
    Rect,
    Ring,
    Segment,
    Text,
    hatch_lines,
    sectors,
)


def stroke(painter: QPainter, item: Primitive) -> None:
    """Stroke a primitive in the painter's coordinates."""
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
        painter.fillRect(box, colour_of(stroke.colour, stroke.opacity))
        return
    painter.setPen(pen_of(stroke))
    painter.drawLine(QPointF(x0, y0), QPointF(x1, y1))


def _rect(painter: QPainter, item: Rect) -> None:
    box = QRectF(item.x, item.y, item.width, item.height)
    if item.fill and not item.stroke and not item.radius:
        painter.fillRect(box, brush_of(item.fill))
        return
    painter.setPen(pen_of(item.stroke) if item.stroke else NO_PEN)
    painter.setBrush(brush_of(item.fill) if item.fill else NO_BRUSH)
    if item.radius:
        painter.drawRoundedRect(box, item.radius, item.radius)
    else:
        painter.drawRect(box)


def _path(painter: QPainter, item: Path) -> None:
    fill = item.fill
    if isinstance(fill, Hatch):
        _hatch(painter, fill, item.segments)
        fill = None
    painter.setPen(pen_of(item.stroke) if item.stroke else NO_PEN)
    painter.setBrush(brush_of(fill) if fill else NO_BRUSH)
    painter.drawPath(outline_of(item.segments))


def _hatch(painter: QPainter, fill: Hatch, segments: tuple[Segment, ...]) -> None:
    painter.save()
    painter.setClipPath(outline_of(segments), Qt.ClipOperation.IntersectClip)
    for line in hatch_lines(fill, segments):
        painter.setPen(pen_of(fill.stroke._replace(opacity=line.opacity)))
        painter.drawLine(QPointF(line.x0, line.y0), QPointF(line.x1, line.y1))
    painter.restore()


def _ring(painter: QPainter, item: Ring) -> None:
    for sector in sectors(item):
        _path(painter, sector)


def _mark(painter: QPainter, item: Mark) -> None:
    """Fill the shape and its outline, each made once: stroking anew would take twice as long."""
    painter.translate(item.x, item.y)
    if item.fill:
        painter.fillPath(shape_of(item.shape, item.radius), plain(item.fill))
    if item.stroke:
        ink = plain(Paint(item.stroke.colour, item.stroke.opacity))
        painter.fillPath(rim_of(item.shape, item.radius, item.stroke), ink)
    painter.translate(-item.x, -item.y)


def _text(painter: QPainter, item: Text) -> None:
    x, y, text, size, colour, bold, anchor, opacity = item
    whole = whole_size(size)
    painter.setFont(font_of(whole, bold=bold))
    painter.setPen(ink_of(colour, opacity))
    if anchor is not Anchor.START:
        x -= text_width(text, whole, bold) * size / whole * LEFT[anchor]
    if whole == size:
        painter.drawText(QPointF(x, y), text)
        return
    painter.save()
    painter.translate(x, y)
    painter.scale(size / whole, size / whole)
    painter.drawText(QPointF(0.0, 0.0), text)
    painter.restore()
