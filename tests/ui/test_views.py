"""Views that a project keeps: kept by name, gone back to, and kept no longer."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QInputDialog, QMenu
from pytestqt.qtbot import QtBot
from ui_sample import sample_history

from hckt_timeline.app.saving import save
from hckt_timeline.domain import EventKind, Project
from hckt_timeline.storage import open_project, read_views
from hckt_timeline.ui.model import camera
from hckt_timeline.ui.model.sieve import Certainty, Sieve
from hckt_timeline.ui.model.state import asked, on_other_scale, opened, sifted
from hckt_timeline.ui.projects.kept_views import kept_view, seen
from hckt_timeline.ui.window import Window

STATE = opened(sample_history(), 800.0, 500.0)


@pytest.fixture
def project(window: Window, qtbot: QtBot, tmp_path: Path) -> Window:
    save(Project(read=sample_history()), tmp_path / "a.hckt")
    with qtbot.waitSignal(window.opening.opened, timeout=60_000):
        window.read([tmp_path / "a.hckt"])
    return window


def menu_of(window: Window) -> QMenu:
    (menu,) = [
        one
        for one in window.menuBar().findChildren(QMenu)
        if window.commands["keep_view"] in one.actions()
    ]
    menu.aboutToShow.emit()
    return menu


def action(menu: QMenu, text: str) -> QAction:
    (found,) = [one for one in menu.actions() if one.text() == text]
    return found


def test_a_view_is_kept_under_a_name_gone_back_to_and_removed(project: Window) -> None:
    project.session.go(sifted(project.session.state, Sieve(kinds=frozenset({EventKind.TRAINING}))))
    project.session.go(camera.scaled(project.session.state, "decade"))
    there = project.session.state
    project.commands["keep_view"].trigger()
    dialog = project.findChild(QInputDialog)
    dialog.setTextValue(" Những năm đầu & sau ")
    dialog.accept()
    project.curator.curating.finish()
    with open_project(project.projects.file.path, to_change=False) as file:
        assert [one.name for one in read_views(file)] == ["Những năm đầu & sau"]
    project.session.go(camera.whole(sifted(project.session.state, Sieve())))
    action(menu_of(project), "Những năm đầu && sau").trigger()
    now = project.session.state
    assert now.sieve == there.sieve
    assert now.viewport.first_day == pytest.approx(there.viewport.first_day, abs=2)
    away = action(menu_of(project), "&Remove").menu()
    action(away, "Những năm đầu && sau").trigger()
    project.curator.curating.finish()
    assert "No view is kept" in [one.text() for one in menu_of(project).actions()]
    with open_project(project.projects.file.path, to_change=False) as file:
        assert read_views(file) == ()


def test_a_view_of_the_same_name_is_replaced(project: Window) -> None:
    for query in ("sông", "cục"):
        project.session.drift(asked(project.session.state, query))
        project.views.keep("tìm")
        project.curator.curating.finish()
    assert [one.query for one in project.session.state.project.views] == ["cục"]


def test_views_are_kept_in_a_project_only_and_the_menu_says_so(window: Window) -> None:
    keep = window.commands["keep_view"]
    assert not keep.isEnabled()
    assert "save what is shown" in keep.toolTip()


def test_a_decision_under_way_is_not_lost_over_a_kept_view(project: Window) -> None:
    event = project.session.state.shown[0]
    project.session.go(camera.framed(project.session.state, [event]))
    project.moves.handlers()["next_event"]()
    project.commands["confirm"].trigger()
    project.views.keep("một")
    project.curator.curating.finish()
    assert len(project.session.state.project.decisions) == 1
    assert len(project.session.state.project.views) == 1


@settings(deadline=None, max_examples=40)
@given(
    st.builds(
        Sieve,
        organisations=st.frozensets(st.sampled_from(sorted(STATE.index.organisations))),
        kinds=st.frozensets(st.sampled_from(EventKind)),
        certainties=st.frozensets(st.sampled_from(Certainty)),
        rejected=st.booleans(),
    ),
    st.sampled_from(["", "cục", "2020"]),
    st.booleans(),
    st.none() | st.sampled_from(["decade", "year", "month"]),
)
def test_a_kept_view_leads_back(sieve, query, shortened, scale) -> None:
    state = asked(sifted(STATE, sieve), query)
    state = on_other_scale(state) if shortened else state
    state = camera.scaled(state, scale) if scale else camera.whole(state)
    start = on_other_scale(STATE) if shortened else STATE
    found = seen(start, kept_view(state, "x"))
    assert found.sieve == state.sieve
    assert found.query == state.query
    old, new = state.viewport, found.viewport
    assert new.last_day - new.first_day == pytest.approx(old.last_day - old.first_day, rel=0.1)
    assert new.first_day == pytest.approx(old.first_day, abs=3)
