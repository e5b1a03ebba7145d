"""A timeline in a notebook, in matplotlib's habits."""

import datetime as dt
from typing import TYPE_CHECKING, TypedDict, Unpack

from hckt_timeline.app.narrowing import check_period
from hckt_timeline.domain import History, event_table
from hckt_timeline.errors import Language
from hckt_timeline.layout import View, build_chart
from hckt_timeline.layout.page import Page, poster, poster_days
from hckt_timeline.lineage import build_lineage
from hckt_timeline.scene import THEMES, ThemeName

if TYPE_CHECKING:
    from matplotlib.axes import Axes


_SHARP = 2
"""Dots for each logical pixel, so that small figures can be told apart."""
_WIDE = (1600 / 96, 900 / 96)


class DrawOptions(TypedDict, total=False):
    """What :func:`draw` takes besides the history; all may be left out.

    ``theme``: light, dark or print; without it, dark where the axes or the style sheets in use
    have a dark ground. ``first`` and ``last``: the period, both days within. ``title``: above the
    timeline. ``shortened``: draws long empty stretches of time shorter than they are. ``figsize``:
    width and height in inches of a figure of its own.
    """

    theme: ThemeName
    language: Language
    first: dt.date | None
    last: dt.date | None
    title: str | None
    shortened: bool
    figsize: tuple[float, float]


def draw(history: History, ax: "Axes | None" = None, **options: Unpack[DrawOptions]) -> "Axes":
    """Draws a history into axes, or into a figure of its own, and returns the axes.

    The axes measure dates from left to right (unless ``shortened``), so that what else is drawn
    into them finds its place:

    >>> import datetime as dt
    >>> from hckt_timeline import draw, open_history
    >>> ax = draw(open_history(), language="en", figsize=(12, 7))
    >>> line = ax.axvline(dt.date(1975, 4, 30), color="tab:red")
    >>> ax.figure.savefig("history.png")  # doctest: +SKIP

    Raises:
        EmptyPeriod: the period ends before it begins.
        NothingInPeriod: no event lies in the period.
    """
    from hckt_timeline.painters import mpl_painter

    inch = mpl_painter.PIXELS_PER_INCH
    if ax is None:
        width, height = (side * inch for side in options.get("figsize", _WIDE))
    else:
        box, scale = ax.get_window_extent(), inch / ax.figure.dpi
        width, height = box.width * scale, box.height * scale
    first, last = options.get("first"), options.get("last")
    check_period(history, first, last)
    theme = options.get("theme") or ("dark" if mpl_painter.stands_on_dark(ax) else "light")
    view = View(theme=THEMES[theme], language=options.get("language", "vi"))
    shortened = options.get("shortened", False)
    chart = build_chart(
        event_table(history), build_lineage(history), history.terms, shortened=shortened
    )
    page = Page(width, height, options.get("title") or "", first=first, last=last)
    scene = poster(chart, page, view)
    days = None if chart.shortened else poster_days(chart, page)
    if ax is None:
        return mpl_painter.figure(scene, _SHARP * inch, days).axes[0]
    mpl_painter.paint(scene, ax, days)
    return ax
