"""The words of articles are found without a project file."""

import pytest

from hckt_timeline.domain import Article
from hckt_timeline.storage import FullText


def article(id_: str, text: str, title: str = "") -> Article:
    return Article(id=id_, file=f"{id_}.txt", title=title or None, text=text)


def test_marks_that_are_typed_must_be_there_and_others_need_not() -> None:
    texts = FullText([article("1", "Lễ ra quân"), article("2", "Le ra quan")])
    assert {one.id for one in texts.find("le ra quan", 50)} == {"1", "2"}
    assert {one.id for one in texts.find("lễ", 50)} == {"1"}


@pytest.mark.parametrize("word", ["Đường", "ước", "ưởng", "kỹ", "uỷ", "ẵ", "ở", "Ế"])
def test_every_vietnamese_letter_is_found_without_its_marks(word: str) -> None:
    bare = {"Đường": "duong", "ước": "uoc", "ưởng": "uong", "kỹ": "ky", "uỷ": "uy"}
    query = bare.get(word, {"ẵ": "a", "ở": "o", "Ế": "e"}.get(word, word))
    assert [one.id for one in FullText([article("1", word)]).find(query)] == ["1"]


def test_a_title_counts_more_than_the_text() -> None:
    texts = FullText(
        [
            article("text", "hội nghị " * 3 + "khác " * 20),
            article("title", "khác " * 26, "Hội nghị"),
        ]
    )
    assert [one.id for one in texts.find("hoi nghi", 50)] == ["title", "text"]


@pytest.mark.parametrize("query", ["", '"', "*", "-"])
def test_query_without_a_word_finds_nothing(query: str) -> None:
    assert list(FullText([article("1", "Hội nghị")]).find(query)) == []
