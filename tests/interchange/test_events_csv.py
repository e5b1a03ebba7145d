import csv
import io

import pandas as pd
import pytest
from hypothesis import given, settings

from hckt_timeline import errors, open_history
from hckt_timeline.domain import EventKind, EventStatus, check_history
from hckt_timeline.interchange.csv_reading import read_csv
from hckt_timeline.interchange.events_csv import COLUMNS, csv_pieces
from hckt_timeline.interchange.history_json import read_history
from tests.extraction.tell import history_of
from tests.interchange.making import histories
from tests.reading.writing import in_windows_1258

MERGER = (
    "Ngày 1/3/1955, thành lập Cục Thủy lợi. Ngày 3/3/1970, thành lập Cục Thủy sản. Ngày 4/3/1980, "
    "Cục Thủy lợi và Cục Thủy sản hợp nhất thành Tổng cục Thủy lợi – Thủy sản."
)


def written(history):
    return "".join(csv_pieces(history)).encode()


def read_back(text, file="b.csv"):
    return read_csv(text if isinstance(text, bytes) else text.encode(), file)


def facts(event):
    """What a table can keep of an event: all but its passages and where its dates stand."""
    dates = tuple(each.model_copy(update={"words": None}) for each in event.dates)
    status = EventStatus.ADDED if event.status is EventStatus.EXTRACTED else event.status
    return event.model_copy(
        update={"evidence": (), "dates": dates, "status": status, "note": event.note or "?"}
    )


@given(histories())
@settings(max_examples=150)
def test_events_are_the_same_after_writing_and_reading(history):
    back = read_back(written(history))
    assert back.problems == ()
    check_history(back)
    noted = {event.id: event.note for event in history.events}
    assert [event.model_copy(update={"note": noted[event.id] or "?"}) for event in back.events] == [
        facts(event) for event in history.events
    ]
    assert back.links == history.links


@given(histories())
@settings(max_examples=50)
def test_what_was_read_back_stays_as_it_is(history):
    once = read_back(written(history))
    assert read_back(written(once)) == once


@given(histories())
@settings(max_examples=50)
def test_no_cell_of_a_table_is_a_formula(history):
    rows = csv.reader(io.StringIO(written(history).decode("utf-8-sig"), newline=""))
    for cell in (cell for row in rows for cell in row):
        assert not cell.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "\n"))


def test_pandas_reads_the_table_with_its_vietnamese(tmp_path):
    history = open_history()
    path = tmp_path / "h.csv"
    path.write_bytes(written(history))
    table = pd.read_csv(path, dtype=str, keep_default_na=False)
    assert tuple(table.columns) == COLUMNS
    assert len(table) == sum(max(len(event.evidence), 1) for event in history.events)
    events = table[table["passage"].isin(["0", "1"])]
    assert list(events["title"]) == [event.title for event in history.events]
    texts = {article.id: article.text for article in history.articles}
    for row in table.itertuples():
        assert texts[row.article][int(row.start) : int(row.end)] == row.quote
    merger = table[(table["kind"] == "merger") & table["edtf"].str.startswith("2025")].iloc[0]
    assert merger["title"].endswith("thành Tổng cục Hậu cần – Kỹ thuật")
    assert merger["written"] == "ngày 24/01/2025"


def test_lineage_is_there_again_after_reading():
    back = read_back(written(history_of(MERGER)))
    kinds = [link.kind for link in back.links]
    assert kinds == [EventKind.FOUNDING, EventKind.FOUNDING, EventKind.MERGER]
    assert {each.name for each in back.organisations} == {
        "Cục Thủy lợi", "Cục Thủy sản", "Tổng cục Thủy lợi – Thủy sản",
    }  # fmt: skip


def test_event_from_a_table_tells_its_origin():
    event = read_back(written(history_of(MERGER))).events[0]
    assert event.evidence == ()
    assert event.status is EventStatus.ADDED
    assert event.note.startswith("b.csv:2\n“Ngày 1/3/1955, thành lập Cục Thủy lợi")


def test_renaming_keeps_the_organisation():
    text = "Ngày 1/3/1955, thành lập Cục Thủy lợi. Ngày 2/3/1960, Cục Thủy lợi đổi tên thành Tổng cục Thủy lợi."
    (organisation,) = read_back(written(history_of(text))).organisations
    assert [name.name for name in organisation.names] == ["Cục Thủy lợi", "Tổng cục Thủy lợi"]
    assert organisation.names[1].since.edtf == "1960-03-02"


@pytest.mark.parametrize(
    ("cell", "edtf"),
    [
        ("1950-07-11", "1950-07-11"),
        ("11/07/1950", "1950-07-11"),
        ("1950", "1950"),
        ("9/1974", "1974-09"),
        ("1974-09", "1974-09"),
        ("quý I/2025", "2025-01/2025-03"),
        ("2026?-01-14", "2026?-01-14"),
        ("195X", "195X"),
    ],
)
def test_time_is_read_as_edtf_or_as_a_person_writes_it(cell, edtf):
    (event,) = read_back(f"title,edtf\nThành lập,{cell}\n").events
    assert event.span.edtf == edtf


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_table_is_read_as_spreadsheets_save_it(separator, encoding):
    lines = [
        "title,edtf,kind,organisations",
        "Lập Cục Quân y,,founding,Cục Quân y",
        "Lễ,1950,,Cục Quân y",
    ]
    text = "\r\n".join(line.replace(",", separator) for line in lines)
    history = read_back(text.encode(encoding))
    assert [event.kind for event in history.events] == [EventKind.FOUNDING, EventKind.OTHER]
    assert [each.name for each in history.organisations] == ["Cục Quân y"]


def test_table_in_an_older_vietnamese_encoding_is_read():
    title = "Thành lập Cục Quân y ở Hà Nội và mở trường đào tạo y sĩ"
    (event,) = read_back(in_windows_1258(f"title,edtf\n{title},1950\n")).events
    assert event.title == title


def test_name_without_an_id_is_the_organisation_that_bears_it_elsewhere():
    text = "title,edtf,organisations\nA,1950,Cục Quân y | host | quan-y\nB,1951,CỤC QUÂN Y\n"
    assert [each.id for each in read_back(text).organisations] == ["quan-y"]


def test_names_that_differ_in_their_marks_are_two_organisations():
    text = "title,edtf,organisations\nA,1950,Cục Quân y\nB,1951,Cục Quản y\n"
    assert len(read_back(text).organisations) == 2


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (",1950,", "title"),
        ("A,hôm nào,", "edtf: “hôm nào”"),
        ("A,31/2/1950,", "edtf"),
        ("A,1950,feast", "kind: “feast”"),
    ],
)
def test_row_that_cannot_be_understood_is_a_problem_with_its_number(row, words):
    history = read_back(f"title,edtf,kind\nB,1949,\n{row}\n")
    (problem,) = history.problems
    assert [event.title for event in history.events] == ["B"]
    assert problem.reason.en.startswith("row 3: cannot read")
    assert words in problem.reason.en


@pytest.mark.parametrize("data", [b"", b"a,b\n1,2\n", b"\xff\xfe\xff", b"\x00\x01\x02\x03" * 50])
def test_other_file_is_refused(data):
    with pytest.raises(errors.NotATable, match=r"b\.csv"):
        read_back(data)


@pytest.mark.parametrize(
    ("cell", "precision"),
    [("1974-21", "season"), ("197X", "decade"), ("1974-01/1975-03", "interval")],
)
def test_precision_follows_from_the_way_a_time_is_written(cell, precision):
    (event,) = read_csv(f"title,edtf\n\n,\nHọp,{cell}\n".encode(), "a.csv").events
    assert event.span is not None
    assert event.span.precision == precision


def test_table_with_more_entries_than_its_letters_could_name_is_refused(monkeypatch):
    monkeypatch.setattr("hckt_timeline.interchange.csv_reading._MOST_ENTRIES", 0)
    with pytest.raises(errors.WouldFillMemory, match=r"a\.csv"):
        read_csv(b"title,edtf\n" + b"a,1974\n" * 9, "a.csv")


def test_history_with_more_values_than_its_letters_could_name_is_refused(monkeypatch):
    monkeypatch.setattr("hckt_timeline.interchange.history_json._MOST_SIGNS", 0)
    with pytest.raises(errors.WouldFillMemory, match=r"a\.json"):
        read_history(b"[[[[[[[[[", "a.json")


def test_empty_lines_of_a_table_are_passed_over():
    assert len(read_csv("title,edtf\n\nHọp,1974\n,\n".encode(), "a.csv").events) == 1
