"""Small pieces that several panes are made of."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

_AROUND_A_DIALOG = QSize(60, 150)
"""What of the screen a dialog leaves to its frame, its buttons and what is behind it."""
_LEAST_LETTERS = 8


def label(text: str, role: str = "text", *, wrap: bool = True) -> QLabel:
    """Words from a source, always shown as plain text; ``role`` names their look in style.qss."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    made.setWordWrap(wrap)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if not wrap:
        made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
    return made


class Elided(QLabel):
    """One line that ends in dots where there is no room for it; whole when pointed at."""

    def __init__(self, role: str) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    @override
    def minimumSizeHint(self) -> QSize:
        least = self.fontMetrics().averageCharWidth() * _LEAST_LETTERS
        return QSize(min(least, self.sizeHint().width()), super().minimumSizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        room = self.contentsRect()
        words = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width()
        )
        self.setToolTip("" if words == self.text() else self.text())
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
        painter.end()


class Scrolled(QScrollArea):
    """As large as its contents as far as the screen has room for them; beyond it they scroll."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._content = content
        self.setWidget(content)

    @override
    def sizeHint(self) -> QSize:
        return self._bounded(self._content.sizeHint())

    @override
    def minimumSizeHint(self) -> QSize:
        return self._bounded(self._content.minimumSizeHint())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def _bounded(self, size: QSize) -> QSize:
        return size.boundedTo(self.screen().availableSize() - _AROUND_A_DIALOG)


def share_room(table: QTableView, columns: Sequence[int], letters: int) -> None:
    """Let columns share the room that the others leave, each wide enough for some letters."""
    header, least = table.horizontalHeader(), table.fontMetrics().averageCharWidth() * letters
    others = header.length() - sum(map(header.sectionSize, columns))
    width = max((table.viewport().width() - others) // len(columns), least)
    for column in columns:
        header.resizeSection(column, width)


def pane(*contents: QWidget, name: str = "pane") -> QFrame:
    """A white card with thin edges around its contents, one above the other."""
    made = QFrame()
    made.setObjectName(name)
    column = QVBoxLayout(made)
    column.setContentsMargins(1, 1, 1, 1)
    column.setSpacing(0)
    for content in contents:
        column.addWidget(content)
    return made


def put_in(frame: QFrame, content: QWidget) -> None:
    """Put a widget into a pane."""
    layout = frame.layout()
    if layout is not None:
        layout.addWidget(content)


def rule() -> QFrame:
    """A thin line between two parts of a pane."""
    made = QFrame()
    made.setObjectName("rule")
    made.setFixedHeight(1)
    return made


def small_button(text: str, tip: str) -> QToolButton:
    """A flat button with a sign; ``tip`` is also its accessible name."""
    made = QToolButton()
    made.setText(text)
    made.setToolTip(tip)
    made.setAccessibleName(tip)
    made.setAutoRaise(True)
    return made
