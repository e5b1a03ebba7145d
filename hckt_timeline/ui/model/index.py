"""A history with everything that the window looks up in it, found once."""

import datetime as dt
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

import numpy as np

from hckt_timeline.domain import (
    Article,
    Conflict,
    Event,
    EventStatus,
    EventTable,
    History,
    Lineage,
    Organisation,
    Passage,
    event_table,
    words_of,
)
from hckt_timeline.domain.standing import Register, register
from hckt_timeline.folding import folded, plain
from hckt_timeline.lineage import build_lineage

if TYPE_CHECKING:
    from weakref import ReferenceType


Told = tuple[tuple[Passage, str], ...]


@dataclass(frozen=True, eq=False)
class Index:
    """Lookups by id; ``ranks`` is the place of an event in time, undated ones last.

    An index that :mod:`.reindexing` made of ``origin`` tells in ``changed`` which events differ.
    """

    history: History
    table: EventTable
    lineage: Lineage
    events: Mapping[str, Event]
    articles: Mapping[str, Article]
    organisations: Mapping[str, Organisation]
    ranks: Mapping[str, int]
    changed: frozenset[str] = frozenset()
    origin: "ReferenceType[Index] | None" = None

    def changed_since(self, before: "Index") -> frozenset[str] | None:
        """The events that differ from those of ``before``; None: perhaps all."""
        return self.changed if self.origin is not None and self.origin() is before else None

    @cached_property
    def conflicts_of(self) -> Mapping[str, tuple[Conflict, ...]]:
        """The conflicts that an event takes part in, by its id."""
        found: dict[str, tuple[Conflict, ...]] = {}
        for conflict in self.history.conflicts:
            for event in conflict.events:
                found[event] = (*found.get(event, ()), conflict)
        return found

    @cached_property
    def is_curated(self) -> bool:
        """Whether a person stands for any event."""
        return any(event.status is not EventStatus.EXTRACTED for event in self.history.events)

    @cached_property
    def peopled(self) -> tuple[Event, ...]:
        """The events that name people."""
        return tuple(event for event in self.history.events if event.people)

    @cached_property
    def copies(self) -> Mapping[str, str]:
        """The articles that are copies, each with the one that stands for their text."""
        return self.history.copies()

    @cached_property
    def papers(self) -> Mapping[str, str | None]:
        """The publishers of the texts that stand in several files, by file."""
        printed = (one for one in self.articles.values() if one.copy_of or one.copies)
        return {article.file: article.publisher for article in printed}

    @cached_property
    def register(self) -> Register:
        """What the state of all organisations on a day is told from."""
        history = self.history
        return register(history.organisations, history.events, history.links)

    @cached_property
    def leading(self) -> Organisation | None:
        """The organisation on whose ribbon most events stand."""
        if not len(self.table):
            return None
        row = int(np.bincount(self.table.organisation).argmax())
        return self.organisations[self.table.organisations[row]]

    @cached_property
    def feed_items(self) -> frozenset[str]:
        """The articles that are one of several in their file."""
        sizes = Counter(article.file for article in self.articles.values())
        return frozenset(one.id for one in self.articles.values() if sizes[one.file] > 1)

    @cached_property
    def texts(self) -> Mapping[str, tuple[str, str]]:
        """What every event is found by, plain and folded."""
        return {id_: found_by(event) for id_, event in self.events.items()}

    def warm_up(self) -> None:
        """Prepare what is looked up by words, so that the first question need not."""
        for texts in (self.texts, self.names):
            len(texts)

    @cached_property
    def names(self) -> Mapping[str, tuple[str, str]]:
        """What every organisation is found by, plain and folded."""
        found = {}
        for one in self.organisations.values():
            names = dict.fromkeys((one.name, *(name.name for name in one.names), *one.aliases))
            text = " · ".join(names)
            found[one.id] = (plain(text), folded(text))
        return found

    @cached_property
    def told(self) -> Mapping[str, Told]:
        """Places in each article that tell an event, the words of its day before its sentences."""
        return told_by(self.history.events)

    def event_at(self, article: str, start: int, end: int) -> str | None:
        """The event whose day the words at ``start`` to ``end`` tell, else None."""
        for passage, event in self.told.get(article, ()):
            if passage in self._days(event) and passage.start < end and start < passage.end:
                return event
        return None

    def telling(self, article: str) -> Callable[[int, int], bool]:
        """Whether the words at some start to end of an article tell the day of an event."""
        told = self.told.get(article, ())
        spots = sorted({(one.start, one.end) for one, event in told if one in self._days(event)})
        starts = [start for start, _ in spots]
        reached = list(accumulate((end for _, end in spots), max))

        def tells(start: int, end: int) -> bool:
            before = bisect_left(starts, end)
            return before > 0 and reached[before - 1] > start

        return tells

    def event_on(self, words: Passage) -> Event | None:
        """An event that stands on exactly these words."""
        told = self.told.get(words.article, ())
        return next((self.events[event] for passage, event in told if passage == words), None)

    def events_told_in(self, article: str) -> int:
        """How many events an article tells."""
        return self.number_told.get(article, 0)

    @cached_property
    def number_told(self) -> Mapping[str, int]:
        """How many events each article tells."""
        return {article: number_of(told) for article, told in self.told.items()}

    def prepare(self) -> None:
        """Find ahead what the panes look up, so that showing the history holds nothing up."""
        _ = self.conflicts_of, self.copies, self.is_curated, self.leading, self.number_told
        _ = self.feed_items, self.peopled

    def _days(self, event: str) -> tuple[Passage, ...]:
        return tuple(date.words for date in self.events[event].dates if date.words)


def told_by(events: Iterable[Event]) -> dict[str, Told]:
    """The places of each article that tell some events, the shorter before the longer."""
    found: dict[str, list[tuple[Passage, str]]] = {}
    for event in events:
        days = (date.words for date in event.dates if date.words)
        for passage in (*days, *event.evidence):
            found.setdefault(passage.article, []).append((passage, event.id))
    return {article: in_order(told) for article, told in found.items()}


def in_order(told: Iterable[tuple[Passage, str]]) -> Told:
    """Places that tell events, the shorter before the longer."""
    return tuple(sorted(told, key=lambda pair: (pair[0].end - pair[0].start, pair[1])))


def number_of(told: Told) -> int:
    """How many events some places tell."""
    return len({event for _, event in told})


def found_by(event: Event) -> tuple[str, str]:
    """The words by which an event is found, plain and folded."""
    words = words_of(event)
    return plain(words), folded(words)


def _dated(history: History, table: EventTable) -> Sequence[str]:
    """All events with a day in order of time, also those that are not drawn."""
    dated = [(each, each.span) for each in history.events if each.span is not None]
    if len(dated) == len(table):
        return table.ids
    days = (
        (span.earliest or dt.date.min, span.latest or dt.date.max, event.id)
        for event, span in dated
    )
    return [id_ for _, _, id_ in sorted(days)]


def index(history: History) -> Index:
    """Index a history."""
    table = event_table(history)
    undated = (event.id for event in history.events if event.span is None)
    order = dict.fromkeys((*_dated(history, table), *undated))
    return Index(
        history=history,
        table=table,
        lineage=build_lineage(history),
        events={event.id: event for event in history.events},
        articles={article.id: article for article in history.articles},
        organisations={one.id: one for one in history.organisations},
        ranks={id_: rank for rank, id_ in enumerate(order)},
    )
