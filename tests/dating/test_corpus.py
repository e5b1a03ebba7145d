import unicodedata

import pytest

from hckt_timeline.dating import read_dates
from hckt_timeline.domain import DateMention
from hckt_timeline.folding import without_marks
from tests.dating.corpus_rows import CorpusRow, Expected, corpus_rows

ROWS = corpus_rows()
DATED = [row for row in ROWS if row.expected]
TRAPS = [row for row in ROWS if not row.expected]


def agrees(mention: DateMention, expected: Expected) -> bool:
    span = mention.span
    return (span.earliest, span.latest) == (expected.earliest, expected.latest) and (
        not expected.basis or expected.basis == mention.basis
    )


def is_right(row: CorpusRow, spell=str) -> bool:
    """Whether the row, in another spelling, gives its dates and no others."""
    mentions = read_dates(spell(row.text), row.published)
    return [m.text for m in mentions] == [spell(e.words) for e in row.expected] and all(
        agrees(m, e) for m, e in zip(mentions, row.expected, strict=True)
    )


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.file}:{row.text[:40]}")
def test_sentence_gives_its_dates_and_no_others(row):
    mentions = read_dates(row.text, row.published)
    assert [m.text for m in mentions] == [e.words for e in row.expected]
    for mention, expected in zip(mentions, row.expected, strict=True):
        assert agrees(mention, expected), (mention.text, mention.span.edtf, mention.basis)


def test_corpus_is_large_enough_to_mean_something():
    assert len(DATED) >= 600
    assert len(TRAPS) >= 150


@pytest.mark.parametrize(
    ("spell", "share"),
    [
        pytest.param(lambda text: unicodedata.normalize("NFD", text), 0.99, id="decomposed"),
        pytest.param(without_marks, 0.97, id="without diacritics"),
        pytest.param(str.upper, 0.99, id="upper case"),
    ],
)
def test_other_spelling_is_read_as_well(spell, share):
    right = sum(is_right(row, spell) for row in ROWS)
    assert right / len(ROWS) >= share
