"""The reader: the card of what is selected, and under it the article that tells it."""

from bisect import bisect_left
from collections.abc import Mapping
from functools import partial
from itertools import islice, takewhile
from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from hckt_timeline.domain import DateMention, Passage
from hckt_timeline.domain.saying import span_words
from hckt_timeline.ui.background import Helper
from hckt_timeline.ui.kit.controls import label, rule, small_button
from hckt_timeline.ui.kit.settings import Look
from hckt_timeline.ui.kit.style import SCROLL_BAR
from hckt_timeline.ui.kit.words import article_origin, article_title, copies_words
from hckt_timeline.ui.model import choosing
from hckt_timeline.ui.model.index import Index
from hckt_timeline.ui.model.state import Focus, State
from hckt_timeline.ui.reader.article import ArticleText
from hckt_timeline.ui.reader.card import Card
from hckt_timeline.ui.reader.contents import Contents
from hckt_timeline.ui.reader.gutter import Gutter
from hckt_timeline.ui.session import Session

if TYPE_CHECKING:
    from concurrent.futures import Future

Mentions = tuple[DateMention, ...]
_CARD_SHARE = 0.5
_ARTICLES = 16
"""Of how many articles the dates are kept: of those that were opened last."""


class Reader(QFrame):
    """Follows the focus of the session; the dates of an article are read when it is opened."""

    failed = Signal(Exception)

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self._session = session
        self._look = look
        self._mentions: dict[str, Mentions] = {}
        self._stepped: tuple[Focus | None, int] = (None, 0)
        self._helper: Helper[tuple[Index, str, Mentions]] = Helper()
        self._helper.done.connect(self._receive)
        self._contents = Contents(session, look)
        self._card = Card(look)
        self._card_area = _card_area(self._card)
        self._decisions = QWidget()
        self._deeds = QHBoxLayout(self._decisions)
        self._deeds.setContentsMargins(18, 0, 18, 12)
        self._deeds.setSpacing(6)
        self._rule = rule()
        self._position = label("", "quiet", wrap=False)
        self._title = label("", "article-title")
        self._origin = label("", "small")
        self._text = ArticleText(look.theme, self._tip)
        self._underlined: tuple[Index, Mentions] | None = None
        self._gutter = Gutter(look.theme, self._gutter_words)
        self._page = self._lay_out_page()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part, share in (
            (self._contents, 1),
            (self._card_area, 0),
            (self._decisions, 0),
            (self._rule, 0),
            (self._page, 1),
        ):
            column.addWidget(part, share)
        session.changed.connect(self._follow)
        self._show(session.state)
        self._warm_up(session.state)

    def use(self, actions: Mapping[str, QAction]) -> None:
        """Offer the commands on words in a menu above the article."""
        menu = QMenu(self._more)
        menu.setToolTipsVisible(True)
        for name in ("compare", "cite", "original"):
            menu.addAction(actions[name])
        self._more.setMenu(menu)
        for name in ("confirm", "correct", "reject"):
            button = QToolButton()
            button.setDefaultAction(actions[name])
            button.setProperty("role", "scale")
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self._deeds.addWidget(button)
        self._deeds.addStretch(1)

    def step_passage(self, steps: int) -> None:
        """Go to the next (1) or previous (-1) dated passage of the open article."""
        read, focus = self._read(), self._session.state.focus
        if focus == self._stepped[0]:
            row = self._stepped[1] + steps
        else:
            passed = focus.passage.end if focus.passage and steps > 0 else 0
            before = focus.passage.start if focus.passage else 0
            ahead = sum(1 for one in read if one.start < passed)
            row = ahead if steps > 0 else sum(1 for one in read if one.start < before) - 1
        if 0 <= row < len(read):
            self._press(read[row])
            self._stepped = self._session.state.focus, row

    def close_helper(self) -> None:
        """Let go of the reading thread."""
        self._helper.close()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_card()

    def _lay_out_page(self) -> QWidget:
        self._previous = small_button("‹", self.tr("Previous source"))
        self._next = small_button("›", self.tr("Next source"))
        self._more = small_button("…", self.tr("What can be done with these words"))
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        shut = small_button("×", self.tr("Close the article"))
        self._previous.clicked.connect(lambda: self._step(-1))
        self._next.clicked.connect(lambda: self._step(1))
        shut.clicked.connect(lambda: self._session.go(choosing.closed(self._session.state)))
        top = QHBoxLayout()
        top.addWidget(self._position)
        top.addStretch(1)
        for button in (self._previous, self._next, self._more, shut):
            top.addWidget(button)
        self._text.mention_pressed.connect(self._press)
        self._text.moved.connect(self._tell_view)
        self._gutter.pressed.connect(lambda row: self._press(self._read()[row]))
        self._gutter.sought.connect(self._seek)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(18, 8, 8, 10)
        column.setSpacing(3)
        column.addLayout(top)
        for part in (self._title, self._origin):
            column.addWidget(part)
        column.addSpacing(6)
        column.addWidget(rule())
        column.addSpacing(1)
        beside = QHBoxLayout()
        beside.setSpacing(2)
        beside.addWidget(self._text, 1)
        beside.addWidget(self._gutter)
        column.addLayout(beside, 1)
        return page

    def _follow(self, before: State, after: State) -> None:
        if before.index.articles is not after.index.articles:
            self._mentions.clear()
        if before.focus != after.focus or before.index is not after.index:
            self._show(after)
        elif before.query != after.query and after.article is not None:
            self._text.mark_finds(after.query)

    def _show(self, state: State) -> None:
        article = state.article
        carded = state.event is not None or state.focus.mention is not None
        self._contents.setVisible(article is None and not carded)
        self._card_area.setVisible(carded)
        self._decisions.setVisible(state.event is not None)
        self._rule.setVisible(carded and article is not None)
        self._page.setVisible(article is not None)
        self._card.show_state(state, self._mention_of)
        self._fit_card()
        self._text.show_article(article, state.focus.passage)
        if article is None:
            self._underlined = None
            return
        self._title.setText(article_title(article))
        origin = article_origin(article, self._look.language)
        unknown = "" if article.published else self.tr("day of publication unknown")
        copies = copies_words(state.index, article)
        self._origin.setText(" · ".join(part for part in (origin, unknown, copies) if part))
        self._show_position(state)
        self._underline(state.index, article.id)
        self._text.mark_finds(state.query)
        at = state.focus.passage
        told = at is not None and at.article == article.id
        self._gutter.mark(at.start / max(len(article.text), 1) if at and told else None)

    def _show_position(self, state: State) -> None:
        told = state.event.evidence if state.event else ()
        row = told.index(state.focus.passage) + 1 if state.focus.passage in told else 0
        words = self.tr("Passage %1 of %2").replace("%1", str(row)).replace("%2", str(len(told)))
        self._position.setText(words if row else self.tr("Article"))
        for button in (self._previous, self._next):
            button.setVisible(len(told) > 1)

    def _underline(self, index: Index, article: str) -> None:
        """Underline the dates of the open article, once they are read."""
        read = self._mentions.get(article)
        if read is None:
            self._gutter.show_ticks(())
            self._helper.ask(partial(_dates, index, article))
        elif self._underlined is None or self._underlined != (index, read):
            self._underlined = index, read
            tells, length = index.telling(article), max(len(index.articles[article].text), 1)
            leading = {one.start for one in read if tells(one.start, one.end)}
            self._gutter.show_ticks([(one.start / length, one.start in leading) for one in read])
            self._text.set_mentions(read, lambda one: one.start in leading)

    @Slot(object)
    def _receive(self, answer: "Future[tuple[Index, str, Mentions]]") -> None:
        if (error := answer.exception()) is not None:
            self.failed.emit(error)
            return
        index, article, mentions = answer.result()
        state = self._session.state
        if index.articles is not state.index.articles:
            return
        self._mentions[article] = mentions
        if len(self._mentions) > _ARTICLES:
            del self._mentions[next(iter(self._mentions))]
        if state.focus.article == article:
            self._underline(state.index, article)
            self._card.show_state(state, self._mention_of)
            self._fit_card()

    def _warm_up(self, state: State) -> None:
        """Read an article before one is opened: the first reading loads the date language."""
        if state.article is None and state.index.history.articles:
            self._helper.ask(partial(_dates, state.index, state.index.history.articles[0].id))

    def _mention_of(self, words: Passage) -> DateMention | None:
        read = self._mentions.get(words.article, ())
        row = bisect_left(read, words.start, key=attrgetter("start"))
        near = takewhile(lambda one: one.start == words.start, islice(read, row, None))
        return next((one for one in near if one.end == words.end), None)

    def _read(self) -> Mentions:
        """The dated passages of the open article in their order, as far as they are read."""
        return self._mentions.get(self._session.state.focus.article or "", ())

    def _gutter_words(self, row: int) -> str:
        mention = self._read()[row]
        return f"{span_words(mention.span, self._look.language)}\n“{mention.text}”"

    def _seek(self, part: float) -> None:
        article = self._session.state.article
        if article is not None:
            place = round(part * len(article.text))
            self._text.come_to(place, place)

    def _tell_view(self, start: int, end: int) -> None:
        article = self._session.state.article
        length = max(len(article.text), 1) if article else 1
        self._gutter.show_view(start / length, end / length)

    def _tip(self, mention: DateMention) -> str:
        return mention.explanation.text(self._look.language)

    def _press(self, mention: DateMention) -> None:
        state = self._session.state
        if state.focus.article is not None:
            self._session.go(choosing.chosen_mention(state, state.focus.article, mention))

    def _step(self, steps: int) -> None:
        self._session.go(choosing.stepped_source(self._session.state, steps))

    def _fit_card(self) -> None:
        """Give the card the height that it needs, up to its share."""
        if self._card_area.isHidden():
            return
        room = round(self.height() * _CARD_SHARE)
        needed = self._card.height_at(self.width() - 2)
        if needed > room:
            needed = self._card.height_at(self.width() - 2 - SCROLL_BAR)
        self._card_area.setFixedHeight(max(min(needed, room), 0))


def _dates(index: Index, article: str) -> tuple[Index, str, Mentions]:
    # The reader of dates is loaded by the first article that is opened, not by the start.
    from hckt_timeline.app.reader import mentions_of

    read = sorted(mentions_of(index.history, article), key=lambda one: one.start)
    return index, article, tuple(read)


def _card_area(card: Card) -> QScrollArea:
    area = QScrollArea()
    area.setObjectName("card-area")
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(card)
    return area
