"""The day ruler: a line at the pointer, and the state of all organisations on its day."""

import datetime as dt
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from hckt_timeline.domain.saying import day_words
from hckt_timeline.layout import AXIS_HEIGHT
from hckt_timeline.ui.kit.settings import Look
from hckt_timeline.ui.kit.style import mixed, small_font
from hckt_timeline.ui.model.days import Holder, Row, state_on
from hckt_timeline.ui.model.state import State
from hckt_timeline.ui.session import Session

_WIDTH, _PAD, _GAP, _OFF = 310.0, 12.0, 7.0, 14.0
_LAST_DAY = dt.date.max.toordinal()


class Line(NamedTuple):
    """One line of the panel."""

    text: str
    strong: bool = False
    quiet: bool = False


class DayRuler(QWidget):
    """Lies over the timeline and lets every click through.

    The line follows the pointer; without one it stands at the selected event. ``day`` is where.
    """

    def __init__(self, timeline: QWidget, session: Session, look: Look) -> None:
        super().__init__(timeline)
        self._session = session
        self._look = look
        self._pointer: QPointF | None = None
        self._told: tuple[dt.date, State, list[list[Line]]] | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(self.tr("Day ruler"))
        self.setGeometry(timeline.rect())
        timeline.installEventFilter(self)
        session.changed.connect(self._follow)

    @property
    def day(self) -> dt.date | None:
        """The day that the ruler tells of; None where it stands nowhere."""
        x = self._x()
        if x is None:
            return None
        state = self._session.state
        ordinal = int(state.chart.scale.day_at(state.viewport.day_at(x)))
        return dt.date.fromordinal(ordinal) if 1 <= ordinal <= _LAST_DAY else None

    @property
    def lines(self) -> list[list[Line]]:
        """What the panel tells, a list of lines an organisation; the day itself stands first."""
        day, state = self.day, self._session.state
        if day is None:
            return []
        if self._told is None or self._told[:2] != (day, state):
            rows = state_on(state, day)
            heading = [Line(day_words(day, self._look.language), strong=True)]
            sure = [self._row(row) for row in rows if row.standing.certain]
            maybe = [self._row(row) for row in rows if not row.standing.certain]
            doubt = [[Line(self.tr("Not sure:"), quiet=True)]] if maybe else []
            self._told = day, state, [heading, *sure, *doubt, *maybe]
        return self._told[2]

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseMove:
            self._pointer = event.position()
            self.update()
        elif event.type() is QEvent.Type.Leave:
            self._pointer = None
            self.update()
        elif event.type() is QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        x = self._x()
        if x is None or not (lines := self.lines):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._look.theme.accent), 1.0))
        painter.drawLine(QPointF(x, AXIS_HEIGHT), QPointF(x, self.height()))
        self._paint_panel(painter, x, lines)
        painter.end()

    def _follow(self, before: State, after: State) -> None:
        if before is not after:
            self.update()

    def _x(self) -> float | None:
        if self._pointer is not None:
            return self._pointer.x()
        state = self._session.state
        event = state.event
        if event is None or event.span is None or event.span.earliest is None:
            return None
        drawn = state.chart.scale.drawn_at(event.span.earliest.toordinal() + 0.5)
        x = state.viewport.x_of(drawn)
        return x if 0 <= x <= self.width() else None

    def _row(self, row: Row) -> list[Line]:
        lines = [Line(row.standing.name, strong=row.standing.certain)]
        if row.above:
            lines.append(Line(self.tr("part of %1").replace("%1", row.above), quiet=True))
        lines += [Line(self._holder(holder)) for holder in row.holders]
        return lines

    def _holder(self, holder: Holder) -> str:
        term = holder.term
        name = f"{term.rank} {term.person}" if term.rank else term.person
        words = f"{term.post}: {name}"
        if holder.seen is None:
            return words
        named = self.tr("(named on %1)")
        return f"{words} {named.replace('%1', day_words(holder.seen, self._look.language))}"

    def _paint_panel(self, painter: QPainter, x: float, blocks: list[list[Line]]) -> None:
        """As many organisations as there is room for, then how many more there are."""
        theme, room = self._look.theme, self.height() - AXIS_HEIGHT - 2 * _OFF
        width = min(_WIDTH * self._look.text_percent / 100, self.width() - 2 * _OFF)
        shown, height = [], 2 * _PAD
        for block in blocks:
            tall = sum(self._height(line, width) for line in block) + _GAP
            if height + tall > room - 20:
                break
            shown.append(block)
            height += tall
        if len(shown) < len(blocks):
            more = self.tr("and %1 more").replace("%1", str(len(blocks) - len(shown)))
            shown.append([Line(more, quiet=True)])
            height += self._height(Line(more, quiet=True), width)
        left = x + _OFF if x + _OFF + width < self.width() - 4 else x - _OFF - width
        panel = QRectF(max(left, 4.0), AXIS_HEIGHT + _OFF, width, height - _GAP)
        painter.setPen(QPen(QColor(theme.line), 1.0))
        painter.setBrush(QColor(mixed(theme.pane, theme.ground, 0.97)))
        painter.drawRoundedRect(panel, 6.0, 6.0)
        y = panel.top() + _PAD
        for block in shown:
            for line in block:
                area = QRectF(panel.left() + _PAD, y, width - 2 * _PAD, self.height())
                y += self._paint_line(painter, line, area)
            y += _GAP

    def _paint_line(self, painter: QPainter, line: Line, area: QRectF) -> float:
        theme = self._look.theme
        painter.setFont(self._font(line))
        painter.setPen(QColor(theme.quiet if line.quiet else theme.text))
        painter.drawText(area, int(Qt.TextFlag.TextWordWrap), line.text)
        return self._height(line, area.width() + 2 * _PAD)

    def _font(self, line: Line) -> QFont:
        font = small_font(self.font()) if line.quiet else QFont(self.font())
        font.setBold(line.strong)
        return font

    def _height(self, line: Line, width: float) -> float:
        area = QRectF(0, 0, width - 2 * _PAD, 9999)
        metrics = QFontMetricsF(self._font(line))
        wrapped = metrics.boundingRect(area, int(Qt.TextFlag.TextWordWrap), line.text)
        return float(wrapped.height()) + 2
