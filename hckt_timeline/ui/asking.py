"""Dialogs that ask for something: fields, errors beside them, a button that does it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from hckt_timeline.ui.controls import label

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
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.agree = buttons.addButton(yes, QDialogButtonBox.ButtonRole.AcceptRole)
        self.agree.setObjectName("primary")
        self.agree.setDefault(True)
        buttons.rejected.connect(self.reject)
        buttons.accepted.connect(self._accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 14)
        column.setSpacing(12)
        for part in parts:
            column.addWidget(part)
        column.addWidget(buttons)

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
    return box
