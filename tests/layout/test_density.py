"""Bubbles: marks that lie close are one, at every scale, and open on zooming in."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from hckt_timeline.layout.chart.density import APART, cluster
from hckt_timeline.layout.view.spots import count_words

KEYS = st.lists(
    st.floats(0, 30_000, allow_nan=False).map(lambda day: round(day, 2)),
    min_size=1,
    max_size=60,
    unique=True,
).map(lambda days: np.array(sorted(days)))
SCALES = st.floats(0.01, 1600)


@given(KEYS, SCALES)
def test_marks_on_the_screen_are_apart(keys, scale):
    starts = cluster(keys).at(scale)
    assert (np.diff(keys[starts]) * scale >= APART * 0.999).all() or scale > 1500


@given(KEYS, SCALES)
def test_every_event_is_in_one_bubble_near_its_day(keys, scale):
    starts = cluster(keys).at(scale)
    assert starts[0] == 0
    own = starts[np.searchsorted(starts, np.arange(len(keys)), side="right") - 1]
    assert (keys - keys[own] < 6 * APART / scale).all()


@given(KEYS, SCALES, st.floats(1, 8))
def test_bubbles_open_into_parts_of_themselves(keys, scale, factor):
    levels = cluster(keys)
    assert set(levels.at(scale).tolist()) <= set(levels.at(scale * factor).tolist())


def test_bubbles_of_a_crowded_lane_do_not_touch():
    keys = np.sort(np.random.default_rng(5).uniform(0, 30_000, 20_000))
    levels = cluster(keys)
    for scale in np.geomspace(0.01, 10, 30):
        starts = levels.at(scale)
        counts = np.diff(starts, append=len(keys)).tolist()
        radii = np.array([7.0 + 2.0 * len(count_words(count)) for count in counts])
        gaps = np.diff(keys[starts]) * scale - radii[:-1] - radii[1:]
        assert (gaps > 0).mean() > 0.995


@given(KEYS)
def test_the_scale_at_which_a_mark_stands_alone_is_right(keys):
    levels = cluster(keys)
    for mark in range(0, len(keys), 7):
        starts = levels.at(levels.alone_at(mark, len(keys)) * 1.0001)
        place = int(np.searchsorted(starts, mark))
        after = starts[place + 1] if place + 1 < len(starts) else len(keys)
        assert starts[place] == mark
        assert after == mark + 1 or np.diff(keys).min() < 0.02
