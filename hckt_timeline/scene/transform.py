"""Moving and scaling primitives."""

from collections.abc import Iterable, Iterator

from hckt_timeline.scene.primitives import (
    Gradient,
    Hatch,
    Line,
    Mark,
    Paint,
    Path,
    Primitive,
    Rect,
    Ring,
    Stroke,
    Text,
)


def moved(
    primitives: Iterable[Primitive], factor: float = 1.0, dx: float = 0.0, dy: float = 0.0
) -> Iterator[Primitive]:
    """The primitives drawn larger by ``factor``, line widths and text alike, and then moved."""
    for item in primitives:
        match item:
            case Line():
                yield Line(
                    item.x0 * factor + dx,
                    item.y0 * factor + dy,
                    item.x1 * factor + dx,
                    item.y1 * factor + dy,
                    _stroke(item.stroke, factor) or item.stroke,
                )
            case Rect():
                yield item._replace(
                    x=item.x * factor + dx,
                    y=item.y * factor + dy,
                    width=item.width * factor,
                    height=item.height * factor,
                    radius=item.radius * factor,
                    fill=_fill(item.fill, factor, dx),
                    stroke=_stroke(item.stroke, factor),
                )
            case Path():
                yield Path(
                    tuple(
                        (step, tuple(v * factor + (dy if i % 2 else dx) for i, v in enumerate(at)))
                        for step, at in item.segments
                    ),
                    _hatch(item.fill, factor, dx)
                    if isinstance(item.fill, Hatch)
                    else _fill(item.fill, factor, dx),
                    _stroke(item.stroke, factor),
                )
            case Mark():
                yield item._replace(
                    x=item.x * factor + dx,
                    y=item.y * factor + dy,
                    radius=item.radius * factor,
                    stroke=_stroke(item.stroke, factor),
                )
            case Ring():
                yield item._replace(
                    x=item.x * factor + dx,
                    y=item.y * factor + dy,
                    radius=item.radius * factor,
                    width=item.width * factor,
                )
            case Text():
                yield item._replace(
                    x=item.x * factor + dx, y=item.y * factor + dy, size=item.size * factor
                )


def _stroke(stroke: Stroke | None, factor: float) -> Stroke | None:
    if stroke is None:
        return None
    return stroke._replace(
        width=stroke.width * factor, dash=tuple(length * factor for length in stroke.dash)
    )


def _fill(fill: Paint | Gradient | None, factor: float, dx: float) -> Paint | Gradient | None:
    if isinstance(fill, Gradient):
        return fill._replace(stops=tuple((x * factor + dx, o) for x, o in fill.stops))
    return fill


def _hatch(hatch: Hatch, factor: float, dx: float) -> Hatch:
    return Hatch(
        hatch.hatching._replace(distance=hatch.hatching.distance * factor),
        hatch.stroke._replace(width=hatch.stroke.width * factor),
        tuple((x * factor + dx, opacity) for x, opacity in hatch.stops),
    )
