"""What a saved page has around and between the words of its article.

Captions, player clocks, share bars, text-size bars, lists of other articles and comments stay in
the text, so that every place in it holds; but they tell no event.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from hckt_timeline.reading.bylines import published_on
from hckt_timeline.resources import resource

_LINE = re.compile(r"[^\n]*[^\s][^\n]*")
_LONGEST_BAR = 200
_LONGEST_CAPTION = 500
_MOST_CAPTION_WORDS = 40
_MOST_TEASER_WORDS = 60

# What is left of a frame with buttons, and a picture that is named by its number.
_IMAGE_MARK = re.compile(
    r"(?:left|center|right|del){2,}|\[?(?:ảnh|image|img)\]?(?:\s*\d+)?", re.IGNORECASE
)
_CLOCK = re.compile(r"(?:\d{1,2}:)?\d{1,2}:\d\d(?:\s*/\s*(?:\d{1,2}:)?\d{1,2}:\d\d)?")


class _Patterns(NamedTuple):
    bar: re.Pattern[str]
    tail: re.Pattern[str]
    label: re.Pattern[str]
    scene: re.Pattern[str]
    credit: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    """Lines of the page, by the words in ``resources/lexicon/furniture.tsv``."""
    rows = resource("lexicon", "furniture.tsv").read_text(encoding="utf-8").splitlines()[1:]
    words: dict[str, list[str]] = {}
    for row in sorted(rows, key=len, reverse=True):
        kind, phrase = row.split("\t")
        words.setdefault(kind, []).append(re.escape(phrase))
    told = {kind: f"(?>{'|'.join(phrases)})" for kind, phrases in words.items()}
    credit = told["credit"]
    forms = (
        # Possessive: a bar of many words has many readings, none better than the first.
        rf"[\W_]*+(?:(?:{told['bar']}|\d{{1,4}})(?!\w)[^\w]*+)++",
        rf"(?:\d+ )?{told['tail']}(?: \(\d+\))?\s*:?",
        rf"{told['label']}\s*:.*",
        rf"{told['scene']}\s.*",
        rf"{credit}\s*[:.©].{{0,80}}|.*(?:[-–—(.\[]\s*|\s){credit}\s*:\s*[^:]{{1,60}}"
        rf"|.*\((?:{credit}|nguồn)\b[^()]{{0,80}}\)\.?|.+\sảnh\s\d{{1,3}}",
    )
    return _Patterns(*(re.compile(form, re.IGNORECASE) for form in forms))


class _Line(NamedTuple):
    start: int
    end: int
    words: str


def furniture(text: str) -> tuple[tuple[int, int], ...]:
    """The places in a text that belong to the page and not to the article, in their order.

    Each is a line or several, without the spaces around. They never overlap; a text that is one
    line has none.
    """
    lines = [
        _Line(found.start() + len(found[0]) - len(found[0].lstrip()), found.end(), found[0].strip())
        for found in _LINE.finditer(text)
    ]
    if len(lines) < 2:
        return ()
    tail = _tail(lines)
    places = [(line.start, line.start + len(line.words)) for line in _among(lines[:tail])]
    if tail < len(lines):
        places.append((lines[tail].start, lines[-1].start + len(lines[-1].words)))
    return tuple(places)


def _among(lines: list[_Line]) -> Iterator[_Line]:
    """The lines of the page between the paragraphs of the article."""
    before = _Line(0, 0, "")
    for line in lines:
        repeated = line.words == before.words
        if repeated or _is_bar(line.words) or _is_caption(line.words, before.words):
            yield line
        before = line


def _is_bar(words: str) -> bool:
    if len(words) > _LONGEST_BAR:
        return False
    known = _patterns()
    return bool(
        _IMAGE_MARK.fullmatch(words)
        or _CLOCK.fullmatch(words)
        or (known.bar.fullmatch(words) and any(map(str.isalpha, words)))
        or known.tail.fullmatch(words)
        or known.label.fullmatch(words)
        or published_on(words)
    )


def _is_caption(words: str, before: str) -> bool:
    if len(words) > _LONGEST_CAPTION or len(words.split()) > _MOST_CAPTION_WORDS:
        return False
    known = _patterns()
    return bool(
        _IMAGE_MARK.fullmatch(before)
        or known.credit.fullmatch(words)
        or known.scene.fullmatch(words)
    )


def _tail(lines: list[_Line]) -> int:
    """From which line on there are only other articles and comments; their number if none."""
    first = len(lines)
    for place in range(len(lines) - 1, 0, -1):
        if len(lines[place].words.split()) > _MOST_TEASER_WORDS:
            break
        if _patterns().tail.fullmatch(lines[place].words):
            first = place
    return first
