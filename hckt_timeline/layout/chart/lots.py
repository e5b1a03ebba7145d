"""Orders by lot, the same in every run.

``numpy.random`` would take a fiftieth of the way to the first frame to load.
"""

import numpy as np
from numpy.typing import NDArray

_GOLDEN = np.uint64(0x9E3779B97F4A7C15)
_STEPS = (30, 0xBF58476D1CE4E5B9), (27, 0x94D049BB133111EB), (31, 1)


def by_lot(count: int, draw: int = 0) -> NDArray[np.intp]:
    """The numbers below ``count`` in an order by lot; another ``draw`` gives another order."""
    numbers = np.arange(draw * count + 1, (draw + 1) * count + 1, dtype=np.uint64)
    return np.argsort(lots(numbers * _GOLDEN), kind="stable")


def lots(seeds: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """A lot for each seed, another one for every other seed.

    The lots are those of SplitMix64 (Steele, Lea and Flood 2014, "Fast splittable pseudorandom
    number generators").
    """
    drawn = seeds.copy()
    for shift, factor in _STEPS:
        drawn ^= drawn >> np.uint64(shift)
        drawn *= np.uint64(factor)
    return drawn
