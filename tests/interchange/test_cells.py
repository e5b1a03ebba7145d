import pytest
from hypothesis import given
from hypothesis import strategies as st

from hckt_timeline.interchange.cells import harmless, packed, restored, unpacked
from tests.interchange.making import HOSTILE, maybe, words

cells = st.text() | st.sampled_from(HOSTILE)


@given(cells)
def test_cell_comes_back_as_it_was(cell):
    assert restored(harmless(cell)) == cell


@given(cells)
def test_no_cell_begins_as_a_formula(cell):
    assert not harmless(cell).lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "\n"))


@given(st.lists(st.tuples(words, maybe, maybe)))
def test_entries_of_a_cell_come_back_as_they_were(entries):
    assert unpacked(packed(entries), 3) == entries


def test_entries_that_a_person_types_need_no_spaces_and_no_last_parts():
    assert unpacked("Cục A;  Cục B|host ;", 2) == [("Cục A", None), ("Cục B", "host")]


def test_entry_of_too_many_parts_is_refused():
    with pytest.raises(ValueError, match="3 parts"):
        unpacked("a | b | c", 2)
