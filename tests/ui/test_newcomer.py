"""What a newcomer does first, with clicks and keys counted: no task takes more than six."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from hckt_timeline.app.histories import open_history
from hckt_timeline.domain import EventStatus
from hckt_timeline.scene import LIGHT
from hckt_timeline.ui.exporting.exporting import ExportDialog
from hckt_timeline.ui.kit.asking import Asking
from hckt_timeline.ui.kit.settings import Look, Settings
from hckt_timeline.ui.model.state import opened
from hckt_timeline.ui.program import Dresser
from hckt_timeline.ui.session import Session
from hckt_timeline.ui.window import Window

MOST = 6
PATIENCE = 60_000


class Newcomer:
    """Acts on the window as a person does, and counts."""

    def __init__(self, window: Window, qtbot: QtBot) -> None:
        self.window, self.qtbot, self.actions = window, qtbot, 0

    def click(self, part: QWidget, spot: QPoint | None = None) -> None:
        self.actions += 1
        place = spot or part.rect().center()
        QTest.mouseClick(part, Qt.MouseButton.LeftButton, pos=place)

    def write(self, words: str) -> None:
        """Type into what has the focus: one action, however long the words are."""
        self.actions += 1
        QTest.keyClicks(QApplication.focusWidget(), words)

    def press(self, key: Qt.Key) -> None:
        self.actions += 1
        QTest.keyClick(QApplication.focusWidget(), key)

    def choose(self, *names: str) -> None:
        """Open a menu and choose from it."""
        self.actions += 2
        self.window.commands[names[-1]].trigger()

    def mark(self, event: str) -> None:
        """Click what the drawing shows of an event."""
        view = self.window.panes.timeline
        target = next(
            one for one in view.scene.targets if one.kind == "event" and event in one.keys
        )
        self.click(view, QPoint(round(target.x + target.width / 2), round(target.y + 4)))

    def files(self, paths: list[Path]) -> None:
        """Mark files in a dialog, and agree."""
        self.actions += 2
        dialog = self.window.findChild(QFileDialog) or self.dialog(ExportDialog).findChild(
            QFileDialog
        )
        dialog.filesSelected.emit([str(path) for path in paths])
        dialog.close()

    def dialog(self, kind: type[QDialog]) -> QDialog:
        return next(one for one in self.window.findChildren(kind) if one.isVisible())

    def words(self) -> str:
        reader = self.window.panes.sides.reader
        return " ".join(one.text() for one in reader.findChildren(QLabel) if one.isVisible())


@pytest.fixture
def newcomer(qtbot: QtBot, qapp: QApplication) -> Iterator[Newcomer]:
    dress = Dresser(qapp)
    session = Session(opened(open_history(), 764.0, 550.0))
    window = Window(session, Settings(language="vi", theme="light"), dress)
    window.resize(1440, 900)
    qtbot.addWidget(window, before_close_func=lambda one: one.curator.curating.saved())
    window.show()
    qtbot.waitUntil(lambda: window.panes.sides is not None)
    window.activateWindow()
    qtbot.wait(50)
    made = Newcomer(window, qtbot)
    yield made
    assert made.actions <= MOST
    window.curator.curating.saved()
    window.close()
    dress(Look("en", LIGHT))


def event_on(newcomer: Newcomer, day: str, kind: str) -> str:
    events = newcomer.window.session.state.index.history.events
    return next(
        one.id
        for one in events
        if one.kind.value == kind and one.span and str(one.span.earliest) == day
    )


def test_when_two_departments_merged_is_found_and_read(newcomer: Newcomer) -> None:
    newcomer.mark(event_on(newcomer, "2025-01-24", "merger"))
    newcomer.qtbot.waitUntil(lambda: "24/01/2025" in newcomer.words())
    assert newcomer.window.session.state.focus.passage is not None


def test_who_led_a_department_in_a_year_is_found(newcomer: Newcomer) -> None:
    window = newcomer.window
    newcomer.click(window.panes.topbar.search)
    newcomer.write("tong cuc hau can")
    newcomer.qtbot.waitUntil(lambda: window.session.state.query == "tong cuc hau can")
    bar = window.panes.sides.tables.tabBar()
    newcomer.click(bar, bar.tabRect(3).center())
    people = window.panes.sides.tables.people
    rows = [
        [people.model().data(people.model().index(row, column)) for column in range(4)]
        for row in range(people.count)
    ]
    assert any(row[2] == "Tổng cục Hậu cần" and "2023" in row[3] for row in rows), rows
    assert people.isVisible()


def test_ten_articles_are_added_and_seen(newcomer: Newcomer, tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.txt" for number in range(10)]
    for number, path in enumerate(paths):
        path.write_text(f"Ngày {number + 2}/3/1999, Cục Bản đồ họp hội nghị.", encoding="utf-8")
    newcomer.choose("file", "add_files")
    newcomer.files(paths)
    tables = newcomer.window.panes.sides.tables
    newcomer.qtbot.waitUntil(lambda: tables.currentWidget() is tables.report, timeout=PATIENCE)
    firsts = [tables.report.line(row).text for row in range(10)]
    assert sorted(firsts) == sorted(path.name for path in paths)
    assert newcomer.window.panes.messages.text.startswith("Đã thêm 10 bài")


def test_a_day_is_corrected(newcomer: Newcomer) -> None:
    window = newcomer.window
    newcomer.mark(event_on(newcomer, "2025-01-24", "merger"))
    buttons = window.panes.sides.reader.findChildren(QToolButton)
    newcomer.click(next(one for one in buttons if one.text() == "Sửa"))
    form = newcomer.dialog(Asking)
    newcomer.qtbot.waitUntil(lambda: QApplication.focusWidget() is form.day.editor)
    newcomer.write("25/01/2025")
    assert form.day.editor.text() == "25/01/2025"
    newcomer.qtbot.waitUntil(lambda: "→" in form.day.line, timeout=PATIENCE)
    newcomer.press(Qt.Key.Key_Return)
    window.curator.curating.finish()
    event = window.session.state.event
    assert event.status is EventStatus.CORRECTED
    assert event.span.edtf == "2025-01-25"


def test_a_poster_is_exported(newcomer: Newcomer, tmp_path: Path) -> None:
    newcomer.click(newcomer.window.panes.topbar._export)
    dialog = newcomer.dialog(ExportDialog)
    newcomer.actions += 2
    box = dialog.findChild(QComboBox)
    box.setCurrentText("A0")
    newcomer.qtbot.waitUntil(dialog.go.isEnabled, timeout=PATIENCE)
    newcomer.click(dialog.go)
    newcomer.files([tmp_path / "poster.pdf"])
    newcomer.qtbot.waitUntil((tmp_path / "poster.pdf").exists, timeout=PATIENCE)
