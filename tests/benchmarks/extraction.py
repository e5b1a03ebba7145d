"""How fast a folder of articles becomes a history, and in how much memory.

``python -m tests.benchmarks.extraction [ARTICLES]`` prints, of one run on invented articles (10 000
unless told otherwise): the speed of the whole extraction in one process beside that of dateparser's
``search_dates`` on the same text, two processes beside one, and the most memory of all processes
together (proportional set size, Linux). The two ratios are those of the best of three interleaved
rounds on a part: on a busy machine they say little.
"""

import datetime as dt
import multiprocessing
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from hckt_timeline.app.histories import extract
from hckt_timeline.domain import Article
from hckt_timeline.extraction import extract_history
from tests.benchmarks.synthetic import COUNT, texts, write

SAMPLE, SHARE_FOR_DATEPARSER, ROUNDS = 300, 6, 3
PART = 2_000
MEGABYTE = 2**20


def seconds(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def ratio_to_dateparser() -> str:
    from dateparser.search import search_dates

    sample = list(texts(SAMPLE))
    articles = [
        Article(id=str(place), file=f"{place}.txt", text=text, published=dt.date(2025, 1, 1))
        for place, text in enumerate(sample)
    ]
    part = sample[::SHARE_FOR_DATEPARSER]

    def theirs() -> None:
        for text in part:
            search_dates(text, languages=["vi"])

    extract_history(articles[:20])
    search_dates(part[0], languages=["vi"])
    rounds = [(seconds(lambda: extract_history(articles)), seconds(theirs)) for _ in range(ROUNDS)]
    own = _size(sample) / min(spent for spent, _ in rounds)
    other = _size(part) / min(spent for _, spent in rounds)
    speeds = f"{own:.0f} KB/s, search_dates {other:.0f} KB/s"
    return f"one process: {speeds}: {own / other:.1f} times as fast"


def _size(some: list[str]) -> float:
    return sum(len(text.encode()) for text in some) / 1000


def folder_in(processes: int, folder: Path) -> tuple[float, int]:
    """Seconds and bytes of memory of one whole extraction, in a process of its own."""
    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    run = context.Process(target=_extracted, args=(folder, processes, sender))
    run.start()
    most = [0]
    done = threading.Event()

    def watch() -> None:
        while not done.wait(0.2):
            most[0] = max(most[0], sum(map(_memory, _with_children(run.pid or 0))))

    threading.Thread(target=watch, daemon=True).start()
    spent = receiver.recv()
    done.set()
    run.join()
    return spent, most[0]


def _extracted(folder: Path, processes: int, sender) -> None:
    sender.send(seconds(lambda: extract(folder, processes=processes)))


def _memory(pid: int) -> int:
    with suppress(OSError, StopIteration):
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
        return 1024 * int(next(line for line in lines if line.startswith("Pss:")).split()[1])
    return 0


def _with_children(pid: int) -> list[int]:
    found = [pid]
    for children in Path(f"/proc/{pid}/task").glob("*/children"):
        with suppress(OSError):
            for child in children.read_text().split():
                found += _with_children(int(child))
    return found


def main(count: int) -> None:
    sys.stdout.write(ratio_to_dateparser() + "\n")
    with tempfile.TemporaryDirectory() as name:
        whole, part = Path(name, "whole"), Path(name, "part")
        write(whole, count)
        write(part, min(count, PART))
        size = sum(path.stat().st_size for path in whole.rglob("*.txt"))
        rounds = [[folder_in(each, part)[0] for each in (1, 2)] for _ in range(ROUNDS)]
        runs = {each: folder_in(each, whole) for each in (1, 2)}
    one, two = map(min, zip(*rounds, strict=True))
    sys.stdout.write(f"two processes: {one / two:.2f} times one, on {min(count, PART)} articles\n")
    for processes, (spent, memory) in runs.items():
        sys.stdout.write(
            f"{count} articles, {size / 1e6:.1f} MB, {processes} processes: {spent:.1f} s, "
            f"{memory / MEGABYTE:.0f} MB of memory at most\n"
        )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else COUNT)
