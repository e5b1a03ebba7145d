"""The Vietnamese date language: find, complete, explain.

>>> from hckt_timeline.dating import read_dates
>>> [mention.span.edtf for mention in read_dates("Ngày 11/7/1950, Tổng cục ra đời.")]
['1950-07-11']
"""

import datetime as dt

from hckt_timeline.dating.articles import (
    ArticleDates,
    ImpossibleDate,
    begins_with_day,
    date_articles,
    date_text,
)
from hckt_timeline.domain.mention import DateMention

__all__ = [
    "ArticleDates",
    "ImpossibleDate",
    "begins_with_day",
    "date_articles",
    "date_text",
    "read_dates",
]


def read_dates(text: str, published: dt.date | None = None) -> list[DateMention]:
    """The dates that a text tells, in its order and without overlap.

    ``start`` and ``end`` of a mention are code points of ``text`` as given, composed or not.
    Words that need a year which neither the text nor ``published`` gives are left out.
    """
    return list(date_text(text, published).mentions)
