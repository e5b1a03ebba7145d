"""The time of a row of the event table in words."""

import datetime as dt

from hckt_timeline.domain.saying import time_words
from hckt_timeline.domain.table import OPEN_END, OPEN_START, PRECISIONS, EventTable, Flag
from hckt_timeline.errors import Language


def time_of(table: EventTable, row: int, language: Language) -> str:
    """When the event of a row happened, no more exact than it is told."""
    earliest, latest = int(table.earliest[row]), int(table.latest[row])
    return time_words(
        None if earliest == OPEN_START else dt.date.fromordinal(earliest),
        None if latest == OPEN_END else dt.date.fromordinal(latest),
        PRECISIONS[int(table.precision[row])],
        language,
        approximate=bool(int(table.flags[row]) & Flag.APPROXIMATE),
    )
