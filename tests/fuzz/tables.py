"""Feeds the readers of what comes in again, CSV and JSON, whatever a fuzzer finds.

    python -m tests.fuzz.tables -max_total_time=600 -max_len=4000 -timeout=10 -rss_limit_mb=1024

The first byte chooses the format, the second whether the input is taken as it is or put into the
cells of a table or the fields of a history that would else be sound. What is read is written and
read again, and comes back the same.
"""

import json
import sys

import atheris

with atheris.instrument_imports(include=["hckt_timeline.interchange", "hckt_timeline.domain"]):
    from hckt_timeline.domain import Project
    from hckt_timeline.errors import InputError
    from hckt_timeline.interchange.csv_reading import read_csv
    from hckt_timeline.interchange.events_csv import COLUMNS, csv_pieces
    from hckt_timeline.interchange.project_json import project_pieces, read_project

HEADER = ",".join(COLUMNS)
WORDS = (
    "title", "edtf", "1950", "1950-07-11", "2026?-01", "../1975", "quý I/2025", "founding", "day", "true",
    "Cục A | host | a; Cục B", "e-1", "=1+1", "'", ";", "|", "\\", '"', ",", "\t", "\n", "\r", "😀",
)  # fmt: skip
EVENT = {
    "id": "e", "kind": "founding", "title": "Lập", "edtf": "1950-07-11", "earliest": "1950-07-11",
    "latest": "1950-07-11", "precision": "day", "date_role": "occurred", "basis": "stated", "dates": [],
    "planned": False, "organisations": [], "predecessors": [], "successors": [], "people": [],
    "documents": [], "place": None, "evidence": [], "status": "added",
}  # fmt: skip


def words(given: atheris.FuzzedDataProvider) -> str:
    """A known word, or any letters."""
    if given.ConsumeBool():
        return WORDS[given.ConsumeIntInRange(0, len(WORDS) - 1)]
    return str(given.ConsumeUnicodeNoSurrogates(given.ConsumeIntInRange(0, 40)))


def table(given: atheris.FuzzedDataProvider) -> bytes:
    """Some rows under the columns that the program writes."""
    rows = range(given.ConsumeIntInRange(1, 4))
    cells = [[words(given).replace('"', '""') for _ in COLUMNS] for _ in rows]
    lines = (",".join(f'"{cell}"' for cell in row) for row in cells)
    return "\n".join((HEADER, *lines)).encode()


def history(given: atheris.FuzzedDataProvider) -> bytes:
    """An event some of whose fields are something else."""
    event: dict[str, object] = dict(EVENT)
    for _ in range(given.ConsumeIntInRange(1, 4)):
        name = list(EVENT)[given.ConsumeIntInRange(0, len(EVENT) - 1)]
        event[name] = words(given)
        if given.ConsumeBool():
            event[name] = [given.ConsumeInt(8), words(given), None, {"organisation": "a"}]
    return json.dumps({"articles": [], "organisations": [], "events": [event]}).encode()


def comes_back(read: Project, *, as_csv: bool) -> None:
    """As JSON nothing gets lost; a table comes back as a table."""
    assert read_project("".join(project_pieces(read)), "b.json") == read
    if as_csv:
        again = read_csv("".join(csv_pieces(read.read)).encode(), "b.csv")
        assert not again.problems
        assert [event.id for event in again.events] == [event.id for event in read.read.events]


def one(data: bytes) -> None:
    """A history that comes back, or one failure in both languages."""
    given = atheris.FuzzedDataProvider(data)
    as_csv, made = given.ConsumeBool(), given.ConsumeBool()
    make = table if as_csv else history
    rest = make(given) if made else given.ConsumeBytes(len(data))
    try:
        read = Project(read=read_csv(rest, "a.csv")) if as_csv else read_project(rest, "a.json")
    except InputError as failure:
        told = failure.message("vi"), failure.message("en")
        if not all("a." in words for words in told):
            raise
    else:
        comes_back(read, as_csv=as_csv)


if __name__ == "__main__":
    atheris.Setup(sys.argv, one)
    atheris.Fuzz()
