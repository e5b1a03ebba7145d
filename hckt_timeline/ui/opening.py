"""What is open: read, made, saved under another name, extended, and left without a loss."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from hckt_timeline.app.histories import PROJECT, extended, gather, shown
from hckt_timeline.app.pace import usable_cores
from hckt_timeline.domain import Decision, History, Project
from hckt_timeline.errors import TimelineError, WouldLose
from hckt_timeline.ui.camera import resized
from hckt_timeline.ui.curating import Curating
from hckt_timeline.ui.dialogs import ask_to_save, choose_file
from hckt_timeline.ui.jobs import Jobs, nothing
from hckt_timeline.ui.projects import Projects
from hckt_timeline.ui.session import Session
from hckt_timeline.ui.state import State, opened, prepare
from hckt_timeline.ui.words import articles_words, problems_words

if TYPE_CHECKING:
    from hckt_timeline.layout import Chart
    from hckt_timeline.storage import ProjectFile
    from hckt_timeline.ui.background import Cancelled, Tell

_KINDS = "*.txt *.md *.html *.htm *.docx *.pdf *.json *.csv *.hckt"
Gathered = tuple[Project, History]
Paths = tuple[Path, ...]
Journal = tuple[Decision, ...]


class Opening(QObject):
    """A failure is told and changes nothing: what was open stays open.

    ``opened`` hands on the paths of another history that is open from now on, ``saved`` those
    under which the same one goes on. ``sketched`` hands on the chart of a project whose events are
    not read yet, None when they are, or it is given up.
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
            partial(_saved, self._projects.file, project, path),
            lambda _: self._go_on(path, project, then, otherwise),
            otherwise,
        )

    def add(self, paths: Sequence[Path]) -> None:
        """Read more articles into the open project; what people decided in it stays."""
        self._curating.finish()
        file = self._projects.file
        if file is None or file.read_only is not None:
            words = self.tr("Articles are added to a project: save what is shown as one")
            self.warned.emit(words)
            return
        self._jobs.run(
            self.tr("Reading %1…").replace("%1", _names(paths)),
            partial(_extended, file.path, tuple(paths)),
            partial(self._write, file),
        )

    def may_leave(self, given_up: Journal) -> bool:
        """Whether nothing that is open gets lost but what the person gave up."""
        self._curating.finish()
        return not self._curating.unsaved or self._session.state.project.decisions == given_up

    def leave(
        self,
        then: Callable[[Journal], None],
        given_up: Journal = (),
        otherwise: Callable[[], None] = nothing,
    ) -> None:
        """Do what lets go of the history that is open, once nothing in it can get lost.

        ``then`` is told the decisions that the person gave up, to be asked about no second time;
        ``otherwise`` follows where the person would rather stay.
        """
        if self.may_leave(given_up):
            then(given_up)
            return
        journal = self._session.state.project.decisions
        ask_to_save(
            self._window,
            save=partial(self._ask_name, partial(self._save_then, then, otherwise), otherwise),
            discard=partial(then, journal),
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
        if not self._projects.can_change:
            self.add(())
            return
        dialog = QFileDialog(self._window, self.tr("Add articles to the project"))
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
        self, then: Callable[[Journal], None], otherwise: Callable[[], None], path: Path
    ) -> None:
        self.save_as(path, partial(then, ()), otherwise)

    def _project_dialog(self, title: str) -> QFileDialog:
        kinds = self.tr("Projects (%1)").replace("%1", f"*{PROJECT}")
        dialog = QFileDialog(self._window, title, f"lich-su{PROJECT}", kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(PROJECT.removeprefix("."))
        return dialog

    def _read(self, paths: Paths, given_up: Journal) -> None:
        self._jobs.cancel()  # lets go of what an earlier reading had reserved
        try:
            self._projects.reserve(paths)
        except TimelineError as error:
            self.failed.emit(error)
            return
        name = _names(paths) or self.tr("the built-in history")
        words = self.tr("Reading %1…").replace("%1", name)
        coming, gather = self._projects.coming, partial(self._gather, words, paths, given_up)
        if coming is None or coming is self._projects.file:
            gather(None)
        else:
            self._jobs.run_beside(words, partial(_sketched, coming), gather, self._release)

    def _gather(self, words: str, paths: Paths, given_up: Journal, chart: "Chart | None") -> None:
        self.sketched.emit(chart)
        self._jobs.run_in_two(
            words,
            (partial(_opened, paths), partial(_laid_out, self._session.state, _names(paths))),
            lambda state: self.leave(partial(self._open, paths, state), given_up, self._release),
            self._release,
        )

    def _release(self) -> None:
        """Let go of what was to be opened."""
        self.sketched.emit(None)
        self._projects.release()

    def _open(self, paths: Paths, state: State, _given_up: Journal = ()) -> None:
        project, history = state.project, state.index.history
        before = self._session.state
        if self._projects.coming is self._projects.file and _last(before.project) > _last(project):
            # Something was decided in this very project while it was read.
            self._read(paths, ())
            return
        self._session.open(resized(state, before.viewport.width, before.viewport.height))
        self.sketched.emit(None)
        self._projects.take()
        self.opened.emit(paths)
        read = self.tr("Read: %1").replace("%1", articles_words(len(history.articles)))
        if history.problems:
            told = problems_words(len(history.problems))
            read += ", " + self.tr("%1 (see the tab “Reading”)").replace("%1", told)
        self.told.emit(read)

    def _create(self, path: Path, given_up: Journal) -> None:
        from hckt_timeline.storage import create_project

        try:
            if self._projects.holds(path):
                raise WouldLose(file=str(path))
            create_project(path, Project(read=History()))
        except TimelineError as error:
            self.failed.emit(error)
        else:
            self._read((path,), given_up)

    def _go_on(
        self, path: Path, saved: Project, then: Callable[[], None], otherwise: Callable[[], None]
    ) -> None:
        """Go on in a file that holds what was shown when its saving began."""
        self._curating.finish()
        state, before = self._session.state, self._projects.file
        late = [each for each in state.project.decisions if each.number > _last(saved)]
        try:
            self._projects.reserve((path,))
            _follow_up(self._projects.coming, late, before)
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

    def _write(self, file: "ProjectFile", history: History) -> None:
        if file is self._projects.file:
            self._jobs.run_here(
                self.tr("Writing %1…").replace("%1", file.path.name),
                partial(_written, file, history),
                partial(self._show, file),
            )

    def _show(self, file: "ProjectFile", gathered: Gathered) -> None:
        if file is self._projects.file:
            self._curating.finish()
            self._projects.coming = file
            paths = (file.path,)
            self._open(paths, _laid_out(self._session.state, _names(paths), gathered))


def _follow_up(
    file: "ProjectFile | None", late: Sequence[Decision], before: "ProjectFile | None"
) -> None:
    """Bring into a saved file what was decided meanwhile; it inherits what waits for another."""
    from hckt_timeline.app.editing import inherit
    from hckt_timeline.storage import decide

    if file is not None:
        for each in late:
            decide(file, each.act, each.by, each.at)
        if before is not None:
            inherit(before.path, file.path)


def _last(project: Project) -> int:
    return max((each.number for each in project.decisions), default=0)


def _names(paths: Sequence[Path]) -> str:
    return ", ".join(path.name for path in paths)


def _sketched(file: "ProjectFile", _cancelled: "Cancelled") -> "Chart | None":
    """What is soon to be seen of a project; None where its reading has to tell what is wrong."""
    from hckt_timeline.app.sketching import sketch

    try:
        return sketch(file)
    except TimelineError:
        return None


def _opened(paths: Sequence[Path], tell: "Tell") -> Gathered:
    # The window keeps a core for itself.
    project = gather(paths, processes=max(usable_cores() - 1, 1), progress=tell)
    return project, shown(project)


def _laid_out(before: State, name: str, gathered: Gathered) -> State:
    """The first view of what was read, with all that the window will look up."""
    project, history = gathered
    state = opened(history, before.viewport.width, before.viewport.height, name, project)
    prepare(state)
    import_module("hckt_timeline.app.editing")  # by which what is open is changed
    return state


def _extended(project: Path, paths: Sequence[Path], tell: "Tell") -> History:
    read = gather([project]).read
    return extended(read, paths, processes=max(usable_cores() - 1, 1), progress=tell)


def _written(file: "ProjectFile", history: History, cancelled: "Cancelled") -> Gathered:
    from hckt_timeline.storage import read_anew, read_journal, read_views

    with file.turn:
        read_anew(file, history, cancelled)
        journal, views = read_journal(file), read_views(file)
    project = Project(read=history, decisions=journal, views=views)
    return project, shown(project)


def _saved(
    file: "ProjectFile | None", project: Project, path: Path, _cancelled: "Cancelled"
) -> None:
    from hckt_timeline.storage import copy_project, create_project

    if file is None:
        create_project(path, project)
    else:
        copy_project(file, path)
