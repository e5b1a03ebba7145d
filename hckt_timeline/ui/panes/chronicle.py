"""The chronicle: every event as a row, the drawing's twin that can be sorted and read aloud."""

from bisect import bisect_left
from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSignalBlocker,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QTableView
from typing_extensions import override

from hckt_timeline.domain import Event, lane_of
from hckt_timeline.domain.saying import kind_name, span_words
from hckt_timeline.errors import Language
from hckt_timeline.folding import folded
from hckt_timeline.ui.kit.controls import share_room
from hckt_timeline.ui.kit.settings import Look
from hckt_timeline.ui.kit.words import certainty_name, events_words, sentence, status_name
from hckt_timeline.ui.model import choosing
from hckt_timeline.ui.model.index import Index
from hckt_timeline.ui.model.sieve import Certainty, certainty_of
from hckt_timeline.ui.model.state import State
from hckt_timeline.ui.session import Session

DATE, KIND, TITLE, ORGANISATION, SOURCES, CERTAINTY, STATUS = range(7)
_LETTERS = {DATE: 16, KIND: 12, ORGANISATION: 18, SOURCES: 8, CERTAINTY: 17, STATUS: 13}
"""The room of the columns but the title's, which takes the rest."""
_LEAST_LETTERS = 22
_ROW_PADDING = 9
_FEW = 200
"""Rows that are taken out and put in one by one; more are listed anew."""
Cell = QModelIndex | QPersistentModelIndex
Key = tuple[int | str, int]
_ROOT = QModelIndex()


class ChronicleModel(QAbstractTableModel):
    """The listed events of a state, a row each."""

    def __init__(self, state: State, language: Language) -> None:
        super().__init__()
        self._state = state
        self._language = language
        self._column, self._order = DATE, Qt.SortOrder.AscendingOrder
        self._rows: list[str] = []
        self._arrange()

    def show_state(self, state: State) -> None:
        """List the events of another state, sorted as before."""
        self.beginResetModel()
        self._state = state
        self._arrange()
        self.endResetModel()

    def revise(self, state: State, changed: frozenset[str]) -> None:
        """List the events of a state in which only ``changed`` differ."""
        rows = (row for row in map(self.row_of, changed) if row is not None)
        for row in sorted(rows, reverse=True):
            self.beginRemoveRows(_ROOT, row, row)
            del self._rows[row]
            self.endRemoveRows()
        self._state = state
        for id_ in sorted(changed.intersection(state.listed), key=self._key):
            row = self._place(id_)
            self.beginInsertRows(_ROOT, row, row)
            self._rows.insert(row, id_)
            self.endInsertRows()

    def _place(self, id_: str) -> int:
        """The row in which an event belongs that has none yet; before or behind which it stands."""
        if self._order is Qt.SortOrder.AscendingOrder:
            return bisect_left(self._rows, self._key(id_), key=self._key)
        last = len(self._rows) - 1
        upward = range(len(self._rows))
        return (
            last
            + 1
            - bisect_left(upward, self._key(id_), key=lambda row: self._key(self._rows[last - row]))
        )

    def event_at(self, row: int) -> str:
        """The id of the event in a row."""
        return self._rows[row]

    def row_of(self, event: str | None) -> int | None:
        """The row of an event, if it is listed."""
        if event is None or event not in self._state.index.ranks:
            return None
        rising = self._order is Qt.SortOrder.AscendingOrder
        row = self._place(event) - (0 if rising else 1)
        return row if 0 <= row < len(self._rows) and self._rows[row] == event else None

    @override
    def rowCount(self, parent: Cell = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Cell = _ROOT) -> int:
        return 0 if parent.isValid() else STATUS + 1

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("Date"),
            self.tr("Kind"),
            self.tr("Event"),
            self.tr("Organisation"),
            self.tr("Sources"),
            self.tr("Certainty"),
            self.tr("Status"),
        )[section]

    @override
    def data(self, index: Cell, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        event = self._state.index.events[self._rows[index.row()]]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(event, index.column())
        return None

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column, equal rows by time."""
        self.layoutAboutToBeChanged.emit()
        before = [self.event_at(index.row()) for index in self.persistentIndexList()]
        old = self.persistentIndexList()
        self._column, self._order = column, order
        self._arrange()
        new = [
            self.index(row, index.column())
            for row, index in zip(map(self.row_of, before), old, strict=True)
            if row is not None
        ]
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()

    def _arrange(self) -> None:
        falling = self._order is Qt.SortOrder.DescendingOrder
        if self._column == DATE:
            self._rows = list(reversed(self._state.listed) if falling else self._state.listed)
        else:
            self._rows = sorted(self._state.listed, key=self._key, reverse=falling)

    def _key(self, id_: str) -> Key:
        event = self._state.index.events[id_]
        rank = self._state.index.ranks[id_]
        if self._column == DATE:
            return rank, rank
        if self._column == SOURCES:
            return event.source_count(self._state.index.copies), rank
        if self._column == CERTAINTY:
            return list(Certainty).index(certainty_of(self._state.index, event)), rank
        return folded(self._text(event, self._column)), rank

    def _text(self, event: Event, column: int) -> str:
        return _TEXTS[column](self._state.index, event, self._language)


def _date(_index: Index, event: Event, language: Language) -> str:
    if event.span is None:
        return certainty_name(Certainty.UNDATED)
    return span_words(event.span, language)


def _owner(index: Index, event: Event, _language: Language) -> str:
    owner = index.organisations.get(lane_of(event))
    return owner.name if owner else ""


_TEXTS: dict[int, Callable[[Index, Event, Language], str]] = {
    DATE: _date,
    KIND: lambda _index, event, language: sentence(kind_name(event.kind, language)),
    TITLE: lambda _index, event, _language: event.title,
    ORGANISATION: _owner,
    SOURCES: lambda index, event, _language: str(event.source_count(index.copies)),
    CERTAINTY: lambda index, event, _language: certainty_name(certainty_of(index, event)),
    STATUS: lambda _index, event, _language: status_name(event.status),
}


class Chronicle(QTableView):
    """Follows the selection; moving through the rows selects.

    ``asked`` hands on where on the screen a menu for the selected event was asked for.
    """

    asked = Signal(object)

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self._session = session
        self._look = look
        self._model = ChronicleModel(session.state, look.language)
        self.setModel(self._model)
        self.setAccessibleName(self.tr("Chronicle"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSortingEnabled(True)
        self.sortByColumn(DATE, Qt.SortOrder.AscendingOrder)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + _ROW_PADDING)
        self._size_columns()
        self.selectionModel().currentRowChanged.connect(self._choose)
        self._show_status(session.state)
        session.changed.connect(self._follow)
        self._mark(session.state)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right would walk through cells; here they have no meaning of their own."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
            return
        super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._session.state.event is not None:
            self.asked.emit(event.globalPos())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._model.rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(QColor(self._look.theme.quiet))
            middle = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
            painter.drawText(self.viewport().rect(), middle, self._why_empty())
            painter.end()

    def _why_empty(self) -> str:
        state = self._session.state
        if not state.index.events:
            return self.tr("No event was found in these articles.")
        if not state.shown:
            return self.tr("The filters hide every event.")
        nothing = self.tr("Nothing matches “%1”.").replace("%1", state.query.strip())
        if not state.missed:
            return nothing
        hidden = self.tr("The filters hide %1.").replace("%1", events_words(state.missed))
        return f"{nothing} {hidden}"

    def _size_columns(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(48)
        letter = self.fontMetrics().averageCharWidth()
        for column, letters in _LETTERS.items():
            header.resizeSection(column, letters * letter)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        share_room(self, (TITLE,), _LEAST_LETTERS)
        super().resizeEvent(event)

    def _follow(self, before: State, after: State) -> None:
        if before.index is not after.index or before.listed != after.listed:
            self._fill(before, after)
            self._show_status(after)
            self._mark(after)
        elif before.focus.event != after.focus.event:
            self._mark(after)
        if not self._model.rowCount():
            self.viewport().update()  # why it is empty may have changed

    def _fill(self, before: State, after: State) -> None:
        changed = after.index.changed_since(before.index)
        same = (before.sieve, before.query) == (after.sieve, after.query)
        if changed is None or len(changed) > _FEW or not same:
            self._model.show_state(after)
            return
        # Where the selected row goes, Qt would select one beside it.
        with QSignalBlocker(self.selectionModel()):
            self._model.revise(after, changed)

    def _show_status(self, state: State) -> None:
        """Tell who stands for the events once a person does for any."""
        self.setColumnHidden(STATUS, not state.index.is_curated)
        share_room(self, (TITLE,), _LEAST_LETTERS)

    def _mark(self, state: State) -> None:
        """Select the row of the selected event, without selecting the event again."""
        row = self._model.row_of(state.focus.event)
        if row is None:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        else:
            self.selectRow(row)
            index = self._model.index(row, DATE)
            if not self.viewport().rect().contains(self.visualRect(index)):
                self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def _choose(self, current: QModelIndex) -> None:
        if current.isValid():
            event = self._model.event_at(current.row())
            if event != self._session.state.focus.event:
                self._session.go(choosing.chosen(self._session.state, event))
