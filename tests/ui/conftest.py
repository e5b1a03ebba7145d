"""The window's tests run without a screen, with settings of their own, and leave no window."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from ui_sample import sample_history, sample_mentions

from hckt_timeline.app import reader
from hckt_timeline.scene import LIGHT
from hckt_timeline.ui.kit.settings import Look, Settings
from hckt_timeline.ui.model.state import State, opened
from hckt_timeline.ui.program import Dresser
from hckt_timeline.ui.session import Session
from hckt_timeline.ui.window import Window


@pytest.fixture
def state() -> State:
    return opened(sample_history(), 800.0, 500.0)


@pytest.fixture
def session(state: State) -> Session:
    return Session(state)


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path) -> None:
    folder = str(tmp_path)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, folder)


@pytest.fixture(scope="session", autouse=True)
def dressed(qapp: QApplication) -> None:
    Dresser(qapp)(Look("en", LIGHT))


@pytest.fixture(autouse=True)
def dates_of_the_sample(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "mentions_of", lambda _history, article: sample_mentions(article))


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, session: Session) -> Iterator[Window]:
    dress = Dresser(qapp)
    made = Window(session, Settings(language="en", theme="light"), dress)
    made.resize(1440, 900)
    qtbot.addWidget(made, before_close_func=_let_go)
    made.show()
    qtbot.waitUntil(lambda: made.panes.sides is not None)
    yield made
    made.close()
    dress(Look("en", LIGHT))


def _let_go(window: Window) -> None:
    """Forget decisions that no file holds, so that closing asks nothing."""
    window.curator.curating.finish()
    window.curator.curating.saved()


@pytest.fixture(autouse=True)
def no_window_stays(qapp: QApplication) -> Iterator[None]:
    yield
    qapp.processEvents()
    left = [widget for widget in qapp.topLevelWidgets() if widget.isVisible()]
    assert not left, left
