"""Text as the patterns see it, with a way back to the text as it was given.

Folded text is lower case, composed (NFC), with plain spaces and hyphens and without invisible
characters. News text folds to the same length, so that the way back costs nothing; only decomposed
text or soft hyphens need a map.
"""

import re
import unicodedata
from dataclasses import dataclass

_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t"
_DASHES = "\u2010-\u2015\u2212\ufe58\ufe63\uff0d\u00ad\u2043"
_HIDDEN = "\u200b-\u200f\u202a-\u202e\u2060\ufeff"
_ODD = re.compile(f"[{_SPACES}{_DASHES}{_HIDDEN}\u0300-\u036f\u2044\u2215\uff0f]")
_SPACE = re.compile(f"[{_SPACES}]")
_DASH = re.compile(f"[{_DASHES.replace(chr(0xAD), '')}]")
_SLASH = re.compile("[\u2044\u2215\uff0f]")
_DROPPED = re.compile(f"[\u00ad{_HIDDEN}]")
_CLUSTER = re.compile(f"[\u00ad{_HIDDEN}]|[^\u0300-\u036f][\u0300-\u036f]+|.", re.DOTALL)
_MARKED = re.compile("[\u00e0-\u00ff\u0103\u0111\u0129\u0169\u01a1\u01b0\u1ea0-\u1ef9]")


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text; ``starts`` and ``ends`` give the place of each character, None: its own."""

    text: str
    starts: tuple[int, ...] | None = None
    ends: tuple[int, ...] | None = None

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of the folded text lies in the text as given."""
        if self.starts is None or self.ends is None:
            return start, end
        return self.starts[start], self.ends[end - 1]


def fold(text: str) -> Folded:
    """Bring any text into the one form that patterns are written for."""
    lowered = text.lower()
    if len(lowered) != len(text) or not unicodedata.is_normalized("NFC", lowered):
        return _fold_with_map(text)
    if not _ODD.search(lowered):
        return Folded(lowered)
    if _DROPPED.search(lowered):
        return _fold_with_map(text)
    return Folded(_plain(lowered))


def _plain(text: str) -> str:
    return _SLASH.sub("/", _DASH.sub("-", _SPACE.sub(" ", text)))


def _fold_with_map(text: str) -> Folded:
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for cluster in _CLUSTER.finditer(text):
        if _DROPPED.match(cluster[0]):
            continue
        for letter in _plain(unicodedata.normalize("NFC", cluster[0]).lower()):
            letters.append(letter)
            starts.append(cluster.start())
            ends.append(cluster.end())
    return Folded("".join(letters), tuple(starts), tuple(ends))


def is_bare(line: str) -> bool:
    """Whether a folded line is written without any Vietnamese diacritic."""
    return not _MARKED.search(line)
