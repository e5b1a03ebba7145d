"""A timeline in a notebook, in matplotlib's habits."""

import datetime as dt
from typing import TYPE_CHECKING, TypedDict, Unpack

from hckt_timeline.app.export import PictureOptions, laid_out, picture
from hckt_timeline.domain import History
from hckt_timeline.errors import Language
from hckt_timeline.scene import ThemeName

if TYPE_CHECKING:
    from matplotlib.axes import Axes


_SHARP = 2
"""Dots for each logical pixel, so that small figures can be told apart."""


class DrawOptions(TypedDict, total=False):
    """What :func:`draw` takes besides the history; all may be left out."""

    theme: ThemeName
    language: Language
    first: dt.date | None
    last: dt.date | None
    title: str | None
    shortened: bool


def draw(history: History, ax: "Axes | None" = None, **options: Unpack[DrawOptions]) -> "Axes":
    """Draws a history into axes, or into a figure of its own, and returns the axes.

    >>> from hckt_timeline import draw, open_history
    >>> axes = draw(open_history(), language="en")
    """
    from hckt_timeline.painters import mpl_painter

    chosen = PictureOptions(**options)
    if ax is None:
        dpi = _SHARP * mpl_painter.PIXELS_PER_INCH
        return mpl_painter.figure(picture(history, chosen), dpi).axes[0]
    box = ax.get_window_extent()
    scale = mpl_painter.PIXELS_PER_INCH / ax.figure.dpi
    mpl_painter.paint(laid_out(history, chosen, box.width * scale, box.height * scale), ax)
    return ax
