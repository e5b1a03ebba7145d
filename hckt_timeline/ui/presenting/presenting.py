"""Presenting for a room: full screen, large type, one event after the other.

Nothing here changes anything: it has a state of its own, and no command but to go on, back, or out.
"""

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QEvent, QRect, Qt, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import QCloseEvent, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from hckt_timeline.domain import Article, Event
from hckt_timeline.domain.saying import kind_name, span_words
from hckt_timeline.ui.kit.controls import label
from hckt_timeline.ui.kit.settings import Look
from hckt_timeline.ui.kit.words import article_origin, article_title, certainty_name, sentence
from hckt_timeline.ui.model.sieve import Certainty
from hckt_timeline.ui.model.state import State
from hckt_timeline.ui.presenting.slides import Slides
from hckt_timeline.ui.presenting.stage import Stage

_TITLE, _DATE, _QUOTE, _SOURCE, _FOOT = 58, 36, 42, 23, 18
"""Sizes of type on a screen of 1080 lines."""
_LEAST_TITLE, _LEAST_QUOTE = 26, 22
_TITLE_SHARE, _QUOTE_SHARE = 0.18, 0.2
"""How much of the height the words may take before they are set smaller."""
_DRAWN_LARGER = 1.75
_LINES = 1080
_SMOOTH = 700
_POINTER_HIDES = 3000
_WRAP = int(Qt.TextFlag.TextWordWrap)
_NEXT = (Qt.Key.Key_Right, Qt.Key.Key_PageDown, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PREVIOUS = (Qt.Key.Key_Left, Qt.Key.Key_PageUp, Qt.Key.Key_Backspace)


class Presentation(QWidget):
    """Shows the events that ``state`` lists, each for ``pace`` seconds once it runs by itself.

    After ``idle`` seconds without a key it returns to the start and runs by itself. ``left`` hands
    on the event that was shown last.
    """

    left = Signal(object)

    def __init__(self, state: State, look: Look, *, pace: int, idle: int) -> None:
        super().__init__()
        self._look = look
        self._slides = Slides.of(state)
        self._stage = Stage(self._slides.state, look)
        self._stage.pressed.connect(self._jump)
        self.setObjectName("presentation")
        self.setWindowTitle(self.tr("Presentation"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._kind, self._date = label("", "room-kind"), label("")
        self._title, self._quote, self._source = label(""), label(""), label("", "room-quiet")
        self._foot, self._running = label("", "room-quiet", wrap=False), label("", "room-quiet")
        self._lay_out()
        self._glide = QVariantAnimation(self)
        self._glide.setStartValue(0.0)
        self._glide.setEndValue(1.0)
        self._glide.setDuration(_SMOOTH)
        self._glide.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._glide.valueChanged.connect(lambda part: self._stage.approach(float(part)))
        self._auto = _timer(self, pace * 1000, self._advance)
        self._idle = _timer(self, idle * 1000, self._begin_anew)
        self._pointer = _timer(self, _POINTER_HIDES, self._hide_pointer)
        self._pointer.setSingleShot(True)
        self._idle.start()
        self._show()

    @property
    def event_shown(self) -> str | None:
        """The event on the screen."""
        return self._slides.event

    @property
    def runs(self) -> bool:
        """Whether it goes on by itself."""
        return self._auto.isActive()

    @override
    def event(self, event: QEvent) -> bool:
        """Every key is for the presentation; no command of the window behind it can be called."""
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        self._idle.start()
        if key in (Qt.Key.Key_Escape, Qt.Key.Key_Q):
            self.close()
        elif key in _NEXT:
            self._go(self._slides.stepped(1))
        elif key in _PREVIOUS:
            self._go(self._slides.stepped(-1))
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._go(self._slides.other_source(1 if key == Qt.Key.Key_Down else -1))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go(self._slides.at_end(last=key == Qt.Key.Key_End))
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_F5):
            self._run(not self.runs)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click goes on, as that of a pointer in the hand of a speaker."""
        self._idle.start()
        if event.button() == Qt.MouseButton.LeftButton:
            self._go(self._slides.stepped(1))

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.unsetCursor()
        self._pointer.start()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show()
        self._column.activate()
        scale = max(self._unit() * _DRAWN_LARGER, 1.0)
        width, height = self._stage.width() / scale, self._stage.height() / scale
        self._slides = self._slides.resized(width, height)
        self._glide.stop()
        self._stage.show_at(self._slides.state, scale)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.WindowStateChange:
            self._pointer.start()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        for timer in (self._auto, self._idle, self._pointer):
            timer.stop()
        self._glide.stop()
        self.left.emit(self._slides.event)
        super().closeEvent(event)

    def _lay_out(self) -> None:
        self._words = QVBoxLayout()
        for part in (self._kind, self._date, self._title, self._quote, self._source):
            part.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
            part.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
            self._words.addWidget(part)
        self._words.addStretch(1)
        foot = QHBoxLayout()
        foot.addWidget(self._foot)
        foot.addStretch(1)
        self._running.setAlignment(Qt.AlignmentFlag.AlignRight)
        foot.addWidget(self._running, 1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._words, 10)
        self._column.addWidget(self._stage, 10)
        self._column.addLayout(foot)

    def _go(self, slides: Slides) -> None:
        self._slides = slides
        if self.runs:
            self._auto.start()
        self._show()
        self._stage.begin(slides.state)
        self._glide.stop()
        self._glide.start()

    def _jump(self, event: str) -> None:
        self._idle.start()
        self._go(self._slides.at(event))

    def _advance(self) -> None:
        self._go(self._slides.stepped(1, around=True))

    def _begin_anew(self) -> None:
        if not self.runs:
            self._go(self._slides.at_end(last=False))
            self._run(True)

    def _hide_pointer(self) -> None:
        self.setCursor(Qt.CursorShape.BlankCursor)

    def _run(self, on: bool) -> None:
        if on:
            self._auto.start()
        else:
            self._auto.stop()
        self._show_foot()

    def _show(self) -> None:
        event, passage = self._slides.state.event, self._slides.passage
        if event is not None:
            self._tell(event)
        article = self._slides.state.index.articles.get(passage.article) if passage else None
        quote = " ".join(passage.quote.split()) if passage else ""
        self._quote.setText(f"“{_unbroken(quote)}”" if quote else "")
        origin = event.note if event is not None and not passage else ""
        self._source.setText(self._source_words(article) or origin or "")
        self._show_foot()
        self._size()

    def _tell(self, event: Event) -> None:
        language = self._look.language
        self._kind.setText(kind_name(event.kind, language).upper())
        unknown = certainty_name(Certainty.UNDATED)
        self._date.setText(sentence(span_words(event.span, language)) if event.span else unknown)
        self._title.setText(_unbroken(event.title))

    def _source_words(self, article: Article | None) -> str:
        if article is None:
            return ""
        origin = article_origin(article, self._look.language)
        return " · ".join(part for part in (article_title(article), origin) if part)

    def _show_foot(self) -> None:
        self._foot.setText(f"{self._slides.place + 1} / {len(self._slides.events)}")
        on = self.tr("Runs by itself · space stops it · Esc leaves")
        off = self.tr("← → events · ↑ ↓ sources · space runs it by itself · Esc leaves")
        self._running.setText(on if self.runs else off)

    def _unit(self) -> float:
        return max(min(self.height() / _LINES, self.width() / 1920 * 1.15), 0.4)

    def _size(self) -> None:
        unit = self._unit()
        edge = round(64 * unit)
        self._column.setContentsMargins(edge, round(46 * unit), edge, round(20 * unit))
        self._column.setSpacing(round(18 * unit))
        self._words.setSpacing(round(14 * unit))
        for part, size, bold in (
            (self._kind, _SOURCE, True),
            (self._date, _DATE, False),
            (self._source, _SOURCE, False),
            (self._foot, _FOOT, False),
            (self._running, _FOOT, False),
        ):
            part.setFont(self._font(size * unit, bold=bold))
        titles, quotes = range(_TITLE, _LEAST_TITLE, -2), range(_QUOTE, _LEAST_QUOTE, -2)
        title, quote = self._title.text(), self._quote.text()
        self._title.setFont(self._fitting(title, titles, _TITLE_SHARE, bold=True))
        self._quote.setFont(self._fitting(quote, quotes, _QUOTE_SHARE, bold=False))

    def _fitting(self, words: str, sizes: range, share: float, *, bold: bool) -> QFont:
        """The first type of some sizes, else the last, in which words take their share."""
        unit, room = self._unit(), self.height() * share
        area = QRect(0, 0, self.width() - round(140 * unit), 100_000)
        fonts = (self._font(size * unit, bold=bold) for size in sizes)
        fitting = (
            font
            for font in fonts
            if QFontMetrics(font).boundingRect(area, _WRAP, words).height() <= room
        )
        return next(fitting, self._font(sizes[-1] * unit, bold=bold))

    def _font(self, pixels: float, *, bold: bool) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(max(round(pixels), 8))
        font.setBold(bold)
        return font


def _unbroken(words: str) -> str:
    """Words in which no line breaks behind the slash of a number such as 121/SL."""
    return words.replace("/", "/\N{WORD JOINER}")


def _timer(owner: QWidget, milliseconds: int, then: Callable[[], object]) -> QTimer:
    made = QTimer(owner)
    made.setInterval(milliseconds)
    made.timeout.connect(then)
    return made
