"""Text widths without a window: the sum of the glyph widths of the bundled font.

The font has no kerning, so the sum is exact in every painter.
"""

import json
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import accumulate, takewhile

import numpy as np
from numpy.typing import NDArray

from hckt_timeline.resources import resource

_BLOCK = 20_000
_REACH = 0x2700


@cache
def _advances(*, bold: bool) -> NDArray[np.float32]:
    """Widths in em by code point; a character without a glyph is as wide as an ``n``."""
    table = json.loads(resource("fonts", "widths.json").read_text(encoding="utf-8"))
    widths = table["bold" if bold else "regular"]
    advances = np.full(_REACH, widths["006e"], dtype=np.float32)
    for code, width in widths.items():
        advances[int(code, 16)] = width
    return advances / np.float32(table["units_per_em"])


@cache
def _by_character(*, bold: bool) -> dict[str, float]:
    return {chr(code): float(width) for code, width in enumerate(_advances(bold=bold))}


@lru_cache(maxsize=8192)
def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Width of one line in the unit of ``size`` (pixels)."""
    widths = _by_character(bold=bold)
    wide = widths["n"]
    return size * sum(widths.get(character, wide) for character in text)


def text_widths(texts: Sequence[str], size: float) -> NDArray[np.float32]:
    """Widths of many texts in the regular face, shape (len(texts),)."""
    advances = _advances(bold=False)
    result = np.empty(len(texts), dtype=np.float32)
    for begin in range(0, len(texts), _BLOCK):
        block = texts[begin : begin + _BLOCK]
        codes = np.frombuffer("".join(block).encode("utf-32-le"), dtype=np.uint32)
        lengths = np.fromiter(map(len, block), dtype=np.int64, count=len(block))
        ends = np.concatenate(([0], np.cumsum(lengths)))
        sums = np.concatenate(
            ([0.0], np.cumsum(advances[np.minimum(codes, _REACH - 1)], dtype=float))
        )
        result[begin : begin + _BLOCK] = (sums[ends[1:]] - sums[ends[:-1]]) * size
    return result


def shorten(text: str, size: float, width: float, *, bold: bool = False) -> str:
    """The text, cut at a word and closed with “…” if it is wider than ``width``."""
    if text_width(text, size, bold=bold) <= width:
        return text
    room = (width - text_width("…", size, bold=bold)) / size
    widths = _by_character(bold=bold)
    ends = accumulate(widths.get(character, widths["n"]) for character in text)
    kept = text[: sum(1 for _ in takewhile(lambda end: end <= room, ends))]
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
    full = _filled(text, size, width, lines, bold=bold)
    if not full or full[-1].endswith("…"):
        return full
    even = text_width(text, size, bold=bold) / len(full)
    for part in range(4):
        narrow = even + (width - even) * part / 4
        tried = _filled(text, size, narrow, lines, bold=bold)
        if len(tried) == len(full) and not tried[-1].endswith("…"):
            return tried
    return full


def _filled(text: str, size: float, width: float, lines: int, *, bold: bool) -> tuple[str, ...]:
    """Each line as full as it can be."""
    done: list[str] = []
    rest = text.split()
    while rest and len(done) < lines - 1:
        taken = _fitting(rest, size, width, bold=bold)
        if not taken:
            break
        done.append(" ".join(rest[:taken]))
        rest = rest[taken:]
    if rest:
        done.append(shorten(" ".join(rest), size, width, bold=bold))
    return tuple(done)


def _fitting(words: Sequence[str], size: float, width: float, *, bold: bool) -> int:
    """How many of the words fit on one line."""
    used, space = 0.0, text_width(" ", size, bold=bold)
    for count, word in enumerate(words):
        used += text_width(word, size, bold=bold) + (space if count else 0.0)
        if used > width:
            return count
    return len(words)
