"""Presenting for a room: events one by one, by keys, a remote, or by itself."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics, QTextLayout
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hckt_timeline.domain import History
from hckt_timeline.scene import LIGHT
from hckt_timeline.ui.kit.settings import Look
from hckt_timeline.ui.model import choosing
from hckt_timeline.ui.model.state import State, asked, opened
from hckt_timeline.ui.presenting.presenting import Presentation
from hckt_timeline.ui.presenting.slides import Slides
from hckt_timeline.ui.window import Window

ORDER = ("founding", "renaming", "rivers", "merger", "course", "meeting", "someday")


@pytest.fixture
def room(qtbot: QtBot, state: State) -> Iterator[Presentation]:
    made = Presentation(state, Look("en", LIGHT), pace=1, idle=1)
    qtbot.addWidget(made)
    made.resize(1920, 1080)
    made.show()
    yield made
    made.close()


def test_keys_and_a_remote_walk_through_the_events_in_order(room: Presentation) -> None:
    walked = [room.event_shown]
    for key in (Qt.Key.Key_Right, Qt.Key.Key_PageDown, Qt.Key.Key_Return):
        QTest.keyClick(room, key)
        walked.append(room.event_shown)
    assert tuple(walked) == ORDER[:4]
    QTest.keyClick(room, Qt.Key.Key_PageUp)
    QTest.keyClick(room, Qt.Key.Key_Left)
    assert room.event_shown == "renaming"
    QTest.keyClick(room, Qt.Key.Key_End)
    QTest.keyClick(room, Qt.Key.Key_Right)
    assert room.event_shown == "someday"
    QTest.keyClick(room, Qt.Key.Key_Home)
    assert room.event_shown == "founding"


def test_each_event_stands_with_its_words_its_day_and_its_source(room: Presentation) -> None:
    assert room._title.text() == "Thành lập Cục Vận tải"
    assert room._date.text() == "5 Mar 1960"
    quote = room._quote.text().replace("\N{WORD JOINER}", "")
    assert quote.startswith("“Cục Vận tải ra đời ngày 5/3/1960")
    assert room._source.text() == "Chuyện đường thủy · Bản tin thử · 1 Aug 2020"
    assert room._foot.text() == "1 / 7"


def test_no_line_breaks_within_the_number_of_a_document(room: Presentation) -> None:
    words = room._quote.text()
    assert "Quyết định số 12/" in words.replace("\N{WORD JOINER}", "")
    font, widest = room._quote.font(), QFontMetrics(room._quote.font()).horizontalAdvance(words)
    layout = QTextLayout(words, font)
    for width in range(200, widest, 7):
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
        layout.endLayout()
        ends = [layout.lineAt(row).textStart() for row in range(1, layout.lineCount())]
        assert all(words[end - 1] == " " for end in ends)


def test_the_event_shown_is_selected_in_the_drawing_and_in_view(room: Presentation) -> None:
    for event in ORDER[:-1]:
        assert room.event_shown == event
        room._glide.setCurrentTime(room._glide.duration())
        scene = room._stage._drawn()
        target = next(one for one in scene.targets if event in one.keys)
        assert 0 < target.y < scene.height - target.height
        assert 0 < target.x < scene.width
        QTest.keyClick(room, Qt.Key.Key_Right)


def test_another_source_of_the_event_can_be_read(room: Presentation) -> None:
    while room.event_shown != "merger":
        QTest.keyClick(room, Qt.Key.Key_Right)
    first = room._quote.text()
    QTest.keyClick(room, Qt.Key.Key_Down)
    assert room.event_shown == "merger"
    assert room._quote.text() != first
    QTest.keyClick(room, Qt.Key.Key_Up)
    assert room._quote.text() == first


def test_space_lets_it_run_by_itself_around_the_end(room: Presentation, qtbot: QtBot) -> None:
    QTest.keyClick(room, Qt.Key.Key_End)
    QTest.keyClick(room, Qt.Key.Key_Space)
    room._auto.setInterval(20)
    qtbot.waitUntil(lambda: room.event_shown == "founding")
    QTest.keyClick(room, Qt.Key.Key_Space)
    assert not room.runs


def test_it_returns_to_the_start_and_runs_after_idling(room: Presentation, qtbot: QtBot) -> None:
    QTest.keyClick(room, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: room.runs)
    assert room.event_shown == "founding"


def test_a_click_on_a_mark_goes_to_its_event_and_elsewhere_to_the_next(room: Presentation) -> None:
    QTest.mouseClick(room, Qt.MouseButton.LeftButton, pos=QPoint(900, 60))
    assert room.event_shown == "renaming"
    room._glide.setCurrentTime(room._glide.duration())
    target = next(one for one in room._stage._drawn().targets if one.keys == ("founding",))
    spot = QPoint(round(target.x + target.width / 2), round(target.y + target.height / 2))
    QTest.mouseClick(room._stage, Qt.MouseButton.LeftButton, pos=spot * room._stage._scale)
    assert room.event_shown == "founding"


def test_long_words_are_set_smaller_rather_than_cut(room: Presentation) -> None:
    fitted = room._fitting("chữ " * 400, range(42, 22, -2), 0.2, bold=False)
    assert fitted.pixelSize() < 30


def test_escape_leaves_to_the_event_that_was_shown(window: Window, qtbot: QtBot) -> None:
    window.session.go(choosing.chosen(window.session.state, "renaming"))
    history = window.session.state.index.history
    window.commands["present"].trigger()
    room = window.everyday._presentation
    assert room.isFullScreen()
    assert room.event_shown == "renaming"
    QTest.keyClick(room, Qt.Key.Key_Right)
    for key in ("z", "e", "o", "s", "d"):
        QTest.keyClick(room, key, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(room, Qt.Key.Key_Delete)
    QTest.keyClick(room, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.everyday._presentation is None)
    assert window.session.state.focus.event == "rivers"
    assert window.session.state.index.history is history


def test_only_what_is_listed_is_presented(state: State) -> None:
    assert Slides.of(asked(state, "tập huấn")).events == ("course",)


def test_a_history_without_events_can_be_presented_and_left(qtbot: QtBot) -> None:
    room = Presentation(opened(History(), 800.0, 500.0), Look("vi", LIGHT), pace=1, idle=1)
    qtbot.addWidget(room)
    room.show()
    QTest.keyClick(room, Qt.Key.Key_Right)
    QTest.keyClick(room, Qt.Key.Key_End)
    assert room.event_shown is None
    QTest.keyClick(room, Qt.Key.Key_Escape)
    assert not room.isVisible()
