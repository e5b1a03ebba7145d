import datetime as dt

import pytest

from hckt_timeline.dating import read_dates
from hckt_timeline.dating.fold import fold
from hckt_timeline.dating.lexer import NUMBER_ROWS, ROWS, lexicon
from hckt_timeline.dating.numeric import SHAPES
from hckt_timeline.dating.partial import NOTHING
from hckt_timeline.dating.phrases import POINT_ROWS, SPAN_ROWS
from hckt_timeline.dating.rows import Row, compile_rows
from hckt_timeline.folding import without_marks

TODAY = dt.date(2026, 1, 14)
FOLLOWED_BY = {
    "so long later": ",",
    "so long after something": " đi",
    "full moon": " tháng",
    "lead of a weekday": " thứ hai",
}


def reads(row: Row, text: str, *, bare: bool) -> bool:
    rows = (found for table in lexicon(bare=bare).numbers.values() for found in table)
    pattern = next(pattern for pattern, other in rows if other is row)
    found = pattern.match(text)
    return found is not None and row.partial(found) is not None


@pytest.mark.parametrize("row", [*ROWS, *NUMBER_ROWS], ids=lambda row: row.name)
def test_row_reads_its_example_with_and_without_diacritics(row):
    text = fold(row.example + FOLLOWED_BY.get(row.name, "")).text
    assert reads(row, text, bare=False)
    assert reads(row, without_marks(text), bare=True)


@pytest.mark.parametrize("row", [*POINT_ROWS, *SPAN_ROWS], ids=lambda row: row.name)
def test_pattern_of_kinds_reads_its_example_as_one_date(row):
    text = f"Ngày 5/3/1990, họp. {row.example}, rồi thôi."
    words = [mention.text.casefold() for mention in read_dates(text, TODAY)[1:]]
    assert words == [row.example.casefold()]


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_shape_of_numbers_is_read_in_its_example(shape):
    text = f"Khoảng từ {shape.example}" if shape.kind == "B" else f"Từ {shape.example}"
    assert shape.kind == "N" or read_dates(f"{text}, làng có hội.", TODAY)


def test_row_that_matches_the_empty_text_is_refused():
    with pytest.raises(ValueError, match="nothing at all"):
        compile_rows([Row("nothing at all", "x", "a?", "", NOTHING, "a")], [], bare=False)


def test_names_of_rows_are_unique():
    names = [row.name for row in (*ROWS, *NUMBER_ROWS)]
    assert len(names) == len(set(names))
