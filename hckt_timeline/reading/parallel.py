"""The same work on many items, shared out to processes, with the results in the order of the items.

Threads would gain nothing (one interpreter lock). Processes are spawned, not forked: that is safe
beside the window's threads and the same on every system. The program that asks for them must be
importable without starting again; frozen into one file, it calls
``multiprocessing.freeze_support()`` first.
"""

import os
import signal
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Generic, TypeVar

from hckt_timeline.errors import Cancelled

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

Item = TypeVar("Item")
Result = TypeVar("Result")

_FEWEST = 16
_LARGEST_BATCH = 64
_BATCHES_EACH = 16
"""How often a process comes back for more: often enough that none waits long at the end."""
_BATCHES_AHEAD = 4
_LOOK_UP = 0.1
"""Seconds after which a cancel is noticed while processes work."""


def never() -> bool:
    """For work that nobody cancels."""
    return False


def in_order(
    work: Callable[[Item], Result],
    items: Sequence[Item],
    lost: Callable[[Item], Result],
    processes: int,
    cancelled: Callable[[], bool] = never,
) -> Generator[Result, None, None]:
    """``work`` on each item; ``lost`` on an item that takes its process down with it.

    ``work`` is sent to each process once. Only a few batches of items are under way at a time, so
    that memory is bounded by the items, not by their number. A caller that closes the iterator
    stops the work. In a daemon process, which may have no children, and with one process, the work
    is done here.

    Raises:
        Cancelled: ``cancelled`` said so, which is asked often.
    """
    from multiprocessing import current_process

    if processes < 2 or len(items) <= _FEWEST or current_process().daemon:
        for item in items:
            if cancelled():
                raise Cancelled
            yield work(item)
    else:
        size = min(max(len(items) // (processes * _BATCHES_EACH), 1), _LARGEST_BATCH)
        batches = [items[at : at + size] for at in range(0, len(items), size)]
        yield from _shared(work, batches, lost, processes, cancelled)


def end_with_parent() -> None:
    """From now on, this process ends as soon as the one that started it, however that ends."""
    import threading
    from multiprocessing import parent_process

    def watch() -> None:
        if parent := parent_process():
            parent.join()
            os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def _shared(
    work: Callable[[Item], Result],
    batches: Sequence[Sequence[Item]],
    lost: Callable[[Item], Result],
    processes: int,
    cancelled: Callable[[], bool],
) -> Generator[Result, None, None]:
    """The results of batches that several processes work on, in the order of the batches."""
    done: dict[int, list[Result]] = {}
    given = due = 0
    team = _Team(work, min(processes, len(batches)))
    try:
        while due < len(batches):
            ahead = min(len(batches), due + processes * _BATCHES_AHEAD)
            while given < ahead and team.takes(given, batches[given]):
                given += 1
            for number, results in team.finished():
                batch = batches[number]
                done[number] = results or _apart(work, batch, lost, cancelled)
            if cancelled():
                raise Cancelled
            while due in done:
                yield from done.pop(due)
                due += 1
    finally:
        team.end()


def _apart(
    work: Callable[[Item], Result],
    batch: Sequence[Item],
    lost: Callable[[Item], Result],
    cancelled: Callable[[], bool],
) -> list[Result]:
    """The results of a batch that took its process down, of which any item may be the reason."""
    if len(batch) == 1:
        return [lost(batch[0])]
    return list(_shared(work, [[item] for item in batch], lost, 1, cancelled))


class _Team(Generic[Item, Result]):
    """Some processes that do one work; one that is lost is replaced."""

    def __init__(self, work: Callable[[Item], Result], processes: int) -> None:
        self._work = work
        self._idle = [_Worker(work) for _ in range(processes)]
        self._busy: dict[object, tuple[_Worker[Item, Result], int]] = {}

    def takes(self, number: int, batch: Sequence[Item]) -> bool:
        """Hands a batch to an idle process; whether there was one."""
        if not self._idle:
            return False
        worker = self._idle.pop()
        self._busy[worker.line] = worker, number
        with suppress(OSError):  # that a process is gone is seen where its results are awaited
            worker.line.send(batch)
        return True

    def finished(self) -> Iterator[tuple[int, list[Result] | None]]:
        """Waits a little for batches; None are the results of one whose process is lost.

        Raises:
            Exception: the work raised it.
        """
        from multiprocessing.connection import wait

        for line in wait([worker.line for worker, _ in self._busy.values()], _LOOK_UP):
            worker, number = self._busy.pop(line)
            results = worker.results()
            if results is None:
                worker.end()
                worker = _Worker(self._work)
            self._idle.append(worker)
            if isinstance(results, Exception):
                raise results
            yield number, results

    def end(self) -> None:
        """Stops all processes, whatever they are doing."""
        for worker in (*self._idle, *(worker for worker, _ in self._busy.values())):
            worker.end()


class _Worker(Generic[Item, Result]):
    """A process, and the line over which it takes batches and gives results."""

    def __init__(self, work: Callable[[Item], Result]) -> None:
        from multiprocessing import get_context

        context = get_context("spawn")
        self.line: Connection[Sequence[Item], list[Result] | Exception]
        self.line, far_end = context.Pipe()
        self._process = context.Process(target=_serve, args=(far_end, work), daemon=True)
        with _interrupts_held_back():
            self._process.start()
        far_end.close()

    def results(self) -> list[Result] | Exception | None:
        """What the process made of its batch, or raised over it; None: the process is gone."""
        try:
            return self.line.recv()
        except (EOFError, OSError):
            return None

    def end(self) -> None:
        """Stops the process at once."""
        self._process.terminate()
        self._process.join()
        self.line.close()


def _serve(line: "Connection[object, Sequence[Item]]", work: Callable[[Item], object]) -> None:
    """Runs in the process: answers each batch with its results, or with what was raised."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the process that started this one
    end_with_parent()
    with suppress(EOFError, BrokenPipeError):
        while True:
            batch = line.recv()
            try:
                line.send([work(item) for item in batch])
            except Exception as error:
                line.send(error)


@contextmanager
def _interrupts_held_back() -> Iterator[None]:
    """A process started meanwhile is deaf to Ctrl+C from its first moment, where systems can."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    from multiprocessing.resource_tracker import ensure_running

    ensure_running()  # it would let interrupts through again when the first process starts it
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
