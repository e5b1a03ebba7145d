"""The words of the language that extraction leans on, from ``resources/lexicon``.

No organisation stands in these tables: they hold the heads that names begin with ("Tổng cục",
"Viện"), the words that end a name or go on with it, and the words before and behind a person.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from hckt_timeline.resources import resource

NO_LEVEL = 0


_INNER = re.compile(r"(?<= )[^\W\d_A-ZĐ](?=\w)")


@dataclass(frozen=True, slots=True)
class Head:
    """The first words of a kind of name.

    ``level`` grows downwards, a unit's level is higher than that of what it belongs to; 0 stands
    outside that order. Traits: ``bare`` is a whole name, ``party`` takes the name of the
    organisation that it leads, ``internal`` is named with its parent, ``place`` is first of all a
    place, ``pronoun`` alone stands for a name told before, ``anaphor`` always does, ``lower`` may
    be written with a small letter, ``none`` only looks like the beginning of a name,
    ``field`` is told apart by its field of work within a ministry, but for :func:`staff`,
    ``wordy`` goes on over small words to the first capital, ``syllable`` begins names of places
    too.
    """

    words: str
    level: int
    traits: frozenset[str]


@cache
def _heads() -> dict[str, Head]:
    """All heads, by their words in small letters behind the first one."""
    table = {}
    for row in _rows("heads.tsv"):
        head = Head(row[0], int(row[1]), frozenset(row[2].split()))
        table[_key(head.words)] = head
        if "lower" in head.traits:
            small = head.words[0].lower() + head.words[1:]
            table[_key(small)] = Head(small, head.level, head.traits)
    return table


def head_of(words: str) -> Head:
    """The head that :func:`head_pattern` has found."""
    return _heads()[_key(words)]


def _key(words: str) -> str:
    return words[0] + words[1:].lower()


@cache
def head_pattern() -> re.Pattern[str]:
    """A pattern that finds a head, the longest first; its small words may have capitals."""
    letters: dict[str, list[Sequence[str]]] = {}
    for head in sorted(_heads().values(), key=lambda each: -len(each.words)):
        first, *rest = _letters(head)
        letters.setdefault(first, []).append(rest)
    # The first letter stands before the bound of the word: so the search leaps to such letters.
    heads = (rf"{first}(?<!\w{first}){one_of(rest)}" for first, rest in letters.items())
    return re.compile(rf"(?:{'|'.join(heads)})(?!\w)")


def one_of(words: Iterable[Sequence[str]]) -> str:
    """A pattern of some words, each a sequence of patterns of letters, the longest first.

    Words that begin alike share their beginning, so that a search leaves them together.
    """
    further: dict[str, list[Sequence[str]]] = {}
    ends = False
    for word in words:
        if word:
            further.setdefault(word[0], []).append(word[1:])
        else:
            ends = True
    ways = [letter + one_of(rest) for letter, rest in further.items()]
    if len(ways) == 1 and not ends:
        return ways[0]
    return f"(?:{'|'.join(ways)}){'?' * ends}" if ways else ""


def _letters(head: Head) -> list[str]:
    """A head letter by letter; the small first letters of its words may be capitals."""
    fixed = "none" in _heads()[_key(head.words)].traits
    inner = () if fixed else {found.start() for found in _INNER.finditer(head.words)}
    return [
        f"[{letter}{letter.upper()}]" if place in inner else re.escape(letter)
        for place, letter in enumerate(head.words)
    ]


@cache
def endings() -> frozenset[str]:
    """Words and pairs of words, in small letters, before which a name ends."""
    return _words("endings.txt")


@cache
def continuations() -> frozenset[str]:
    """Words and pairs of words, in small letters, that go on with a name."""
    return _words("continuations.txt")


@cache
def actors() -> frozenset[str]:
    """Those among the continuations, in small letters, that also say who does something."""
    return _words("actors.txt")


@cache
def staff() -> tuple[str, ...]:
    """Fields of work, in small letters, that every large organisation has a unit for."""
    return tuple(sorted(_words("staff.txt")))


@cache
def surnames() -> frozenset[str]:
    """Family names, in small letters."""
    return frozenset(word.lower() for word in _words("surnames.txt"))


@cache
def person_words(kind: str) -> tuple[str, ...]:
    """Ranks, forms of address or posts, the longest first."""
    words = [row[0] for row in _rows("people.tsv") if row[1] == kind]
    return tuple(sorted(words, key=len, reverse=True))


def _rows(name: str) -> list[list[str]]:
    lines = resource("lexicon", name).read_text(encoding="utf-8").splitlines()[1:]
    return [(line + "\t\t").split("\t") for line in lines if line.strip()]


def _words(name: str) -> frozenset[str]:
    found: set[str] = set()
    for line in resource("lexicon", name).read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            found.update(line.split(" · ") if "·" in line else line.split())
    return frozenset(word.strip() for word in found if word.strip())
