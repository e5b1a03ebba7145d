"""The project file that is open in the window: made, opened, saved under another name, closed."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from hckt_timeline.app.histories import PROJECT, is_project
from hckt_timeline.domain import History, Project
from hckt_timeline.errors import TimelineError
from hckt_timeline.ui.session import Session

if TYPE_CHECKING:
    from hckt_timeline.storage import ProjectFile


class Projects(QObject):
    """Holds the open project, if what is shown comes from one.

    ``wanted`` asks for paths to be read and shown, ``added`` for articles to be read into the open
    project.
    """

    wanted = Signal(object)
    saved = Signal()
    added = Signal(object)
    warned = Signal(str)
    failed = Signal(Exception)

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self.file: ProjectFile | None = None

    def handlers(self) -> dict[str, Callable[[], None]]:
        """What the commands of projects do."""
        return {
            "new_project": partial(self._ask_name, self.tr("New project"), self.create),
            "save_as": partial(self._ask_name, self.tr("Save project as"), self.save_as),
            "add_files": self._ask_articles,
            "close_project": partial(self.wanted.emit, ()),
        }

    def take(self, paths: Sequence[Path]) -> None:
        """What is shown comes from these paths now: open the project among them, close the last."""
        self.close()
        if len(paths) != 1 or not is_project(paths[0]):
            return
        # SQLite is loaded when the first project is opened, not by the start.
        from hckt_timeline.storage import open_project

        try:
            self.file = open_project(paths[0])
        except TimelineError as error:
            self.failed.emit(error)
            return
        if self.file.read_only is not None:
            self.warned.emit(self._why_read_only())
        else:
            self._offer_kept_edits(self.file)

    def create(self, path: Path) -> None:
        """Make an empty project and open it."""
        from hckt_timeline.storage import create_project

        self._write(path, lambda: create_project(path, Project(read=History())))

    def save_as(self, path: Path) -> bool:
        """Save what is open under another name, and go on with that; whether it went well."""
        from hckt_timeline.storage import copy_project, create_project

        file = self.file
        if file is not None:
            return self._write(path, lambda: copy_project(file, path))
        project = self._session.state.project
        return self._write(path, lambda: create_project(path, project))

    def close(self) -> None:
        """Let go of the project."""
        if self.file is not None:
            self.file.close()
            self.file = None

    def ask_save(self, then: Callable[[], None]) -> None:
        """Let the person name a project for what is open; ``then`` follows once it is saved."""
        self._ask_name(self.tr("Save project as"), partial(self._save_then, then))

    def _save_then(self, then: Callable[[], None], path: Path) -> None:
        if self.save_as(path):
            then()

    def _write(self, path: Path, work: Callable[[], None]) -> bool:
        try:
            work()
        except TimelineError as error:
            self.failed.emit(error)
            return False
        self.saved.emit()
        self.close()
        self.wanted.emit((path,))
        return True

    def _why_read_only(self) -> str:
        from hckt_timeline.storage import ReadOnly

        if self.file is not None and self.file.read_only is ReadOnly.IN_USE:
            return self.tr("Another program has this project open: here it can only be read")
        return self.tr("This project can only be read; save it under another name to change it")

    def _offer_kept_edits(self, file: "ProjectFile") -> None:
        """Ask what becomes of edits that this project did not take an earlier time."""
        from hckt_timeline.storage.recovery import recovery_folder, waiting

        number = len(waiting(recovery_folder(), file.path))
        if not number:
            return
        question = QMessageBox(self._window)
        kept = self.tr("Edits that could not be saved earlier and were kept: %1")
        question.setText(kept.replace("%1", str(number)))
        question.setInformativeText(self.tr("Carry them out in this project now?"))
        buttons = QMessageBox.StandardButton
        question.setStandardButtons(buttons.Yes | buttons.Discard | buttons.Cancel)
        question.setDefaultButton(buttons.Yes)
        question.buttonClicked.connect(
            lambda button: self._answer(file, question.standardButton(button))
        )
        question.finished.connect(question.deleteLater)
        question.open()

    def _answer(self, file: "ProjectFile", answer: QMessageBox.StandardButton) -> None:
        from hckt_timeline.app.editing import discard, recover

        if file is not self.file:
            return
        try:
            if answer == QMessageBox.StandardButton.Discard:
                discard(file.path)
            elif answer == QMessageBox.StandardButton.Yes and recover(file):
                self.wanted.emit((file.path,))
        except TimelineError as error:
            self.failed.emit(error)

    def _ask_articles(self) -> None:
        if self.file is None or self.file.read_only is not None:
            self.warned.emit(self.tr("Articles are added to a project: save what is shown as one"))
            return
        dialog = QFileDialog(self._window, self.tr("Add articles to the project"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: self.added.emit([Path(each) for each in names]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ask_name(self, title: str, then: Callable[[Path], object]) -> None:
        kinds = self.tr("Projects (%1)").replace("%1", f"*{PROJECT}")
        dialog = QFileDialog(self._window, title, f"lich-su{PROJECT}", kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(PROJECT.removeprefix("."))
        dialog.fileSelected.connect(lambda name: then(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
