"""The rows of the filters, and the model that keeps them for the tree."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

from hckt_timeline.domain import EventKind, Organisation
from hckt_timeline.domain.saying import kind_name
from hckt_timeline.layout.view.events import SHAPES
from hckt_timeline.scene import Shape
from hckt_timeline.ui.kit.settings import Look
from hckt_timeline.ui.kit.words import certainty_name, sentence, translate
from hckt_timeline.ui.model.index import Index
from hckt_timeline.ui.model.sieve import Certainty, Counts, Sieve, count
from hckt_timeline.ui.model.state import State
from hckt_timeline.ui.panes.filter_rows import COLOUR, COUNT, SHAPE

_TOP = -1
_ROOT = QModelIndex()
Cell = QModelIndex | QPersistentModelIndex


class Key(NamedTuple):
    """A part of the sieve: the name of its field, and what is hidden in it."""

    field: str
    value: str


@dataclass(frozen=True)
class Row:
    """A heading, a group of boxes, or a box, which alone has a key of its own."""

    name: str
    number: int = 0
    key: Key | None = None
    tip: str = ""
    colour: str | None = None
    shape: Shape | None = None
    under: tuple["Row", ...] = ()

    @cached_property
    def keys(self) -> tuple[Key, ...]:
        """What the row and everything under it stands for."""
        own = (self.key,) if self.key else ()
        return (*own, *(key for row in self.under for key in row.keys))


def sections(state: State, look: Look) -> tuple[Row, ...]:
    """The rows of a history: organisations as a tree, kinds, certainty, those with events."""
    counts = count(state.index)
    parts = (
        (translate("Filters", "Organisations"), _organisations(state, counts, look)),
        (translate("Filters", "Kinds"), _kinds(counts, look)),
        (translate("Filters", "Certainty"), _certainties(counts)),
    )
    return tuple(Row(name.upper(), under=rows) for name, rows in parts if rows)


def _organisations(state: State, counts: Counts, look: Look) -> tuple[Row, ...]:
    """Units under what they belong to, those with most events first."""
    index, colours = state.index, look.theme.organisations
    under: dict[str | None, list[Organisation]] = {}
    for one in index.organisations.values():
        parent = one.parent if one.parent in index.organisations else None
        under.setdefault(parent, []).append(one)

    def rows(above: str | None) -> tuple[tuple[int, Row], ...]:
        made = [with_total(one) for one in under.get(above, ())]
        shown = [(total, row) for total, row in made if total]
        return tuple(sorted(shown, key=lambda pair: -pair[0]))

    def with_total(one: Organisation) -> tuple[int, Row]:
        units, number = rows(one.id), counts.organisations[one.id]
        row = Row(
            name=_own_name(index, one),
            number=number,
            key=Key("organisations", one.id),
            tip=one.name,
            colour=colours[state.colours[one.id] % len(colours)]
            if one.id in state.colours
            else None,
            under=tuple(row for _, row in units),
        )
        return number + sum(total for total, _ in units), row

    return tuple(row for _, row in rows(None))


def _own_name(index: Index, organisation: Organisation) -> str:
    """The name without that of the organisation above, under which it stands."""
    above = index.organisations.get(organisation.parent or "")
    own = organisation.name.removesuffix(above.name).rstrip(" ,") if above else ""
    return own or organisation.name


def _kinds(counts: Counts, look: Look) -> tuple[Row, ...]:
    """Kinds that change an organisation stand in a group of their own."""

    def row(kind: EventKind) -> Row:
        name = sentence(kind_name(kind, look.language))
        number = counts.kinds[kind]
        return Row(name, number, Key("kinds", kind), tip=name, shape=SHAPES[kind])

    rows = [(kind, row(kind)) for kind in EventKind if counts.kinds[kind]]
    changes = tuple(each for kind, each in rows if kind.is_change)
    others = tuple(each for kind, each in rows if not kind.is_change)
    if not changes:
        return others
    name = translate("Filters", "Organisation changes")
    number = sum(each.number for each in changes)
    return (Row(name, number, tip=name, under=changes), *others)


def _certainties(counts: Counts) -> tuple[Row, ...]:
    rows = ((certainty_name(each), each) for each in reversed(Certainty))
    return tuple(
        Row(name, counts.certainties[each], Key("certainties", each), tip=name)
        for name, each in rows
        if counts.certainties[each]
    )


class FilterModel(QAbstractItemModel):
    """Rows in a tree, ticked where the sieve lets through what they stand for."""

    def __init__(self) -> None:
        super().__init__()
        self._sieve = Sieve()
        self._rows: list[Row] = []
        self._above: list[int] = []
        self._below: dict[int, list[int]] = {}

    def show_rows(self, rows: tuple[Row, ...], sieve: Sieve) -> None:
        """Take in the rows of a history; the model is reset only where it has other boxes."""
        flat, above = _flattened(rows)
        same = above == self._above and [one.key for one in flat] == [one.key for one in self._rows]
        if same:
            self._rows = flat
            self.tick(sieve)
            return
        self.beginResetModel()
        self._rows, self._above, self._sieve = flat, above, sieve
        self._below = {}
        for at, parent in enumerate(above):
            self._below.setdefault(parent, []).append(at)
        self.endResetModel()

    def tick(self, sieve: Sieve) -> None:
        """Show in every box whether what it stands for is shown."""
        self._sieve = sieve
        for below in self._below.values():
            self.dataChanged.emit(self._index(below[0]), self._index(below[-1]))

    def row_at(self, index: Cell) -> Row:
        """The row of a valid index."""
        return self._rows[index.internalId()]

    def groups(self) -> Iterator[QModelIndex]:
        """The rows that stand for nothing but what is under them, headings left out."""
        for at, row in enumerate(self._rows):
            if row.key is None and self._above[at] != _TOP:
                yield self._index(at)

    @override
    def index(self, row: int, column: int, parent: Cell = _ROOT) -> QModelIndex:
        below = self._below.get(parent.internalId() if parent.isValid() else _TOP, ())
        if column or not 0 <= row < len(below):
            return QModelIndex()
        return self.createIndex(row, 0, below[row])

    @override
    def parent(self, child: Cell) -> QModelIndex:  # type: ignore[override]  # QObject.parent() too
        above = self._above[child.internalId()] if child.isValid() else _TOP
        return QModelIndex() if above == _TOP else self._index(above)

    @override
    def rowCount(self, parent: Cell = _ROOT) -> int:
        return len(self._below.get(parent.internalId() if parent.isValid() else _TOP, ()))

    @override
    def columnCount(self, parent: Cell = _ROOT) -> int:
        return 1

    @override
    def flags(self, index: Cell) -> Qt.ItemFlag:
        heading = not index.isValid() or self._above[index.internalId()] == _TOP
        return Qt.ItemFlag.ItemIsEnabled if heading else super().flags(index)

    @override
    def data(self, index: Cell, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.CheckStateRole:
            return self._checked(self.row_at(index)).value
        told = _TOLD.get(role)
        return told(self.row_at(index)) if told else None

    def _checked(self, row: Row) -> Qt.CheckState:
        hidden: Mapping[str, frozenset[str]] = {
            "organisations": self._sieve.organisations,
            "kinds": self._sieve.kinds,
            "certainties": self._sieve.certainties,
        }
        on = [key.value not in hidden[key.field] for key in row.keys]
        if all(on):
            return Qt.CheckState.Checked
        return Qt.CheckState.PartiallyChecked if any(on) else Qt.CheckState.Unchecked

    def _index(self, at: int) -> QModelIndex:
        place = self._below[self._above[at]].index(at)
        return self.createIndex(place, 0, at)


_TOLD: dict[int, Callable[[Row], object]] = {
    Qt.ItemDataRole.DisplayRole: lambda row: row.name,
    Qt.ItemDataRole.ToolTipRole: lambda row: row.tip or None,
    COUNT: lambda row: row.number,
    COLOUR: lambda row: row.colour,
    SHAPE: lambda row: row.shape,
}


def _flattened(rows: tuple[Row, ...]) -> tuple[list[Row], list[int]]:
    """All rows, each with the place of the one above it."""
    flat: list[Row] = []
    above: list[int] = []

    def add(row: Row, parent: int) -> None:
        at = len(flat)
        flat.append(row)
        above.append(parent)
        for each in row.under:
            add(each, at)

    for row in rows:
        add(row, _TOP)
    return flat, above
