"""How well labels and lanes are placed, against the best that is known for each."""

from collections.abc import Iterator
from itertools import permutations
from typing import NamedTuple

import numpy as np

from hckt_timeline.layout import build_chart
from hckt_timeline.layout.chart.labelling import label_set
from hckt_timeline.layout.chart.order import crossings, order_lanes
from tests import drawing_samples
from tests.layout.test_labels import greedy, scales
from tests.layout.test_order import annealed, random_family

HISTORIES = ((11, 300, 3), (12, 900, 12), (13, 1500, 8))
SCALES = 100
FEW = 20
FAMILIES, SEARCHED, LARGEST = 50, 24, 40


class Shares(NamedTuple):
    """Labels shown, as parts of what a greedy placement made for one scale alone shows."""

    mean: float
    worst: float


class Crossings(NamedTuple):
    """Over families, the most crossings beyond the fewest known, and beyond the order of input."""

    over_best: int
    over_input: int


def label_shares() -> Shares:
    """Over random histories, rows and scales; the worst where the greedy one shows 20 or more."""
    pairs = list(_shown_and_greedy())
    shares = [shown / alone for shown, alone in pairs if alone]
    many = [shown / alone for shown, alone in pairs if alone >= FEW]
    return Shares(float(np.mean(shares)), min(many))


def _shown_and_greedy() -> Iterator[tuple[int, int]]:
    for sample in HISTORIES:
        chart = build_chart(*drawing_samples.random_history(*sample))
        for rows in (2, 4, 8):
            shown_from = label_set(chart, rows).laid().shown_from
            for scale in scales(SCALES):
                yield int((shown_from <= scale).sum()), greedy(chart, rows, scale)


def lane_crossings() -> Crossings:
    """Families of 4 to 40 organisations.

    The fewest are known from all orders of up to six, and from a long search up to ``SEARCHED``.
    """
    over_best, over_input = [], []
    for seed, size in enumerate(np.linspace(4, LARGEST, FAMILIES).astype(int).tolist()):
        lives, changes = random_family(seed, size)
        keys = [life.key for life in lives]
        found = crossings(order_lanes(lives, changes), lives, changes)
        over_input.append(found - crossings(keys, lives, changes))
        if size <= SEARCHED:
            best = (
                min(crossings(order, lives, changes) for order in permutations(keys))
                if size < 7
                else annealed(seed, lives, changes, steps=20_000)
            )
            over_best.append(found - best)
    return Crossings(max(over_best), max(over_input))
