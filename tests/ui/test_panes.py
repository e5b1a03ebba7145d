"""Each pane on its own: filters, chronicle, conflicts, reader, overview."""

import datetime as dt

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from ui_sample import FIRST, sample_history, sample_mentions

from hckt_timeline.curation import telling_of
from hckt_timeline.domain import Confirm, Correct, Dated, EventKind, History, TimeSpan
from hckt_timeline.layout import overview_day
from hckt_timeline.layout.view.overview import brush
from hckt_timeline.scene import LIGHT
from hckt_timeline.ui.curating.curating import Step, carried_out
from hckt_timeline.ui.drawing.overview import OverviewStrip
from hckt_timeline.ui.kit.lines import Line, LineList
from hckt_timeline.ui.kit.settings import Look
from hckt_timeline.ui.model.camera import scaled
from hckt_timeline.ui.model.choosing import chosen, chosen_article, chosen_conflict, closed
from hckt_timeline.ui.model.sieve import Certainty, Sieve
from hckt_timeline.ui.model.state import State, opened, sifted
from hckt_timeline.ui.panes.chronicle import (
    CERTAINTY,
    DATE,
    KIND,
    SOURCES,
    STATUS,
    Chronicle,
    ChronicleModel,
)
from hckt_timeline.ui.panes.filters import Filters
from hckt_timeline.ui.panes.people import PeopleModel
from hckt_timeline.ui.panes.tables import Conflicts, Report, Tables
from hckt_timeline.ui.reader.reader import Reader
from hckt_timeline.ui.session import Session

LOOK = Look("en", LIGHT)


@pytest.fixture
def filters(qtbot: QtBot, session: Session) -> Filters:
    made = Filters(session, LOOK)
    made.resize(240, 700)
    qtbot.addWidget(made)
    made.show()
    return made


def rows(filters: Filters, name: str) -> list[QModelIndex]:
    flags = Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive
    model = filters._model
    return model.match(model.index(0, 0), Qt.ItemDataRole.DisplayRole, name, -1, flags)


def row(filters: Filters, name: str) -> QModelIndex:
    return rows(filters, name)[0]


def check_state(filters: Filters, name: str) -> Qt.CheckState:
    return Qt.CheckState(row(filters, name).data(Qt.ItemDataRole.CheckStateRole))


def press(filters: Filters, name: str) -> None:
    rect = filters._tree.visualRect(row(filters, name))
    spot = rect.topLeft() + QPoint(8, 12)
    QTest.mouseClick(filters._tree.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def test_unticking_an_organisation_hides_its_events(filters: Filters, session: Session) -> None:
    press(filters, "Cục Đường sông")
    assert "rivers" not in session.state.shown
    assert check_state(filters, "Cục Đường sông") is Qt.CheckState.Unchecked
    assert filters._shown.text() == "6 of 7 events shown"
    press(filters, "Cục Đường sông")
    assert len(session.state.shown) == 7


def test_unticking_a_group_hides_all_under_it(filters: Filters, session: Session) -> None:
    press(filters, "Organisation changes")
    assert session.state.sieve.kinds == {
        EventKind.FOUNDING,
        EventKind.RENAMING,
        EventKind.MERGER,
    }


def test_a_group_of_which_a_part_is_hidden_is_ticked_in_part(
    filters: Filters, session: Session
) -> None:
    session.go(sifted(session.state, Sieve(kinds=frozenset({EventKind.MERGER}))))
    assert check_state(filters, "Organisation changes") is Qt.CheckState.PartiallyChecked


def test_only_one_can_be_left_shown_and_all_brought_back(
    filters: Filters, session: Session
) -> None:
    filters._only(row(filters, "Year inferred"))
    assert set(session.state.shown) == {"meeting", "course"}
    QTest.mouseClick(filters._all, Qt.MouseButton.LeftButton)
    assert session.state.sieve.is_open


def test_the_space_bar_ticks_the_current_row(filters: Filters, session: Session) -> None:
    filters._tree.setCurrentIndex(row(filters, "In conflict"))
    QTest.keyClick(filters._tree, Qt.Key.Key_Space)
    assert session.state.sieve.certainties == {Certainty.DISPUTED}


def test_organisations_without_events_are_no_filters(filters: Filters) -> None:
    assert not rows(filters, "Đội Ca nô")


def test_the_chronicle_tells_what_the_drawing_tells(session: Session) -> None:
    model = ChronicleModel(session.state, "en")
    rows = [[model.data(model.index(at, column)) for column in range(6)] for at in range(7)]
    assert rows[1] == [
        "1971",
        "Renaming",
        "Cục Vận tải đổi tên thành Cục Hàng hải",
        "Cục Hàng hải",
        "1",
        "Month or year only",
    ]
    assert rows[-1][DATE] == "Day unknown"


@pytest.mark.parametrize("column", [DATE, KIND, SOURCES, CERTAINTY])
def test_sorting_twice_turns_the_order_round(session: Session, column: int) -> None:
    model = ChronicleModel(session.state, "en")
    model.sort(column, Qt.SortOrder.AscendingOrder)
    up = [model.event_at(at) for at in range(model.rowCount())]
    model.sort(column, Qt.SortOrder.DescendingOrder)
    assert [model.event_at(at) for at in range(model.rowCount())] == up[::-1]


def test_sorting_keeps_the_selection_on_its_event(qtbot: QtBot, session: Session) -> None:
    table = Chronicle(session, LOOK)
    qtbot.addWidget(table)
    table.selectRow(0)
    table.sortByColumn(DATE, Qt.SortOrder.DescendingOrder)
    assert table.currentIndex().row() == 6
    assert session.state.focus.event == "founding"


def test_a_list_makes_no_more_entries_than_are_laid_out_at_once(qtbot: QtBot) -> None:
    made: set[int] = set()

    def line(row: int) -> Line:
        made.add(row)
        return Line(f"{row}", "quieter", row)

    listed = LineList(LIGHT, "numbers")
    qtbot.addWidget(listed)
    listed.resize(300, 200)
    listed.show_lines(10_000, line)
    assert not made
    listed.show()
    listed.grab()
    assert 0 < len(made) < 500
    qtbot.waitUntil(lambda: len(made) == 10_000)
    with qtbot.waitSignal(listed.chosen) as chosen:
        listed.clicked.emit(listed.model().index(9_999, 0))
    assert chosen.args == [9_999]


@pytest.mark.parametrize("column", range(STATUS + 1))
@pytest.mark.parametrize("order", Qt.SortOrder)
def test_the_chronicle_knows_the_row_of_every_event_however_it_is_sorted(
    state: State, column: int, order: Qt.SortOrder
) -> None:
    model = ChronicleModel(state, "vi")
    model.sort(column, order)
    rows = range(model.rowCount())
    assert [model.row_of(model.event_at(row)) for row in rows] == list(rows)
    assert model.row_of("none") is None


def test_an_empty_chronicle_says_what_hides_its_events(qtbot: QtBot, session: Session) -> None:
    table = Chronicle(session, LOOK)
    qtbot.addWidget(table)
    session.go(sifted(session.state, Sieve(kinds=frozenset(EventKind))))
    assert table._why_empty() == "The filters hide every event."
    assert not table.grab().isNull()


def test_a_conflict_leads_to_its_words(qtbot: QtBot, session: Session) -> None:
    conflicts = Conflicts(session, LOOK)
    qtbot.addWidget(conflicts)
    conflicts.clicked.emit(conflicts.model().index(2, 0))
    assert session.state.focus.event == "merger"
    assert session.state.focus.article == "b"


def test_the_report_tells_what_could_not_be_read(qtbot: QtBot, session: Session) -> None:
    tables = Tables(session, LOOK)
    qtbot.addWidget(tables)
    assert tables.report.line(0).text == "“31/2/1950” is no day"
    assert tables.tabText(2) == "Reading (2 articles, 1 problem)"


def test_an_article_of_the_report_opens(qtbot: QtBot, session: Session) -> None:
    report = Report(session, LOOK)
    qtbot.addWidget(report)
    report.clicked.emit(report.model().index(1, 0))
    assert session.state.focus.article == "a"


@pytest.fixture
def reader(qtbot: QtBot, session: Session) -> Reader:
    made = Reader(session, LOOK)
    made.resize(380, 420)
    qtbot.addWidget(made, before_close_func=lambda widget: widget.close_helper())
    made.show()
    return made


def test_an_article_is_shown_as_plain_text(reader: Reader) -> None:
    reader._contents._list.chosen.emit("a")
    assert reader._text.toPlainText() == FIRST
    assert reader._origin.text() == "Bản tin thử · 1 Aug 2020"


def test_markup_in_a_title_stays_text(reader: Reader) -> None:
    reader._title.setText("<h1>x</h1>")
    assert reader._title.textFormat() is Qt.TextFormat.PlainText


def test_sources_are_walked_with_the_buttons(reader: Reader, session: Session) -> None:
    conflict = session.state.index.history.conflicts[0]

    session.go(chosen_conflict(session.state, conflict))
    assert reader._position.text() == "Passage 1 of 2"
    QTest.mouseClick(reader._next, Qt.MouseButton.LeftButton)
    assert reader._position.text() == "Passage 2 of 2"
    assert session.state.focus.article == "b"


def test_a_passage_below_the_edge_is_scrolled_into_view(
    qtbot: QtBot, reader: Reader, session: Session
) -> None:

    session.go(chosen(session.state, "merger"))
    qtbot.waitUntil(lambda: bool(reader._text._mentions))
    marked = reader._text.extraSelections()[0]
    cursor = reader._text.textCursor()
    cursor.setPosition(marked.cursor.selectionStart())
    assert 0 <= reader._text.cursorRect(cursor).top() < reader._text.viewport().height()


def test_the_dates_of_few_articles_are_kept_and_read_again_when_needed(
    qtbot: QtBot, reader: Reader, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hckt_timeline.ui.reader.reader._ARTICLES", 1)
    for article in ("a", "b", "a"):
        session.go(chosen_article(session.state, article))
        wanted = sample_mentions(article)
        qtbot.waitUntil(lambda wanted=wanted: set(reader._text._mentions) == set(wanted))
        assert list(reader._mentions) == [article]


def test_closing_the_article_lists_the_articles(reader: Reader, session: Session) -> None:
    reader._contents._list.chosen.emit("a")
    assert reader._contents.isHidden()

    session.go(closed(session.state))
    assert reader._contents.isVisible()
    assert reader._page.isHidden()


def with_a_long_article() -> History:
    history = sample_history()
    first, *others = history.articles
    more = "\n".join(f"Đoạn văn số {n}." for n in range(9000))
    long = first.model_copy(update={"text": first.text + more})
    return history.model_copy(update={"articles": (long, *others)})


def test_a_click_beside_the_ticks_leads_to_that_part_of_a_long_article(qtbot: QtBot) -> None:
    session = Session(opened(with_a_long_article(), 600.0, 400.0))
    reader = Reader(session, LOOK)
    reader.resize(380, 420)
    qtbot.addWidget(reader, before_close_func=lambda widget: widget.close_helper())
    reader.show()
    session.go(chosen(session.state, "merger"))
    qtbot.waitUntil(lambda: bool(reader._read()))
    assert "Đoạn văn số 8000." not in reader._text.toPlainText()
    gutter = reader._gutter
    spot = QPoint(6, round(gutter._y(0.9)))
    QTest.mouseClick(gutter, Qt.MouseButton.LeftButton, pos=spot)
    assert "Đoạn văn số 8000." in reader._text.toPlainText()
    qtbot.waitUntil(lambda: 0.85 < gutter._view[0] < gutter._view[1] < 0.95)


def test_an_article_makes_room_for_another_one_without_a_warning(
    qtbot: QtBot, reader: Reader, session: Session
) -> None:
    session.open(opened(with_a_long_article(), 600.0, 400.0))
    for event in ("renaming", "merger", "founding"):
        session.go(chosen(session.state, event))
        qtbot.wait(20)
        session.go(closed(session.state))
    assert reader._text.toPlainText() == ""


def test_words_that_tell_the_day_of_an_event_are_known_without_looking_through_all(
    state: State,
) -> None:
    for article in state.index.articles:
        tells = state.index.telling(article)
        for start in range(0, 400, 3):
            for end in (start + 1, start + 9):
                assert tells(start, end) == (state.index.event_at(article, start, end) is not None)


@pytest.fixture
def strip(qtbot: QtBot, session: Session) -> OverviewStrip:
    made = OverviewStrip(session, LOOK)
    made.resize(600, 46)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_click_on_the_overview_brings_its_day_to_the_middle(
    strip: OverviewStrip, session: Session
) -> None:

    session.drift(scaled(session.state, "year"))
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(200, 20))
    viewport = session.state.viewport
    middle = viewport.day_at(viewport.width / 2)
    assert middle == pytest.approx(overview_day(session.state.chart, 600, 200), abs=1)


def test_an_edge_of_the_brush_can_be_dragged(strip: OverviewStrip, session: Session) -> None:

    session.drift(scaled(session.state, "decade"))
    left, _ = brush(session.state.chart, 600, session.state.viewport)
    before = session.state.viewport
    QTest.mousePress(strip, Qt.MouseButton.LeftButton, pos=QPoint(round(left), 20))
    QTest.mouseMove(strip, QPoint(round(left) - 80, 20))
    QTest.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=QPoint(round(left) - 80, 20))
    after = session.state.viewport
    assert after.pixels_per_day < before.pixels_per_day
    assert after.last_day == pytest.approx(before.last_day, abs=30)


def test_an_empty_history_is_shown_without_complaint(qtbot: QtBot) -> None:
    session = Session(opened(History(), 600.0, 400.0))
    for made in (Filters(session, LOOK), Tables(session, LOOK), OverviewStrip(session, LOOK)):
        qtbot.addWidget(made)
        made.show()
        assert not made.grab().isNull()


@pytest.mark.parametrize("column", [DATE, KIND, SOURCES])
@pytest.mark.parametrize("order", Qt.SortOrder)
def test_a_decision_leaves_the_chronicle_sorted_and_the_selection_where_it_was(
    qtbot: QtBot, session: Session, column: int, order: Qt.SortOrder
) -> None:
    table = Chronicle(session, LOOK)
    qtbot.addWidget(table)
    table.sortByColumn(column, order)
    session.go(chosen(session.state, "rivers"))
    places = len(session._past)
    day = TimeSpan(earliest=dt.date(2021, 1, 1), latest=dt.date(2021, 1, 1), precision="day")
    event = session.state.event
    act = Correct(event=telling_of(event), dated=Dated(span=day), kind=EventKind.AWARD)
    outcome = carried_out(session.state, [Step(act)], None)
    session.drift(outcome.after)
    anew = ChronicleModel(session.state, "en")
    anew.sort(column, order)
    rows = range(anew.rowCount())
    assert [table._model.event_at(row) for row in rows] == [anew.event_at(row) for row in rows]
    assert table._model.rowCount() == len(rows)
    assert table._model.event_at(table.currentIndex().row()) == "rivers"
    assert session.state.focus.event == "rivers"
    assert len(session._past) == places


def test_a_decision_rebuilds_no_list_that_shows_nothing_of_it(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = Tables(session, LOOK)
    qtbot.addWidget(made)
    rebuilt: list[str] = []
    monkeypatch.setattr(LineList, "show_lines", lambda *_: rebuilt.append("list"))
    monkeypatch.setattr(PeopleModel, "show_entries", lambda *_: rebuilt.append("people"))
    monkeypatch.setattr(ChronicleModel, "show_state", lambda *_: rebuilt.append("chronicle"))
    act = Confirm(event=telling_of(session.state.index.events["rivers"]))
    session.drift(carried_out(session.state, [Step(act)], None).after)
    assert not rebuilt
