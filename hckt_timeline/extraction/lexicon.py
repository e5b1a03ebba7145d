"""The words of the language that extraction leans on, from ``resources/lexicon``.

No organisation stands in these tables: they hold the heads that names begin with ("Tổng cục",
"Viện"), the words that end a name or go on with it, and the words before and behind a person.
"""

import re
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
    words = sorted((head.words for head in _heads().values()), key=len, reverse=True)
    either = (each if "none" in _heads()[_key(each)].traits else _either(each) for each in words)
    return re.compile(rf"(?<!\w)(?:{'|'.join(either)})(?!\w)")


def _either(words: str) -> str:
    """A pattern for words whose small first letters may be capitals."""
    return _INNER.sub(lambda found: f"[{found[0]}{found[0].upper()}]", words)


@cache
def endings() -> frozenset[str]:
    """Words and pairs of words, in small letters, before which a name ends."""
    return _words("endings.txt")


@cache
def continuations() -> frozenset[str]:
    """Words and pairs of words, in small letters, that go on with a name."""
    return _words("continuations.txt")


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
