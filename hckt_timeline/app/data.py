"""A history as data for other programs: each format by its name and ending."""

import datetime as dt
import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from hckt_timeline import errors
from hckt_timeline.app.narrowing import within
from hckt_timeline.domain import History, Wording
from hckt_timeline.errors import Language
from hckt_timeline.interchange.annotations import annotation_pieces
from hckt_timeline.interchange.events_csv import csv_pieces
from hckt_timeline.interchange.history_json import history_pieces
from hckt_timeline.interchange.i_calendar import calendar_pieces
from hckt_timeline.interchange.json_ld import json_ld_pieces
from hckt_timeline.interchange.markdown import markdown_pieces
from hckt_timeline.interchange.timeline_js import timeline_js_pieces
from hckt_timeline.placing import write_text


@dataclass(frozen=True, slots=True)
class DataOptions:
    """What an export takes besides the history.

    ``first`` and ``last`` narrow the time; ``yearly`` lets foundings come back every year in a
    calendar.
    """

    language: Language = "vi"
    first: dt.date | None = None
    last: dt.date | None = None
    yearly: bool = False


@dataclass(frozen=True, slots=True)
class DataFormat:
    """A format: its name, the ending of its files, what people call it, and its writer."""

    name: str
    ending: str
    words: Wording
    pieces: Callable[[History, DataOptions], Iterable[str]]


DATA_FORMATS = (
    DataFormat(
        "csv", ".csv", Wording(vi="Bảng sự kiện", en="Table of events"), lambda h, _: csv_pieces(h)
    ),
    DataFormat(
        "json", ".json", Wording(vi="Lịch sử", en="History"), lambda h, _: history_pieces(h)
    ),
    DataFormat(
        "jsonld",
        ".jsonld",
        Wording(vi="Dữ liệu liên kết", en="Linked data"),
        lambda h, _: json_ld_pieces(h),
    ),
    DataFormat(
        "annotations",
        ".annotations.json",
        Wording(vi="Chú giải trên bài", en="Web annotations"),
        lambda h, _: annotation_pieces(h),
    ),
    DataFormat(
        "timelinejs",
        ".timelinejs.json",
        Wording(vi="Dòng thời gian TimelineJS", en="TimelineJS"),
        lambda h, options: timeline_js_pieces(h, options.language),
    ),
    DataFormat(
        "icalendar",
        ".ics",
        Wording(vi="Lịch", en="Calendar"),
        lambda h, options: calendar_pieces(h, yearly=options.yearly),
    ),
    DataFormat(
        "markdown",
        ".md",
        Wording(vi="Biên niên sử", en="Chronicle"),
        lambda h, options: markdown_pieces(h, options.language),
    ),
)


def data_format(path: Path, name: str | None = None) -> DataFormat | None:
    """The format of that name, else that of the longest ending the path has; None: of none.

    Raises:
        UnknownFormat: no format has the name.
    """
    if name is not None:
        named = {each.name: each for each in DATA_FORMATS}
        if name not in named:
            raise errors.UnknownFormat(ending=name, known=", ".join(named))
        return named[name]
    fitting = (each for each in DATA_FORMATS if path.name.lower().endswith(each.ending))
    return max(fitting, key=lambda each: len(each.ending), default=None)


def export_data(
    history: History,
    path: str | os.PathLike[str],
    options: DataOptions | None = None,
    name: str | None = None,
) -> None:
    """Writes a history in the format of that name, else in that of the path's ending.

    The same history and options give the same bytes.

    >>> from hckt_timeline import export_data, open_history
    >>> export_data(open_history(), "history.csv")  # doctest: +SKIP

    Args:
        history: what is written.
        path: the file, which is replaced only when all is written.
        options: language, period and what else a format takes.
        name: the name of a format (``csv``, ``json``, ``jsonld``, ``annotations``,
            ``timelinejs``, ``icalendar``, ``markdown``), whatever the ending.

    Raises:
        UnknownFormat: there is no such format.
        EmptyPeriod: the period ends before it begins.
        NothingInPeriod: no event lies in the period.
        CannotWrite, NoSpace: the system refuses; under ``path`` stands what stood there before.
    """
    chosen, file = options or DataOptions(), Path(path)
    form = data_format(file, name)
    if form is None:
        known = ", ".join(each.ending for each in DATA_FORMATS)
        raise errors.UnknownFormat(ending=file.suffix or file.name, known=known)
    write_text(file, form.pieces(within(history, chosen.first, chosen.last), chosen))
