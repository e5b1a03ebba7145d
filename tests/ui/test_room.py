"""Where there is little room: titles end in dots, dialogs stay on the screen."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from hckt_timeline.ui.kit.controls import Elided
from hckt_timeline.ui.kit.settings import Settings
from hckt_timeline.ui.model.choosing import chosen
from hckt_timeline.ui.presenting.slides import Slides
from hckt_timeline.ui.window import Window

LONG = "lich-su-cua-mot-don-vi-co-ten-rat-dai-ma-khong-man-hinh-nao-chua-het-duoc.hckt"


def test_a_long_title_leaves_room_for_the_rest_and_is_whole_when_pointed_at(
    window: Window, qtbot: QtBot
) -> None:
    window.session.drift(replace(window.session.state, name=LONG))
    window.resize(1024, 768)
    qtbot.waitUntil(lambda: window.width() == 1024)
    title = window.panes.topbar.findChild(Elided)
    qtbot.waitUntil(lambda: title.toolTip() == LONG)
    buttons = window.panes.topbar.findChildren(QToolButton)
    for button in [one for one in buttons if one.property("role") == "scale"]:
        assert button.width() >= button.sizeHint().width()


@pytest.mark.parametrize("command", ["settings", "correct", "export", "help", "about", "join"])
def test_a_dialog_in_large_type_stays_on_the_screen(
    window: Window, qtbot: QtBot, command: str
) -> None:
    window._set(Settings(language="vi", theme="dark", text_percent=200))
    qtbot.waitUntil(lambda: window._look.text_percent == 200)
    window.session.go(chosen(window.session.state, "merger"))
    window.commands[command].trigger()
    (dialog,) = [one for one in window.findChildren(QDialog) if one.isVisible()]
    screen = dialog.screen().availableSize()
    qtbot.wait(20)
    assert dialog.size().boundedTo(screen) == dialog.size()
    dialog.reject()


def test_every_tab_stays_in_reach_in_a_narrow_window(window: Window) -> None:
    bar = window.panes.sides.tables.tabBar()
    bar.resize(280, bar.height())
    assert bar.tabRect(3).right() <= 280


def test_a_long_text_is_shown_from_its_start_until_it_is_typed_in(window: Window) -> None:
    title = window.session.state.index.events["merger"].title
    window.session.go(chosen(window.session.state, "merger"))
    window.commands["correct"].trigger()
    (dialog,) = [one for one in window.findChildren(QDialog) if one.isVisible()]
    lines = [one for one in dialog.findChildren(QLineEdit) if one.isVisible() and one.text()]
    assert title in [one.text() for one in lines]
    assert {one.cursorPosition() for one in lines if not one.hasSelectedText()} == {0}
    line = next(one for one in lines if one.text() == title)
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_End)
    assert line.cursorPosition() == len(title)
    dialog.reject()


def test_a_long_title_leaves_half_of_the_room_to_the_drawing(window: Window) -> None:
    window.session.go(chosen(window.session.state, "merger"))
    window.commands["present"].trigger()
    shown = window.everyday._presentation
    shown.resize(1280, 720)
    event = shown._slides.state.event
    shown._tell(event.model_copy(update={"title": " ".join([event.title] * 8)}))
    shown._size()
    shown._column.activate()
    assert shown._stage.height() > 0.4 * shown.height()
    shown.close()


def test_an_event_without_a_source_tells_where_it_is_known_from(window: Window) -> None:
    state = chosen(window.session.state, "rivers")
    added = state.event.model_copy(update={"evidence": (), "note": "Theo lời kể"})
    window.session.go(state)
    window.commands["present"].trigger()
    shown = window.everyday._presentation
    state.index.events["rivers"] = added
    shown._slides = Slides.of(state)
    shown._show()
    assert shown._source.text() == "Theo lời kể"
    shown.close()


def test_narrow_tables_scroll_rather_than_hide_what_they_tell(window: Window) -> None:
    tables = window.panes.sides.tables
    letter = tables.fontMetrics().averageCharWidth()
    for table, columns in ((tables.chronicle, (2, 3)), (tables.people, (0, 1, 2))):
        tables.setCurrentWidget(table)
        table.resize(360, 200)
        assert all(table.columnWidth(column) >= 15 * letter for column in columns)
        table.resize(1400, 200)
        assert sum(map(table.columnWidth, range(table.model().columnCount()))) <= 1400
