"""The tabs under the timeline: chronicle, conflicts, and what reading the articles gave."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QTabWidget
from typing_extensions import override

from hckt_timeline.domain import Article, Conflict, Passage, Problem
from hckt_timeline.ui.finding.finder import Answer
from hckt_timeline.ui.finding.finds import Finds
from hckt_timeline.ui.kit.lines import Line, LineList
from hckt_timeline.ui.kit.settings import Look
from hckt_timeline.ui.kit.words import (
    article_heading,
    article_origin,
    articles_words,
    events_words,
    problems_words,
    translate,
)
from hckt_timeline.ui.model import choosing
from hckt_timeline.ui.model.state import State
from hckt_timeline.ui.panes.chronicle import Chronicle
from hckt_timeline.ui.panes.people import People
from hckt_timeline.ui.session import Session


class Conflicts(LineList):
    """Every conflict, and under it the words that disagree.

    ``asked`` hands on where on the screen a menu for a conflict was asked for, and the conflict.
    """

    asked = Signal(object, object)

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__(look.theme, "")
        self.setAccessibleName(self.tr("Conflicts"))
        self._session = session
        self._look = look
        self.chosen.connect(self._open)
        session.changed.connect(self._follow)
        self._show(session.state)

    def _follow(self, before: State, after: State) -> None:
        old, new = before.index, after.index
        if old.articles is not new.articles or old.history.conflicts != new.history.conflicts:
            self._show(after)

    def _show(self, state: State) -> None:
        places: list[tuple[Conflict, Passage | None]] = [
            (conflict, passage)
            for conflict in state.index.history.conflicts
            for passage in (None, *conflict.evidence)
        ]

        def line(row: int) -> Line:
            conflict, passage = places[row]
            if passage is None:
                words = conflict.message.text(self._look.language)
                return Line(words, _outcome(conflict), places[row])
            quote, index = " ".join(passage.quote.split()), self._session.state.index
            heading = article_heading(index, index.articles[passage.article])
            return Line(f"“{quote}”", heading, places[row], depth=1)

        if places:
            self.show_lines(len(places), line)
        else:
            none = Line(self.tr("No two sources disagree."))
            self.show_lines(1, lambda _row: none)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.currentIndex()
        if index.isValid() and isinstance(value := self.line(index.row()).value, tuple):
            self.asked.emit(event.globalPos(), value[0])

    def _open(self, value: tuple[Conflict, Passage | None]) -> None:
        conflict, passage = value
        self._session.go(choosing.chosen_conflict(self._session.state, conflict, passage))


class Report(LineList):
    """What could not be read, how some files had to be, then every article, new ones first."""

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__(look.theme, "")
        self.setAccessibleName(self.tr("Articles read"))
        self._session = session
        self._look = look
        self.chosen.connect(self._open)
        session.changed.connect(self._follow)
        self._show(session.state)

    def _follow(self, before: State, after: State) -> None:
        old, new = before.index, after.index
        told = old is new or old.number_told == new.number_told
        if old.articles is not new.articles or not told:
            self._show(after)

    def _show(self, state: State) -> None:
        problems, notes = state.index.history.problems, state.index.history.notes
        first = len(problems) + len(notes)
        articles = sorted(state.index.history.articles, key=lambda each: each.id not in state.fresh)

        def line(row: int) -> Line:
            if row >= first:
                return self._article(articles[row - first])
            if row >= len(problems):
                note = notes[row - len(problems)]
                return Line(note.words.text(self._look.language), note.file)
            problem = problems[row]
            return Line(problem.reason.text(self._look.language), _place(problem))

        self.show_lines(first + len(articles), line)

    def _article(self, article: Article) -> Line:
        state = self._session.state
        parts = [
            self.tr("new") if article.id in state.fresh else "",
            "" if article.on_topic else self.tr("off topic"),
            events_words(state.index.events_told_in(article.id)),
            article_origin(article, self._look.language),
            article.file,
        ]
        detail = " · ".join(part for part in parts if part)
        return Line(article_heading(state.index, article), detail, article.id)

    def _open(self, article: str) -> None:
        self._session.go(choosing.chosen_article(self._session.state, article))


def _outcome(conflict: Conflict) -> str:
    """For what reason a conflict is settled, if it is."""
    if conflict.settled is None:
        return ""
    return translate("Conflicts", "Settled: %1").replace("%1", conflict.settled)


def _place(problem: Problem) -> str:
    """The file of a problem, and where in it."""
    if problem.start is None:
        return problem.file
    words = translate("Report", "%1, character %2").replace("%1", problem.file)
    return words.replace("%2", str(problem.start + 1))


class Tables(QTabWidget):
    """The tabs, each with its number."""

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self.setObjectName("tables")
        self._session = session
        self.setDocumentMode(True)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.tabBar().setDrawBase(False)
        self.chronicle = Chronicle(session, look)
        self.conflicts = Conflicts(session, look)
        self.report = Report(session, look)
        self.people = People(session, look)
        for part in (self.chronicle, self.conflicts, self.report, self.people):
            self.addTab(part, "")
        self.finds = Finds(session, look)
        self.addTab(self.finds, "")
        session.changed.connect(self._follow)
        self._name_tabs(session.state)

    def show_answer(self, answer: Answer) -> None:
        """List what a query found besides events; in front where it found nothing else."""
        self.finds.show_answer(answer)
        self._name_tabs(self._session.state)
        if answer.query.strip() and self.finds.number and not answer.hits.found:
            self.setCurrentWidget(self.finds)

    def _follow(self, before: State, after: State) -> None:
        if after.fresh and before.fresh is not after.fresh:
            self.setCurrentWidget(self.report)
        same = before.index is after.index and before.query == after.query
        if not same or before.listed != after.listed:
            self._name_tabs(after)

    def _name_tabs(self, state: State) -> None:
        history = state.index.history
        shown, total = len(state.listed), len(history.events)
        number = str(shown) if shown == total else f"{shown}/{total}"
        self.setTabText(0, self.tr("Chronicle (%1)").replace("%1", number))
        searching = bool(state.query.strip())
        if not searching and self.currentWidget() is self.finds:
            self.setCurrentWidget(self.chronicle)
        self.setTabVisible(4, searching)
        self.setTabText(4, self.tr("Found besides (%1)").replace("%1", str(self.finds.number)))
        people = str(self.people.count)
        self.setTabText(3, self.tr("People (%1)").replace("%1", people))
        left = sum(1 for conflict in history.conflicts if not conflict.settled)
        total = len(history.conflicts)
        conflicts = str(total) if left == total else f"{left}/{total}"
        self.setTabText(1, self.tr("Conflicts (%1)").replace("%1", conflicts))
        parts = [articles_words(len(history.articles))]
        if history.problems:
            parts.append(problems_words(len(history.problems)))
        self.setTabText(2, self.tr("Reading (%1)").replace("%1", ", ".join(parts)))
