"""Pictures of a history as files, drawn without a screen."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from hckt_timeline import errors
from hckt_timeline.app.citing import addresses, cited
from hckt_timeline.app.narrowing import check_period
from hckt_timeline.domain import Event, EventTable, History, Wording, event_table, saying
from hckt_timeline.errors import Language
from hckt_timeline.layout import View, build_chart
from hckt_timeline.layout.page import Page, Source, poster
from hckt_timeline.lineage import build_lineage
from hckt_timeline.placing import put_in_place
from hckt_timeline.scene import THEMES, Scene, ThemeName

ENDINGS = (".png", ".svg", ".pdf")
PAGE_ENDING = ".html"
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
    "4:3": (1600 / _PIXELS_PER_MM, 1200 / _PIXELS_PER_MM),
    "square": (1200 / _PIXELS_PER_MM, 1200 / _PIXELS_PER_MM),
}
SIZES = tuple(_SIZES)


@dataclass(frozen=True, slots=True)
class PictureOptions:
    """How a picture is made.

    ``size`` is one of ``SIZES``, ``WIDTHxHEIGHT`` in mm, or ``WIDTHxHEIGHTpx`` in dots of a PNG;
    ``first`` and ``last`` narrow the time shown; ``shortened`` draws long empty stretches of it
    shorter than they are; ``clear`` leaves the ground transparent; ``day`` is said to be that of
    the making.
    """

    size: str = "16:9"
    dpi: int = 150
    theme: ThemeName = "light"
    language: Language = "vi"
    first: dt.date | None = None
    last: dt.date | None = None
    title: str | None = None
    subtitle: str | None = None
    shortened: bool = False
    legend: bool = True
    scale: bool = True
    sources: bool = False
    clear: bool = False
    day: dt.date | None = None


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
        from hckt_timeline.app.data import DATA_FORMATS

        known = ", ".join((*ENDINGS, PAGE_ENDING, *(each.ending for each in DATA_FORMATS)))
        raise errors.UnknownFormat(ending=path.suffix or path.name, known=known)
    check(history, options, is_image=ending == ".png")
    scene = picture(history, options)
    # matplotlib is imported only where a file is drawn.
    from hckt_timeline.painters import mpl_painter
    from hckt_timeline.painters.finishing import About

    about = About(options.title or "", shown_words(history, options), options.day)
    with put_in_place(path) as place:
        mpl_painter.save(scene, place, dpi=options.dpi, about=about, clear=options.clear)


def check(history: History, options: PictureOptions, *, is_image: bool = False) -> None:
    """Refuses what cannot be drawn.

    Raises:
        EmptyPeriod, NothingInPeriod, TooLarge, NotASize: as :func:`export_picture`.
    """
    _check_extent(options, is_image=is_image)
    check_period(history, options.first, options.last)


def shown_events(history: History, options: PictureOptions) -> list[Event]:
    """The events that a picture shows, oldest first."""
    table = event_table(history)
    by_id = {event.id: event for event in history.events}
    return [by_id[table.ids[row]] for row in np.flatnonzero(_inside(table, options)).tolist()]


def shown_words(history: History, options: PictureOptions) -> str:
    """What a picture shows: the organisations, the period, how many events."""
    table = event_table(history)
    inside = _inside(table, options)
    present = {table.organisations[row] for row in np.unique(table.organisation[inside]).tolist()}
    names = [each.name for each in history.organisations if each.id in present]
    days = [_day_words(day, options.language) for day in (options.first, options.last)]
    period = f" {days[0]} – {days[1]}." if any(days) else ""
    count = _EVENTS.fill(count=str(int(inside.sum()))).text(options.language)
    more = " …" if len(names) > _MOST_NAMES else "."
    return f"{'; '.join(names[:_MOST_NAMES])}{more}{period} {count}."


def _check_extent(options: PictureOptions, *, is_image: bool) -> None:
    width, height = (round(side / _MM_PER_INCH * options.dpi) for side in _size(options))
    if is_image and width * height > _MOST_PIXELS:
        raise errors.TooLarge(width=str(width), height=str(height))


def _days(options: PictureOptions) -> tuple[dt.date, dt.date]:
    return options.first or dt.date.min, options.last or dt.date.max


def _inside(table: EventTable, options: PictureOptions) -> NDArray[np.bool_]:
    """Which rows of the table lie in the period."""
    first, last = (day.toordinal() for day in _days(options))
    inside: NDArray[np.bool_] = (table.latest >= first) & (table.earliest <= last)
    return inside


def _day_words(day: dt.date | None, language: Language) -> str:
    return saying.day_words(day, language) if day else ""


def picture(history: History, options: PictureOptions) -> Scene:
    """The whole picture in the size of its options, in logical pixels of 1/96 inch."""
    return laid_out(history, options, *picture_size(options))


def picture_size(options: PictureOptions) -> tuple[float, float]:
    """Width and height of a picture in logical pixels of 1/96 inch.

    Raises:
        NotASize: the size is neither a name nor width x height.
    """
    width, height = _size(options)
    return width * _PIXELS_PER_MM, height * _PIXELS_PER_MM


def laid_out(
    history: History,
    options: PictureOptions,
    width: float,
    height: float,
    address: Callable[[tuple[str, ...]], str | None] | None = None,
) -> Scene:
    """The picture in a size of logical pixels, whatever its options say of the size.

    ``address`` tells where areas lead to (see :class:`Page`); without it, events lead to where
    they can be read.
    """
    table, lineage = event_table(history), build_lineage(history)
    sources: tuple[Source, ...] = ()
    if options.sources:
        table, sources = cited(history, table, _inside(table, options), options.language)
    chart = build_chart(table, lineage, history.terms, shortened=options.shortened)
    where = addresses(history)
    page = Page(
        width,
        height,
        options.title or "",
        options.subtitle or "",
        options.first,
        options.last,
        legend=options.legend,
        scale=options.scale,
        sources=sources,
        address=address or (lambda keys: where.get(keys[0]) if len(keys) == 1 else None),
    )
    theme = THEMES[options.theme]
    return poster(chart, page, View(theme=theme, language=options.language, clear=options.clear))


def _size(options: PictureOptions) -> tuple[float, float]:
    """Width and height in mm."""
    size = options.size.strip()
    if known := _SIZES.get(size.upper()) or _SIZES.get(size.lower()):
        return known
    told = size.lower().replace("×", "x").replace(" ", "")
    in_dots = told.endswith("px")
    try:
        sides = [float(part) for part in told.removesuffix("px").removesuffix("mm").split("x")]
        width, height = (_MM_PER_INCH / options.dpi * side if in_dots else side for side in sides)
    except ValueError:
        raise errors.NotASize(size=size) from None
    if not (20 <= width <= 5000 and 20 <= height <= 5000):
        raise errors.NotASize(size=size)
    return width, height


_EVENTS = Wording(vi="{count} sự kiện", en="Events: {count}")
_MOST_NAMES = 8
