"""Small pieces that several panes are made of."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)


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
