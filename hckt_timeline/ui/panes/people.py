"""Who held which post, from when to when, as a table that can be sorted and searched."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView
from typing_extensions import override

from hckt_timeline.folding import folded, plain
from hckt_timeline.ui.kit.controls import share_room
from hckt_timeline.ui.kit.settings import Look
from hckt_timeline.ui.model import choosing
from hckt_timeline.ui.model.posts import Entry, entries, names_others
from hckt_timeline.ui.model.search import hits
from hckt_timeline.ui.model.state import State
from hckt_timeline.ui.session import Session

PERSON, POST, ORGANISATION, SINCE, UNTIL, PASSAGES = range(6)
_ROW_PADDING = 9
_LEAST_LETTERS = 16
_ROOT = QModelIndex()
Cell = QModelIndex | QPersistentModelIndex


class PeopleModel(QAbstractTableModel):
    """Entries, a row each, sorted by a column."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: list[Entry] = []
        self._column, self._order = SINCE, Qt.SortOrder.AscendingOrder

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """List other people, sorted as before."""
        self.beginResetModel()
        self._entries = list(entries)
        self._arrange()
        self.endResetModel()

    def entry(self, row: int) -> Entry:
        """Who stands in a row."""
        return self._entries[row]

    @override
    def rowCount(self, parent: Cell = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._entries)

    @override
    def columnCount(self, parent: Cell = _ROOT) -> int:
        return 0 if parent.isValid() else PASSAGES + 1

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("Person"),
            self.tr("Post"),
            self.tr("Organisation"),
            self.tr("From"),
            self.tr("Until"),
            self.tr("Passages"),
        )[section]

    @override
    def data(self, index: Cell, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        entry = self._entries[index.row()]
        return (*entry[:5], str(len(entry.passages)))[index.column()]

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; the selection is not kept."""
        self.beginResetModel()
        self._column, self._order = column, order
        self._arrange()
        self.endResetModel()

    def _arrange(self) -> None:
        falling = self._order is Qt.SortOrder.DescendingOrder
        self._entries.sort(key=lambda entry: _keys(entry)[self._column], reverse=falling)


class People(QTableView):
    """Lists the people whom the query hits, or all where it hits none; a row leads to its words."""

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self._session = session
        self._look = look
        self._entries: list[Entry] = []
        self._listed: list[Entry] = []
        self._texts: Mapping[str, tuple[str, str]] | None = None
        self._model = PeopleModel()
        self.setModel(self._model)
        self.setAccessibleName(self.tr("People"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + _ROW_PADDING)
        self.selectionModel().currentRowChanged.connect(self._choose)
        session.changed.connect(self._follow)
        self._fill(session.state)
        self._size_columns()
        self.setSortingEnabled(True)
        self.sortByColumn(SINCE, Qt.SortOrder.AscendingOrder)

    @property
    def count(self) -> int:
        """How many rows there are."""
        return self._model.rowCount()

    def _follow(self, before: State, after: State) -> None:
        if names_others(before.index, after.index):
            self._fill(after)
        elif before.query != after.query:
            self._list(after)

    def _fill(self, state: State) -> None:
        self._entries = list(entries(state.index, self._look.language))
        self._texts = None
        self._list(state)

    def _list(self, state: State) -> None:
        found = hits(self._searched(), state.query) if state.query.strip() else frozenset()
        shown = [one for row, one in enumerate(self._entries) if not found or str(row) in found]
        if shown != self._listed:
            self._listed = shown
            self._model.show_entries(shown)

    def _searched(self) -> Mapping[str, tuple[str, str]]:
        """What every entry is found by, plain and folded."""
        if self._texts is None:
            words = (" ".join(one[:3]) for one in self._entries)
            self._texts = {str(row): (plain(text), folded(text)) for row, text in enumerate(words)}
        return self._texts

    def _size_columns(self) -> None:
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        for column, letters in ((PERSON, 28), (SINCE, 12), (UNTIL, 12), (PASSAGES, 9)):
            header.resizeSection(column, self.fontMetrics().averageCharWidth() * letters)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        share_room(self, (POST, ORGANISATION), _LEAST_LETTERS)
        super().resizeEvent(event)

    def _choose(self, current: QModelIndex) -> None:
        if current.isValid() and (passages := self._model.entry(current.row()).passages):
            state = self._session.state
            self._session.go(choosing.chosen_words(state, passages[0]))


def _keys(entry: Entry) -> tuple[str | int, ...]:
    """What each column is sorted by: people by their given names, an open end behind all others."""
    name = entry.person.rpartition(" ")[2]
    begin = entry.begin.isoformat()
    return (
        folded(f"{name} {entry.person}"),
        folded(entry.post),
        folded(entry.organisation),
        begin,
        f"{'1' if entry.until else '0'}{begin}",
        len(entry.passages),
    )
