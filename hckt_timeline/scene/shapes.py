"""The outlines of the marks, around the origin.

Every shape covers about the area of a circle of radius 1, so that no kind of event looks heavier
than another.
"""

import math
from collections.abc import Sequence

from hckt_timeline.scene.primitives import Segment, Shape

ROUND = 0.5523
"""How far the handles of a cubic curve lie from its ends to draw a quarter of a unit circle."""


def _polygon(points: Sequence[tuple[float, float]]) -> tuple[Segment, ...]:
    return (("M", points[0]), *(("L", point) for point in points[1:]), ("Z", ()))


def _regular(corners: int, radius: float, turn: float = -0.25) -> tuple[Segment, ...]:
    """A polygon with equal sides; ``turn`` is where its first corner lies, in full turns."""
    angles = [2 * math.pi * (turn + corner / corners) for corner in range(corners)]
    return _polygon([(radius * math.cos(angle), radius * math.sin(angle)) for angle in angles])


def _star(outer: float, inner: float) -> tuple[Segment, ...]:
    angles = [2 * math.pi * (-0.25 + corner / 10) for corner in range(10)]
    radii = [outer, inner] * 5
    return _polygon(
        [(r * math.cos(a), r * math.sin(a)) for r, a in zip(radii, angles, strict=True)]
    )


_CIRCLE: tuple[Segment, ...] = (
    ("M", (1.0, 0.0)),
    ("C", (1.0, ROUND, ROUND, 1.0, 0.0, 1.0)),
    ("C", (-ROUND, 1.0, -1.0, ROUND, -1.0, 0.0)),
    ("C", (-1.0, -ROUND, -ROUND, -1.0, 0.0, -1.0)),
    ("C", (ROUND, -1.0, 1.0, -ROUND, 1.0, 0.0)),
    ("Z", ()),
)
_HEART: tuple[Segment, ...] = (
    ("M", (0.0, 1.1)),
    ("C", (-0.55, 0.68, -1.15, 0.2, -1.15, -0.38)),
    ("C", (-1.15, -1.18, -0.22, -1.24, 0.0, -0.55)),
    ("C", (0.22, -1.24, 1.15, -1.18, 1.15, -0.38)),
    ("C", (1.15, 0.2, 0.55, 0.68, 0.0, 1.1)),
    ("Z", ()),
)
_CROSS = (0.35, 1.1)
_FLAG = [(-0.85, 1.2), (-0.85, -1.0), (1.1, -1.0), (0.65, -0.35), (1.1, 0.3), (-0.35, 0.3)]
_PAGE = [(-0.75, -1.05), (0.3, -1.05), (0.75, -0.6), (0.75, 1.05), (-0.75, 1.05)]

OUTLINES: dict[Shape, tuple[Segment, ...]] = {
    Shape.CIRCLE: _CIRCLE,
    Shape.DIAMOND: _regular(4, 1.25),
    Shape.SQUARE: _regular(4, 1.22, turn=-0.125),
    Shape.STAR: _star(1.35, 0.58),
    Shape.TRIANGLE: _polygon([(0.0, -1.15), (1.18, 0.9), (-1.18, 0.9)]),
    Shape.TRIANGLE_DOWN: _polygon([(0.0, 1.15), (-1.18, -0.9), (1.18, -0.9)]),
    Shape.HEXAGON: _regular(6, 1.1, turn=0.0),
    Shape.CROSS: _polygon(
        [
            (x * cos - y * sin, x * sin + y * cos)
            for cos, sin in [(math.sqrt(0.5), math.sqrt(0.5))]
            for a, b in [_CROSS]
            for x, y in [
                (-a, -b), (a, -b), (a, -a), (b, -a), (b, a), (a, a),
                (a, b), (-a, b), (-a, a), (-b, a), (-b, -a), (-a, -a),
            ]
        ]
    ),
    Shape.HEART: _HEART,
    Shape.FLAG: _polygon([*_FLAG, (-0.35, 1.2)]),
    Shape.PENTAGON: _regular(5, 1.18),
    Shape.PAGE: _polygon(_PAGE),
}  # fmt: skip


def outline(shape: Shape, x: float, y: float, radius: float) -> tuple[Segment, ...]:
    """The outline of a shape around (x, y), in pixels."""
    return tuple(
        (step, tuple(value * radius + (y if odd % 2 else x) for odd, value in enumerate(values)))
        for step, values in OUTLINES[shape]
    )
