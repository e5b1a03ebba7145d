"""Viewports: zoom, pan, fit, limits, and bringing an event into view."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hckt_timeline.layout import (
    AXIS_HEIGHT,
    View,
    Viewport,
    build_chart,
    clamp,
    content_height,
    fit,
    frame,
    reveal,
)
from hckt_timeline.layout.metrics import text_width
from hckt_timeline.scene import Anchor, Text
from tests import drawing_samples

VIEWPORTS = st.builds(
    Viewport,
    st.floats(600_000, 760_000),
    st.floats(0.01, 1600),
    st.just(1600.0),
    st.just(900.0),
    st.floats(-100, 3000),
)


@pytest.fixture(scope="module")
def chart():
    return build_chart(*drawing_samples.institution())


@given(VIEWPORTS, st.floats(0.1, 10), st.floats(0, 1600))
def test_zooming_keeps_the_day_under_the_pointer(viewport, factor, x):
    zoomed = viewport.zoomed(factor, x)
    assert zoomed.day_at(x) == pytest.approx(viewport.day_at(x), abs=1e-3)
    assert zoomed.pixels_per_day == pytest.approx(viewport.pixels_per_day * factor)


@given(VIEWPORTS, st.floats(-500, 500), st.floats(-500, 500))
def test_panning_back_and_forth_comes_home(viewport, dx, dy):
    home = viewport.panned(dx, dy).panned(-dx, -dy)
    assert home.first_day == pytest.approx(viewport.first_day)
    assert home.top == pytest.approx(viewport.top)


@given(VIEWPORTS, st.floats(0, 1600))
def test_days_and_pixels_are_inverse(viewport, x):
    assert viewport.x_of(viewport.day_at(x)) == pytest.approx(x, abs=0.01)


@given(VIEWPORTS)
def test_limits_hold_and_are_reached_once(viewport):
    chart = build_chart(*drawing_samples.institution())
    held = clamp(chart, viewport)
    assert 1 <= held.width / held.pixels_per_day <= 521 * 366
    assert held.last_day > chart.first
    assert held.first_day < chart.last + 100 / held.pixels_per_day
    assert 0 <= held.top <= max(content_height(chart) - held.height, 0)
    again = clamp(chart, held)
    assert again.first_day == pytest.approx(held.first_day)
    assert (again.pixels_per_day, again.top) == (held.pixels_per_day, held.top)


def test_fit_shows_the_whole_history_with_margins(chart):
    viewport = fit(chart, 1200.0, 700.0)
    assert 10 < viewport.x_of(chart.first) < viewport.x_of(chart.last) < 1190


def test_fit_shows_just_the_period(chart):
    viewport = fit(chart, 1200.0, 700.0, dt.date(1960, 1, 1), dt.date(1969, 12, 31))
    assert viewport.x_of(dt.date(1960, 1, 1).toordinal()) == pytest.approx(0.0)
    assert viewport.x_of(dt.date(1970, 1, 1).toordinal()) == pytest.approx(1200.0)


def test_reveal_shows_every_event_as_a_mark_of_its_own(chart):
    start = fit(chart, 1000.0, 500.0)
    for key in chart.table.ids:
        scene = frame(chart, reveal(chart, start, key), View())
        found = [t for t in scene.targets if t.kind == "event" and t.keys == (key,)]
        found = [t for t in found if t.width == t.height]  # not its label
        assert len(found) == 1, key
        assert 0 <= found[0].x <= 1000
        assert 0 <= found[0].y <= 500


def test_reveal_leaves_the_view_alone_where_the_event_is_shown_or_unknown(chart):
    start = fit(chart, 1000.0, 700.0)
    founding = chart.table.ids[0]
    assert reveal(chart, start, "unknown") == start
    assert reveal(chart, start, founding).pixels_per_day == start.pixels_per_day


@pytest.mark.parametrize("width", [720.0, 800.0, 1200.0])
def test_fit_cuts_no_label_of_the_latest_events(chart, width):
    words = [
        one
        for one in frame(chart, fit(chart, width, 2000.0)).primitives
        if isinstance(one, Text) and one.anchor is Anchor.START and one.y > AXIS_HEIGHT
    ]
    assert max(one.x + text_width(one.text, one.size, bold=one.bold) for one in words) <= width
