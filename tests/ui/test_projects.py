"""Projects in the window: made, opened, saved under another name, closed; never in two hands."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from hckt_timeline.app.editing import edit
from hckt_timeline.app.saving import save
from hckt_timeline.curation import telling_of
from hckt_timeline.domain import Confirm, EventStatus, Project
from hckt_timeline.errors import EditKept
from hckt_timeline.storage import open_project, read_journal
from hckt_timeline.ui.window import Window
from tests.curation.deciding import AT, journal
from tests.curation.making import READ

PATIENCE = 30_000


@pytest.fixture
def path(tmp_path: Path) -> Path:
    save(Project(read=READ), tmp_path / "a.hckt")
    return tmp_path / "a.hckt"


def show(qtbot: QtBot, window: Window, path: Path) -> None:
    with qtbot.waitSignal(window.files.opened, timeout=PATIENCE):
        window.read([path])


def test_an_open_project_is_named_and_held(qtbot: QtBot, window: Window, path: Path) -> None:
    show(qtbot, window, path)
    assert window.windowTitle() == "a.hckt"
    assert len(window.session.state.index.events) == len(READ.events)
    with open_project(path) as other:
        assert other.read_only is not None
    window.close()
    with open_project(path) as other:
        assert other.read_only is None


def test_a_project_in_use_elsewhere_is_read_only_and_says_so(
    qtbot: QtBot, window: Window, path: Path
) -> None:
    with open_project(path):
        show(qtbot, window, path)
        assert window.windowTitle() == "a.hckt (read only)"
        qtbot.waitUntil(lambda: "Another program" in window.panes.messages.text)


def test_what_is_shown_is_saved_as_a_project_and_goes_on_as_one(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    path = tmp_path / "b.hckt"
    before = window.session.state.index.history
    with qtbot.waitSignal(window.files.opened, timeout=PATIENCE):
        window.projects.save_as(path)
    assert window.session.state.index.history == before
    assert window.projects.file is not None
    assert window.projects.file.path == path


def test_a_new_project_is_empty(qtbot: QtBot, window: Window, path: Path, tmp_path: Path) -> None:
    show(qtbot, window, path)
    with qtbot.waitSignal(window.files.opened, timeout=PATIENCE):
        window.projects.create(tmp_path / "new.hckt")
    assert window.windowTitle() == "new.hckt"
    assert not window.session.state.index.history.articles


def test_a_project_that_cannot_be_written_is_told_and_the_open_one_stays(
    qtbot: QtBot, window: Window, path: Path, tmp_path: Path
) -> None:
    show(qtbot, window, path)
    window.projects.save_as(tmp_path / "none" / "b.hckt")
    assert "Cannot write" in window.panes.messages.text
    assert window.projects.file is not None


def test_added_articles_keep_what_was_decided(
    qtbot: QtBot, window: Window, path: Path, tmp_path: Path
) -> None:
    show(qtbot, window, path)
    assert window.projects.file is not None
    edit(window.projects.file, Confirm(event=telling_of(READ.events[0])), AT)
    more = tmp_path / "more.txt"
    more.write_text("Ngày 2/2/1990, thành lập Viện Đê.", encoding="utf-8")
    with qtbot.waitSignal(window.files.opened, timeout=PATIENCE):
        window.projects.added.emit([more])
    history = window.session.state.index.history
    assert len(history.articles) == len(READ.articles) + 1
    assert status(window) is EventStatus.CONFIRMED


def test_articles_are_added_to_projects_only(window: Window, qtbot: QtBot) -> None:
    window.commands["add_files"].trigger()
    qtbot.waitUntil(lambda: "save what is shown" in window.panes.messages.text)


def test_a_json_project_is_saved_with_its_decisions(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    decisions = journal(Confirm(event=telling_of(READ.events[0])))
    save(Project(read=READ, decisions=decisions), tmp_path / "p.json")
    show(qtbot, window, tmp_path / "p.json")
    with qtbot.waitSignal(window.files.opened, timeout=PATIENCE):
        window.projects.save_as(tmp_path / "p.hckt")
    assert window.projects.file is not None
    assert read_journal(window.projects.file) == decisions


def test_closing_lets_go_of_the_project(qtbot: QtBot, window: Window, path: Path) -> None:
    show(qtbot, window, path)
    with qtbot.waitSignal(window.files.opened, timeout=PATIENCE):
        window.commands["close_project"].trigger()
    assert window.projects.file is None


@pytest.mark.parametrize("answer", ["Yes", "Discard", "Cancel"])
def test_kept_edits_are_offered_when_their_project_is_opened(
    qtbot: QtBot, window: Window, path: Path, monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(path.parent))
    monkeypatch.setenv("LOCALAPPDATA", str(path.parent))
    act = Confirm(event=telling_of(READ.events[0]))
    with open_project(path, to_change=False) as project, pytest.raises(EditKept):
        edit(project, act, AT)
    show(qtbot, window, path)
    (question,) = window.findChildren(QMessageBox)
    question.button(getattr(QMessageBox.StandardButton, answer)).click()
    if answer == "Yes":
        qtbot.waitUntil(lambda: status(window) is EventStatus.CONFIRMED, timeout=PATIENCE)
    left = list((path.parent / "hckt_timeline" / "recovery").glob("*"))
    assert len(left) == (1 if answer == "Cancel" else 0)


def status(window: Window) -> EventStatus:
    return window.session.state.index.events[READ.events[0].id].status
