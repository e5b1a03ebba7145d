"""What a set of articles teaches of its own names before they are read."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from hckt_timeline.extraction.abbreviations import bracketed, learn_phrases, spelled_out
from hckt_timeline.extraction.lexicon import endings
from hckt_timeline.extraction.names import Name, find_names
from hckt_timeline.extraction.spelling import name_key

_FOLLOWING = re.compile(r"[ \xa0]([^\W\d_]+)[ \xa0]([^\W\d_]+)(?=(.?))", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Names and short forms as the articles use them.

    ``phrases`` are words behind an abbreviation that is part of a name ("HC-KT" in "Tổng cục
    HC-KT"). ``shorts`` are abbreviations that stand for a whole name, ``aliases`` those of them
    that all articles introduce for the same one. ``longer`` tells of a name that its writing alone
    cuts short what more it is always used with.
    """

    phrases: Mapping[str, str] = field(default_factory=dict)
    aliases: Mapping[str, Name] = field(default_factory=dict)
    shorts: frozenset[str] = frozenset()
    longer: Mapping[str, str] = field(default_factory=dict)


def learn(texts: Sequence[str]) -> Vocabulary:
    """The vocabulary of some articles."""
    introduced: dict[str, dict[str, Name]] = {}
    uses: dict[str, Counter[str]] = {}
    for text in texts:
        for name in find_names(text, frozenset()):
            if not name.pronoun:
                _note_alias(text, name, introduced)
            if name.text.split()[-1].islower():  # "Bạch Mai" and "105" lack nothing
                uses.setdefault(name.text, Counter())[_use(text, name.end)] += 1
    longer = {name: next(iter(counts)) for name, counts in uses.items() if _goes_on(counts)}
    agreed = {
        short: next(iter(names.values())) for short, names in introduced.items() if len(names) == 1
    }
    return Vocabulary(learn_phrases(texts), agreed, frozenset(introduced), longer)


def _note_alias(text: str, name: Name, introduced: dict[str, dict[str, Name]]) -> None:
    bracket = bracketed(text, name.end)
    if not bracket:
        return
    words = spelled_out(bracket[0], name.text)
    if not words or words == name.text:
        introduced.setdefault(bracket[0], {}).setdefault(name_key(name.text), name)


def _use(text: str, end: int) -> str:
    """The two small words behind a name, "" where something else stands there."""
    found = _FOLLOWING.match(text, end)
    if not found or not (found[1] + found[2]).islower():
        return ""
    words = f"{found[1]} {found[2]}"
    if found[1] in endings() or found[2] in endings() or words in endings():
        return ""
    return f" {words}" if found[3] in ".,;:)(\n" else f" {words} "


def _goes_on(counts: Counter[str]) -> bool:
    """Whether a name is always used with the same two words behind it.

    Told once, the words must end a statement to be taken for part of the name.
    """
    first = next(iter(counts)).strip()
    if not first or any(use.strip() != first for use in counts):
        return False
    return counts.total() > 1 or f" {first}" in counts


def known_longer(names: Iterable[Name], text: str, longer: Mapping[str, str]) -> list[Name]:
    """The names, each as long as it is always used."""
    return [_lengthened(name, text, longer.get(name.text, "").rstrip()) for name in names]


def _lengthened(name: Name, text: str, more: str) -> Name:
    if not more or name.pronoun or not text.startswith(more, name.end):
        return name
    end = name.end + len(more)
    return Name(name.start, end, text[name.start : end], name.head)
