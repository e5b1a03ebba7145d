"""Code points and the UTF-16 units of Qt; finding words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from hckt_timeline.domain import Article, Passage
from hckt_timeline.folding import folded, plain
from hckt_timeline.scene import LIGHT
from hckt_timeline.ui.model.search import hits
from hckt_timeline.ui.reader.article import ArticleText
from hckt_timeline.ui.reader.excerpt import Offsets

TEXTS = st.text(st.characters(exclude_categories=("Cs",)), max_size=30)


@given(TEXTS)
def test_offsets_lead_there_and_back(text: str) -> None:
    offsets = Offsets(text)
    for point in range(len(text) + 1):
        assert offsets.point(offsets.unit(point)) == point


@given(TEXTS)
def test_a_unit_counts_what_utf_16_needs(text: str) -> None:
    offsets = Offsets(text)
    for point in range(len(text) + 1):
        assert offsets.unit(point) == len(text[:point].encode("utf-16-le")) // 2


@given(TEXTS)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@given(st.text("aăâđêôơưáạ -–", min_size=1, max_size=20))
def test_every_text_is_found_by_its_own_words(text: str) -> None:
    texts = {"it": (plain(text), folded(text))}
    assert not text.split() or hits(texts, text) == {"it"}


LONG = Article(id="long", file="a.txt", text="\n".join(f"Đoạn văn số {n}." for n in range(100)))
START = LONG.text.index("Đoạn văn số 20.")
WORDS = Passage(article="long", start=START, end=START + 15, quote="Đoạn văn số 20.")


@pytest.fixture
def page(qtbot: QtBot) -> ArticleText:
    made = ArticleText(LIGHT, lambda _mention: "")
    qtbot.addWidget(made)
    made.resize(400, 2000)
    made.show_article(LONG, WORDS)
    made.show()
    return made


def are_in_view(page: ArticleText) -> bool:
    cursor = page.textCursor()
    cursor.setPosition(START)
    return 0 <= page.cursorRect(cursor).top() < page.viewport().height()


def test_chosen_words_are_in_view_when_the_page_is_first_shown(qtbot: QtBot) -> None:
    made = ArticleText(LIGHT, lambda _mention: "")
    qtbot.addWidget(made)
    made.resize(400, 200)
    made.show_article(LONG, WORDS)
    made.show()
    assert are_in_view(made)


def test_chosen_words_stay_in_view_where_the_page_gets_less_room(page: ArticleText) -> None:
    page.resize(400, 200)
    assert are_in_view(page)


def test_a_person_who_has_scrolled_away_is_not_brought_back(page: ArticleText) -> None:
    page.resize(400, 300)
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
    page.resize(400, 200)
    assert not are_in_view(page)
