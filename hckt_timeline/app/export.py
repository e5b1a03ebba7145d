"""Pictures of a history as files, drawn without a screen."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from hckt_timeline import errors
from hckt_timeline.app.data import DATA_FORMATS
from hckt_timeline.app.narrowing import check_period
from hckt_timeline.domain import History, event_table
from hckt_timeline.errors import Language
from hckt_timeline.layout import View, build_chart, poster
from hckt_timeline.lineage import build_lineage
from hckt_timeline.placing import put_in_place
from hckt_timeline.scene import THEMES, Scene, ThemeName

ENDINGS = (".png", ".svg", ".pdf")
_MM_PER_INCH = 25.4
_PIXELS_PER_MM = 96 / _MM_PER_INCH
_MOST_PIXELS = 300_000_000  # some 1.2 GB while it is drawn; A0 at 300 dpi has 140 million
# Paper in mm, landscape. A screen picture is laid out like a sheet of 1600 x 900 pixels.
_SIZES = {
    "A4": (297.0, 210.0),
    "A3": (420.0, 297.0),
    "A2": (594.0, 420.0),
    "A1": (841.0, 594.0),
    "A0": (1189.0, 841.0),
    "16:9": (1600 / _PIXELS_PER_MM, 900 / _PIXELS_PER_MM),
}


@dataclass(frozen=True, slots=True)
class PictureOptions:
    """How a picture is made.

    ``size`` is a name of a paper size, ``16:9``, or ``WIDTHxHEIGHT`` in mm; ``first`` and ``last``
    narrow the time shown; ``shortened`` draws long empty stretches of it shorter than they are.
    """

    size: str = "16:9"
    dpi: int = 150
    theme: ThemeName = "light"
    language: Language = "vi"
    first: dt.date | None = None
    last: dt.date | None = None
    title: str | None = None
    shortened: bool = False


def export_picture(history: History, path: Path, options: PictureOptions) -> None:
    """Writes the timeline of a history as PNG, SVG or PDF, by the ending of ``path``.

    Raises:
        UnknownFormat: the ending is none of these.
        EmptyPeriod: the period ends before it begins.
        NothingInPeriod: no event lies in the period.
        TooLarge: the pixels of a PNG would not fit into memory.
        NotASize: the size is neither a name nor width x height.
        CannotWrite: the system refuses the file.
    """
    ending = path.suffix.lower()
    if ending not in ENDINGS:
        known = ", ".join((*ENDINGS, *(each.ending for each in DATA_FORMATS)))
        raise errors.UnknownFormat(ending=path.suffix or path.name, known=known)
    _check_extent(options, is_image=ending == ".png")
    check_period(history, options.first, options.last)
    scene = picture(history, options)
    # matplotlib is imported only where a file is drawn.
    from hckt_timeline.painters import mpl_painter

    with put_in_place(path) as place:
        mpl_painter.save(scene, place, dpi=options.dpi)


def _check_extent(options: PictureOptions, *, is_image: bool) -> None:
    width, height = (round(side / _MM_PER_INCH * options.dpi) for side in _size(options.size))
    if is_image and width * height > _MOST_PIXELS:
        raise errors.TooLarge(width=str(width), height=str(height))


def picture(history: History, options: PictureOptions) -> Scene:
    """The whole picture in the size of its options, in logical pixels of 1/96 inch."""
    width, height = _size(options.size)
    return laid_out(history, options, width * _PIXELS_PER_MM, height * _PIXELS_PER_MM)


def laid_out(history: History, options: PictureOptions, width: float, height: float) -> Scene:
    """The picture in a size of logical pixels, whatever its options say of the size."""
    table, lineage = event_table(history), build_lineage(history)
    chart = build_chart(table, lineage, history.terms, shortened=options.shortened)
    view = View(theme=THEMES[options.theme], language=options.language)
    return poster(
        chart, width, height, view, title=options.title, first=options.first, last=options.last
    )


def _size(size: str) -> tuple[float, float]:
    """Width and height in mm."""
    if known := _SIZES.get(size.upper()):
        return known
    try:
        width, height = (float(part) for part in size.lower().replace("×", "x").split("x"))
    except ValueError:
        raise errors.NotASize(size=size) from None
    if not (20 <= width <= 5000 and 20 <= height <= 5000):
        raise errors.NotASize(size=size)
    return width, height
