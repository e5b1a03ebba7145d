"""One spelling of words for comparing and finding: case, marks, dashes.

Imports nothing of the program and loads at once: the window, the project file and the reader of
events all compare words by it.
"""

import re
import unicodedata
from functools import lru_cache

_DASHES = str.maketrans("‐‑‒–—−", "------")
# All marks that canonical decomposition splits from letters of Latin scripts; a class is some
# twenty times faster on an article than asking each letter whether it combines.
_MARKS = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+")
_STROKES = str.maketrans("đĐ", "dD")
_AROUND_DASH = re.compile(r"\s*[-‐‑‒–—−]\s*")
_SPACES = re.compile(r"\s+")
# Both placements of the tone mark are in use: hoà and hòa, Uỷ and Ủy.
_NEW_PLACEMENT = {
    old: new
    for vowels, olds, news in (
        ("oa", "òóỏõọ", "àáảãạ"),
        ("oe", "òóỏõọ", "èéẻẽẹ"),
        ("uy", "ùúủũụ", "ỳýỷỹỵ"),
    )
    for old, new in ((o + vowels[1], vowels[0] + n) for o, n in zip(olds, news, strict=True))
}
_OLD_PLACED = re.compile(rf"(?<![qg])(?:{'|'.join(_NEW_PLACEMENT)})(?!\w)")


def without_marks(text: str) -> str:
    """``text`` without diacritics: "Đảng ủy" gives "Dang uy"."""
    return _MARKS.sub("", unicodedata.normalize("NFD", text.translate(_STROKES)))


def plain(text: str) -> str:
    """``text`` in lower case, composed, every dash a hyphen."""
    return unicodedata.normalize("NFC", text.lower().translate(_DASHES))


def folded(text: str) -> str:
    """``text`` in plain form without diacritics.

    >>> folded("Đảng ủy Tổng cục Hậu cần – Kỹ thuật")
    'dang uy tong cuc hau can - ky thuat'
    """
    return without_marks(text.lower().translate(_DASHES))


@lru_cache(maxsize=65536)
def name_key(name: str) -> str:
    """What two spellings of one name have in common; marks are part of a name, commas are not."""
    composed = unicodedata.normalize("NFC", name).replace(",", " ")
    spaced = _SPACES.sub(" ", composed).strip().casefold()
    return even_tones(_AROUND_DASH.sub(" – ", spaced))


def even_tones(words: str) -> str:
    """Words in small letters with the tone where modern spelling puts it: "uỷ" as "ủy"."""
    return _OLD_PLACED.sub(lambda found: _NEW_PLACEMENT[found[0]], words)


@lru_cache(maxsize=65536)
def slug(words: str) -> str:
    """A short name for ids: "Tổng cục Hậu cần" gives "tong-cuc-hau-can"."""
    return re.sub(r"[^a-z0-9]+", "-", folded(words)).strip("-")
