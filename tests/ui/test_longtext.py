"""A text of any length: what of it is in the document, and that one notices nothing of it."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from hckt_timeline.ui.reader import excerpt as excerpts
from hckt_timeline.ui.reader.excerpt import Excerpt, around
from hckt_timeline.ui.reader.longtext import LongText

TEXTS = st.text(st.sampled_from("aă😀 \n\n\r\u2028\u2029"), max_size=60)
PARAGRAPHS = 30_000
LONG = "\n".join(f"Đoạn văn số {n} 😀." for n in range(PARAGRAPHS))
Step = Callable[[Excerpt], Excerpt]
STEPS: tuple[Step, ...] = (Excerpt.longer_before, Excerpt.longer_after)


@pytest.fixture
def short_reach(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(excerpts, "REACH", 5)


@pytest.mark.usefixtures("short_reach")
@given(TEXTS, st.data())
def test_an_excerpt_holds_its_place_and_ends_near_it(text: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(text)))
    near = around(text, place)
    assert near.holds(place) or place == near.end
    assert place - near.start <= 10
    assert near.end - place <= 10


@pytest.mark.usefixtures("short_reach")
@given(st.lists(st.text("ab", max_size=4)), st.data())
def test_an_excerpt_of_short_paragraphs_cuts_none(lines: list[str], data: st.DataObject) -> None:
    text = "\n".join(lines)
    near = around(text, data.draw(st.integers(0, len(text))))
    assert near.start == 0 or text[near.start - 1] == "\n"
    assert near.end == len(text) or text[near.end] == "\n"


@pytest.mark.usefixtures("short_reach")
@given(TEXTS, st.data())
def test_an_excerpt_grows_by_little_until_it_is_the_whole(text: str, data: st.DataObject) -> None:
    grown = around(text, data.draw(st.integers(0, len(text))))
    while (grown.start, grown.end) != (0, len(text)):
        longer = data.draw(st.sampled_from(STEPS))(grown)
        assert longer.start <= grown.start
        assert longer.end >= grown.end
        assert len(text) >= longer.end - longer.start <= grown.end - grown.start + 20
        if longer == grown:
            longer = grown.longer_before() if grown.start else grown.longer_after()
            assert longer != grown
        grown = longer


@pytest.fixture
def page(qtbot: QtBot) -> LongText:
    made = LongText()
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    return made


def words_in(page: LongText) -> str:
    """What the document holds, as Qt has it."""
    whole = page.textCursor()
    whole.select(QTextCursor.SelectionType.Document)
    return whole.selectedText()


def as_qt_has(text: str) -> str:
    return text.replace("\r", " ").replace("\n", "\u2029")


@given(text=TEXTS, place=st.integers(0, 60), steps=st.lists(st.sampled_from(STEPS), max_size=6))
@example(text="a\r\nb", place=2, steps=[])
def test_the_document_holds_the_excerpt_and_places_lead_both_ways(
    text: str, place: int, steps: list[Step]
) -> None:
    made = LongText()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(excerpts, "REACH", 5)
        made.show_text(text, min(place, len(text)))
        for step in steps:
            made._extend(step(made.excerpt))
    shown = made.excerpt
    assert words_in(made) == as_qt_has(text[shown.start : shown.end])
    for point in range(shown.start, shown.end + 1):
        unit, _ = shown.units(point, point)
        assert shown.point(unit) == point
        assert made.selected(point, point).position() == unit
    made.deleteLater()


def test_no_more_is_laid_out_than_what_stands_around_the_words(page: LongText) -> None:
    page.show_text(LONG, len(LONG))
    page.come_to(len(LONG) - 5, len(LONG))
    QTest.qWait(50)
    assert page.document().blockCount() < PARAGRAPHS / 15
    assert words_in(page).endswith(f"số {PARAGRAPHS - 1} 😀.")


def first_in_view(page: LongText) -> str:
    cursor = page.cursorForPosition(QPoint(2, 2))
    return cursor.block().text()


def test_text_grows_at_both_ends_under_one_who_scrolls(page: LongText) -> None:
    page.show_text(LONG, len(LONG) // 2)
    page.come_to(len(LONG) // 2, len(LONG) // 2)
    bar, seen = page.verticalScrollBar(), []
    for _ in range(120):
        seen.append(int(first_in_view(page).split()[3]))
        bar.setValue(bar.value() - 280)
        QApplication.processEvents()
    steps = [before - after for before, after in pairwise(seen)]
    assert min(steps) > 0
    assert max(steps) < 15
    held = page.excerpt
    for _ in range(1000):
        bar.setValue(bar.value() + 280)
        QApplication.processEvents()
    assert page.excerpt.end > held.end
    assert int(first_in_view(page).split()[3]) > seen[0]


def test_words_that_are_selected_stay_selected_where_text_grows(page: LongText) -> None:
    page.show_text(LONG, len(LONG) // 2)
    start, end = page.excerpt.start, page.excerpt.end
    page.setTextCursor(page.selected(start, end))
    page._extend(page.excerpt.longer_before().longer_after())
    assert page.textCursor().selectedText() == as_qt_has(LONG[start:end])


def test_home_and_end_lead_to_the_ends_of_the_text(page: LongText) -> None:
    page.show_text(LONG, len(LONG) // 2)
    QTest.keyClick(page, Qt.Key.Key_End)
    assert page.excerpt.end == len(LONG)
    assert page.cursorRect(page.selected(len(LONG), len(LONG))).bottom() <= page.height()
    QTest.keyClick(page, Qt.Key.Key_Home)
    assert first_in_view(page) == "Đoạn văn số 0 😀."


def test_all_of_a_text_is_selected_and_copied(page: LongText) -> None:
    text = LONG[:100_000]
    page.show_text(text, 50_000)
    QTest.keyClick(page, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    page.copy()
    assert QApplication.clipboard().text() == text


def test_the_menu_of_the_text_selects_all_of_it(page: LongText) -> None:
    text = LONG[:100_000]
    page.show_text(text, 50_000)

    def choose() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        next(one for one in menu.actions() if one.objectName() == "select-all").trigger()
        menu.close()

    QTimer.singleShot(0, choose)
    spot = QPoint(20, 20)
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, spot, page.mapToGlobal(spot))
    QApplication.sendEvent(page.viewport(), asked)
    assert page.textCursor().selectedText() == as_qt_has(text)


def test_a_short_text_takes_the_place_of_a_longer_one_without_a_warning(
    qtbot: QtBot, page: LongText
) -> None:
    line = "Đoạn văn này dài hơn một dòng của ô, để ô cần đến thanh cuộn ở bên phải."
    page.show_text("\n".join([line] * 30), 0)
    page.come_to(100, 146)
    qtbot.wait(20)
    page.show_text("Một câu ngắn.", 0)
    assert words_in(page) == "Một câu ngắn."
