"""The short form of the benchmark of drawing; the limits leave room for a busy machine."""

import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg

from hckt_timeline.layout import build_chart, frame
from hckt_timeline.layout.chart.labelling import LabelSet, told
from hckt_timeline.painters import mpl_painter
from tests.benchmarks import drawing

pytestmark = pytest.mark.alone


@pytest.fixture(autouse=True)
def application(qapp):
    return qapp


def test_ten_times_the_events_take_about_ten_times_as_long_to_lay_out():
    small, large = (drawing.chart_of(events) for events in (10_000, 100_000))
    build = drawing.in_turns(
        3, *(lambda n=n: build_chart(*drawing.history(n)) for n in (10_000, 100_000))
    )
    label = drawing.in_turns(3, *(lambda c=c: LabelSet(told(c, 2)).laid() for c in (small, large)))
    assert build[1] < 20 * build[0]
    assert label[1] < 20 * label[0]


def test_a_frame_costs_its_pixels_and_not_its_events():
    times = drawing.frame_times((10_000, 100_000), seed=0)
    late = {size: float(np.percentile(seconds, 95)) for size, seconds in times.items()}
    assert late[100_000] < 3 * late[10_000]


def test_a_frame_takes_little_longer_than_its_primitives_painted_bare():
    chart = drawing.chart_of(10_000)
    view = drawing.busiest(chart)
    bare = drawing.bare(frame(chart, view))
    direct, own = drawing.in_turns(9, bare, lambda: drawing.painted(frame(chart, view)))
    assert own < 2 * direct


def test_matplotlib_takes_many_times_as_long_to_redraw_the_same_scene():
    chart = drawing.chart_of(10_000)
    view = drawing.busiest(chart)
    canvas = FigureCanvasAgg(mpl_painter.figure(frame(chart, view)))
    drawing.settle(lambda: drawing.painted(frame(chart, view)))
    theirs, own = drawing.in_turns(3, canvas.draw, lambda: drawing.painted(frame(chart, view)))
    assert theirs > 15 * own
