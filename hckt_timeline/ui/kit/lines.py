"""A list whose entries are words with a quieter line under them, both wrapped to its width."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)
from typing_extensions import override

from hckt_timeline.scene import Theme
from hckt_timeline.ui.kit.style import small_font

_VALUE = Qt.ItemDataRole.UserRole
DETAIL = Qt.ItemDataRole.UserRole + 1
_DEPTH = Qt.ItemDataRole.UserRole + 2
_INDENT = 18
_PAD_X, _PAD_Y, _GAP = 10, 6, 2
_WRAP = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft)

Index = QModelIndex | QPersistentModelIndex


class LineList(QListWidget):
    """``chosen`` hands on the value of the entry that was clicked or entered."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setItemDelegate(_Lines(theme, self))
        self.itemClicked.connect(self._choose)
        self.itemActivated.connect(self._choose)

    def add(
        self, text: str, detail: str = "", *, value: object = None, depth: int = 0, tip: str = ""
    ) -> None:
        """Add an entry; one without a value only informs. ``tip`` is what was shortened."""
        item = QListWidgetItem(text)
        item.setToolTip(tip)
        item.setData(_VALUE, value)
        item.setData(DETAIL, detail)
        item.setData(_DEPTH, depth)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{text}. {detail}" if detail else text)
        if value is None:
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        self.addItem(item)

    def _choose(self, item: QListWidgetItem) -> None:
        value = value_of(item)
        if value is not None:
            self.chosen.emit(value)


def value_of(item: QListWidgetItem | None) -> object:
    """The value that an entry was added with; None: it only informs, or there is no entry."""
    return item.data(_VALUE) if item is not None else None


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
