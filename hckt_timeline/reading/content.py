"""What a file says: the text of its article, and what stands beside it."""

import datetime as dt
from typing import NamedTuple

from hckt_timeline.domain import Wording


class Content(NamedTuple):
    """The text of one file with what the file says of its article.

    ``located``: places in ``text`` are places in the decoded file. ``encoding`` names the
    encoding from before Unicode that the file was written in. ``problem`` is what went wrong
    although there is a text.
    """

    text: str
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    address: str | None = None
    published: dt.date | None = None
    problem: Wording | None = None
    encoding: str | None = None
    located: bool = True
