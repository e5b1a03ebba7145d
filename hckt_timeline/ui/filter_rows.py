"""How a row of the filters is drawn: its box in its colour, its sign, its words, its number."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView
from typing_extensions import override

from hckt_timeline.painters import qt_painter
from hckt_timeline.scene import Line, Mark, Paint, Path, Primitive, Rect, Scene, Stroke, Theme
from hckt_timeline.ui.style import SMALL_PIXELS

COUNT = Qt.ItemDataRole.UserRole + 2
COLOUR = Qt.ItemDataRole.UserRole + 3
SHAPE = Qt.ItemDataRole.UserRole + 4
_ROW, _SECTION = 25, 36
_BOX, _SIGN, _GAP, _EDGE = 13.0, 14.0, 8.0, 16
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
Index = QModelIndex | QPersistentModelIndex


class FilterRows(QStyledItemDelegate):
    """Draws sections as small headings, the rest as rows with a box."""

    def __init__(self, theme: Theme, view: QTreeView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._small = QFont(view.font())
        self._small.setPixelSize(SMALL_PIXELS)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, _ROW if index.parent().isValid() else _SECTION)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect  # type: ignore[attr-defined]
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

    def _paint_row(self, painter: QPainter, rect: QRect, index: Index, words: str) -> None:
        signs, left = self._signs(rect, index)
        qt_painter.paint(painter, Scene(0, 0, self._theme.pane, signs))
        number = str(index.data(COUNT) or "")
        self._small.setBold(False)
        right = rect.right() - _EDGE
        painter.setFont(self._small)
        painter.setPen(QColor(self._theme.quiet))
        painter.drawText(
            QRect(rect.left(), rect.top(), right - rect.left(), rect.height()),
            Qt.AlignmentFlag.AlignRight | _MIDDLE,
            number,
        )
        right -= QFontMetrics(self._small).horizontalAdvance(number) + int(_GAP)
        on = index.data(Qt.ItemDataRole.CheckStateRole) != Qt.CheckState.Unchecked.value
        painter.setFont(self._view.font())
        painter.setPen(QColor(self._theme.text if on else self._theme.quiet))
        width = right - left
        fitting = QFontMetrics(self._view.font()).elidedText(
            words, Qt.TextElideMode.ElideRight, width
        )
        painter.drawText(QRect(left, rect.top(), width, rect.height()), _MIDDLE, fitting)

    def _signs(self, rect: QRect, index: Index) -> tuple[tuple[Primitive, ...], int]:
        """The box and the sign of a kind, and where the words begin."""
        colour = index.data(COLOUR) or self._theme.quiet
        x, middle = rect.left() + 2.0, rect.center().y() + 0.5
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
        left = x + _BOX + _GAP
        if (shape := index.data(SHAPE)) is not None:
            signs.append(Mark(left + 6.0, middle, 4.8, shape, Paint(self._theme.text, 0.75)))
            left += _SIGN + 5.0
        return tuple(signs), int(left)


def _box(x: float, y: float, state: int, colour: str) -> tuple[Primitive, ...]:
    """Filled while anything of it is shown, else an outline."""
    if state == Qt.CheckState.Unchecked.value:
        return (Rect(x + 0.5, y + 0.5, _BOX - 1, _BOX - 1, 3.0, stroke=Stroke(colour, 1.2)),)
    return (Rect(x, y, _BOX, _BOX, 3.0, fill=Paint(colour)),)
