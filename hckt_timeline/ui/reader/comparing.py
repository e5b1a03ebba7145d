"""What the sources of one event tell differently; no Qt."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hckt_timeline.domain import Event, Passage
from hckt_timeline.domain.saying import span_words
from hckt_timeline.errors import Language
from hckt_timeline.folding import even_tones, folded, plain
from hckt_timeline.ui.model.index import Index

_WORD = re.compile(r"\d+(?:[/.\-–]\d+)*|\w+")
_SEPARATORS = str.maketrans(".-–", "///")
Part = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Telling:
    """One passage that tells an event.

    ``days`` and ``organisations`` are those that its article tells here; ``differs`` names which of
    them (``days``, ``organisations``) are not told alike by all. ``own`` are the places in the
    quote, in code points, of words that not every other passage has.
    """

    passage: Passage
    days: tuple[str, ...]
    organisations: tuple[str, ...]
    differs: frozenset[str]
    own: tuple[Part, ...]


def compare(index: Index, event: Event, language: Language) -> tuple[Telling, ...]:
    """The passages of an event side by side."""
    days = [_days(event, passage, language) for passage in event.evidence]
    names = [_organisations(index, event, passage) for passage in event.evidence]
    told = [frozenset(map(_key, _WORD.findall(passage.quote))) for passage in event.evidence]
    differs = frozenset(
        field
        for field, values in (("days", days), ("organisations", names))
        if len({value for value in values if value}) > 1
    )
    shared = frozenset.intersection(*told) if len(told) > 1 else frozenset().union(*told)
    return tuple(
        Telling(
            passage=passage,
            days=days[row],
            organisations=names[row],
            differs=differs,
            own=tuple(_own(passage.quote, shared)),
        )
        for row, passage in enumerate(event.evidence)
    )


def _days(event: Event, passage: Passage, language: Language) -> tuple[str, ...]:
    """The days that words inside a passage, or else of its article, tell."""
    dated = [one for one in event.dates if one.words and one.words.article == passage.article]
    inside = [
        one
        for one in dated
        if one.words and passage.start <= one.words.start and one.words.end <= passage.end
    ]
    return _each(span_words(one.span, language) for one in inside or dated)


def _organisations(index: Index, event: Event, passage: Passage) -> tuple[str, ...]:
    """The organisations of the event that a passage names, under any of their names."""
    text = folded(passage.quote)
    found = []
    for id_ in sorted(event.parties):
        one = index.organisations.get(id_)
        names = (one.name, *one.aliases, *(name.name for name in one.names)) if one else ()
        if one and any(folded(name) in text for name in names):
            found.append(one.name)
    return tuple(sorted(found))


def _own(quote: str, shared: frozenset[str]) -> Iterator[Part]:
    for word in _WORD.finditer(quote):
        if _key(word[0]) not in shared:
            yield word.span()


def _key(word: str) -> str:
    """What two spellings of a word or a number have in common; marks are part of a word."""
    return even_tones(plain(word)).translate(_SEPARATORS)


def _each(words: Iterator[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))


def joined(parts: Sequence[Part], text: str) -> tuple[Part, ...]:
    """Neighbours with nothing but spaces between them as one."""
    made: list[Part] = []
    for start, end in parts:
        if made and not text[made[-1][1] : start].strip():
            made[-1] = made[-1][0], end
        else:
            made.append((start, end))
    return tuple(made)
