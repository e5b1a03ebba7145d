"""A table of events read back: from this program, a spreadsheet or a person's own hand.

What a spreadsheet does to a table is put up with: its own separator and encoding, days written as
its language does. Only the columns ``title`` and ``edtf`` must be there.
"""

import csv
import io
from collections.abc import Iterable, Iterator
from pathlib import PurePath

from hckt_timeline import errors
from hckt_timeline.domain import Event, History, Problem, Wording, links_of
from hckt_timeline.interchange.bearers import bearers_in, organisations_of
from hckt_timeline.interchange.cells import restored
from hckt_timeline.interchange.csv_events import Row, UnreadCell, event_in
from hckt_timeline.interchange.history_json import decoded
from hckt_timeline.reading.decoding import decode

_MOST_ENTRIES, _LETTERS_AN_ENTRY = 100_000, 100
_LONGEST_CELL = 120
_NEEDED = ("title", "edtf")
_SEPARATORS = ",;\t"
_MISSING = Wording(vi="thiếu cột {names} ở hàng đầu", en="the first row lacks {names}")
_TORN = Wording(
    vi="hàng {row}: không hiểu ô {column}: “{cell}”", en="row {row}: cannot read {column}: “{cell}”"
)


def read_csv(data: bytes, file: str) -> History:
    """The events in a table; ``file`` is its name for messages.

    The articles are not in it, so that an event has no passages but a note of its origin: the
    file, the row and the words that are quoted there. Rows that cannot be understood are problems
    of the history.

    Raises:
        NotATable: there is no header row with the columns that must be there.
        WouldFillMemory: it has far more rows or entries than words.
    """
    text = _text(data, file)
    rows = list(_proportionate(_rows(text, file), len(text), file))
    bearers = bearers_in(row.cells for row in rows)
    events: list[Event] = []
    problems: list[Problem] = []
    for together in _by_event(rows):
        try:
            events.append(event_in(together, bearers, PurePath(file).name))
        except UnreadCell as unread:
            row = str(together[0].number)
            reason = _TORN.fill(row=row, column=unread.column, cell=_short(unread.cell))
            problems.append(Problem(file=file, reason=reason))
    return History(
        organisations=tuple(organisations_of(events)),
        events=tuple(events),
        links=tuple(links_of(events)),
        problems=tuple(problems),
    )


def _proportionate(rows: Iterable[Row], letters: int, file: str) -> Iterator[Row]:
    """The rows, while they and the entries in their cells are no more than words would fill."""
    left = _MOST_ENTRIES + letters // _LETTERS_AN_ENTRY
    for row in rows:
        left -= 1 + sum(cell.count(";") for cell in row.cells.values())
        if left < 0:
            raise errors.WouldFillMemory(file=file)
        yield row


def _short(cell: str) -> str:
    return cell if len(cell) <= _LONGEST_CELL else f"{cell[:_LONGEST_CELL]}…"


def _text(data: bytes, file: str) -> str:
    try:
        return decoded(data)
    except UnicodeDecodeError:
        told = decode(data)
        if isinstance(told, Wording):
            raise errors.NotATable(file=file, reason={"vi": told.vi, "en": told.en}) from None
        return told.text


def _rows(text: str, file: str) -> Iterator[Row]:
    separator = max(_SEPARATORS, key=text.partition("\n")[0].count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        columns = [restored(name).strip().lower() for name in next(reader, [])]
        missing = ", ".join(name for name in _NEEDED if name not in columns)
        if missing:
            reason = _MISSING.fill(names=missing)
            raise errors.NotATable(file=file, reason={"vi": reason.vi, "en": reason.en})
        for number, cells in enumerate(reader, start=2):
            if any(cells):
                yield Row(number, dict(zip(columns, map(restored, cells), strict=False)))
    except csv.Error as error:
        raise errors.NotATable(file=file, reason=str(error)) from error


def _by_event(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """The rows of each event, which need not stand together."""
    together: dict[tuple[str, ...], list[Row]] = {}
    for row in rows:
        id_ = row.cells.get("event")
        together.setdefault((id_,) if id_ else tuple(row.cells.values()), []).append(row)
    yield from together.values()
