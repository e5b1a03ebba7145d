"""The event card: what is known of the selected event, and why."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from hckt_timeline.domain import DateMention, Event, EventDate, Passage
from hckt_timeline.domain.saying import kind_name, span_words
from hckt_timeline.ui.kit.controls import label
from hckt_timeline.ui.kit.settings import Look
from hckt_timeline.ui.kit.words import (
    basis_words,
    certainty_name,
    date_role_name,
    document_words,
    person_words,
    role_name,
    sentence,
    sources_words,
    status_name,
)
from hckt_timeline.ui.model.index import Index
from hckt_timeline.ui.model.sieve import Certainty, certainty_of
from hckt_timeline.ui.model.state import State

MentionOf = Callable[[Passage], DateMention | None]
"""How the words of a date were read, as soon as it is known."""


class Card(QFrame):
    """Shows an event, or how a dated passage without an event was read."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("card")
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)

    def show_state(self, state: State, mention_of: MentionOf) -> None:
        """Fill the card anew."""
        self._outer.removeWidget(self._body)
        self._body.hide()
        self._body.deleteLater()
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(18, 16, 18, 14)
        self._column.setSpacing(5)
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._outer.addWidget(self._body)
        if state.event is not None:
            self._show_event(state.index, state.event, mention_of)
        elif state.focus.mention is not None:
            self._show_mention(state.focus.mention)

    def height_at(self, width: int) -> int:
        """The pixels that the card needs when it is ``width`` wide."""
        return self._column.totalHeightForWidth(width)

    def _add(self, text: str, role: str = "text") -> None:
        if text:
            self._column.addWidget(label(text, role))

    def _show_event(self, index: Index, event: Event, mention_of: MentionOf) -> None:
        language = self._look.language
        self._add(kind_name(event.kind, language).upper(), "kind")
        self._add(event.title, "title")
        if event.span is None:
            self._add(certainty_name(Certainty.UNDATED), "when")
        else:
            self._add(sentence(span_words(event.span, language)), "when")
        for date in event.dates:
            self._add_date(date, mention_of, named=len(event.dates) > 1)
        self._add_chips(index, event)
        self._add_facts(event)
        for conflict in index.conflicts_of.get(event.id, ()):
            if conflict.settled is None:
                self._add(conflict.message.text(language), "conflict")
            else:
                settled = self.tr("Settled: %1").replace("%1", conflict.settled)
                self._add(f"{conflict.message.text(language)} {settled}", "quiet")
        self._add(event.note or "", "quiet")

    def _add_date(self, date: EventDate, mention_of: MentionOf, *, named: bool) -> None:
        """One line on the words of a date, one on why they mean that day."""
        language = self._look.language
        parts = []
        if named:
            parts.append(f"{date_role_name(date.role)}: {span_words(date.span, language)}")
        if date.words is not None:
            written = self.tr("Written “%1”").replace("%1", date.words.quote)
            parts.append(written)
        mention = mention_of(date.words) if date.words else None
        why = mention.explanation.text(language) if mention else basis_words(date.basis)
        self._add(" · ".join((*parts, why)), "quiet")

    def _add_chips(self, index: Index, event: Event) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 5, 0, 5)
        row.setSpacing(6)
        certainty = certainty_of(index, event)
        sure = "chip-conflict" if certainty is Certainty.DISPUTED else "chip"
        chips = [
            (sources_words(event.source_count(index.copies)), "chip"),
            (certainty_name(certainty), sure),
        ]
        if event.planned:
            chips.append((self.tr("Planned"), "chip"))
        if status := status_name(event.status):
            chips.append((status, "chip"))
        for text, role in chips:
            row.addWidget(label(text, role, wrap=False))
        row.addStretch(1)
        self._column.addLayout(row)

    def _add_facts(self, event: Event) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for row, (name, value) in enumerate(self._facts(event)):
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(label(name, "quiet", wrap=False), row, 0, top)
            grid.addWidget(label(value), row, 1, top)
        self._column.addLayout(grid)

    def _facts(self, event: Event) -> Iterator[tuple[str, str]]:
        if event.predecessors:
            yield self.tr("From"), "\n".join(one.name for one in event.predecessors)
        if event.successors:
            yield self.tr("To"), "\n".join(one.name for one in event.successors)
        changed = {one.organisation for one in (*event.predecessors, *event.successors)}
        others = [one for one in event.organisations if one.organisation not in changed]
        if others:
            lines = (f"{one.name} ({role_name(one.role)})" for one in others)
            yield self.tr("Organisations"), "\n".join(lines)
        if event.people:
            yield self.tr("People"), "\n".join(person_words(one) for one in event.people)
        if event.documents:
            yield self.tr("Documents"), "\n".join(document_words(one) for one in event.documents)
        if event.place:
            yield self.tr("Place"), event.place

    def _show_mention(self, mention: DateMention) -> None:
        language = self._look.language
        self._add(self.tr("Date without an event").upper(), "kind")
        self._add(span_words(mention.span, language), "title")
        written = self.tr("Written “%1”").replace("%1", mention.text)
        self._add(f"{written} · {mention.explanation.text(language)}", "quiet")
        self._add(self.tr("These words tell a time, but no event of the timeline."), "quiet")
