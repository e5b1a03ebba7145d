"""People with rank, name and posts, and posts told alone ("Bộ trưởng Bộ Quốc phòng")."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from hckt_timeline.domain import Person
from hckt_timeline.extraction.lexicon import endings, person_words
from hckt_timeline.extraction.spelling import CAPITALS
from hckt_timeline.extraction.units import Unit

_NAME = rf"[{CAPITALS}]\w*(?:[ \xa0][{CAPITALS}]\w*){{1,4}}"
_WORDS = re.compile(r"[ \xa0]?(\w+)(?:[ \xa0]+(\w+))?")
_LONGEST_POST = 14


@dataclass(frozen=True, slots=True)
class PersonTold:
    """A person at a place; ``units`` are the organisations of the posts, ``name`` may lack."""

    start: int
    end: int
    name: str | None
    rank: str | None
    post: str | None
    units: tuple[Unit, ...]

    def value(self) -> Person | None:
        """The person as a value; None where no name is told."""
        return Person(name=self.name, rank=self.rank, post=self.post) if self.name else None

    def words(self) -> str:
        """How a document names who signed it."""
        return " ".join(part for part in (self.rank, self.post, self.name) if part)


def find_people(text: str, units: Sequence[Unit]) -> tuple[PersonTold, ...]:
    """The people in a text, left to right."""
    by_start = {unit.start: unit for unit in units}
    people: list[PersonTold] = []
    at = 0
    while found := _person().search(text, at):
        person = _read(text, found, by_start)
        at = max(person.end, found.end())
        if person.name or person.units:
            people.append(person)
    return tuple(people)


def _read(text: str, found: re.Match[str], by_start: dict[int, Unit]) -> PersonTold:
    rank, post, name = found["rank"], found["post"], found["name"]
    end, units = found.end(), list[Unit]()
    if name and any(place in by_start for place in range(found.start("name"), end)):
        name, end = None, found.start("name")
    posts: list[str] = []
    if post and not name:
        end, units = _rest_of_post(text, end, by_start)
        post = text[found.start("post") : end]
        following = _name_behind().match(text, end)
        if following and units:
            name, end = following[1], following.end()
    if post:
        posts.append(post)
    while name and (comma := _post_behind().match(text, end)):
        start = comma.end() - len(comma[1])
        end, more = _rest_of_post(text, comma.end(), by_start)
        posts.append(text[start:end])
        units += more
    return PersonTold(found.start(), end, name, rank, ", ".join(posts) or None, tuple(units))


def _rest_of_post(text: str, end: int, by_start: dict[int, Unit]) -> tuple[int, list[Unit]]:
    """Where the post ends whose first words end at ``end``, and the organisations in it."""
    units: list[Unit] = []
    for _ in range(_LONGEST_POST):
        place = end + (text[end : end + 1] in (" ", "\xa0"))
        if unit := by_start.get(place):
            units.append(unit)
            end = unit.end
            continue
        words = _WORDS.match(text, end)
        if not words or units or not _in_post(words):
            break
        end = words.end(1)
    return end, units


def _in_post(words: re.Match[str]) -> bool:
    pair = f"{words[1]} {words[2] or ''}".lower()
    return words[1].lower() not in endings() and pair not in endings()


@cache
def _person() -> re.Pattern[str]:
    rank, address, post = (_any_of(kind) for kind in ("rank", "address", "post"))
    return re.compile(
        rf"(?<!\w)(?:(?:{address}[ \xa0])?"
        rf"(?P<rank>(?i:{rank}(?:[ ,.]+{rank})*))[ \xa0](?=[{CAPITALS}])"
        rf"|{address}[ \xa0](?=[{CAPITALS}])|(?P<post>{post})(?!\w)[ \xa0]?)"
        rf"(?P<name>(?!{post}\b){_NAME})?"
    )


@cache
def _post_behind() -> re.Pattern[str]:
    return re.compile(rf",?[ \xa0]((?i:{_any_of('post')})(?!\w))")


@cache
def _name_behind() -> re.Pattern[str]:
    return re.compile(rf"[ \xa0]({_NAME})")


def _any_of(kind: str) -> str:
    return f"(?:{'|'.join(map(re.escape, person_words(kind)))})"
