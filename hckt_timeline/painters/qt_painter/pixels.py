"""Where the pixels of a device lie, which pictures of small things are set down on."""

from typing import NamedTuple

from PySide6.QtGui import QPaintEngine, QPainter

PHASES = 4
"""Parts of a pixel at which a picture may stand: nearer than an eighth is not told apart."""


class Grid(NamedTuple):
    """Where logical pixels lie on those of the device: ``scale`` of them each, from (x, y) on.

    ``even`` tells whether they are the same but for a shift by whole pixels.
    """

    scale: float
    x: float
    y: float
    even: bool


def grid_of(painter: QPainter) -> Grid | None:
    """The pixels of a device that has some and lies straight."""
    view = painter.deviceTransform()
    is_raster = painter.paintEngine().type() == QPaintEngine.Type.Raster
    if not is_raster or view.isRotating() or view.m11() != view.m22():
        return None
    scale, x, y = view.m11(), view.dx(), view.dy()
    if scale == 1.0 and x.is_integer() and y.is_integer():
        return Grid(1, int(x), int(y), even=True)
    return Grid(scale, x, y, even=False)
