"""Edits get lost on no way, and decisions outlive the adding of articles."""

import errno
import os
from pathlib import Path

import pytest

from hckt_timeline import errors
from hckt_timeline.app.editing import discard, edit, inherit, left_over, person, recover
from hckt_timeline.app.histories import extended, extract, gather, open_history, open_paths
from hckt_timeline.app.saving import save
from hckt_timeline.curation import telling_of
from hckt_timeline.domain import Correct, Note, Project, View
from hckt_timeline.storage import open_project, read_anew, read_event, read_journal
from hckt_timeline.storage.recovery import recovery_folder, waiting
from tests.curation.deciding import AT
from tests.curation.making import READ

EVENT = READ.events[0]
ACT = Correct(event=telling_of(EVENT), title="Khai sinh")


@pytest.fixture
def path(tmp_path):
    save(Project(read=READ), tmp_path / "a.hckt")
    return tmp_path / "a.hckt"


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "recovery"


def test_edit_that_the_project_does_not_take_is_kept_and_carried_out_later(path, folder):
    away = path.with_name("away.hckt")
    with open_project(path) as project:
        path.rename(away)
        for _ in range(2):
            with pytest.raises(errors.EditKept, match="no longer where it was") as failure:
                edit(project, ACT, AT, folder)
            assert "không còn ở chỗ cũ" in failure.value.message("vi")
            assert str(folder) in failure.value.message("en")
    away.rename(path)
    assert len(waiting(folder)) == 2
    with open_project(path) as project:
        assert recover(project, folder) == 2
        assert recover(project, folder) == 0
        assert read_event(project, EVENT.id).title == "Khai sinh"


def test_kept_edits_wait_for_their_own_project_until_they_are_discarded(path, folder):
    with open_project(path, to_change=False) as project, pytest.raises(errors.EditKept):
        edit(project, ACT, AT, folder)
    other = path.with_name("b.hckt")
    save(Project(read=READ), other)
    (folder / "x.hckt-edit.json").write_text("{", encoding="utf-8")
    with open_project(other) as project:
        assert recover(project, folder) == 0
    discard(other, folder)
    assert len(waiting(folder, path)) == 1
    discard(path, folder)
    assert waiting(folder) == {}


def test_the_project_that_goes_on_inherits_the_edits_that_wait(path, folder):
    with open_project(path, to_change=False) as project:
        for _ in range(2):
            with pytest.raises(errors.EditKept):
                edit(project, ACT, AT, folder)
    heir = path.with_name("b.hckt")
    inherit(path, path, folder)
    assert left_over(folder) == {path: 2}
    inherit(path, heir, folder)
    assert left_over(folder) == {heir: 2}
    assert [one.decision.number for one in waiting(folder).values()] == [1, 2]


def test_a_reading_that_is_no_longer_wanted_changes_nothing(path):
    with open_project(path) as project:
        with pytest.raises(errors.Cancelled):
            read_anew(project, READ.model_copy(update={"events": ()}), lambda: True)
        assert read_event(project, EVENT.id) == EVENT
        assert edit(project, ACT, AT).number == 1


def test_where_the_recovery_folder_fails_too_it_is_told(path, folder, monkeypatch):
    def refuse(*_):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", refuse)
    with (
        open_project(path, to_change=False) as project,
        pytest.raises(errors.NoSpace, match="recovery"),
    ):
        edit(project, ACT, AT, folder)


def test_edit_is_kept_when_the_project_is_closed_or_damaged(path, folder):
    with open_project(path) as project:
        pass
    with pytest.raises(errors.EditKept):
        edit(project, ACT, AT, folder)
    assert len(waiting(folder, path)) == 1


def test_kept_edit_never_takes_the_name_of_one_that_still_waits(path, folder):
    with open_project(path, to_change=False) as project:
        for _ in range(3):
            with pytest.raises(errors.EditKept):
                edit(project, ACT, AT, folder)
        next(iter(sorted(folder.iterdir()))).unlink()
        with pytest.raises(errors.EditKept):
            edit(project, ACT, AT, folder)
    assert len(waiting(folder, path)) == 3


def test_reading_saved_into_a_project_leaves_its_decisions(path):
    with open_project(path) as project:
        edit(project, ACT, AT)
    save(Project(read=READ), path)
    with open_project(path) as project:
        assert len(read_journal(project)) == 1
        assert read_event(project, EVENT.id).title == "Khai sinh"


def test_decisions_are_never_saved_over_those_of_another_project(path):
    before = path.read_bytes()
    with pytest.raises(errors.WouldLose, match=r"a\.hckt"):
        save(Project(read=READ, views=(View(name="Đê"),)), path)
    assert path.read_bytes() == before


def test_project_in_use_takes_no_reading(path):
    with open_project(path), pytest.raises(errors.ProjectInUse):
        save(Project(read=READ), path)


def test_json_of_a_project_keeps_the_notes_on_its_files(tmp_path):
    note = Note(file="a.txt", words={"vi": "bảng mã cũ", "en": "an old encoding"})
    project = Project(read=READ.model_copy(update={"notes": (note,)}))
    save(project, tmp_path / "a.json")
    assert gather([tmp_path / "a.json"]) == project


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_recovery_folder_is_where_the_system_wants_it(platform, monkeypatch, tmp_path):
    monkeypatch.setattr("hckt_timeline.storage.recovery.sys.platform", platform)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert recovery_folder().is_relative_to(tmp_path)
    assert recovery_folder().parts[-2:] == ("hckt_timeline", "recovery")


def test_nameless_person_decides_too(monkeypatch):
    def nobody():
        raise OSError

    monkeypatch.setattr("getpass.getuser", nobody)
    assert person() == ""


def test_articles_are_added_to_those_there_are(tmp_path):
    texts = {
        "a.txt": "Ngày 1/3/1955, thành lập Cục Thủy lợi. Họp ngày 31/2/1950.",
        "b.txt": "Ngày 2/3/1960, Cục Thủy lợi đổi tên thành Tổng cục Thủy lợi.",
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    first = extract(tmp_path / "a.txt")
    both = extract(tmp_path)
    assert extended(first, [tmp_path / "b.txt"]) == both
    assert extended(first, [tmp_path]) == both
    with pytest.raises(errors.NothingToRead):
        extended(first, [tmp_path / "c.txt"])


def test_decisions_outlive_the_adding_of_articles(path, tmp_path):
    (tmp_path / "b.txt").write_text("Ngày 2/2/1990, thành lập Viện Đê.", encoding="utf-8")
    with open_project(path) as project:
        edit(project, ACT, AT)
        read_anew(project, extended(READ, [tmp_path / "b.txt"]))
    history = open_history(path)
    assert len(history.articles) == len(READ.articles) + 1
    assert "Khai sinh" in [event.title for event in history.events]
    save(Project(read=history), tmp_path / "c.json")
    assert open_paths([tmp_path / "c.json"]).events == history.events
