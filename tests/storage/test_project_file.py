"""A project file keeps everything, shows what was decided, and has one writer at a time."""

import sqlite3

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hckt_timeline import errors
from hckt_timeline.curation import decided, ground_of, in_force, telling_of
from hckt_timeline.domain import (
    Add,
    Bearer,
    Confirm,
    Correct,
    EventStatus,
    History,
    Parties,
    Project,
    Reject,
    Withdraw,
    event_table,
)
from hckt_timeline.lineage import build_lineage
from hckt_timeline.storage import (
    ReadOnly,
    copy_project,
    create_project,
    decide,
    open_project,
    read_anew,
    read_article,
    read_event,
    read_journal,
    read_lineage,
    read_organisations,
    read_project,
    read_table,
    search,
)
from tests.curation.deciding import AT, journal
from tests.curation.making import READ, acts
from tests.extraction.tell import history_of


@pytest.fixture
def path(tmp_path):
    create_project(tmp_path / "a.hckt", Project(read=READ))
    return tmp_path / "a.hckt"


@pytest.fixture
def project(path):
    with open_project(path) as opened:
        yield opened


def assert_shows(project, history):
    """The rows tell the same as the values do."""
    table, wanted = read_table(project), event_table(history)
    for name in ("ids", "titles", "organisations"):
        assert list(getattr(table, name)) == list(getattr(wanted, name)), name
    for name in ("earliest", "latest", "organisation", "kind", "precision", "flags", "sources"):
        assert np.array_equal(getattr(table, name), getattr(wanted, name)), name
    assert read_organisations(project) == history.organisations
    lineage, built = read_lineage(project), build_lineage(history)
    assert lineage.lifespans == built.lifespans
    assert set(lineage.links) == set(built.links)
    for event in history.events:
        assert read_event(project, event.id) == event


def test_everything_read_is_in_the_file(project):
    assert read_project(project) == Project(read=READ)
    assert_shows(project, READ)
    assert read_article(project, READ.articles[0].id) == READ.articles[0]


def test_ids_of_nothing_give_nothing(project):
    assert read_event(project, "e-none") is None
    assert read_article(project, "none") is None


@settings(max_examples=60, deadline=None)
@given(st.lists(acts(), max_size=6), st.booleans(), st.sampled_from((None, ground_of(READ))))
def test_each_edit_leaves_the_rows_as_deciding_everything_anew_would(
    tmp_path_factory, made, undo, ground
):
    path = tmp_path_factory.mktemp("p") / "a.hckt"
    create_project(path, Project(read=READ))
    with open_project(path) as project:
        for act in made:
            decide(project, act, "Lan", AT, ground)
            assert_shows(project, decided(READ, read_journal(project)).history)
        while undo and (held := in_force(read_journal(project))):
            decide(project, Withdraw(number=held[-1].number), "Lan", AT, ground)
            assert_shows(project, decided(READ, read_journal(project)).history)
        whole = read_project(project)
    assert [each.act for each in whole.decisions[: len(made)]] == made
    assert whole.read == READ
    again = path.with_name("b.hckt")
    create_project(again, whole)
    with open_project(again) as project:
        assert read_project(project) == whole
        assert_shows(project, decided(READ, whole.decisions).history)


def test_decisions_outlive_the_program_and_another_reading(path):
    event = READ.events[0]
    with open_project(path) as project:
        decide(project, Correct(event=telling_of(event), title="Lập Cục"), "Lan", AT)
    more = history_of(*(each.text for each in READ.articles), "Ngày 2/2/1990, thành lập Viện Đê.")
    with open_project(path) as project:
        read_anew(project, more)
        assert read_event(project, event.id).title == "Lập Cục"
        assert_shows(project, decided(more, read_journal(project)).history)
        assert len(read_project(project).read.articles) == 3


def test_second_program_reads_while_the_first_edits(path):
    with open_project(path) as first, open_project(path) as second:
        assert (first.read_only, second.read_only) == (None, ReadOnly.IN_USE)
        decide(first, Confirm(event=telling_of(READ.events[0])), "Lan", AT)
        assert read_event(second, READ.events[0].id).status is EventStatus.CONFIRMED
        with pytest.raises(errors.ReadOnlyProject):
            decide(second, Confirm(event=telling_of(READ.events[1])), "Nam", AT)
    with open_project(path) as third:
        assert third.read_only is None


def test_copy_is_whole_and_free_while_the_first_stays_open(project, path):
    decide(project, Confirm(event=telling_of(READ.events[0])), "Lan", AT)
    copy_project(project, path.with_name("copy.hckt"))
    decide(project, Confirm(event=telling_of(READ.events[1])), "Lan", AT)
    with open_project(path.with_name("copy.hckt")) as copy:
        assert copy.read_only is None
        assert read_project(copy).read == READ
        assert len(read_journal(copy)) == 1
    assert [each.name for each in path.parent.iterdir() if each.name.startswith(".")] == []


def test_copying_the_one_file_copies_everything_between_edits(project, path):
    decide(project, Confirm(event=telling_of(READ.events[0])), "Lan", AT)
    data = path.read_bytes()
    assert [each.name for each in path.parent.iterdir()] == ["a.hckt"]
    path.with_name("b.hckt").write_bytes(data)
    with open_project(path.with_name("b.hckt")) as copy:
        assert len(read_journal(copy)) == 1


def test_words_are_found_with_and_without_diacritics(project):
    hits = search(project, "tong cuc thuy loi")
    assert hits.events
    assert hits.organisations
    assert hits.articles
    assert search(project, "Tổng CỤC Thủy lợi") == hits
    assert search(project, "thuy l").events
    assert not search(project, "khongcotunay").events
    assert not search(project, "  - ").events
    assert not search(project, 'OR "NEAR( * ^').events


def test_corrected_title_is_found_and_the_one_before_is_not(project):
    event = READ.events[0]
    decide(project, Correct(event=telling_of(event), title="Khai sinh"), "Lan", AT)
    assert search(project, "khai sinh").events == (event.id,)
    decide(project, Withdraw(number=1), "Lan", AT)
    assert not search(project, "khai sinh").events
    project.connection.execute("INSERT INTO event_words (event_words) VALUES ('integrity-check')")


@pytest.mark.parametrize("fault", [RuntimeError, KeyError, TypeError, ValueError])
def test_fault_of_the_program_in_an_edit_is_told_as_such_and_changes_nothing(
    project, monkeypatch, fault
):
    from hckt_timeline.storage import editing

    def fail(*_):
        raise fault

    before = project.path.read_bytes()
    monkeypatch.setattr(editing, "write_changes", fail)
    with pytest.raises(fault):
        decide(project, Confirm(event=telling_of(READ.events[0])), "Lan", AT)
    monkeypatch.undo()
    assert project.path.read_bytes() == before
    assert read_journal(project) == ()
    decide(project, Confirm(event=telling_of(READ.events[0])), "Lan", AT)
    assert len(read_journal(project)) == 1


def test_project_moved_away_while_open_takes_no_edit(project, path):
    path.rename(path.with_name("b.hckt"))
    with pytest.raises(errors.ProjectGone):
        decide(project, Confirm(event=telling_of(READ.events[0])), "Lan", AT)


def test_empty_history_is_a_project_too(tmp_path):
    create_project(tmp_path / "e.hckt", Project(read=History()))
    with open_project(tmp_path / "e.hckt") as project:
        assert read_project(project) == Project(read=History())
        assert_shows(project, History())


def test_journal_of_rows_is_never_rewritten(project):
    for each in journal(Confirm(event=telling_of(READ.events[0])), Withdraw(number=1)):
        decide(project, each.act, each.by, each.at)
    rows = project.connection.execute("SELECT number, at, by FROM decision").fetchall()
    assert rows == [(1, AT.isoformat(), "Lan"), (2, AT.isoformat(), "Lan")]


def test_file_names_itself(path):
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA application_id").fetchone() == (0x484B4C54,)
    assert connection.execute("PRAGMA user_version").fetchone()[0] >= 1
    connection.close()


def test_rejecting_one_side_of_a_conflict_frees_the_other(tmp_path):
    read = history_of(
        "Ngày 1/3/1955, thành lập Cục Thủy lợi.", "Ngày 5/6/1956, thành lập Cục Thủy lợi."
    )
    assert read.conflicts
    create_project(tmp_path / "c.hckt", Project(read=read))
    with open_project(tmp_path / "c.hckt") as project:
        assert read_table(project).flags.all()
        decide(project, Reject(event=telling_of(read.events[1])), "Lan", AT)
        assert not read_table(project).flags.any()
        assert_shows(project, decided(read, read_journal(project)).history)


def test_organisations_that_people_bring_in_stand_in_the_order_of_the_journal(tmp_path):
    def brings(id_, name):
        parties = Parties(successors=(Bearer(name=name),))
        return Add(id=id_, kind="founding", title="Lập", span=None, parties=parties, note="Sổ")

    acts = [brings("e-1", "Viện Thủy nông"), brings("e-2", "Bộ Thủy lợi"), brings("e-3", "Ban Đê")]
    acts += [Withdraw(number=1), Withdraw(number=4)]
    create_project(tmp_path / "a.hckt", Project(read=READ))
    with open_project(tmp_path / "a.hckt") as project:
        for act in acts:
            decide(project, act, "Lan", AT)
            assert_shows(project, decided(READ, read_journal(project)).history)
