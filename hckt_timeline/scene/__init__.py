"""What a view looks like, as plain data: primitives in pixels, and the theme they are drawn in."""

from hckt_timeline.scene.hatch import HatchLine, hatch_lines
from hckt_timeline.scene.primitives import (
    Anchor,
    Gradient,
    Hatch,
    Hatching,
    Line,
    Mark,
    Paint,
    Path,
    Primitive,
    Rect,
    Ring,
    Scene,
    Segment,
    Shape,
    Stroke,
    Target,
    Text,
)
from hckt_timeline.scene.shapes import outline, sectors
from hckt_timeline.scene.theme import DARK, LIGHT, PRINT, THEMES, Theme, ThemeName
from hckt_timeline.scene.transform import scaled, shifted

__all__ = [
    "DARK",
    "LIGHT",
    "PRINT",
    "THEMES",
    "Anchor",
    "Gradient",
    "Hatch",
    "HatchLine",
    "Hatching",
    "Line",
    "Mark",
    "Paint",
    "Path",
    "Primitive",
    "Rect",
    "Ring",
    "Scene",
    "Segment",
    "Shape",
    "Stroke",
    "Target",
    "Text",
    "Theme",
    "ThemeName",
    "hatch_lines",
    "outline",
    "scaled",
    "sectors",
    "shifted",
]
