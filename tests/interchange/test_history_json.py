import json

import pytest

from hckt_timeline import errors
from hckt_timeline.interchange.history_json import read_history, write_history
from tests.extraction.tell import history_of

TEXT = (
    "Ngày 1/3/1955, Cục Thủy lợi được thành lập theo Nghị định số 15/NĐ. "
    "Ngày 2/3/1960, Cục Thủy lợi đổi tên thành Tổng cục Thủy lợi. Năm 1970, thành lập Cục Thủy sản. "
    "Khoảng năm 1980, Tổng cục Thủy lợi và Cục Thủy sản hợp nhất thành Tổng cục Thủy lợi – Thủy sản. "
    "Sáng 5/3, Tổng cục Thủy lợi – Thủy sản tổ chức hội nghị năm 1981; Trung tướng Trần Văn Hòa, "
    "Chủ nhiệm Tổng cục Thủy lợi – Thủy sản chủ trì."
)


def test_history_is_the_same_after_writing_and_reading():
    history = history_of(TEXT, "Ngày 5/6/1956, thành lập Cục Thủy lợi. Ngày 31/2/1950 họp.")
    assert history.events
    assert history.problems
    assert read_history(write_history(history), "h.json") == history


def test_same_history_gives_the_same_bytes():
    assert write_history(history_of(TEXT)) == write_history(history_of(TEXT))


def test_record_has_the_fields_of_the_contract():
    record = json.loads(write_history(history_of(TEXT)))
    assert set(record) == {
        "articles", "organisations", "events", "terms", "links", "conflicts", "problems",
    }  # fmt: skip
    event = record["events"][0]
    assert (event["edtf"], event["earliest"], event["precision"]) == (
        "1955-03-01",
        "1955-03-01",
        "day",
    )
    assert set(event["evidence"][0]) == {"article", "start", "end", "quote"}
    assert set(record["organisations"][0]) == {"id", "name", "aliases", "names", "parent"}


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"articles": 3}', "\x00"])
def test_other_json_is_refused_with_its_place(text):
    with pytest.raises(errors.NotAHistory, match=r"h\.json"):
        read_history(text, "h.json")


@pytest.fixture(scope="module")
def record():
    return json.loads(write_history(history_of(TEXT)))


def _damage(record, change):
    copy = json.loads(json.dumps(record))
    change(copy)
    return json.dumps(copy)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda h: h["events"][0]["organisations"][0].update(organisation="nobody"), "nobody"),
        (lambda h: h["events"][0]["dates"][0].update(edtf=None), "no value"),
        (lambda h: h["events"][0].update(precision="season"), "season"),
        (lambda h: h["events"][0].update(edtf="1999"), "1999"),
        (lambda h: h["events"][0]["evidence"][0].update(article="gone"), "gone"),
        (lambda h: h["links"][0].update(event="gone"), "gone"),
        (lambda h: h["organisations"][0].update(parent="gone"), "gone"),
        (lambda h: h["events"].append(h["events"][0]), "twice"),
    ],
)
def test_damaged_history_is_refused_with_what_is_wrong(record, change, words):
    with pytest.raises(errors.NotAHistory, match=words):
        read_history(_damage(record, change), "h.json")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_history_is_read_in_the_encodings_that_windows_writes(encoding):
    text = write_history(history_of(TEXT))
    assert write_history(read_history(text.encode(encoding), "h.json")) == text
