"""What is sound in a project file, and what is not.

What was read, the journal and the views are the project; every other cell follows from them. A
check writes them anew into a copy in memory, and asks copy and file the same questions.
"""

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from hckt_timeline import errors
from hckt_timeline.curation import decided
from hckt_timeline.domain import Decision, History, Project, Wording, check_history
from hckt_timeline.storage.defence import in_memory
from hckt_timeline.storage.editing import fill_anew
from hckt_timeline.storage.failures import readable, told
from hckt_timeline.storage.opening import open_project
from hckt_timeline.storage.reading import events_now, journal_of, pieces_now, reading_of, views_of
from hckt_timeline.storage.writing import fill_indexes, pieces_of

_PAGES = Wording(vi="tệp hỏng: {what}", en="the file is damaged: {what}")
_VALUES = Wording(vi="nội dung hỏng: {what}", en="the contents are damaged: {what}")
_TEXT = Wording(
    vi="văn bản của bài {what} không khớp mã của nó",
    en="the text of article {what} does not fit its id",
)
_JOURNAL = Wording(vi="nhật ký quyết định thiếu số {what}", en="the journal lacks number {what}")
_ROWS = Wording(
    vi="bảng {what} không khớp với những gì đã đọc và đã quyết định",
    en="the table {what} does not agree with what was read and decided",
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
        faults = [_PAGES.fill(what=line) for line in _pages(connection)]
        try:
            with readable(path):
                read, journal = reading_of(connection), journal_of(connection)
                check_history(read)
                project = Project(read=read, decisions=journal, views=views_of(connection))
        except errors.DamagedProject as error:
            faults.append(_VALUES.fill(what=str(error.data["reason"])))
            return Verdict(tuple(faults), None, ())
        outcome = decided(read, journal)
        for check in (_texts, _numbers):
            faults += check(read, journal)
        for follows in (_values, _indexes):
            faults += [] if faults else follows(connection, outcome.history)
        faults += [] if faults else _rows(connection, project)
        return Verdict(tuple(faults), project, outcome.unplaced)


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


def _values(connection: sqlite3.Connection, history: History) -> Iterator[Wording]:
    """Whether the values after the decisions are those that follow from the decisions."""
    texts = {each.id: each.text for each in history.articles}
    for what, values in {"event": history.events, **pieces_of(history)}.items():
        try:
            if what == "event":
                now = list(map(repr, events_now(connection, lambda id_: texts.get(id_, ""))))
            else:
                now = list(map(repr, pieces_now(connection, what)))
        except (ValueError, TypeError, sqlite3.Error):
            now = []
        # In whatever order: what people added stands last.
        if sorted(now) != sorted(map(repr, values)):
            yield _ROWS.fill(what=what)


def _rows(connection: sqlite3.Connection, project: Project) -> Iterator[Wording]:
    """Whether all that is looked up by columns is as it would be written now."""
    try:
        before = {table: _digest(connection, query) for table, query in _FOLLOWING.items()}
        wide = connection.execute(_WIDE).fetchone()
        fill_anew(connection, project)
        wrong = [
            table for table in before if before[table] != _digest(connection, _FOLLOWING[table])
        ]
        # Once it reached beyond its words, the journal may be marked so for ever.
        if connection.execute(_WIDE).fetchone() > wide:
            wrong.append("decision")
    except sqlite3.DatabaseError as error:
        yield _PAGES.fill(what=str(error))
        return
    yield from (_ROWS.fill(what=table) for table in wrong)


_WIDE = "SELECT COALESCE(max(wide), 0) FROM decision"
_FOLLOWING = {
    "article": "SELECT position, id FROM article ORDER BY position",
    "event": "SELECT CASE WHEN as_read IS NOT NULL THEN position END, id, title, earliest, latest, "
    "lane, kind, precision, flags, sources, as_read IS NULL, decided IS NULL, "
    "length(decided) = 0 FROM event ORDER BY id",
    "passage": "SELECT article, start, stop, id FROM passage LEFT JOIN event ON position = event "
    "ORDER BY article, start, stop, id",
    "party": "SELECT id, organisation FROM party LEFT JOIN event ON position = event "
    "ORDER BY id, organisation",
    "piece": "SELECT kind, CASE WHEN as_read IS NOT NULL THEN position END, key, as_read IS NULL, "
    "decided IS NULL, decided = '' FROM piece ORDER BY kind, position",
    "dispute": "SELECT event, conflict FROM dispute ORDER BY event, conflict",
    "hold": "SELECT article, start, stop, decision FROM hold "
    "ORDER BY article, start, stop, decision",
    "kept_view": "SELECT name FROM kept_view ORDER BY name",
}
"""What follows from the project, without the places that what people added has by chance."""


def _digest(connection: sqlite3.Connection, query: str) -> bytes:
    found = hashlib.sha256()
    for row in connection.execute(query):
        found.update(repr(row).encode(errors="replace"))
    return found.digest()


def _indexes(connection: sqlite3.Connection, history: History) -> Iterator[Wording]:
    """Whether the search finds just the words that are there, and ranks them as it should."""
    found = {index: _indexed(connection, index) for index in _INDEXES}
    broken = [index for index, words in found.items() if words is None]
    if not broken:
        fill_indexes(connection, history)
        broken = [index for index in found if found[index] != _indexed(connection, index)]
    return (_INDEX.fill(what=index) for index in broken)


_INDEXES = ("article_words", "event_words", "organisation_words")
_INDEXED = (
    "SELECT * FROM temp.{index}_vocabulary",
    # What ranking counts with (https://www.sqlite.org/fts5.html, sections 4.1 and 6).
    "SELECT block FROM {index}_data WHERE id = 1",
    "SELECT * FROM {index}_docsize ORDER BY id",
    "SELECT * FROM {index}_config ORDER BY k",
)


def _indexed(connection: sqlite3.Connection, index: str) -> list[bytes] | None:
    """Digests of all words with their places, and of their counts; None: the index is broken."""
    try:
        connection.execute(f"INSERT INTO {index} ({index}) VALUES ('integrity-check')")  # noqa: S608
        connection.execute(
            f"CREATE VIRTUAL TABLE temp.{index}_vocabulary USING fts5vocab(main, {index}, instance)"
        )
        found = [_digest(connection, query.format(index=index)) for query in _INDEXED]
        connection.execute(f"DROP TABLE temp.{index}_vocabulary")
    except sqlite3.DatabaseError:
        return None
    return found
