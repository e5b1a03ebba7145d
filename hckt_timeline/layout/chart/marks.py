"""Where each event stands on the line of time."""

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from hckt_timeline.domain.table import KINDS, OPEN_END, OPEN_START, EventTable
from hckt_timeline.layout.chart.lots import lots

LEAST_STEP = 0.01
"""The least distance of two marks of a lane, in days; 16 px at one day a screen."""

CHANGES = np.array([kind.is_change for kind in KINDS])
"""Which of ``KINDS`` are changes of organisations."""

_LOT, _GRADE = 53, 61
"""The bits above those of the lot, and above those of the number of sources."""

_STEPS_A_DAY = 1 << 30

AWARD_RANK = 1 << _GRADE
"""The least rank of an award; changes of organisations lie above, all else below."""

_AWARD = next(row for row, kind in enumerate(KINDS) if kind.value == "award")


def bounds(table: EventTable) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """First day and the end of the last day of each event; an open side takes the known day."""
    earliest, latest = table.earliest.astype(float), table.latest.astype(float)
    low = np.where(table.earliest == OPEN_START, latest, earliest)
    high = np.where(table.latest == OPEN_END, earliest, latest)
    return low, high + 1.0


def in_order(
    lane: NDArray[np.int32], low: NDArray[np.float64], high: NDArray[np.float64]
) -> tuple[NDArray[np.int32], NDArray[np.float64]]:
    """Rows in order of (lane, day), and the day of each as an ordinal with fraction.

    Events that are told by the same span share it out: of two on one day, one stands at a quarter
    and one at three quarters of the day, so that both can be seen from near. One alone stands in
    the middle. All of a lane are at least ``LEAST_STEP`` apart.
    """
    rows = np.lexsort((high, low, lane))
    lanes, lows, highs = lane[rows], low[rows], high[rows]
    if not len(rows):
        return rows.astype(np.int32), lows
    new = np.ones(len(rows), dtype=bool)
    new[1:] = (np.diff(lanes) != 0) | (np.diff(lows) != 0) | (np.diff(highs) != 0)
    starts = np.flatnonzero(new)
    sizes = np.diff(np.concatenate((starts, [len(rows)])))
    place = np.arange(len(rows)) - np.repeat(starts, sizes)
    days = lows + (place + 0.5) / np.repeat(sizes, sizes) * (highs - lows)
    order = np.lexsort((days, lanes))
    rows, lanes, days = rows[order], lanes[order], days[order]
    for start, end in _runs(lanes):
        ramp = np.arange(end - start) * LEAST_STEP
        days[start:end] = np.maximum.accumulate(days[start:end] - ramp) + ramp
    return rows.astype(np.int32), days


def kinds_before(table: EventTable, rows: NDArray[np.int32]) -> NDArray[np.int32]:
    """How many events of each kind lie before each mark, and after the last one all."""
    before = np.zeros((len(rows) + 1, len(KINDS)), dtype=np.int32)
    before[np.arange(1, len(rows) + 1), table.kind[rows]] = 1
    return np.cumsum(before, axis=0, out=before)


def ranks(
    table: EventTable, rows: NDArray[np.int32], days: NDArray[np.float64]
) -> NDArray[np.int64]:
    """Importance of the events: changes, awards, the rest; then the number of sources.

    Among equals of a lane the earlier change goes first; of other events a lot decides, because a
    long run of ranks in order of time would be slow to lay out. The lot is drawn by the day, which
    no two of a lane share: what becomes of other events leaves the rank as it is.
    """
    kinds = table.kind[rows]
    grade = np.where(CHANGES[kinds], 2, np.where(kinds == _AWARD, 1, 0)).astype(np.int64)
    sources = np.minimum(table.sources[rows], 255).astype(np.int64)
    lot = (lots(days.view(np.uint64)) >> np.uint64(64 - _LOT)).astype(np.int64)
    early = (1 << _LOT) - 1 - (days * _STEPS_A_DAY).astype(np.int64)
    return (grade << _GRADE) | (sources << _LOT) | np.where(grade == 2, early, lot)


def _runs(lanes: NDArray[np.int32]) -> list[tuple[int, int]]:
    edges = np.flatnonzero(np.diff(lanes)) + 1
    return list(pairwise([0, *edges.tolist(), len(lanes)]))
