"""Colours hold for readers who see fewer of them, and text stands out from its ground."""

from itertools import combinations

import numpy as np
import pytest

from hckt_timeline.scene import DARK, LIGHT, PRINT, Theme

THEMES = [LIGHT, DARK, PRINT]

# Machado, Oliveira and Fernandes (2009), severity 1.0, on linear RGB.
BLINDNESS = {
    "protan": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "deutan": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    "tritan": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
}  # fmt: skip
TO_XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
WHITE = np.array([0.9505, 1.0, 1.089])


def linear(colour: str) -> np.ndarray:
    parts = np.array([int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)])
    return np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


def lab(rgb: np.ndarray) -> np.ndarray:
    x, y, z = np.cbrt(TO_XYZ @ np.clip(rgb, 0, 1) / WHITE)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def contrast(one: str, other: str) -> float:
    low, high = sorted(float(TO_XYZ[1] @ linear(colour)) for colour in (one, other))
    return (high + 0.05) / (low + 0.05)


def over(colour: str, ground: str, opacity: float) -> str:
    parts = [
        round(int(colour[at : at + 2], 16) * opacity + int(ground[at : at + 2], 16) * (1 - opacity))
        for at in (1, 3, 5)
    ]
    return "#" + "".join(f"{part:02x}" for part in parts)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("kind", ["none", *BLINDNESS])
def test_colours_of_organisations_are_told_apart_with_any_colour_vision(theme: Theme, kind: str):
    seen = np.eye(3) if kind == "none" else np.array(BLINDNESS[kind])
    colours = [lab(seen @ linear(colour)) for colour in theme.organisations]
    assert min(np.linalg.norm(a - b) for a, b in combinations(colours, 2)) > 10


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_text_is_readable_on_its_ground(theme: Theme):
    assert contrast(theme.text, theme.pane) >= 7
    assert contrast(theme.quiet, theme.pane) >= 4.5
    assert contrast(theme.accent, theme.pane) >= 4.5
    for ink, colour in zip(theme.inks, theme.organisations, strict=True):
        band = over(colour, theme.pane, theme.ribbon_opacity)
        assert contrast(ink, band) >= 4.5
        assert contrast(ink, theme.pane) >= 4.5


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_marks_stand_out_from_the_pane(theme: Theme):
    assert all(contrast(colour, theme.pane) >= 3 for colour in theme.organisations)
