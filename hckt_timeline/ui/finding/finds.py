"""What a query found besides events, as a list: units, people, documents, articles."""

from itertools import groupby

from hckt_timeline.domain import Passage, lane_of
from hckt_timeline.ui.finding.finder import Answer
from hckt_timeline.ui.finding.finding import MOST_ARTICLES, Find, What
from hckt_timeline.ui.kit.lines import Line, LineList
from hckt_timeline.ui.kit.settings import Look
from hckt_timeline.ui.kit.words import article_heading
from hckt_timeline.ui.model import camera, choosing
from hckt_timeline.ui.model.index import Index
from hckt_timeline.ui.model.state import State
from hckt_timeline.ui.session import Session


class Finds(LineList):
    """A click leads to the words, or brings the events of a unit into view."""

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__(look.theme, "")
        self.setAccessibleName(self.tr("Found"))
        self._session = session
        self.chosen.connect(self._open)
        self.number = 0

    def show_answer(self, answer: Answer) -> None:
        """List what was found, kind by kind."""
        lines: list[Line] = []
        self.number = len(answer.finds)
        for what, found in groupby(answer.finds, key=lambda find: find.what):
            group = list(found)
            full = what is What.ARTICLE and len(group) == MOST_ARTICLES
            best = self.tr("%1, the best").replace("%1", str(len(group)))
            lines.append(Line(f"{self._name(what)} ({best if full else len(group)})"))
            lines += [
                Line(_heading(answer.index, find), find.detail, find, depth=1) for find in group
            ]
        if not answer.finds:
            nothing = self.tr("No organisation, person, document or article holds these words.")
            lines.append(Line(nothing))
        self.show_lines(len(lines), lines.__getitem__)

    def _name(self, what: What) -> str:
        return {
            What.ORGANISATION: self.tr("Organisations"),
            What.PERSON: self.tr("People"),
            What.DOCUMENT: self.tr("Documents"),
            What.ARTICLE: self.tr("Articles"),
        }[what]

    def _open(self, find: Find) -> None:
        self._session.go(_led(self._session.state, find))


def _heading(index: Index, find: Find) -> str:
    """What was found; of an item of a feed, whose items share one title, its first words."""
    if find.what is What.ARTICLE and isinstance(find.target, Passage):
        return article_heading(index, index.articles[find.target.article])
    return find.text


def _led(state: State, find: Find) -> State:
    """Where a find leads."""
    if isinstance(find.target, Passage):
        if find.what is What.ARTICLE:
            return choosing.chosen_passage(state, find.target)
        return choosing.chosen_words(state, find.target)
    if find.what is What.DOCUMENT:
        return choosing.chosen(state, find.target)
    events = state.index.events
    return camera.framed(state, [one for one in state.shown if lane_of(events[one]) == find.target])
