"""People with rank, name and posts, and posts told alone ("Bộ trưởng Bộ Quốc phòng")."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from hckt_timeline.domain import Person
from hckt_timeline.extraction.names.lexicon import endings, one_of, person_words
from hckt_timeline.extraction.names.spelling import CAPITALS
from hckt_timeline.extraction.names.units import Unit

PERSON_NAME = rf"[{CAPITALS}]\w*(?:[ \xa0][{CAPITALS}]\w*){{1,4}}"
"""A person's name as it is written, of two to five words."""
_WORDS = re.compile(r"[ \xa0]?(\w+)(?:[ \xa0]+(\w+))?")
_LONGEST_POST = 14
_WHOLE_POSTS = ("Chủ tịch nước", "Thủ tướng", "Tổng Bí thư")
_ELSEWHERE = ("ủy viên", "đại biểu", "tổng bí thư", "chủ tịch nước")


@dataclass(frozen=True, slots=True)
class PostTold:
    """A post as written, and the organisation in which it is held where that is told.

    ``words`` are the post alone: "Chủ nhiệm" of "Chủ nhiệm Tổng cục An Bình".
    """

    words: str
    unit: Unit | None = None


@dataclass(frozen=True, slots=True)
class PersonTold:
    """A person at a place; ``post`` is written out as it stands, ``name`` may lack."""

    start: int
    end: int
    name: str | None
    rank: str | None
    post: str | None
    posts: tuple[PostTold, ...]

    @property
    def units(self) -> tuple[Unit, ...]:
        """The organisations that the posts name."""
        return tuple(post.unit for post in self.posts if post.unit)

    def value(self) -> Person | None:
        """The person as a value; None where no name is told."""
        return Person(name=self.name, rank=self.rank, post=self.post) if self.name else None

    def words(self) -> str:
        """How a document names who signed it."""
        return " ".join(part for part in (self.rank, self.post, self.name) if part)

    def held(self) -> tuple[PostTold, ...]:
        """The posts with their organisations; "Bí thư Đảng ủy, Chủ nhiệm X" are both in X."""
        held: list[PostTold] = []
        unit: Unit | None = None
        for post in reversed(self.posts):
            unit = post.unit or unit
            if post.unit or (unit and not post.words.lower().startswith(_ELSEWHERE)):
                held.append(PostTold(post.words, unit))
        return tuple(reversed(held))


def find_people(text: str, units: Sequence[Unit]) -> tuple[PersonTold, ...]:
    """The people in a text, left to right."""
    by_start = {unit.start: unit for unit in units}
    people: list[PersonTold] = []
    at = 0
    while found := _person().search(text, at):
        person = _read(text, found, by_start)
        at = max(person.end, found.end())
        if person.name or person.units or person.post in _WHOLE_POSTS:
            people.append(person)
    return tuple(people)


def _read(text: str, found: re.Match[str], by_start: dict[int, Unit]) -> PersonTold:
    rank, name, end = found["rank"], found["name"], found.end()
    if (
        name
        and found["post"]
        and any(place in by_start for place in range(found.start("name"), end))
    ):
        name, end = None, found.start("name")
    posts: list[PostTold] = []
    written: list[str] = []
    if found["post"] and name:
        posts.append(PostTold(found["post"]))
        written.append(found["post"])
    elif found["post"]:
        post, end = _post(text, found.start("post"), found.end("post"), by_start)
        posts.append(post)
        written.append(text[found.start("post") : end])
        following = _name_behind().match(text, end)
        if following and post.unit:
            name, end = following[1], following.end()
    while name and (comma := _post_behind().match(text, end)):
        post, end = _post(text, comma.start(1), comma.end(), by_start)
        posts.append(post)
        written.append(text[comma.start(1) : end])
    return PersonTold(found.start(), end, name, rank, ", ".join(written) or None, tuple(posts))


def _post(text: str, start: int, end: int, by_start: dict[int, Unit]) -> tuple[PostTold, int]:
    """The post whose first words are ``start:end``, with its organisation, and where it ends."""
    for _ in range(_LONGEST_POST):
        place = end + (text[end : end + 1] in (" ", "\xa0"))
        if unit := by_start.get(place):
            return PostTold(text[start:end].removesuffix(" của"), unit), unit.end
        words = _WORDS.match(text, end)
        if not words or not _in_post(words):
            break
        end = words.end(1)
    return PostTold(text[start:end]), end


def _in_post(words: re.Match[str]) -> bool:
    pair = f"{words[1]} {words[2] or ''}".lower()
    small = words[1].lower()
    return small == "của" or (small not in endings() and pair not in endings())


@cache
def _person() -> re.Pattern[str]:
    rank, address, post = (_any_of(kind) for kind in ("rank", "address", "post"))
    return re.compile(
        rf"(?<!\w)(?:(?:{address}[ \xa0])?"
        rf"(?P<rank>(?i:{rank}(?:[ ,.]+{rank}){{0,3}}))[ \xa0](?=[{CAPITALS}])"
        rf"|{address}[ \xa0](?=[{CAPITALS}])|(?P<post>{post})(?!\w)[ \xa0]?)"
        rf"(?P<name>(?!{post}\b|Việt[ \xa0]Nam\b){PERSON_NAME})?"
    )


@cache
def _post_behind() -> re.Pattern[str]:
    return re.compile(rf"(?:,|[ \xa0][-–])?[ \xa0]((?i:{_any_of('post')})(?!\w))")


@cache
def _name_behind() -> re.Pattern[str]:
    return re.compile(rf"[ \xa0]({PERSON_NAME})")


def _any_of(kind: str) -> str:
    return one_of([re.escape(letter) for letter in word] for word in person_words(kind))
