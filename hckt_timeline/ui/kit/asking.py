"""Dialogs that ask for something: fields, errors beside them, a button that does it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from hckt_timeline.ui.kit.controls import label
from hckt_timeline.ui.kit.dialogs import Button, frame, main_button

_WIDTH = 520


class Field(QWidget):
    """A name, what is typed or chosen, and under it a line on it: a hint, or what is wrong."""

    def __init__(self, name: str, editor: QWidget, hint: str = "") -> None:
        super().__init__()
        self.editor = editor
        self._hint = hint
        heading = QLabel(name)
        heading.setProperty("role", "quiet")
        heading.setBuddy(editor)
        editor.setAccessibleName(name.replace("&", ""))
        self._line = label("", "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        for part in (heading, editor, self._line):
            column.addWidget(part)
        self.tell(hint)

    @property
    def line(self) -> str:
        """What stands under the field."""
        return self._line.text()

    def tell(self, words: str) -> None:
        """Say something on what stands in the field."""
        self._say(words, "small")

    def complain(self, words: str) -> None:
        """Say what is wrong with it; nothing is, where there are no words."""
        if words:
            self._say(words, "conflict")
        else:
            self.tell(self._hint)

    def _say(self, words: str, role: str) -> None:
        self._line.setText(words)
        self._line.setVisible(bool(words))
        self._line.setProperty("role", role)
        self._line.style().unpolish(self._line)
        self._line.style().polish(self._line)
        self.editor.setAccessibleDescription(words)


class Asking(QDialog):
    """``take`` is asked when the person agrees, and says whether that was enough."""

    def __init__(self, parent: QWidget, title: str, parts: Sequence[QWidget], yes: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(_WIDTH)
        self.take: Callable[[], bool] = lambda: True
        buttons = frame(self, parts, Button.Cancel)
        self.agree = main_button(buttons, yes, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.rejected.connect(self.reject)
        buttons.accepted.connect(self._accept)

    def _accept(self) -> None:
        if self.take():
            self.accept()


def name_box(names: QStringListModel, chosen: str = "") -> QComboBox:
    """A box for a name: one of those there are, found by any part of it, or a new one."""
    box = QComboBox()
    box.setEditable(True)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    box.setModel(names)
    box.setMinimumContentsLength(24)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    completer = QCompleter(names, box)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    box.setCompleter(completer)
    box.setCurrentIndex(box.findText(chosen) if chosen else -1)
    box.setEditText(chosen)
    box.setToolTip(chosen)
    box.currentTextChanged.connect(box.setToolTip)
    if (line := box.lineEdit()) is not None:
        show_start(line)
    return box


def line_box(words: str = "") -> QLineEdit:
    """A line to type in, shown from its start while nobody types."""
    made = QLineEdit(words)
    show_start(made)
    return made


def show_start(line: QLineEdit) -> None:
    """Show a long text from its start, whenever it is set or left."""

    def show() -> None:
        if not line.hasFocus():
            line.setCursorPosition(0)

    line.textChanged.connect(show)
    line.editingFinished.connect(lambda: line.setCursorPosition(0))
    line.setCursorPosition(0)
