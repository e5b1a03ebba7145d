"""What stands in a project file is bounded, and words that are told elsewhere must be there."""

import pytest

from hckt_timeline.storage import values
from hckt_timeline.storage.packing import TooMuch


def test_record_larger_than_any_is_refused(monkeypatch):
    monkeypatch.setattr(values, "LARGEST_RECORD", 2)
    with pytest.raises(TooMuch):
        values.act_of("[1, 2]")


@pytest.mark.parametrize(
    "place",
    [
        {},
        {"article": 1, "start": 0, "end": 1},
        {"article": "a", "start": "0", "end": 1},
        {"article": "a", "start": 0, "end": 9},
        {"article": "a", "start": 2, "end": 1},
        {"article": "a", "start": -1, "end": 1},
    ],
)
def test_words_that_are_not_there_are_refused(place):
    with pytest.raises(ValueError, match="no words"):
        values._words(place, lambda _: "abc")


def test_what_is_no_passage_is_passed_over():
    good = {"article": "a", "start": 0, "end": 1}
    facts = {"evidence": [1, good], "dates": [None, {"words": 2}, {"words": good}]}
    assert list(values._places(facts)) == [good, good]
    assert list(values._places({"evidence": 3})) == []
