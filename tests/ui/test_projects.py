"""Projects in the window: made, opened, saved under another name, closed; never in two hands."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from hckt_timeline import storage
from hckt_timeline.app.editing import edit, left_over
from hckt_timeline.app.saving import save
from hckt_timeline.curation import telling_of
from hckt_timeline.domain import Confirm, Decision, EventStatus, History, Project
from hckt_timeline.errors import EditKept, NoSpace
from hckt_timeline.storage import (
    ProjectFile,
    decide,
    open_project,
    read_anew,
    read_journal,
    read_project,
)
from hckt_timeline.ui.window import Window
from tests.curation.deciding import AT, journal
from tests.curation.making import READ

PATIENCE = 30_000


@pytest.fixture
def path(tmp_path: Path) -> Path:
    save(Project(read=READ), tmp_path / "a.hckt")
    return tmp_path / "a.hckt"


def show(qtbot: QtBot, window: Window, path: Path) -> None:
    with qtbot.waitSignal(window.opening.opened, timeout=PATIENCE):
        window.read([path])


def save_as(qtbot: QtBot, window: Window, path: Path) -> None:
    with qtbot.waitSignal(window.opening.saved, timeout=PATIENCE):
        window.opening.save_as(path)


def confirm(window: Window, row: int = 0) -> None:
    window.curator.curating.decide(Confirm(event=telling_of(READ.events[row])))


def question(window: Window) -> QMessageBox:
    (found,) = [one for one in window.findChildren(QMessageBox) if one.isVisible()]
    return found


def journal_in(path: Path) -> int:
    with open_project(path, to_change=False) as file:
        return len(read_journal(file))


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
    save_as(qtbot, window, path)
    assert window.session.state.index.history == before
    assert window.projects.file is not None
    assert window.projects.file.path == path


def test_a_new_project_is_empty(qtbot: QtBot, window: Window, path: Path, tmp_path: Path) -> None:
    show(qtbot, window, path)
    with qtbot.waitSignal(window.opening.opened, timeout=PATIENCE):
        window.opening.create(tmp_path / "new.hckt")
    assert window.windowTitle() == "new.hckt"
    assert not window.session.state.index.history.articles


def test_a_project_that_cannot_be_written_is_told_and_the_open_one_stays(
    qtbot: QtBot, window: Window, path: Path, tmp_path: Path
) -> None:
    show(qtbot, window, path)
    window.opening.save_as(tmp_path / "none" / "b.hckt")
    qtbot.waitUntil(lambda: "Cannot write" in window.panes.messages.text, timeout=PATIENCE)
    assert window.projects.file is not None


def test_added_articles_keep_what_was_decided(
    qtbot: QtBot, window: Window, path: Path, tmp_path: Path
) -> None:
    show(qtbot, window, path)
    assert window.projects.file is not None
    confirm(window)
    more = tmp_path / "more.txt"
    more.write_text("Ngày 2/2/1990, thành lập Viện Đê.", encoding="utf-8")
    with qtbot.waitSignal(window.opening.opened, timeout=PATIENCE):
        window.opening.add([more])
    history = window.session.state.index.history
    assert len(history.articles) == len(READ.articles) + 1
    assert status(window) is EventStatus.CONFIRMED


def test_articles_are_added_to_what_no_project_holds_and_are_asked_about(
    qtbot: QtBot, loose: Window, tmp_path: Path
) -> None:
    confirm(loose)
    loose.curator.curating.finish()
    loose.curator.curating.saved()
    more = tmp_path / "more.txt"
    more.write_text("Ngày 2/2/1990, thành lập Viện Đê.", encoding="utf-8")
    loose.opening.add([more])
    qtbot.waitUntil(
        lambda: loose.panes.messages.text.startswith("Added: 1 article"), timeout=PATIENCE
    )
    state = loose.session.state
    assert loose.windowTitle() == "loose.json"
    assert status(loose) is EventStatus.CONFIRMED
    assert len(state.index.articles) == len(READ.articles) + 1
    report = loose.panes.sides.tables.report
    assert loose.panes.sides.tables.currentWidget() is report
    first = [report.line(row).text for row in range(report.count) if report.line(row).value]
    assert "more.txt" in first
    details = [report.line(row).detail for row in range(report.count)]
    assert [one.startswith("new · ") for one in details].count(True) == 1
    loose.close()
    question(loose).button(QMessageBox.StandardButton.Cancel).click()
    assert loose.isVisible()


def test_articles_are_not_added_to_a_project_that_can_only_be_read(
    qtbot: QtBot, window: Window, path: Path
) -> None:
    with open_project(path):
        show(qtbot, window, path)
        window.opening.add([path.with_name("more.txt")])
        assert not window.jobs.busy


def test_what_was_given_up_is_left_for_articles_that_no_project_holds(
    qtbot: QtBot, loose: Window, tmp_path: Path
) -> None:
    confirm(loose)
    (tmp_path / "bai.txt").write_text("Ngày 2/2/1990, thành lập Viện Đê.", encoding="utf-8")
    loose.read([tmp_path / "bai.txt"])
    question(loose).button(QMessageBox.StandardButton.Discard).click()
    qtbot.waitUntil(lambda: loose.windowTitle() == "bai.txt", timeout=PATIENCE)


def test_a_json_project_is_saved_with_its_decisions(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    decisions = journal(Confirm(event=telling_of(READ.events[0])))
    save(Project(read=READ, decisions=decisions), tmp_path / "p.json")
    show(qtbot, window, tmp_path / "p.json")
    save_as(qtbot, window, tmp_path / "p.hckt")
    assert window.projects.file is not None
    assert read_journal(window.projects.file) == decisions


def test_closing_lets_go_of_the_project(qtbot: QtBot, window: Window, path: Path) -> None:
    show(qtbot, window, path)
    with qtbot.waitSignal(window.opening.opened, timeout=PATIENCE):
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


@pytest.fixture
def loose(qtbot: QtBot, window: Window, tmp_path: Path) -> Window:
    """The window on a history that no project holds."""
    save(Project(read=READ), tmp_path / "loose.json")
    show(qtbot, window, tmp_path / "loose.json")
    return window


def test_a_new_project_asks_first_for_decisions_that_no_file_holds(
    qtbot: QtBot, loose: Window, tmp_path: Path
) -> None:
    confirm(loose)
    loose.opening.create(tmp_path / "new.hckt")
    question(loose).button(QMessageBox.StandardButton.Cancel).click()
    assert not (tmp_path / "new.hckt").exists()
    assert loose.curator.curating.unsaved
    loose.opening.create(tmp_path / "new.hckt")
    question(loose).button(QMessageBox.StandardButton.Discard).click()
    qtbot.waitUntil(lambda: loose.windowTitle() == "new.hckt", timeout=PATIENCE)


def test_decisions_given_up_for_what_cannot_be_read_are_asked_about_again(
    qtbot: QtBot, loose: Window, tmp_path: Path
) -> None:
    confirm(loose)
    loose.read([tmp_path / "missing.txt"])
    question(loose).button(QMessageBox.StandardButton.Discard).click()
    qtbot.waitUntil(lambda: "missing.txt" in loose.panes.messages.text, timeout=PATIENCE)
    qtbot.waitUntil(lambda: not loose.jobs.busy, timeout=PATIENCE)
    loose.close()
    question(loose).button(QMessageBox.StandardButton.Cancel).click()
    assert loose.isVisible()


def test_what_is_being_decided_is_in_the_file_that_it_is_saved_in(
    qtbot: QtBot, loose: Window, tmp_path: Path
) -> None:
    confirm(loose, 0)
    loose.opening.save_as(tmp_path / "b.hckt")
    confirm(loose, 1)
    qtbot.waitUntil(lambda: loose.projects.file is not None, timeout=PATIENCE)
    confirm(loose, 2)
    loose.curator.curating.finish()
    assert journal_in(tmp_path / "b.hckt") == 3
    assert len(loose.session.state.project.decisions) == 3


def test_saving_as_keeps_what_can_be_undone(qtbot: QtBot, loose: Window, tmp_path: Path) -> None:
    confirm(loose)
    save_as(qtbot, loose, tmp_path / "b.hckt")
    loose.commands["undo"].trigger()
    loose.curator.curating.finish()
    assert status(loose) is EventStatus.EXTRACTED
    assert journal_in(tmp_path / "b.hckt") == 2


def test_a_new_project_never_takes_the_place_of_the_open_one(
    qtbot: QtBot, window: Window, path: Path
) -> None:
    show(qtbot, window, path)
    window.opening.create(path)
    assert "is a project already" in window.panes.messages.text
    with open_project(path, to_change=False) as file:
        assert read_project(file).read == READ


def test_a_project_is_held_while_it_is_read(qtbot: QtBot, window: Window, path: Path) -> None:
    window.read([path])
    qtbot.waitUntil(lambda: window.projects.coming is not None)
    with open_project(path) as other:
        assert other.read_only is not None
    window.jobs.cancel()
    with open_project(path) as other:
        assert other.read_only is None


def test_a_project_that_is_given_up_before_it_is_open_is_let_go(
    qtbot: QtBot, window: Window, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, may_open, held = threading.Event(), threading.Event(), []

    def slow(path: Path) -> ProjectFile:
        asked.set()
        assert may_open.wait(PATIENCE)
        held.append(open_project(path))
        return held[0]

    monkeypatch.setattr(storage, "open_project", slow)
    window.read([path])
    assert asked.wait(PATIENCE)
    window.jobs.cancel()
    may_open.set()
    qtbot.waitUntil(lambda: bool(held))
    qtbot.waitUntil(lambda: not window.jobs._unfinished)
    assert window.projects.coming is None
    with open_project(path) as other:
        assert other.read_only is None


@pytest.mark.parametrize("name", ["open_project", "create_project", "keep_view", "drop_view"])
def test_files_are_opened_made_and_changed_beside_the_window(
    qtbot: QtBot,
    window: Window,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
) -> None:
    threads = []
    work = getattr(storage, name)

    def told(*given: object) -> object:
        threads.append(threading.current_thread())
        return work(*given)

    monkeypatch.setattr(storage, name, told)
    with qtbot.waitSignal(window.opening.opened, timeout=PATIENCE):
        window.opening.create(tmp_path / "new.hckt")
    window.views.keep("một")
    window.views.drop("một")
    window.curator.curating.finish()
    assert threads
    assert threading.main_thread() not in threads
    assert window.session.state.project.views == ()


def test_what_is_decided_while_a_project_is_read_again_is_shown(
    qtbot: QtBot, window: Window, path: Path
) -> None:
    show(qtbot, window, path)
    window.read([path])
    confirm(window)
    with qtbot.waitSignal(window.opening.opened, timeout=PATIENCE):
        pass
    assert status(window) is EventStatus.CONFIRMED
    assert journal_in(path) == 1


def test_articles_are_written_into_the_project_beside_the_window_and_can_be_stopped(
    qtbot: QtBot, window: Window, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    show(qtbot, window, path)
    begun, go_on = threading.Event(), threading.Event()

    def slow(file: ProjectFile, history: History, cancelled: Callable[[], bool]) -> None:
        begun.set()
        assert go_on.wait(PATIENCE)
        read_anew(file, history, cancelled)

    monkeypatch.setattr("hckt_timeline.storage.read_anew", slow)
    more = tmp_path / "more.txt"
    more.write_text("Ngày 2/2/1990, thành lập Viện Đê.", encoding="utf-8")
    window.opening.add([more])
    qtbot.waitUntil(begun.is_set, timeout=PATIENCE)
    assert "Writing a.hckt" in window.panes.messages.text
    window.panes.messages._stop.click()
    go_on.set()
    qtbot.waitUntil(lambda: "Stopped" in window.panes.messages.text, timeout=PATIENCE)
    assert len(window.session.state.index.articles) == len(READ.articles)
    with open_project(path, to_change=False) as file:
        assert read_project(file).read == READ


@pytest.fixture
def own_state(path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(path.parent))
    monkeypatch.setenv("LOCALAPPDATA", str(path.parent))
    return path.parent


def keep_one(path: Path) -> None:
    act = Confirm(event=telling_of(READ.events[0]))
    with open_project(path, to_change=False) as project, pytest.raises(EditKept):
        edit(project, act, AT)


@pytest.mark.usefixtures("own_state")
def test_edits_behind_one_that_is_not_taken_are_carried_out(
    qtbot: QtBot, window: Window, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    show(qtbot, window, path)
    busy = [True]

    def decide_later(*given: object) -> Decision:
        if busy.pop() if busy else False:
            raise NoSpace(file=str(path))
        return decide(*given)

    monkeypatch.setattr("hckt_timeline.app.editing.decide", decide_later)
    for row in range(3):
        confirm(window, row)
    window.curator.curating.finish()
    assert journal_in(path) == 2
    assert [each.number for each in window.session.state.project.decisions] == [1, 2]
    assert list(left_over().values()) == [1]
    assert "is kept in" in window.panes.messages.text
    assert window.curator.curating.stack.count() == 2


@pytest.mark.usefixtures("own_state")
def test_edits_that_were_kept_are_offered_in_the_file_that_goes_on(
    qtbot: QtBot, window: Window, path: Path, tmp_path: Path
) -> None:
    show(qtbot, window, path)
    away = path.rename(tmp_path / "away.hckt")
    confirm(window)
    window.curator.curating.finish()
    assert list(left_over()) == [path]
    save_as(qtbot, window, tmp_path / "b.hckt")
    question(window).button(QMessageBox.StandardButton.Yes).click()
    qtbot.waitUntil(lambda: status(window) is EventStatus.CONFIRMED, timeout=PATIENCE)
    assert journal_in(tmp_path / "b.hckt") == 1
    assert journal_in(away) == 0
    assert not left_over()


@pytest.mark.usefixtures("own_state")
def test_edits_kept_for_a_project_that_is_not_open_are_offered_at_the_start(
    qtbot: QtBot, window: Window, path: Path
) -> None:
    keep_one(path)
    window.kept.offer_others()
    asked = question(window)
    assert str(path) in asked.informativeText()
    asked.defaultButton().click()
    qtbot.waitUntil(lambda: window.projects.file is not None, timeout=PATIENCE)
    assert "in this project" in question(window).informativeText()
    question(window).button(QMessageBox.StandardButton.Yes).click()
    qtbot.waitUntil(lambda: status(window) is EventStatus.CONFIRMED, timeout=PATIENCE)


@pytest.mark.usefixtures("own_state")
def test_edits_kept_for_a_project_that_is_elsewhere_now_follow_it(
    qtbot: QtBot, window: Window, path: Path, tmp_path: Path
) -> None:
    keep_one(path)
    moved = path.rename(tmp_path / "moved.hckt")
    window.kept.offer_others()
    question(window).defaultButton().click()
    window.findChild(QFileDialog).filesSelected.emit([str(moved)])
    window.findChild(QFileDialog).close()
    qtbot.waitUntil(lambda: window.projects.holds(moved), timeout=PATIENCE)
    question(window).button(QMessageBox.StandardButton.Yes).click()
    qtbot.waitUntil(lambda: journal_in(moved) == 1, timeout=PATIENCE)


@pytest.mark.usefixtures("own_state")
def test_edits_kept_for_several_projects_are_let_go_one_after_the_other(
    window: Window, path: Path, tmp_path: Path
) -> None:
    save(Project(read=READ), tmp_path / "c.hckt")
    keep_one(path)
    keep_one(tmp_path / "c.hckt")
    window.kept.offer_others()
    for left in (1, 0):
        question(window).button(QMessageBox.StandardButton.Discard).click()
        assert len(left_over()) == left
