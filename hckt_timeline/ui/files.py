"""Opening articles and exporting pictures, off the window's thread."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from hckt_timeline.app.export import PAGE_ENDING, PictureOptions, export_picture
from hckt_timeline.app.histories import extended, gather, shown
from hckt_timeline.app.pace import Stopwatch, progress_words, usable_cores
from hckt_timeline.domain import History, Progress, Project
from hckt_timeline.errors import TimelineError
from hckt_timeline.scene import ThemeName
from hckt_timeline.ui.dialogs import show
from hckt_timeline.ui.session import Session
from hckt_timeline.ui.settings import Look
from hckt_timeline.ui.state import opened, shown_history
from hckt_timeline.ui.topbar import title_of
from hckt_timeline.ui.words import articles_words, problems_words

if TYPE_CHECKING:
    from hckt_timeline.app.data import DataOptions
    from hckt_timeline.storage import ProjectFile
    from hckt_timeline.ui.background import Job, Tell

_KINDS = "*.txt *.md *.html *.htm *.docx *.pdf *.json *.csv *.hckt"
Gathered = tuple[Project, History]
T = TypeVar("T", History, Gathered, None)


class FileWork(QObject):
    """Runs one job at a time; a newer one stops the older.

    A failure is told and changes nothing: what was open stays open. ``opened`` hands on the paths
    of what is open from now on. ``leave`` is asked before another history takes the place of the
    one that is open.
    """

    started = Signal(str)
    advanced = Signal(str, int, int)
    finished = Signal(str)
    failed = Signal(Exception)
    opened = Signal(object)

    def __init__(self, window: QWidget, session: Session, look: Callable[[], Look]) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._look = look
        self._job: Job[History] | Job[Gathered] | Job[None] | None = None
        self.busy = ""
        self.leave: Callable[[Callable[[], None]], None] = lambda then: then()

    def read(self, paths: Sequence[Path]) -> None:
        """Open the history of the articles at ``paths``, the built-in one without any."""
        self.leave(partial(self._read, paths))

    def _read(self, paths: Sequence[Path]) -> None:
        name = ", ".join(path.name for path in paths)
        self._run(
            self.tr("Reading %1…").replace("%1", name or self.tr("the built-in history")),
            partial(_opened, tuple(paths)),
            lambda gathered: self.leave(partial(self._open, tuple(paths), name, gathered)),
        )

    def add(self, file: "ProjectFile", paths: Sequence[Path]) -> None:
        """Read more articles into an open project; what people decided in it stays."""
        name = ", ".join(path.name for path in paths)
        self._run(
            self.tr("Reading %1…").replace("%1", name),
            partial(_extended, file.path, tuple(paths)),
            partial(self._add, file),
        )

    def ask_files(self) -> None:
        """Let the person choose articles."""
        kinds = self.tr("Articles and histories (%1)").replace("%1", _KINDS)
        dialog = QFileDialog(self._window, self.tr("Open articles"), "", kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: self.read([Path(name) for name in names]))
        _open_dialog(dialog)

    def ask_folder(self) -> None:
        """Let the person choose a folder of articles."""
        dialog = QFileDialog(self._window, self.tr("Open a folder of articles"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.filesSelected.connect(lambda names: self.read([Path(name) for name in names]))
        _open_dialog(dialog)

    def ask_export(self, theme: ThemeName | None = None) -> None:
        """Let the person say how a picture is made; it begins with the window's look."""
        from hckt_timeline.ui.exporting import ExportDialog

        options = self._options()
        if theme:
            options = replace(options, theme=theme, size="A4", dpi=300)
        dialog = ExportDialog(self._window, shown_history(self._session.state), options)
        dialog.wanted.connect(self.export)
        show(dialog)

    def export(self, path: Path, options: PictureOptions | None = None) -> None:
        """Draw into a file the events that the filters let through; .html gives a web page."""
        self._run(
            self.tr("Drawing %1…").replace("%1", path.name),
            partial(_export, shown_history(self._session.state), path, options or self._options()),
            lambda _: self.finished.emit(self.tr("The picture is in %1").replace("%1", str(path))),
        )

    def _options(self) -> PictureOptions:
        state, settled = self._session.state, self._look()
        return PictureOptions(
            theme=settled.theme.name,
            language=settled.language,
            title=title_of(state),
            shortened=state.chart.shortened,
        )

    def ask_data(self) -> None:
        """Let the person name a file of data; the kind that is chosen gives it its ending."""
        # The writers of data stay off the way to the first frame.
        from hckt_timeline.app.data import DATA_FORMATS

        language = self._look().language
        endings = {
            f"{each.words.text(language)} (*{each.ending})": each.ending for each in DATA_FORMATS
        }
        dialog = QFileDialog(self._window, self.tr("Export data"), "lich-su", ";;".join(endings))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(DATA_FORMATS[0].ending)
        dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix(endings[kind]))
        dialog.fileSelected.connect(lambda name: self.export_data(Path(name)))
        _open_dialog(dialog)

    def export_data(self, path: Path) -> None:
        """Write the events that the filters let through into a file, by its ending."""
        from hckt_timeline.app.data import DataOptions

        options = DataOptions(language=self._look().language)
        self._run(
            self.tr("Writing %1…").replace("%1", path.name),
            partial(_write, shown_history(self._session.state), path, options),
            lambda _: self.finished.emit(self.tr("The data is in %1").replace("%1", str(path))),
        )

    def cancel(self) -> None:
        """Stop what is running."""
        if self._job is not None:
            self._job.cancel()
        self._job, self.busy = None, ""

    def _run(self, words: str, work: Callable[["Tell"], T], then: Callable[[T], None]) -> None:
        # What processes need is loaded when the first one is wanted, not by the start.
        from hckt_timeline.ui.background import Job

        self.cancel()
        job, watch = Job(work), Stopwatch()
        self._job, self.busy = job, words
        job.progressed.connect(partial(self._advance, job, watch))
        job.done.connect(partial(self._settle, job, then))
        job.failed.connect(partial(self._break_off, job))
        self.started.emit(words)
        job.start()

    def _settle(self, job: "Job[T]", then: Callable[[T], None], outcome: T) -> None:
        """Take the outcome of the job that is still wanted."""
        if job is self._job:
            self._job, self.busy = None, ""
            then(outcome)

    def _advance(self, job: "Job[T]", watch: Stopwatch, progress: Progress) -> None:
        if job is self._job:
            words = progress_words(progress, watch.pace(progress), self._look().language)
            self.advanced.emit(words, progress.done, progress.total)

    def _open(self, paths: tuple[Path, ...], name: str, gathered: Gathered) -> None:
        project, history = gathered
        viewport = self._session.state.viewport
        self._session.open(opened(history, viewport.width, viewport.height, name, project))
        self.opened.emit(paths)
        read = self.tr("Read: %1").replace("%1", articles_words(len(history.articles)))
        if history.problems:
            told = problems_words(len(history.problems))
            read += ", " + self.tr("%1 (see the tab “Reading”)").replace("%1", told)
        self.finished.emit(read)

    def _add(self, file: "ProjectFile", history: History) -> None:
        from hckt_timeline.storage import read_anew

        try:
            read_anew(file, history)
        except TimelineError as error:
            self.failed.emit(error)
        else:
            self.read([file.path])

    def _break_off(self, job: "Job[T]", error: Exception) -> None:
        if job is self._job:
            self._job, self.busy = None, ""
            self.failed.emit(error)


def _opened(paths: Sequence[Path], tell: "Tell") -> Gathered:
    # The window keeps a core for itself.
    project = gather(paths, processes=max(usable_cores() - 1, 1), progress=tell)
    return project, shown(project)


def _extended(project: Path, paths: Sequence[Path], tell: "Tell") -> History:
    read = gather([project]).read
    return extended(read, paths, processes=max(usable_cores() - 1, 1), progress=tell)


def _export(history: History, path: Path, options: PictureOptions, _: "Tell") -> None:
    from hckt_timeline.app.webpage import export_page

    write = export_page if path.suffix.lower() == PAGE_ENDING else export_picture
    write(history, path, options)


def _write(history: History, path: Path, options: "DataOptions", _: "Tell") -> None:
    from hckt_timeline.app.data import export_data

    export_data(history, path, options)


def _open_dialog(dialog: QFileDialog) -> None:
    """Show a dialog that does not hold up the program, and is gone when it is closed."""
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
