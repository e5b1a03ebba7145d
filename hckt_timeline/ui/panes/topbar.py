"""The row above everything: whose history, the search box, the scales, the export."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QToolButton, QWidget
from typing_extensions import override

from hckt_timeline.ui.kit.controls import Elided, label
from hckt_timeline.ui.kit.words import counted, translate
from hckt_timeline.ui.model.state import State
from hckt_timeline.ui.session import Session

_SCALES = ("whole", "decade", "year", "month")


class SearchBox(QLineEdit):
    """``stepped`` asks for the next (1) or previous (-1) of what was found."""

    stepped = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(self.tr("Find events, names, documents (Ctrl+F)"))
        self.setAccessibleName(self.tr("Find"))
        self.setClearButtonEnabled(True)
        self.setMinimumWidth(180)
        self.setMaximumWidth(400)
        self.setMaxLength(200)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, shift = event.key(), event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.stepped.emit(-1 if shift else 1)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.stepped.emit(1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)


class TopBar(QFrame):
    """Shows the title of the history and what the search found."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("topbar")
        self.search = SearchBox()
        self.search.setText(session.state.query)
        self._found = label("", "quiet", wrap=False)
        self._found.setMinimumWidth(76)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(10)
        self._title = Elided("history")
        self._scales = QHBoxLayout()
        self._scales.setSpacing(4)
        self._export = QPushButton(self.tr("Export picture…"))
        self._export.setObjectName("primary")
        row.addWidget(self._title)
        row.addStretch(1)
        row.addWidget(self.search, 6)
        row.addWidget(self._found)
        row.addStretch(1)
        row.addLayout(self._scales)
        row.addStretch(2)
        row.addWidget(self._export)
        session.changed.connect(self._follow)
        self._show(session.state)

    def use(self, actions: Mapping[str, QAction]) -> None:
        """Give the buttons their commands."""
        for name in _SCALES:
            self._scales.addWidget(_scale_button(actions[name]))
        self._export.clicked.connect(actions["export"].trigger)
        for part, action in ((self._export, actions["export"]), (self.search, actions["find"])):
            _follow(part, action)

    def _follow(self, before: State, after: State) -> None:
        if before.query != after.query != self.search.text():
            # What is typed and still being looked for stays in the box.
            self.search.setText(after.query)
        if _told(before) != _told(after):
            self._show(after)

    def _show(self, state: State) -> None:
        self._title.setText(title_of(state))
        nothing, one, many = self.tr("nothing found"), self.tr("1 found"), self.tr("%1 found")
        number = len(state.found)
        words = counted(number, one, many) if number else nothing
        self._found.setText(words if state.query.strip() else "")


def _told(state: State) -> tuple[object, ...]:
    return state.index, state.name, state.query, state.found


def title_of(state: State) -> str:
    """Whose history it is: the name of what was opened, else the organisation of most events."""
    if state.name:
        return state.name
    if (leading := state.index.leading) is None:
        return translate("Title", "No history open")
    return translate("Title", "History of %1").replace("%1", leading.name)


def _follow(part: QWidget, action: QAction) -> None:
    """Let a part be used as its command can, and say its keys, or what it waits for."""

    def tell() -> None:
        part.setEnabled(action.isEnabled())
        keys = f"{action.toolTip()} ({action.shortcut().toString()})"
        part.setToolTip(keys if action.isEnabled() else action.toolTip())

    tell()
    # After a tool button, which takes the words of its command over at every change of it.
    action.changed.connect(tell)


def _scale_button(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setText(action.text().replace("&", ""))
    button.setProperty("role", "scale")
    button.ensurePolished()
    button.setMinimumWidth(button.sizeHint().width())
    _follow(button, action)
    return button
