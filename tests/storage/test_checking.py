"""A check of a project file finds what is wrong with it, and nothing where nothing is."""

import sqlite3

import pytest

from hckt_timeline.curation import telling_of
from hckt_timeline.domain import Bearer, Confirm, Correct, Merge, Project, Reject
from hckt_timeline.storage import create_project, decide, open_project, read_anew, verify
from tests.curation.deciding import AT, journal
from tests.curation.making import READ
from tests.extraction.tell import history_of

EVENT = telling_of(READ.events[0])


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "a.hckt"
    acts = (Confirm(event=EVENT), Correct(event=EVENT, title="Khai sinh"))
    create_project(path, Project(read=READ, decisions=journal(*acts)))
    return path


def test_sound_file_has_no_fault(path):
    verdict = verify(path)
    assert verdict.faults == ()
    assert verdict.project.read == READ


def test_file_is_sound_after_edits_and_another_reading(path):
    with open_project(path) as project:
        decide(project, Reject(event=telling_of(READ.events[1])), "Lan", AT)
        read_anew(project, history_of(READ.articles[1].text))
    verdict = verify(path)
    assert verdict.faults == ()
    assert [each.number for each in verdict.unplaced] == [1, 2]


DAMAGES = {
    "UPDATE article SET packed = 0": "damaged",
    "UPDATE event SET title = 'x' WHERE position = 1": "event do not agree",
    "UPDATE event SET earliest = 5 WHERE position = 1": "event do not agree",
    "UPDATE event SET kind = 'x' WHERE position = 1": "event do not agree",
    "UPDATE event SET flags = 900 WHERE position = 1": "event do not agree",
    "UPDATE event SET as_read = x'00' WHERE position = 2": "damaged",
    "DELETE FROM article WHERE position = 1": "damaged",
    "DELETE FROM piece WHERE kind = 'organisation'": "damaged",
    "UPDATE piece SET decided = '' WHERE kind = 'organisation'": "organisation do not agree",
    "UPDATE piece SET as_read = '{' WHERE kind = 'organisation'": "damaged",
    "DELETE FROM party": "link do not agree",
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
