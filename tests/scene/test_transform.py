"""Scenes scaled and moved."""

import pytest

from hckt_timeline.scene import (
    Gradient,
    Line,
    Link,
    Mark,
    Path,
    Rect,
    Scene,
    Symbol,
    Target,
    Text,
    Use,
    scaled,
    shifted,
)
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
    for before, after in zip(scene.primitives, shifted(scene, dx, dy).primitives, strict=True):
        assert type(before) is type(after)
        if isinstance(before, Mark | Text | Rect):
            assert (after.x, after.y) == (before.x + dx, before.y + dy)


def test_what_answers_to_the_pointer_moves_along():
    scene = everything()._replace(
        targets=(Target("event", 1.0, 2.0, 3.0, 4.0, lambda: ((), "")),),
        links=(Link(5.0, 6.0, 7.0, 8.0, "https://example.org", "there"),),
    )
    moved = shifted(scene, 10.0, 20.0)
    assert [target[1:5] for target in moved.targets] == [(11.0, 22.0, 3.0, 4.0)]
    assert [link[:4] for link in moved.links] == [(15.0, 26.0, 7.0, 8.0)]
    larger = scaled(scene, 2.0)
    assert [target[1:5] for target in larger.targets] == [(2.0, 4.0, 6.0, 8.0)]
    assert [link[:4] for link in larger.links] == [(10.0, 12.0, 14.0, 16.0)]


def test_a_symbol_is_spread_into_its_primitives_wherever_it_is_used():
    symbol = Symbol((Rect(-1.0, -2.0, 3.0, 4.0), Text(1.0, 2.0, "a", 10.0, "#000000")))
    scene = Scene(50.0, 50.0, "#ffffff", (Use(10.0, 20.0, symbol), Use(30.0, 40.0, symbol)))
    assert [(item.x, item.y) for item in scene.primitives] == [
        (9.0, 18.0),
        (11.0, 22.0),
        (29.0, 38.0),
        (31.0, 42.0),
    ]
    assert scaled(scene, 2.0).primitives[0][:4] == (18.0, 36.0, 6.0, 8.0)
