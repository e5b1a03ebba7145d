"""The same work on many items, shared out to processes, with the results in the order of the items.

Threads would gain nothing (one interpreter lock). Processes are spawned, not forked: that is safe
beside the window's threads and the same on every system. The program that asks for them must be
importable without starting again; frozen into one file, it calls
``multiprocessing.freeze_support()`` first.
"""

from collections import deque
from collections.abc import Callable, Generator, Sequence
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future

Item = TypeVar("Item")
Result = TypeVar("Result")

_BATCH = 16
_BATCHES_AHEAD = 4


def in_order(
    work: Callable[[Item], Result],
    items: Sequence[Item],
    lost: Callable[[Item], Result],
    processes: int,
) -> Generator[Result, None, None]:
    """``work`` on each item; ``lost`` on an item that takes its process down with it.

    Only a few batches are under way at a time, so that memory is bounded by the items, not by
    their number. A caller that closes the iterator stops the work. In a daemon process, which may
    have no children, and with one process, the work is done here.
    """
    from multiprocessing import current_process

    if processes < 2 or len(items) <= _BATCH or current_process().daemon:
        yield from map(work, items)
        return
    rest = deque[Sequence[Item]](items[at : at + _BATCH] for at in range(0, len(items), _BATCH))
    while rest:
        # When a process dies, any of the items under way may be the reason.
        cut_short = yield from _shared(work, rest, processes)
        suspects = deque[Sequence[Item]]([item] for item in cut_short)
        while suspects:
            for item in (yield from _shared(work, suspects, 1)):
                yield lost(item)


def _shared(
    work: Callable[[Item], Result], rest: deque[Sequence[Item]], processes: int
) -> Generator[Result, None, list[Item]]:
    """Takes batches from ``rest`` and yields their results; the items that were cut short."""
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    most = processes * _BATCHES_AHEAD if processes > 1 else 1
    waiting: deque[tuple[Sequence[Item], Future[list[Result]]]] = deque()
    pool = ProcessPoolExecutor(processes, get_context("spawn"))
    try:
        while rest or waiting:
            while rest and len(waiting) < most:
                waiting.append((rest[0], pool.submit(_each, work, rest[0])))
                rest.popleft()
            results = waiting[0][1].result()
            waiting.popleft()
            yield from results
    except BrokenProcessPool:
        return [item for batch, _ in waiting for item in batch]
    finally:
        pool.shutdown(cancel_futures=True)
    return []


def _each(work: Callable[[Item], Result], batch: Sequence[Item]) -> list[Result]:
    return [work(item) for item in batch]
