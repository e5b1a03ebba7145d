"""One box finds events, units, people, documents and the words of articles."""

import datetime as dt

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from ui_sample import FIRST, sample_history

from hckt_timeline.domain import EventKind
from hckt_timeline.storage import FullText
from hckt_timeline.ui.finding.finding import Find, What, finds, first_words, places_of
from hckt_timeline.ui.model import choosing
from hckt_timeline.ui.model.index import index
from hckt_timeline.ui.model.sieve import Sieve
from hckt_timeline.ui.model.state import asked, looking, opened, sifted
from hckt_timeline.ui.window import Window

INDEX = index(sample_history())
TEXTS = FullText(INDEX.history.articles)


def found(query: str) -> list[Find]:
    return list(finds(INDEX, TEXTS, query, "vi"))


@pytest.mark.parametrize(
    ("query", "what", "text"),
    [
        ("van tai", What.ORGANISATION, "Cục Hàng hải"),
        ("Đường sông", What.ORGANISATION, "Cục Đường sông"),
        ("le van an", What.PERSON, "Đại tá Lê Văn An"),
        ("12/QĐ", What.DOCUMENT, "Quyết định 12/QĐ"),
        ("nuoc lon", What.ARTICLE, "Chuyện đường thủy"),
        ("hoi nghi", What.ARTICLE, "b.md"),
    ],
)
def test_everything_is_found_by_its_words(query: str, what: What, text: str) -> None:
    assert (what, text) in [(one.what, one.text) for one in found(query)]


@pytest.mark.parametrize(
    "query", ["", "   ", '"', "*", "AND", "NEAR(", "col:x", "-", "'", "(", "x" * 300]
)
def test_signs_of_a_query_language_are_only_signs(query: str) -> None:
    assert [one for one in found(query) if one.what is What.ARTICLE] == []


def test_words_are_marked_where_they_begin_a_word() -> None:
    text = "Cục Đường sông, cục đường thủy; ngược"
    assert [text[start:end] for start, end in places_of(text, "cuc")] == ["Cục", "cục"]
    assert [text[start:end] for start, end in places_of(text, "đường")] == ["Đường", "đường"]
    assert list(places_of(text, "duòng")) == []


def test_the_first_place_of_the_words_is_the_passage() -> None:
    passage = first_words(INDEX.articles["a"], "duong song")
    assert passage.quote == "Đường"
    assert FIRST[passage.start : passage.end] == "Đường"


def type_in(window: Window, words: str) -> None:
    QTest.keyClicks(window.panes.topbar.search, words)


def test_what_was_found_besides_events_stands_in_a_tab_and_leads_there(
    window: Window, qtbot: QtBot
) -> None:
    tables = window.panes.sides.tables
    assert not tables.isTabVisible(4)
    with qtbot.waitSignal(
        window.panes.sides.finder.answered, check_params_cb=lambda one: one.query == "nuoc lon"
    ):
        type_in(window, "nuoc lon")
    assert tables.currentWidget() is tables.finds
    assert tables.tabText(4) == "Found besides (1)"
    tables.finds.activated.emit(tables.finds.model().index(1, 0))
    state = window.session.state
    assert state.focus.article == "a"
    assert state.focus.passage.quote == "nước"
    marked = window.panes.sides.reader._text.extraSelections()
    assert [one.cursor.selectedText() for one in marked] == ["nước", "nước", "lớn"]
    window.commands["clear"].trigger()
    assert not tables.isTabVisible(4)
    assert tables.currentWidget() is tables.chronicle
    assert len(window.panes.sides.reader._text.extraSelections()) == 1


def test_a_unit_that_was_found_brings_its_events_into_view(window: Window, qtbot: QtBot) -> None:
    before = window.session.state.viewport
    with qtbot.waitSignal(
        window.panes.sides.finder.answered, check_params_cb=lambda one: one.query == "thuy"
    ):
        type_in(window, "thuy")
    finds_tab = window.panes.sides.tables.finds
    assert finds_tab.line(1).text == "Cục Đường thủy"
    finds_tab.activated.emit(finds_tab.model().index(1, 0))
    after = window.session.state.viewport
    day = float(dt.date(2020, 7, 2).toordinal())
    assert after.pixels_per_day > before.pixels_per_day
    assert after.first_day < day < after.last_day


def test_only_the_words_typed_last_are_answered(window: Window, qtbot: QtBot) -> None:
    answers: list[str] = []
    window.panes.sides.finder.answered.connect(lambda one: answers.append(one.query))
    type_in(window, "tap huan")
    qtbot.waitUntil(lambda: "tap huan" in answers)
    assert window.session.state.query == "tap huan"
    assert window.panes.topbar.search.text() == "tap huan"


def test_going_back_to_a_search_finds_the_same_again(window: Window, qtbot: QtBot) -> None:
    type_in(window, "nuoc lon")
    tables = window.panes.sides.tables
    qtbot.waitUntil(lambda: tables.finds.number == 1)
    window.session.go(choosing.chosen(window.session.state, "rivers"))
    window.commands["clear"].trigger()
    window.commands["back"].trigger()
    qtbot.waitUntil(lambda: tables.finds.number == 1 and tables.isTabVisible(4))
    assert window.session.state.query == "nuoc lon"


def test_an_empty_result_says_what_hides_it(window: Window) -> None:
    hidden = sifted(window.session.state, Sieve(kinds=frozenset({EventKind.TRAINING})))
    window.session.drift(asked(hidden, "tập huấn"))
    assert window.session.state.missed == 1
    words = window.panes.sides.tables.chronicle._why_empty()
    assert words == "Nothing matches “tập huấn”. The filters hide 1 event."


def test_hits_that_the_filters_hide_are_counted() -> None:
    state = opened(sample_history(), 800.0, 500.0)
    assert asked(state, "cục").missed == 0
    hidden = sifted(asked(state, "tap huan"), Sieve(kinds=frozenset({EventKind.TRAINING})))
    assert (hidden.found, hidden.missed) == ((), 1)


def test_no_move_drops_what_is_being_looked_for(window: Window, qtbot: QtBot) -> None:
    QTest.keyClicks(window.panes.topbar.search, "ra quan")
    state = window.session.state
    assert not state.query
    window.session.drift(looking(state, state.viewport.panned(5.0, 0.0)))
    window.session.go(choosing.chosen(window.session.state, "rivers"))
    assert window.panes.topbar.search.text() == "ra quan"
    qtbot.waitUntil(lambda: window.session.state.query == "ra quan")
    assert "meeting" in window.session.state.found


def test_what_is_decided_meanwhile_is_found_too(window: Window, qtbot: QtBot) -> None:
    window.session.go(choosing.chosen(window.session.state, "rivers"))
    QTest.keyClicks(window.panes.topbar.search, "song")
    window.commands["confirm"].trigger()
    window.curator.curating.finish()
    assert window.panes.topbar.search.text() == "song"
    qtbot.waitUntil(lambda: window.session.state.query == "song")
