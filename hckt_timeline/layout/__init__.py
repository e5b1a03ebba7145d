"""From columns of events to what a view shows: lanes, labels, bubbles, the time axis."""

from hckt_timeline.layout.chart.chart import Chart, build_chart
from hckt_timeline.layout.view.arrangement import AXIS_HEIGHT, content_height
from hckt_timeline.layout.view.flags import carry_labels, lay_labels
from hckt_timeline.layout.view.frame import frame
from hckt_timeline.layout.view.overview import brush, overview, overview_day
from hckt_timeline.layout.view.places import clamp, fit, reveal, same_days
from hckt_timeline.layout.view.stage import View
from hckt_timeline.layout.view.viewport import Viewport

__all__ = [
    "AXIS_HEIGHT",
    "Chart",
    "View",
    "Viewport",
    "brush",
    "build_chart",
    "carry_labels",
    "clamp",
    "content_height",
    "fit",
    "frame",
    "lay_labels",
    "overview",
    "overview_day",
    "reveal",
    "same_days",
]
