"""How far a piece of long work is."""

from enum import StrEnum
from typing import NamedTuple


class Stage(StrEnum):
    """What is being done, in this order."""

    READING = "reading"
    LEARNING = "learning"
    TELLING = "telling"
    JOINING = "joining"


class Progress(NamedTuple):
    """``done`` of ``total`` files (reading) or articles; nothing is counted while joining."""

    stage: Stage
    done: int
    total: int
