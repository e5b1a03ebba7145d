import calendar
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hckt_timeline.domain import Precision, TimeSpan, edtf

days = st.dates(dt.date(1000, 1, 1), dt.date(2999, 12, 31))
flags = st.booleans()


@given(days, days, flags, flags)
def test_any_interval_is_read_back_as_written(a, b, approximate, inferred):
    first, last = sorted((a, b))
    text = edtf.write(first, last, edtf.Marks(approximate, inferred))
    assert edtf.read(text) == (first, last, edtf.Marks(approximate, inferred))


@given(days)
def test_open_intervals_are_read_back_as_written(day):
    assert edtf.read(edtf.write(None, day, edtf.Marks()))[:2] == (None, day)
    assert edtf.read(edtf.write(day, None, edtf.Marks()))[:2] == (day, None)


@pytest.mark.parametrize(
    ("first", "last", "precision", "text"),
    [
        ("1950-07-11", "1950-07-11", "day", "1950-07-11"),
        ("1974-09-01", "1974-09-30", "month", "1974-09"),
        ("2022-01-01", "2022-12-31", "year", "2022"),
        ("2023-01-01", "2023-06-30", "half", "2023-01/2023-06"),
        ("1950-01-01", "1959-12-31", "decade", "195X"),
        ("1901-01-01", "2000-12-31", "century", "1901/2000"),
        ("2026-01-01", "2026-03-31", "season", "2026-21"),
        ("1954-03-13", "1954-05-07", "interval", "1954-03-13/1954-05-07"),
        ("0800-02-29", "0800-02-29", "day", "0800-02-29"),
    ],
)
def test_span_is_written_no_finer_than_it_is(first, last, precision, text):
    span = TimeSpan(
        earliest=dt.date.fromisoformat(first),
        latest=dt.date.fromisoformat(last),
        precision=Precision(precision),
    )
    assert span.edtf == text


def test_inferred_year_carries_its_qualifier_behind_the_year():
    day = dt.date(2026, 1, 14)
    span = TimeSpan(earliest=day, latest=day, precision=Precision.DAY, inferred=True)
    assert span.edtf == "2026?-01-14"


def test_span_refuses_to_end_before_it_begins():
    with pytest.raises(ValueError, match="is after"):
        TimeSpan(
            earliest=dt.date(1955, 1, 2), latest=dt.date(1955, 1, 1), precision=Precision.INTERVAL
        )


@given(st.integers(1, 9999), st.integers(1, 12))
def test_last_of_month_agrees_with_the_calendar(year, month):
    assert edtf.last_of_month(year, month).day == calendar.monthrange(year, month)[1]
