"""The look stays as it was looked at, but for the smoothing of edges."""

import numpy as np
import pytest
from PIL import Image

from hckt_timeline.layout.view.arrangement import AXIS_HEIGHT
from hckt_timeline.scene import Mark, Path, Rect, Scene, Text, Use, shifted
from tests.painters.likeness import LIMIT, worst_tile
from tests.painters.make_baselines import HERE, PAINTERS, scenes
from tests.painters.test_qt_painter import application  # noqa: F401 - a fixture

SCENES = scenes()
EACH = pytest.mark.parametrize("name", SCENES)
BOTH = pytest.mark.parametrize("painter", PAINTERS)


@BOTH
@EACH
def test_a_picture_looks_as_it_did(name: str, painter: str):
    kept = np.asarray(Image.open(HERE / f"{name}-{painter}.png").convert("RGB"))
    now = PAINTERS[painter](SCENES[name])
    assert now.shape == kept.shape
    hint = "if the look is meant to change: python -m tests.painters.make_baselines"
    assert worst_tile(now, kept) < LIMIT, hint


@EACH
def test_each_mark_label_and_ribbon_that_is_missing_is_seen(name: str):
    scene = SCENES[name]
    whole = PAINTERS["qt"](scene)
    kinds = set()
    for place, part in enumerate(scene.parts):
        kind = _kind(part)
        if kind and _is_seen(scene, place):
            kinds.add(kind)
            lacking = scene._replace(parts=scene.parts[:place] + scene.parts[place + 1 :])
            assert worst_tile(PAINTERS["qt"](lacking), whole) > LIMIT, part
    assert kinds == {"mark", "label", "ribbon"}


@EACH
def test_one_missing_mark_is_seen_in_a_picture_by_matplotlib_too(name: str):
    scene = SCENES[name]
    place = next(
        n for n, part in enumerate(scene.parts) if _kind(part) == "mark" and _is_seen(scene, n)
    )
    lacking = scene._replace(parts=scene.parts[:place] + scene.parts[place + 1 :])
    assert worst_tile(PAINTERS["mpl"](lacking), PAINTERS["mpl"](scene)) > LIMIT


@BOTH
@EACH
def test_a_third_of_a_pixel_is_taken_for_the_smoothing_of_edges(name: str, painter: str):
    paint, scene = PAINTERS[painter], SCENES[name]
    assert worst_tile(paint(shifted(scene, 0.33, 0.0)), paint(scene)) < LIMIT


def _kind(part: object) -> str | None:
    """Feet of labels do not count, since a bubble may stand over them, nor do signs of breaks."""
    if isinstance(part, Path) and part.fill:
        (_, begin), (_, end), *_ = part.segments
        return "ribbon" if end[0] - begin[0] > 20.0 else None
    if isinstance(part, Use) and part.y > AXIS_HEIGHT:
        first = part.symbol.primitives[0]
        if isinstance(first, Text):
            return "label"
        if isinstance(first, Mark) and first.radius > 3.0:
            return "mark"
    return None


def _is_seen(scene: Scene, place: int) -> bool:
    """Whether a part begins in the picture, and no name stands over its place."""
    part = scene.parts[place]
    x, y = (part.x, part.y) if isinstance(part, Use) else part.segments[0][1]
    plates = [item for item in scene.parts[place:] if isinstance(item, Rect) and item.radius]
    hidden = any(0 < x - p.x < p.width and 0 < y - p.y < p.height for p in plates)
    return y < scene.height - 2 and not hidden
