"""Who held which post, and the state of all organisations on the day under the pointer."""

import datetime as dt

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from ui_sample import FIRST, SECOND, day, passage, sample_history

from hckt_timeline.domain import Precision, Term, TimeSpan
from hckt_timeline.domain.standing import register, standing
from hckt_timeline.ui.model.days import state_on
from hckt_timeline.ui.model.posts import entries
from hckt_timeline.ui.model.sieve import Sieve
from hckt_timeline.ui.model.state import State, asked, opened, sifted
from hckt_timeline.ui.panes.people import ORGANISATION, PERSON, POST, SINCE, UNTIL
from hckt_timeline.ui.session import Session
from hckt_timeline.ui.window import Window

TERMS = (
    Term(
        person="Trần Bình",
        rank="Đại tá",
        post="Cục trưởng",
        organisation="hh",
        span=TimeSpan(
            earliest=dt.date(1980, 1, 1), latest=dt.date(1990, 12, 31), precision=Precision.INTERVAL
        ),
        evidence=(passage("a", FIRST, "Cục Đường sông được lập"),),
    ),
    Term(
        person="Lê Văn An",
        rank="Đại tá",
        post="Cục trưởng",
        organisation="dt",
        span=day(2020, 7, 2),
        evidence=(passage("b", SECOND, "Cục Đường thủy họp"),),
    ),
)


@pytest.fixture
def state() -> State:
    return opened(sample_history().model_copy(update={"terms": TERMS}), 800.0, 500.0)


@pytest.fixture
def session(state: State) -> Session:
    return Session(state)


def told(state: State, when: dt.date) -> dict[str, list[str]]:
    return {
        row.standing.name: [holder.term.person for holder in row.holders]
        for row in state_on(state, when)
    }


@pytest.mark.parametrize(
    ("when", "rows"),
    [
        (dt.date(1950, 1, 1), {}),
        (dt.date(1965, 1, 1), {"Cục Vận tải": []}),
        (dt.date(1985, 1, 1), {"Cục Hàng hải": ["Trần Bình"], "Cục Đường sông": []}),
        (dt.date(2020, 7, 2), {"Cục Đường thủy": ["Lê Văn An"]}),
        (dt.date(2020, 10, 1), {"Cục Đường thủy": ["Lê Văn An"]}),
        (dt.date(2024, 10, 1), {"Cục Đường thủy": []}),
    ],
)
def test_a_day_tells_its_organisations_by_their_names_then_and_who_led_them(
    state: State, when: dt.date, rows: dict[str, list[str]]
) -> None:
    assert told(state, when) == rows


def test_a_holder_named_on_another_day_is_told_with_that_day(state: State) -> None:
    row = state_on(state, dt.date(2020, 10, 1))[0]
    assert row.holders[0].seen == dt.date(2020, 7, 2)
    assert state_on(state, dt.date(2020, 7, 2))[0].holders[0].seen is None


def test_a_hidden_organisation_is_not_told(state: State) -> None:
    hidden = sifted(state, Sieve(organisations=frozenset({"hh"})))
    assert list(told(hidden, dt.date(1985, 1, 1))) == ["Cục Đường sông"]


@pytest.mark.parametrize("year", range(1959, 2022, 3))
def test_the_register_tells_what_the_history_tells(state: State, year: int) -> None:
    history, when = state.index.history, dt.date(year, 8, 20)
    known = register(history.organisations, history.events, history.links)
    assert tuple(standing(known, when)) == history.at(when)


def ruler_of(window: Window):
    if not window.commands["ruler"].isChecked():
        QTest.keyClick(window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    return window.panes._ruler


def x_of(window: Window, when: dt.date) -> int:
    state = window.session.state
    return round(state.viewport.x_of(state.chart.scale.drawn_at(float(when.toordinal()))))


def test_the_day_ruler_tells_the_day_under_the_pointer(window: Window) -> None:
    ruler = ruler_of(window)
    x = x_of(window, dt.date(1985, 1, 1))
    QTest.mouseMove(window.panes.timeline, QPoint(x, 200))
    assert abs(ruler.day - dt.date(1985, 1, 1)) < dt.timedelta(days=200)
    lines = [line.text for block in ruler.lines for line in block]
    assert lines[1:] == ["Cục Hàng hải", "Cục trưởng: Đại tá Trần Bình", "Cục Đường sông"]
    assert not ruler.grab().isNull()


def test_without_the_pointer_the_ruler_stands_at_the_selected_event(window: Window) -> None:
    ruler = ruler_of(window)
    QApplication.sendEvent(window.panes.timeline, QEvent(QEvent.Type.Leave))
    assert ruler.day is None
    assert ruler.lines == []
    QTest.keyClick(window.panes.timeline, Qt.Key.Key_Home)
    assert abs(ruler.day - dt.date(1960, 3, 5)) <= dt.timedelta(days=1)


def test_the_ruler_lets_clicks_through_and_goes_when_it_is_switched_off(window: Window) -> None:
    ruler_of(window)
    target = next(one for one in window.panes.timeline.scene.targets if one.keys == ("rivers",))
    spot = QPoint(round(target.x + target.width / 2), round(target.y + target.height / 2))
    QTest.mouseClick(window.panes.timeline, Qt.MouseButton.LeftButton, pos=spot)
    assert window.session.state.focus.event == "rivers"
    window.commands["ruler"].trigger()
    assert window.panes._ruler is None
    QTest.mouseMove(window.panes.timeline, QPoint(10, 10))


def cells(window: Window, column: int) -> list[str]:
    model = window.panes.sides.tables.people.model()
    return [model.index(row, column).data() for row in range(model.rowCount())]


def test_people_are_listed_with_their_posts_and_times(window: Window) -> None:
    assert cells(window, PERSON) == ["Đại tá Trần Bình", "Đại tá Lê Văn An"]
    assert cells(window, POST) == ["Cục trưởng", "Cục trưởng"]
    assert cells(window, ORGANISATION) == ["Cục Hàng hải", "Cục Đường thủy"]
    assert cells(window, SINCE) == ["1980", "2 Jul 2020"]
    assert cells(window, UNTIL) == ["1990", ""]
    assert window.panes.sides.tables.tabText(3) == "People (2)"


def test_people_are_sorted_by_their_given_names(window: Window) -> None:
    window.panes.sides.tables.people.sortByColumn(PERSON, Qt.SortOrder.AscendingOrder)
    assert cells(window, PERSON) == ["Đại tá Lê Văn An", "Đại tá Trần Bình"]


def test_people_are_found_with_or_without_marks(window: Window) -> None:
    window.session.drift(asked(window.session.state, "tran binh"))
    assert cells(window, PERSON) == ["Đại tá Trần Bình"]
    assert window.panes.sides.tables.tabText(3) == "People (1)"
    window.session.drift(asked(window.session.state, ""))
    assert len(cells(window, PERSON)) == 2


def test_a_row_of_the_people_leads_to_the_words(window: Window) -> None:
    window.panes.sides.tables.people.selectRow(0)
    focus = window.session.state.focus
    assert focus.event == "rivers"
    assert focus.passage.quote == "Cục Đường sông được lập"


def test_people_whom_only_an_event_names_are_listed_too() -> None:
    state = opened(sample_history(), 800.0, 500.0)
    named = list(entries(state.index, "vi"))
    assert [(one.person, one.since) for one in named] == [("Đại tá Lê Văn An", "02/7/2020")]
