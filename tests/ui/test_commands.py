"""Commands that no other test calls by their names, each by what it does."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from hckt_timeline.domain import EventStatus
from hckt_timeline.layout import fit
from hckt_timeline.ui.everyday.guide import Guide
from hckt_timeline.ui.kit.settings import load_settings
from hckt_timeline.ui.model import camera
from hckt_timeline.ui.model.choosing import chosen
from hckt_timeline.ui.model.state import looking
from hckt_timeline.ui.window import Window

PATIENCE = 30_000


def do(window: Window, *names: str) -> None:
    for name in names:
        assert window.commands[name].isEnabled(), name
        window.commands[name].trigger()


def choose(window: Window, event: str) -> None:
    window.session.go(chosen(window.session.state, event))


@pytest.fixture
def read(window: Window, qtbot: QtBot) -> Window:
    """A window whose first article is open, its dates read."""
    choose(window, "founding")
    assert window.panes.sides is not None
    qtbot.waitUntil(lambda: bool(window.panes.sides.reader._read()))
    return window


@pytest.mark.parametrize(("command", "signal"), [("new_project", "opened"), ("save_as", "saved")])
def test_a_project_is_made_and_saved_where_one_chooses(
    window: Window, qtbot: QtBot, tmp_path: Path, command: str, signal: str
) -> None:
    to = tmp_path / "a.hckt"
    do(window, command)
    (dialog,) = window.findChildren(QFileDialog)
    with qtbot.waitSignal(getattr(window.opening, signal), timeout=PATIENCE):
        dialog.filesSelected.emit([str(to)])
        dialog.close()
    assert to.is_file()
    assert window.projects.holds(to)
    assert bool(window.session.state.index.events) == (command == "save_as")


def test_one_walks_through_the_events_and_to_both_ends(window: Window) -> None:
    listed = window.session.state.listed
    for command, event in (
        ("last_event", listed[-1]),
        ("previous_event", listed[-2]),
        ("next_event", listed[-1]),
        ("first_event", listed[0]),
        ("next_event", listed[1]),
    ):
        do(window, command)
        assert window.session.state.focus.event == event


def test_one_goes_back_and_forward_through_the_views(window: Window) -> None:
    choose(window, "founding")
    choose(window, "merger")
    do(window, "back")
    assert window.session.state.focus.event == "founding"
    do(window, "forward")
    assert window.session.state.focus.event == "merger"
    assert not window.commands["forward"].isEnabled()


def test_one_walks_through_the_dated_passages_of_an_article(read: Window) -> None:
    do(read, "next_passage")
    second = read.session.state.focus.passage
    do(read, "next_passage", "previous_passage")
    assert read.session.state.focus.passage == second
    do(read, "previous_passage")
    assert read.session.state.focus.event == "founding"


def test_one_walks_through_the_sources_of_an_event(window: Window) -> None:
    choose(window, "merger")
    do(window, "next_source")
    assert window.session.state.focus.article == "b"
    do(window, "previous_source")
    assert window.session.state.focus.article == "a"


def test_what_was_undone_is_done_again(window: Window, qtbot: QtBot) -> None:
    def status() -> EventStatus:
        window.curator.curating.finish()
        return window.session.state.index.events["merger"].status

    choose(window, "merger")
    for command, there in (
        ("confirm", EventStatus.CONFIRMED),
        ("undo", EventStatus.EXTRACTED),
        ("redo", EventStatus.CONFIRMED),
        ("undo", EventStatus.EXTRACTED),
    ):
        do(window, command)
        assert status() is there
        qtbot.waitUntil(lambda: not window.curator.curating.busy)


def test_the_drawing_is_zoomed_and_fitted(window: Window) -> None:
    whole = window.session.state.viewport
    do(window, "zoom_in")
    near = window.session.state.viewport
    assert near.pixels_per_day > whole.pixels_per_day
    do(window, "zoom_out")
    assert window.session.state.viewport.pixels_per_day < near.pixels_per_day
    state = window.session.state
    window.session.drift(looking(state, camera.scaled(state, "month").viewport))
    do(window, "fit")
    now = window.session.state
    assert now.viewport == fit(now.chart, now.viewport.width, now.viewport.height)


def test_the_filters_are_hidden_and_shown(window: Window) -> None:
    do(window, "show_filters")
    assert window.panes.left.isHidden()
    do(window, "show_filters")
    assert not window.panes.left.isHidden()


@pytest.mark.parametrize(
    ("command", "kept"),
    [
        ("wheel_zooms", lambda settings: settings.wheel_zooms is True),
        ("theme_auto", lambda settings: settings.theme == "auto"),
        ("language_auto", lambda settings: settings.language == "auto"),
    ],
)
def test_what_one_prefers_is_kept(
    window: Window, command: str, kept: Callable[[object], bool]
) -> None:
    assert not kept(window._settings)
    do(window, command)
    assert kept(window._settings)
    assert kept(load_settings())


def test_the_guide_opens_beside_the_window(window: Window) -> None:
    do(window, "guide")
    (guide,) = window.findChildren(Guide)
    assert guide.isVisible()
    guide.close()


def test_the_log_is_opened_by_the_system(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url) or True)
    do(window, "log")
    assert [url.fileName() for url in opened] == ["log.txt"]
