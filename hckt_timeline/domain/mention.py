"""A date as it stands in a text, and how it was read."""

from enum import StrEnum

from hckt_timeline.domain.base import Frozen
from hckt_timeline.domain.time import TimeSpan
from hckt_timeline.domain.wording import Wording


class Basis(StrEnum):
    """From what the value of a mention was completed."""

    STATED = "stated"
    PUBLISHED = "published"
    CONTEXT = "context"
    SEQUENCE = "sequence"
    RELATIVE = "relative"
    LUNAR = "lunar"


class DateMention(Frozen):
    """Words that tell a time.

    ``start`` and ``end`` are code points of the text that was read:
    ``text_read[start:end] == text``.
    """

    start: int
    end: int
    text: str
    span: TimeSpan
    basis: Basis
    explanation: Wording
