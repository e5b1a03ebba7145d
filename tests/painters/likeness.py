"""How unlike two pictures are, but for the smoothing of edges."""

import numpy as np

LIMIT = 20.0
"""Half a pixel's shift of all that is drawn stays below; whatever is missing lies above."""

_TILE, _STEP = 8, 4


def worst_tile(now: np.ndarray, kept: np.ndarray) -> float:
    """The mean difference of the tile of 8 by 8 pixels in which two pictures differ most.

    Args:
        now: One picture, shape (height, width, 3), 0 to 255.
        kept: The other one.

    A pixel differs by what it lies beyond the darkest and the brightest of the nine around its
    place in the other picture, so that an edge may be smoothed otherwise, but nothing be missing.
    """
    one, other = now.astype(int), kept.astype(int)
    beyond = np.maximum(_beyond(one, other), _beyond(other, one))
    sums = np.pad(beyond.cumsum(axis=0).cumsum(axis=1), ((1, 0), (1, 0)))
    ys, xs = (np.arange(0, length - _TILE + 1, _STEP) for length in beyond.shape)
    tiles = (
        sums[ys + _TILE][:, xs + _TILE]
        - sums[ys][:, xs + _TILE]
        - sums[ys + _TILE][:, xs]
        + sums[ys][:, xs]
    )
    return float(tiles.max()) / _TILE**2


def _beyond(picture: np.ndarray, other: np.ndarray) -> np.ndarray:
    height, width, _ = other.shape
    wide = np.pad(other, ((1, 1), (1, 1), (0, 0)), mode="edge")
    around = np.stack([wide[y : y + height, x : x + width] for y in range(3) for x in range(3)])
    low, high = around.min(axis=0), around.max(axis=0)
    return np.maximum(np.maximum(low - picture, picture - high), 0).max(axis=2)
