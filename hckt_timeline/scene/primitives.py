"""The drawing primitives that a layout makes and a painter strokes.

Coordinates are logical pixels (1/96 inch), x to the right, y down, from the top left of the view.
Colours are ``#rrggbb``; opacity runs from 0 to 1. A scene says everything: a painter measures
nothing and chooses nothing. Primitives are named tuples, since a frame makes thousands of them and
a frozen dataclass takes four times as long to make.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Anchor(StrEnum):
    """Where ``x`` of a text lies in it."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


class Shape(StrEnum):
    """The outline of a mark; its points stand in ``scene.shapes``."""

    CIRCLE = "circle"
    DIAMOND = "diamond"
    SQUARE = "square"
    STAR = "star"
    TRIANGLE = "triangle"
    TRIANGLE_DOWN = "triangle_down"
    HEXAGON = "hexagon"
    CROSS = "cross"
    HEART = "heart"
    FLAG = "flag"
    PENTAGON = "pentagon"
    PAGE = "page"


class Gradient(NamedTuple):
    """A colour that changes its opacity along x.

    ``stops`` are two or more (x, opacity) in order of x; before the first and after the last the
    opacity stays as it is there.
    """

    colour: str
    stops: tuple[tuple[float, float], ...]


class Paint(NamedTuple):
    """A plain fill."""

    colour: str
    opacity: float = 1.0


class Hatching(NamedTuple):
    """Parallel lines: their ``angles`` in degrees from level, and their distance in pixels."""

    angles: tuple[float, ...]
    distance: float


class Stroke(NamedTuple):
    """A line of ``width`` pixels; ``dash`` alternates on and off lengths in pixels."""

    colour: str
    width: float = 1.0
    opacity: float = 1.0
    dash: tuple[float, ...] = ()


class Hatch(NamedTuple):
    """Lines instead of a plain fill, ``stroke.width`` wide; ``stops`` as those of a gradient."""

    hatching: Hatching
    stroke: Stroke
    stops: tuple[tuple[float, float], ...]


class Line(NamedTuple):
    """A straight line."""

    x0: float
    y0: float
    x1: float
    y1: float
    stroke: Stroke


class Rect(NamedTuple):
    """An upright rectangle with round corners."""

    x: float
    y: float
    width: float
    height: float
    radius: float = 0.0
    fill: Paint | Gradient | None = None
    stroke: Stroke | None = None


Segment = tuple[str, tuple[float, ...]]
"""One step of a path: ``M x y``, ``L x y``, ``C x1 y1 x2 y2 x y`` or ``Z``."""


class Path(NamedTuple):
    """A closed or open outline of lines and cubic curves."""

    segments: tuple[Segment, ...]
    fill: Paint | Gradient | Hatch | None = None
    stroke: Stroke | None = None


class Mark(NamedTuple):
    """A shape of ``radius`` pixels around its centre."""

    x: float
    y: float
    radius: float
    shape: Shape
    fill: Paint | None = None
    stroke: Stroke | None = None


class Text(NamedTuple):
    """One line of text; ``y`` is its baseline, ``size`` in pixels."""

    x: float
    y: float
    text: str
    size: float
    colour: str
    bold: bool = False
    anchor: Anchor = Anchor.START
    opacity: float = 1.0


class Ring(NamedTuple):
    """Sectors of a circle's rim, ``width`` pixels within ``radius``, clockwise from the top.

    ``parts`` are (share of the whole circle, opacity); a part of opacity 0 is a gap.
    """

    x: float
    y: float
    radius: float
    width: float
    colour: str
    parts: tuple[tuple[float, float], ...]


Primitive = Line | Rect | Path | Mark | Ring | Text


@dataclass(frozen=True, slots=True, eq=False)
class Symbol:
    """Primitives around the origin that stand in many places of one view, or in many views.

    A symbol equals itself only, so that a painter knows it again without looking at what it holds.
    """

    primitives: tuple[Mark | Ring | Text | Rect, ...]


class Use(NamedTuple):
    """A symbol whose origin lies at (x, y)."""

    x: float
    y: float
    symbol: Symbol
