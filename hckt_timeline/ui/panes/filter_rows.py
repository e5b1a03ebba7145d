"""How a row of the filters is drawn: its box in its colour, its sign, its words, its number."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView
from typing_extensions import override

from hckt_timeline.painters import qt_painter
from hckt_timeline.scene import Line, Mark, Paint, Path, Primitive, Rect, Scene, Stroke, Theme
from hckt_timeline.ui.kit.style import small_font

COUNT = Qt.ItemDataRole.UserRole + 2
COLOUR = Qt.ItemDataRole.UserRole + 3
SHAPE = Qt.ItemDataRole.UserRole + 4
ROW, _SECTION = 25, 36
_BOX, _SIGN, _GAP, _EDGE = 13.0, 19.0, 8.0, 16
_PAD, _NUMBER = 8, 46
_WRAP = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignVCenter)
Cell = QModelIndex | QPersistentModelIndex


class FilterRows(QStyledItemDelegate):
    """Draws sections as small headings, the rest as rows with a box."""

    def __init__(self, theme: Theme, view: QTreeView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._small = small_font(view.font())

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Cell) -> QSize:
        if not index.parent().isValid():
            return QSize(80, _SECTION)
        depth, above = 0, index.parent()
        while above.isValid():
            depth, above = depth + 1, above.parent()
        left = depth * self._view.indentation() + self._words_begin(0, index)
        room = QRect(left, 0, self._view.viewport().width() - left - _NUMBER, 1000)
        words = str(index.data(Qt.ItemDataRole.DisplayRole))
        height = QFontMetrics(self._view.font()).boundingRect(room, _WRAP, words).height()
        return QSize(80, max(height + _PAD, ROW))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Cell) -> None:
        rect: QRect = option.rect
        words = str(index.data(Qt.ItemDataRole.DisplayRole))
        painter.save()
        if index.parent().isValid():
            panel = QStyle.PrimitiveElement.PE_PanelItemViewItem
            self._view.style().drawPrimitive(panel, option, painter, self._view)
            self._paint_row(painter, rect, index, words)
        else:
            self._small.setBold(True)
            painter.setFont(self._small)
            painter.setPen(QColor(self._theme.quiet))
            room = rect.adjusted(_EDGE, 0, 0, -7)
            painter.drawText(room, Qt.AlignmentFlag.AlignBottom, words)
        painter.restore()

    def _paint_row(self, painter: QPainter, rect: QRect, index: Cell, words: str) -> None:
        signs = self._signs(rect, index)
        qt_painter.paint(painter, Scene(0, 0, self._theme.pane, signs))
        self._small.setBold(False)
        painter.setFont(self._small)
        painter.setPen(QColor(self._theme.quiet))
        top = rect.adjusted(0, 0, -_EDGE, ROW - rect.height())
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(top, right, str(index.data(COUNT) or ""))
        on = index.data(Qt.ItemDataRole.CheckStateRole) != Qt.CheckState.Unchecked.value
        painter.setFont(self._view.font())
        painter.setPen(QColor(self._theme.text if on else self._theme.quiet))
        left = self._words_begin(rect.left(), index)
        room = QRect(left, rect.top(), rect.right() + 1 - _NUMBER - left, rect.height())
        painter.drawText(room, _WRAP, words)

    def _words_begin(self, left: int, index: Cell) -> int:
        """Where the words of a row begin, behind its box and its sign."""
        sign = _SIGN if index.data(SHAPE) is not None else 0.0
        return int(left + 2 + _BOX + _GAP + sign)

    def _signs(self, rect: QRect, index: Cell) -> tuple[Primitive, ...]:
        """The box and the sign of a kind, on the first line of the words."""
        colour = index.data(COLOUR) or self._theme.quiet
        x, middle = rect.left() + 2.0, rect.top() + ROW / 2
        signs = [*_box(x, middle - _BOX / 2, index.data(Qt.ItemDataRole.CheckStateRole), colour)]
        tick = Stroke(self._theme.pane, 1.8)
        if index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked.value:
            steps = (
                ("M", (x + 3.0, middle + 0.2)),
                ("L", (x + 5.6, middle + 2.9)),
                ("L", (x + 10.2, middle - 2.9)),
            )
            signs.append(Path(steps, stroke=tick))
        elif index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.PartiallyChecked.value:
            signs.append(Line(x + 3.5, middle, x + 9.5, middle, tick))
        if (shape := index.data(SHAPE)) is not None:
            centre = x + _BOX + _GAP + 6.0
            signs.append(Mark(centre, middle, 4.8, shape, Paint(self._theme.text, 0.75)))
        return tuple(signs)


def _box(x: float, y: float, state: int, colour: str) -> tuple[Primitive, ...]:
    """Filled while anything of it is shown, else an outline."""
    if state == Qt.CheckState.Unchecked.value:
        return (Rect(x + 0.5, y + 0.5, _BOX - 1, _BOX - 1, 3.0, stroke=Stroke(colour, 1.2)),)
    return (Rect(x, y, _BOX, _BOX, 3.0, fill=Paint(colour)),)
