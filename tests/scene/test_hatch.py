"""Hatches: lines of one distance within their box, and fading where the hatch does."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hckt_timeline.scene import PRINT, Hatch, Hatching, Stroke, hatch_lines

BOX = (("M", (10.0, 20.0)), ("L", (210.0, 20.0)), ("L", (210.0, 48.0)), ("L", (10.0, 48.0)))


def hatch(angle: float, distance: float = 5.0, *, stops=((10.0, 1.0), (210.0, 1.0))) -> Hatch:
    return Hatch(Hatching((angle,), distance), Stroke("#000000", 0.7), stops)


@given(st.floats(-90.0, 90.0), st.floats(2.0, 20.0))
def test_lines_stay_in_the_box_at_whole_distances(angle, distance):
    turn = math.radians(angle)
    for line in hatch_lines(hatch(angle, distance), BOX):
        for x, y in ((line.x0, line.y0), (line.x1, line.y1)):
            assert 10 - 1e-6 <= x <= 210 + 1e-6
            assert 20 - 1e-6 <= y <= 48 + 1e-6
            steps = (x * math.sin(turn) + y * math.cos(turn)) / distance
            assert steps == pytest.approx(round(steps), abs=1e-4)


@pytest.mark.parametrize("angle", [0.0, 45.0, -45.0, 90.0])
def test_a_hatch_fades_with_its_stops(angle):
    lines = list(hatch_lines(hatch(angle, stops=((10.0, 0.0), (110.0, 1.0))), BOX))
    early = [line.opacity for line in lines if line.x1 < 40]
    late = [line.opacity for line in lines if line.x0 >= 110]
    assert max(early) < 0.35
    assert set(late) == {1.0}


def test_every_organisation_has_a_hatching_of_its_own():
    assert len(set(PRINT.hatchings)) == len(PRINT.organisations)
    for one, other in zip(PRINT.hatchings, PRINT.hatchings[1:], strict=False):
        assert one.angles != other.angles
