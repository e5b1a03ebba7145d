"""The filters: organisations, kinds and certainty, each with its sign and its number of events."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtWidgets import QFrame, QMenu, QPushButton, QVBoxLayout

from hckt_timeline.ui.kit.controls import label
from hckt_timeline.ui.kit.settings import Look
from hckt_timeline.ui.model.sieve import Sieve
from hckt_timeline.ui.model.state import State, sifted
from hckt_timeline.ui.panes.filter_model import FilterModel, Key, sections
from hckt_timeline.ui.panes.filter_rows import FilterRows
from hckt_timeline.ui.panes.filter_tree import FilterTree
from hckt_timeline.ui.session import Session


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
        self._model = FilterModel()
        self._tree = FilterTree()
        self._tree.setModel(self._model)
        self._model.modelReset.connect(self._unfold)
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
            self._model.tick(after.sieve)
            self._count(after)

    def _fill(self, state: State) -> None:
        self._model.show_rows(sections(state, self._look), state.sieve)
        self._count(state)

    def _unfold(self) -> None:
        self._tree.expandAll()
        for group in self._model.groups():
            self._tree.collapse(group)

    def _count(self, state: State) -> None:
        total, shown = len(state.index.events), len(state.shown)
        words = self.tr("%1 of %2 events shown")
        self._shown.setText(words.replace("%1", str(shown)).replace("%2", str(total)))
        self._all.setEnabled(not state.sieve.is_open)

    def _toggle(self, index: QModelIndex) -> None:
        if index.isValid() and (keys := self._model.row_at(index).keys):
            on = index.data(Qt.ItemDataRole.CheckStateRole) != Qt.CheckState.Checked.value
            self._sift(toggled(self._session.state.sieve, keys, on=on))

    def _only(self, index: QModelIndex) -> None:
        """Hide everything of its section but a row."""
        keys, top = self._model.row_at(index).keys, index
        while top.parent().isValid():
            top = top.parent()
        sieve = toggled(self._session.state.sieve, self._model.row_at(top).keys, on=False)
        self._sift(toggled(sieve, keys, on=True))

    def _sift(self, sieve: Sieve) -> None:
        self._session.go(sifted(self._session.state, sieve))

    def _offer(self, spot: QPoint, index: QModelIndex) -> None:
        """Offer what can be done with a row, in a menu at ``spot`` of the screen."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if index.parent().isValid():
            menu.addAction(self.tr("Show only this")).triggered.connect(lambda: self._only(index))
        menu.addAction(self.tr("Show all")).triggered.connect(lambda: self._sift(Sieve()))
        menu.popup(spot)
