"""All that a drawing of a history needs and that no zoom changes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from hckt_timeline.domain import Lineage
from hckt_timeline.domain.table import OPEN_END, OPEN_START, PRECISIONS, EventTable
from hckt_timeline.layout import labels
from hckt_timeline.layout.bends import bend_length
from hckt_timeline.layout.density import Levels, cluster
from hckt_timeline.layout.lanes import Join, Lane, make_lanes
from hckt_timeline.layout.marks import bounds, in_order, ranks
from hckt_timeline.layout.metrics import text_width, text_widths

if TYPE_CHECKING:
    from collections.abc import Mapping

DATE_SIZE, TITLE_SIZE = 11.0, 12.0
MAJOR_TEXT, MINOR_TEXT = 184.0, 230.0
"""The greatest width of a label's text, in pixels."""

AXIS_HEIGHT = 46.0
_LATE = 0.12
_WRAP_SLACK = 30.0
_LANE_STEP = 1e7
_DATE_SAMPLES = {
    "day": "24 Sep 2025",
    "week": "tuần 24/10/2025 – 30/10/2025",
    "third": "cuối những năm 1990",
    "month": "September 2025",
    "season": "mùa đông 2025",
    "quarter": "quý III/2025",
    "half": "6 tháng cuối năm 2025",
    "year": "năm 2025",
    "decade": "những năm 1950",
    "century": "thế kỷ XVIII",
    "interval": "24 Sep 2025 – 30 Sep 2025",
}


@dataclass(frozen=True, slots=True, eq=False)
class Marks:
    """One entry a drawn event, ascending in (lane, day).

    ``row`` is the row in the event table; ``day`` an ordinal with fraction, in the middle of what
    is told; ``key`` is ``lane * LANE_STEP + day``, ascending. ``shown_from`` is the scale (px/day)
    from which the label is shown; ``slot`` its row, negative below the ribbon; ``width`` the pixels
    of its text; ``left`` whether it hangs left of its pole.
    """

    row: NDArray[np.int32]
    lane: NDArray[np.int32]
    day: NDArray[np.float64]
    key: NDArray[np.float64]
    rank: NDArray[np.int64]
    shown_from: NDArray[np.float32]
    slot: NDArray[np.int8]
    width: NDArray[np.float32]
    left: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.row)


@dataclass(frozen=True, slots=True, eq=False)
class Chart:
    """Lanes, joins, marks, bubbles and labels of a history, for every zoom.

    ``octaves[k]`` are the marks whose labels are shown at ``labels.FARTHEST * 2**k`` px/day;
    ``spans[k]`` the marks told by 2**k to 2**(k+1) days; ``days`` all days in ascending order;
    ``first`` and ``last`` the days between which everything lies.
    """

    table: EventTable
    lanes: tuple[Lane, ...]
    joins: tuple[Join, ...]
    marks: Marks
    levels: Levels
    octaves: tuple[NDArray[np.int32], ...]
    spans: tuple[NDArray[np.int32], ...]
    days: NDArray[np.float64]
    first: float
    last: float

    def mark_of(self, event_id: str) -> int | None:
        """The mark of an event; None if it is not drawn."""
        hashes, order = _id_index(self)
        wanted = hash(event_id)
        place = int(np.searchsorted(hashes, wanted))
        while place < len(hashes) and hashes[place] == wanted:
            mark = int(order[place])
            if self.table.ids[int(self.marks.row[mark])] == event_id:
                return mark
            place += 1
        return None


def lane_key(lane: int, day: float) -> float:
    """Where a day of a lane lies in ``Marks.key``; days beyond the calendar keep to their lane."""
    return lane * _LANE_STEP + min(max(day, 0.0), _LANE_STEP - 1.0)


def build_chart(table: EventTable, lineage: Lineage) -> Chart:
    """Everything that no zoom changes: order of lanes, days of marks, bubbles, scales of labels.

    Takes time near-linear in the number of events.
    """
    drawn = np.flatnonzero((table.earliest != OPEN_START) | (table.latest != OPEN_END))
    low, high = bounds(table)
    lanes, joins = make_lanes(table, lineage, _days_of_links(table, lineage, low, high))
    lane_of = {lane.organisation: number for number, lane in enumerate(lanes)}
    lane = np.array([lane_of.get(key, -1) for key in table.organisations], dtype=np.int32)
    rows, days = in_order(lane[table.organisation[drawn]], low[drawn], high[drawn])
    rows = drawn[rows].astype(np.int32)
    first, last = _extent(lanes, days)
    marks = _marks(table, lanes, joins, rows, lane[table.organisation[rows]], days, (first, last))
    return Chart(
        table=table,
        lanes=lanes,
        joins=joins,
        marks=marks,
        levels=cluster(marks.key),
        octaves=_octaves(marks.shown_from),
        spans=_spans((high - low)[rows]),
        days=np.sort(days),
        first=first,
        last=last,
    )


def lane_tops(chart: Chart, height: float) -> NDArray[np.float64]:
    """Where each lane begins below the axis, in pixels; room to spare is shared out evenly."""
    return _lane_tops(chart, max(height, content_height(chart)))


def content_height(chart: Chart) -> float:
    """Pixels that all lanes and the axis need."""
    return AXIS_HEIGHT + sum(lane.height for lane in chart.lanes) + 8.0


@lru_cache(maxsize=8)
def _lane_tops(chart: Chart, height: float) -> NDArray[np.float64]:
    heights = np.array([lane.height for lane in chart.lanes])
    spare = (height - content_height(chart)) / max(len(heights), 1)
    return AXIS_HEIGHT + np.concatenate(([0.0], np.cumsum(heights + spare)))[:-1] + spare / 2


def _marks(
    table: EventTable,
    lanes: Sequence[Lane],
    joins: Sequence[Join],
    rows: NDArray[np.int32],
    lane: NDArray[np.int32],
    days: NDArray[np.float64],
    extent: tuple[float, float],
) -> Marks:
    first, last = extent
    width = _label_widths(table, rows, np.array([one.major for one in lanes], dtype=bool)[lane])
    late = first + (1 - _LATE) * (last - first)
    fed = np.array([_is_fed_after(joins, number, late) for number in range(len(lanes))], dtype=bool)
    left = (days > late) & ~fed[lane]
    rank = ranks(table, rows)
    shown_from, slot = labels.sweep(
        labels.Flags(
            lane=lane,
            day=days - first,
            width=width,
            left=left,
            rank=rank,
            above=np.array([one.rows for one in lanes], dtype=np.int8)[lane],
            below=np.array([one.rows * one.major for one in lanes], dtype=np.int8)[lane],
        ),
        _obstacles(lanes, joins, first),
    )
    return Marks(
        row=rows,
        lane=lane,
        day=days,
        key=lane * _LANE_STEP + days,
        rank=rank,
        shown_from=shown_from,
        slot=slot,
        width=width,
        left=left,
    )


def _is_fed_after(joins: Sequence[Join], lane: int, day: float) -> bool:
    """Whether another ribbon bends into a lane's begin, where its labels would hang."""
    return any(join.trunk == lane and not join.splits and join.day > day for join in joins)


def _obstacles(lanes: Sequence[Lane], joins: Sequence[Join], first: float) -> list[labels.Obstacle]:
    """Bends of ribbons, where they pass the label rows of their own and other lanes."""
    found = []
    for join in joins:
        top, bottom = sorted((join.branch, join.trunk))
        length = bend_length(lanes, join) + labels.TEXT_GAP
        before, after = (-labels.TEXT_GAP, length) if join.splits else (length, -labels.TEXT_GAP)
        day = join.day - first + (0.001 if join.splits else -0.001)
        for lane in range(top, bottom + 1):
            sides = [
                above
                for above in (True, False)
                if (lane, above) not in ((top, True), (bottom, False))
            ]
            found += [labels.Obstacle(lane, day, before, after, above) for above in sides]
    return found


def _label_widths(
    table: EventTable, rows: NDArray[np.int32], major: NDArray[np.bool_]
) -> NDArray[np.float32]:
    """Pixels that the text of each label may take, in its own lane's style."""
    titles = text_widths(table.titles, TITLE_SIZE)[rows] * np.float32(1.03)
    samples = [text_width(_DATE_SAMPLES[p.value], DATE_SIZE) for p in PRECISIONS]
    dates = np.array(samples, dtype=np.float32)[table.precision[rows]]
    wrapped = np.where(titles <= MAJOR_TEXT * 0.7, titles, titles / 2 + _WRAP_SLACK)
    tall = np.clip(wrapped, dates, np.maximum(MAJOR_TEXT, dates))
    flat = np.minimum(dates + 8.0 + titles, MINOR_TEXT)
    widths: NDArray[np.float32] = np.where(major, tall, flat).astype(np.float32)
    return widths


def _octaves(shown_from: NDArray[np.float32]) -> tuple[NDArray[np.int32], ...]:
    limits = [labels.FARTHEST * 2.0**octave for octave in range(labels.OCTAVES + 1)]
    return tuple(np.flatnonzero(shown_from <= limit * 1.0001).astype(np.int32) for limit in limits)


def _spans(lengths: NDArray[np.float64]) -> tuple[NDArray[np.int32], ...]:
    """Marks told by more than a day, by the power of two of their length in days."""
    power = np.floor(np.log2(np.maximum(lengths, 1.0))).astype(int)
    power[lengths <= 1.0] = -1
    count = int(power.max()) + 1 if len(power) else 0
    return tuple(np.flatnonzero(power == size).astype(np.int32) for size in range(count))


def _extent(lanes: Iterable[Lane], days: NDArray[np.float64]) -> tuple[float, float]:
    ends = [(lane.begin.possible, lane.end.possible) for lane in lanes]
    starts = [begin for begin, _ in ends] + ([float(days.min())] if len(days) else [])
    stops = [end for _, end in ends] + ([float(days.max())] if len(days) else [])
    if not starts:
        return 730_000.0, 739_000.0
    return min(starts), max(max(stops), min(starts) + 1.0)


def _days_of_links(
    table: EventTable,
    lineage: Lineage,
    low: NDArray[np.float64],
    high: NDArray[np.float64],
) -> "Mapping[str, float]":
    wanted = {link.event for link in lineage.links}
    return {
        key: float(low[row] + high[row]) / 2 for row, key in enumerate(table.ids) if key in wanted
    }


@lru_cache(maxsize=4)
def _id_index(chart: Chart) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
    rows = chart.marks.row
    hashes = np.fromiter(map(hash, chart.table.ids), dtype=np.int64, count=len(chart.table))[rows]
    order = np.argsort(hashes).astype(np.int32)
    return hashes[order], order
