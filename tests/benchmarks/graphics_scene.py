"""The rival of a drawing: a ``QGraphicsScene`` with one item for each mark and one for each label.

Built as well as Qt lets one: the scene's own index finds what is in view, a mark is a path with its
own shape, fill and rim, a label holds its time and its wrapped title as one item of plain text, laid
out once, a ribbon is a rectangle, and nothing is made anew for a frame. Every mark and every label
of the history has its item, at the height and on the side of its pole at which our frame has it.

Which labels are shown is told to the rival for nothing, for each scale the same as our frame shows,
so that none overlap. It draws every mark in view where our frame draws bubbles; axis, names, poles,
bars, bends of ribbons, numbers and what answers to the pointer are left out, which spares it their
cost.

Text must keep its size while time is stretched. Qt offers two ways, and both are what its manual
tells one to do: items that ignore the view's transformation, so that a zoom moves nothing, but Qt
must look at each of them in every frame, since its index does not know their size; or items that
are set to new places whenever the scale changes, after which the index finds those in view, so that
a pan is cheap and a zoom costs all items. Frames at new scales show the price of both, pans that of
the second at its best.
"""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QImage, QPainter, QPainterPath, QPen, QTransform
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsPathItem,
    QGraphicsRectItem,
    QGraphicsScene,
    QGraphicsSimpleTextItem,
)

from hckt_timeline.domain.table import KINDS
from hckt_timeline.layout import Viewport
from hckt_timeline.layout.chart.chart import TITLE_SIZE, Chart
from hckt_timeline.layout.chart.labelling import label_set
from hckt_timeline.layout.chart.labels import POLE_GAP
from hckt_timeline.layout.metrics import wrap
from hckt_timeline.layout.times import time_of
from hckt_timeline.layout.view.arrangement import arrange
from hckt_timeline.layout.view.events import SHAPES
from hckt_timeline.painters.qt_painter.values import load_fonts, outline_of
from hckt_timeline.scene import LIGHT, outline

_IGNORES = QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations


class Rival:
    """The items of a chart, and the scale and labels that they were last set to.

    ``places`` tells whether it sets its items to new places when the scale changes, instead of
    letting them ignore the transformation.
    """

    def __init__(self, chart: Chart, height: float, *, places: bool) -> None:
        self.items, self.first, self.places = QGraphicsScene(), chart.first, places
        self.days = (chart.marks.day - chart.first).tolist()
        plan, lanes = arrange(chart, height), chart.marks.lane.tolist()
        self.heights = [plan.centres[lane] for lane in lanes]
        self.shown_from, rows = _labelled(chart, plan.rows)
        self.tops = [
            plan.centres[lane] + _side(chart, lane, row)
            for lane, row in zip(lanes, rows.tolist(), strict=True)
        ]
        self.ribbons = [
            _ribbon(chart, number, centre) for number, centre in enumerate(plan.centres)
        ]
        self.marks = [_mark(chart, number) for number in range(len(chart.marks))]
        self.labels = [_label(chart, number) for number in range(len(chart.marks))]
        self.shown = np.ones(len(self.labels), dtype=bool)
        self.scale = 1.0
        for ribbon in self.ribbons:
            self.items.addItem(ribbon)
        for item in (*self.marks, *self.labels):
            item.setFlag(_IGNORES, not places)
            self.items.addItem(item)
        self._place(1.0)

    def paint(self, view: Viewport, image: QImage) -> None:
        scale = view.pixels_per_day
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
        for ribbon in self.ribbons:
            day, length, top, band = ribbon.data(0)
            ribbon.setRect(day * scale, top, length * scale, band)
        columns = (self.marks, self.labels, self.days, self.heights, self.tops)
        for mark, label, day, y, top in zip(*columns, strict=True):
            mark.setPos(day * scale, y)
            label.setPos(day * scale, top)
        self.scale = scale

    def _hide(self, shown: NDArray[np.bool_]) -> None:
        for number in np.flatnonzero(shown != self.shown).tolist():
            self.labels[number].setVisible(bool(shown[number]))
        self.shown = shown


def _labelled(chart: Chart, rows: tuple[int, ...]) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """From which scale each label is shown, and in which row, as its lane has so many."""
    shown_from, slot = np.empty(len(chart.marks)), np.empty(len(chart.marks), dtype=np.int64)
    of_lane = np.array(rows)[chart.marks.lane]
    for count in set(rows):
        labelled, here = label_set(chart, count).laid(), of_lane == count
        shown_from[here], slot[here] = labelled.shown_from[here], labelled.slot[here]
    return shown_from, slot


def _side(chart: Chart, number: int, row: int) -> float:
    """How far below the centre of its ribbon a label in a row has its upper edge."""
    lane = chart.lanes[number]
    if row > 0:
        return -lane.band / 2 - lane.gap - row * lane.row_height
    return lane.band / 2 + lane.gap + (-row - 1) * lane.row_height


def _ribbon(chart: Chart, number: int, centre: float) -> QGraphicsRectItem:
    lane, item = chart.lanes[number], QGraphicsRectItem()
    begin = lane.begin.sure - chart.first
    place = (begin, lane.end.sure - chart.first - begin, centre - lane.band / 2, lane.band)
    item.setData(0, place)
    colour = QColor(LIGHT.organisations[lane.colour % len(LIGHT.organisations)])
    colour.setAlphaF(LIGHT.ribbon_opacity)
    item.setBrush(QBrush(colour))
    item.setPen(QPen(Qt.PenStyle.NoPen))
    return item


def _mark(chart: Chart, number: int) -> QGraphicsPathItem:
    kind = KINDS[int(chart.table.kind[int(chart.marks.row[number])])]
    path: QPainterPath = outline_of(outline(SHAPES[kind], 0.0, 0.0, 6.0))
    item = QGraphicsPathItem(path)
    colours = LIGHT.organisations
    item.setBrush(QBrush(QColor(colours[int(chart.marks.lane[number]) % len(colours)])))
    item.setPen(QPen(QColor(LIGHT.pane), 1.5))
    return item


def _label(chart: Chart, number: int) -> QGraphicsSimpleTextItem:
    row, width = int(chart.marks.row[number]), float(chart.marks.width[number])
    lines = wrap(chart.table.titles[row], TITLE_SIZE, width, 3)
    item = QGraphicsSimpleTextItem("\n".join((time_of(chart.table, row, "vi"), *lines)))
    font = QFont(load_fonts())
    font.setPixelSize(round(TITLE_SIZE))
    item.setFont(font)
    item.setBrush(QBrush(QColor(LIGHT.text)))
    hangs_left = bool(chart.marks.left[number])
    item.setTransform(QTransform.fromTranslate(-POLE_GAP - width if hangs_left else POLE_GAP, 0.0))
    return item
