"""Work off the window's thread.

Reading files and exporting take seconds of Python, during which a thread would hold up the window
(one interpreter lock); they run in a process of their own, which can also be stopped at any time.
Short readings of data that is already here run in a thread.
"""

import gc
import multiprocessing
import pickle
import threading
import time
import weakref
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from hckt_timeline.collecting import uncollected
from hckt_timeline.domain import Progress
from hckt_timeline.errors import WorkerLost
from hckt_timeline.reading import end_with_parent

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

T = TypeVar("T")
Tell = Callable[[Progress], None]
Cancelled = Callable[[], bool]
_TELL_AGAIN = 0.1
"""Seconds between two reports of a process; the eye follows no more of them."""


def _as_it_is(outcome: object) -> object:
    return outcome


class _Task(QObject, Generic[T]):
    """Does ``wait`` in a thread, which emits ``_ended`` at its end.

    Who listens holds the task, and with it a pipe and a process: it is deleted behind all that it
    emitted, once its thread no longer stands in it.
    """

    done = Signal(object)
    failed = Signal(Exception)
    _ended = Signal()

    def __init__(self, wait: Callable[[], None], *, daemon: bool) -> None:
        super().__init__()
        self._thread = threading.Thread(target=wait, daemon=daemon)
        self._ended.connect(self._go, Qt.ConnectionType.QueuedConnection)

    @Slot()
    def _go(self) -> None:
        self._thread.join()
        self.deleteLater()


class Job(_Task[T]):
    """One run of ``work``, which can be pickled, in a process that may start others.

    ``progressed`` hands on what the work tells of itself. Exactly one of ``done`` (the result) and
    ``failed`` (the exception) is emitted, in the window's thread, unless the job was cancelled. The
    result is what ``finish`` makes, in a thread of this process, of what the work gave.
    """

    progressed = Signal(object)

    def __init__(
        self, work: Callable[[Tell], T], finish: Callable[[T], object] = _as_it_is
    ) -> None:
        super().__init__(self._wait, daemon=True)
        self._finish = finish
        self._cancelled = False
        context = multiprocessing.get_context("spawn")
        self._receiver, sender = context.Pipe(duplex=False)
        # No daemon, which could have no processes of its own; it ends with the window all the same.
        self._process = context.Process(target=_deliver, args=(sender, work), daemon=False)
        self._sender = sender

    def start(self) -> None:
        """Begin."""
        self._process.start()
        # At its end, the program would wait for a process that is no daemon.
        weakref.finalize(self, self._process.terminate)
        self._sender.close()
        self._thread.start()

    def cancel(self) -> None:
        """Stop at once; nothing is emitted any more."""
        self._cancelled = True
        self._process.terminate()

    def _wait(self) -> None:
        self._hand_on()
        self._ended.emit()

    def _hand_on(self) -> None:
        told = self._received()
        while isinstance(told, Progress):
            if not self._cancelled:
                self.progressed.emit(told)
            told = self._received()
        self._process.join()
        outcome = told if isinstance(told, Exception) else self._finished(told[0])
        if self._cancelled:
            return
        if isinstance(outcome, Exception):
            self.failed.emit(outcome)
        else:
            self.done.emit(outcome[0])

    def _finished(self, outcome: T) -> tuple[object] | Exception:
        try:
            with uncollected():
                finished = (self._finish(outcome),)
                gc.freeze()
        except Exception as error:
            return error
        return finished

    def _received(self) -> "Progress | tuple[T] | Exception":
        try:
            packed = self._receiver.recv_bytes()
            with uncollected():
                told: Progress | tuple[T] | Exception = pickle.loads(packed)  # noqa: S301 - our own
                if not isinstance(told, Progress):
                    # It stays: the collector, on again, would look through all of it at once.
                    gc.freeze()
        except EOFError:
            return WorkerLost()
        except Exception as error:
            return error
        return told


class Errand(_Task[T]):
    """One run of ``work`` in a thread, for writing into a project whose lock this process holds.

    ``work`` may ask whether it is still wanted. Exactly one of ``done`` and ``failed`` is emitted,
    in the window's thread, also after :meth:`cancel`: what is in a file then is not taken back.
    """

    def __init__(self, work: Callable[[Cancelled], T]) -> None:
        super().__init__(self._do, daemon=False)
        self._work = work
        self._unwanted = threading.Event()

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def cancel(self) -> None:
        """Ask to stop."""
        self._unwanted.set()

    def wait(self) -> None:
        """Wait until it has ended."""
        self._thread.join()

    def _do(self) -> None:
        try:
            outcome = self._work(self._unwanted.is_set)
        except Exception as error:
            self.failed.emit(error)
        else:
            self.done.emit(outcome)
        self._ended.emit()


class Helper(QObject, Generic[T]):
    """Runs short functions one after the other in a thread; the last one asked for counts."""

    done = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._pool = ThreadPoolExecutor(max_workers=1)
        self._pending: Future[T] | None = None

    def ask(self, work: Callable[[], T]) -> None:
        """Run ``work``; an earlier question that has not begun is dropped."""
        if self._pending is not None:
            self._pending.cancel()
        self._pending = self._pool.submit(work)
        self._pending.add_done_callback(self._answer)

    def close(self) -> None:
        """Let go of the thread, without waiting for what it still reads."""
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _answer(self, answered: Future[T]) -> None:
        if not answered.cancelled():
            self.done.emit(answered)


def _deliver(sender: "Connection[object, object]", work: Callable[[Tell], object]) -> None:
    """Run in the process: send how far it is, then the result in a tuple, or the exception."""
    end_with_parent()
    told = time.monotonic()

    def tell(progress: Progress) -> None:
        nonlocal told
        if time.monotonic() - told >= _TELL_AGAIN or not progress.total:
            told = time.monotonic()
            sender.send(progress)

    try:
        outcome = work(tell)
        with uncollected():
            sender.send((outcome,))
    except Exception as error:
        sender.send(error)
