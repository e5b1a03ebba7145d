"""A scene on any Qt paint device.

Pens, brushes, fonts, outlines and the pictures of symbols are cached by the values that the scene
gives them; nothing else is remembered between two calls.
"""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from hckt_timeline.painters.qt_painter.pixels import grid_of
from hckt_timeline.painters.qt_painter.stamps import set_down, stamp
from hckt_timeline.painters.qt_painter.strokes import stroke
from hckt_timeline.painters.qt_painter.values import load_fonts
from hckt_timeline.scene import Scene, Use

__all__ = ["load_fonts", "paint"]

_PICTURES_A_FRAME = 64
"""As many as take some two milliseconds to make."""


def paint(painter: QPainter, scene: Scene) -> None:
    """Stroke the scene in the painter's coordinates, one unit a logical pixel."""
    load_fonts()
    painter.save()
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing,
        True,  # noqa: FBT003 - Qt takes it by place only
    )
    painter.fillRect(QRectF(0, 0, scene.width, scene.height), QColor(scene.background))
    grid = grid_of(painter)
    allowed = iter(range(_PICTURES_A_FRAME))
    for part in scene.parts:
        if not isinstance(part, Use):
            stroke(painter, part)
        elif grid:
            stamp(painter, part, grid, allowed)
        else:
            set_down(painter, part.symbol, part.x, part.y)
    painter.restore()
