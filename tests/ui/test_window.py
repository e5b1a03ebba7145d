"""The window as a whole: what is clicked anywhere is selected everywhere."""

import gc
from weakref import ref

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot
from ui_sample import FIRST

from hckt_timeline.ui.commands.commands import COMMANDS
from hckt_timeline.ui.model import camera
from hckt_timeline.ui.model.state import asked
from hckt_timeline.ui.panes.sides import Sides
from hckt_timeline.ui.window import Window


def sides(window: Window) -> Sides:
    assert window.panes.sides is not None
    return window.panes.sides


def target_of(window: Window, event: str, kind: str = "event") -> QPoint:
    """The middle of the area that answers for an event."""
    target = next(
        one for one in window.panes.timeline.scene.targets if one.kind == kind and event in one.keys
    )
    return QPoint(round(target.x + target.width / 2), round(target.y + target.height / 2))


def click(window: Window, spot: QPoint) -> None:
    QTest.mouseClick(window.panes.timeline, Qt.MouseButton.LeftButton, pos=spot)


def turn(window: Window, notches: float, keys: Qt.KeyboardModifier, spot: QPoint) -> None:
    """One turn of the wheel over the timeline."""
    view = window.panes.timeline
    event = QWheelEvent(
        QPointF(spot),
        view.mapToGlobal(QPointF(spot)),
        QPoint(),
        QPoint(0, round(notches * 120)),
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)


def card_words(window: Window) -> str:
    card = sides(window).reader.findChild(type(sides(window).reader._card))
    return "\n".join(one.text() for one in card.findChildren(QLabel) if one.isVisible())


def test_a_click_on_a_mark_selects_its_row_and_marks_its_words(window: Window) -> None:
    click(window, target_of(window, "rivers"))
    assert window.session.state.focus.event == "rivers"
    table = sides(window).tables.chronicle
    assert table.model().event_at(table.currentIndex().row()) == "rivers"
    marked = sides(window).reader._text.extraSelections()
    assert marked[0].cursor.selectedText() == "Cục Đường sông được lập ngày 20/8/1978."


def test_the_card_tells_what_the_words_say_and_why(window: Window, qtbot: QtBot) -> None:
    click(window, target_of(window, "founding"))
    qtbot.waitUntil(lambda: "All of it is in the words" in card_words(window))
    words = card_words(window)
    assert "FOUNDING" in words
    assert "Thành lập Cục Vận tải" in words
    assert "Written “ngày 5/3/1960”" in words
    assert "Quyết định No. 12/QĐ · signed by Bộ trưởng" in words
    assert "1 source" in words


def test_a_row_of_the_chronicle_selects_the_mark(window: Window) -> None:
    table = sides(window).tables.chronicle
    table.selectRow(table.model().row_of("rivers"))
    assert window.session.state.focus.event == "rivers"


def test_a_click_on_a_dated_passage_selects_its_event(window: Window, qtbot: QtBot) -> None:
    click(window, target_of(window, "founding"))
    text = sides(window).reader._text
    qtbot.waitUntil(lambda: bool(text._mentions))
    QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=spot_of(window, "20/8/1978"))
    assert window.session.state.focus.event == "rivers"


def test_a_dated_passage_without_an_event_shows_how_it_was_read(
    window: Window, qtbot: QtBot
) -> None:
    click(window, target_of(window, "founding"))
    text = sides(window).reader._text
    qtbot.waitUntil(lambda: bool(text._mentions))
    QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=spot_of(window, "năm 1983"))
    assert window.session.state.event is None
    qtbot.waitUntil(lambda: "DATE WITHOUT AN EVENT" in card_words(window))
    assert "All of it is in the words." in card_words(window)


def spot_of(window: Window, words: str) -> QPoint:
    """A pixel on some words of the first article."""
    text = sides(window).reader._text
    cursor = text.textCursor()
    at = FIRST.index(words) + 2
    cursor.setPosition(text.excerpt.units(at, at)[0])
    return text.cursorRect(cursor).center()


def test_a_click_on_a_bubble_opens_it(window: Window) -> None:
    click(window, target_of(window, "meeting", kind="bubble"))
    assert window.session.state.focus.event is None
    assert target_of(window, "meeting")
    assert target_of(window, "course")


def test_a_click_on_the_ground_lets_go_of_the_event(window: Window) -> None:
    click(window, target_of(window, "rivers"))
    click(window, QPoint(5, window.panes.timeline.height() - 5))
    assert window.session.state.focus.event is None


def test_the_wheel_scrolls_through_time_and_keeps_the_scale(window: Window) -> None:
    before = window.session.state.viewport
    turn(window, -1, Qt.KeyboardModifier.NoModifier, QPoint(300, 200))
    after = window.session.state.viewport
    assert after.first_day > before.first_day
    assert after.pixels_per_day == before.pixels_per_day


def test_the_wheel_with_control_zooms_at_the_pointer(window: Window) -> None:
    before = window.session.state.viewport
    turn(window, 2, Qt.KeyboardModifier.ControlModifier, QPoint(300, 200))
    after = window.session.state.viewport
    assert after.pixels_per_day > before.pixels_per_day
    assert after.day_at(300) == pytest.approx(before.day_at(300))


def test_a_pinch_zooms(window: Window) -> None:
    view, spot = window.panes.timeline, QPointF(300, 200)
    before = window.session.state.viewport.pixels_per_day
    gesture = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        spot,
        spot,
        view.mapToGlobal(spot),
        0.25,
        QPointF(),
    )
    QApplication.sendEvent(view, gesture)
    assert window.session.state.viewport.pixels_per_day == pytest.approx(before * 1.25)


def test_a_drag_pans_and_selects_nothing(window: Window) -> None:
    view, before = window.panes.timeline, window.session.state.viewport
    start = target_of(window, "rivers")
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view, start + QPoint(60, 0))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=start + QPoint(60, 0))
    after = window.session.state.viewport
    assert after.x_of(before.first_day) == pytest.approx(60)
    assert window.session.state.focus.event is None


@pytest.mark.parametrize(
    ("key", "event"),
    [(Qt.Key.Key_Right, "founding"), (Qt.Key.Key_Left, "someday"), (Qt.Key.Key_End, "someday")],
)
def test_keys_walk_through_the_events(window: Window, key: Qt.Key, event: str) -> None:
    window.activateWindow()
    window.panes.timeline.setFocus()
    QTest.keyClick(window.panes.timeline, key)
    assert window.session.state.focus.event == event


def test_back_and_forward_walk_through_the_views(window: Window) -> None:
    start = window.session.state.place
    click(window, target_of(window, "rivers"))
    there = window.session.state.place
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.session.state.place == start
    QTest.keyClick(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert window.session.state.place == there


def test_escape_clears_the_search_and_then_the_selection(window: Window) -> None:
    window.session.drift(asked(window.session.state, "cục"))
    click(window, target_of(window, "rivers"))
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.session.state.query == ""
    assert window.panes.topbar.search.text() == ""
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.session.state.focus.event is None


def test_typing_in_the_search_box_lists_the_finds_and_enter_goes_to_them(
    window: Window, qtbot: QtBot
) -> None:
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(window.panes.topbar.search, "tap huan")
    qtbot.waitUntil(lambda: sides(window).tables.chronicle.model().rowCount() == 1)
    QTest.keyClick(window.panes.topbar.search, Qt.Key.Key_Return)
    assert window.session.state.focus.event == "course"


@pytest.mark.parametrize("name", ["decade", "year", "month", "whole"])
def test_a_preset_is_checked_while_it_is_what_is_shown(window: Window, name: str) -> None:
    window.commands[name].trigger()
    assert camera.scale_of(window.session.state) == name
    assert window.commands[name].isChecked()
    window.commands["zoom_in"].trigger()
    assert not window.commands[name].isChecked()


def test_every_command_stands_in_a_menu_with_its_keys(window: Window) -> None:
    shown = {}
    menus = [action.menu() for action in window.menuBar().actions()]
    while menus:
        for action in menus.pop().actions():
            if action.menu():
                menus.append(action.menu())
            else:
                shown[action.objectName()] = [keys.toString() for keys in action.shortcuts()]
    for command in COMMANDS:
        assert shown[command.name] == list(command.keys)


def test_no_two_commands_share_a_key() -> None:
    keys = [key for command in COMMANDS for key in command.keys]
    assert len(keys) == len(set(keys))


def test_hovering_a_mark_tells_its_event(window: Window) -> None:
    view, spot = window.panes.timeline, target_of(window, "rivers")
    QTest.mouseMove(view, spot)
    assert view._hovered == "rivers"
    assert view.cursor().shape() == Qt.CursorShape.PointingHandCursor
    hint = QHelpEvent(QEvent.Type.ToolTip, spot, view.mapToGlobal(spot))
    assert view.event(hint)
    assert "Thành lập Cục Đường sông" in view.target_at(spot.x(), spot.y()).hint


def test_panes_that_are_built_anew_leave_nothing_of_the_old_behind(
    window: Window, qtbot: QtBot
) -> None:
    session = window.session
    session.drift(asked(session.state, "found nowhere"))

    def dress(theme: str) -> int:
        panes = window.panes
        window.commands[theme].trigger()
        qtbot.waitUntil(lambda: window.panes is not panes)
        # Outside of a running loop, Qt deletes only when told to.
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        gc.collect()
        menus = sum(isinstance(each, QMenu) for each in gc.get_objects())
        return len(window.findChildren(QObject)) + menus

    dress("theme_dark")
    before = dress("theme_light")
    old = ref(sides(window).tables.chronicle)
    assert dress("theme_dark") <= before
    session.drift(asked(session.state, ""))
    gc.collect()
    assert old() is None


def test_the_theme_and_the_language_change_at_once_and_what_is_shown_stays(
    window: Window, qtbot: QtBot
) -> None:
    click(window, target_of(window, "rivers"))
    before = window.panes
    window.commands["theme_dark"].trigger()
    window.commands["language_vi"].trigger()
    qtbot.waitUntil(lambda: window.panes is not before)
    assert window.panes.timeline.scene.background == "#1a2129"
    assert sides(window).tables.tabText(0) == "Biên niên (7)"
    assert window.commands["theme_dark"].isChecked()
    assert window.session.state.focus.event == "rivers"
    window.commands["language_en"].trigger()
    qtbot.waitUntil(lambda: sides(window).tables.tabText(0) == "Chronicle (7)")
    click(window, target_of(window, "founding"))
    assert window.session.state.focus.event == "founding"


def test_panes_can_be_hidden_and_shown(window: Window) -> None:
    window.commands["show_reader"].trigger()
    assert sides(window).reader.isHidden() or window.panes.right.isHidden()
    window.commands["show_reader"].trigger()
    assert sides(window).reader.isVisible()


def test_every_control_has_an_accessible_name(window: Window) -> None:
    parts = sides(window)
    for control in (
        window.panes.timeline,
        window.panes.overview,
        window.panes.topbar.search,
        parts.tables.chronicle,
        parts.tables.conflicts,
        parts.tables.report,
        parts.filters._tree,
        parts.reader._text,
    ):
        assert control.accessibleName()


def test_the_title_tells_whose_history_it_is(window: Window) -> None:
    assert window.windowTitle() == "History of Cục Đường thủy"


@pytest.mark.parametrize("query", ["20/8/1978", "8/1978"])
def test_a_day_typed_in_the_search_box_finds_its_events(
    window: Window, qtbot: QtBot, query: str
) -> None:
    QTest.keyClicks(window.panes.topbar.search, query)
    qtbot.waitUntil(lambda: bool(window.session.state.found))
    found = window.session.state.found
    assert found
    for event in found:
        assert window.session.state.index.events[event].span.edtf.startswith("1978-08")


def test_a_command_shortens_empty_stretches_and_back_undoes_it(window: Window) -> None:
    command = window.commands["shorten"]
    command.trigger()
    assert window.session.state.chart.shortened
    assert command.isChecked()
    window.commands["back"].trigger()
    assert not window.session.state.chart.shortened
    assert not command.isChecked()
