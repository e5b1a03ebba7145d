"""Decisions in the window: each one a step that can be taken back, carried out beside the window.

A step is queued when it is taken and carried out in a thread: it goes into the project file, if one
is open, then into the journal, and the history follows. A step that the history cannot follow is
told and forgotten; one that the project does not take waits in a recovery file. Those behind it in
the queue are carried out all the same.
"""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QUndoCommand, QUndoStack
from typing_extensions import override

from hckt_timeline.curation import Ground, decided, ground_of, in_force
from hckt_timeline.domain import Act, Decision, History, Project, Withdraw
from hckt_timeline.errors import CannotDecide, TimelineError
from hckt_timeline.ui.curating.deeds import act_name
from hckt_timeline.ui.model.state import State, carried_over, revised
from hckt_timeline.ui.session import Session

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

    from hckt_timeline.storage import ProjectFile


@dataclass(slots=True, eq=False)
class Step:
    """A decision that is taken and taken back again: ``numbers`` are its entries in the journal.

    One that ``failed`` is not tried again: its command only waits to leave the stack.
    """

    act: Act
    numbers: list[int] = field(default_factory=list)
    failed: bool = False

    def next_act(self) -> Act:
        """What the journal needs next: the decision, then in turn its withdrawal and return."""
        if not self.numbers:
            return self.act
        return Withdraw(number=self.numbers[-1 if len(self.numbers) % 2 == 0 else 0])


@dataclass(frozen=True, slots=True, eq=False)
class Outcome:
    """Where some steps led from ``before``, and why some could not be carried out."""

    before: State
    after: State
    failures: tuple[Exception, ...]


Work = Callable[[State, "ProjectFile | None"], State]
"""What else changes the open project; it raises a TimelineError where that cannot be."""


class Grounds:
    """What decisions on the reading asked for last stand on, made once."""

    def __init__(self) -> None:
        self._last: Ground | None = None

    def __call__(self, read: History) -> Ground:
        """The ground of decisions on a reading."""
        if self._last is None or self._last.read is not read:
            self._last = ground_of(read)
        return self._last


def carried_out(
    state: State,
    steps: Sequence[Step],
    file: "ProjectFile | None",
    grounds: Callable[[History], Ground] = ground_of,
) -> Outcome:
    """Carry out steps, in their order."""
    project, history = state.project, state.index.history
    failures: list[Exception] = []
    for step in steps:
        if step.failed:
            continue
        try:
            ground = grounds(project.read)
            project, history = _decided(project, step.next_act(), file, ground)
        except TimelineError as failure:
            step.failed = True
            failures.append(failure)
        else:
            step.numbers.append(project.decisions[-1].number)
    after = state if project is state.project else revised(state, project, history)
    return Outcome(state, after, tuple(failures))


def _done(work: Work, state: State, file: "ProjectFile | None") -> Outcome:
    try:
        return Outcome(state, work(state, file), ())
    except TimelineError as failure:
        return Outcome(state, state, (failure,))


def _decided(
    project: Project, act: Act, file: "ProjectFile | None", ground: Ground
) -> tuple[Project, History]:
    """The project with one more decision, which its file holds then, and its history.

    Raises:
        CannotDecide: the history cannot follow it.
        OutputError: the file does not take it.
    """
    from hckt_timeline.app.editing import edit, person

    now = dt.datetime.now(dt.UTC)  # noqa: TID251  (the journal tells when)
    number = max((each.number for each in project.decisions), default=0) + 1
    entry = Decision(number=number, at=now, by=person(), act=act)
    journal = (*project.decisions, entry)
    done = decided(project.read, journal, ground.draft)
    if any(each is entry for each in done.unplaced):
        raise CannotDecide
    if file is not None:
        journal = (*project.decisions, edit(file, act, now, ground=ground))
    return project.model_copy(update={"decisions": journal}), done.history


class Curating(QObject):
    """Takes steps for a session; ``file`` gives the project file that is open, if one is.

    ``stack`` is what undo and redo walk through; ``added`` tells that there are articles that no
    file holds.
    """

    settled = Signal()
    failed = Signal(Exception)
    _done = Signal(object)

    def __init__(self, session: Session, file: "Callable[[], ProjectFile | None]") -> None:
        super().__init__()
        self._session = session
        self._file = file
        self._grounds = Grounds()
        self._pool: ThreadPoolExecutor | None = None
        self._waiting: list[Step] = []
        self._works: list[Work] = []
        self._running: Future[Outcome] | None = None
        self._failed = False
        self._kept: tuple[Decision, ...] = ()
        self.added = False
        self.stack = QUndoStack(self)
        # Never from within the stack, even where a step is carried out before it is on it.
        self._done.connect(self._receive, Qt.ConnectionType.QueuedConnection)
        self.restart()

    @property
    def busy(self) -> bool:
        """Whether steps are being carried out."""
        return self._running is not None

    @property
    def unsaved(self) -> bool:
        """Whether something was decided, or articles were added, that no project file holds."""
        if self._file() is not None:
            return False
        return self.added or in_force(self._session.state.project.decisions) != self._kept

    def decide(self, act: Act) -> None:
        """Take a step."""
        self.stack.push(_Command(Step(act), self._take))

    def do(self, work: Work) -> None:
        """Change what is open in another way, when no step is being carried out."""
        self._works.append(work)
        self._begin()

    def restart(self) -> None:
        """Begin with the journal of what was opened; all of it can be taken back."""
        self._rebuild()
        self.saved()

    def saved(self) -> None:
        """What is decided so far is kept in a file."""
        self._kept = in_force(self._session.state.project.decisions)
        self.added = False

    def finish(self) -> None:
        """Wait until every step is carried out."""
        while self._running is not None:
            self._receive(self._running)

    def close(self) -> None:
        """Carry out what waits, and let go of the thread."""
        self.finish()
        if self._pool is not None:
            self._pool.shutdown()

    def _take(self, step: Step) -> None:
        self._waiting.append(step)
        self._begin()

    def _begin(self) -> None:
        if self._running is not None or not (self._waiting or self._works):
            return
        if self._pool is None:
            from concurrent.futures import ThreadPoolExecutor

            self._pool = ThreadPoolExecutor(max_workers=1)
        state, file = self._session.state, self._file()
        if self._waiting:
            steps, self._waiting = tuple(self._waiting), []
            self._running = self._pool.submit(carried_out, state, steps, file, self._grounds)
        else:
            self._running = self._pool.submit(_done, self._works.pop(0), state, file)
        self._running.add_done_callback(self._done.emit)

    @Slot(object)  # without it, it would run in the thread that carried out
    def _receive(self, done: "Future[Outcome]") -> None:
        if done is not self._running:
            return
        self._running = None
        try:
            self._show(done.result())
        finally:
            self._begin()
        if not self.busy:
            if self._failed:
                self._rebuild()
            self.settled.emit()

    def _show(self, outcome: Outcome) -> None:
        now = self._session.state
        if now.project is outcome.before.project and outcome.after is not outcome.before:
            self._session.drift(carried_over(outcome.after, now))
        self._failed = self._failed or bool(outcome.failures)
        for failure in outcome.failures:
            self.failed.emit(failure)

    def _rebuild(self) -> None:
        """Put what holds on the stack, and nothing that failed."""
        self._failed = False
        self.stack.clear()
        for decision in in_force(self._session.state.project.decisions):
            step = Step(decision.act, [decision.number])
            self.stack.push(_Command(step, self._take))


class _Command(QUndoCommand):
    """A step on the stack; pushing a new one takes it."""

    def __init__(self, step: Step, take: Callable[[Step], None]) -> None:
        super().__init__(act_name(step.act))
        self._step = step
        self._take = take
        self._held = bool(step.numbers)

    @override
    def redo(self) -> None:
        if self._held:
            self._held = False
        else:
            self._take(self._step)

    @override
    def undo(self) -> None:
        self._take(self._step)
