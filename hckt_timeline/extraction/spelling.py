"""One spelling of a name for comparing: case, dashes, spaces and the place of tone marks."""

import re
import unicodedata
from functools import lru_cache

CAPITALS = "".join(
    chr(code)
    for code in [*range(0x41, 0x180), 0x1A0, 0x1AF, *range(0x1EA0, 0x1EFA)]
    if chr(code).isupper()
)
"""The capital letters of Latin scripts, for a character class."""

_DASHES = re.compile(r"\s*[-‐‑‒–—−]\s*")
_BETWEEN_WORDS = re.compile(rf"(?<=\w)\s*[-‐‑‒–—−]\s*(?=[{CAPITALS}][^\W\d_]*[a-zà-ỹđ])")
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


@lru_cache(maxsize=65536)
def name_key(name: str) -> str:
    """What two spellings of one name have in common."""
    folded = _SPACES.sub(" ", unicodedata.normalize("NFC", name)).strip().casefold()
    folded = _DASHES.sub(" – ", folded)
    return _OLD_PLACED.sub(lambda found: _NEW_PLACEMENT[found[0]], folded)


def printed(name: str) -> str:
    """A name with an en dash between spaces for every dash between its words."""
    return _BETWEEN_WORDS.sub(" – ", name)


@lru_cache(maxsize=65536)
def plain(words: str) -> str:
    """Words without marks, in small letters, for slugs: "Tổng cục" gives "tong cuc"."""
    apart = unicodedata.normalize("NFD", words.casefold().replace("đ", "d"))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def slug(words: str) -> str:
    """A short name for ids: "Tổng cục Hậu cần" gives "tong-cuc-hau-can"."""
    return re.sub(r"[^a-z0-9]+", "-", plain(words)).strip("-")
