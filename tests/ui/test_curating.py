"""Curating: every decision by its effect in the window, and taken back again."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QListWidget,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
)
from pytestqt.qtbot import QtBot
from ui_sample import SECOND, sample_history, sample_mentions

from hckt_timeline.app.saving import save
from hckt_timeline.domain import Bearer, EventKind, EventStatus, Project, SetParent, lane_of
from hckt_timeline.storage import open_project, read_anew, read_event, read_journal
from hckt_timeline.ui.commands.commands import COMMANDS
from hckt_timeline.ui.curating.correcting import EventForm
from hckt_timeline.ui.kit.asking import Asking, Field
from hckt_timeline.ui.model.choosing import chosen, chosen_mention, stepped
from hckt_timeline.ui.model.state import State
from hckt_timeline.ui.panes.chronicle import STATUS
from hckt_timeline.ui.window import Window


def choose(window: Window, event: str) -> None:
    window.session.go(chosen(window.session.state, event))


def do(window: Window, command: str) -> State:
    """Run a command that asks nothing, to its end."""
    window.commands[command].trigger()
    window.curator.curating.finish()
    return window.session.state


def dialog(window: Window, command: str) -> Asking:
    window.commands[command].trigger()
    (found,) = [one for one in window.findChildren(Asking) if one.isVisible()]
    return found


def agree(window: Window, asked: Asking) -> State:
    asked.agree.click()
    window.curator.curating.finish()
    return window.session.state


def lines(asked: Asking) -> list[str]:
    """What the dialog says beside its fields."""
    return [one.line for one in asked.findChildren(Field) if one.line]


def same(one: State, other: State) -> bool:
    """Whether two states show the same history in the same drawing."""
    return (
        one.index.history == other.index.history
        and one.shown == other.shown
        and one.chart.lanes == other.chart.lanes
        and one.viewport == other.viewport
        and one.focus == other.focus
    )


def event(window: Window, id_: str):
    return window.session.state.index.events[id_]


def test_a_confirmed_event_says_so_in_card_and_table(window: Window) -> None:
    choose(window, "rivers")
    table = window.panes.sides.tables.chronicle
    assert table.isColumnHidden(STATUS)
    do(window, "confirm")
    assert event(window, "rivers").status is EventStatus.CONFIRMED
    assert not table.isColumnHidden(STATUS)
    row = table.model().row_of("rivers")
    assert table.model().data(table.model().index(row, STATUS)) == "Confirmed"
    assert not window.commands["confirm"].isEnabled()


def test_a_rejected_event_is_neither_drawn_nor_listed_until_asked_for(window: Window) -> None:
    choose(window, "rivers")
    state = do(window, "reject")
    assert state.event.status is EventStatus.REJECTED
    assert "rivers" not in state.shown
    assert state.chart.mark_of("rivers") is None
    window.commands["show_rejected"].trigger()
    assert "rivers" in window.session.state.shown
    assert window.session.state.chart.mark_of("rivers") is None


def test_steps_go_on_from_a_rejected_event_to_its_neighbours(window: Window) -> None:
    choose(window, "rivers")
    state = do(window, "reject")
    assert stepped(state, 1).focus.event == "merger"
    assert stepped(state, -1).focus.event == "renaming"


def test_a_typed_day_is_read_live_and_corrects_the_event(window: Window, qtbot: QtBot) -> None:
    choose(window, "rivers")
    form = dialog(window, "correct")
    assert isinstance(form, EventForm)
    form.day.editor.setText("khoảng tháng 9/1978")
    qtbot.waitUntil(lambda: "→" in form.day.line, timeout=20_000)
    assert "September 1978" in form.day.line
    state = agree(window, form)
    assert state.event.span.edtf == "1978-09~"
    assert state.event.status is EventStatus.CORRECTED


def test_a_typed_day_that_is_none_is_refused_beside_the_field(window: Window, qtbot: QtBot) -> None:
    choose(window, "rivers")
    form = dialog(window, "correct")
    form.day.editor.setText("31/2/1978")
    qtbot.waitUntil(lambda: "28" in form.day.line, timeout=20_000)
    assert not form.agree.isEnabled()
    form.day.editor.setText("hôm nào đó")
    qtbot.waitUntil(lambda: "is no day" in form.day.line)
    assert form.day.editor.accessibleDescription() == form.day.line
    form.reject()


def test_kind_title_and_organisations_are_corrected_at_once(window: Window) -> None:
    choose(window, "meeting")
    form = dialog(window, "correct")
    form.kind.setCurrentIndex(form.kind.findData("training"))
    form.name.setText("Tập huấn ra quân")
    form.parties.findChildren(QComboBox)[0].setEditText("Cục Đường sông")
    state = agree(window, form)
    now = state.event
    assert (now.kind, now.title) == (EventKind.TRAINING, "Tập huấn ra quân")
    assert lane_of(now) == "ds"


def test_a_form_that_changes_nothing_decides_nothing(window: Window) -> None:
    choose(window, "meeting")
    state = agree(window, dialog(window, "correct"))
    assert state.project.decisions == ()


def test_an_event_without_a_title_is_refused_beside_the_field(window: Window) -> None:
    choose(window, "meeting")
    form = dialog(window, "correct")
    form.name.setText("  ")
    form.agree.click()
    assert form.isVisible()
    assert "An event needs a title" in lines(form)
    form.reject()


def test_a_dated_passage_without_an_event_becomes_one(window: Window) -> None:
    mention = sample_mentions("a")[-1]
    window.session.go(chosen_mention(window.session.state, "a", mention))
    form = dialog(window, "add")
    assert form.day.editor.text() == "năm 1983"
    form.name.setText("Lũ lớn")
    state = agree(window, form)
    (added,) = [one for one in state.index.events.values() if one.title == "Lũ lớn"]
    assert added.status is EventStatus.ADDED
    assert added.evidence[0].quote == "Mùa mưa năm 1983"
    assert added.span.edtf == "1983"


def test_an_added_event_may_name_an_organisation_that_was_read_nowhere(window: Window) -> None:
    form = dialog(window, "add")
    form.name.setText("Lập xưởng")
    form.parties._add(Bearer(name="Xưởng Ca nô"), "subject")
    state = agree(window, form)
    assert "Xưởng Ca nô" in {one.name for one in state.index.organisations.values()}
    assert len(set(state.colours.values())) == len(state.colours)


def test_joined_events_are_one_with_the_words_of_both(window: Window) -> None:
    choose(window, "meeting")
    asked = dialog(window, "join")
    listed = asked.findChild(QListWidget)
    listed.item(0).setCheckState(Qt.CheckState.Checked)
    assert "Khai mạc lớp tập huấn" in listed.item(0).text()
    state = agree(window, asked)
    assert "course" not in state.index.events
    assert state.focus.event == "meeting"


def test_the_events_to_join_are_narrowed_by_words_without_marks(window: Window) -> None:
    choose(window, "meeting")
    asked = dialog(window, "join")
    QTest.keyClicks(asked.findChild(QLineEdit), "hang hai")
    listed = asked.findChild(QListWidget)
    seen = [
        listed.item(row).text() for row in range(listed.count()) if not listed.item(row).isHidden()
    ]
    assert seen
    assert all("Hàng hải" in line for line in seen)
    asked.agree.click()
    assert "Tick at least one event" in lines(asked)
    asked.reject()


def test_a_passage_is_parted_off_into_an_event_of_its_own(window: Window) -> None:
    choose(window, "merger")
    asked = dialog(window, "part")
    asked.agree.click()
    assert "Tick some of the passages, not all" in lines(asked)
    asked.findChild(QListWidget).item(1).setCheckState(Qt.CheckState.Checked)
    state = agree(window, asked)
    assert len(state.index.events["merger"].evidence) == 1
    assert len(state.index.events) == 8


def test_an_event_on_one_passage_cannot_be_parted_and_the_command_says_why(
    window: Window,
) -> None:
    choose(window, "rivers")
    assert not window.commands["part"].isEnabled()
    assert "several passages" in window.commands["part"].toolTip()


def test_merged_organisations_share_one_ribbon(window: Window) -> None:
    choose(window, "rivers")
    asked = dialog(window, "merge")
    kept, other = asked.findChildren(QComboBox)
    assert kept.currentText() == "Cục Đường sông"
    other.setEditText("Cục Đường sông")
    asked.agree.click()
    assert "This is the same organisation already" in lines(asked)
    other.setEditText("Cục Nào đó")
    asked.agree.click()
    assert "Choose one of the organisations there are" in lines(asked)
    other.setEditText("Cục Hàng hải")
    state = agree(window, asked)
    assert "hh" not in state.index.organisations
    assert lane_of(state.index.events["founding"]) == "ds"


def test_an_organisation_is_put_under_another_but_never_under_its_own_unit(
    window: Window,
) -> None:
    choose(window, "meeting")
    asked = dialog(window, "set_parent")
    _, upper = asked.findChildren(QComboBox)
    upper.setEditText("Đội Ca nô")
    asked.agree.click()
    assert any("itself" in line for line in lines(asked))
    upper.setEditText("Cục Hàng hải")
    state = agree(window, asked)
    assert state.index.organisations["dt"].parent == "hh"


def test_a_conflict_is_settled_for_a_reason(window: Window) -> None:
    choose(window, "merger")
    asked = dialog(window, "settle")
    asked.agree.click()
    assert "A conflict is settled for a reason" in lines(asked)
    asked.findChild(QPlainTextEdit).setPlainText("Theo quyết định")
    state = agree(window, asked)
    assert state.index.history.conflicts[0].settled == "Theo quyết định"
    tables = window.panes.sides.tables
    assert tables.tabText(1) == "Conflicts (0/1)"
    assert not window.commands["settle"].isEnabled()
    assert state.chart.mark_of("merger") is not None


def test_a_conflict_is_settled_from_the_list_of_conflicts(window: Window) -> None:
    tables = window.panes.sides.tables
    tables.setCurrentIndex(1)
    tables.conflicts.setCurrentIndex(tables.conflicts.model().index(0, 0))
    spot = QPoint(5, 5)
    QApplication.sendEvent(
        tables.conflicts.viewport(),
        QContextMenuEvent(QContextMenuEvent.Reason.Mouse, spot, tables.conflicts.mapToGlobal(spot)),
    )
    (menu,) = [one for one in window.findChildren(QMenu) if one.isVisible()]
    menu.actions()[0].trigger()
    menu.close()
    (asked,) = window.findChildren(Asking)
    asked.findChild(QPlainTextEdit).setPlainText("Theo quyết định")
    assert agree(window, asked).index.history.conflicts[0].settled


def test_a_right_click_on_a_mark_selects_it_and_offers_what_can_be_decided(
    window: Window,
) -> None:
    view = window.panes.timeline
    target = next(one for one in view.scene.targets if one.kind == "event" and "rivers" in one.keys)
    spot = QPoint(round(target.x + target.width / 2), round(target.y + target.height / 2))
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(view, QContextMenuEvent(reason, spot, view.mapToGlobal(spot)))
    assert window.session.state.focus.event == "rivers"
    (menu,) = [one for one in window.findChildren(QMenu) if one.isVisible()]
    assert window.commands["confirm"] in menu.actions()
    menu.close()


def test_every_decision_is_undone_and_redone_by_keys(window: Window) -> None:
    choose(window, "rivers")
    first = window.session.state
    QTest.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    window.curator.curating.finish()
    confirmed = window.session.state
    assert confirmed.event.status is EventStatus.CONFIRMED
    assert window.commands["undo"].text() == "&Undo: confirming"
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    window.curator.curating.finish()
    assert same(window.session.state, first)
    QTest.keyClick(window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    window.curator.curating.finish()
    assert same(window.session.state, confirmed)


def test_quick_undos_are_carried_out_in_their_order(window: Window, qtbot: QtBot) -> None:
    first = window.session.state
    for id_ in ("rivers", "merger", "meeting"):
        choose(window, id_)
        window.commands["confirm"].trigger()
    for _ in range(3):
        window.curator.curating.stack.undo()
    qtbot.waitUntil(lambda: not window.curator.curating.busy)
    assert window.session.state.index.history == first.index.history
    assert len(window.session.state.project.decisions) == 6


def test_what_is_looked_at_meanwhile_stays(window: Window) -> None:
    choose(window, "rivers")
    window.commands["confirm"].trigger()
    choose(window, "merger")
    window.curator.curating.finish()
    assert window.session.state.focus.event == "merger"
    assert event(window, "rivers").status is EventStatus.CONFIRMED


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "a.hckt"
    save(Project(read=sample_history()), path)
    return path


def read(window: Window, path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.opening.opened, timeout=60_000):
        window.read([path])


def test_a_decision_is_in_the_project_file_at_once_and_there_again_when_opened(
    window: Window, project: Path, qtbot: QtBot
) -> None:
    read(window, project, qtbot)
    choose(window, "rivers")
    do(window, "confirm")
    assert not window.curator.curating.unsaved
    with open_project(project, to_change=False) as file:
        assert read_event(file, "rivers").status is EventStatus.CONFIRMED
    read(window, project, qtbot)
    assert event(window, "rivers").status is EventStatus.CONFIRMED
    do(window, "undo")
    assert event(window, "rivers").status is EventStatus.EXTRACTED
    with open_project(project, to_change=False) as file:
        assert len(read_journal(file)) == 2
        assert read_event(file, "rivers").status is EventStatus.EXTRACTED


def test_a_project_in_use_elsewhere_disables_decisions_and_says_why(
    window: Window, project: Path, qtbot: QtBot
) -> None:
    with open_project(project):
        read(window, project, qtbot)
        choose(window, "rivers")
        names = [each.name for each in COMMANDS if each.menu == "curate"]
        for name in set(names) - {"show_rejected"}:
            assert not window.commands[name].isEnabled()
            assert "can only be read" in window.commands[name].toolTip()


def test_a_decision_that_the_project_does_not_take_is_told_and_not_shown(
    window: Window, project: Path, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    read(window, project, qtbot)
    project.rename(project.with_name("away.hckt"))
    choose(window, "rivers")
    do(window, "confirm")
    assert event(window, "rivers").status is EventStatus.EXTRACTED
    assert "no longer where it was" in window.panes.messages.text
    assert not window.commands["undo"].isEnabled()


def test_decisions_are_kept_when_more_articles_are_read(
    window: Window, project: Path, qtbot: QtBot
) -> None:
    read(window, project, qtbot)
    choose(window, "rivers")
    do(window, "confirm")
    window.jobs.cancel()
    more = sample_history().articles[1].model_copy(update={"id": "c", "text": SECOND + "Thêm.\n"})
    history = sample_history()
    read_anew(
        window.projects.file,
        history.model_copy(update={"articles": (*history.articles, more)}),
    )
    read(window, project, qtbot)
    assert len(window.session.state.index.articles) == 3
    assert event(window, "rivers").status is EventStatus.CONFIRMED


def test_closing_offers_to_save_decisions_that_no_file_holds(
    window: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    choose(window, "rivers")
    do(window, "confirm")
    window.close()
    assert window.isVisible()
    (box,) = window.findChildren(QMessageBox)
    box.button(QMessageBox.StandardButton.Cancel).click()
    path = tmp_path / "kept.hckt"
    window.opening.save_as(path)
    qtbot.waitUntil(lambda: not window.curator.curating.unsaved, timeout=30_000)
    with open_project(path, to_change=False) as file:
        assert read_event(file, "rivers").status is EventStatus.CONFIRMED


def test_opening_something_else_offers_to_save_first(window: Window, project: Path) -> None:
    choose(window, "rivers")
    do(window, "confirm")
    window.read([project])
    assert not window.jobs.busy
    (box,) = window.findChildren(QMessageBox)
    box.button(QMessageBox.StandardButton.Discard).click()
    assert window.jobs.busy
    window.jobs.cancel()


def test_presenting_offers_no_way_to_decide(window: Window) -> None:
    choose(window, "rivers")
    window.commands["present"].trigger()
    shown = window.everyday._presentation
    for keys in ("Ctrl+Return", "Ctrl+Backspace", "F2", "Ctrl+Z", "Ctrl+J"):
        assert keys not in {key.toString() for one in shown.actions() for key in one.shortcuts()}
    QTest.keyClick(shown, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    window.curator.curating.finish()
    assert window.session.state.project.decisions == ()
    shown.close()


def test_a_decision_that_cannot_be_leaves_the_others_to_be_saved(window: Window) -> None:
    choose(window, "rivers")
    do(window, "confirm")
    own = Bearer(name="Cục Đường thủy")
    window.curator.curating.decide(SetParent(organisation=own, parent=own))
    window.curator.curating.finish()
    assert "contradicts" in window.panes.messages.text
    assert window.curator.curating.unsaved
    assert window.commands["undo"].text() == "&Undo: confirming"
