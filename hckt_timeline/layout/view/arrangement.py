"""Where the lanes lie one below the other, and how many label rows each may use.

A lane has its labels laid out for a few numbers of rows; it takes as many as the height of the view
allows, so that few lanes in a high view tell more.
"""

from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from hckt_timeline.layout.chart.chart import Chart
from hckt_timeline.layout.chart.lanes import ROW_STEPS

AXIS_HEIGHT = 46.0
_FOOT = 10.0


class Arrangement(NamedTuple):
    """Upper edges, ribbon centres, lower edges (pixels below the top) and rows of the lanes."""

    tops: tuple[float, ...]
    centres: tuple[float, ...]
    bottoms: tuple[float, ...]
    rows: tuple[int, ...]


def content_height(chart: Chart) -> float:
    """Pixels that the axis and all lanes need at least."""
    return _height(chart, [lane.least for lane in chart.lanes])


def paper_height(chart: Chart) -> float:
    """Pixels that the axis and all lanes need if minor lanes go without labels."""
    return _height(chart, [lane.least * lane.tall for lane in chart.lanes])


@lru_cache(maxsize=8)
def arrange(chart: Chart, height: float, *, paper: bool = False) -> Arrangement:
    """Lanes in a view of ``height`` pixels: spare room goes to label rows, then between lanes.

    On paper, where lanes cannot be scrolled, minor lanes from the bottom up give up their labels
    until all lanes fit.
    """
    rows = _grown(chart, height)
    for number in reversed(range(len(rows))):
        if paper and not chart.lanes[number].tall and _height(chart, rows) > height:
            rows[number] = 0
    heights = [lane.height(own) for lane, own in zip(chart.lanes, rows, strict=True)]
    # Whole pixels make edges sharp, and marks at few places between two pixels.
    air = max(height - _height(chart, rows), 0.0) // max(len(rows), 1)
    tops = [
        AXIS_HEIGHT + air // 2 + at for at in accumulate((h + air for h in heights), initial=0.0)
    ]
    places = list(zip(tops, chart.lanes, rows, heights, strict=False))
    return Arrangement(
        tops=tuple(tops[: len(heights)]),
        centres=tuple(top + lane.above(own) for top, lane, own, _ in places),
        bottoms=tuple(top + tall for top, _, _, tall in places),
        rows=tuple(rows),
    )


def _grown(chart: Chart, height: float) -> list[int]:
    """Rows of each lane, one step more for each in turn as long as there is room."""
    rows = [lane.least for lane in chart.lanes]
    spare = height - _height(chart, rows)
    grew = True
    while grew:
        grew = False
        for number, lane in enumerate(chart.lanes):
            more = next((step for step in ROW_STEPS if step > rows[number]), 0)
            needed = lane.height(more) - lane.height(rows[number])
            if 0 < rows[number] < more <= lane.most and needed <= spare:
                rows[number], spare, grew = more, spare - needed, True
    return rows


def _height(chart: Chart, rows: list[int]) -> float:
    lanes = (lane.height(own) for lane, own in zip(chart.lanes, rows, strict=True))
    return AXIS_HEIGHT + sum(lanes) + _FOOT
