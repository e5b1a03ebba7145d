"""Dialogs on several things at once: events, organisations, sources that disagree."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QWidget,
)

from hckt_timeline.domain import Act, Conflict, Event, Organisation
from hckt_timeline.domain.saying import span_words
from hckt_timeline.errors import Language
from hckt_timeline.folding import folded
from hckt_timeline.ui.curating.deeds import joined, merged, parted, put_under, settled
from hckt_timeline.ui.kit.asking import Asking, Field, name_box
from hckt_timeline.ui.kit.controls import label
from hckt_timeline.ui.kit.words import article_heading, certainty_name, translate
from hckt_timeline.ui.model.sieve import Certainty
from hckt_timeline.ui.model.state import State

Done = Callable[[Act], None]
_OFFERED = 200
_LINE = 110


def ask_join(parent: QWidget, state: State, event: Event, language: Language, done: Done) -> Asking:
    """Choose the events that are one with another; those nearest in time are offered first."""
    offered = _nearest(state, event)
    listed = _ticks([_event_line(each, language) for each in offered])
    search = QLineEdit()
    search.textChanged.connect(lambda words: _narrow(listed, words))
    field = Field(translate("Uniting", "&Events that tell the same"), listed)
    words = translate("Uniting", "The event goes on with the words of all: %1")
    dialog = Asking(
        parent,
        translate("Uniting", "Join events"),
        (
            label(words.replace("%1", event.title)),
            Field(translate("Uniting", "&Find"), search),
            field,
        ),
        translate("Uniting", "Join"),
    )

    def take() -> bool:
        others = tuple(offered[row] for row in _ticked(listed))
        field.complain("" if others else translate("Uniting", "Tick at least one event"))
        if others:
            done(joined(event, others))
        return bool(others)

    dialog.take = take
    return dialog


def ask_part(parent: QWidget, state: State, event: Event, done: Done) -> Asking:
    """Choose the passages that tell another event."""
    articles = state.index.articles
    lines = [
        f"“{_shortened(each.quote)}” · {article_heading(state.index, articles[each.article])}"
        for each in event.evidence
    ]
    listed = _ticks(lines, [each.quote for each in event.evidence])
    field = Field(translate("Uniting", "&Passages that tell another event"), listed)
    dialog = Asking(
        parent,
        translate("Uniting", "Part the event"),
        (label(event.title), field),
        translate("Uniting", "Part off"),
    )

    def take() -> bool:
        words = tuple(event.evidence[row] for row in _ticked(listed))
        some = 0 < len(words) < len(event.evidence)
        field.complain("" if some else translate("Uniting", "Tick some of the passages, not all"))
        if some:
            done(parted(event, words))
        return some

    dialog.take = take
    return dialog


def ask_merge(parent: QWidget, state: State, owner: Organisation | None, done: Done) -> Asking:
    """Choose two organisations that are one."""
    names, known = _organisations(state)
    kept, other = name_box(names, owner.name if owner else ""), name_box(names)
    other_field = Field(translate("Uniting", "&Is the same as"), other)
    kept_field = Field(translate("Uniting", "&Organisation that goes on, under both names"), kept)
    dialog = Asking(
        parent,
        translate("Uniting", "Merge organisations"),
        (kept_field, other_field),
        translate("Uniting", "Merge"),
    )

    def take() -> bool:
        one, two = _known(kept_field, kept, known), _known(other_field, other, known)
        if one is None or two is None:
            return False
        if one is two:
            other_field.complain(translate("Uniting", "This is the same organisation already"))
            return False
        done(merged(state, one, two))
        return True

    dialog.take = take
    return dialog


def ask_parent(parent: QWidget, state: State, owner: Organisation | None, done: Done) -> Asking:
    """Choose the organisation above another."""
    names, known = _organisations(state)
    above = state.index.organisations.get(owner.parent or "") if owner else None
    unit = name_box(names, owner.name if owner else "")
    upper = name_box(names, above.name if above else "")
    unit_field = Field(translate("Uniting", "&Organisation"), unit)
    upper_field = Field(
        translate("Uniting", "&Belongs to"),
        upper,
        translate("Uniting", "Empty: to no other organisation"),
    )
    dialog = Asking(
        parent,
        translate("Uniting", "Set the parent of an organisation"),
        (unit_field, upper_field),
        translate("Uniting", "Set"),
    )

    def take() -> bool:
        one = _known(unit_field, unit, known)
        alone = not upper.currentText().strip()
        two = None if alone else _known(upper_field, upper, known)
        if one is None or (two is None and not alone):
            return False
        if one is two or _is_under(state, two, one):
            upper_field.complain(
                translate(
                    "Uniting", "It belongs to the organisation itself, so it cannot stand above"
                )
            )
            return False
        done(put_under(state, one, two))
        return True

    dialog.take = take
    return dialog


def ask_settle(
    parent: QWidget,
    conflicts: Sequence[Conflict],
    chosen: Conflict | None,
    language: Language,
    done: Done,
) -> Asking:
    """Choose a conflict and give the reason for which it is settled."""
    box = QComboBox()
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    for each in conflicts:
        box.addItem(_shortened(each.message.text(language)))
    box.setCurrentIndex(conflicts.index(chosen) if chosen in conflicts else 0)
    reason = QPlainTextEdit()
    reason.setObjectName("reason")
    reason.setTabChangesFocus(True)
    reason.setFixedHeight(72)
    field = Field(
        translate("Uniting", "&Reason"),
        reason,
        translate("Uniting", "For instance: the decree itself says 1 July"),
    )
    told = label("", "quiet")
    box.currentIndexChanged.connect(lambda row: told.setText(conflicts[row].message.text(language)))
    told.setText(conflicts[box.currentIndex()].message.text(language))
    dialog = Asking(
        parent,
        translate("Uniting", "Settle a conflict"),
        (Field(translate("Uniting", "&Conflict"), box), told, field),
        translate("Uniting", "Settle"),
    )

    def take() -> bool:
        why = reason.toPlainText().strip()
        field.complain("" if why else translate("Uniting", "A conflict is settled for a reason"))
        if why:
            done(settled(conflicts[box.currentIndex()], why))
        return bool(why)

    dialog.take = take
    reason.setFocus()
    return dialog


def _nearest(state: State, event: Event) -> list[Event]:
    """The other events that are shown, nearest in time first, as many as can be looked through."""
    ranks = state.index.ranks
    here = ranks[event.id]
    others = [id_ for id_ in state.shown if id_ != event.id]
    others.sort(key=lambda id_: abs(ranks[id_] - here))
    return [state.index.events[id_] for id_ in others[:_OFFERED]]


def _event_line(event: Event, language: Language) -> str:
    day = span_words(event.span, language) if event.span else certainty_name(Certainty.UNDATED)
    return f"{day} · {event.title}"


def _ticks(lines: Sequence[str], whole: Sequence[str] = ()) -> QListWidget:
    """Lines to tick; ``whole`` are the words that were shortened for them."""
    made = QListWidget()
    made.setObjectName("ticks")
    made.setMinimumHeight(200)
    made.setWordWrap(True)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setResizeMode(QListWidget.ResizeMode.Adjust)
    for line in lines:
        item = QListWidgetItem(line)
        item.setFlags(
            Qt.ItemFlag.ItemIsUserCheckable
            | Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
        )
        item.setCheckState(Qt.CheckState.Unchecked)
        made.addItem(item)
    for row, words in enumerate(whole):
        made.item(row).setToolTip(words)
    made.setCurrentRow(0)
    return made


def _ticked(listed: QListWidget) -> list[int]:
    rows = range(listed.count())
    return [row for row in rows if listed.item(row).checkState() is Qt.CheckState.Checked]


def _narrow(listed: QListWidget, words: str) -> None:
    """Show the lines that hold all the words, and those that are ticked."""
    wanted = folded(words).split()
    for row in range(listed.count()):
        item = listed.item(row)
        text = folded(item.text())
        fits = all(word in text for word in wanted)
        item.setHidden(not fits and item.checkState() is not Qt.CheckState.Checked)


def _organisations(state: State) -> tuple[QStringListModel, dict[str, Organisation]]:
    """The names to choose from, each with its organisation; same names are told apart by ids."""
    known: dict[str, Organisation] = {}
    for one in state.index.history.organisations:
        known[one.name if one.name not in known else f"{one.name} ({one.id})"] = one
    return QStringListModel(sorted(known)), known


def _known(field: Field, box: QComboBox, known: dict[str, Organisation]) -> Organisation | None:
    """The organisation of the name in a box; where there is none, the field says so."""
    found = known.get(box.currentText().strip())
    field.complain(
        "" if found else translate("Uniting", "Choose one of the organisations there are")
    )
    return found


def _is_under(state: State, unit: Organisation | None, above: Organisation) -> bool:
    """Whether an organisation stands somewhere below another."""
    seen: set[str] = set()
    while unit is not None and unit.id not in seen:
        if unit.parent == above.id:
            return True
        seen.add(unit.id)
        unit = state.index.organisations.get(unit.parent or "")
    return False


def _shortened(words: str) -> str:
    whole = " ".join(words.split())
    return whole if len(whole) <= _LINE else f"{whole[: _LINE - 1].rstrip()}…"
