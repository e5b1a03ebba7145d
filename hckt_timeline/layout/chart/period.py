"""The part of a chart that lies in a period, as a chart of its own."""

import datetime as dt
from dataclasses import replace

from hckt_timeline.layout.chart.chart import Chart, build_chart


def during(chart: Chart, first: dt.date | None, last: dt.date | None) -> Chart:
    """The events from ``first`` to ``last`` and the organisations that they concern.

    Organisations keep the colours that they have in the whole.
    """
    table = chart.table
    begin = first.toordinal() if first else table.earliest.min(initial=0)
    end = last.toordinal() if last else table.latest.max(initial=0)
    kept = table.where((table.latest >= begin) & (table.earliest <= end))
    ids = set(kept.ids)
    links = tuple(link for link in chart.lineage.links if link.event in ids)
    lineage = chart.lineage.model_copy(update={"links": links})
    part = build_chart(kept, lineage, chart.terms.source, shortened=chart.shortened)
    colours = {lane.organisation: lane.colour for lane in chart.lanes}
    lanes = tuple(
        replace(lane, colour=colours.get(lane.organisation, lane.colour)) for lane in part.lanes
    )
    return replace(part, lanes=lanes)
