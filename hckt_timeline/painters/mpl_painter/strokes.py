"""How the primitives of a scene become calls of a matplotlib renderer."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

import numpy as np
from matplotlib.artist import Artist
from matplotlib.backend_bases import GraphicsContextBase, RendererBase
from matplotlib.colors import to_rgb
from matplotlib.font_manager import FontProperties
from matplotlib.path import Path as Outline
from matplotlib.text import Text as Label
from matplotlib.transforms import Affine2D, Bbox, TransformedPath
from numpy.typing import NDArray
from typing_extensions import override

from hckt_timeline.legible import legible
from hckt_timeline.painters.finishing import FAMILY
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
    Segment,
    Stroke,
    Text,
    hatch_lines,
    outline,
    rounded,
    sectors,
)

_POINTS = 72 / 96
_ALIGN: dict[Anchor, Literal["left", "center", "right"]] = {
    Anchor.START: "left",
    Anchor.MIDDLE: "center",
    Anchor.END: "right",
}
_LEFT = {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}
_CODES = {"M": Outline.MOVETO, "L": Outline.LINETO, "C": Outline.CURVE4}
_BLEED = 4.0


class Drawing(Artist):
    """All primitives of a scene, from back to front."""

    def __init__(self, primitives: Sequence[Primitive]) -> None:
        super().__init__()
        self._primitives = primitives

    @override
    def draw(self, renderer: RendererBase) -> None:
        if self.get_visible():
            place = Affine2D(self.get_transform().get_matrix())
            brush = _Brush(renderer, place, Label(transform=place))
            for item in self._primitives:
                _stroke(brush, item)
        self.stale = False

    @override
    def get_window_extent(self, renderer: RendererBase | None = None) -> Bbox:
        return self.axes.get_window_extent(renderer) if self.axes else Bbox.null()


@dataclass(frozen=True, slots=True)
class _Brush:
    """Where strokes go: a renderer, and how pixels of the scene become its dots.

    ``label`` tells a vector file of each text in turn where it stands. ``clips`` keeps all shapes
    that something was cut to: Agg takes a new one for the last one if it lies at the same place in
    memory.
    """

    renderer: RendererBase
    place: Affine2D
    label: Label
    clips: list[Outline] = field(default_factory=list)

    def dot(self, x: float, y: float) -> tuple[float, float]:
        """A point of the scene in dots from the bottom left."""
        a, _, _, d, dx, dy = self.place.to_values()
        return a * x + dx, d * y + dy


def _stroke(brush: _Brush, item: Primitive) -> None:
    match item:
        case Line():
            ends = (("M", (item.x0, item.y0)), ("L", (item.x1, item.y1)))
            _shape(brush, ends, None, item.stroke)
        case Rect():
            _shape(brush, rounded(item), item.fill, item.stroke)
        case Path():
            _shape(brush, item.segments, item.fill, item.stroke)
        case Mark():
            steps = outline(item.shape, item.x, item.y, item.radius)
            _shape(brush, steps, item.fill, item.stroke)
        case Ring():
            for sector in sectors(item):
                _shape(brush, sector.segments, None, sector.stroke)
        case Text():
            _text(brush, item)


def _shape(
    brush: _Brush,
    segments: Sequence[Segment],
    fill: Paint | Gradient | Hatch | None,
    stroke: Stroke | None,
) -> None:
    """Fill and outline a shape, each with its own opacity."""
    shape = _outline(segments)
    if isinstance(fill, Gradient):
        _fade(brush, shape, fill)
    elif isinstance(fill, Hatch):
        _hatch(brush, shape, fill, tuple(segments))
    face = (*to_rgb(fill.colour), fill.opacity) if isinstance(fill, Paint) else None
    if face or stroke:
        context = _context(brush, stroke)
        brush.renderer.draw_path(context, shape, brush.place, face)
        context.restore()


def _context(brush: _Brush, stroke: Stroke | None) -> GraphicsContextBase:
    """How lines are drawn; without a stroke they are not."""
    context = brush.renderer.new_gc()
    context.set_snap(False)
    context.set_joinstyle("round")
    context.set_capstyle("butt")
    if stroke is None:
        context.set_linewidth(0.0)
        return context
    context.set_foreground((*to_rgb(stroke.colour), stroke.opacity), isRGBA=True)
    context.set_linewidth(stroke.width * _POINTS)
    if stroke.dash:
        context.set_dashes(0.0, [length * _POINTS for length in stroke.dash])
    return context


def _hatch(brush: _Brush, shape: Outline, fill: Hatch, segments: tuple[Segment, ...]) -> None:
    """The lines of a hatch, cut to the shape.

    Parallel lines of one opacity are one path; lines that cross are not, and darken each other.
    """
    ends: dict[tuple[float, bool], list[tuple[float, float]]] = {}
    for line in hatch_lines(fill, segments):
        points = ends.setdefault((line.opacity, line.y1 > line.y0), [])
        points += ((line.x0, line.y0), (line.x1, line.y1))
    for (opacity, _), points in ends.items():
        context = _context(brush, fill.stroke._replace(opacity=opacity))
        _cut(brush, context, shape)
        codes = [Outline.MOVETO, Outline.LINETO] * (len(points) // 2)
        brush.renderer.draw_path(context, Outline(points, codes), brush.place)
        context.restore()


def _cut(brush: _Brush, context: GraphicsContextBase, shape: Outline) -> None:
    brush.clips.append(shape)
    context.set_clip_path(TransformedPath(shape, brush.place))


def _fade(brush: _Brush, shape: Outline, fill: Gradient) -> None:
    """A picture of the colour, stretched over the shape and cut to it.

    It bleeds over the edge, because viewers blur the rim of a stretched picture.
    """
    box = shape.get_extents().padded(_BLEED)
    left, bottom = (np.floor(value) for value in brush.dot(box.x0, box.y1))
    right, top = (np.ceil(value) for value in brush.dot(box.x1, box.y0))
    context = _context(brush, None)
    _cut(brush, context, shape)
    if brush.renderer.option_scale_image():
        picture = _shades(fill, box.x0, box.x1, max(2, round(box.width)))
        stretch = Affine2D().scale(right - left, top - bottom)
        brush.renderer.draw_image(context, left, bottom, picture, stretch)
    else:
        begin, end = brush.place.inverted().transform([(left, 0.0), (right, 0.0)])[:, 0]
        row = _shades(fill, begin, end, int(right - left))
        picture = np.repeat(row, int(top - bottom), axis=0)
        brush.renderer.draw_image(context, left, bottom, picture)
    context.restore()


def _shades(fill: Gradient, left: float, right: float, columns: int) -> NDArray[np.uint8]:
    """A gradient between two places as a picture one pixel high, shape (1, columns, 4)."""
    centres = left + (np.arange(columns) + 0.5) * (right - left) / columns
    places, opacities = zip(*fill.stops, strict=True)
    picture = np.empty((1, columns, 4))
    picture[..., :3] = to_rgb(fill.colour)
    picture[..., 3] = np.interp(centres, places, opacities)
    return np.rint(picture * 255).astype(np.uint8)


def _text(brush: _Brush, item: Text) -> None:
    """A line of text; a vector file is told its anchor, so that it holds in any font."""
    if not item.text:
        return
    words = legible(item.text)
    font, renderer = font_of(item.size, bold=item.bold), brush.renderer
    x, y = brush.dot(item.x, item.y)
    if item.anchor is not Anchor.START:
        width = renderer.get_text_width_height_descent(words, font, False)[0]  # noqa: FBT003
        x -= _LEFT[item.anchor] * width
    if renderer.flipy():
        y = renderer.get_canvas_width_height()[1] - y
    context = renderer.new_gc()
    context.set_foreground((*to_rgb(item.colour), item.opacity), isRGBA=True)
    brush.label.set_position((item.x, item.y))
    brush.label.set_horizontalalignment(_ALIGN[item.anchor])
    renderer.draw_text(context, x, y, words, font, 0.0, ismath=False, mtext=brush.label)
    context.restore()


@cache
def font_of(size: float, *, bold: bool) -> FontProperties:
    """The bundled font in a size in pixels."""
    return FontProperties(
        family=[FAMILY, "sans-serif"], size=size * _POINTS, weight="bold" if bold else "normal"
    )


def _outline(segments: Sequence[Segment]) -> Outline:
    points: list[tuple[float, float]] = []
    codes: list[np.uint8] = []
    for step, at in segments:
        if step == "Z":
            points.append(points[0])
            codes.append(Outline.CLOSEPOLY)
            continue
        pairs = list(zip(at[::2], at[1::2], strict=True))
        points += pairs
        codes += [_CODES[step]] * len(pairs)
    return Outline(points, codes)
