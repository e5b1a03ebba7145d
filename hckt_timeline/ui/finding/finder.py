"""Searching beside the window's thread: the words typed last count, and typing never waits."""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from hckt_timeline.errors import Language
from hckt_timeline.storage import FullText
from hckt_timeline.ui.background import Helper
from hckt_timeline.ui.finding.finding import Find, finds
from hckt_timeline.ui.model.index import Index
from hckt_timeline.ui.model.reindexing import carry_texts
from hckt_timeline.ui.model.sieve import classed
from hckt_timeline.ui.model.state import Hits, State, matches

if TYPE_CHECKING:
    from collections.abc import Mapping
    from concurrent.futures import Future

    from hckt_timeline.domain import Article


@dataclass(frozen=True, eq=False, slots=True)
class Answer:
    """What a query found: events of the state that was asked, and everything else."""

    index: Index
    query: str
    hits: Hits
    finds: tuple[Find, ...]


class Finder(QObject):
    """``answered`` hands on what the latest query found."""

    answered = Signal(object)
    failed = Signal(Exception)

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._helper: Helper[Answer] = Helper()
        self._helper.done.connect(self._receive)
        self._texts: tuple[Mapping[str, Article], FullText] | None = None
        self._known: Index | None = None
        self.query = ""

    def ask(self, state: State, query: str) -> None:
        """Look for words; an earlier question is dropped."""
        self.query = query
        self._helper.ask(partial(self._find, state, query))

    def close(self) -> None:
        """Let go of the thread."""
        self._helper.close()

    def _find(self, state: State, query: str) -> Answer:
        index = state.index
        if self._texts is None or self._texts[0] is not index.articles:
            self._texts = index.articles, FullText(index.history.articles)
        if self._known is not None:
            carry_texts(self._known, index)
        self._known = index
        index.warm_up()
        index.prepare()
        classed(index)
        found = matches(state, query)
        others = tuple(finds(index, self._texts[1], query, self._language)) if query.strip() else ()
        return Answer(index, query, found, others)

    @Slot(object)
    def _receive(self, answered: "Future[Answer]") -> None:
        if (error := answered.exception()) is not None:
            self.failed.emit(error)
            return
        answer = answered.result()
        if answer.query == self.query:
            self.answered.emit(answer)
