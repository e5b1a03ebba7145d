"""Project files made to do harm, by scripts: each is a name and its bytes."""

import random
import sqlite3
import tempfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from hckt_timeline.curation import telling_of
from hckt_timeline.domain import Confirm, Correct, Project
from hckt_timeline.storage import create_project
from hckt_timeline.storage.schema import VERSION
from tests.curation.deciding import journal
from tests.curation.making import READ

EVENT = telling_of(READ.events[0])
SOUND = Project(
    read=READ, decisions=journal(Confirm(event=EVENT), Correct(event=EVENT, title="Khai sinh"))
)

FOREIGN = (
    "CREATE VIEW a_view AS SELECT load_extension('/tmp/x.so')",
    "CREATE TRIGGER a_trigger AFTER INSERT ON decision BEGIN DELETE FROM event; END",
    "CREATE TRIGGER a_trigger AFTER INSERT ON decision BEGIN SELECT writefile('/tmp/x', 'x'); END",
    "CREATE TEMP TRIGGER t AFTER INSERT ON decision BEGIN DELETE FROM event; END; CREATE TABLE x (a)",
    "CREATE TABLE another (a)",
    "CREATE INDEX another ON event (title)",
    "CREATE INDEX another ON event (zeroblob(100000000))",
    "CREATE VIRTUAL TABLE another USING fts5 (a, content='event')",
    "CREATE TABLE sink (a, b AS (hex(zeroblob(999999))))",
    "DROP TABLE event",
    "DROP TABLE article_words",
    "DROP INDEX passage_of_event",
    "ALTER TABLE event ADD COLUMN more TEXT",
    "ALTER TABLE event RENAME TO occasion; CREATE VIEW event AS SELECT * FROM occasion",
    "ALTER TABLE decision RENAME COLUMN by TO who",
    "PRAGMA journal_mode = WAL",
    "PRAGMA application_id = 0",
    "PRAGMA user_version = 0",
    f"PRAGMA user_version = {VERSION + 1}",
    "PRAGMA user_version = -1",
    "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'x' WHERE name = 'event'",
    "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = 1 WHERE name = 'event'",
    "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema",
)
"""What no project holds: each is refused as it is opened."""

BOMB = zlib.compress(bytes(300 * 2**20), 9)
DEEP = "[" * 100_000
VALUES = (
    ("UPDATE article SET packed = 1, text = ?", BOMB),
    ("UPDATE article SET packed = 0, text = ?", b"\xff\xfe\x00"),
    ("UPDATE article SET packed = 7, text = ?", b""),
    ("UPDATE event SET as_read = ?", BOMB),
    ("UPDATE event SET as_read = ?", b""),
    ("UPDATE event SET decided = ?", b"x"),
    ("UPDATE event SET decided = ?", BOMB),
    ("UPDATE article SET facts = ?", DEEP),
    ("UPDATE article SET facts = ?", "null"),
    ("UPDATE article SET facts = ?", '{"file": "../../etc/passwd"}'),
    ("UPDATE article SET facts = ?", '{"file": "a", "address": "javascript:alert(1)", "x": 1}'),
    ("UPDATE article SET id = ? WHERE position = 1", "\x1b]0;x\x07"),
    ("UPDATE decision SET act = ?", DEEP),
    ("UPDATE decision SET act = ?", '{"act": "format_disk"}'),
    ("UPDATE decision SET act = ?", '{"act": "withdraw", "number": 1}'),
    ("UPDATE decision SET act = ?", '{"act": "withdraw", "number": 99999999999999999999}'),
    ("UPDATE decision SET number = -number, at = ?", "2026-01-14"),
    ("UPDATE decision SET at = ?", "hôm qua"),
    ("UPDATE decision SET by = ?", "\x1b[2J" * 1000),
    ("UPDATE event SET earliest = ?", 2**62),
    ("UPDATE event SET earliest = ?", -5),
    ("UPDATE event SET latest = ?", 1),
    ("UPDATE event SET lane = ?", "nobody"),
    ("UPDATE event SET kind = ?", "war"),
    ("UPDATE event SET precision = ?", "exact"),
    ("UPDATE event SET precision = ?", None),
    ("UPDATE event SET flags = ?", -1),
    ("UPDATE event SET sources = ?", 2**40),
    ("UPDATE event SET title = ?", "\x1b[31m\u202e" * 10_000),
    ("UPDATE event SET id = ? WHERE position = 1", ""),
    ("UPDATE passage SET event = ?", 2**60),
    ("UPDATE passage SET stop = ?", 2**60),
    ("UPDATE hold SET article = '#' || ?", "x"),
    ("UPDATE hold SET article = '#' || decision, stop = ?", 9),
    ("UPDATE OR REPLACE party SET organisation = ?", "nobody"),
    ("UPDATE dispute SET conflict = ?", "none"),
    ("UPDATE kept_view SET value = ?", DEEP),
    ("INSERT INTO kept_view VALUES ('x', ?)", "{}"),
    ("INSERT INTO kept_view VALUES ('x', ?)", DEEP),
    *(
        (f"UPDATE piece SET {column} = ? WHERE kind = '{kind}'", value)  # noqa: S608
        for kind in ("organisation", "link", "conflict")
        for column in ("as_read", "decided")
        for value in (DEEP, "{}", "", "x" * 1_000_000)
    ),
    ("UPDATE piece SET as_read = ? WHERE kind = 'organisation'",
     '{"id": "a", "name": "A", "aliases": [], "names": [], "parent": "a"}'),
    ("UPDATE OR REPLACE piece SET kind = ?", "problem"),
    ("UPDATE article_words_data SET block = ?", b"\xff" * 100),
    ("UPDATE event_words_data SET block = ?", BOMB),
    ("UPDATE event_words_idx SET pgno = ?", 2**40),
    ("UPDATE event_words_docsize SET sz = ?", b""),
    ("UPDATE event_words_config SET v = ?", 99),
)  # fmt: skip
"""What no value is: opened or refused, never more."""


def sound_bytes() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.hckt"
        create_project(path, SOUND)
        return path.read_bytes()


def every() -> Iterator[tuple[str, bytes]]:
    """All hostile projects, the same in every run."""
    sound = sound_bytes()
    for number, statements in enumerate(FOREIGN):
        yield (
            f"foreign-{number:02}.hckt",
            _changed(sound, lambda c, s=statements: c.executescript(s)),
        )
    for number, (statement, value) in enumerate(VALUES):
        yield (
            f"value-{number:02}.hckt",
            _changed(sound, lambda c, s=statement, v=value: c.execute(s, (v,))),
        )
    dice = random.Random(5)  # noqa: S311
    for number in range(40):
        yield f"cut-{number:02}.hckt", sound[: dice.randrange(len(sound))]
    for number in range(60):
        damaged = bytearray(sound)
        for _ in range(dice.choice([1, 4, 64, 4096])):
            damaged[dice.randrange(len(damaged))] = dice.randrange(256)
        yield f"flipped-{number:02}.hckt", bytes(damaged)
    for number in range(20):
        page = 4096 * dice.randrange(1, len(sound) // 4096)
        noise = dice.randbytes(4096)
        yield f"page-{number:02}.hckt", sound[:page] + noise + sound[page + 4096 :]
    for number in range(20):
        header = bytearray(sound)
        header[dice.randrange(16, 100)] = dice.randrange(256)
        yield f"header-{number:02}.hckt", bytes(header)


def _changed(sound: bytes, change) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.hckt"
        path.write_bytes(sound)
        connection = sqlite3.connect(path)
        connection.execute("PRAGMA synchronous = OFF")
        change(connection)
        connection.commit()
        connection.close()
        return path.read_bytes()
