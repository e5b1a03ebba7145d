"""A scene in matplotlib: PNG, SVG and PDF without a screen, and axes of a notebook.

The whole scene is one artist, which hands its primitives to the renderer as they are: an artist for
each primitive takes several times as long. Text stays text in SVG and PDF. The same scene gives the
same bytes: no dates unless told, no random ids.
"""

import datetime as dt
from functools import cache
from io import BytesIO
from pathlib import Path as FilePath

import matplotlib as mpl
import numpy as np
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import to_rgb
from matplotlib.dates import date2num
from matplotlib.figure import Figure
from matplotlib.font_manager import fontManager
from matplotlib.patches import Rectangle
from matplotlib.transforms import Affine2D, Transform
from numpy.typing import NDArray

from hckt_timeline.painters.finishing import (
    PROGRAM,
    About,
    finish_pdf,
    finished_svg,
    font_file,
    said,
    said_in_png,
)
from hckt_timeline.painters.mpl_painter.strokes import Drawing
from hckt_timeline.painters.png import write_png
from hckt_timeline.scene import Scene

PIXELS_PER_INCH = 96
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
    about = about or About()
    match path.suffix.lower():
        case ".svg":
            drawn = svg(scene, about, clear=clear)
            path.write_text(drawn, encoding="utf-8", newline="\n")
        case ".pdf":
            _write(scene, path, ".pdf", about, clear=clear)
            if scene.links:
                finish_pdf(path, scene)
        case _:
            write_png(path, _pixels(scene, dpi, clear=clear), dpi, said_in_png(about))


def svg(scene: Scene, about: About | None = None, *, clear: bool = False) -> str:
    """The scene as SVG, with its font and its links."""
    drawn = BytesIO()
    _write(scene, drawn, ".svg", about or About(), clear=clear)
    return finished_svg(drawn.getvalue().decode("utf-8"), scene)


def _write(
    scene: Scene, out: FilePath | BytesIO, ending: str, about: About, *, clear: bool
) -> None:
    with mpl.rc_context():
        _settle()
        figure(scene, clear=clear).savefig(
            out,
            format=ending.lstrip("."),
            facecolor="none" if clear else scene.background,
            metadata=said(ending, about),
        )


def _pixels(scene: Scene, dpi: int, *, clear: bool) -> NDArray[np.uint8]:
    with mpl.rc_context():
        _settle()
        canvas = FigureCanvasAgg(figure(scene, dpi, clear=clear))
        canvas.draw()  # type: ignore[no-untyped-call]
        return np.asarray(canvas.buffer_rgba())  # type: ignore[no-untyped-call]


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
    for artist in (ground, Drawing(scene.primitives)):
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
