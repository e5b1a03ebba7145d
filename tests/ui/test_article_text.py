"""Code points and the UTF-16 units of Qt; finding words."""

from hypothesis import given
from hypothesis import strategies as st

from hckt_timeline.folding import folded, plain
from hckt_timeline.ui.article import Offsets
from hckt_timeline.ui.search import hits

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
