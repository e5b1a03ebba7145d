"""Articles, places in them, and what could not be read."""

import datetime as dt

from hckt_timeline.domain.base import Frozen, Many
from hckt_timeline.domain.wording import Wording


class Article(Frozen):
    """One text with its origin.

    ``id`` is a hash of the text. ``offset_in_file`` is where ``text`` begins in the decoded text of
    ``file``, in code points, or None where there is no such place. ``copies`` names further files
    that hold the same text, to the letter or up to small changes; of the latter ``copy_of`` is the
    article that stands for all.
    """

    id: str
    file: str
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    address: str | None = None
    published: dt.date | None = None
    text: str
    offset_in_file: int | None = 0
    on_topic: bool = True
    copies: Many[str] = ()
    copy_of: str | None = None


class Passage(Frozen):
    """Words of an article: ``article.text[start:end] == quote``, in code points."""

    article: str
    start: int
    end: int
    quote: str


class Problem(Frozen):
    """Something in a file that could not be read, with its place where it has one."""

    file: str
    start: int | None = None
    end: int | None = None
    reason: Wording


class Note(Frozen):
    """What is worth knowing of a file that was read: no failure."""

    file: str
    words: Wording
