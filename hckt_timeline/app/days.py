"""Days that a person types: read by the date reader, as everywhere."""

import datetime as dt

from hckt_timeline import errors
from hckt_timeline.dating import date_text
from hckt_timeline.domain import DateMention


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
    span = typed_time(words).span
    if span.earliest and span.latest:
        return span.earliest, span.latest
    raise errors.NotADay(words=words)


def typed_time(words: str) -> DateMention:
    """The time that some words mean, with how they were read: "khoảng năm 1960", "quý I/2025".

    Raises:
        NoSuchDay: the words tell a day that no calendar has.
        NotADay: the words tell no time, or something else as well.
    """
    for form in (words.strip(), f"năm {words.strip()}"):
        read = date_text(form, None)
        if read.impossible:
            reason = read.impossible[0].reason
            raise errors.NoSuchDay(reason={"vi": reason.vi, "en": reason.en})
        if len(read.mentions) == 1 and read.mentions[0].text == form:
            return read.mentions[0]
    raise errors.NotADay(words=words)


def _only_day(words: str, bounds: tuple[dt.date, dt.date]) -> dt.date:
    if bounds[0] != bounds[1]:
        raise errors.NotADay(words=words)
    return bounds[0]
