"""Small files that would fill the memory, and how much of it they take.

    python -m tests.hostile.bombs

Each is opened and checked as the program does it. Printed are the largest number of megabytes that
the process ever held, by then, and what a person is told.
"""

import json
import sqlite3
import sys
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from resource import RUSAGE_SELF, getrusage

from hckt_timeline.app.histories import gather
from hckt_timeline.domain import Project
from hckt_timeline.errors import TimelineError
from hckt_timeline.storage import create_project, verify
from hckt_timeline.storage.values import _FAMILIAR
from tests.curation.making import READ
from tests.hostile.broken import W, packed, repacked

MB = 2**20
END = b"</w:body></w:document>"
ARTICLE = 'INSERT INTO article VALUES (?, ?, \'{"file": "a"}\', 1, ?)'
EVENT = (
    "INSERT INTO event (position, id, title, kind, flags, sources, as_read) "
    "VALUES (?, ?, 'a', 'other', 0, 0, ?)"
)
Bomb = tuple[str, bytes]


def every() -> Iterator[Bomb]:
    """Names and bytes."""
    yield from projects()
    yield from texts()
    yield "dense.docx", repacked(b"<w:document " + W + b"><w:body>" + b"<w:p/>" * 4_000_000 + END)
    dense = b"<a>" + b"<b/>" * (5 * MB) + b"</a>"
    parts = {f"word/{number}.xml": dense for number in range(4)}
    yield "parts.docx", packed({**parts, "word/document.xml": dense})


def projects() -> Iterator[Bomb]:
    """Projects whose values are far larger unpacked."""
    text = zlib.compress(b"a" * (60 * MB))
    yield "texts.hckt", project(*((ARTICLE, (100 + row, f"{row}", text)) for row in range(20)))
    long = "a" * (4 * MB - 2000)
    events = (
        (EVENT, (100 + row, f"{row}", familiar(event(id=f"{row}", title=long))))
        for row in range(40)
    )
    yield "titles.hckt", project(*events)
    quoting = [{"article": "x", "start": 0, "end": 20_000_000}] * 1000
    yield (
        "quotes.hckt",
        project(
            (ARTICLE, (100, "x", zlib.compress(b"a" * (20 * MB)))),
            (EVENT, (100, "e", familiar(event(evidence=quoting)))),
        ),
    )
    fields = ",".join(f'"{number}": 1' for number in range(300_000))
    yield (
        "fields.hckt",
        project(
            (EVENT, (100, "e", familiar(f"{{{fields}}}".encode()))),
        ),
    )
    long = "{" + ",".join(f'"{number}": 1' for number in range(900_000)) + "}"
    yield "piece.hckt", project(("INSERT INTO piece VALUES ('term', 1, '', ?, NULL)", (long,)))
    yield "act.hckt", project(("INSERT INTO decision VALUES (1, '2026-01-14', '', ?, 0)", (long,)))


def texts() -> Iterator[Bomb]:
    """JSON and CSV of very many very small values."""
    for name, value in {"event": "{}", "article": "{}", "term": "[]", "problem": "1"}.items():
        many = f"{value}," * 900_000
        yield f"{name}.json", f'{{"{name}s": [{many}{value}]}}'.encode()
    few = ",".join(['{"title": "          "}'] * 1_200_000)
    yield "objects.json", f'{{"events": [], "organisations": [], "articles": [{few}]}}'.encode()
    keys = ",".join(f'"{number}": 1' for number in range(2_000_000))
    yield "keys.json", f'{{"articles": [{{{keys}}}]}}'.encode()
    yield "nested.json", b'{"articles": ' + b"[" * 10_000_000
    inner = ",".join(["{}"] * 200_000)
    yield (
        "inner.json",
        f'{{"articles": [], "organisations": [], "events": [{{"evidence": [{inner}]}}]}}'.encode(),
    )
    yield "rows.csv", b"title,edtf\n" + b"a,\n" * 2_000_000
    yield "torn.csv", b"title,edtf\n" + b",1\n" * 2_000_000
    yield "entries.csv", b"title,edtf,people\n" + (b"a,," + b"b;" * 60_000 + b"\n") * 60
    yield "cells.csv", b"title,edtf,kind\n" + (b"a,," + b"b" * 130_000 + b"\n") * 300
    yield "columns.csv", b"title,edtf" + b",a" * 5_000_000 + b"\na,1950\n"


def event(**facts: object) -> bytes:
    """An event as it lies in a project file."""
    told = READ.events[0].model_dump(mode="json", exclude={"evidence", "dates"})
    return json.dumps({**told, "id": "e", **facts}).encode()


def familiar(data: bytes) -> bytes:
    packer = zlib.compressobj(9, zdict=_FAMILIAR)
    return packer.compress(data) + packer.flush()


def project(*changes: tuple[str, tuple[object, ...]]) -> bytes:
    """A sound project with some rows more."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.hckt"
        create_project(path, Project(read=READ))
        connection = sqlite3.connect(path)
        connection.execute("PRAGMA synchronous = OFF")
        for change in changes:
            connection.execute(*change)
        connection.commit()
        connection.close()
        return path.read_bytes()


def told(path: Path) -> str:
    """What a person is told of a file, in one line."""
    try:
        problems = gather([path]).read.problems
    except TimelineError as error:
        return error.message("en")
    finally:
        if path.suffix == ".hckt":
            check(path)
    return problems[0].reason.en if problems else "read"


def check(path: Path) -> None:
    with suppress(TimelineError):
        verify(path)


def main() -> None:
    """Open each."""
    with tempfile.TemporaryDirectory() as folder:
        for name, data in every():
            path = Path(folder) / name
            path.write_bytes(data)
            size = len(data)
            del data
            words = told(path).replace(folder, "")
            most = getrusage(RUSAGE_SELF).ru_maxrss // 1024
            sys.stdout.write(f"{most}\t{name} ({size // 1024} KB)\t{words}\n")
            sys.stdout.flush()
            path.unlink()


if __name__ == "__main__":
    main()
