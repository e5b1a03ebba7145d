"""Twice the text takes at most twice the time, whatever the text."""

import time

import pytest

from hckt_timeline.dating import date_text

pytestmark = pytest.mark.alone

HOSTILE = {
    "digits": "1234567890",
    "slashes": "1/",
    "full dates": "1/1/2000 ",
    "dashes": "12-",
    "years": "năm ",
    "from": "từ ",
    "from to": "từ đến ",
    "brackets": "(((",
    "commas": "1, ",
    "leads": "ngày tháng năm ",
    "lists": "ngày 1, 2, 3, ",
    "days without years": "ngày 1/2 ",
    "days and years": "năm 1956 ngày 1/2 ",
    "parts": "sáng trưa ",
    "counts": "năm năm sau ",
    "words": "hai mươi ",
    "bare": "tu nam den thang ",
    "marks": "a\u0301\u0323",
    "hidden": "\u00ad\u200b1",
    "lunar": "Ất Tỵ tháng Giêng ",
}
SIZE = 15_000


def seconds(text: str) -> float:
    """Processor time, which a busy machine does not stretch."""
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        date_text(text, None)
        best = min(best, time.process_time() - start)
    return best


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_takes_time_in_proportion_to_its_length(piece):
    small, large = (piece * (size // len(piece)) for size in (SIZE, 4 * SIZE))
    assert seconds(large) <= 4 * 1.6 * seconds(small) + 0.05
