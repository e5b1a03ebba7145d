"""Abbreviations in brackets: "Hậu cần - Kỹ thuật (HC-KT)", "Công ty Cảng An Bình (CNP)"."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from hckt_timeline.extraction.spelling import CAPITALS

_BRACKET = re.compile(
    rf"[ \xa0]?\(((?:[{CAPITALS}][{CAPITALS}\d&–-]{{1,11}})(?:[ \xa0][{CAPITALS}]\w*){{0,4}})\)"
)
_WORD_BEFORE = re.compile(r"(\w+)[^\w.;:()]*$")
_SHORT = re.compile(rf"(?<!\w)[{CAPITALS}][{CAPITALS}&–-]+(?!\w)")
_WINDOW = 120


def learn_phrases(texts: Iterable[str]) -> dict[str, str]:
    """Each abbreviation with the words whose initials it is, as told most often."""
    seen: dict[str, Counter[str]] = {}
    for text in texts:
        for found in _BRACKET.finditer(text):
            words = spelled_out(found[1], text[max(0, found.start() - _WINDOW) : found.start()])
            if words:
                seen.setdefault(found[1], Counter())[words] += 1
    return {short: counts.most_common(1)[0][0] for short, counts in seen.items()}


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
