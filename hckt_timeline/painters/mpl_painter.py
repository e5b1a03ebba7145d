"""A scene in matplotlib: PNG, SVG and PDF without a screen, and axes of a notebook.

The whole scene is one artist, which hands its primitives to the renderer as they are: an artist for
each primitive takes several times as long. Text stays text in SVG and PDF. The same scene gives the
same bytes: no dates unless told, no random ids.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path as FilePath
from typing import Literal

import matplotlib as mpl
import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.backend_bases import GraphicsContextBase, RendererBase
from matplotlib.colors import to_rgb
from matplotlib.dates import date2num
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, fontManager
from matplotlib.patches import Rectangle
from matplotlib.path import Path as Outline
from matplotlib.text import Text as Label
from matplotlib.transforms import Affine2D, Bbox, Transform, TransformedPath
from numpy.typing import NDArray
from typing_extensions import override

from hckt_timeline.painters.finishing import (
    FAMILY,
    PROGRAM,
    About,
    finish_pdf,
    finish_svg,
    font_file,
    said,
)
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
    Stroke,
    Text,
    hatch_lines,
    outline,
    rounded,
    sectors,
)

PIXELS_PER_INCH = 96
_POINTS = 72 / PIXELS_PER_INCH
_ALIGN: dict[Anchor, Literal["left", "center", "right"]] = {
    Anchor.START: "left",
    Anchor.MIDDLE: "center",
    Anchor.END: "right",
}
_LEFT = {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}
_CODES = {"M": Outline.MOVETO, "L": Outline.LINETO, "C": Outline.CURVE4}
_BLEED = 4.0
_ZERO = dt.date(1970, 1, 1)
_ORDINAL_OF_ZERO = _ZERO.toordinal()


def save(
    scene: Scene, path: FilePath, dpi: int = 300, about: About | None = None, *, clear: bool = False
) -> None:
    """Write the scene to ``path``; its ending (.png, .svg, .pdf) tells the format.

    Args:
        scene: The picture; its pixels are 1/96 inch.
        path: Where to write; an existing file is replaced.
        dpi: Dots per inch of a PNG.
        about: What the file says of itself.
        clear: Whether the ground is left transparent.

    Raises:
        OSError: The system refuses the file.
    """
    ending = path.suffix.lower()
    with mpl.rc_context():
        _settle()
        picture = figure(scene, dpi, clear=clear)
        picture.savefig(
            path,
            format=ending.lstrip("."),
            dpi=dpi,
            facecolor="none" if clear else scene.background,
            metadata=said(ending, about or About()),
        )
    if ending == ".svg":
        finish_svg(path, scene)
    elif ending == ".pdf" and scene.links:
        finish_pdf(path, scene)


def figure(
    scene: Scene,
    dpi: int = PIXELS_PER_INCH,
    days: tuple[float, float] | None = None,
    *,
    clear: bool = False,
) -> Figure:
    """A figure of the scene's size that holds nothing but the scene; ``days`` as :func:`paint`."""
    size = (scene.width / PIXELS_PER_INCH, scene.height / PIXELS_PER_INCH)
    picture = Figure(figsize=size, dpi=dpi, facecolor="none" if clear else scene.background)
    paint(scene, picture.add_axes((0.0, 0.0, 1.0, 1.0)), days, clear=clear)
    return picture


def paint(
    scene: Scene, axes: Axes, days: tuple[float, float] | None = None, *, clear: bool = False
) -> None:
    """Draw the scene into axes, which then measure its pixels from the top left.

    The text has its true size if the axes are ``scene.width`` / 96 inches wide.

    Args:
        scene: The picture; its pixels are 1/96 inch.
        axes: Where to draw.
        days: The proleptic Gregorian ordinals at the left and the right edge; with them the axes
            measure dates from left to right.
        clear: Whether the ground is left transparent.
    """
    _load_fonts()
    place: Transform = axes.transData
    if days is None:
        axes.set_xlim(0, scene.width)
    else:
        zero = float(date2num(_ZERO))  # type: ignore[no-untyped-call]
        first, last = (day - _ORDINAL_OF_ZERO + zero for day in days)
        place = Affine2D().scale((last - first) / scene.width, 1).translate(first, 0) + place
        axes.xaxis_date()
        axes.set_xlim(first, last)
    axes.set_ylim(scene.height, 0)
    axes.set_axis_off()
    ground = Rectangle((0, 0), scene.width, scene.height, edgecolor="none")
    ground.set_facecolor("none" if clear else scene.background)
    for artist in (ground, _Drawing(scene.primitives)):
        artist.set_transform(place)
        artist.set_zorder(1)  # what else is drawn into the axes stands above
        axes.add_artist(artist)


def stands_on_dark(axes: Axes | None) -> bool:
    """Whether axes, or those that the style sheets in use would make, have a dark ground."""
    ground = axes.get_facecolor() if axes else mpl.rcParams["axes.facecolor"]
    return sum(to_rgb(ground)) < 1.5


def _settle() -> None:
    """Settings of matplotlib on which the same bytes and the true widths of text depend."""
    mpl.rcParams["text.hinting"] = "no_hinting"
    mpl.rcParams["svg.fonttype"] = "none"
    mpl.rcParams["svg.hashsalt"] = PROGRAM
    mpl.rcParams["pdf.fonttype"] = 42
    mpl.rcParams["image.composite_image"] = False
    mpl.rcParams["path.simplify"] = False


@cache
def _load_fonts() -> None:
    for style in ("regular", "bold"):
        fontManager.addfont(font_file(style))


class _Drawing(Artist):
    """All primitives of a scene, from back to front."""

    def __init__(self, primitives: Sequence[Primitive]) -> None:
        super().__init__()
        self._primitives = primitives

    @override
    def draw(self, renderer: RendererBase) -> None:
        if self.get_visible():
            brush = _Brush(renderer, Affine2D(self.get_transform().get_matrix()))
            for item in self._primitives:
                _stroke(brush, item)
        self.stale = False

    @override
    def get_window_extent(self, renderer: RendererBase | None = None) -> Bbox:
        return self.axes.get_window_extent(renderer) if self.axes else Bbox.null()


@dataclass(frozen=True, slots=True)
class _Brush:
    """Where strokes go: a renderer, and how pixels of the scene become its dots.

    ``clips`` keeps all shapes that something was cut to: Agg takes a new one for the last one if it
    lies at the same place in memory.
    """

    renderer: RendererBase
    place: Affine2D
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
    font, renderer = _font(item.size, bold=item.bold), brush.renderer
    x, y = brush.dot(item.x, item.y)
    if item.anchor is not Anchor.START:
        width = renderer.get_text_width_height_descent(item.text, font, False)[0]  # noqa: FBT003
        x -= _LEFT[item.anchor] * width
    if renderer.flipy():
        y = renderer.get_canvas_width_height()[1] - y
    context = renderer.new_gc()
    context.set_foreground((*to_rgb(item.colour), item.opacity), isRGBA=True)
    label = Label(item.x, item.y, horizontalalignment=_ALIGN[item.anchor])
    label.set_transform(brush.place)
    renderer.draw_text(context, x, y, item.text, font, 0.0, ismath=False, mtext=label)
    context.restore()


@cache
def _font(size: float, *, bold: bool) -> FontProperties:
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
