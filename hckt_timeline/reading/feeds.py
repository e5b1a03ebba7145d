"""A feed: a file in which each line is an item of its own, most of them beginning with a day."""

import re
from collections.abc import Iterator, Sequence
from statistics import median

from hckt_timeline.dating import begins_with_day

_LINE = re.compile(r"[^\n]+")
_FEWEST_ITEMS, _MOST_ITEMS = 4, 50_000
_LOOKED_AT = 400
_YEAR = re.compile(r"(?<!\d)(?:1[0-9]|20)\d\d(?!\d)")
_HEAD = 32
"""So many letters of a line may hold the day that it begins with."""
_YEARS_OF_NEWS = 5
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
    told = [line for line in lines[:_LOOKED_AT] if begins_with_day(line)]
    return 2 * len(told) >= len(lines[:_LOOKED_AT]) and not _is_chronicle(told)


def _is_chronicle(told: Sequence[str]) -> bool:
    """Whether lines that begin with days tell of many years, as one article, not as news do."""
    years = [int(found[0]) for line in told if (found := _YEAR.search(line[:_HEAD]))]
    return 2 * len(years) >= len(told) and max(years) - min(years) > _YEARS_OF_NEWS


def _looks_listed(lines: Sequence[str]) -> bool:
    """Whether lines with blank ones between are items, not paragraphs that begin with days."""
    return len(lines) >= _FEWEST_APART and median(map(len, lines)) <= _USUAL_ITEM


def items(text: str) -> Iterator[tuple[int, str]]:
    """Each item with its place in the text."""
    for line in _LINE.finditer(text):
        words = line[0].strip()
        if words:
            yield line.start() + line[0].index(words), words
