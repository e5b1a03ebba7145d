"""Who held which post, from when to when, as a table that can be sorted and searched."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from hckt_timeline.folding import folded, plain
from hckt_timeline.ui import choosing
from hckt_timeline.ui.posts import Entry, entries
from hckt_timeline.ui.search import hits
from hckt_timeline.ui.session import Session
from hckt_timeline.ui.settings import Look
from hckt_timeline.ui.state import State

PERSON, POST, ORGANISATION, SINCE, UNTIL, PASSAGES = range(6)
_SORT = Qt.ItemDataRole.UserRole + 1
_VALUE = Qt.ItemDataRole.UserRole + 2
_ROW_PADDING = 9


class People(QTableView):
    """Lists the people whom the query hits, or all where it hits none; a row leads to its words."""

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self._session = session
        self._look = look
        self._entries: tuple[Entry, ...] = ()
        self._texts: dict[str, tuple[str, str]] = {}
        self._listed: frozenset[str] | None = None
        self._model = QStandardItemModel()
        self._model.setSortRole(_SORT)
        self.setModel(self._model)
        self.setAccessibleName(self.tr("People"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + _ROW_PADDING)
        self.selectionModel().currentRowChanged.connect(self._choose)
        session.changed.connect(self._follow)
        self._fill(session.state)
        self.setSortingEnabled(True)
        self.sortByColumn(SINCE, Qt.SortOrder.AscendingOrder)

    @property
    def count(self) -> int:
        """How many rows there are."""
        return self._model.rowCount()

    def _follow(self, before: State, after: State) -> None:
        if before.index is not after.index:
            self._fill(after)
        elif before.query != after.query:
            self._list(after)

    def _fill(self, state: State) -> None:
        self._entries = tuple(entries(state.index, self._look.language))
        words = (" ".join(one[:3]) for one in self._entries)
        self._texts = {str(row): (plain(text), folded(text)) for row, text in enumerate(words)}
        self._listed = None
        self._list(state)

    def _list(self, state: State) -> None:
        found = hits(self._texts, state.query) or frozenset(self._texts)
        if found == self._listed:
            return
        self._listed = found
        self._model.setRowCount(0)
        self._model.setHorizontalHeaderLabels(
            [
                self.tr("Person"),
                self.tr("Post"),
                self.tr("Organisation"),
                self.tr("From"),
                self.tr("Until"),
                self.tr("Passages"),
            ]
        )
        for row, entry in enumerate(self._entries):
            if str(row) in found:
                self._model.appendRow(_items(entry))
        self._size_columns()
        header = self.horizontalHeader()
        self._model.sort(header.sortIndicatorSection(), header.sortIndicatorOrder())

    def _size_columns(self) -> None:
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        for column, letters in ((PERSON, 24), (SINCE, 14), (UNTIL, 14), (PASSAGES, 11)):
            header.resizeSection(column, self.fontMetrics().averageCharWidth() * letters)
        for column in (POST, ORGANISATION):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def _choose(self, current: QModelIndex) -> None:
        if current.isValid():
            passages = self._model.item(current.row(), PERSON).data(_VALUE)
            if passages:
                state = self._session.state
                self._session.go(choosing.chosen_words(state, passages[0]))


def _items(entry: Entry) -> list[QStandardItem]:
    number = len(entry.passages)
    shown = (*entry[:5], str(number))
    name = entry.person.rpartition(" ")[2]
    begin = entry.begin.isoformat()
    keys: tuple[str | int, ...] = (
        folded(f"{name} {entry.person}"),
        folded(entry.post),
        folded(entry.organisation),
        begin,
        f"{'1' if entry.until else '0'}{begin}",
        number,
    )
    made = []
    for text, key in zip(shown, keys, strict=True):
        item = QStandardItem(text)
        item.setToolTip(text)
        item.setData(key, _SORT)
        item.setData(entry.passages, _VALUE)
        made.append(item)
    return made
