"""The organisations of an event as rows: a name, and what the organisation does in it."""

from collections.abc import Iterable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from hckt_timeline.domain import Bearer, Parties, Party, Role
from hckt_timeline.ui.kit.asking import name_box
from hckt_timeline.ui.kit.controls import small_button
from hckt_timeline.ui.kit.words import role_name, sentence, translate

_FROM, _TO = "predecessor", "successor"


class _Row(NamedTuple):
    whole: QWidget
    name: QComboBox
    role: QComboBox
    given: Bearer


class PartiesEditor(QWidget):
    """Changes the organisations of an event; a name that stays keeps the words that bear it."""

    def __init__(self, parties: Parties, names: Iterable[str]) -> None:
        super().__init__()
        self._names = QStringListModel(sorted(set(names)))
        self._rows: list[_Row] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(5)
        add = QPushButton(self.tr("Add organisation"))
        add.setAutoDefault(False)
        add.clicked.connect(lambda: self._add(Bearer(name=""), Role.SUBJECT).setFocus())
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(self._column)
        below = QHBoxLayout()
        below.addWidget(add)
        below.addStretch(1)
        outer.addLayout(below)
        outer.addStretch(1)
        for each in parties.predecessors:
            self._add(each, _FROM)
        for each in parties.successors:
            self._add(each, _TO)
        for party in parties.organisations:
            self._add(party.organisation, party.role)
        self.setFocusProxy(self._rows[0].name if self._rows else add)

    def parties(self) -> Parties:
        """What the rows say; those without a name say nothing."""
        told = [
            (str(row.role.currentData()), _bearer(row))
            for row in self._rows
            if row.name.currentText().strip()
        ]
        return Parties(
            organisations=tuple(
                Party(organisation=bearer, role=Role(role))
                for role, bearer in told
                if role not in (_FROM, _TO)
            ),
            predecessors=tuple(bearer for role, bearer in told if role == _FROM),
            successors=tuple(bearer for role, bearer in told if role == _TO),
        )

    def _add(self, bearer: Bearer, role: str) -> QComboBox:
        name = name_box(self._names, bearer.name)
        name.setAccessibleName(self.tr("Organisation"))
        roles = QComboBox()
        roles.setAccessibleName(self.tr("What it does in the event"))
        for key, words in role_words():
            roles.addItem(words, key)
        roles.setCurrentIndex(roles.findData(str(role)))
        away = small_button("×", self.tr("Remove this organisation"))
        whole = QWidget()
        line = QHBoxLayout(whole)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(name, 1)
        line.addWidget(roles)
        line.addWidget(away)
        row = _Row(whole, name, roles, bearer)
        away.clicked.connect(partial(self._remove, row))
        self._rows.append(row)
        self._column.addWidget(whole)
        return name

    def _remove(self, row: _Row, _checked: bool = False) -> None:
        self._rows.remove(row)
        self._column.removeWidget(row.whole)
        row.whole.hide()
        row.whole.deleteLater()


def role_words() -> list[tuple[str, str]]:
    """Every role with its words: those of a change of organisations first."""
    return [
        (_FROM, translate("Role", "Before the change")),
        (_TO, translate("Role", "After the change")),
        *((str(role), sentence(role_name(role))) for role in Role),
    ]


def _bearer(row: _Row) -> Bearer:
    name = row.name.currentText().strip()
    return row.given if name == row.given.name else Bearer(name=name)
