"""Days that a person types: read by the date reader, as everywhere."""

import datetime as dt

from hckt_timeline import errors
from hckt_timeline.dating import read_dates
from hckt_timeline.domain import TimeSpan


def typed_span(words: str) -> TimeSpan:
    """The time that some words mean: "24/01/2025", "9/1974", "1950", "quý I/2025", "2025-01-24".

    Raises:
        NotADay: the words tell no day, month or year.
    """
    for form in (words, f"năm {words}"):
        found = read_dates(form)
        if len(found) == 1 and found[0].span.earliest and found[0].span.latest:
            return found[0].span
    raise errors.NotADay(words=words)


def first_day(words: str) -> dt.date:
    """The first day of the time that some words mean."""
    day = typed_span(words).earliest
    if day is None:
        raise errors.NotADay(words=words)
    return day


def last_day(words: str) -> dt.date:
    """The last day of the time that some words mean."""
    day = typed_span(words).latest
    if day is None:
        raise errors.NotADay(words=words)
    return day
