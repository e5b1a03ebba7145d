"""Colours of a drawing.

The ribbons begin with colours of Okabe and Ito (2008), "Color Universal Design"; the others were
chosen for the greatest distance from all before them, as seen with the common forms of colour
blindness too.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from hckt_timeline.scene.primitives import Hatching

ThemeName = Literal["light", "dark", "print"]


@dataclass(frozen=True, slots=True, eq=False)
class Theme:
    """Colours by use; a theme equals itself only, so that what depends on it is quick to find.

    ``organisations`` are given out in the order of the lanes; ``inks`` are the same hues for text,
    at a contrast of at least 4.5 with the pane and with their own ribbon (WCAG 2.2, 1.4.3). Where
    there are ``hatchings``, the ribbons have these and an outline in place of a fill.
    """

    name: ThemeName
    ground: str
    pane: str
    text: str
    quiet: str
    line: str
    grid: str
    accent: str
    highlight: str
    conflict: str
    organisations: tuple[str, ...]
    inks: tuple[str, ...]
    ribbon_opacity: float
    hatchings: tuple[Hatching, ...] = ()


LIGHT = Theme(
    name="light",
    ground="#f4f6f8",
    pane="#ffffff",
    text="#16202b",
    quiet="#5f6b7a",
    line="#dfe3e8",
    grid="#eef1f4",
    accent="#0b62c4",
    highlight="#fff0c2",
    conflict="#b3261e",
    organisations=(
        "#0072b2",
        "#d55e00",
        "#5b2a86",
        "#009e73",
        "#6b4c06",
        "#a03468",
        "#3b96d6",
        "#bf6e40",
    ),
    inks=(
        "#00649d",
        "#a24700",
        "#5b2a86",
        "#007253",
        "#6b4c06",
        "#a03468",
        "#296996",
        "#915431",
    ),
    ribbon_opacity=0.22,
)

DARK = Theme(
    name="dark",
    ground="#12171d",
    pane="#1a2129",
    text="#e8edf2",
    quiet="#9aa7b5",
    line="#2f3944",
    grid="#242d37",
    accent="#6fb1ff",
    highlight="#4d431c",
    conflict="#ff8a80",
    organisations=(
        "#56b4e9",
        "#f0915a",
        "#9566d6",
        "#4fd6a8",
        "#f2d16b",
        "#d9648f",
        "#b8dcf5",
        "#a9744f",
    ),
    inks=(
        "#78c3ed",
        "#f3a77b",
        "#b99ae4",
        "#5ad8ad",
        "#f2d16b",
        "#e596b3",
        "#b8dcf5",
        "#c6a38b",
    ),
    ribbon_opacity=0.30,
)

PRINT = Theme(
    name="print",
    ground="#ffffff",
    pane="#ffffff",
    text="#000000",
    quiet="#4a4a4a",
    line="#b8b8b8",
    grid="#e2e2e2",
    accent="#0b62c4",
    highlight="#ffffff",
    conflict="#b3261e",
    organisations=LIGHT.organisations,
    inks=LIGHT.inks,
    ribbon_opacity=0.0,
    hatchings=(
        Hatching((45.0,), 6.0),
        Hatching((-45.0,), 6.0),
        Hatching((90.0,), 5.0),
        Hatching((45.0, -45.0), 9.0),
        Hatching((0.0,), 4.5),
        Hatching((45.0,), 3.5),
        Hatching((0.0, 90.0), 9.0),
        Hatching((-45.0,), 12.0),
    ),
)

THEMES: Mapping[ThemeName, Theme] = {theme.name: theme for theme in (LIGHT, DARK, PRINT)}
