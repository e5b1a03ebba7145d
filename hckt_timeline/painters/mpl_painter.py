"""A scene in matplotlib: PNG, SVG and PDF without a screen, and axes of a notebook.

Text stays text in SVG and PDF. The same scene gives the same bytes: no dates, no random ids.
"""

import datetime as dt
from base64 import b64encode
from dataclasses import dataclass
from functools import cache
from pathlib import Path as FilePath
from typing import Literal

import matplotlib as mpl
import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection
from matplotlib.colors import to_rgb
from matplotlib.dates import date2num
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, fontManager
from matplotlib.image import AxesImage
from matplotlib.lines import Line2D
from matplotlib.patches import FancyBboxPatch, Patch, PathPatch, Rectangle
from matplotlib.path import Path as Outline
from matplotlib.text import Text as Written
from matplotlib.transforms import Affine2D, Transform

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
    Stroke,
    Text,
    hatch_lines,
    outline,
    sectors,
)

FAMILY = "HCKT Sans"
PIXELS_PER_INCH = 96
_POINTS = 72 / PIXELS_PER_INCH
_NAME = "hckt-timeline"
_ORIGIN: dict[str, dict[str, str | None]] = {
    ".svg": {"Date": None, "Creator": _NAME},
    ".pdf": {"CreationDate": None, "Creator": _NAME, "Producer": _NAME},
    ".png": {"Software": _NAME},
}
_ALIGN: dict[Anchor, Literal["left", "center", "right"]] = {
    Anchor.START: "left",
    Anchor.MIDDLE: "center",
    Anchor.END: "right",
}
_CODES = {"M": Outline.MOVETO, "L": Outline.LINETO, "C": Outline.CURVE4}
_BLEED = 4.0
_ZERO = dt.date(1970, 1, 1)
_ORDINAL_OF_ZERO = _ZERO.toordinal()


def save(scene: Scene, path: FilePath, dpi: int = 300, title: str = "") -> None:
    """Write the scene to ``path``; its ending (.png, .svg, .pdf) tells the format.

    Args:
        scene: The picture; its pixels are 1/96 inch.
        path: Where to write; an existing file is replaced.
        dpi: Dots per inch of a PNG.
        title: What the file says of itself.

    Raises:
        OSError: The system refuses the file.
    """
    ending = path.suffix.lower()
    with mpl.rc_context():
        _settle()
        picture = figure(scene, dpi)
        picture.savefig(
            path,
            format=ending.lstrip("."),
            dpi=dpi,
            facecolor=scene.background,
            metadata={**_ORIGIN.get(ending, {}), **({"Title": title} if title else {})},
        )
    if ending == ".svg":
        _embed_fonts(path)


def figure(
    scene: Scene, dpi: int = PIXELS_PER_INCH, days: tuple[float, float] | None = None
) -> Figure:
    """A figure of the scene's size that holds nothing but the scene; ``days`` as :func:`paint`."""
    size = (scene.width / PIXELS_PER_INCH, scene.height / PIXELS_PER_INCH)
    picture = Figure(figsize=size, dpi=dpi, facecolor=scene.background)
    axes = picture.add_axes((0.0, 0.0, 1.0, 1.0))
    paint(scene, axes, days)
    return picture


def paint(scene: Scene, axes: Axes, days: tuple[float, float] | None = None) -> None:
    """Draw the scene into axes, which then measure its pixels from the top left.

    The text has its true size if the axes are ``scene.width`` / 96 inches wide.

    Args:
        scene: The picture; its pixels are 1/96 inch.
        axes: Where to draw.
        days: The proleptic Gregorian ordinals at the left and the right edge; with them the axes
            measure dates from left to right.
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
    canvas = _Canvas(axes, place)
    canvas.put(
        Rectangle((0, 0), scene.width, scene.height, facecolor=scene.background, edgecolor="none")
    )
    for order, item in enumerate(scene.primitives, start=2):
        _stroke(canvas, item, order)


def stands_on_dark(axes: Axes | None) -> bool:
    """Whether axes, or those that the style sheets in use would make, have a dark ground."""
    ground = axes.get_facecolor() if axes else mpl.rcParams["axes.facecolor"]
    return sum(to_rgb(ground)) < 1.5


@dataclass(frozen=True, slots=True)
class _Canvas:
    """Axes for what is measured in the pixels of a scene; ``place`` puts it where it belongs."""

    axes: Axes
    place: Transform

    def put(self, artist: Artist) -> None:
        artist.set_transform(self.place)
        self.axes.add_artist(artist)


def _settle() -> None:
    """Settings of matplotlib on which the same bytes and the true widths of text depend."""
    mpl.rcParams["text.hinting"] = "no_hinting"
    mpl.rcParams["svg.fonttype"] = "none"
    mpl.rcParams["svg.hashsalt"] = "hckt-timeline"
    mpl.rcParams["pdf.fonttype"] = 42
    mpl.rcParams["image.composite_image"] = False
    mpl.rcParams["path.simplify"] = False


def _stroke(canvas: _Canvas, item: Primitive, order: int) -> None:
    match item:
        case Line():
            _line(canvas, item, order)
        case Rect():
            _rect(canvas, item, order)
        case Path():
            _path(canvas, item, order)
        case Mark():
            _mark(canvas, item, order)
        case Ring():
            for sector in sectors(item):
                _path(canvas, sector, order)
        case Text():
            _text(canvas, item, order)


def _embed_fonts(path: FilePath) -> None:
    """Puts the font into an SVG, whose text is as wide elsewhere only in the same font."""
    faces = "".join(
        f"@font-face{{font-family:'{FAMILY}';font-weight:{weight};"
        f"src:url(data:font/ttf;base64,{b64encode(_font_file(style).read_bytes()).decode()})}}"
        for style, weight in (("regular", "400"), ("bold", "600 700"))
    )
    text = path.read_text(encoding="utf-8")
    before, tag, rest = text.partition("<defs>")
    path.write_text(f"{before}<style>{faces}</style>{tag}{rest}", encoding="utf-8", newline="\n")


def _font_file(style: str) -> FilePath:
    return resource("fonts", f"hckt-sans-{style}.ttf")


@cache
def _load_fonts() -> None:
    for style in ("regular", "bold"):
        fontManager.addfont(_font_file(style))


def _line(canvas: _Canvas, item: Line, order: int) -> None:
    stroke = item.stroke
    line = Line2D(
        (item.x0, item.x1),
        (item.y0, item.y1),
        color=stroke.colour,
        alpha=stroke.opacity,
        linewidth=stroke.width * _POINTS,
        linestyle=_dashes(stroke),
        solid_capstyle="butt",
        dash_capstyle="butt",
        zorder=order,
        snap=False,
    )
    canvas.put(line)


def _rect(canvas: _Canvas, item: Rect, order: int) -> None:
    if item.radius:
        radius = min(item.radius, item.width / 2, item.height / 2)
        patch: Patch = FancyBboxPatch(
            (item.x, item.y),
            item.width,
            item.height,
            boxstyle=f"round,pad=0,rounding_size={radius}",
            mutation_aspect=1,
        )
    else:
        patch = Rectangle((item.x, item.y), item.width, item.height)
    extent = (item.x, item.x + item.width, item.y + item.height, item.y)
    _fill(canvas, patch, item, extent, order)


def _path(canvas: _Canvas, item: Path, order: int) -> None:
    shape = _outline(item.segments)
    box = shape.get_extents()
    patch = PathPatch(shape)
    _fill(canvas, patch, item, (box.x0, box.x1, box.y1, box.y0), order)
    if isinstance(item.fill, Hatch):
        _hatch(canvas, patch, item.fill, item.segments, order)


def _hatch(
    canvas: _Canvas, patch: Patch, fill: Hatch, segments: tuple[Segment, ...], order: int
) -> None:
    lines = list(hatch_lines(fill, segments))
    drawn = LineCollection(
        [((line.x0, line.y0), (line.x1, line.y1)) for line in lines],
        colors=[(*to_rgb(fill.stroke.colour), line.opacity) for line in lines],
        linewidths=fill.stroke.width * _POINTS,
        capstyle="butt",
        zorder=order,
    )
    canvas.put(drawn)
    drawn.set_clip_path(patch)


def _mark(canvas: _Canvas, item: Mark, order: int) -> None:
    shape = _outline(outline(item.shape, item.x, item.y, item.radius))
    _fill(canvas, PathPatch(shape), item, (0.0, 0.0, 0.0, 0.0), order)


def _text(canvas: _Canvas, item: Text, order: int) -> None:
    words = Written(
        item.x,
        item.y,
        item.text,
        color=item.colour,
        alpha=item.opacity,
        fontproperties=_font(item.size, bold=item.bold),
        horizontalalignment=_ALIGN[item.anchor],
        verticalalignment="baseline",
        parse_math=False,
        zorder=order,
        clip_on=False,
    )
    canvas.put(words)


@cache
def _font(size: float, *, bold: bool) -> FontProperties:
    return FontProperties(
        family=[FAMILY, "sans-serif"], size=size * _POINTS, weight="bold" if bold else "normal"
    )


def _fill(
    canvas: _Canvas,
    patch: Patch,
    item: Rect | Path | Mark,
    extent: tuple[float, float, float, float],
    order: int,
) -> None:
    """Fill and outline a patch, each with its own opacity."""
    patch.set_zorder(order)
    patch.set_facecolor("none")
    patch.set_edgecolor("none")
    patch.set_joinstyle("round")
    patch.set_snap(False)
    if item.stroke is not None:
        patch.set_edgecolor((*to_rgb(item.stroke.colour), item.stroke.opacity))
        patch.set_linewidth(item.stroke.width * _POINTS)
        patch.set_linestyle(_dashes(item.stroke))
    if isinstance(item.fill, Gradient):
        canvas.put(patch)
        _fade(canvas, patch, item.fill, extent, order)
        return
    if isinstance(item.fill, Paint):
        patch.set_facecolor((*to_rgb(item.fill.colour), item.fill.opacity))
    canvas.put(patch)


def _fade(
    canvas: _Canvas,
    patch: Patch,
    fill: Gradient,
    extent: tuple[float, float, float, float],
    order: int,
) -> None:
    """A picture one pixel high, stretched over the patch and cut to it.

    It bleeds over the edge, because viewers blur the rim of a stretched picture.
    """
    left, right, bottom, top = extent
    left, right = left - _BLEED, right + _BLEED
    columns = max(2, round(right - left))
    centres = left + (np.arange(columns) + 0.5) * (right - left) / columns
    places, opacities = zip(*fill.stops, strict=True)
    picture = np.empty((1, columns, 4))
    picture[..., :3] = to_rgb(fill.colour)
    picture[..., 3] = np.interp(centres, places, opacities)
    image = AxesImage(
        canvas.axes,
        extent=(left, right, bottom + _BLEED, top - _BLEED),
        interpolation="none",
        origin="upper",
        zorder=order,
    )
    image.set_data(picture)
    canvas.put(image)
    image.set_clip_path(patch)


def _dashes(stroke: Stroke) -> Literal["solid"] | tuple[float, tuple[float, ...]]:
    """Dash lengths in units of the line width, as matplotlib scales them by it."""
    if not stroke.dash:
        return "solid"
    return (0.0, tuple(length / stroke.width for length in stroke.dash))


def _outline(segments: tuple[Segment, ...]) -> Outline:
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
