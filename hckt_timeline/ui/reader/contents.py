"""What the reader shows while nothing is open: the history in a few figures, and its articles."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hckt_timeline.ui.kit.controls import label
from hckt_timeline.ui.kit.lines import Line, LineList
from hckt_timeline.ui.kit.settings import Look
from hckt_timeline.ui.kit.words import (
    article_heading,
    article_origin,
    articles_words,
    events_words,
    organisations_words,
)
from hckt_timeline.ui.model import choosing
from hckt_timeline.ui.model.state import State
from hckt_timeline.ui.session import Session


class Contents(QWidget):
    """Lists the articles; a click opens one."""

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self._session = session
        self._look = look
        self._figures = label("", "quiet")
        self._list = LineList(look.theme, self.tr("Articles"))
        self._list.chosen.connect(self._open)
        hint = self.tr("Click a mark on the timeline to read the words behind it.")
        heading = QVBoxLayout()
        heading.setContentsMargins(10, 16, 10, 4)
        heading.setSpacing(5)
        heading.addWidget(label(self.tr("This history"), "title"))
        heading.addWidget(self._figures)
        heading.addWidget(label(hint, "quiet"))
        heading.addSpacing(12)
        heading.addWidget(label(self.tr("Articles").upper(), "section"))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 8, 8)
        column.setSpacing(0)
        column.addLayout(heading)
        column.addWidget(self._list, 1)
        session.changed.connect(self._follow)
        self._tell_figures(session.state)
        self._list_articles(session.state)

    def _follow(self, before: State, after: State) -> None:
        old, new = before.index, after.index
        if old is not new:
            self._tell_figures(after)
        if old.articles is not new.articles or old.number_told != new.number_told:
            self._list_articles(after)

    def _tell_figures(self, state: State) -> None:
        history = state.index.history
        figures = (
            events_words(len(history.events)),
            organisations_words(len(history.organisations)),
            articles_words(len(history.articles)),
        )
        self._figures.setText(" · ".join(figures))

    def _list_articles(self, state: State) -> None:
        articles = state.index.history.articles

        def line(row: int) -> Line:
            article, index = articles[row], self._session.state.index
            told = events_words(index.events_told_in(article.id))
            origin = article_origin(article, self._look.language)
            detail = " · ".join(part for part in (told, origin) if part)
            return Line(article_heading(index, article), detail, article.id)

        self._list.show_lines(len(articles), line)

    def _open(self, article: str) -> None:
        self._session.go(choosing.chosen_article(self._session.state, article))
