"""Windows beside the window, each loaded when it is first asked for."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QMessageBox, QVBoxLayout, QWidget


def framed(dialog: QDialog, title: str, *parts: QWidget) -> None:
    """Put parts into a dialog, one above the other, over a button that closes it."""
    dialog.setWindowTitle(title)
    frame(dialog, *parts).rejected.connect(dialog.reject)


def frame(owner: QWidget, *parts: QWidget) -> QDialogButtonBox:
    """Put parts one above the other, over a button to close, which stands in the box returned."""
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    column = QVBoxLayout(owner)
    column.setContentsMargins(20, 18, 20, 14)
    column.setSpacing(12)
    for part in parts:
        column.addWidget(part)
    column.addWidget(buttons)
    return buttons


def show(dialog: QDialog) -> None:
    """Show a dialog that does not hold up the program, and is gone when it is closed."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
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
