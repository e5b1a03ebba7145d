"""How fast dates are read, side by side with a bare scan and with dateparser.

``python -m tests.benchmarks.test_dating_speed`` prints the ratios of one interleaved run.
"""

import datetime as dt
import re
import sys
import time
from collections.abc import Callable

from hckt_timeline.dating import read_dates
from tests.benchmarks.dating_text import articles

TRIGGERS = re.compile(
    r"\b(?:ngày|hôm|tháng|năm|tuần|quý|thứ|chủ nhật|rạng sáng|sáng|trưa|chiều|tối|đêm|mùng|mồng|rằm|tết|"
    r"giao thừa|giáng sinh|thế kỷ|thập niên|thập kỷ|mùa|xuân|hè|thu|đông|đầu|giữa|cuối|nửa|cùng|cách đây|"
    r"cách nay|từ|kể từ|trước|sau|khoảng|sang năm|một|hai|ba|bốn|sáu|bảy|tám|chín|mười|hăm)\b|\d+",
    re.IGNORECASE,
)
SHARE_FOR_DATEPARSER = 40
Read = Callable[[str, dt.date], object]


def bare_scan(text: str, _: dt.date) -> int:
    return sum(1 for _ in TRIGGERS.finditer(text))


def ours(text: str, published: dt.date) -> object:
    return read_dates(text, published)


def with_dateparser(text: str, published: dt.date) -> object:
    from dateparser.search import search_dates

    return search_dates(
        text,
        languages=["vi"],
        settings={
            "DATE_ORDER": "DMY",
            "NORMALIZE": False,
            "PREFER_DATES_FROM": "past",
            "RELATIVE_BASE": dt.datetime.combine(published, dt.time()),
        },
    )


def seconds(read: Read, texts: tuple[tuple[str, dt.date], ...]) -> float:
    start = time.perf_counter()
    for text, published in texts:
        read(text, published)
    return time.perf_counter() - start


def test_dates_of_one_megabyte_of_news(benchmark):
    benchmark.pedantic(seconds, args=(ours, articles()), rounds=3, warmup_rounds=1)


def test_bare_scan_of_one_megabyte_of_news(benchmark):
    benchmark.pedantic(seconds, args=(bare_scan, articles()), rounds=3, warmup_rounds=1)


def test_dateparser_on_a_part_of_the_news(benchmark):
    part = articles()[::SHARE_FOR_DATEPARSER]
    benchmark.pedantic(seconds, args=(with_dateparser, part), rounds=1)


def report() -> str:
    texts = articles()
    size = sum(len(text.encode()) for text, _ in texts)
    for read in (bare_scan, ours, with_dateparser):
        seconds(read, texts[:2])
    scans, reads = zip(
        *[(seconds(bare_scan, texts), seconds(ours, texts)) for _ in range(5)], strict=True
    )
    part = texts[::SHARE_FOR_DATEPARSER]
    theirs = seconds(with_dateparser, part) / sum(len(t.encode()) for t, _ in part)
    scan, own = min(scans) / size, min(reads) / size
    return (
        f"{size / 1e6:.2f} MB in {len(texts)} articles: {1e-3 / own:.0f} KB/s; "
        f"{own / scan:.2f} times a bare scan; {theirs / own:.1f} times as fast as search_dates "
        f"({1e-3 / theirs:.0f} KB/s)"
    )


if __name__ == "__main__":
    sys.stdout.write(report() + "\n")
