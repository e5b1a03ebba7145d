"""From columns of events to what a view shows: lanes, labels, bubbles, the time axis."""

from hckt_timeline.layout.arrangement import AXIS_HEIGHT, content_height
from hckt_timeline.layout.chart import Chart, build_chart
from hckt_timeline.layout.frame import frame
from hckt_timeline.layout.legend import Entry, draw_legend, legend_entries
from hckt_timeline.layout.overview import brush, overview, overview_day
from hckt_timeline.layout.places import clamp, fit, reveal, same_days
from hckt_timeline.layout.poster import Page, poster, poster_days
from hckt_timeline.layout.sources import Source
from hckt_timeline.layout.stage import View
from hckt_timeline.layout.viewport import Viewport

__all__ = [
    "AXIS_HEIGHT",
    "Chart",
    "Entry",
    "Page",
    "Source",
    "View",
    "Viewport",
    "brush",
    "build_chart",
    "clamp",
    "content_height",
    "draw_legend",
    "fit",
    "frame",
    "legend_entries",
    "overview",
    "overview_day",
    "poster",
    "poster_days",
    "reveal",
    "same_days",
]
