"""The order of the lanes: few crossings, parents next to their units.

Organisations that a change joins form a group. In a group, lanes start in order of time, move to
the barycentre of their neighbours (Sugiyama, Tagawa and Toda 1981) and are then sifted: each lane
in turn tries every place and keeps the best (Matuszewski, Schönfeld and Molitor 1999, "Using
sifting for k-layer straightline crossing minimization"). Sifting stops in the nearest valley, hence
small groups are also sifted from some orders by lot. A crossing is a lane alive at the time of a
change that lies between two lanes which the change joins, or another change at the same time.
Groups follow their parent's group, then the order of time.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from hckt_timeline.layout.chart.lots import by_lot

_PASSES = 6
_REACH = 40
_STARTS, _LIMIT = 12, 2400
_LENGTH_WEIGHT = 1e-3
_ORDER_WEIGHT = 1e-6


class Life(NamedTuple):
    """What the order needs of one organisation: first and last day, and its parent's key."""

    key: str
    first: float
    last: float
    parent: str | None = None


class Change(NamedTuple):
    """A change at ``day`` that leads from one organisation into another.

    ``splits`` tells that the target parts from the source, rather than the source ending in it.
    """

    day: float
    source: str
    target: str
    splits: bool = False


def order_lanes(lives: Sequence[Life], changes: Sequence[Change]) -> tuple[str, ...]:
    """Keys of the organisations from the top lane to the bottom one."""
    by_key = {life.key: life for life in lives}
    joins = [c for c in changes if c.source in by_key and c.target in by_key]
    groups = _groups(by_key, joins)
    home = {key: number for number, group in enumerate(groups) for key in group}
    children: dict[int | None, list[int]] = defaultdict(list)
    for number in range(len(groups)):
        children[_parent_group(groups, number, by_key, home)].append(number)
    placed: list[str] = []
    seen: set[int] = set()

    def place(number: int) -> None:
        if number in seen:
            return
        seen.add(number)
        group = groups[number]
        inside = set(group)
        placed.extend(_sifted([by_key[k] for k in group], [c for c in joins if c.source in inside]))
        for child in children[number]:
            place(child)

    for number in children[None]:
        place(number)
    for number in range(len(groups)):
        place(number)
    return tuple(placed)


def crossings(order: Sequence[str], lives: Sequence[Life], changes: Sequence[Change]) -> int:
    """How many lanes and changes the changes cross in an order."""
    by_key = {life.key: life for life in lives}
    ordered = [by_key[key] for key in order]
    cost = _Cost(ordered, [c for c in changes if c.source in by_key and c.target in by_key])
    return int(cost.of(np.arange(len(ordered)), weigh=False))


def _groups(lives: Mapping[str, Life], joins: Sequence[Change]) -> list[list[str]]:
    """Connected organisations; groups with changes first, then by time."""
    root = {key: key for key in lives}

    def find(key: str) -> str:
        while root[key] != key:
            root[key] = root[root[key]]
            key = root[key]
        return key

    for join in joins:
        root[find(join.source)] = find(join.target)
    groups: dict[str, list[str]] = defaultdict(list)
    for key in lives:
        groups[find(key)].append(key)
    for group in groups.values():
        group.sort(key=lambda key: (lives[key].first, key))
    return sorted(
        groups.values(), key=lambda group: (len(group) == 1, lives[group[0]].first, group[0])
    )


def _parent_group(
    groups: Sequence[Sequence[str]],
    number: int,
    lives: Mapping[str, Life],
    home: Mapping[str, int],
) -> int | None:
    """The group that one follows; one with changes follows only another with changes."""
    for key in groups[number]:
        above = home.get(lives[key].parent or "", number)
        if above != number and len(groups[above]) >= min(len(groups[number]), 2):
            return above
    return None


def _sifted(lives: Sequence[Life], joins: Sequence[Change]) -> list[str]:
    """One group in its best order found, its first organisation in the upper half."""
    if len(lives) < 3:
        return [life.key for life in lives]
    cost = _Cost(lives, joins)
    count = len(lives)
    lots = min(_STARTS, _LIMIT // count**2)
    starts = [_barycentric(count, cost), *(by_lot(count, draw).tolist() for draw in range(lots))]
    order = min((_settled(start, cost) for start in starts), key=lambda o: cost.of(_inverse(o)))
    if order.index(0) > (len(order) - 1) / 2:
        order.reverse()
    return [lives[row].key for row in order]


def _settled(order: list[int], cost: "_Cost") -> list[int]:
    """The order, sifted until nothing gets better."""
    for _ in range(_PASSES):
        improved = _sift(order, cost)
        if improved == order:
            break
        order = improved
    return order


def _barycentric(count: int, cost: "_Cost") -> list[int]:
    places = np.arange(count, dtype=float)
    for _ in range(_PASSES):
        sums, degrees = places.copy(), np.ones(count)
        np.add.at(sums, cost.sources, places[cost.targets])
        np.add.at(sums, cost.targets, places[cost.sources])
        np.add.at(degrees, cost.sources, 1)
        np.add.at(degrees, cost.targets, 1)
        places = np.argsort(np.argsort(sums / degrees, kind="stable"), kind="stable").astype(float)
    order = [int(row) for row in np.argsort(places)]
    start = list(range(count))
    return order if cost.of(_inverse(order)) <= cost.of(_inverse(start)) else start


def _sift(order: list[int], cost: "_Cost") -> list[int]:
    for row in sorted(order, key=cost.degree, reverse=True):
        here = order.index(row)
        rest = [other for other in order if other != row]
        reach = range(max(0, here - _REACH), min(len(order), here + _REACH + 1))
        prices = dict(zip(reach, cost.of_all(_put_in(row, rest, reach)).tolist(), strict=True))
        best = min(prices, key=lambda at: (prices[at], at != here))
        order = [*rest[:best], row, *rest[best:]]
    return order


def _put_in(row: int, rest: Sequence[int], reach: Sequence[int]) -> NDArray[np.intp]:
    """The places of all lanes with ``row`` put before each place of the rest within ``reach``."""
    at = np.array(reach, dtype=np.intp)[:, None]
    places = np.zeros(len(rest) + 1, dtype=np.intp)
    places[list(rest)] = np.arange(len(rest))
    tried: NDArray[np.intp] = places + (places >= at)
    tried[:, row] = at[:, 0]
    return tried


def _inverse(order: Sequence[int]) -> NDArray[np.intp]:
    places = np.empty(len(order), dtype=np.intp)
    places[list(order)] = np.arange(len(order))
    return places


class _Cost:
    """The price of an order: crossings, then total length, then distance from order of time."""

    def __init__(self, lives: Sequence[Life], joins: Sequence[Change]) -> None:
        row_of = {life.key: row for row, life in enumerate(lives)}
        self.sources = np.array([row_of[j.source] for j in joins], dtype=np.intp)
        self.targets = np.array([row_of[j.target] for j in joins], dtype=np.intp)
        self._days = np.array([j.day for j in joins])
        first = np.array([life.first for life in lives])
        last = np.array([life.last for life in lives])
        days = self._days[:, None]
        self._alive = (first < days) & (days < last)
        rows = np.arange(len(joins))
        self._alive[rows, self.sources] = False
        self._alive[rows, self.targets] = False
        self._together = np.triu(np.equal.outer(self._days, self._days), k=1)

    def degree(self, row: int) -> int:
        return int((self.sources == row).sum() + (self.targets == row).sum())

    def of(self, places: NDArray[np.intp], *, weigh: bool = True) -> float:
        return float(self.of_all(places[None], weigh=weigh)[0])

    def of_all(self, places: NDArray[np.intp], *, weigh: bool = True) -> NDArray[np.float64]:
        """The prices of several orders, each a row of the places of all lanes."""
        if not len(self.sources):
            return np.zeros(len(places))
        at, to = places[:, self.sources], places[:, self.targets]
        low, high = np.minimum(at, to), np.maximum(at, to)
        there = places[:, None, :]
        between = (there > low[:, :, None]) & (there < high[:, :, None])
        prices = (between & self._alive).sum(axis=(1, 2)) + self._crossed(at, to)
        if weigh:
            prices = prices + _LENGTH_WEIGHT * (high - low).sum(axis=1)
            prices = prices + _ORDER_WEIGHT * np.abs(places - np.arange(places.shape[1])).sum(
                axis=1
            )
        result: NDArray[np.float64] = prices.astype(float)
        return result

    def _crossed(self, at: NDArray[np.intp], to: NDArray[np.intp]) -> NDArray[np.intp]:
        """Pairs of changes of one day whose curves cross each other."""
        if not self._together.any():
            return np.zeros(len(at), dtype=np.intp)
        starts = np.sign(at[:, :, None] - at[:, None, :])
        ends = np.sign(to[:, :, None] - to[:, None, :])
        crossed: NDArray[np.intp] = ((starts * ends < 0) & self._together).sum(axis=(1, 2))
        return crossed
