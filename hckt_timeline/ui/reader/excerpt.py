"""The part of a text that is shown, and its places in Qt's units; no Qt.

Qt lays out all that stands above the words that are looked for; a part of a text bounds that.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property

REACH = 10_000
"""Code points shown before and after a place, and those added at an end that is come to."""

_WIDE = re.compile("[\U00010000-\U0010ffff]")


class Offsets:
    """Code points to the UTF-16 units that Qt counts in, and back.

    >>> Offsets("a😀b").unit(2), Offsets("a😀b").point(3)
    (3, 2)
    """

    def __init__(self, text: str) -> None:
        self._points = [wide.start() for wide in _WIDE.finditer(text)]
        self._units = [at + before for before, at in enumerate(self._points)]

    def unit(self, point: int) -> int:
        """Where a code point begins in UTF-16."""
        return point + bisect_left(self._points, point)

    def point(self, unit: int) -> int:
        """The code point that holds a UTF-16 unit."""
        return unit - bisect_left(self._units, unit)


@dataclass(frozen=True)
class Excerpt:
    """The code points ``start`` to ``end`` of ``text``: whole paragraphs, if none is very long."""

    text: str
    start: int
    end: int

    def words(self, start: int, end: int) -> str:
        """Some of its text, of which Qt makes as many units as UTF-16 has."""
        # Of a carriage return and its line feed Qt would make one unit.
        return self.text[start:end].replace("\r", " ")

    def holds(self, point: int) -> bool:
        """Whether what stands at a place of the text stands in it."""
        return self.start <= point < self.end or point == self.end == len(self.text)

    def units(self, start: int, end: int) -> tuple[int, int]:
        """Where words of the text begin and end in Qt's units, as far as they stand in it."""
        return self._unit(start), self._unit(end)

    def point(self, unit: int) -> int:
        """The code point of the text at one of Qt's units."""
        return self.start + self._offsets.point(unit)

    def longer_before(self) -> "Excerpt":
        """The same with more before it."""
        return Excerpt(self.text, _beginning(self.text, self.start), self.end)

    def longer_after(self) -> "Excerpt":
        """The same with more after it."""
        return Excerpt(self.text, self.start, _end(self.text, self.end))

    def _unit(self, point: int) -> int:
        return self._offsets.unit(min(max(point, self.start), self.end) - self.start)

    @cached_property
    def _offsets(self) -> Offsets:
        return Offsets(self.text[self.start : self.end])


def around(text: str, place: int) -> Excerpt:
    """The paragraphs around a place of a text."""
    return Excerpt(text, _beginning(text, place), _end(text, place))


def whole(text: str) -> Excerpt:
    """All of a text."""
    return Excerpt(text, 0, len(text))


def _beginning(text: str, place: int) -> int:
    """The beginning of a paragraph at least ``REACH`` before a place, if one is not far."""
    at = max(place - REACH, 0)
    farthest = max(at - REACH, 0)
    found = text.rfind("\n", farthest, at) + 1
    return found or (at if farthest else 0)


def _end(text: str, place: int) -> int:
    """The end of a paragraph at least ``REACH`` after a place, if one is not far."""
    at = min(place + REACH, len(text))
    farthest = min(at + REACH, len(text))
    found = text.find("\n", at, farthest)
    return found if found >= 0 else at if farthest < len(text) else farthest
