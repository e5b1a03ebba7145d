"""What every desktop program offers: recent files, settings, help, links, a log."""

import contextlib
import sys
from collections.abc import Iterator
from pathlib import Path

import PySide6
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QInputDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QTreeWidget,
)
from pytestqt.qtbot import QtBot
from ui_sample import sample_history

from hckt_timeline import __main__
from hckt_timeline.app import reader
from hckt_timeline.domain import EventKind, History
from hckt_timeline.errors import NotALink, NothingThere
from hckt_timeline.ui.commands.commands import COMMANDS
from hckt_timeline.ui.everyday import logbook
from hckt_timeline.ui.everyday.about import About
from hckt_timeline.ui.everyday.help import Help
from hckt_timeline.ui.everyday.logbook import LastResort, told
from hckt_timeline.ui.everyday.preferences import Preferences
from hckt_timeline.ui.kit.settings import Look, Settings, load_settings, look, store
from hckt_timeline.ui.model import camera, choosing
from hckt_timeline.ui.model.links import followed, link_of
from hckt_timeline.ui.model.sieve import Certainty, Sieve
from hckt_timeline.ui.model.state import State, asked, looking, on_other_scale, opened, sifted
from hckt_timeline.ui.panes.startpage import StartPage
from hckt_timeline.ui.program import Dresser
from hckt_timeline.ui.projects.recent import keep_place, recent, remember, shortened
from hckt_timeline.ui.session import Session
from hckt_timeline.ui.window import Window

STATE = opened(sample_history(), 800.0, 500.0)


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    path = tmp_path / "data" / "log.txt"
    monkeypatch.setattr(logbook, "log_path", lambda: path)
    logbook.logger.cache_clear()
    yield path
    for handler in logbook.logger().handlers[:]:
        logbook.logger().removeHandler(handler)
        handler.close()
    logbook.logger.cache_clear()


def dialog_of(window: Window, kind: type[QDialog]) -> QDialog:
    dialog = window.findChild(kind)
    assert dialog is not None
    assert dialog.isVisible()
    return dialog


def test_what_was_opened_is_offered_again_the_last_first(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").write_text("Cục Vận tải ra đời ngày 5/3/1960.", "utf-8")
        with qtbot.waitSignal(window.opening.opened, timeout=30_000):
            window.read([tmp_path / name])
    menu = next(
        one.menu()
        for one in window.menuBar().actions()[0].menu().actions()
        if one.menu() is not None
    )
    menu.aboutToShow.emit()
    assert [action.text()[-3:] for action in menu.actions()] == ["two", "one"]
    with qtbot.waitSignal(window.opening.opened, timeout=30_000) as signal:
        menu.actions()[1].trigger()
    assert signal.args == [(tmp_path / "one",)]


def test_a_recent_file_that_is_gone_is_said_and_offered_no_more(
    window: Window, tmp_path: Path
) -> None:
    remember([tmp_path / "gone.txt"])
    window.everyday.reopen((tmp_path / "gone.txt",))
    assert "gone.txt is no longer where it was" in window.panes.messages.text
    assert recent() == []


def test_recent_files_that_cannot_be_read_from_the_settings_are_none() -> None:
    for value in ("no list", "[1]", '{"a": 2}'):
        store().setValue("recent", value)
        assert recent() == []


def test_a_long_path_is_cut_in_its_middle() -> None:
    words = shortened([Path("/home/archive") / ("x" * 90) / "articles"])
    assert len(words) == 70
    assert words.startswith("/home")
    assert words.endswith("articles")


def test_a_start_page_offers_what_can_be_opened_while_nothing_is(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    remember([tmp_path])
    session = Session(opened(History(), 800.0, 500.0))
    window = Window(session, Settings(language="en", theme="light"), Dresser(qapp))
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.findChild(StartPage) is not None)
    page = window.findChild(StartPage)
    assert page.isVisible()
    asked_for = [button.text() for button in page.findChildren(QPushButton)]
    assert asked_for == ["Open articles…", "Open folder…", "Open the built-in history"]
    with qtbot.waitSignal(window.everyday.wanted) as signal:
        window.jobs.cancel()
        page._list.activated.emit(page._list.model().index(0, 0))
    assert signal.args == [(tmp_path,)]
    window.jobs.cancel()
    session.open(STATE)
    assert not page.isVisible()
    assert window.panes.timeline.isVisible()
    window.close()


def test_the_panes_stand_as_they_were_left(
    window: Window, qtbot: QtBot, qapp: QApplication
) -> None:
    window.commands["show_tables"].trigger()
    window.panes._across.setSizes([300, 700, 440])
    sizes = window.panes._across.sizes()
    window.commands["larger_text"].trigger()
    before = window.panes
    qtbot.waitUntil(lambda: window.panes is not before)
    assert window.panes.below.isHidden()
    qtbot.waitUntil(lambda: window.panes._across.sizes() == sizes)
    window.close()
    again = Window(Session(STATE), Settings(language="en"), Dresser(qapp))
    qtbot.addWidget(again)
    again.resize(1440, 900)
    again.show()
    assert again.panes.below.isHidden()
    assert again.commands["show_reader"].isChecked()
    assert not again.commands["show_tables"].isChecked()
    qtbot.waitUntil(lambda: again.panes._across.sizes() == sizes)
    again.close()


def test_larger_text_is_larger_everywhere_and_kept(window: Window, qtbot: QtBot) -> None:
    rows = window.panes.sides.tables.chronicle.verticalHeader().defaultSectionSize()
    QTest.keyClick(
        window,
        Qt.Key.Key_Period,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    before = window.panes
    qtbot.waitUntil(lambda: window.panes is not before)
    assert window.panes.sides.tables.chronicle.verticalHeader().defaultSectionSize() > rows
    assert window.panes.sides.reader._text.fontInfo().pixelSize() == 15
    assert load_settings().text_percent == 115
    window.commands["smaller_text"].trigger()
    assert load_settings().text_percent == 100


def test_a_setting_holds_at_once_and_the_dialog_speaks_the_language_chosen_in_it(
    window: Window, qtbot: QtBot
) -> None:
    window.commands["settings"].trigger()
    dialog = dialog_of(window, Preferences)
    language = dialog.findChildren(QComboBox)[0]
    language.setCurrentIndex(1)
    language.activated.emit(1)
    qtbot.waitUntil(lambda: dialog.windowTitle() == "Thiết lập")
    button = dialog.findChildren(QDialogButtonBox)[-1].buttons()[0]
    assert button.text() == "Đóng"
    assert window.menuBar().actions()[0].text() == "&Tệp"
    assert load_settings().language == "vi"
    dialog.close()


def test_the_pace_of_a_presentation_can_be_set(window: Window) -> None:
    window.commands["settings"].trigger()
    dialog = dialog_of(window, Preferences)
    dialog.findChildren(QComboBox)[4].activated.emit(0)
    assert load_settings().pace == 5
    dialog.close()


def test_help_lists_every_command_with_its_keys(window: Window) -> None:
    QTest.keyClick(window, Qt.Key.Key_Question)
    dialog = dialog_of(window, Help)
    lines = dict(dialog.lines)
    for command in COMMANDS:
        assert command.text.replace("&", "") in lines
    assert lines["Find…"] == "Ctrl+F"
    QTest.keyClicks(dialog.findChild(QLineEdit), "zoom out")
    assert dialog.lines == [("Zoom out", "Ctrl+-")]
    dialog.close()


def test_a_question_mark_can_be_typed_into_the_search_box(window: Window) -> None:
    window.commands["find"].trigger()
    QTest.keyClicks(window.panes.topbar.search, "ai?")
    assert window.panes.topbar.search.text() == "ai?"
    assert window.findChild(Help) is None


def test_about_names_versions_and_licences(window: Window) -> None:
    window.commands["about"].trigger()
    dialog = dialog_of(window, About)
    words = " ".join(one.text() for one in dialog.findChildren(QLabel))
    assert "Lesser General Public License, version 3" in words
    assert str(Path(PySide6.__file__).parent) in words
    listed, text = dialog.findChild(QTreeWidget), dialog.findChild(QPlainTextEdit)
    (qt,) = listed.findItems("PySide6_Essentials", Qt.MatchFlag.MatchExactly)
    listed.setCurrentItem(qt)
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in text.toPlainText()
    assert "GNU GENERAL PUBLIC LICENSE" in text.toPlainText()
    dialog.close()


def failed(words: str) -> ValueError:
    try:
        try:
            int(words)
        except ValueError as error:
            raise ValueError(words) from error
    except ValueError as error:
        return error
    raise AssertionError


def test_the_log_tells_where_something_failed_but_no_words_of_an_article(
    qapp: QApplication, log: Path, qtbot: QtBot
) -> None:
    error = failed("Cục Vận tải ra đời")
    last = LastResort(qapp)
    last.take(type(error), error, error.__traceback__)
    written = log.read_text("utf-8")
    assert "test_everyday.py" in written
    assert "after ValueError" in written
    assert "Vận" not in written
    qtbot.waitUntil(lambda: last._box is not None)
    last._box.close()
    qtbot.waitUntil(lambda: last._box is None)


def test_an_unforeseen_failure_is_told_once_and_loses_nothing(
    window: Window, qtbot: QtBot, log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.session.go(choosing.chosen(window.session.state, "rivers"))
    shown: list[bool] = []
    monkeypatch.setattr(logbook, "open_log", lambda: shown.append(True))
    last = LastResort(QApplication.instance())
    for _ in range(3):
        error = failed("x")
        last.take(type(error), error, error.__traceback__)
    qtbot.waitUntil(lambda: last._box is not None)
    qtbot.wait(20)
    boxes = [one for one in QApplication.topLevelWidgets() if isinstance(one, QMessageBox)]
    assert len(boxes) == 1
    assert "What is open is still there" in boxes[0].text()
    next(one for one in boxes[0].buttons() if one.text() == "Show the log").click()
    assert shown
    qtbot.waitUntil(lambda: last._box is None)
    assert window.session.state.focus.event == "rivers"
    assert log.read_text("utf-8").count("ERROR") == 3


def test_a_log_that_cannot_be_written_stops_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setattr(logbook, "log_path", lambda: tmp_path / "file" / "log.txt")
    logbook.logger.cache_clear()
    logbook.logger().error("%s", told(failed("x")))
    logbook.logger().handlers.clear()
    logbook.logger.cache_clear()


def _view(
    sieve: Sieve, query: str, event: str | None, other: bool, move: tuple[float, float] | None
) -> State:
    state = asked(sifted(STATE, sieve), query)
    state = on_other_scale(state) if other else state
    state = choosing.chosen(state, event) if event else state
    if move:
        state = looking(state, state.viewport.zoomed(*move))
    return state


views = st.builds(
    _view,
    st.builds(
        Sieve,
        organisations=st.frozensets(st.sampled_from(["hh", "ds", "dt"]), max_size=2),
        kinds=st.frozensets(st.sampled_from(EventKind), max_size=3),
        certainties=st.frozensets(st.sampled_from(Certainty), max_size=2),
        rejected=st.booleans(),
    ),
    st.text(max_size=20),
    st.none() | st.sampled_from(sorted(STATE.index.events)),
    st.booleans(),
    st.none() | st.tuples(st.floats(0.5, 50), st.floats(0, 800)),
)


@given(views)
def test_a_link_leads_back_to_its_view(state: State) -> None:
    found = followed(STATE, link_of(state))
    assert found.sieve == state.sieve
    assert found.query == state.query
    assert found.focus.event == state.focus.event
    assert found.chart.shortened == state.chart.shortened
    old, new = state.viewport, found.viewport
    assert new.width / new.pixels_per_day == pytest.approx(old.width / old.pixels_per_day, rel=1e-4)
    assert new.first_day == pytest.approx(old.first_day, abs=1e-3 * (old.last_day - old.first_day))


@given(st.text() | st.text().map("hckt:view?from={0}&days={0}".format))
def test_words_that_are_no_link_are_refused_in_words_or_lead_somewhere(words: str) -> None:
    with contextlib.suppress(NotALink):
        assert followed(STATE, words).index is STATE.index


@pytest.mark.parametrize("value", ["nan", "inf", "-1", "0", "1e-320", "1e300", "x"])
def test_a_link_with_impossible_numbers_breaks_nothing(value: str) -> None:
    link = f"hckt:view?from=700000&days={value}"
    try:
        viewport = followed(STATE, link).viewport
    except NotALink:
        return
    assert viewport.pixels_per_day > 0
    assert viewport.first_day == viewport.first_day


def test_a_link_to_an_event_of_another_history_is_told() -> None:
    with pytest.raises(NothingThere):
        followed(STATE, "hckt:view?event=none")


def test_a_copied_link_is_offered_and_followed(window: Window) -> None:
    window.session.go(choosing.chosen(window.session.state, "rivers"))
    window.commands["copy_link"].trigger()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("hckt:view?event=rivers")
    window.session.go(camera.whole(choosing.let_go(window.session.state)))
    window.commands["follow_link"].trigger()
    dialog = dialog_of(window, QInputDialog)
    assert dialog.textValue() == copied
    dialog.accept()
    assert window.session.state.focus.event == "rivers"
    window.commands["back"].trigger()
    assert window.session.state.focus.event is None


def test_a_wrong_link_is_told_and_changes_nothing(window: Window) -> None:
    before = window.session.state.focus
    window.everyday.follow("http://example.invalid/")
    assert "is no link of this program" in window.panes.messages.text
    assert window.session.state.focus == before


def test_a_link_on_the_command_line_opens_the_window_there(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    given_: list[object] = []
    monkeypatch.setattr("hckt_timeline.ui.run", lambda *args: given_.append(args) or 0)
    monkeypatch.setattr(sys, "argv", ["hckt-timeline", str(tmp_path), "hckt:view?event=x"])
    with pytest.raises(SystemExit):
        __main__.main()
    assert given_ == [([tmp_path], "hckt:view?event=x")]


def test_the_window_goes_to_the_link_it_was_opened_with(window: Window, qtbot: QtBot) -> None:
    window.follow("hckt:view?event=rivers")
    qtbot.waitUntil(lambda: window.session.state.focus.event == "rivers")


def test_nothing_english_shows_in_qts_own_dialogs(qapp: QApplication) -> None:
    def words_of_qt() -> set[str]:
        dialog = QFileDialog()
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        box = QDialogButtonBox()
        for button in QDialogButtonBox.StandardButton:
            if button.name not in ("NoButton", "FirstButton", "LastButton"):
                box.addButton(button)
        line = QLineEdit("x")
        menu = line.createStandardContextMenu()
        parts = [*dialog.findChildren(QLabel), *dialog.findChildren(QPushButton), *box.buttons()]
        found = {part.text() for part in parts}
        found |= {part.toolTip() for part in dialog.findChildren(QToolButton)}
        found |= {action.text().partition("\t")[0] for action in menu.actions()}
        for part in (dialog, box, line, menu):
            part.deleteLater()
        return {words for words in found if words.strip(" -|…")}

    dress = Dresser(qapp)
    theme = look(Settings()).theme
    dress(Look("en", theme))
    english = words_of_qt()
    dress(Look("vi", theme))
    vietnamese = words_of_qt()
    dress(Look("en", theme))
    assert len(vietnamese) > 20
    assert not english & vietnamese


def test_the_built_in_history_is_shown_as_it_was_left(qtbot: QtBot, qapp: QApplication) -> None:
    for chosen in (None, "rivers"):
        window = Window(Session(STATE), Settings(language="en"), Dresser(qapp))
        qtbot.addWidget(window)
        window.show()
        window.everyday.restore()
        if chosen:
            window.session.go(choosing.chosen(window.session.state, chosen))
        window.close()
    again = Window(Session(STATE), Settings(language="en"), Dresser(qapp))
    qtbot.addWidget(again)
    again.everyday.restore()
    assert again.session.state.focus.event == "rivers"
    again.close()


def test_files_that_were_open_are_offered_and_shown_as_they_were_left(
    window: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reader, "mentions_of", lambda *_: ())
    path = tmp_path / "a.txt"
    path.write_text("Cục Vận tải được thành lập ngày 5/3/1960.", "utf-8")
    with qtbot.waitSignal(window.opening.opened, timeout=30_000):
        window.read([path])
    event = window.session.state.shown[0]
    window.session.go(choosing.chosen(window.session.state, event))
    window.everyday.keep_place()
    window.session.open(STATE)
    window.everyday.restore()
    assert window.panes.messages.text.startswith("Last time: ")
    with qtbot.waitSignal(window.opening.opened, timeout=30_000):
        window.panes.messages._offer.click()
    qtbot.waitUntil(lambda: window.session.state.focus.event == event)


def test_files_that_are_gone_since_the_last_time_are_said(window: Window, tmp_path: Path) -> None:
    keep_place([tmp_path / "gone.txt"], "hckt:view?event=x")
    window.everyday.restore()
    window.panes.messages._offer.click()
    assert "gone.txt is no longer where it was" in window.panes.messages.text
