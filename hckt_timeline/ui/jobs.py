"""What is done beside the window's thread: one thing at a time, told, and stopped when asked."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from hckt_timeline.app.pace import Stopwatch, progress_words
from hckt_timeline.domain import Progress
from hckt_timeline.ui.kit.settings import Look

if TYPE_CHECKING:
    from hckt_timeline.ui.background import Cancelled, Errand, Job, Tell

S = TypeVar("S")
T = TypeVar("T")


def _as_it_is(outcome: T) -> T:
    return outcome


def nothing() -> None:
    """What follows where nothing does."""


@dataclass(frozen=True, slots=True, eq=False)
class _Run:
    """A job under way; ``wait`` until it has ended where it may not be broken off."""

    words: str
    job: QObject
    cancel: Callable[[], None]
    wait: Callable[[], None]
    otherwise: Callable[[], None]


class Jobs(QObject):
    """Runs one job at a time; a newer one stops the older.

    Where a job does not come to its end, ``otherwise`` follows in the place of ``then``.
    """

    started = Signal(str)
    advanced = Signal(str, int, int)
    failed = Signal(Exception)

    def __init__(self, parent: QObject, look: Callable[[], Look]) -> None:
        super().__init__(parent)
        self._look = look
        self._current: _Run | None = None
        self._unfinished: set[_Run] = set()

    @property
    def busy(self) -> str:
        """What is under way, in words."""
        return self._current.words if self._current is not None else ""

    def run(
        self,
        words: str,
        work: "Callable[[Tell], T]",
        then: Callable[[T], None],
        otherwise: Callable[[], None] = nothing,
    ) -> None:
        """Run ``work``, which can be pickled, in a process that ends at once when asked to."""
        self.run_in_two(words, (work, _as_it_is), then, otherwise)

    def run_in_two(
        self,
        words: str,
        works: "tuple[Callable[[Tell], S], Callable[[S], T]]",
        then: Callable[[T], None],
        otherwise: Callable[[], None] = nothing,
    ) -> None:
        """Run the first work as :meth:`run`, the second on its outcome in a thread of this one."""
        # What processes need is loaded when the first one is wanted, not by the start.
        from hckt_timeline.ui.background import Job

        job = Job(*works)
        run = _Run(words, job, job.cancel, nothing, otherwise)
        job.progressed.connect(partial(self._advance, run, Stopwatch()))
        self._set_out(run, job, then)

    def run_here(
        self,
        words: str,
        work: "Callable[[Cancelled], T]",
        then: Callable[[T], None],
        otherwise: Callable[[], None] = nothing,
    ) -> None:
        """Run ``work``, which writes into a file, in a thread; what it has written is followed."""
        from hckt_timeline.ui.background import Errand

        errand = Errand(work)
        run = _Run(words, errand, errand.cancel, errand.wait, otherwise)
        self._set_out(run, errand, then)
        self._unfinished.add(run)

    def cancel(self) -> None:
        """Stop what is running."""
        stopped, self._current = self._current, None
        if stopped is not None:
            stopped.cancel()
            if stopped not in self._unfinished:
                stopped.otherwise()

    def close(self) -> None:
        """Stop what is running, and wait for what writes."""
        self.cancel()
        for run in self._unfinished:
            run.wait()

    def _set_out(self, run: _Run, task: "Errand[T] | Job[S]", then: Callable[[T], None]) -> None:
        task.done.connect(partial(self._settle, run, then))
        task.failed.connect(partial(self._break_off, run))
        self._begin(run)
        task.start()

    def _begin(self, run: _Run) -> None:
        self.cancel()
        self._current = run
        self.started.emit(run.words)

    def _advance(self, run: _Run, watch: Stopwatch, progress: Progress) -> None:
        if run is self._current:
            words = progress_words(progress, watch.pace(progress), self._look().language)
            self.advanced.emit(words, progress.done, progress.total)

    def _settle(self, run: _Run, then: Callable[[T], None], outcome: T) -> None:
        if self._ended(run):
            then(outcome)

    def _break_off(self, run: _Run, error: Exception) -> None:
        if self._ended(run):
            run.otherwise()
            self.failed.emit(error)

    def _ended(self, run: _Run) -> bool:
        """Whether what came of a job still counts."""
        counts = run is self._current or run in self._unfinished
        self._unfinished.discard(run)
        if run is self._current:
            self._current = None
        return counts
