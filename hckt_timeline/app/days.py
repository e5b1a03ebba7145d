"""Days that a person types: read by the date reader, as everywhere."""

import datetime as dt

from hckt_timeline import errors
from hckt_timeline.dating import read_dates


def typed_day(words: str) -> dt.date:
    """The one day that some words mean.

    Raises:
        NotADay: the words tell no day, or more than one.
    """
    return _only_day(words, typed_bounds(words))


def typed_bounds(words: str) -> tuple[dt.date, dt.date]:
    """The first and the last day of the time that some words mean: "9/1974", "1950".

    Raises:
        NotADay: the words tell no time, or one that is open.
    """
    for form in (words, f"năm {words}"):
        found = read_dates(form)
        if len(found) == 1 and found[0].text.strip() == form.strip():
            span = found[0].span
            if span.earliest and span.latest:
                return span.earliest, span.latest
    raise errors.NotADay(words=words)


def _only_day(words: str, bounds: tuple[dt.date, dt.date]) -> dt.date:
    if bounds[0] != bounds[1]:
        raise errors.NotADay(words=words)
    return bounds[0]
