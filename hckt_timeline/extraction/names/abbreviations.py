"""Abbreviations in brackets: "Hậu cần - Kỹ thuật (HC-KT)", "Công ty Cảng An Bình (CNP)"."""

import re
from collections.abc import Iterator, Mapping

from hckt_timeline.extraction.names.spelling import CAPITALS

_BRACKET = re.compile(
    rf"[ \xa0]?\(((?:[{CAPITALS}][{CAPITALS}\d&–-]{{1,11}}(?:[a-z]{{2,6}})?)"
    rf"(?:[ \xa0][{CAPITALS}]\w*){{0,4}})\)"
)
_WORD_BEFORE = re.compile(r"(\w+)[^\w.;:()]*$")
_SHORT = re.compile(rf"(?<!\w)[{CAPITALS}][{CAPITALS}&–-]+(?!\w)")
_WINDOW = 120


def told_phrases(text: str) -> Iterator[tuple[str, str]]:
    """The abbreviations in brackets with the words whose initials they are."""
    for found in _BRACKET.finditer(text):
        words = spelled_out(found[1], text[max(0, found.start() - _WINDOW) : found.start()])
        if words:
            yield found[1], words


def bracketed(text: str, place: int) -> tuple[str, int] | None:
    """The abbreviation in brackets at ``place`` and where the brackets end."""
    found = _BRACKET.match(text, place)
    return (found[1], found.end()) if found else None


def expand(name: str, known: Mapping[str, str]) -> str:
    """A name with its abbreviations written out."""
    return _SHORT.sub(lambda found: known.get(found[0], found[0]), name)


def spelled_out(short: str, before: str) -> str:
    """The last words of ``before`` whose initials spell ``short``; "" where they do not."""
    letters = [letter for letter in short if letter.isalpha() or letter == "&"]
    at = len(before)
    while letters:
        word = _WORD_BEFORE.search(before[:at])
        if not word:
            return ""
        at = word.start()
        if word[1].lower() == "và":
            if letters[-1] == "&":
                letters.pop()
        elif word[1][0].upper() == letters[-1]:
            letters.pop()
        else:
            return ""
    return before[at:].strip()
