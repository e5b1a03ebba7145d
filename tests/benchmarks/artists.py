"""The rival of the matplotlib painter: an artist for each primitive, as matplotlib's habit is."""

from pathlib import Path as FilePath

from matplotlib.axes import Axes
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure
from matplotlib.image import AxesImage
from matplotlib.lines import Line2D
from matplotlib.patches import PathPatch

from hckt_timeline.painters import mpl_painter
from hckt_timeline.painters.mpl_painter import strokes
from hckt_timeline.scene import (
    Anchor,
    Gradient,
    Hatch,
    Line,
    Mark,
    Paint,
    Path,
    Rect,
    Ring,
    Scene,
    Text,
    hatch_lines,
    outline,
    rounded,
    sectors,
)

_POINTS = 0.75
_ALIGN = {Anchor.START: "left", Anchor.MIDDLE: "center", Anchor.END: "right"}


def save(scene: Scene, path: FilePath, dpi: int) -> None:
    with mpl_painter.mpl.rc_context():
        mpl_painter._settle()
        mpl_painter._load_fonts()
        picture = Figure(figsize=(scene.width / 96, scene.height / 96), dpi=dpi)
        axes = picture.add_axes((0.0, 0.0, 1.0, 1.0))
        axes.set_xlim(0, scene.width)
        axes.set_ylim(scene.height, 0)
        axes.set_axis_off()
        for order, item in enumerate(scene.primitives, start=2):
            _add(axes, item, order)
        picture.savefig(path, dpi=dpi)


def _add(axes: Axes, item, order: int) -> None:
    match item:
        case Line():
            _line(axes, item, order)
        case Text():
            axes.text(
                item.x,
                item.y,
                item.text,
                color=item.colour,
                alpha=item.opacity,
                fontproperties=strokes.font_of(item.size, bold=item.bold),
                horizontalalignment=_ALIGN[item.anchor],
                parse_math=False,
                zorder=order,
            )
        case Rect():
            _patch(axes, rounded(item), item, order)
        case Path():
            _patch(axes, item.segments, item, order)
        case Mark():
            _patch(axes, outline(item.shape, item.x, item.y, item.radius), item, order)
        case Ring():
            for sector in sectors(item):
                _patch(axes, sector.segments, sector, order)


def _line(axes: Axes, item: Line, order: int) -> None:
    stroke = item.stroke
    dash = (0.0, tuple(each / stroke.width for each in stroke.dash)) if stroke.dash else "solid"
    axes.add_line(
        Line2D(
            (item.x0, item.x1),
            (item.y0, item.y1),
            color=stroke.colour,
            alpha=stroke.opacity,
            linewidth=stroke.width * _POINTS,
            linestyle=dash,
            zorder=order,
        )
    )


def _patch(axes: Axes, segments, item, order: int) -> None:
    patch = PathPatch(strokes._outline(segments), facecolor="none", edgecolor="none", zorder=order)
    if item.stroke is not None:
        patch.set_edgecolor((*to_rgb(item.stroke.colour), item.stroke.opacity))
        patch.set_linewidth(item.stroke.width * _POINTS)
    if isinstance(item.fill, Paint):
        patch.set_facecolor((*to_rgb(item.fill.colour), item.fill.opacity))
    axes.add_patch(patch)
    if isinstance(item.fill, Hatch):
        for x0, y0, x1, y1, opacity in hatch_lines(item.fill, tuple(segments)):
            line = Line(x0, y0, x1, y1, item.fill.stroke._replace(opacity=opacity))
            _line(axes, line, order)
            axes.lines[-1].set_clip_path(patch)
    if isinstance(item.fill, Gradient):
        box = patch.get_path().get_extents()
        columns = max(2, round(box.width))
        image = AxesImage(axes, extent=(box.x0, box.x1, box.y1, box.y0), interpolation="none")
        image.set_data(strokes._shades(item.fill, box.x0, box.x1, columns))
        image.set_zorder(order)
        axes.add_artist(image)
        image.set_clip_path(patch)
