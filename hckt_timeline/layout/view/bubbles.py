"""Bubbles: what stands for marks that lie too near each other to be told apart."""

from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from hckt_timeline.layout.chart.chart import Chart
from hckt_timeline.layout.chart.marks import CHANGES
from hckt_timeline.layout.view.names import Spans
from hckt_timeline.layout.view.spots import Spot, count_words, kinds_of
from hckt_timeline.layout.view.stage import Stage
from hckt_timeline.scene import Anchor, Mark, Paint, Ring, Shape, Stroke, Symbol, Text, Theme, Use

RIM, DIMMED = 1.5, 0.25
"""Pixels of the rim around a mark; the opacity of what a search did not find."""

NUMBER = 10.0
"""Pixels that a number takes beside its mark, or to either side of the middle of a bubble."""

_RING_INSET, _RING_WIDTH, _RING_GAP = 0.7, 1.7, 0.03
_RING_STEPS = 24
_SHADES = (0.9, 0.55, 0.28)
"""How bright the ring shows the most frequent kind, the second and all others."""


def draw_bubbles(
    stage: Stage, spots: list[Spot], selected: Collection[int], hidden: Mapping[int, Spans]
) -> Iterator[Use]:
    """The bubbles; one that holds a ``selected`` mark is not dimmed.

    ``hidden`` are the pixels that names take of each lane; no number is written under them.
    """
    theme = stage.view.theme
    for spot, (steps, change) in zip(spots, _mixes(stage.chart, spots), strict=True):
        words, colour = count_words(spot.stop - spot.first), stage.colour(spot.lane)
        if is_under(hidden, spot.lane, spot.x - NUMBER, spot.x + NUMBER):
            words = ""
        plain = _matched(stage, spot) or any(spot.first <= mark < spot.stop for mark in selected)
        symbol = _bubble(words, spot.radius, steps, change, colour, theme, plain)
        yield Use(spot.x, spot.y, symbol)


@lru_cache(maxsize=4096)
def _bubble(  # noqa: PLR0913, PLR0917 - all that its look depends on; a value would cost its making
    words: str,
    half: float,
    steps: tuple[int, int, int],
    change: bool,  # noqa: FBT001 - as above
    colour: str,
    theme: Theme,
    plain: bool,  # noqa: FBT001 - as above
) -> Symbol:
    """A count, and around it a ring of the kinds; a diamond if it holds a change."""
    pane, opacity, ink = theme.pane, *((1.0, theme.pane) if plain else (DIMMED, theme.text))
    shape, radius = (Shape.DIAMOND, half + 1.0) if change else (Shape.CIRCLE, half)
    size = 10.0 if len(words) < 3 else 9.0
    body = Mark(0.0, 0.0, radius + RIM / 2, shape, Paint(colour, opacity), Stroke(pane, RIM))
    text = Text(0.0, 0.36 * size, words, size, ink, bold=True, anchor=Anchor.MIDDLE)
    ring = Ring(0.0, 0.0, half - _RING_INSET, _RING_WIDTH, pane, _parts(steps))
    return Symbol((body, *((ring,) if steps[1] else ()), *((text,) if words else ())))


def _mixes(chart: Chart, bubbles: list[Spot]) -> Iterator[tuple[tuple[int, int, int], bool]]:
    """The steps of each bubble's ring, and whether a change of an organisation is in it."""
    counts = kinds_of(chart, bubbles)
    total = counts.sum(axis=1)
    second, most = np.partition(counts, (-2, -1), axis=1)[:, -2:].T
    others = [_steps(second, total), _steps(total - most - second, total)]
    changes = counts[:, CHANGES].any(axis=1)
    for one, two, change in zip(*(row.tolist() for row in (*others, changes)), strict=True):
        yield (_RING_STEPS - one - two, one, two), change


def _steps(count: NDArray[np.int32], total: NDArray[np.int64]) -> NDArray[np.int64]:
    """The steps of a ring for a share, at least one for whatever there is."""
    steps: NDArray[np.int64] = np.maximum(np.rint(_RING_STEPS * count / total), count > 0)
    return steps.astype(np.int64)


def _parts(steps: tuple[int, int, int]) -> tuple[tuple[float, float], ...]:
    """Sectors of so many steps with gaps between them."""
    return tuple(
        part
        for count, shade in zip(steps, _SHADES, strict=True)
        if count
        for part in ((count / _RING_STEPS - _RING_GAP, shade), (_RING_GAP, 0.0))
    )


def is_under(hidden: Mapping[int, Spans], lane: int, left: float, right: float) -> bool:
    """Whether something between two pixels of a lane lies under what takes ``hidden``."""
    return lane in hidden and any(begin < right and left < end for begin, end in hidden[lane])


def _matched(stage: Stage, spot: Spot) -> bool:
    matches = stage.view.matches
    if matches is None:
        return True
    sums = _match_sums(stage.chart, matches)
    return bool(sums[spot.stop] > sums[spot.first])


@lru_cache(maxsize=2)
def _match_sums(chart: Chart, matches: frozenset[str]) -> NDArray[np.int64]:
    """How many finds lie before each mark."""
    found = np.zeros(len(chart.marks) + 1, dtype=np.int64)
    for key in matches:
        mark = chart.mark_of(key)
        if mark is not None:
            found[mark + 1] = 1
    return np.cumsum(found)
