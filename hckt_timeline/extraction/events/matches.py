"""Finds which rows of changes hold in a sentence, and from which words each takes its own."""

import re
from dataclasses import dataclass
from heapq import heapify, heappop, heapreplace

from hckt_timeline.extraction.events.change_rows import ChangeRow, compiled_rows
from hckt_timeline.extraction.sentences.patterns import DATE_SIGN, UNIT_SIGN
from hckt_timeline.extraction.sentences.sentences import Sentence

_UNIT = re.compile(UNIT_SIGN)
_ENTRY_HEAD = re.compile(rf"[-–•+*\d.) ]*(?:(?:ngày|tháng|năm|từ) )*{DATE_SIGN} ?")
_MANY = 4


@dataclass(frozen=True, slots=True)
class Match:
    """A row that holds in a sentence, from sign ``start`` to ``end``."""

    row: ChangeRow
    start: int
    end: int
    found: re.Match[str]


def matches_in(sentence: Sentence) -> list[Match]:
    """The rows that hold in a sentence: the first at each place, none inside another.

    A row whose match lies over one before is looked for again behind that.
    """
    units = len(_UNIT.findall(sentence.signs))
    rows = compiled_rows(min(units, _MANY))
    ahead = [
        (found.start(), place, found)
        for place, (row, pattern) in enumerate(rows)
        if row.may_hold(sentence.signs) and (found := pattern.search(sentence.signs))
    ]
    heapify(ahead)
    kept: list[Match] = []
    while ahead:
        start, place, found = ahead[0]
        row, pattern = rows[place]
        if not kept or start >= kept[-1].end:
            kept.append(Match(row, start, found.end(), found))
        again = pattern.search(sentence.signs, kept[-1].end)
        if again:
            heapreplace(ahead, (again.start(), place, again))
        else:
            heappop(ahead)
    return kept


@dataclass(frozen=True, slots=True)
class Statement:
    """The signs from which one change takes its words: between ``;`` and its neighbours."""

    start: int
    end: int

    @classmethod
    def around(cls, sentence: Sentence, matches: list[Match], place: int) -> "Statement":
        """The statement of the match at a place among all of a sentence."""
        match, signs = matches[place], sentence.signs
        low = matches[place - 1].end if place else 0
        high = matches[place + 1].start if place + 1 < len(matches) else len(signs)
        start = max(low, signs.rfind(";", 0, match.start) + 1)
        colon = signs.rfind(": ", start, match.start)
        if colon > 0 and not _ENTRY_HEAD.fullmatch(signs, start, colon):
            start = colon + 1
        semicolon = signs.find(";", match.end)
        end = min(high, semicolon if semicolon >= 0 else len(signs))
        while start < match.start and signs[start] in " ,.;":
            start += 1
        while end > match.end and signs[end - 1] in " ,;":
            end -= 1
        return cls(start, end)
