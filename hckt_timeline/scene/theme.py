"""Colours of a drawing.

The ribbons take the eight colours of Okabe and Ito (2008), "Color Universal Design", told apart
under the common forms of colour blindness; black is left to text and yellow is darkened to stand
out from white.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours by use.

    ``organisations`` are given out in the order of the lanes; ``inks`` are the same hues for text,
    at a contrast of at least 4.5 with the pane and with their own ribbon (WCAG 2.2, 1.4.3).
    """

    name: str
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
        "#6a3d9a",
        "#009e73",
        "#b8860b",
        "#c2568f",
        "#2a8fc0",
        "#7f5539",
    ),
    inks=(
        "#00649d",
        "#a24700",
        "#6a3d9a",
        "#007253",
        "#815e08",
        "#974370",
        "#1f6a8e",
        "#7f5539",
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
        "#b79ae6",
        "#3cc79f",
        "#e6b84a",
        "#e79bc4",
        "#8fd0f5",
        "#c9a58b",
    ),
    inks=(
        "#78c3ed",
        "#f3a77b",
        "#c7b0ec",
        "#5fd1b0",
        "#e8bc55",
        "#ebabcd",
        "#91d1f5",
        "#d3b5a0",
    ),
    ribbon_opacity=0.30,
)
