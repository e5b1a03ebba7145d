"""The time axis: distinct ticks with room between them, the year always in sight."""

import re
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hckt_timeline.layout import AXIS_HEIGHT, View, Viewport, build_chart, fit, frame
from hckt_timeline.layout.chart.timescale import shortening
from hckt_timeline.layout.metrics import text_width
from hckt_timeline.layout.view.axis import TICK_SIZE, make_axis
from hckt_timeline.scene import Scene, Text
from tests import drawing_samples

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


EVENTS = st.lists(st.integers(700_000, 739_000), min_size=1, max_size=40).map(
    lambda days: np.array(days, dtype=float)
)


@given(EVENTS, st.floats(0.0, 1.0), st.floats(0.0, 16.0), WIDTHS, LANGUAGES)
def test_ticks_of_shortened_time_are_distinct_and_do_not_touch(days, part, power, width, language):
    scale = shortening(days)
    first, last = scale.drawn_at(days.min()), scale.drawn_at(days.max())
    viewport = Viewport(first + part * (last - first), width / 2.0**power, width, 600.0)
    axis = make_axis(viewport, language, scale)
    for labels in (axis.ticks, axis.stretches):
        assert len({tick.words for tick in labels}) == len(labels)
    for before, after in pairwise(axis.ticks):
        room = (after.day - before.day) * viewport.pixels_per_day
        assert room > text_width(before.words, TICK_SIZE) + 4
    assert all(before.until <= after.day for before, after in pairwise(axis.stretches))


def axis_texts(scene: Scene) -> list[Text]:
    return [item for item in scene.primitives if isinstance(item, Text) and item.y < AXIS_HEIGHT]


@pytest.mark.parametrize("shortened", [False, True])
@given(st.floats(0.0, 1.0), st.floats(0.0, 17.0), WIDTHS, LANGUAGES)
def test_a_drawn_axis_tells_the_year_and_no_two_of_its_words_overlap(
    shortened, part, power, width, language
):
    chart = build_chart(*drawing_samples.institution(), shortened=shortened)
    day = chart.first + part * (chart.last - chart.first)
    scale = width / 2.0**power
    base = fit(chart, width, 600.0)
    viewport = replace(base, first_day=day - width / 2 / scale, pixels_per_day=scale, top=1e5)
    texts = axis_texts(frame(chart, viewport, View(language=language)))
    assert any(re.search(r"\b\d{4}\b", item.text) for item in texts)
    for item in texts:
        assert item.x >= 0
        assert item.x + text_width(item.text, item.size, bold=item.bold) <= width
    rows = {
        item.y: sorted((t for t in texts if t.y == item.y), key=lambda t: t.x) for item in texts
    }
    for row in rows.values():
        for before, after in pairwise(row):
            end = before.x + text_width(before.text, before.size, bold=before.bold)
            assert end + 2 <= after.x
