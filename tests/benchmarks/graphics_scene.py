"""The rival of a drawing: a ``QGraphicsScene`` with one item for each mark and one for each label.

Built as well as Qt lets one: the scene's own index finds what is in view, a mark is a path with its
own shape, fill and rim, a label holds its time and its wrapped title as one item of plain text, laid
out once, and nothing is made anew for a frame. Every mark and every label of the history has its
item; ribbons, axis, names, poles, bars and bubbles are left out, which spares the rival their cost.

Text must keep its size while time is stretched. Qt offers two ways, and both are what its manual
tells one to do: items that ignore the view's transformation, so that a zoom moves nothing, but Qt
must look at each of them in every frame, since its index does not know their size; or items that
are set to new places whenever the scale changes, after which the index finds those in view, so that
a pan is cheap and a zoom costs all items. Frames at new scales show the price of both.

With ``hides`` it is told for nothing which labels would collide, and hides these.
"""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QImage, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsPathItem,
    QGraphicsScene,
    QGraphicsSimpleTextItem,
)

from hckt_timeline.domain.table import KINDS
from hckt_timeline.layout import Viewport
from hckt_timeline.layout.arrangement import arrange
from hckt_timeline.layout.chart import TITLE_SIZE, Chart
from hckt_timeline.layout.events import SHAPES
from hckt_timeline.layout.labelling import label_set
from hckt_timeline.layout.metrics import wrap
from hckt_timeline.layout.times import time_of
from hckt_timeline.painters import qt_painter
from hckt_timeline.scene import LIGHT, outline

_BELOW = 10.0


class Rival:
    """The items of a chart, and the scale and labels that they were last set to.

    ``hides`` tells whether it is told which labels to show, ``places`` whether it sets its items to
    new places when the scale changes, instead of letting them ignore the transformation.
    """

    def __init__(self, chart: Chart, height: float, *, hides: bool, places: bool) -> None:
        self.items, self.first, self.hides, self.places = (
            QGraphicsScene(),
            chart.first,
            hides,
            places,
        )
        self.days = (chart.marks.day - chart.first).tolist()
        centres = arrange(chart, height).centres
        self.heights = [centres[lane] for lane in chart.marks.lane.tolist()]
        self.marks = [_mark(chart, number) for number in range(len(chart.marks))]
        self.labels = [_label(chart, number) for number in range(len(chart.marks))]
        self.shown_from = label_set(chart, 2).shown_from
        self.shown = np.ones(len(self.labels), dtype=bool)
        self.scale = 1.0
        for item in (*self.marks, *self.labels):
            if not places:
                item.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
            self.items.addItem(item)
        self._place(1.0)

    def paint(self, view: Viewport, image: QImage) -> None:
        scale = view.pixels_per_day
        if self.hides:
            self._hide(self.shown_from <= scale)
        if self.places and scale != self.scale:
            self._place(scale)
        stretch = 1.0 if self.places else scale
        left = (view.first_day - self.first) * scale / stretch
        source = QRectF(left, view.top, view.width / stretch, view.height)
        target = QRectF(0, 0, view.width, view.height)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.items.render(painter, target, source, Qt.AspectRatioMode.IgnoreAspectRatio)
        painter.end()

    def _place(self, scale: float) -> None:
        for mark, label, day, y in zip(
            self.marks, self.labels, self.days, self.heights, strict=True
        ):
            mark.setPos(day * scale, y)
            label.setPos(day * scale, y + _BELOW)
        self.scale = scale

    def _hide(self, shown: NDArray[np.bool_]) -> None:
        for number in np.flatnonzero(shown != self.shown).tolist():
            self.labels[number].setVisible(bool(shown[number]))
        self.shown = shown


def _mark(chart: Chart, number: int) -> QGraphicsPathItem:
    kind = KINDS[int(chart.table.kind[int(chart.marks.row[number])])]
    path: QPainterPath = qt_painter._outline(outline(SHAPES[kind], 0.0, 0.0, 6.0))
    item = QGraphicsPathItem(path)
    colours = LIGHT.organisations
    item.setBrush(QBrush(QColor(colours[int(chart.marks.lane[number]) % len(colours)])))
    item.setPen(QPen(QColor(LIGHT.pane), 1.5))
    return item


def _label(chart: Chart, number: int) -> QGraphicsSimpleTextItem:
    row, width = int(chart.marks.row[number]), float(chart.marks.width[number])
    lines = wrap(chart.table.titles[row], TITLE_SIZE, width, 3)
    item = QGraphicsSimpleTextItem("\n".join((time_of(chart.table, row, "vi"), *lines)))
    font = QFont(qt_painter.load_fonts())
    font.setPixelSize(round(TITLE_SIZE))
    item.setFont(font)
    item.setBrush(QBrush(QColor(LIGHT.text)))
    return item
