"""All that a drawing of a history needs and that no zoom changes."""

import re
import string
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import compress
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from hckt_timeline.domain import Lineage, Term
from hckt_timeline.domain.table import OPEN_END, OPEN_START, PRECISIONS, EventTable, Flag
from hckt_timeline.layout.chart.density import Levels, cluster
from hckt_timeline.layout.chart.lanes import Join, Lane, make_lanes, told_days, where_drawn
from hckt_timeline.layout.chart.marks import AWARD_RANK, bounds, in_order, kinds_before, ranks
from hckt_timeline.layout.chart.terms import Terms, make_terms, with_terms
from hckt_timeline.layout.chart.timescale import TRUE_SCALE, TimeScale, shortening
from hckt_timeline.layout.metrics import text_width, text_widths

if TYPE_CHECKING:
    from collections.abc import Mapping

DATE_SIZE, TITLE_SIZE = 11.0, 12.0
MAJOR_TEXT = 184.0
FLAT_RIGHT_TEXT, FLAT_LEFT_TEXT, LATE_TEXT = 320.0, 400.0, 208.0
"""The greatest width of a label's text, in pixels: of several lines; of one line to the right and
to the left of its pole; of one line to the right where the history ends."""

_LATE = 0.12
_WRAP_SLACK = 30.0
_BOLDER = 1.03
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

    ``row`` is the row in the event table; ``day`` a drawn day, in the middle of what is told;
    ``key`` is :func:`lane_key`, ascending; ``rank`` orders by importance; ``width`` is the pixels
    that the label's text may take, ``left`` whether it hangs left of its pole; ``changes[k]``
    counts the changes of organisations before mark ``k``.
    """

    row: NDArray[np.int32]
    lane: NDArray[np.int32]
    day: NDArray[np.float64]
    key: NDArray[np.float64]
    rank: NDArray[np.int64]
    width: NDArray[np.float32]
    left: NDArray[np.bool_]
    kinds_before: NDArray[np.int32]

    def __len__(self) -> int:
        return len(self.row)


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class Chart:
    """Lanes, joins, marks, bubbles and labels of a history, for every zoom.

    All days are drawn days, which ``scale`` turns into days and back. ``spans[k]`` are the marks
    told by 2**k to 2**(k+1) days, and their keys; ``days`` are all days in ascending order;
    ``first`` and ``last`` those between which everything lies.
    """

    table: EventTable
    lineage: Lineage
    lanes: tuple[Lane, ...]
    joins: tuple[Join, ...]
    marks: Marks
    levels: Levels
    spans: tuple[tuple[NDArray[np.int32], NDArray[np.float64]], ...]
    days: NDArray[np.float64]
    first: float
    last: float
    scale: TimeScale
    terms: Terms

    @property
    def shortened(self) -> bool:
        """Whether long empty stretches are to be shortened."""
        return self.scale is not TRUE_SCALE

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


@dataclass(frozen=True, slots=True, eq=False)
class _Placed:
    """Rows of the table in order of (lane, day), with both, and the extent of the history."""

    rows: NDArray[np.int32]
    lane: NDArray[np.int32]
    days: NDArray[np.float64]
    first: float
    last: float


def build_chart(
    table: EventTable, lineage: Lineage, terms: Sequence[Term] = (), *, shortened: bool = False
) -> Chart:
    """Everything that no zoom changes: order of lanes, days of marks, bubbles, text widths.

    ``shortened`` draws long empty stretches of time shorter than they are. Takes time near-linear
    in the number of events.
    """
    drawn = np.flatnonzero((table.earliest != OPEN_START) | (table.latest != OPEN_END))
    low, high = bounds(table)
    lanes, joins = make_lanes(table, lineage, _days_of_links(table, lineage, low, high))
    lanes = with_terms(lanes, terms)
    lane_of = {lane.organisation: number for number, lane in enumerate(lanes)}
    lane = np.array([lane_of.get(key, -1) for key in table.organisations], dtype=np.int32)
    order, days = in_order(lane[table.organisation[drawn]], low[drawn], high[drawn])
    rows = drawn[order].astype(np.int32)
    low, high = low[rows], high[rows]
    scale = TRUE_SCALE
    if shortened:
        held = make_terms(terms, lanes, TRUE_SCALE).days
        scale = shortening(np.concatenate((days, low, high, told_days(lanes, joins), held)))
        lanes, joins = where_drawn(lanes, joins, scale)
        days, low, high = scale.drawn(days), scale.drawn(low), scale.drawn(high)
    placed = _Placed(rows, lane[table.organisation[rows]], days, *_extent(lanes, days))
    marks = _marks(table, lanes, joins, placed)
    return Chart(
        table=table,
        lineage=lineage,
        lanes=lanes,
        joins=joins,
        marks=marks,
        levels=cluster(marks.key),
        spans=_spans(high - low, marks.key),
        days=np.sort(days),
        first=placed.first,
        last=placed.last,
        scale=scale,
        terms=make_terms(terms, lanes, scale),
    )


def _marks(
    table: EventTable, lanes: Sequence[Lane], joins: Sequence[Join], placed: _Placed
) -> Marks:
    earliest, latest = placed.days.min(initial=placed.last), placed.days.max(initial=placed.first)
    late = float(earliest + (1 - _LATE) * (latest - earliest))
    fed = np.array([_is_fed_after(joins, number, late) for number in range(len(lanes))], dtype=bool)
    is_late = placed.days > late
    # What counts most keeps to the right: on the left the many of late would crowd it out.
    rank = ranks(table, placed.rows, placed.days)
    left = is_late & ~fed[placed.lane] & (rank < AWARD_RANK)
    tall = np.array([lane.tall for lane in lanes], dtype=bool)[placed.lane]
    widest = np.select(
        [tall, left, is_late], [MAJOR_TEXT, FLAT_LEFT_TEXT, LATE_TEXT], FLAT_RIGHT_TEXT
    ).astype(np.float32)
    return Marks(
        row=placed.rows,
        lane=placed.lane,
        day=placed.days,
        key=placed.lane * _LANE_STEP + placed.days,
        rank=rank,
        width=_label_widths(table, placed.rows, tall, widest),
        left=left,
        kinds_before=kinds_before(table, placed.rows),
    )


def _is_fed_after(joins: Sequence[Join], lane: int, day: float) -> bool:
    """Whether another ribbon bends into a lane's begin, where its labels would hang."""
    return any(join.trunk == lane and not join.splits and join.day > day for join in joins)


def _label_widths(
    table: EventTable,
    rows: NDArray[np.int32],
    tall: NDArray[np.bool_],
    widest: NDArray[np.float32],
) -> NDArray[np.float32]:
    """Pixels that the text of each label may take, in its own lane's style."""
    titles = text_widths(table.titles, TITLE_SIZE)[rows] * np.float32(_BOLDER)
    samples = [_widest(_DATE_SAMPLES[p.value]) for p in PRECISIONS]
    dates = np.array(samples, dtype=np.float32)[table.precision[rows]]
    about = np.float32(text_width("khoảng ", DATE_SIZE))
    dates += np.where(table.flags[rows] & Flag.APPROXIMATE, about, np.float32(0.0))
    if table.cited:
        dates += text_widths([f" {each}" for each in table.cited], DATE_SIZE)[rows]
    wrapped = np.where(titles <= MAJOR_TEXT * 0.8, titles, titles / 2 + _WRAP_SLACK)
    high = np.maximum(np.minimum(wrapped, widest), dates)
    flat = np.minimum(dates + 8.0 + titles, widest)
    widths: NDArray[np.float32] = np.where(tall, high, flat).astype(np.float32)
    return widths


def _widest(time: str) -> float:
    """Pixels of a time if all its digits were the widest one."""
    return max(text_width(re.sub(r"\d", digit, time), DATE_SIZE) for digit in string.digits)


def _spans(
    lengths: NDArray[np.float64], keys: NDArray[np.float64]
) -> tuple[tuple[NDArray[np.int32], NDArray[np.float64]], ...]:
    """Marks told by more than a day and their keys, by the power of two of their length in days."""
    power = np.floor(np.log2(np.maximum(lengths, 1.0))).astype(int)
    power[lengths <= 1.0] = -1
    count = int(power.max(initial=-1)) + 1
    members = [np.flatnonzero(power == size).astype(np.int32) for size in range(count)]
    return tuple((marks, keys[marks]) for marks in members)


def _extent(lanes: Iterable[Lane], days: NDArray[np.float64]) -> tuple[float, float]:
    ends = [(lane.begin.possible, lane.end.possible) for lane in lanes]
    starts = [begin for begin, _ in ends] + ([float(days.min())] if len(days) else [])
    stops = [end for _, end in ends] + ([float(days.max())] if len(days) else [])
    if not starts:
        return 730_000.0, 739_000.0
    return min(starts), max(*stops, min(starts) + 1.0)


def _days_of_links(
    table: EventTable,
    lineage: Lineage,
    low: NDArray[np.float64],
    high: NDArray[np.float64],
) -> "Mapping[str, float]":
    wanted = {link.event for link in lineage.links}
    found = compress(enumerate(table.ids), map(wanted.__contains__, table.ids))
    return {key: float(low[row] + high[row]) / 2 for row, key in found}


@lru_cache(maxsize=4)
def _id_index(chart: Chart) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
    rows = chart.marks.row
    hashes = np.fromiter(map(hash, chart.table.ids), dtype=np.int64, count=len(chart.table))[rows]
    order = np.argsort(hashes).astype(np.int32)
    return hashes[order], order
