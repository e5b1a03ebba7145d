"""Work off the window's thread.

Reading files and exporting take seconds of Python, during which a thread would hold up the window
(one interpreter lock); they run in a process of their own, which can also be stopped at any time.
Short readings of data that is already here run in a thread.
"""

import multiprocessing
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from hckt_timeline.errors import TimelineError

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

T = TypeVar("T")


class Job(QObject, Generic[T]):
    """One run of ``work``, which can be pickled, in a process.

    Exactly one of ``done`` (the result) and ``failed`` (the exception) is emitted, in the window's
    thread, unless the job was cancelled.
    """

    done = Signal(object)
    failed = Signal(Exception)

    def __init__(self, work: Callable[[], T]) -> None:
        super().__init__()
        self._cancelled = False
        context = multiprocessing.get_context("spawn")
        self._receiver, sender = context.Pipe(duplex=False)
        self._process = context.Process(target=_deliver, args=(sender, work), daemon=True)
        self._sender = sender

    def start(self) -> None:
        """Begin."""
        self._process.start()
        self._sender.close()
        threading.Thread(target=self._wait, daemon=True).start()

    def cancel(self) -> None:
        """Stop at once; nothing is emitted any more."""
        self._cancelled = True
        self._process.terminate()

    def _wait(self) -> None:
        try:
            outcome = self._receiver.recv()
        except EOFError:
            outcome = WorkerLost()
        except Exception as error:
            outcome = error
        self._process.join()
        if self._cancelled:
            return
        if isinstance(outcome, Exception):
            self.failed.emit(outcome)
        else:
            self.done.emit(outcome[0])


class WorkerLost(TimelineError):
    """The process ended without a result."""

    vi = "Tiến trình đọc dữ liệu dừng đột ngột; dữ liệu đang mở vẫn còn nguyên"
    en = "The worker process ended unexpectedly; what is open is unchanged"


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


def _deliver(sender: "Connection[object, object]", work: Callable[[], object]) -> None:
    """Run in the process: send the result in a tuple, or the exception."""
    try:
        sender.send((work(),))
    except Exception as error:
        sender.send(error)
