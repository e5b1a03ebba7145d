"""A short form of what a large project costs; the long one is the module ``project_file``."""

import pytest

from tests.benchmarks.project_file import measure


@pytest.mark.usefixtures("qapp")
def test_large_project_is_small_and_soon_open(tmp_path):
    ratios = measure(10_000, 1_000, tmp_path, rounds=3)
    assert ratios["size / (1.5 texts + 600 B an event)"] <= 1
    # Twice the targets: the suite may run on a machine that does other things as well.
    assert ratios["open / fetch"] <= 10
    assert ratios["edit / commit"] <= 6
