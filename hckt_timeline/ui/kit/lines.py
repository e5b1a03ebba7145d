"""A list whose entries are words with a quieter line under them, both wrapped to its width.

The words of an entry are made when it is seen, and its height is found beside other work, some
entries at a time, so that the window need not wait for a list of ten thousand.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)
from typing_extensions import override

from hckt_timeline.scene import Theme
from hckt_timeline.ui.kit.style import small_font

DETAIL = Qt.ItemDataRole.UserRole + 1
_DEPTH = Qt.ItemDataRole.UserRole + 2
_INDENT = 18
_PAD_X, _PAD_Y, _GAP = 10, 6, 2
_WRAP = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft)
_AT_ONCE = 100
"""Entries whose heights are found at a time; some ten milliseconds."""

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Line(NamedTuple):
    """An entry; one without a value only informs. ``tip`` is what was shortened."""

    text: str
    detail: str = ""
    value: object = None
    depth: int = 0
    tip: str = ""

    @property
    def aloud(self) -> str:
        """What is read to those who do not see it."""
        return f"{self.text}. {self.detail}" if self.detail else self.text


class LineModel(QAbstractListModel):
    """Lines, each made when it is asked for."""

    def __init__(self) -> None:
        super().__init__()
        self._count = 0
        self._line: Callable[[int], Line] = lambda _row: Line("")

    def show_lines(self, count: int, line: Callable[[int], Line]) -> None:
        """Show so many others; ``line`` makes that of a row."""
        self.beginResetModel()
        self._count, self._line = count, lru_cache(maxsize=_AT_ONCE)(line)
        self.endResetModel()

    def line(self, row: int) -> Line:
        """What stands in a row."""
        return self._line(row)

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else self._count

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        only_informs = not index.isValid() or self._line(index.row()).value is None
        return Qt.ItemFlag.ItemIsEnabled if only_informs else super().flags(index)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        told = _TOLD.get(role)
        return told(self._line(index.row())) if told else None


_TOLD: dict[int, Callable[[Line], object]] = {
    Qt.ItemDataRole.DisplayRole: lambda line: line.text,
    Qt.ItemDataRole.ToolTipRole: lambda line: line.tip or None,
    Qt.ItemDataRole.AccessibleTextRole: lambda line: line.aloud,
    DETAIL: lambda line: line.detail,
    _DEPTH: lambda line: line.depth,
}


class LineList(QListView):
    """``chosen`` hands on the value of the entry that was clicked or entered."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._lines = LineModel()
        self.setModel(self._lines)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_AT_ONCE)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setItemDelegate(_Lines(theme, self))
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)

    @property
    def count(self) -> int:
        """How many entries there are."""
        return self._lines.rowCount()

    def line(self, row: int) -> Line:
        """The entry in a row."""
        return self._lines.line(row)

    def show_lines(self, count: int, line: Callable[[int], Line]) -> None:
        """Show so many entries in the place of those before; ``line`` makes that of a row."""
        self._lines.show_lines(count, line)

    def _choose(self, index: QModelIndex) -> None:
        value = self.line(index.row()).value
        if value is not None:
            self.chosen.emit(value)


class _Lines(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: LineList) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        room = QRect(0, 0, width, 10_000)
        text, detail = self._places(room, index)
        bottom = detail.bottom() if index.data(DETAIL) else text.bottom()
        return QSize(width, bottom + 1 + _PAD_Y)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        style = self._view.style()
        style.drawPrimitive(
            QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, self._view
        )
        rect = option.rect
        text, detail = self._places(rect, index)
        painter.save()
        painter.setFont(self._view.font())
        painter.setPen(QColor(self._theme.text))
        painter.drawText(text, _WRAP, index.data(Qt.ItemDataRole.DisplayRole))
        painter.setFont(self._small())
        painter.setPen(QColor(self._theme.quiet))
        painter.drawText(detail, _WRAP, index.data(DETAIL))
        painter.restore()

    def _places(self, room: QRect, index: Index) -> tuple[QRect, QRect]:
        """Where the words and the line under them stand."""
        left = room.left() + _PAD_X + _INDENT * int(index.data(_DEPTH) or 0)
        width = room.right() - _PAD_X - left
        area = QRect(left, room.top() + _PAD_Y, max(width, 40), 10_000)
        words = str(index.data(Qt.ItemDataRole.DisplayRole))
        text = QFontMetrics(self._view.font()).boundingRect(area, _WRAP, words)
        area.setTop(text.bottom() + 1 + _GAP)
        detail = QFontMetrics(self._small()).boundingRect(area, _WRAP, str(index.data(DETAIL)))
        return text, detail

    def _small(self) -> QFont:
        return small_font(self._view.font())
