"""The scale that shortens empty stretches: ascending, with an inverse, true where things happen."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hckt_timeline.layout.chart.timescale import TRUE_SCALE, shortening

DAYS = st.lists(st.floats(1.0, 3_000_000.0), min_size=1, max_size=60).map(np.array)
ANY_DAY = st.floats(-10_000.0, 3_100_000.0)


@given(DAYS, ANY_DAY, st.floats(0.001, 100_000.0))
def test_a_later_day_is_drawn_later(days, day, step):
    scale = shortening(days)
    assert scale.drawn_at(day) < scale.drawn_at(day + step)


@given(DAYS, ANY_DAY)
def test_a_drawn_day_tells_its_day(days, day):
    scale = shortening(days)
    assert scale.day_at(scale.drawn_at(day)) == pytest.approx(day, abs=1e-3)


@given(DAYS)
def test_all_time_beside_the_breaks_is_true(days):
    scale = shortening(days)
    edges = np.sort(np.concatenate((days, scale.breaks.ravel())))
    inside = {tuple(pair) for pair in scale.breaks.tolist()}
    for first, last in pairwise(edges.tolist()):
        length = scale.drawn_at(last) - scale.drawn_at(first)
        if (first, last) not in inside:
            assert length == pytest.approx(last - first, abs=1e-6)


@given(DAYS)
def test_nothing_happens_in_a_break(days):
    for begin, end in shortening(days).breaks.tolist():
        assert not ((days >= begin) & (days <= end)).any()


@given(DAYS)
def test_no_empty_stretch_takes_more_of_the_drawing_than_the_rule_allows(days):
    scale, told = shortening(days), np.unique(days)
    true = np.diff(told)
    stretches = true > 1
    if stretches.any():
        drawn = np.diff(scale.drawn(told))[stretches]
        share = max(1 / 12, 1 / len(drawn)) * drawn.sum()
        least = true[stretches].sum() / 400
        assert drawn.max() <= 1.5 * max(share, least) * (1 + 1e-9)


def test_a_history_without_long_empty_stretches_is_drawn_true():
    scale = shortening(np.arange(700_000.0, 701_000.0, 3.0))
    assert not len(scale.breaks)
    assert scale.drawn_at(700_500.25) == TRUE_SCALE.drawn_at(700_500.25) == 700_500.25


def test_years_without_events_give_way_to_a_year_with_many():
    days = np.array([712_000.0, 713_700.0, 720_800.0, *range(739_000, 739_365, 7)])
    scale = shortening(days)
    drawn = scale.drawn(days)
    assert len(scale.breaks) == 3
    assert (drawn[-1] - drawn[3]) / (drawn[-1] - drawn[0]) > 0.6


@given(DAYS, ANY_DAY, st.floats(1.0, 500_000.0))
def test_pieces_cover_a_view_without_gap_or_overlap(days, begin, length):
    pieces = list(shortening(days).pieces(begin, begin + length))
    assert pieces[0].begin == begin
    assert pieces[-1].end == begin + length
    assert all(one.end == other.begin for one, other in pairwise(pieces))
    assert all(one.first < one.last for one in pieces)
