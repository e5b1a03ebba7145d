"""A feed: a file in which each line is an item of its own, most of them beginning with a day."""

import re
from collections.abc import Iterator, Sequence
from statistics import median

from hckt_timeline.dating import begins_with_day

_LINE = re.compile(r"[^\n]+")
_FEWEST_ITEMS, _MOST_ITEMS = 4, 50_000
_LOOKED_AT = 400
_LONGEST_ITEM = 1500
_USUAL_ITEM = 320
_FEWEST_APART = 8


def is_feed(text: str) -> bool:
    """Whether at least half of the lines begin with a day and each could stand alone."""
    lines = [line for line in text.split("\n") if line.strip()]
    if not _FEWEST_ITEMS <= len(lines) <= _MOST_ITEMS or max(map(len, lines)) > _LONGEST_ITEM:
        return False
    if "\n\n" in text.strip() and not _looks_listed(lines):
        return False
    told = lines[:_LOOKED_AT]
    return 2 * sum(map(begins_with_day, told)) >= len(told)


def _looks_listed(lines: Sequence[str]) -> bool:
    """Whether lines with blank ones between are items, not paragraphs that begin with days."""
    return len(lines) >= _FEWEST_APART and median(map(len, lines)) <= _USUAL_ITEM


def items(text: str) -> Iterator[tuple[int, str]]:
    """Each item with its place in the text."""
    for line in _LINE.finditer(text):
        words = line[0].strip()
        if words:
            yield line.start() + line[0].index(words), words
