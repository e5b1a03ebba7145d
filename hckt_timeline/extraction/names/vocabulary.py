"""What a set of articles teaches of its own names before they are read."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from hckt_timeline.extraction.names.abbreviations import bracketed, spelled_out, told_phrases
from hckt_timeline.extraction.names.lexicon import endings
from hckt_timeline.extraction.names.names import Name, find_names
from hckt_timeline.folding import name_key

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


class Lesson(NamedTuple):
    """What one text shows of its names, in the order of its words.

    ``shorts`` are abbreviations with the names that they stand for, ``phrases`` those with the
    words whose initials they are, ``uses`` names with the two small words behind them.
    """

    shorts: tuple[tuple[str, Name], ...] = ()
    phrases: tuple[tuple[str, str], ...] = ()
    uses: tuple[tuple[str, str], ...] = ()


def lesson(text: str) -> Lesson:
    """What one text shows."""
    names = find_names(text, frozenset())
    return Lesson(
        tuple(told for name in names if not name.pronoun for told in _introduced(text, name)),
        tuple(told_phrases(text)),
        tuple(
            (name.text, _use(text, name.end))
            for name in names
            if name.text.split()[-1].islower()  # "Bạch Mai" and "105" lack nothing
        ),
    )


def lost_lesson(_: str) -> Lesson:
    """Of a text whose reader was lost."""
    return Lesson()


def learn(lessons: Iterable[Lesson]) -> Vocabulary:
    """The vocabulary that some texts teach."""
    introduced: dict[str, dict[str, Name]] = {}
    phrases: dict[str, Counter[str]] = {}
    uses: dict[str, Counter[str]] = {}
    for shown in lessons:
        for short, name in shown.shorts:
            names = introduced.setdefault(short, {})
            known = names.setdefault(name_key(name.text), name)
            names[name_key(name.text)] = min(known, name, key=_spelled)
        for told, into in ((shown.phrases, phrases), (shown.uses, uses)):
            for words, more in told:
                into.setdefault(words, Counter())[more] += 1
    return Vocabulary(
        phrases={short: _most_told(counts) for short, counts in phrases.items()},
        aliases={
            short: next(iter(names.values()))
            for short, names in introduced.items()
            if len(names) == 1
        },
        shorts=frozenset(introduced),
        longer={name: next(iter(counts)) for name, counts in uses.items() if _goes_on(counts)},
    )


def _spelled(name: Name) -> str:
    return name.text


def _most_told(counts: Counter[str]) -> str:
    """What is told most often, of equals the first in the order of letters."""
    return min(counts, key=lambda words: (-counts[words], words))


def _introduced(text: str, name: Name) -> Iterator[tuple[str, Name]]:
    """The abbreviation that a text gives for a name."""
    if bracket := bracketed(text, name.end):
        words = spelled_out(bracket[0], name.text)
        if not words or words == name.text:
            yield bracket[0], name


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
