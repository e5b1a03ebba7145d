"""Text widths without a window: the sum of the glyph widths of the bundled font.

The font has no kerning, so the sum is exact in every painter.
"""

import json
from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from itertools import accumulate, pairwise

import numpy as np
from numpy.typing import NDArray

from hckt_timeline.resources import resource

_BLOCK = 1000
"""Texts at a time, whose letters stay in the processor's cache."""
_REACH = 0x2700
_ROUNDING = 1e-9


@cache
def _advances(*, bold: bool) -> NDArray[np.float32]:
    """Widths in em by code point; a character without a glyph is as wide as an ``n``."""
    table = json.loads(resource("fonts", "widths.json").read_text(encoding="utf-8"))
    widths = table["bold" if bold else "regular"]
    advances = np.full(_REACH, widths["006e"], dtype=np.float32)
    for code, width in widths.items():
        advances[int(code, 16)] = width
    return advances / np.float32(table["units_per_em"])


class _Widths(dict[str, float]):
    """The widths of the characters that were met, in em."""

    def __init__(self, advances: NDArray[np.float32]) -> None:
        super().__init__()
        self._advances = advances

    def __missing__(self, letter: str) -> float:
        width = float(self._advances[min(ord(letter), _REACH - 1)])
        self[letter] = width
        return width


@cache
def _width_of(*, bold: bool) -> Callable[[str], float]:
    """The width of a character in em."""
    return _Widths(_advances(bold=bold)).__getitem__


@lru_cache(maxsize=8192)
def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Width of one line in the unit of ``size`` (pixels)."""
    return size * sum(map(_width_of(bold=bold), text))


def text_widths(texts: Sequence[str], size: float) -> NDArray[np.float32]:
    """Widths of many texts in the regular face, shape (len(texts),)."""
    advances = _advances(bold=False)
    result = np.empty(len(texts), dtype=np.float32)
    for begin in range(0, len(texts), _BLOCK):
        block = texts[begin : begin + _BLOCK]
        # Each text is closed by a letter, since a sum over none would be that of the next.
        closed = "\n".join((*block, "")).encode("utf-32-le", "surrogatepass")
        widths = advances.take(np.frombuffer(closed, dtype=np.uint32), mode="clip")
        lengths = np.fromiter(map(len, block), dtype=np.int64, count=len(block)) + 1
        sums = np.add.reduceat(widths, np.cumsum(lengths) - lengths)
        result[begin : begin + _BLOCK] = (sums - advances[ord("\n")]) * size
    return result


def shorten(text: str, size: float, width: float, *, bold: bool = False) -> str:
    """The text, cut at a word and closed with “…” if it is wider than ``width``."""
    if text_width(text, size, bold=bold) <= width:
        return text
    room = (width - text_width("…", size, bold=bold)) / size
    kept = text[: bisect_right(list(accumulate(map(_width_of(bold=bold), text))), room)]
    word = kept.rpartition(" ")[0]
    if len(word) >= 0.6 * len(kept):
        kept = word
    return kept.rstrip(" ,;:–-“(") + "…" if kept else ""


@lru_cache(maxsize=4096)
def wrap(
    text: str, size: float, width: float, lines: int, *, bold: bool = False
) -> tuple[str, ...]:
    """The text on at most ``lines`` lines of at most ``width`` pixels.

    The lines are about equally long; what does not fit is cut and closed with “…”.
    """
    words = text.split()
    space = text_width(" ", size, bold=bold)
    widths = (text_width(word, size, bold=bold) for word in words)
    ends = list(accumulate(widths, lambda end, width: end + space + width))
    stops = _stops(ends, space, width, lines)
    if stops and stops[-1] == len(words):
        even = ends[-1] / len(stops)
        for part in range(4):
            tried = _stops(ends, space, even + (width - even) * part / 4, len(stops))
            if tried and tried[-1] == len(words):
                stops = tried
                break
    else:
        stops = stops[: lines - 1]
    full = [" ".join(words[begin:stop]) for begin, stop in pairwise((0, *stops))]
    rest = " ".join(words[stops[-1] if stops else 0 :])
    return (*full, shorten(rest, size, width, bold=bold)) if rest else tuple(full)


def _stops(ends: Sequence[float], space: float, width: float, lines: int) -> list[int]:
    """How many words stand up to the end of each line, if each line is as full as it can be.

    ``ends`` are the right ends of the words on one endless line. What comes after the last line,
    or from a word wider than a line on, has no place.
    """
    stops = [0]
    begin = 0.0
    while len(stops) <= lines and stops[-1] < len(ends):
        stop = bisect_right(ends, begin + width - _ROUNDING)
        if stop == stops[-1]:
            break
        stops.append(stop)
        begin = ends[stop - 1] + space
    return stops[1:]
