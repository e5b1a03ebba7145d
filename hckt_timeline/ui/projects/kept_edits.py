"""Edits that a project did not take: offered until they are carried out or let go."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from hckt_timeline.app.histories import PROJECT
from hckt_timeline.errors import TimelineError
from hckt_timeline.ui.kit.dialogs import choose_file, show
from hckt_timeline.ui.projects.projects import Projects

if TYPE_CHECKING:
    from hckt_timeline.storage import ProjectFile


class KeptEdits(QObject):
    """``wanted`` asks for a project to be opened in which they are, or were, carried out."""

    wanted = Signal(object)
    failed = Signal(Exception)

    def __init__(self, window: QWidget, projects: Projects) -> None:
        super().__init__(window)
        self._window = window
        self._projects = projects

    def offer(self) -> None:
        """Ask what becomes of the edits that wait for the open project."""
        from hckt_timeline.app.editing import left_over

        file = self._projects.file
        if file is None or file.read_only is not None:
            return
        if number := left_over().get(file.path.absolute(), 0):
            box = self._question(number, self.tr("Carry them out in this project now?"))
            buttons = QMessageBox.StandardButton
            box.setStandardButtons(buttons.Yes | buttons.Discard | buttons.Cancel)
            box.setDefaultButton(buttons.Yes)
            box.buttonClicked.connect(lambda each: self._answer(file, box.standardButton(each)))
            show(box)

    def offer_others(self) -> None:
        """Ask what becomes of the edits that wait for a project that is not open."""
        from hckt_timeline.app.editing import left_over

        for project, number in left_over().items():
            if not self._projects.holds(project):
                self._ask_where(project, number)
                return

    def _ask_where(self, project: Path, number: int) -> None:
        words = self.tr("They belong to %1") if project.is_file() else self.tr("%1 is gone")
        box = self._question(number, words.replace("%1", str(project)))
        if project.is_file():
            found = box.addButton(self.tr("Open it"), QMessageBox.ButtonRole.AcceptRole)
            found.clicked.connect(lambda: self.wanted.emit((project,)))
        else:
            words = self.tr("Choose where it is now…")
            found = box.addButton(words, QMessageBox.ButtonRole.AcceptRole)
            found.clicked.connect(lambda: self._choose(project))
        gone = box.addButton(QMessageBox.StandardButton.Discard)
        gone.clicked.connect(lambda: self._discard(project))
        later = box.addButton(self.tr("Ask me later"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(found)
        box.setEscapeButton(later)
        show(box)

    def _question(self, number: int, question: str) -> QMessageBox:
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Kept edits"))
        kept = self.tr("Edits that could not be saved earlier and were kept: %1")
        box.setText(kept.replace("%1", str(number)))
        box.setInformativeText(question)
        return box

    def _answer(self, file: "ProjectFile", answer: QMessageBox.StandardButton) -> None:
        from hckt_timeline.app.editing import recover

        if file is not self._projects.file:
            return
        if answer == QMessageBox.StandardButton.Discard:
            self._discard(file.path)
        elif answer == QMessageBox.StandardButton.Yes:
            try:
                recover(file)
            except TimelineError as error:
                self.failed.emit(error)
            else:
                self.wanted.emit((file.path,))

    def _discard(self, project: Path) -> None:
        from hckt_timeline.app.editing import discard

        discard(project)
        self.offer_others()

    def _choose(self, project: Path) -> None:
        kinds = self.tr("Projects (%1)").replace("%1", f"*{PROJECT}")
        dialog = QFileDialog(self._window, self.tr("Choose where it is now…"), "", kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        choose_file(dialog, lambda chosen: self._move(project, chosen[0]))

    def _move(self, project: Path, heir: Path) -> None:
        from hckt_timeline.app.editing import inherit

        try:
            inherit(project, heir)
        except TimelineError as error:
            self.failed.emit(error)
        else:
            self.wanted.emit((heir,))
