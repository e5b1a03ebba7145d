"""Windows beside the window, each loaded when it is first asked for."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QInputDialog,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from hckt_timeline.ui.kit.controls import Scrolled
from hckt_timeline.ui.kit.words import translate

_RESIZED = Qt.WidgetAttribute.WA_Resized
Button = QDialogButtonBox.StandardButton


def framed(dialog: QDialog, title: str, *parts: QWidget) -> None:
    """Put parts into a dialog, one above the other, over a button that closes it."""
    dialog.setWindowTitle(title)
    frame(dialog, parts, Button.Close).rejected.connect(dialog.reject)


def frame(owner: QWidget, parts: Sequence[QWidget], away: Button) -> QDialogButtonBox:
    """Put parts one above the other, over a box of buttons, which is returned.

    On a screen that is too small for them the parts scroll, and the buttons stay in sight.
    """
    content = QWidget()
    inside = QVBoxLayout(content)
    inside.setContentsMargins(20, 18, 20, 6)
    inside.setSpacing(12)
    for part in parts:
        inside.addWidget(part)
    buttons = QDialogButtonBox(away)
    buttons.setContentsMargins(20, 6, 20, 14)
    column = QVBoxLayout(owner)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(Scrolled(content))
    column.addWidget(buttons)
    return buttons


def main_button(
    buttons: QDialogButtonBox, words: str, role: QDialogButtonBox.ButtonRole
) -> QPushButton:
    """Add the button that does what a dialog is there for."""
    made = QPushButton(words)
    # Its name tells the style sheet how it looks, once and for all when it finds its place.
    made.setObjectName("primary")
    made.setDefault(True)
    buttons.addButton(made, role)
    return made


def show(dialog: QDialog) -> None:
    """Show a dialog that does not hold up the program, and is gone when it is closed."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    size = dialog.size() if dialog.testAttribute(_RESIZED) else dialog.sizeHint()
    dialog.resize(size.boundedTo(dialog.screen().availableSize()))
    dialog.open()


def ask(parent: QWidget, question: str, facts: str, yes: str, then: Callable[[], None]) -> None:
    """Ask before something is done; nothing in ``facts`` is more than text."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(question)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(question)
    box.setInformativeText(facts)
    agreed = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    agreed.clicked.connect(lambda _checked: then())
    show(box)


def ask_to_save(
    parent: QWidget,
    save: Callable[[], None],
    discard: Callable[[], None],
    otherwise: Callable[[], None],
) -> None:
    """Ask what becomes of decisions that no file holds."""
    buttons = QMessageBox.StandardButton
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(translate("Leave", "Save what is new?"))
    box.setText(translate("Leave", "What you have decided or added is kept in no file yet."))
    box.setInformativeText(translate("Leave", "Save it as a project, so that it is not lost?"))
    box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
    box.setDefaultButton(buttons.Save)
    answers = {buttons.Save: save, buttons.Discard: discard}
    box.buttonClicked.connect(lambda each: answers.get(box.standardButton(each), otherwise)())
    show(box)


def ask_words(dialog: QInputDialog, then: Callable[[str], None]) -> None:
    """Let the person type a line; ``then`` takes what is more than blanks."""
    dialog.resize(520, dialog.height())
    dialog.textValueSelected.connect(lambda words: then(words.strip()) if words.strip() else None)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def choose_file(
    dialog: QFileDialog,
    then: Callable[[list[Path]], None],
    otherwise: Callable[[], None] = lambda: None,
) -> None:
    """Let the person choose files, without holding up the program."""
    dialog.filesSelected.connect(lambda names: then([Path(name) for name in names]))
    dialog.rejected.connect(otherwise)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
