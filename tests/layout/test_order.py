"""The order of lanes crosses little and keeps families together."""

from itertools import permutations

import numpy as np
import pytest

from hckt_timeline.layout.chart.order import Change, Life, _Cost, crossings, order_lanes


def random_family(seed, size):
    random = np.random.default_rng(seed)
    firsts = np.sort(random.uniform(0, 50, size))
    lives = [
        Life(f"o{n}", float(f), float(f + random.uniform(20, 60))) for n, f in enumerate(firsts)
    ]
    changes = []
    for number in range(1, size):
        other = lives[int(random.integers(0, number))]
        day = float(random.uniform(lives[number].first, lives[number].first + 20))
        changes.append(Change(day, other.key, lives[number].key))
        if random.random() < 0.4:
            more = lives[int(random.integers(0, number))]
            changes.append(Change(day, more.key, lives[number].key))
    return lives, changes


@pytest.mark.parametrize("seed", range(25))
def test_small_families_cross_hardly_more_than_the_best_order(seed):
    lives, changes = random_family(seed, 6)
    best = min(crossings(p, lives, changes) for p in permutations([o.key for o in lives]))
    assert crossings(order_lanes(lives, changes), lives, changes) <= best + 1


def annealed(seed, lives, changes, steps=4000):
    """The fewest crossings that simulated annealing meets on its way."""
    random, cost = np.random.default_rng(seed), _Cost(lives, changes)
    places = np.arange(len(lives))
    price = best = cost.of(places, weigh=False)
    for step in range(steps):
        heat = 3.0 * (1 - step / steps) + 0.01
        taken, put = random.integers(0, len(lives), 2)
        tried = np.insert(np.delete(places, taken), put, places[taken])
        after = cost.of(tried, weigh=False)
        if after <= price or random.random() < np.exp((price - after) / heat):
            places, price = tried, after
            best = min(best, price)
    return best


@pytest.mark.parametrize("seed", range(12))
def test_families_of_middle_size_cross_hardly_more_than_a_long_search_finds(seed):
    lives, changes = random_family(seed, 8 + seed)
    best = annealed(seed, lives, changes)
    assert crossings(order_lanes(lives, changes), lives, changes) <= max(best + 1, 1.1 * best)


@pytest.mark.parametrize("seed", range(25))
def test_large_families_never_cross_more_than_in_order_of_time(seed):
    lives, changes = random_family(seed, 16 + seed)
    found = order_lanes(lives, changes)
    assert sorted(found) == sorted(life.key for life in lives)
    by_time = [life.key for life in lives]
    assert crossings(found, lives, changes) <= crossings(by_time, lives, changes)


def test_a_merged_organisation_lies_between_its_predecessors():
    lives = [Life("a", 0, 10), Life("b", 2, 10), Life("c", 10, 20)]
    changes = [Change(10, "a", "c"), Change(10, "b", "c")]
    assert order_lanes(lives, changes) == ("a", "c", "b")


def test_units_follow_their_parent():
    lives = [
        Life("later", 5, 9),
        Life("unit", 6, 9, parent="ministry"),
        Life("ministry", 0, 9),
        Life("other unit", 7, 9, parent="ministry"),
    ]
    assert order_lanes(lives, []) == ("ministry", "unit", "other unit", "later")


def test_a_family_joined_by_changes_comes_before_its_lone_parent():
    lives = [
        Life("a", 0, 10, parent="ministry"),
        Life("b", 10, 20),
        Life("ministry", 15, 20),
    ]
    assert order_lanes(lives, [Change(10, "a", "b")]) == ("a", "b", "ministry")


def test_parents_in_a_circle_lose_no_lane():
    lives = [Life("a", 0, 1, parent="b"), Life("b", 0, 1, parent="a")]
    assert sorted(order_lanes(lives, [])) == ["a", "b"]
