"""What is sound in a project file, and what is not."""

import hashlib
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from hckt_timeline import errors
from hckt_timeline.curation import decided
from hckt_timeline.domain import (
    Decision,
    EventTable,
    History,
    Project,
    Wording,
    check_history,
    event_table,
)
from hckt_timeline.lineage import build_lineage
from hckt_timeline.storage.defence import in_memory
from hckt_timeline.storage.opening import ProjectFile, open_project, told
from hckt_timeline.storage.reading import (
    journal_of,
    read_lineage,
    read_organisations,
    read_table,
    reading_of,
    views_of,
)
from hckt_timeline.storage.writing import fill_indexes

_PAGES = Wording(vi="tệp hỏng: {what}", en="the file is damaged: {what}")
_VALUES = Wording(vi="nội dung hỏng: {what}", en="the contents are damaged: {what}")
_TEXT = Wording(
    vi="văn bản của bài {what} không khớp mã của nó",
    en="the text of article {what} does not fit its id",
)
_JOURNAL = Wording(vi="nhật ký quyết định thiếu số {what}", en="the journal lacks number {what}")
_ROWS = Wording(
    vi="{what} không khớp với những gì đã đọc và đã quyết định",
    en="{what} do not agree with what was read and decided",
)
_INDEX = Wording(
    vi="chỉ mục tìm kiếm {what} không khớp với nội dung",
    en="the search index {what} does not agree with the contents",
)
_MOST_LINES = 20


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a check found: the faults, the project where it can be read, decisions without words."""

    faults: tuple[Wording, ...]
    project: Project | None
    unplaced: tuple[Decision, ...]


def verify(path: Path) -> Verdict:
    """Check a project file from its pages to the words of its passages, without changing it.

    Raises:
        CannotRead, NotAProject, NewerProject: there is nothing to check.
    """
    with open_project(path, to_change=False) as file, told(path):
        data = file.connection.serialize()
    with closing(in_memory(data)) as connection:  # since checking an index counts as writing
        copy = ProjectFile(path, connection, None)
        faults = [_PAGES.fill(what=line) for line in _pages(connection)]
        try:
            with told(path):
                read, journal = reading_of(connection), journal_of(connection)
                check_history(read)
                views = views_of(connection)
        except errors.DamagedProject as error:
            faults.append(_VALUES.fill(what=str(error.data["reason"])))
            return Verdict(tuple(faults), None, ())
        outcome = decided(read, journal)
        for check in (_texts, _numbers):
            faults += check(read, journal)
        faults += _rows(copy, outcome.history)
        faults += [] if faults else _indexes(connection, outcome.history)
        return Verdict(
            tuple(faults), Project(read=read, decisions=journal, views=views), outcome.unplaced
        )


def _pages(connection: sqlite3.Connection) -> Iterator[str]:
    try:
        for (line,) in connection.execute(f"PRAGMA integrity_check({_MOST_LINES})"):
            if line != "ok":
                yield " ".join(line.split())
    except sqlite3.DatabaseError as error:
        yield str(error)


def _texts(read: History, _journal: tuple[Decision, ...]) -> Iterator[Wording]:
    for article in read.articles:
        if hashlib.sha256(article.text.encode()).hexdigest()[: len(article.id)] != article.id:
            yield _TEXT.fill(what=article.id)


def _numbers(_read: History, journal: tuple[Decision, ...]) -> Iterator[Wording]:
    numbers = {each.number for each in journal}
    missing = sorted(set(range(1, max(numbers, default=0) + 1)) - numbers)
    return (_JOURNAL.fill(what=str(number)) for number in missing[:_MOST_LINES])


def _rows(copy: ProjectFile, history: History) -> Iterator[Wording]:
    """Whether the columns tell what the values do."""
    lineage = build_lineage(history)
    checks: dict[str, Callable[[], bool]] = {
        "event": lambda: _same(read_table(copy), event_table(history)),
        "organisation": lambda: read_organisations(copy) == history.organisations,
        "link": lambda: read_lineage(copy).lifespans == lineage.lifespans,
    }
    for what, is_sound in checks.items():
        try:
            sound = is_sound()
        except errors.DamagedProject:
            sound = False
        if not sound:
            yield _ROWS.fill(what=what)


def _same(one: EventTable, other: EventTable) -> bool:
    return all(
        np.array_equal(getattr(one, name), getattr(other, name))
        for name in EventTable.__dataclass_fields__
    )


def _indexes(connection: sqlite3.Connection, history: History) -> Iterator[Wording]:
    """Whether the search finds just the words that are there."""
    found = {table: _vocabulary(connection, table) for table in _INDEXES}
    broken = [table for table, words in found.items() if words is None]
    if not broken:
        fill_indexes(connection, history)
        broken = [table for table in found if found[table] != _vocabulary(connection, table)]
    return (_INDEX.fill(what=table) for table in broken)


_INDEXES = ("article_words", "event_words", "organisation_words")


def _vocabulary(connection: sqlite3.Connection, table: str) -> bytes | None:
    """A digest of each word of an index with where it stands; None: the index is broken."""
    words = hashlib.sha256()
    try:
        connection.execute(f"INSERT INTO {table} ({table}) VALUES ('integrity-check')")  # noqa: S608
        connection.execute(
            f"CREATE VIRTUAL TABLE temp.{table}_vocabulary USING fts5vocab(main, {table}, instance)"
        )
        for row in connection.execute(f"SELECT * FROM temp.{table}_vocabulary"):  # noqa: S608
            words.update(repr(row).encode())
        connection.execute(f"DROP TABLE temp.{table}_vocabulary")
    except sqlite3.DatabaseError:
        return None
    return words.digest()
