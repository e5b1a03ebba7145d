"""Times and kinds in words, both languages."""

import datetime as dt

import pytest

from hckt_timeline.domain import EventKind, Precision, TimeSpan
from hckt_timeline.domain.saying import KIND_NAMES, kind_name, roman, span_words


def span(first, last, precision, **marks):
    return TimeSpan(
        earliest=first and dt.date.fromisoformat(first),
        latest=last and dt.date.fromisoformat(last),
        precision=Precision(precision),
        **marks,
    )


@pytest.mark.parametrize(
    ("value", "vi", "en"),
    [
        (span("2025-01-24", "2025-01-24", "day"), "24/01/2025", "24 Jan 2025"),
        (span("1950-07-11", "1950-07-11", "day"), "11/7/1950", "11 Jul 1950"),
        (span("2023-07-06", "2023-07-06", "day"), "06/7/2023", "6 Jul 2023"),
        (span("1974-09-01", "1974-09-30", "month"), "tháng 9/1974", "September 1974"),
        (span("2022-01-01", "2022-12-31", "year"), "năm 2022", "2022"),
        (
            span("2024-01-01", "2024-12-31", "year", approximate=True),
            "khoảng năm 2024",
            "about 2024",
        ),
        (span("2025-01-01", "2025-03-31", "quarter"), "quý I/2025", "Q1 2025"),
        (
            span("2023-07-01", "2023-12-31", "half"),
            "6 tháng cuối năm 2023",
            "second half of 2023",
        ),
        (span("1950-01-01", "1959-12-31", "decade"), "những năm 1950", "1950s"),
        (span("1901-01-01", "2000-12-31", "century"), "thế kỷ XX", "20th century"),
        (span("1974-09-21", "1974-09-30", "third"), "cuối tháng 9/1974", "late September 1974"),
        (span("1968-01-01", "1968-04-30", "third"), "đầu năm 1968", "early 1968"),
        (span("1994-01-01", "1996-12-31", "third"), "giữa những năm 1990", "mid 1990s"),
        (span("1975-01-01", "1975-03-31", "season"), "mùa xuân 1975", "spring 1975"),
        (span("2015-01-01", "2025-12-31", "interval"), "2015–2025", "2015–2025"),
        (
            span("1954-03-13", "1954-05-07", "interval"),
            "13/3/1954 – 07/5/1954",
            "13 Mar 1954 – 7 May 1954",
        ),
        (span("1955-01-13", None, "interval"), "từ 13/01/1955", "from 13 Jan 1955"),
        (span(None, "1975-04-30", "interval"), "đến 30/4/1975", "until 30 Apr 1975"),
    ],
)
def test_a_time_is_told_no_more_exactly_than_it_is_known(value, vi, en):
    assert span_words(value, "vi") == vi
    assert span_words(value, "en") == en


def test_every_kind_has_a_name_of_its_own_in_both_languages():
    assert set(KIND_NAMES) == set(EventKind)
    for language in ("vi", "en"):
        assert len({kind_name(kind, language) for kind in EventKind}) == len(EventKind)


def test_roman_numerals_of_centuries():
    assert [roman(number) for number in (1, 4, 9, 14, 19, 20, 21)] == [
        "I", "IV", "IX", "XIV", "XIX", "XX", "XXI",
    ]  # fmt: skip
