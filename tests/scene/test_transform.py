"""Scenes scaled and moved."""

import pytest

from hckt_timeline.scene import Gradient, Line, Mark, Path, Rect, Text, scaled, shifted
from tests.painters.pictures import everything


def test_scaling_there_and_back_changes_nothing():
    scene = everything()
    again = scaled(scaled(scene, 4.0), 0.25)
    assert again == scene


def test_lengths_text_dashes_and_gradients_grow_alike():
    scene = scaled(everything(), 2.0)
    line, box, fade, path, text = scene.primitives[:5]
    assert isinstance(line, Line)
    assert (line.stroke.width, line.stroke.dash) == (8.0, (12.0, 8.0))
    assert isinstance(box, Rect)
    assert (box.x, box.radius) == (90, 12.0)
    assert isinstance(fade, Rect)
    assert isinstance(fade.fill, Gradient)
    assert fade.fill.stops == ((170.0, 0.0), (230.0, 1.0))
    assert isinstance(path, Path)
    assert path.segments[0] == ("M", (250.0, 10.0))
    assert isinstance(text, Text)
    assert text.size == 36


@pytest.mark.parametrize(("dx", "dy"), [(0, 0), (10, -5)])
def test_moving_moves_every_kind(dx, dy):
    scene = everything()
    for before, after in zip(scene.primitives, shifted(scene, dx, dy), strict=True):
        assert type(before) is type(after)
        if isinstance(before, Mark | Text | Rect):
            assert (after.x, after.y) == (before.x + dx, before.y + dy)
