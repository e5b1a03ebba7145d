"""Names that share one head: "ba tỉnh Quảng Bình, Quảng Trị và Thừa Thiên" are three provinces."""

import re
from typing import NamedTuple

from hckt_timeline.extraction.names.lexicon import Head, continuations, endings, head_pattern
from hckt_timeline.extraction.names.spelling import CAPITALS

_COUNTS = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9}
_COUNT = re.compile(rf"(?<!\w)(?P<count>{'|'.join(_COUNTS)}|[2-9]|các)[ \xa0]$", re.IGNORECASE)
_BEFORE = 6
_WORD = rf"[{CAPITALS}]\w*(?:[ \xa0](?!và\b)[^\W\d_{CAPITALS}]+)?"
_ITEM = rf"{_WORD}(?:[ \xa0]{_WORD}){{0,3}}"
_PLACE = rf"[{CAPITALS}]\w*(?:[ \xa0][{CAPITALS}]\w*){{0,3}}"


def _lists(item: str) -> re.Pattern[str]:
    return re.compile(
        rf":?[ \xa0](?:là[ \xa0])?({item}(?:,[ \xa0]{item})*(?:,?[ \xa0]và[ \xa0]|,[ \xa0]){item})"
    )


_LISTS = {True: _lists(_PLACE), False: _lists(rf"(?:{_ITEM}|\d{{1,4}}[A-Z]?(?![\w/.-]*\d))")}
_PAIR = re.compile(r"\w+[ \xa0]\w+[ \xa0](?=\w)")
_PART = re.compile(r",[ \xa0](?:và[ \xa0])?|[ \xa0]và[ \xa0]")


class Part(NamedTuple):
    """One of the names that share a head: its place, and its words behind the head."""

    start: int
    end: int
    words: str


def shared(text: str, start: int, end: int, head: Head) -> list[Part]:
    """The names that share the head at ``start:end``; often none.

    A number before the head must be how many there are; "các" tells so of places alone, since
    other names may themselves join two words by "và". A field of work behind the head is shared
    too: "hai Sở Y tế Hòa An và Thái An".
    """
    count = _COUNT.search(text, max(0, start - _BEFORE), start)
    place = "place" in head.traits
    found = _LISTS[place].match(text, end) if count else None
    if not count or not found:
        return []
    parts: list[tuple[int, int]] = []
    at = found.start(1)
    for gap in _PART.finditer(text, at, found.end(1)):
        parts.append((at, gap.start()))
        at = gap.end()
    parts.append((at, _without_ending(text, at, found.end(1))))
    word = count["count"].lower()
    listed = place or found[0].startswith(":")
    many = len(parts) if word == "các" and listed else _COUNTS.get(word, 0) or _number(word)
    own = any(head_pattern().match(text, each[0]) for each in parts)
    if many != len(parts) or own:
        return []
    field = _field(text, *parts[0])
    return [
        Part(low, high, text[low:high] if low == parts[0][0] else f"{field}{text[low:high]}")
        for low, high in parts
    ]


def _field(text: str, start: int, end: int) -> str:
    """The field of work with which the first name begins, where more follows it; often none."""
    found = _PAIR.match(text, start, end)
    return found[0] if found and found[0].strip().lower() in continuations() else ""


def _number(word: str) -> int:
    return int(word) if word.isdigit() else 0


def _without_ending(text: str, start: int, end: int) -> int:
    """Where the last name ends: before a small word that no name ends in."""
    space = max(text.rfind(" ", start, end), text.rfind("\xa0", start, end))
    return space if space > start and text[space + 1 : end] in endings() else end
