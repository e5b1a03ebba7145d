"""The time axis: distinct ticks with room between them, the year always in sight."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hckt_timeline.layout import Viewport
from hckt_timeline.layout.axis import TICK_SIZE, make_axis
from hckt_timeline.layout.metrics import text_width

DAYS_ON_SCREEN = st.floats(0.0, 18.0).map(lambda power: 2.0**power)
FIRST_DAYS = st.floats(500_000, 760_000)
WIDTHS = st.sampled_from([320.0, 760.0, 1600.0, 4500.0])
LANGUAGES = st.sampled_from(["vi", "en"])


@given(FIRST_DAYS, DAYS_ON_SCREEN, WIDTHS, LANGUAGES)
def test_ticks_are_distinct_and_do_not_touch(first, days, width, language):
    viewport = Viewport(first, width / days, width, 600.0)
    ticks = make_axis(viewport, language).ticks
    assert len({tick.words for tick in ticks}) == len(ticks)
    for before, after in pairwise(ticks):
        room = (after.day - before.day) * viewport.pixels_per_day
        assert room > text_width(before.words, TICK_SIZE) + 4


@given(FIRST_DAYS, DAYS_ON_SCREEN, WIDTHS, LANGUAGES)
def test_the_year_is_readable_in_every_view(first, days, width, language):
    axis = make_axis(Viewport(first, width / days, width, 600.0), language)
    words = [tick.words for tick in (*axis.ticks, *axis.stretches)]
    assert any(re.search(r"\b\d{3,4}\b", text) for text in words)


@given(FIRST_DAYS, DAYS_ON_SCREEN, WIDTHS)
def test_the_larger_unit_covers_the_left_edge(first, days, width):
    axis = make_axis(Viewport(first, width / days, width, 600.0), "vi")
    if axis.stretches:
        assert axis.stretches[0].day <= first + 1


@pytest.mark.parametrize(
    ("first", "days", "language", "tick", "stretch"),
    [
        (739_250, 40, "vi", "1/1", "Tháng 1/2025"),
        (739_250, 40, "en", "1 Jan", "January 2025"),
        (739_250, 300, "vi", "1/2025", "Năm 2025"),
        (711_000, 30_000, "vi", "1950", "Thế kỷ XX"),
        (711_000, 30_000, "en", "1950", "20th century"),
        (640_000, 180_000, "vi", "1800", "Thế kỷ XIX"),
    ],
)
def test_words_suit_the_unit(first, days, language, tick, stretch):
    axis = make_axis(Viewport(first, 1000 / days, 1000.0, 600.0), language)
    assert tick in [one.words for one in axis.ticks]
    assert stretch in [one.words for one in axis.stretches]


def test_a_view_before_the_calendar_begins_has_an_axis_and_no_error():
    assert make_axis(Viewport(-5000.0, 0.02, 1000.0, 600.0), "vi").ticks
