import datetime as dt

import icalendar
import pytest
from hypothesis import given, settings

from hckt_timeline import open_history
from hckt_timeline.interchange.i_calendar import calendar_pieces
from tests.extraction.tell import history_of
from tests.interchange.making import histories

TEXT = (
    "Ngày 1/3/1955, thành lập Cục Thủy lợi. Tháng 5/1960, thành lập Cục Thủy sản. Ngày 11 và "
    "12-1-1970, Cục Thủy lợi tổ chức hội nghị tổng kết công tác đê điều; Năm 1980, thành lập Cục Thủy văn."
)


def written(history, **options):
    return "".join(calendar_pieces(history, **options))


def entries(history, **options):
    return icalendar.Calendar.from_ical(written(history, **options)).walk("VEVENT")


def test_only_exact_days_are_there_and_the_end_is_the_day_after():
    days = [(each["DTSTART"].dt, each["DTEND"].dt) for each in entries(history_of(TEXT))]
    assert days == [
        (dt.date(1955, 3, 1), dt.date(1955, 3, 2)),
        (dt.date(1970, 1, 11), dt.date(1970, 1, 13)),
    ]


def test_foundings_come_back_every_year_where_that_is_asked_for():
    assert [("RRULE" in each) for each in entries(history_of(TEXT))] == [False, False]
    founding, meeting = entries(history_of(TEXT), yearly=True)
    assert founding["RRULE"]["FREQ"] == ["YEARLY"]
    assert "RRULE" not in meeting


def test_built_in_history_reads_as_it_was_told():
    exact = [event for event in open_history().told() if event.span and event.span.is_day]
    told = {str(each["UID"]).partition("@")[0]: each for each in entries(open_history())}
    for event in exact:
        assert str(told[event.id]["SUMMARY"]) == event.title
        assert told[event.id]["DTSTART"].dt == event.span.earliest
        assert all(each.quote in str(told[event.id]["DESCRIPTION"]) for each in event.evidence)


@given(histories())
@settings(max_examples=100)
def test_calendar_of_any_words_is_read_back(history):
    text = written(history, yearly=True)
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    told = icalendar.Calendar.from_ical(text)
    assert not told.errors
    for entry in told.walk("VEVENT"):
        assert not entry.errors
        assert "DTSTAMP" in entry


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_calendar_reaches_from_the_first_day_to_the_last(day):
    from tests.interchange.making import day as span

    history = open_history()
    event = history.events[0].model_copy(update={"span": span(day)})
    (entry,) = entries(history.model_copy(update={"events": (event,)}))
    assert entry["DTSTART"].dt == dt.date.fromisoformat(day)
