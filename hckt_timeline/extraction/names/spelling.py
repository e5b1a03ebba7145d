"""How names are printed, and the letters that they begin with."""

import re

CAPITALS = "".join(
    chr(code)
    for code in [*range(0x41, 0x180), 0x1A0, 0x1AF, *range(0x1EA0, 0x1EFA)]
    if chr(code).isupper()
)
"""The capital letters of Latin scripts, for a character class."""

_BETWEEN_WORDS = re.compile(rf"(?<=\w)\s*[-‐‑‒–—−]\s*(?=[{CAPITALS}][^\W\d_]*[a-zà-ỹđ])")


def printed(name: str) -> str:
    """A name with an en dash between spaces for every dash between its words."""
    return _BETWEEN_WORDS.sub(" – ", name)
