"""The filters: organisations, kinds and certainty, each with its sign and its number of events."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QMenu, QPushButton, QVBoxLayout

from hckt_timeline.domain import EventKind, Organisation
from hckt_timeline.domain.saying import kind_name
from hckt_timeline.layout.events import SHAPES
from hckt_timeline.ui.controls import label
from hckt_timeline.ui.filter_rows import COLOUR, COUNT, SHAPE, FilterRows
from hckt_timeline.ui.filter_tree import FilterTree
from hckt_timeline.ui.index import Index
from hckt_timeline.ui.session import Session
from hckt_timeline.ui.settings import Look
from hckt_timeline.ui.sieve import Certainty, Counts, Sieve, count
from hckt_timeline.ui.state import State, sifted
from hckt_timeline.ui.words import certainty_name, sentence

_KEY = Qt.ItemDataRole.UserRole + 1


class Key(NamedTuple):
    """A part of the sieve: the name of its field, and what is hidden in it."""

    field: str
    value: str


def toggled(sieve: Sieve, keys: Iterable[Key], *, on: bool) -> Sieve:
    """The sieve with all of ``keys`` shown or hidden."""
    for key in keys:
        hidden = getattr(sieve, key.field)
        hidden = hidden - {key.value} if on else hidden | {key.value}
        sieve = replace(sieve, **{key.field: hidden})
    return sieve


class Filters(QFrame):
    """A tree of boxes; unticking one hides its events, and what stands under it."""

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self._session = session
        self._look = look
        self._model = QStandardItemModel()
        self._groups: list[QStandardItem] = []
        self._tree = FilterTree()
        self._tree.setModel(self._model)
        self._tree.setItemDelegate(FilterRows(look.theme, self._tree))
        self._tree.setAccessibleName(self.tr("Filters"))
        self._tree.ticked.connect(self._toggle)
        self._tree.asked.connect(self._offer)
        self._shown = label("", "quiet")
        self._all = QPushButton(self.tr("Show all"))
        self._all.clicked.connect(lambda: self._sift(Sieve()))
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 8, 0, 10)
        column.setSpacing(0)
        column.addWidget(self._tree, 1)
        footer = QVBoxLayout()
        footer.setContentsMargins(10, 8, 16, 0)
        footer.setSpacing(6)
        footer.addWidget(self._shown)
        footer.addWidget(self._all)
        column.addLayout(footer)
        session.changed.connect(self._follow)
        self._fill(session.state)

    def _follow(self, before: State, after: State) -> None:
        if before.index is not after.index:
            self._fill(after)
        elif before.sieve != after.sieve:
            self._tick(after)

    def _fill(self, state: State) -> None:
        self._model.clear()
        counts = count(state.index)
        root = self._model.invisibleRootItem()
        if counts.organisations:
            section = _section(root, self.tr("Organisations"))
            _add_organisations(section, state, counts, self._colours(state))
        if counts.kinds:
            self._add_kinds(_section(root, self.tr("Kinds")), counts)
        if counts.certainties:
            section = _section(root, self.tr("Certainty"))
            for certainty in reversed(Certainty):
                if number := counts.certainties[certainty]:
                    key = Key("certainties", certainty)
                    _row(section, certainty_name(certainty), key, number)
        self._tree.expandAll()
        for group in self._groups:
            self._tree.collapse(group.index())
        self._tick(state)

    def _add_kinds(self, section: QStandardItem, counts: Counts) -> None:
        """Kinds that change an organisation stand in a group of their own."""
        changes = {kind: number for kind, number in counts.kinds.items() if kind.is_change}
        group = None
        if changes:
            name = self.tr("Organisation changes")
            group = _row(section, name, None, sum(changes.values()))
        self._groups = [group] if group else []
        for kind in EventKind:
            if number := counts.kinds[kind]:
                owner = group if group and kind.is_change else section
                name = sentence(kind_name(kind, self._look.language))
                item = _row(owner, name, Key("kinds", kind), number)
                item.setData(SHAPES[kind], SHAPE)

    def _colours(self, state: State) -> dict[str, str]:
        colours = self._look.theme.organisations
        return {id_: colours[number % len(colours)] for id_, number in state.colours.items()}

    def _tick(self, state: State) -> None:
        """Show in every box whether what it stands for is shown."""
        for item in _items(self._model.invisibleRootItem()):
            on = [key.value not in getattr(state.sieve, key.field) for key in _keys(item)]
            if all(on):
                item.setCheckState(Qt.CheckState.Checked)
            elif any(on):
                item.setCheckState(Qt.CheckState.PartiallyChecked)
            else:
                item.setCheckState(Qt.CheckState.Unchecked)
        total, shown = len(state.index.events), len(state.shown)
        words = self.tr("%1 of %2 events shown")
        self._shown.setText(words.replace("%1", str(shown)).replace("%2", str(total)))
        self._all.setEnabled(not state.sieve.is_open)

    def _toggle(self, index: QModelIndex) -> None:
        item = self._model.itemFromIndex(index)
        if index.isValid() and (keys := _keys(item)):
            on = item.checkState() is not Qt.CheckState.Checked
            self._sift(toggled(self._session.state.sieve, keys, on=on))

    def _only(self, item: QStandardItem) -> None:
        """Hide everything of its section but ``item``."""
        keys = _keys(item)
        top = item
        while top.parent() is not None:
            top = top.parent()
        sieve = toggled(self._session.state.sieve, _keys(top), on=False)
        self._sift(toggled(sieve, keys, on=True))

    def _sift(self, sieve: Sieve) -> None:
        self._session.go(sifted(self._session.state, sieve))

    def _offer(self, spot: QPoint, index: QModelIndex) -> None:
        """Offer what can be done with a row, in a menu at ``spot`` of the screen."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if index.parent().isValid():
            item = self._model.itemFromIndex(index)
            menu.addAction(self.tr("Show only this")).triggered.connect(lambda: self._only(item))
        menu.addAction(self.tr("Show all")).triggered.connect(lambda: self._sift(Sieve()))
        menu.popup(spot)


def _section(root: QStandardItem, name: str) -> QStandardItem:
    item = QStandardItem(name.upper())
    item.setSelectable(False)
    root.appendRow(item)
    return item


def _row(parent: QStandardItem, name: str, key: Key | None, number: int) -> QStandardItem:
    item = QStandardItem(name)
    item.setToolTip(name)
    item.setData(key, _KEY)
    item.setData(number, COUNT)
    parent.appendRow(item)
    return item


def _add_organisations(
    section: QStandardItem, state: State, counts: Counts, colours: Mapping[str, str]
) -> None:
    """Units under what they belong to, those with most events first."""
    index = state.index
    under: dict[str | None, list[Organisation]] = {}
    for organisation in index.organisations.values():
        if _total(index, organisation.id, counts):
            known = organisation.parent in index.organisations
            under.setdefault(organisation.parent if known else None, []).append(organisation)

    def add(parent: QStandardItem, above: str | None) -> None:
        for one in sorted(under.get(above, ()), key=lambda one: -_total(index, one.id, counts)):
            number = counts.organisations[one.id]
            item = _row(parent, _own_name(index, one), Key("organisations", one.id), number)
            item.setToolTip(one.name)
            item.setData(colours.get(one.id), COLOUR)
            add(item, one.id)

    add(section, None)


def _own_name(index: Index, organisation: Organisation) -> str:
    """The name without that of the organisation above, under which it stands."""
    above = index.organisations.get(organisation.parent or "")
    own = organisation.name.removesuffix(above.name).rstrip(" ,") if above else ""
    return own or organisation.name


def _total(index: Index, organisation: str, counts: Counts) -> int:
    """The events of an organisation and of all its units."""
    units = (one.id for one in index.organisations.values() if one.parent == organisation)
    return counts.organisations[organisation] + sum(_total(index, unit, counts) for unit in units)


def _items(parent: QStandardItem) -> Iterable[QStandardItem]:
    for row in range(parent.rowCount()):
        child = parent.child(row)
        yield child
        yield from _items(child)


def _keys(item: QStandardItem) -> list[Key]:
    """What an item and everything under it stands for."""
    own = item.data(_KEY)
    below = (key for child in _items(item) if (key := child.data(_KEY)) is not None)
    return [*([own] if own else []), *below]
