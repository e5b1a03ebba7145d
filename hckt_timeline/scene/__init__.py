"""What a view looks like, as plain data: primitives in pixels, and the theme they are drawn in."""

from hckt_timeline.scene.primitives import (
    Anchor,
    Gradient,
    Line,
    Mark,
    Paint,
    Path,
    Primitive,
    Rect,
    Scene,
    Segment,
    Shape,
    Stroke,
    Target,
    Text,
)
from hckt_timeline.scene.shapes import outline
from hckt_timeline.scene.theme import DARK, LIGHT, Theme
from hckt_timeline.scene.transform import scaled, shifted

__all__ = [
    "DARK",
    "LIGHT",
    "Anchor",
    "Gradient",
    "Line",
    "Mark",
    "Paint",
    "Path",
    "Primitive",
    "Rect",
    "Scene",
    "Segment",
    "Shape",
    "Stroke",
    "Target",
    "Text",
    "Theme",
    "outline",
    "scaled",
    "shifted",
]
