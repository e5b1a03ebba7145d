"""How far back a counted distance reaches, as dateparser reads it.

dateparser comes in here only, and only when such words occur: importing it takes as long as
reading a hundred articles. The grammar has found the words; dateparser gives their value.
"""

import datetime as dt
from functools import cache

from hckt_timeline.dating.partial import Unit

_BASE = dt.datetime(2000, 6, 15)  # noqa: DTZ001 a calendar day without a zone
_WORDS = {"day": "ngày", "week": "tuần", "month": "tháng", "year": "năm"}


@cache
def units_back(count: int, unit: Unit) -> int:
    """How many units lie between today and "``count`` ``unit`` trước".

    Units that dateparser does not know (quarters, decades, centuries), and counts that lead out
    of its calendar, are taken as they are told.

    The settings keep dateparser from guessing: Vietnamese only, day first, no loss of diacritics
    (else "Nam, 30" would be a date), and a fixed base, so that a distance is read once.
    """
    if unit not in _WORDS:
        return count
    import dateparser  # type: ignore[import-untyped]  # it ships no types

    found: dt.datetime | None = dateparser.parse(
        f"{count} {_WORDS[unit]} trước",
        languages=["vi"],
        settings={
            "DATE_ORDER": "DMY",
            "NORMALIZE": False,
            "PREFER_DATES_FROM": "past",
            "RELATIVE_BASE": _BASE,
        },
    )
    return count if found is None else _between(found, unit)


def _between(found: dt.datetime, unit: Unit) -> int:
    if unit in ("day", "week"):
        return (_BASE - found).days // (7 if unit == "week" else 1)
    months = (_BASE.year - found.year) * 12 + _BASE.month - found.month
    return months // (12 if unit == "year" else 1)
