"""A short form of what a large project costs; the long one is the module ``project_file``."""

import pytest

from tests.benchmarks.project_file import measure

pytestmark = pytest.mark.alone


@pytest.mark.usefixtures("qapp")
def test_large_project_is_small_and_soon_open(tmp_path):
    ratios = measure(10_000, 1_000, tmp_path, rounds=3)
    assert ratios["size / (1.5 texts + 600 B an event)"] <= 1
    # Twice the targets and more: the suite may run on a machine that does other things as well,
    # and what a window always does weighs ten times as much in a project a tenth as large.
    assert ratios["open / fetch"] <= 20
    assert ratios["edit / commit"] <= 6
