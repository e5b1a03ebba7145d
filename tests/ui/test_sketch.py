"""A project is drawn from its columns while its events are being read."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hckt_timeline.app.saving import save
from hckt_timeline.app.sketching import sketch
from hckt_timeline.domain import Project
from hckt_timeline.storage import open_project
from hckt_timeline.ui.kit.settings import Settings, save_settings
from hckt_timeline.ui.model.state import opened
from hckt_timeline.ui.program import open_window
from hckt_timeline.ui.window import Window
from tests.curation.making import READ

PATIENCE = 30_000


@pytest.fixture
def path(tmp_path: Path) -> Path:
    save(Project(read=READ), tmp_path / "a.hckt")
    return tmp_path / "a.hckt"


def test_a_sketch_is_the_chart_that_follows_from_the_events(path: Path) -> None:
    with open_project(path) as file:
        chart = sketch(file)
    whole = opened(READ, 800.0, 600.0).chart
    assert chart.lanes == whole.lanes
    for column in ("ids", "titles", "earliest", "latest", "kind", "flags", "organisation"):
        assert np.array_equal(getattr(chart.table, column), getattr(whole.table, column)), column


def test_a_project_is_seen_before_it_is_read_and_the_sketch_goes_with_it(
    qtbot: QtBot, window: Window, path: Path
) -> None:
    with qtbot.waitSignal(window.opening.opened, timeout=PATIENCE):
        with qtbot.waitSignal(window.opening.sketched, timeout=PATIENCE):
            window.read([path])
        shown = window.panes.sketch
        assert shown is not None
        assert shown.geometry() == window.panes.timeline.rect()
        before = shown.grab().toImage()
        wheel = QWheelEvent(
            QPointF(300, 100), QPointF(300, 100), QPoint(), QPoint(0, 240),
            Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(shown, wheel)
        assert shown.grab().toImage() != before
        assert len(window.session.state.index.events) != len(READ.events)
    assert window.panes.sketch is None


def test_a_project_that_is_given_up_leaves_no_sketch(
    qtbot: QtBot, window: Window, path: Path
) -> None:
    with qtbot.waitSignal(window.opening.sketched, timeout=PATIENCE):
        window.read([path])
    window.jobs.cancel()
    assert window.panes.sketch is None
    assert window.projects.coming is None


def test_a_project_that_is_opened_while_another_is_read_is_the_one_that_is_held(
    qtbot: QtBot, window: Window, path: Path, tmp_path: Path
) -> None:
    other = tmp_path / "b.hckt"
    save(Project(read=READ), other)
    with qtbot.waitSignal(window.opening.sketched, timeout=PATIENCE):
        window.read([path])
    with qtbot.waitSignal(window.opening.opened, timeout=PATIENCE):
        window.read([other])
    assert window.projects.file is not None
    assert window.projects.file.path == other
    with open_project(path) as free:
        assert free.read_only is None


def test_a_sketch_takes_the_place_of_the_start_page_while_nothing_else_is_open(
    qtbot: QtBot, window: Window, path: Path, tmp_path: Path
) -> None:
    with qtbot.waitSignal(window.opening.opened, timeout=PATIENCE):
        window.opening.create(tmp_path / "new.hckt")
    assert not window.panes.timeline.isVisible()
    with qtbot.waitSignal(window.opening.sketched, timeout=PATIENCE):
        window.read([path])
    assert window.panes.sketch is not None
    assert window.panes.sketch.isVisible()
    window.jobs.cancel()
    assert not window.panes.timeline.isVisible()


def test_a_program_started_on_a_project_shows_its_drawing_before_the_panes_around_it(
    qtbot: QtBot, qapp: QApplication, path: Path
) -> None:
    save_settings(Settings(language="en", theme="light"))
    made = open_window(qapp, [path])
    qtbot.addWidget(made)
    filled: list[bool] = []

    def look(_chart: object) -> None:
        if made.panes.sketch is not None:
            made.panes.sketch.painted.connect(lambda: filled.append(made.panes.sides is not None))

    made.opening.sketched.connect(look)
    with qtbot.waitSignal(made.panes.completed, timeout=PATIENCE):
        made.show()
    assert filled[0] is False
    made.close()
