"""What has nothing to work on is not offered, and says what it waits for."""

from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from hckt_timeline.domain import History
from hckt_timeline.ui.commands.needs import NEEDS, Need
from hckt_timeline.ui.exporting.exporting import image_of
from hckt_timeline.ui.model.choosing import chosen
from hckt_timeline.ui.model.sieve import Sieve
from hckt_timeline.ui.model.state import asked, opened, sifted
from hckt_timeline.ui.window import Window


def enabled(window: Window, need: Need) -> set[bool]:
    return {window.commands[name].isEnabled() for name in NEEDS[need]}


def test_with_nothing_open_nothing_can_be_done_with_it(window: Window) -> None:
    window.session.open(opened(History(), 800.0, 500.0))
    for need in NEEDS:
        assert enabled(window, need) == {False}
        assert all(window.commands[name].toolTip() for name in NEEDS[need])
    for name in ("open_files", "open_folder", "open_builtin", "settings", "help", "quit"):
        assert window.commands[name].isEnabled()


def test_commands_follow_what_is_shown_and_selected(window: Window) -> None:
    assert enabled(window, Need.EVENTS) == {True}
    assert enabled(window, Need.EVENT) == enabled(window, Need.ARTICLE) == {False}
    window.session.go(chosen(window.session.state, "rivers"))
    assert enabled(window, Need.EVENT) == enabled(window, Need.ARTICLE) == {True}
    kinds = frozenset(event.kind for event in window.session.state.index.events.values())
    window.session.go(sifted(window.session.state, Sieve(kinds=kinds)))
    assert enabled(window, Need.EVENTS) == {False}
    assert enabled(window, Need.HISTORY) == {True}


def test_a_copied_picture_shows_what_the_screen_shows(window: Window, qtbot: QtBot) -> None:
    window.session.go(asked(window.session.state, "sông"))
    view = window.panes.timeline
    qtbot.waitUntil(lambda: window.session.state.viewport.height == view.height())
    # The second time, when the painter keeps pictures of the marks already.
    shown = [image_of(view.scene, 2.0) for _ in range(2)][-1]
    window.commands["copy_picture"].trigger()
    assert QGuiApplication.clipboard().image() == shown


def test_the_buttons_of_the_top_row_are_used_as_their_commands(window: Window) -> None:
    topbar = window.panes.topbar
    assert topbar.search.isEnabled()
    window.session.open(opened(History(), 800.0, 500.0))
    assert not topbar.search.isEnabled()
    assert not topbar._export.isEnabled()
    assert topbar._export.toolTip() == "No event is shown"
