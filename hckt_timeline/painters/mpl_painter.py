"""A scene in matplotlib: PNG, SVG and PDF without a screen, and axes of a notebook.

Text stays text in SVG and PDF. The same scene gives the same bytes: no dates, no random ids.
"""

from base64 import b64encode
from functools import cache
from pathlib import Path as FilePath
from typing import Literal

import matplotlib as mpl
import numpy as np
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, fontManager
from matplotlib.image import AxesImage
from matplotlib.lines import Line2D
from matplotlib.patches import FancyBboxPatch, Patch, PathPatch, Rectangle
from matplotlib.path import Path as Outline

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
_ALIGN = {Anchor.START: "left", Anchor.MIDDLE: "center", Anchor.END: "right"}
_CODES = {"M": Outline.MOVETO, "L": Outline.LINETO, "C": Outline.CURVE4}
_BLEED = 4.0


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


def figure(scene: Scene, dpi: int = PIXELS_PER_INCH) -> Figure:
    """A figure of the scene's size that holds nothing but the scene."""
    size = (scene.width / PIXELS_PER_INCH, scene.height / PIXELS_PER_INCH)
    picture = Figure(figsize=size, dpi=dpi, facecolor=scene.background)
    axes = picture.add_axes((0.0, 0.0, 1.0, 1.0))
    paint(scene, axes)
    return picture


def paint(scene: Scene, axes: Axes) -> None:
    """Draw the scene into axes, which then measure its pixels from the top left.

    The text has its true size if the axes are ``scene.width`` / 96 inches wide.
    """
    _load_fonts()
    axes.set_xlim(0, scene.width)
    axes.set_ylim(scene.height, 0)
    axes.set_axis_off()
    axes.add_patch(
        Rectangle((0, 0), scene.width, scene.height, facecolor=scene.background, edgecolor="none")
    )
    for order, item in enumerate(scene.primitives, start=2):
        _stroke(axes, item, order)


def _settle() -> None:
    """Settings of matplotlib on which the same bytes and the true widths of text depend."""
    mpl.rcParams["text.hinting"] = "no_hinting"
    mpl.rcParams["svg.fonttype"] = "none"
    mpl.rcParams["svg.hashsalt"] = "hckt-timeline"
    mpl.rcParams["pdf.fonttype"] = 42
    mpl.rcParams["image.composite_image"] = False
    mpl.rcParams["path.simplify"] = False


def _stroke(axes: Axes, item: Primitive, order: int) -> None:
    match item:
        case Line():
            _line(axes, item, order)
        case Rect():
            _rect(axes, item, order)
        case Path():
            _path(axes, item, order)
        case Mark():
            _mark(axes, item, order)
        case Ring():
            for sector in sectors(item):
                _path(axes, sector, order)
        case Text():
            _text(axes, item, order)


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


def _line(axes: Axes, item: Line, order: int) -> None:
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
    axes.add_line(line)


def _rect(axes: Axes, item: Rect, order: int) -> None:
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
    _fill(axes, patch, item, extent, order)


def _path(axes: Axes, item: Path, order: int) -> None:
    shape = _outline(item.segments)
    box = shape.get_extents()
    patch = PathPatch(shape)
    _fill(axes, patch, item, (box.x0, box.x1, box.y1, box.y0), order)
    if isinstance(item.fill, Hatch):
        _hatch(axes, patch, item.fill, item.segments, order)


def _hatch(
    axes: Axes, patch: Patch, fill: Hatch, segments: tuple[Segment, ...], order: int
) -> None:
    lines = list(hatch_lines(fill, segments))
    drawn = LineCollection(
        [((line.x0, line.y0), (line.x1, line.y1)) for line in lines],
        colors=[(*to_rgb(fill.stroke.colour), line.opacity) for line in lines],
        linewidths=fill.stroke.width * _POINTS,
        capstyle="butt",
        zorder=order,
    )
    axes.add_collection(drawn, autolim=False)
    drawn.set_clip_path(patch)


def _mark(axes: Axes, item: Mark, order: int) -> None:
    shape = _outline(outline(item.shape, item.x, item.y, item.radius))
    _fill(axes, PathPatch(shape), item, (0.0, 0.0, 0.0, 0.0), order)


def _text(axes: Axes, item: Text, order: int) -> None:
    axes.text(
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
    )


@cache
def _font(size: float, *, bold: bool) -> FontProperties:
    return FontProperties(
        family=[FAMILY, "sans-serif"], size=size * _POINTS, weight="bold" if bold else "normal"
    )


def _fill(
    axes: Axes,
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
        axes.add_patch(patch)
        _fade(axes, patch, item.fill, extent, order)
        return
    if isinstance(item.fill, Paint):
        patch.set_facecolor((*to_rgb(item.fill.colour), item.fill.opacity))
    axes.add_patch(patch)


def _fade(
    axes: Axes,
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
        axes,
        extent=(left, right, bottom + _BLEED, top - _BLEED),
        interpolation="none",
        origin="upper",
        zorder=order,
    )
    image.set_data(picture)
    axes.add_artist(image)
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
