"""Sentences in which each organisation, date, document and person is a single sign.

A pattern over such a sentence says what it means: ``sáp nhập A và B thành C`` finds the merger
whatever the organisations are called.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from hckt_timeline.domain import DateMention
from hckt_timeline.extraction.names.documents import DocumentTold, find_documents
from hckt_timeline.extraction.names.people import PersonTold, find_people
from hckt_timeline.extraction.names.spelling import CAPITALS
from hckt_timeline.extraction.names.units import Unit

SIGNS = 0x3FFF
UNIT, DATE, DOCUMENT, PERSON = range(0xF0000, 0x100000, 0x4000)
"""The first sign of each kind, in a private use plane of Unicode; ``SIGNS`` of each."""

_NO_LETTERS = re.compile("[\xa0\U000f0000-\U000fffff]")
Entity = Unit | DateMention | DocumentTold | PersonTold

_BREAK = re.compile(
    # The sign stands before what must not stand before it: so the search leaps from sign to sign.
    r"[.!?…](?<!\bTP.)(?<!\bTp.)(?<!\bGS.)(?<!\bTS.)(?<!\bThS.)(?<!\bTr.)(?<!\btr.)"
    r"(?<![.!?…].)(?<!\n\d.)(?<!\n\d\d.)"
    rf"[.!?…]*[”\"’')\]]*[ \xa0]+(?=[{CAPITALS}\d“\"‘'(\[])|[\n]\n*"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of an article.

    ``signs`` is the sentence in small letters with a sign for each entity; ``places[i]`` is the
    code point of the article at which sign ``i`` begins, with one more place for the end.
    """

    signs: str
    places: tuple[int, ...]
    entities: dict[str, Entity]
    paragraph: int

    @property
    def start(self) -> int:
        """Where the sentence begins in the article."""
        return self.places[0]

    @property
    def end(self) -> int:
        """Where the sentence ends in the article."""
        return self.places[-1]

    def part(self, start: int, end: int) -> "Sentence":
        """The signs ``start:end`` as a sentence of their own."""
        return replace(self, signs=self.signs[start:end], places=self.places[start : end + 1])

    def without(self, *spans: tuple[int, int]) -> "Sentence":
        """The sentence without some stretches of signs, each ``(start, end)``, left to right."""
        if not spans:
            return self
        ends = [(0, 0), *spans]
        starts = [*(start for start, _ in spans), len(self.signs)]
        kept = [slice(end, start) for (_, end), start in zip(ends, starts, strict=True)]
        kept[-1] = slice(ends[-1][1], None)  # one more place than signs
        signs = "".join(self.signs[each] for each in kept)
        return replace(
            self, signs=signs, places=tuple(place for each in kept for place in self.places[each])
        )

    def units(self, signs: str) -> tuple[Unit, ...]:
        """The organisations among some signs, in their order."""
        return tuple(each for sign in signs if isinstance(each := self.entities.get(sign), Unit))

    def dates(self, signs: str) -> tuple[DateMention, ...]:
        """The dates among some signs, in their order."""
        return tuple(
            each for sign in signs if isinstance(each := self.entities.get(sign), DateMention)
        )

    def documents(self, signs: str) -> tuple[DocumentTold, ...]:
        """The documents among some signs, in their order."""
        return tuple(
            each for sign in signs if isinstance(each := self.entities.get(sign), DocumentTold)
        )

    def people(self, signs: str) -> tuple[PersonTold, ...]:
        """The people among some signs, in their order."""
        return tuple(
            each for sign in signs if isinstance(each := self.entities.get(sign), PersonTold)
        )


def split_sentences(
    text: str, units: Sequence[Unit], dates: Sequence[DateMention]
) -> tuple[Sentence, ...]:
    """The sentences of an article with their entities."""
    entities = _disjoint([*find_people(text, units), *find_documents(text), *units, *dates])
    sentences: list[Sentence] = []
    start, paragraph, next_entity = 0, 0, 0
    for end, after, lines in _breaks(text, entities):
        inside: list[Entity] = []
        while next_entity < len(entities) and entities[next_entity].start < end:
            inside.append(entities[next_entity])
            next_entity += 1
        if text[start:end].strip():
            sentences.append(_sentence(text, start, end, inside, paragraph))
        start, paragraph = after, paragraph + lines
    return tuple(sentences)


def _breaks(text: str, entities: Sequence[Entity]) -> Iterable[tuple[int, int, int]]:
    """Ends of sentences, where the next begins, and whether a line ends there."""
    within = 0
    for found in _BREAK.finditer(text):
        while within < len(entities) and entities[within].end <= found.start():
            within += 1
        if within < len(entities) and entities[within].start < found.start():
            continue
        yield found.start(), found.end(), int("\n" in found[0])
    yield len(text), len(text), 1


def _disjoint(entities: Iterable[Entity]) -> list[Entity]:
    """The entities in order; of two that overlap the one that begins first, then the longer."""
    kept: list[Entity] = []
    for entity in sorted(entities, key=lambda each: (each.start, -each.end)):
        if not kept or entity.start >= kept[-1].end:
            kept.append(entity)
    return kept


def _sentence(
    text: str, start: int, end: int, inside: Sequence[Entity], paragraph: int
) -> Sentence:
    signs: list[str] = []
    places: list[int] = []
    known: dict[str, Entity] = {}
    at = start
    for index, entity in enumerate(inside[:SIGNS]):
        signs += _small(text[at : entity.start])
        places += range(at, entity.start)
        sign = chr(_first_sign(entity) + index)
        known[sign] = entity
        signs.append(sign)
        places.append(entity.start)
        at = entity.end
    signs += _small(text[at:end])
    places += range(at, end + 1)
    return Sentence("".join(signs), tuple(places), known, paragraph)


def _small(text: str) -> str:
    small = text.lower()
    small = small if len(small) == len(text) else text
    return _NO_LETTERS.sub(" ", small)


def _first_sign(entity: Entity) -> int:
    if isinstance(entity, Unit):
        return UNIT
    if isinstance(entity, DateMention):
        return DATE
    return DOCUMENT if isinstance(entity, DocumentTold) else PERSON
