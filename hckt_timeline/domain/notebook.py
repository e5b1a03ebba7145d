"""The events of a history as rows for notebooks: a table to look at, a data frame to work with."""

from collections.abc import Iterator, Mapping
from html import escape
from itertools import islice
from typing import TYPE_CHECKING

from hckt_timeline import errors

if TYPE_CHECKING:
    from pandas import DataFrame

    from hckt_timeline.domain.event import Event
    from hckt_timeline.domain.history import History

_SHOWN = ("edtf", "kind", "title", "organisations", "sources")
_MOST_ROWS = 60
_DAYS = ("earliest", "latest")


def html_table(history: "History") -> str:
    """The first events, oldest first, as a table in HTML, every word escaped."""
    heading = "".join(f"<th>{name}</th>" for name in _SHOWN)
    rows = "".join(
        f"<tr>{''.join(f'<td>{_cell(row[name])}</td>' for name in _SHOWN)}</tr>"
        for row in islice(_rows(history), _MOST_ROWS)
    )
    more = len(history.told()) - _MOST_ROWS
    rest = f"<p>… {more} more</p>" if more > 0 else ""
    return (
        f"<p>{escape(repr(history))}</p>"
        f"<table><thead><tr>{heading}</tr></thead><tbody>{rows}</tbody></table>{rest}"
    )


def data_frame(history: "History") -> "DataFrame":
    """The events, oldest first, as a data frame."""
    try:
        import pandas as pd
    except ImportError as error:
        raise errors.MissingPackage(name="pandas", extra="notebook") from error
    frame = pd.DataFrame(list(_rows(history)), columns=list(_COLUMNS))
    # Seconds reach from the year 1 to 9999, which the nanoseconds of older versions do not.
    return frame.astype(dict.fromkeys(_DAYS, "datetime64[s]")).set_index("event")


_COLUMNS = (
    "event", "kind", "title", "edtf", *_DAYS, "precision", "approximate", "inferred", "planned",
    "status", "organisations", "predecessors", "successors", "people", "place", "sources", "quote",
)  # fmt: skip


def _rows(history: "History") -> Iterator[dict[str, object]]:
    copies = history.copies()
    for event in history.told():
        yield _row(event, copies)


def _row(event: "Event", copies: Mapping[str, str]) -> dict[str, object]:
    span = event.span
    return {
        "event": event.id,
        "kind": event.kind.value,
        "title": event.title,
        "edtf": span and span.edtf,
        "earliest": span and span.earliest,
        "latest": span and span.latest,
        "precision": span and span.precision.value,
        "approximate": span is not None and span.approximate,
        "inferred": span is not None and span.inferred,
        "planned": event.planned,
        "status": event.status.value,
        "organisations": tuple(each.name for each in event.organisations),
        "predecessors": tuple(each.name for each in event.predecessors),
        "successors": tuple(each.name for each in event.successors),
        "people": tuple(each.name for each in event.people),
        "place": event.place,
        "sources": len({copies.get(each.article, each.article) for each in event.evidence}),
        "quote": event.evidence[0].quote if event.evidence else None,
    }


def _cell(value: object) -> str:
    words = "; ".join(map(str, value)) if isinstance(value, tuple) else str(value or "")
    return escape(words)
