"""The one form for events: what was read is corrected in it, what was not is added."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QWidget

from hckt_timeline.curation import telling_of
from hckt_timeline.domain import (
    Act,
    Add,
    Correct,
    Dated,
    DateMention,
    Event,
    EventKind,
    Parties,
    TimeSpan,
)
from hckt_timeline.domain.saying import kind_name, span_words
from hckt_timeline.errors import Language, TimelineError
from hckt_timeline.ui.background import Helper
from hckt_timeline.ui.curating.deeds import corrected, new_id, parties_of
from hckt_timeline.ui.curating.parties import PartiesEditor
from hckt_timeline.ui.kit.asking import Asking, Field, line_box
from hckt_timeline.ui.kit.words import sentence, translate
from hckt_timeline.ui.model.state import State

if TYPE_CHECKING:
    from concurrent.futures import Future

Reading = DateMention | TimelineError


class DayField(Field):
    """A day as people write it, read while it is typed; ``read`` tells that it has been."""

    read = Signal()

    def __init__(self, span: TimeSpan | None, language: Language) -> None:
        self._box = line_box()
        self._given = span
        self._language = language
        self._first = span_words(span, "vi") if span else ""
        self._reading: tuple[str, Reading] | None = None
        hint = translate(
            "DayField",
            "As people write it: 24/01/2025, tháng 9/1974, khoảng năm 1950. Empty: unknown",
        )
        super().__init__(translate("DayField", "&Day"), self._box, hint)
        self._box.setText(self._first)
        self._box.selectAll()  # what is typed takes its place
        self._helper: Helper[tuple[str, Reading]] = Helper()
        self._helper.done.connect(self._receive)
        self._box.textChanged.connect(self._ask)

    def close_helper(self) -> None:
        """Let go of the reading thread."""
        self._helper.close()

    @property
    def changed(self) -> bool:
        """Whether another day stands in the field than the one it was given."""
        return self._box.text().strip() != self._first

    @property
    def is_ready(self) -> bool:
        """Whether what stands in the field is a day, or none."""
        words = self._box.text().strip()
        if not words or not self.changed:
            return True
        return self._reading is not None and self._reading[0] == words and self._told() is not None

    @property
    def span(self) -> TimeSpan | None:
        """The time that stands in the field."""
        if not self.changed:
            return self._given
        mention = self._told() if self._box.text().strip() else None
        return mention.span if mention else None

    def _told(self) -> DateMention | None:
        reading = self._reading[1] if self._reading else None
        return reading if isinstance(reading, DateMention) else None

    def _ask(self) -> None:
        words = self._box.text().strip()
        self.complain("")
        if words and self.changed:
            self._helper.ask(partial(_read, words))
        self.read.emit()

    @Slot(object)  # without it, it would run in the thread that read
    def _receive(self, answered: "Future[tuple[str, Reading]]") -> None:
        words, reading = self._reading = answered.result()
        if words != self._box.text().strip():
            return
        if isinstance(reading, DateMention):
            meant = sentence(span_words(reading.span, self._language))
            self.tell(f"→ {meant}. {reading.explanation.text(self._language)}")
        else:
            self.complain(reading.message(self._language))
        self.read.emit()


def _read(words: str) -> tuple[str, Reading]:
    # The date reader is loaded when the first day is typed.
    from hckt_timeline.app.days import typed_time

    try:
        return words, typed_time(words)
    except TimelineError as error:
        return words, error


class EventForm(Asking):
    """Day, kind, title and organisations; ``done`` takes the decision.

    With an event it is corrected; without, one is added, on the words of the passage that is
    marked, if there is one.
    """

    def __init__(
        self,
        parent: QWidget,
        state: State,
        event: Event | None,
        language: Language,
        done: Callable[[Act], None],
    ) -> None:
        self._state, self._event, self._done = state, event, done
        span = event.span if event else _span_of_mention(state)
        self.day = DayField(span, language)
        self.kind = _kind_box(event.kind if event else EventKind.OTHER, language)
        self.name = line_box()
        self.name.setMaxLength(500)
        self.name.setText(event.title if event else "")
        self._before = parties_of(state, event) if event else Parties()
        self.parties = PartiesEditor(self._before, _names(state))
        self._origin = QPlainTextEdit()
        self._title = Field(translate("EventForm", "&Title"), self.name)
        self._who = Field(translate("EventForm", "&Organisations"), self.parties)
        parts = [
            self.day,
            Field(translate("EventForm", "&Kind"), self.kind),
            self._title,
            self._who,
        ]
        if event is None:
            parts.append(self._origin_field())
        title, yes = (
            (translate("EventForm", "Correct the event"), translate("EventForm", "Correct"))
            if event
            else (translate("EventForm", "Add an event"), translate("EventForm", "Add"))
        )
        super().__init__(parent, title, parts, yes)
        self.day.read.connect(lambda: self.agree.setEnabled(self.day.is_ready))
        self.finished.connect(self.day.close_helper)
        self.take = self._take

    def _origin_field(self) -> Field:
        self._origin.setObjectName("reason")
        self._origin.setTabChangesFocus(True)
        self._origin.setFixedHeight(56)
        words = self._state.focus.passage
        hint = (
            translate("EventForm", "Stands on the words “%1”").replace("%1", words.quote)
            if words
            else ""
        )
        return Field(translate("EventForm", "O&rigin: from where it is known"), self._origin, hint)

    def _take(self) -> bool:
        title, parties = self.name.text().strip(), self.parties.parties()
        kind = EventKind(self.kind.currentData())
        lacking = kind.is_change and not (parties.predecessors or parties.successors)
        self._title.complain("" if title else translate("EventForm", "An event needs a title"))
        self._who.complain(
            translate("EventForm", "A change needs an organisation before or after it")
            if lacking
            else ""
        )
        if not title or lacking or not self.day.is_ready:
            return False
        if (act := self._act(kind, title, parties)) is not None:
            self._done(act)
        return True

    def _act(self, kind: EventKind, title: str, parties: Parties) -> Act | None:
        span = self.day.span
        if self._event is not None:
            dated = Dated(span=span) if self.day.changed else None
            told = telling_of(self._event)
            wanted = Correct(event=told, dated=dated, kind=kind, title=title, parties=parties)
            return corrected(self._event, wanted, self._before)
        words = self._state.focus.passage
        note = self._origin.toPlainText().strip() or translate("EventForm", "Added by hand")
        return Add(
            id=new_id(),
            kind=kind,
            title=title,
            span=span,
            parties=parties,
            words=(words,) if words else (),
            note=note,
        )


def _names(state: State) -> list[str]:
    organisations = state.index.history.organisations
    return [name for one in organisations for name in (one.name, *(n.name for n in one.names))]


def _span_of_mention(state: State) -> TimeSpan | None:
    return state.focus.mention.span if state.focus.mention else None


def _kind_box(kind: EventKind, language: Language) -> QComboBox:
    box = QComboBox()
    for each in EventKind:
        box.addItem(sentence(kind_name(each, language)), str(each))
    box.setCurrentIndex(box.findData(str(kind)))
    return box
