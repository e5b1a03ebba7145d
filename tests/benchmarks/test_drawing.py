"""How the cost of drawing grows: charts, label scales and frames of 1k to 1M events.

    pytest tests/benchmarks/test_drawing.py --benchmark-only

The table gives each median's ratio to the least of its group in parentheses. Compare within a
group of one run only; seconds of different machines tell nothing.
"""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from dataclasses import replace
from functools import cache

import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QGraphicsScene

from hckt_timeline.layout import build_chart, clamp, content_height, fit, frame
from hckt_timeline.layout.labelling import label_set
from hckt_timeline.painters import mpl_painter, qt_painter
from hckt_timeline.scene import Line, Mark, Rect, Text
from tests import drawing_samples

SIZES = {1_000: 20, 10_000: 50, 100_000: 120, 1_000_000: 300}
WIDTH, HEIGHT = 1600, 900


@pytest.fixture(autouse=True)
def application(qapp):
    return qapp


@cache
def history(events):
    return drawing_samples.random_history(1, events, SIZES[events])


@cache
def chart_of(events):
    chart = build_chart(*history(events))
    for rows in {lane.least for lane in chart.lanes}:
        label_set(chart, rows)
    return chart


@cache
def views(events, count=100):
    """Pans and zooms between a century and a day a screen."""
    chart, random = chart_of(events), np.random.default_rng(0)
    base = fit(chart, WIDTH, HEIGHT)
    scroll = max(content_height(chart) - HEIGHT, 0.0)
    return [
        clamp(
            chart,
            replace(
                base,
                pixels_per_day=float(np.exp(random.uniform(np.log(WIDTH / 36525), np.log(WIDTH)))),
                first_day=random.uniform(chart.first, chart.last),
                top=random.uniform(0.0, scroll),
            ),
        )
        for _ in range(count)
    ]


def painted(scene):
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    qt_painter.paint(painter, scene)
    painter.end()


@pytest.mark.parametrize("events", SIZES)
@pytest.mark.benchmark(group="build a chart")
def test_building_a_chart(benchmark, events):
    benchmark.pedantic(build_chart, history(events), rounds=3)


@pytest.mark.parametrize("events", SIZES)
@pytest.mark.benchmark(group="scales of all labels, two rows")
def test_scales_of_labels(benchmark, events):
    benchmark.pedantic(label_set.__wrapped__, (chart_of(events), 2), rounds=2)


@pytest.mark.parametrize("events", SIZES)
@pytest.mark.benchmark(group="frame and paint, 100 pans and zooms")
def test_frames(benchmark, events):
    chart, wanted = chart_of(events), iter(views(events) * 2)
    painted(frame(chart, views(events)[0]))
    benchmark.pedantic(
        lambda view: painted(frame(chart, view)), setup=lambda: ((next(wanted),), {}), rounds=100
    )


def busy_view():
    """The view of 10k events that shows the most."""
    chart = chart_of(10_000)
    return max(views(10_000), key=lambda view: len(frame(chart, view).primitives))


@pytest.mark.benchmark(group="one busy frame of 10k events")
def test_our_frame(benchmark):
    chart, view = chart_of(10_000), busy_view()
    benchmark(lambda: painted(frame(chart, view)))


@pytest.mark.benchmark(group="one busy frame of 10k events")
def test_the_same_primitives_from_a_ready_list(benchmark):
    scene = frame(chart_of(10_000), busy_view())
    benchmark(lambda: painted(scene))


@pytest.mark.benchmark(group="one busy frame of 10k events")
def test_matplotlib_redrawing_the_same_scene(benchmark):
    canvas = FigureCanvasAgg(mpl_painter.figure(frame(chart_of(10_000), busy_view())))
    benchmark.pedantic(canvas.draw, rounds=3)


@pytest.mark.benchmark(group="one busy frame of 10k events")
def test_a_graphics_scene_with_an_item_for_each_mark_and_label(benchmark):
    """Every event's mark and title are items; the view is moved over them."""
    chart, view = chart_of(10_000), busy_view()
    items, scene = QGraphicsScene(), frame(chart, view)
    font, brush = QFont(qt_painter.load_fonts()), QBrush(QColor("#0072b2"))
    font.setPixelSize(12)
    for mark in range(len(chart.marks)):
        x = float(chart.marks.day[mark] - chart.first) * view.pixels_per_day
        y = float(chart.marks.lane[mark]) * 90.0
        items.addEllipse(x - 5, y - 5, 10, 10, brush=brush)
        label = items.addSimpleText(chart.table.titles[int(chart.marks.row[mark])], font)
        label.setPos(x, y + 10)
    assert len(scene.primitives) > 50
    source = QRectF((view.first_day - chart.first) * view.pixels_per_day, view.top, WIDTH, HEIGHT)
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)

    def render():
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        items.render(painter, QRectF(0, 0, WIDTH, HEIGHT), source)
        painter.end()

    benchmark.pedantic(render, rounds=5)


@pytest.mark.benchmark(group="one busy frame of 10k events")
def test_the_same_primitives_painted_bare(benchmark):
    """Ready values handed to Qt without any scene, as the lower bound."""
    scene = frame(chart_of(10_000), busy_view())
    qt_painter.load_fonts()
    calls = [call for item in scene.primitives for call in bare(item)]
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)

    def render():
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(0, 0, WIDTH, HEIGHT, QColor(scene.background))
        for name, arguments in calls:
            getattr(painter, name)(*arguments)
        painter.end()

    benchmark(render)


def bare(item):
    """The calls of a painter for one primitive, with all values made beforehand."""
    if isinstance(item, Text):
        font = QFont(qt_painter.FAMILY)
        font.setPixelSize(round(item.size))
        yield "setFont", (font,)
        yield "setPen", (QColor(item.colour),)
        yield "drawText", (QPointF(item.x, item.y), item.text)
    elif isinstance(item, Mark):
        yield "setPen", (qt_painter._NO_PEN,)
        yield "setBrush", (QBrush(QColor(item.fill.colour if item.fill else "#ffffff")),)
        yield "drawEllipse", (QPointF(item.x, item.y), item.radius, item.radius)
        if item.stroke:
            yield "setPen", (qt_painter._pen(item.stroke),)
            yield "setBrush", (qt_painter._NO_BRUSH,)
            yield "drawEllipse", (QPointF(item.x, item.y), item.radius, item.radius)
    elif isinstance(item, Line):
        yield "setPen", (qt_painter._pen(item.stroke),)
        yield "drawLine", (QPointF(item.x0, item.y0), QPointF(item.x1, item.y1))
    elif isinstance(item, Rect):
        box = QRectF(item.x, item.y, item.width, item.height)
        yield "fillRect", (box, QColor("#dddddd"))
    else:
        yield "setPen", (qt_painter._NO_PEN,)
        yield "setBrush", (QBrush(QColor("#dddddd")),)
        yield "drawPath", (qt_painter._outline(item.segments),)
