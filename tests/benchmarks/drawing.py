"""What the drawing costs and how well it places labels and lanes, as ratios within one run.

    python -m tests.benchmarks.drawing

takes some minutes. That no labels overlap, none is hidden by zooming in and none changes by panning,
and that both painters agree within a pixel, is proved by tests/layout/test_labels.py and
tests/painters/test_agreement.py.

Charts of 1k to 1M synthetic events over 20 to 300 organisations. Seconds of different machines tell
nothing; the milliseconds stand beside the 16.7 of a screen's refresh for the record. What is
compared is run in turns and in seconds of the processor, so that a busy machine tells the same.
"""

import gc
import os
import sys
import time
import tracemalloc
from collections.abc import Callable
from dataclasses import replace
from functools import cache

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QApplication

from hckt_timeline.layout import Viewport, build_chart, clamp, content_height, fit, frame
from hckt_timeline.layout.chart.chart import Chart
from hckt_timeline.layout.chart.labelling import LabelSet, label_set, told
from hckt_timeline.painters import mpl_painter, qt_painter
from hckt_timeline.painters.qt_painter import values
from hckt_timeline.scene import Line, Mark, Primitive, Rect, Ring, Scene, Text, sectors
from tests import drawing_samples
from tests.benchmarks import placement
from tests.benchmarks.graphics_scene import Rival

SIZES = {1_000: 20, 10_000: 50, 100_000: 120, 1_000_000: 300}
WIDTH, HEIGHT = 1600, 900
REFRESH = 16.7


@cache
def history(events: int):
    return drawing_samples.random_history(1, events, SIZES[events])


@cache
def chart_of(events: int) -> Chart:
    chart = build_chart(*history(events))
    for rows in {lane.least for lane in chart.lanes}:
        label_set(chart, rows).laid()
    return chart


def views(chart: Chart, seed: int = 0, count: int = 100) -> list[Viewport]:
    """Pans and zooms between a century and a day a screen, the same for every size."""
    random, base = np.random.default_rng(seed), fit(chart, WIDTH, HEIGHT)
    scroll = max(content_height(chart) - HEIGHT, 0.0)
    scales = np.exp(random.uniform(np.log(WIDTH / 36525), np.log(WIDTH), count))
    parts, tops = random.random(count), random.random(count)
    return [
        clamp(
            chart,
            replace(
                base,
                pixels_per_day=float(scale),
                first_day=chart.first + part * (chart.last - chart.first),
                top=top * scroll,
            ),
        )
        for scale, part, top in zip(scales, parts.tolist(), tops.tolist(), strict=True)
    ]


def busiest(chart: Chart) -> Viewport:
    """The view that shows the most primitives."""
    return max(views(chart), key=lambda view: len(frame(chart, view).primitives))


def image() -> QImage:
    return QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)


def painted(scene: Scene) -> None:
    painter = QPainter(picture := image())
    qt_painter.paint(painter, scene)
    painter.end()
    assert picture.width() == WIDTH


def seconds(task: Callable[[], object]) -> float:
    """Of the processor, which a busy machine stretches less than those of the clock."""
    start = time.process_time()
    task()
    return time.process_time() - start


def in_turns(rounds: int, *tasks: Callable[[], object]) -> list[float]:
    """The median seconds of each task, run one after the other, round by round."""
    return [float(x) for x in np.median([[seconds(t) for t in tasks] for _ in range(rounds)], 0)]


def settle(ours: Callable[[], object], *others: Callable[[], object]) -> None:
    """Draw a view until the Qt painter has made all pictures that it keeps; the others once."""
    for other in others:
        other()
    for _ in range(12):
        ours()


def frame_times(sizes: tuple[int, ...], seed: int) -> dict[int, np.ndarray]:
    """Seconds of a frame and its painting for each of 100 views, by size; new words each time."""
    for size in sizes:
        painted(frame(chart_of(size), views(chart_of(size), seed)[0]))
    turns = zip(*(views(chart_of(size), seed) for size in sizes), strict=True)
    times = [
        [
            seconds(lambda s=s, v=v: painted(frame(chart_of(s), v)))
            for s, v in zip(sizes, turn, strict=True)
        ]
        for turn in turns
    ]
    return dict(zip(sizes, np.array(times).T, strict=True))


def bare(scene: Scene) -> Callable[[], None]:
    """A function that hands the scene's primitives to Qt from ready values: the lower bound."""
    qt_painter.load_fonts()
    calls = [call for item in scene.primitives for call in _calls(item)]
    picture, background = image(), QColor(scene.background)

    def render() -> None:
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(0, 0, WIDTH, HEIGHT, background)
        for name, arguments in calls:
            getattr(painter, name)(*arguments)
        painter.end()

    return render


def _calls(item: Primitive):
    """The calls of a painter for one primitive, with all values made beforehand."""
    if isinstance(item, Text):
        yield "setFont", (values.font_of(round(item.size), bold=item.bold),)
        yield "setPen", (QColor(item.colour),)
        yield "drawText", (QPointF(item.x, item.y), item.text)
    elif isinstance(item, Mark):
        outline = values.shape_of(item.shape, item.radius).translated(item.x, item.y)
        yield "setPen", (values.pen_of(item.stroke) if item.stroke else values.NO_PEN,)
        yield "setBrush", (values.brush_of(item.fill) if item.fill else values.NO_BRUSH,)
        yield "drawPath", (outline,)
    elif isinstance(item, Line):
        yield "setPen", (values.pen_of(item.stroke),)
        yield "drawLine", (QPointF(item.x0, item.y0), QPointF(item.x1, item.y1))
    elif isinstance(item, Rect):
        yield "setPen", (values.NO_PEN,)
        yield "setBrush", (values.brush_of(item.fill) if item.fill else values.NO_BRUSH,)
        yield "drawRoundedRect", (QRectF(*item[:4]), item.radius, item.radius)
    else:
        for path in sectors(item) if isinstance(item, Ring) else (item,):
            yield "setPen", (values.pen_of(path.stroke) if path.stroke else values.NO_PEN,)
            yield "setBrush", (values.brush_of(path.fill) if path.fill else values.NO_BRUSH,)
            yield "drawPath", (values.outline_of(path.segments),)


def building() -> None:
    small, large = in_turns(
        3, *(lambda n=n: build_chart(*history(n)) for n in (100_000, 1_000_000))
    )
    say("chart of 1M events / of 100k", large / small, 12)
    chart_of(1_000)
    tracemalloc.start()
    chart = build_chart(*history(1_000_000))
    gc.collect()
    say("  bytes an event beyond the history", tracemalloc.get_traced_memory()[0] / 1e6, 300)
    label_set(chart, 2).laid()
    say("  and with the labels of two rows", tracemalloc.get_traced_memory()[0] / 1e6, 300)
    tracemalloc.stop()


def labelling(rows: int) -> None:
    charts = [chart_of(events) for events in (100_000, 1_000_000)]
    small, large = in_turns(3, *(lambda c=c: LabelSet(told(c, rows)).laid() for c in charts))
    say(f"scales of 1M labels / of 100k, {rows} rows", large / small, 12)


def growing() -> None:
    times = [frame_times(tuple(SIZES), seed) for seed in range(3)]
    for part, words in ((95, "p95"), (50, "median")):
        ratios = [
            np.percentile(one[1_000_000], part) / np.percentile(one[10_000], part) for one in times
        ]
        limit = 1.5 if part == 95 else None
        say(f"frame of 1M events / of 10k, {words} of 100 views", float(np.median(ratios)), limit)
    for size in SIZES:
        median, late = np.percentile(np.concatenate([one[size] for one in times]), (50, 95)) * 1e3
        words = f"median {median:.1f} ms, p95 {late:.1f} ms, of {REFRESH} of a refresh"
        sys.stdout.write(f"  a frame of {size:>9,} events: {words}\n")


def rivalling() -> None:
    chart = chart_of(10_000)
    view = busiest(chart)
    scene = frame(chart, view)
    canvas = FigureCanvasAgg(mpl_painter.figure(scene))

    def ours() -> None:
        painted(frame(chart, view))

    settle(ours, canvas.draw)
    theirs, own = in_turns(9, canvas.draw, ours)
    say("matplotlib redrawing the busiest view / a frame", theirs / own, 30, most=False)
    direct, own = in_turns(30, bare(scene), ours)
    say("a frame / its primitives painted bare", own / direct, 1.5)
    sums = np.sum([_against_matplotlib(chart, each) for each in views(chart)], axis=0)
    say("  all of 100 pans and zooms, each drawn for the first time", sums[0] / sums[1], None)
    say("  all of them, each drawn again", sums[2] / sums[3], None)


def _against_matplotlib(chart: Chart, view: Viewport) -> tuple[float, ...]:
    """Seconds of matplotlib and of our frame, for a view that is new to both, and for it again."""
    own = seconds(lambda: painted(frame(chart, view)))
    canvas = FigureCanvasAgg(mpl_painter.figure(frame(chart, view)))
    theirs = seconds(canvas.draw)

    def ours() -> None:
        painted(frame(chart, view))

    settle(ours)
    return theirs, own, *in_turns(1, canvas.draw, ours)


def rivalling_graphics_scenes() -> None:
    """Both ways of Qt to let text keep its size, over new scales and over pans at one."""
    chart = chart_of(10_000)
    zooms = views(chart)
    pans = [replace(view, pixels_per_day=zooms[0].pixels_per_day) for view in zooms]
    for view in (*zooms, *pans):
        painted(frame(chart, view))
    for words, places in {"texts ignore the zoom": False, "placed anew at each zoom": True}.items():
        rival = Rival(chart, HEIGHT, places=places)
        for moves, limit, walk in ((zooms, 10, "pans and zooms"), (pans, None, "pans alone")):
            ratio = _against_graphics_scene(rival, chart, moves)
            say(f"QGraphicsScene, {words}, {walk} / a frame", ratio, limit, most=False)


def _against_graphics_scene(rival: Rival, chart: Chart, moves: list[Viewport]) -> float:
    picture = image()
    rival.paint(moves[0], picture)
    times = [
        (
            seconds(lambda v=view: rival.paint(v, picture)),
            seconds(lambda v=view: painted(frame(chart, v))),
        )
        for view in moves
    ]
    theirs, own = np.median(times, axis=0)
    return float(theirs / own)


def placing() -> None:
    shares, crossed = placement.label_shares(), placement.lane_crossings()
    say("labels shown / by a greedy placement for one scale, mean", shares.mean, 0.8, most=False)
    say("  at worst, where that one shows 20 or more", shares.worst, 0.5, most=False)
    say("lane crossings beyond the fewest known, at worst", crossed.over_best, 1)
    say("  beyond the order of input, at worst", crossed.over_input, 0)


def say(what: str, ratio: float, limit: float | None, *, most: bool = True) -> None:
    """One row of the table; ``most`` tells on which side of the limit the ratio should lie."""
    bound = "" if limit is None else f"{'at most' if most else 'at least'} {limit:g}"
    held = limit is None or (ratio <= limit if most else ratio >= limit)
    sys.stdout.write(f"{what:<76}{ratio:>7.2f}  {bound:<14}{'' if held else 'missed'}\n")
    sys.stdout.flush()


def main() -> None:
    application = QGuiApplication.instance() or QApplication([])
    building()
    labelling(2)
    labelling(8)
    growing()
    rivalling()
    rivalling_graphics_scenes()
    placing()
    application.processEvents()


if __name__ == "__main__":
    main()
