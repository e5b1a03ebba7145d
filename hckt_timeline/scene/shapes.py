"""The outlines of the marks, around the origin.

Every shape covers about the area of a circle of radius 1, so that no kind of event looks heavier
than another.
"""

import math
from collections.abc import Sequence
from itertools import pairwise

from hckt_timeline.scene.primitives import Path, Rect, Ring, Segment, Shape, Stroke

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


def rounded(rect: Rect) -> tuple[Segment, ...]:
    """The outline of a rectangle with its round corners."""
    left, top, right, bottom = rect.x, rect.y, rect.x + rect.width, rect.y + rect.height
    radius = min(rect.radius, rect.width / 2, rect.height / 2)
    if not radius:
        return _polygon([(left, top), (right, top), (right, bottom), (left, bottom)])
    handle = radius * (1 - ROUND)
    return (
        ("M", (left + radius, top)),
        ("L", (right - radius, top)),
        ("C", (right - handle, top, right, top + handle, right, top + radius)),
        ("L", (right, bottom - radius)),
        ("C", (right, bottom - handle, right - handle, bottom, right - radius, bottom)),
        ("L", (left + radius, bottom)),
        ("C", (left + handle, bottom, left, bottom - handle, left, bottom - radius)),
        ("L", (left, top + radius)),
        ("C", (left, top + handle, left + handle, top, left + radius, top)),
        ("Z", ()),
    )


def sectors(ring: Ring) -> tuple[Path, ...]:
    """The parts of a ring that can be seen, each as a stroked arc."""
    middle, begin = ring.radius - ring.width / 2, -0.25
    found = []
    for share, opacity in ring.parts:
        if opacity:
            segments = _arc(ring.x, ring.y, middle, begin, begin + share)
            found.append(Path(segments, stroke=Stroke(ring.colour, ring.width, opacity)))
        begin += share
    return tuple(found)


def _arc(x: float, y: float, radius: float, begin: float, end: float) -> tuple[Segment, ...]:
    """A part of a circle from one full turn to another, as curves of at most a quarter turn."""
    pieces = max(math.ceil((end - begin) * 4 - 1e-9), 1)
    step = 2 * math.pi * (end - begin) / pieces
    handle = radius * 4 / 3 * math.tan(step / 4)
    angles = [2 * math.pi * begin + piece * step for piece in range(pieces + 1)]
    points = [(x + radius * math.cos(a), y + radius * math.sin(a)) for a in angles]
    leans = [(-handle * math.sin(a), handle * math.cos(a)) for a in angles]
    curves = [
        ("C", (p[0] + d[0], p[1] + d[1], q[0] - e[0], q[1] - e[1], *q))
        for (p, q), (d, e) in zip(pairwise(points), pairwise(leans), strict=True)
    ]
    return (("M", points[0]), *curves)
