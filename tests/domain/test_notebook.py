import datetime as dt
import sys
from html.parser import HTMLParser

import pandas as pd
import pytest

from hckt_timeline import errors, open_history
from hckt_timeline.domain import EventKind, EventStatus, History
from tests.extraction.tell import history_of

TEXT = (
    "Ngày 1/3/1955, thành lập Cục Thủy lợi. Tháng 5/1960, thành lập Cục Thủy sản. "
    "Từ năm 1965 đến nay, Cục Thủy lợi tổ chức hội nghị đê điều."
)


class Tags(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.tags, self.words = [], ""
        self.feed(text)

    def handle_starttag(self, tag, attrs):  # noqa: ARG002 - the parser names them
        self.tags.append(tag)

    def handle_data(self, data):
        self.words += data


def test_data_frame_has_a_row_an_event_with_days_as_days():
    frame = history_of(TEXT).to_dataframe()
    assert list(frame["kind"][:2]) == ["founding", "founding"]
    assert frame["earliest"].iloc[1] == pd.Timestamp(1960, 5, 1)
    assert frame["latest"].iloc[1] == pd.Timestamp(1960, 5, 31)
    assert frame["successors"].iloc[0] == ("Cục Thủy lợi",)


def test_data_frame_leaves_out_what_was_rejected_and_takes_any_year():
    history = history_of(TEXT)
    first, second, *rest = history.events
    old = second.span.model_copy(update={"earliest": dt.date(40, 1, 1), "latest": None})
    events = (
        first.model_copy(update={"status": EventStatus.REJECTED}),
        second.model_copy(update={"span": old}),
        *rest,
    )
    frame = history.model_copy(update={"events": events}).to_dataframe()
    assert first.id not in frame.index
    assert frame.loc[second.id, "earliest"].year == 40
    assert pd.isna(frame.loc[second.id, "latest"])


def test_data_frame_of_nothing_has_its_columns():
    assert list(History().to_dataframe().columns) == list(open_history().to_dataframe().columns)


def test_missing_pandas_is_said_with_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(errors.MissingPackage, match=r"hckt-timeline\[notebook\]"):
        open_history().to_dataframe()


def test_notebook_shows_a_history_as_a_table():
    shown = Tags(open_history()._repr_html_())
    assert shown.tags.count("tr") == len(open_history().events) + 1
    assert "Sáp nhập Tổng cục Hậu cần và Tổng cục Kỹ thuật" in shown.words


def test_words_of_a_history_are_no_html_in_a_notebook():
    (event, *_) = history_of(TEXT).events
    bad = event.model_copy(update={"title": "<script>alert(1)</script>", "kind": EventKind.OTHER})
    shown = Tags(History(events=(bad,))._repr_html_())
    assert "script" not in shown.tags
    assert bad.title in shown.words


def test_long_history_is_cut_and_says_so():
    (event, *_) = history_of(TEXT).events
    events = tuple(event.model_copy(update={"id": str(n)}) for n in range(100))
    assert "40 more" in History(events=events)._repr_html_()
