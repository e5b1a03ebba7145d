"""A check of a project file finds what is wrong with it, and nothing where nothing is."""

import functools
import sqlite3
import tempfile
from pathlib import Path

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from hckt_timeline import errors
from hckt_timeline.curation import telling_of
from hckt_timeline.domain import (
    Add,
    Bearer,
    Confirm,
    Correct,
    Merge,
    Parties,
    Project,
    Reject,
    Term,
    View,
)
from hckt_timeline.storage import (
    create_project,
    decide,
    open_project,
    read_anew,
    read_table,
    search,
    verify,
)
from tests.curation.deciding import AT, journal
from tests.curation.making import READ
from tests.extraction.tell import history_of

EVENT = telling_of(READ.events[0])
TERM = Term(
    person="Trần Văn Tám",
    post="Cục trưởng",
    organisation=READ.organisations[0].id,
    span=READ.events[0].span,
    evidence=READ.events[0].evidence,
)
PROJECT = Project(
    read=READ.model_copy(update={"terms": (TERM,)}),
    decisions=journal(
        Confirm(event=EVENT),
        Correct(event=EVENT, title="Khai sinh"),
        Add(id="e-1", kind="other", title="Lễ", span=TERM.span, parties=Parties(), note="Sổ vàng"),
    ),
    views=(View(name="", query="đê"), View(name="Cả đời")),
)
SOURCES = {
    "article": {"id", "facts", "packed", "text"},
    "event": {"as_read"},
    "piece": {"as_read"},
    "decision": {"number", "at", "by", "act"},
    "kept_view": {"value"},
}
"""What a project is made of; everything else in a file follows from it."""


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "a.hckt"
    create_project(path, PROJECT)
    return path


def test_sound_file_has_no_fault(path):
    verdict = verify(path)
    assert verdict.faults == ()
    assert verdict.project == PROJECT


def test_file_is_sound_after_edits_and_another_reading(path):
    with open_project(path) as project:
        decide(project, Reject(event=telling_of(READ.events[1])), "Lan", AT)
        read_anew(project, history_of(READ.articles[1].text))
    verdict = verify(path)
    assert verdict.faults == ()
    assert [each.number for each in verdict.unplaced] == [1, 2]


DAMAGES = {
    "UPDATE article SET packed = 0": "damaged",
    "UPDATE event SET title = 'x' WHERE position = 1": "table event does not",
    "UPDATE event SET earliest = 5 WHERE position = 1": "table event does not",
    "UPDATE event SET kind = 'x' WHERE position = 1": "table event does not",
    "UPDATE event SET flags = 900 WHERE position = 1": "table event does not",
    "UPDATE event SET as_read = x'00' WHERE position = 2": "damaged",
    "DELETE FROM article WHERE position = 1": "damaged",
    "DELETE FROM piece WHERE kind = 'organisation'": "damaged",
    "UPDATE piece SET decided = '' WHERE kind = 'organisation'": "table organisation does not",
    "UPDATE piece SET as_read = '{' WHERE kind = 'organisation'": "damaged",
    "DELETE FROM party": "table party does not",
    "UPDATE OR IGNORE party SET organisation = 'x'": "table party does not",
    "DELETE FROM passage WHERE start = 0": "table passage does not",
    "UPDATE passage SET stop = stop + 1": "table passage does not",
    "UPDATE OR IGNORE passage SET event = 1": "table passage does not",
    "DELETE FROM hold": "table hold does not",
    "UPDATE hold SET stop = stop + 1": "table hold does not",
    "DELETE FROM dispute": "table dispute does not",
    "UPDATE OR REPLACE dispute SET event = 'x'": "table dispute does not",
    "UPDATE piece SET key = 'x' WHERE kind = 'conflict'": "table piece does not",
    "UPDATE piece SET decided = '' WHERE kind = 'term'": "table term does not",
    "UPDATE piece SET decided = '' WHERE kind = 'conflict'": "table conflict does not",
    "UPDATE piece SET decided = as_read WHERE kind = 'conflict'": "table piece does not",
    "UPDATE piece SET position = position + 9 WHERE kind = 'term'": "table piece does not",
    "UPDATE event SET decided = x'' WHERE position = 3": "table event does not",
    "UPDATE event SET decided = as_read WHERE position = 3": "table event does not",
    "UPDATE event SET lane = NULL WHERE position = 3": "table event does not",
    "UPDATE event SET position = 99 WHERE position = 3": "index event_words",
    "UPDATE article SET position = 99 WHERE position = 2": "table article does not",
    "UPDATE kept_view SET name = 'x' WHERE name = ''": "table kept_view does not",
    "DELETE FROM decision WHERE number = 1": "lacks number 1",
    "UPDATE decision SET act = '{}'": "damaged",
    "UPDATE decision SET at = 'x'": "damaged",
    "INSERT INTO event_words (event_words) VALUES ('delete-all')": "index event_words",
    "INSERT INTO article_words (rowid, text) VALUES (77, 'thua')": "index article_words",
    "DELETE FROM event_words_data WHERE id > 10": "index event_words",
}  # fmt: skip


@pytest.mark.parametrize("damage", DAMAGES)
def test_damage_is_found(path, damage):
    connection = sqlite3.connect(path)
    connection.execute(damage)
    connection.commit()
    connection.close()
    assert DAMAGES[damage] in " ".join(fault.en for fault in verify(path).faults)


def test_changed_text_between_the_passages_is_found(path):
    text = READ.articles[0].text.replace("\n\n", "\n\t").encode()
    connection = sqlite3.connect(path)
    connection.execute("UPDATE article SET packed = 0, text = ? WHERE position = 1", (text,))
    connection.commit()
    connection.close()
    assert "does not fit its id" in verify(path).faults[0].en


def test_damaged_page_is_found(path):
    data = bytearray(path.read_bytes())
    data[len(data) // 2 : len(data) // 2 + 4096] = b"\xff" * 4096
    path.write_bytes(data)
    assert verify(path).faults


def test_merged_organisations_are_sound(tmp_path):
    path = tmp_path / "a.hckt"
    create_project(path, Project(read=READ))
    names = [each.name for each in READ.organisations]
    with open_project(path) as project:
        decide(project, Merge(kept=Bearer(name=names[0]), other=Bearer(name=names[1])), "Lan", AT)
    assert verify(path).faults == ()


@functools.cache
def sound_bytes():
    with tempfile.TemporaryDirectory() as folder:
        create_project(Path(folder) / "a.hckt", PROJECT)
        return (Path(folder) / "a.hckt").read_bytes()


def cells(connection):
    """All tables of a file, also those inside the indexes, with their columns."""
    names = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
    ).fetchall()
    for (table,) in names:
        columns = connection.execute(f"PRAGMA table_info({table})").fetchall()
        yield table, [column[1] for column in columns]


def another(draw, value, others):
    """Something else for a cell: a little off, of another row, or of another kind."""
    near = {
        int: lambda: value + draw(st.sampled_from([-1, 1, 1000])),
        str: lambda: value[: draw(st.integers(0, len(value)))] + draw(st.text(max_size=3)),
        bytes: lambda: value[: draw(st.integers(0, len(value)))] + draw(st.binary(max_size=3)),
        type(None): lambda: draw(st.sampled_from([0, "", b""])),
    }
    return draw(st.sampled_from([near[type(value)](), draw(st.sampled_from(others)), None]))


@settings(max_examples=250, deadline=None)
@given(st.data())
def test_any_one_cell_that_is_changed_is_found_or_changes_nothing_but_what_was_put_in(
    tmp_path_factory, data
):
    path = tmp_path_factory.mktemp("c") / "a.hckt"
    path.write_bytes(sound_bytes())
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA synchronous = OFF")
    table, columns = data.draw(st.sampled_from(list(cells(connection))))
    column = data.draw(st.sampled_from(columns))
    rows = connection.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608
    row = data.draw(st.sampled_from(rows))
    old = row[columns.index(column)]
    new = another(data.draw, old, [each[columns.index(column)] for each in rows])
    same = " AND ".join(f"{name} IS ?" for name in columns)
    try:
        connection.execute(f"UPDATE {table} SET {column} = ? WHERE {same}", (new, *row))  # noqa: S608
    except (sqlite3.Error, OverflowError):
        connection.close()
        return
    connection.commit()
    connection.close()
    event((table, column))
    try:
        verdict = verify(path)
    except errors.TimelineError:
        return
    if not verdict.faults and column not in SOURCES.get(table, ()):
        assert verdict.project == PROJECT
    if not verdict.faults:
        again = path.with_name("b.hckt")
        create_project(again, verdict.project)
        assert verify(again).project == verdict.project
        with open_project(path) as one, open_project(again) as other:
            assert read_table(one).ids == read_table(other).ids
            for words in ("thuy loi", "khai sinh", "hoi nghi", "de"):
                assert search(one, words) == search(other, words), (table, column, old, new)
