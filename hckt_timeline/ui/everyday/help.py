"""Every command with its keys, and what the pointer does, as one list."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QHeaderView, QLineEdit, QTreeWidget, QTreeWidgetItem, QWidget

from hckt_timeline.folding import folded
from hckt_timeline.ui.commands.commands import COMMANDS, MENUS, QT_TRANSLATE_NOOP
from hckt_timeline.ui.kit.dialogs import framed

_GESTURES = (
    (QT_TRANSLATE_NOOP("Gestures", "Wheel"), QT_TRANSLATE_NOOP("Gestures", "Scroll through time")),
    (
        QT_TRANSLATE_NOOP("Gestures", "Ctrl + wheel, pinch"),
        QT_TRANSLATE_NOOP("Gestures", "Zoom at the pointer"),
    ),
    (
        QT_TRANSLATE_NOOP("Gestures", "Shift + wheel"),
        QT_TRANSLATE_NOOP("Gestures", "Scroll through the lanes"),
    ),
    (QT_TRANSLATE_NOOP("Gestures", "Drag"), QT_TRANSLATE_NOOP("Gestures", "Move the drawing")),
    (
        QT_TRANSLATE_NOOP("Gestures", "Click"),
        QT_TRANSLATE_NOOP("Gestures", "Select an event, open a bubble"),
    ),
    (
        QT_TRANSLATE_NOOP("Gestures", "Enter, Shift + Enter in the search box"),
        QT_TRANSLATE_NOOP("Gestures", "Next, previous of what was found"),
    ),
    (
        QT_TRANSLATE_NOOP("Gestures", "Drop files or folders on the window"),
        QT_TRANSLATE_NOOP("Gestures", "Open them"),
    ),
)
Row = tuple[str, str]


class Help(QDialog):
    """Lists the commands by their menus; a box above narrows the list to some words."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._box = QLineEdit()
        self._box.setPlaceholderText(self.tr("Find a command…"))
        self._box.setAccessibleName(self.tr("Find a command"))
        self._box.setClearButtonEnabled(True)
        self._box.textEdited.connect(self._narrow)
        self._list = QTreeWidget()
        self._list.setAccessibleName(self.tr("Commands and their keys"))
        self._list.setHeaderLabels([self.tr("Command"), self.tr("Keys")])
        self._list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._list.header().setStretchLastSection(False)
        self._list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._list.setRootIsDecorated(False)
        self._list.setItemsExpandable(False)
        for title, rows in self._sections():
            section = QTreeWidgetItem([title])
            font = self._list.font()
            font.setBold(True)
            section.setFont(0, font)
            section.addChildren([QTreeWidgetItem(row) for row in rows])
            self._list.addTopLevelItem(section)
        self._list.expandAll()
        framed(self, self.tr("Keys and gestures"), self._box, self._list)
        self.resize(560, 640)

    @property
    def lines(self) -> list[Row]:
        """What is listed now: the words of a command and its keys."""
        return [
            (row.text(0), row.text(1))
            for section in _under(self._list.invisibleRootItem())
            for row in _under(section)
            if not row.isHidden()
        ]

    def _sections(self) -> Iterator[tuple[str, list[Row]]]:
        for menu, text in MENUS:
            rows = [
                (_shown(command.text), ", ".join(map(_native, command.keys)))
                for command in COMMANDS
                if command.menu == menu
            ]
            if rows:
                yield _shown(text), rows
        translate = QCoreApplication.translate
        gestures = [
            (translate("Gestures", what), translate("Gestures", how)) for how, what in _GESTURES
        ]
        yield self.tr("Pointer"), gestures

    def _narrow(self, query: str) -> None:
        words = folded(query).split()
        for section in _under(self._list.invisibleRootItem()):
            rows = _under(section)
            for row in rows:
                text = folded(f"{row.text(0)} {row.text(1)}")
                row.setHidden(not all(word in text for word in words))
            section.setHidden(all(row.isHidden() for row in rows))


def _under(parent: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    found = (parent.child(place) for place in range(parent.childCount()))
    return [one for one in found if one is not None]


def _shown(text: str) -> str:
    return QCoreApplication.translate("Commands", text).replace("&", "")


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
