"""The short form of the random user, whose long one is a command of its own."""

import pytest

from hckt_timeline.ui.window import Window
from tests.endurance.random_user import wander


@pytest.mark.parametrize("seed", [1, 2])
def test_a_random_user_meets_no_failure_and_undoes_back_to_the_start(
    window: Window, seed: int
) -> None:
    failures, _, _ = wander(window, 300, seed)
    assert not failures
