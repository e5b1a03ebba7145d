import multiprocessing
import os
from pathlib import Path

import pytest

from hckt_timeline.domain import Progress, Stage
from hckt_timeline.errors import Cancelled
from hckt_timeline.reading import in_order, read_paths
from tests.reading.writing import as_page


def doubled(number: int) -> int:
    return 2 * number


def doubled_unless_7_or_40(number: int) -> int:
    if number in (7, 40):
        os._exit(3)
    return 2 * number


def lost(number: int) -> int:
    return -number


def test_results_come_in_the_order_of_the_items_whatever_the_processes():
    assert list(in_order(doubled, range(50), lost, 2)) == [2 * number for number in range(50)]


def test_item_that_ends_its_process_is_lost_alone():
    told = list(in_order(doubled_unless_7_or_40, range(60), lost, 2))
    assert told == [-number if number in (7, 40) else 2 * number for number in range(60)]


@pytest.fixture
def folder(tmp_path) -> Path:
    for number in range(120):
        body = f"Trạm số {number}\n\nNgày {number % 28 + 1}/3/19{number % 90 + 10}, trạm họp.\n"
        (tmp_path / f"{number:03}.html").write_bytes(as_page(body * (1 + number % 3)))
    (tmp_path / "060.html").write_bytes(b"\0\0")
    (tmp_path / "061.html").write_bytes((tmp_path / "059.html").read_bytes())
    return tmp_path


def test_reading_is_the_same_in_one_process_and_in_two(folder):
    counts: list[Progress] = []
    alone = read_paths([folder])
    shared = read_paths([folder], processes=2, progress=counts.append)
    assert shared == alone
    assert len(alone.problems) == 1
    assert counts == [Progress(Stage.READING, done, 120) for done in range(1, 121)]


def test_cancelled_reading_gives_nothing_and_reads_no_further(folder):
    asked: list[int] = []

    def cancelled() -> bool:
        asked.append(1)
        return len(asked) > 5

    with pytest.raises(Cancelled):
        read_paths([folder], processes=2, cancelled=cancelled)
    assert len(asked) == 6
    assert not multiprocessing.active_children()
