"""What is open: read, made, saved under another name, extended, and left without a loss."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from hckt_timeline.app.histories import PROJECT, is_project
from hckt_timeline.domain import History, Project
from hckt_timeline.errors import TimelineError, WouldLose
from hckt_timeline.ui.curating.curating import Curating
from hckt_timeline.ui.jobs import Jobs, nothing
from hckt_timeline.ui.kit.dialogs import ask_to_save, choose_file
from hckt_timeline.ui.kit.words import articles_words, events_words, problems_words
from hckt_timeline.ui.model.camera import resized
from hckt_timeline.ui.model.state import State
from hckt_timeline.ui.opening.gathering import (
    Held,
    brought_in,
    caught_up,
    gathered,
    held,
    joined,
    last_number,
    made,
    put_under,
    saved,
)
from hckt_timeline.ui.projects.projects import Projects
from hckt_timeline.ui.session import Session

if TYPE_CHECKING:
    from hckt_timeline.layout import Chart
    from hckt_timeline.storage import ProjectFile

_KINDS = "*.txt *.md *.html *.htm *.mhtml *.mht *.docx *.pdf *.json *.csv *.hckt"
Paths = tuple[Path, ...]
GivenUp = Project | None


class Opening(QObject):
    """A failure is told and changes nothing: what was open stays open.

    ``opened`` hands on the paths of another history that is open from now on, ``saved`` those
    under which the same one goes on. ``sketched`` hands on the chart of a project whose events are
    not read yet, None when they are, or it is given up; it is on its way while ``sketching``.
    """

    sketched = Signal(object)
    opened = Signal(object)
    saved = Signal(object)
    told = Signal(str)
    warned = Signal(str)
    failed = Signal(Exception)

    def __init__(
        self, window: QWidget, session: Session, jobs: Jobs, projects: Projects, curating: Curating
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._jobs = jobs
        self._projects = projects
        self._curating = curating
        self.sketching = False

    def handlers(self) -> dict[str, Callable[[], None]]:
        """What the commands do, by their names."""
        return {
            "open_files": self.ask_files,
            "open_folder": self.ask_folder,
            "open_builtin": partial(self.read, ()),
            "new_project": self._ask_new,
            "save_as": self._ask_save,
            "add_files": self._ask_articles,
            "close_project": partial(self.read, ()),
        }

    def read(self, paths: Sequence[Path]) -> None:
        """Open the history of the articles at ``paths``, the built-in one without any."""
        self.leave(partial(self._read, tuple(paths)))

    def create(self, path: Path) -> None:
        """Make an empty project and open it."""
        self.leave(partial(self._create, path))

    def save_as(
        self,
        path: Path,
        then: Callable[[], None] = nothing,
        otherwise: Callable[[], None] = nothing,
    ) -> None:
        """Save what is open under another name, and go on with that; ``then`` follows."""
        self._curating.finish()
        if self._projects.holds(path):
            self.told.emit(self.tr("Everything is saved in %1").replace("%1", str(path)))
            then()
            return
        project = self._session.state.project
        self._jobs.run_here(
            self.tr("Saving %1…").replace("%1", path.name),
            partial(saved, self._projects.file, project, path),
            lambda _: self._go_on(path, project, then, otherwise),
            otherwise,
        )

    def add(self, paths: Sequence[Path]) -> None:
        """Read more articles into what is open; what people decided in it stays."""
        self._curating.finish()
        file, project = self._projects.file, self._session.state.project
        if why := self._projects.why_read_only():
            self.warned.emit(why)
            return
        self._jobs.run(
            self.tr("Reading %1…").replace("%1", _names(paths)),
            partial(joined, file.path if file is not None else project.read, tuple(paths)),
            partial(self._put_under, file, project.read),
        )

    def may_leave(self, given_up: GivenUp) -> bool:
        """Whether nothing that is open gets lost but what the person gave up."""
        self._curating.finish()
        return not self._curating.unsaved or self._session.state.project is given_up

    def leave(
        self,
        then: Callable[[GivenUp], None],
        given_up: GivenUp = None,
        otherwise: Callable[[], None] = nothing,
    ) -> None:
        """Do what lets go of the history that is open, once nothing in it can get lost.

        ``then`` is told what the person gave up, to be asked about no second time;
        ``otherwise`` follows where the person would rather stay.
        """
        if self.may_leave(given_up):
            then(given_up)
            return
        ask_to_save(
            self._window,
            save=partial(self._ask_name, partial(self._save_then, then, otherwise), otherwise),
            discard=partial(then, self._session.state.project),
            otherwise=otherwise,
        )

    def ask_files(self) -> None:
        """Let the person choose articles."""
        kinds = self.tr("Articles and histories (%1)").replace("%1", _KINDS)
        dialog = QFileDialog(self._window, self.tr("Open articles"), "", kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        choose_file(dialog, self.read)

    def ask_folder(self) -> None:
        """Let the person choose a folder of articles."""
        dialog = QFileDialog(self._window, self.tr("Open a folder of articles"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        choose_file(dialog, self.read)

    def _ask_articles(self) -> None:
        dialog = QFileDialog(self._window, self.tr("Add articles"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        choose_file(dialog, self.add)

    def _ask_new(self) -> None:
        choose_file(self._project_dialog(self.tr("New project")), lambda to: self.create(to[0]))

    def _ask_save(self) -> None:
        self._ask_name(self.save_as, nothing)

    def _ask_name(self, then: Callable[[Path], None], otherwise: Callable[[], None]) -> None:
        dialog = self._project_dialog(self.tr("Save project as"))
        choose_file(dialog, lambda to: then(to[0]), otherwise)

    def _save_then(
        self, then: Callable[[GivenUp], None], otherwise: Callable[[], None], path: Path
    ) -> None:
        self.save_as(path, partial(then, None), otherwise)

    def _project_dialog(self, title: str) -> QFileDialog:
        kinds = self.tr("Projects (%1)").replace("%1", f"*{PROJECT}")
        dialog = QFileDialog(self._window, title, f"lich-su{PROJECT}", kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(PROJECT.removeprefix("."))
        return dialog

    def _read(self, paths: Paths, given_up: GivenUp) -> None:
        self._jobs.cancel()  # lets go of what an earlier reading had reserved
        name = _names(paths) or self.tr("the built-in history")
        words = self.tr("Reading %1…").replace("%1", name)
        gather = partial(self._gather, words, paths, given_up)
        if len(paths) == 1 and is_project(paths[0]) and not self._projects.holds(paths[0]):
            self.sketching = True
            hold, release = partial(self._hold, gather), self._release
            self._jobs.run_here(words, partial(held, paths[0]), hold, release)
            return
        try:
            self._projects.reserve(paths)
        except TimelineError as error:
            self.failed.emit(error)
        else:
            gather(None)

    def _hold(self, gather: "Callable[[Chart | None], None]", found: Held) -> None:
        if found.given_up():
            found.file.close()
            if not self._jobs.busy:
                self._show_sketch(None)
        else:
            self._projects.hold(found.file)
            gather(found.chart)

    def _gather(self, words: str, paths: Paths, given_up: GivenUp, chart: "Chart | None") -> None:
        self._show_sketch(chart)
        self._jobs.run_in_two(
            words,
            (partial(gathered, paths), partial(brought_in, self._session.state, _names(paths))),
            lambda state: self.leave(partial(self._open, paths, state), given_up, self._release),
            self._release,
        )

    def _show_sketch(self, chart: "Chart | None") -> None:
        self.sketching = False
        self.sketched.emit(chart)

    def _release(self) -> None:
        """Let go of what was to be opened."""
        self._show_sketch(None)
        self._projects.release()

    def _open(self, paths: Paths, state: State, _given_up: GivenUp = None) -> None:
        coming = self._projects.coming
        again = coming is not None and coming is self._projects.file
        if again and last_number(self._session.state.project) > last_number(state.project):
            # Something was decided in this very project while it was read.
            self._read(paths, None)
            return
        self._show(paths, state)
        history = state.index.history
        words = self.tr("Read: %1").replace("%1", articles_words(len(history.articles)))
        self.told.emit(words + self._problems_words(history))

    def _show(self, paths: Paths, state: State) -> None:
        size = self._session.state.viewport
        self._session.open(resized(state, size.width, size.height))
        self._show_sketch(None)
        self._projects.take()
        self.opened.emit(paths)

    def _problems_words(self, history: History) -> str:
        words = ""
        if history.problems:
            told = problems_words(len(history.problems))
            words = ", " + self.tr("%1 (see the tab “Reading”)").replace("%1", told)
        return words

    def _create(self, path: Path, given_up: GivenUp) -> None:
        if self._projects.holds(path):
            self.failed.emit(WouldLose(file=str(path)))
            return
        words = self.tr("Writing %1…").replace("%1", path.name)
        self._jobs.run_here(words, partial(made, path), lambda _: self._read((path,), given_up))

    def _go_on(
        self, path: Path, project: Project, then: Callable[[], None], otherwise: Callable[[], None]
    ) -> None:
        """Go on in a file that holds what was shown when its saving began."""
        self._curating.finish()
        state, before = self._session.state, self._projects.file
        late = [each for each in state.project.decisions if each.number > last_number(project)]
        try:
            self._projects.reserve((path,))
            caught_up(self._projects.coming, late, before)
        except TimelineError as error:
            self._projects.release()
            self.failed.emit(error)
            otherwise()
            return
        self._projects.take()
        self._session.drift(replace(state, name=path.name))
        self._curating.saved()
        self.saved.emit((path,))
        then()

    def _put_under(self, file: "ProjectFile | None", before: History, history: History) -> None:
        """Put a reading with more articles under what was decided, if nothing else is open."""
        state = self._session.state
        if state.project.read is before and file is self._projects.file:
            self._jobs.run_here(
                self.tr("Writing %1…").replace("%1", state.name),
                partial(put_under, file, state, history),
                partial(self._extend, file, before),
            )

    def _extend(self, file: "ProjectFile | None", before: History, state: State) -> None:
        self._curating.finish()
        now, history = self._session.state, state.index.history
        if now.project.read is not before or file is not self._projects.file:
            return
        if last_number(now.project) > last_number(state.project):
            self._put_under(file, before, state.project.read)
            return
        number = sum(each.id not in now.index.events for each in history.events)
        self._projects.coming = file
        unsaved = self._curating.unsaved
        self._show((file.path,) if file is not None else (), state)
        self._curating.added = file is None and (unsaved or bool(state.fresh))
        words = self.tr("Added: %1, with %2").replace("%1", articles_words(len(state.fresh)))
        told = words.replace("%2", events_words(number))
        self.told.emit(told + self._problems_words(history))


def _names(paths: Sequence[Path]) -> str:
    return ", ".join(path.name for path in paths)
