"""Who does what a sentence tells, and what other organisations have to do with it."""

import re
from collections.abc import Sequence

from hckt_timeline.domain import Role
from hckt_timeline.extraction.names.units import Unit
from hckt_timeline.extraction.sentences.patterns import DATE_SIGN, UNIT_SIGN
from hckt_timeline.extraction.sentences.sentences import Sentence

_AT = re.compile(
    r"(?<!\w)(?:tại|ở|cho|tặng|thăm|tới|đến|lên|về|sang|vào|với)"
    r"(?: (?!hội nghị|buổi|lễ)[^,.;\s]+){0,4} ?$"
)
_SUBJECT = re.compile(
    r"(?:^|[,:;)“”\"'–-] ?|(?:được|do|bởi|mà|bởi|đoàn|đoàn công tác|đoàn cán bộ|đoàn đại biểu)"
    r"(?: của)? ?|và ?)$"
)
_TO = re.compile(r"(?<!\w)(?:cho|tặng|với|tại|ở|thăm)(?: [^,.;\s]+){0,3} ?$")
_TOGETHER = re.compile(
    rf"{UNIT_SIGN}(?:(?:, | và | cùng | cùng với |,? phối hợp (?:với|cùng) ){UNIT_SIGN})+"
)
_BEFALLEN = re.compile(
    rf"[ ,:|–-]*(?P<unit>{UNIT_SIGN})(?:,? [^.;,]{{0,12}}{DATE_SIGN},?)? "
    rf"(?:đã |vinh dự |lại ){{0,2}}được {UNIT_SIGN}?[^.;,]{{0,20}}(?:tặng|trao|phong|truy tặng)"
    rf"|[ ,:|–-]*(?P<taker>{UNIT_SIGN}) (?:cũng |đã |vinh dự ){{0,3}}(?:đón nhận|đón|nhận) "
    r"(?:danh hiệu|huân chương|bằng|cờ)"
)
_ACTS = re.compile(
    rf"(?<![^ ,]){UNIT_SIGN} (?:đã |vừa |long trọng |trang trọng ){{0,2}}"
    r"(?:tổ chức(?! (?:của|bộ))|khai mạc|khánh thành|khởi công|phát động|ra mắt)"
)
_PHRASE = 80
_MORE = re.compile(rf" ?, ?{UNIT_SIGN}")
_UNIT = re.compile(UNIT_SIGN)


def hosts_of(sentence: Sentence, trigger: int, start: int) -> tuple[tuple[Unit, Role], ...]:
    """Who does it: the subject before the words, else the post of who leads, else who is named.

    A place is a host only where something is done to it ("Tỉnh A được … tặng …"), or where it says
    itself what it holds ("Huyện A tổ chức …").
    """
    if befallen := _BEFALLEN.match(sentence.signs, start):
        taker = befallen["unit"] or befallen["taker"]
        return ((sentence.units(taker)[0], Role.SUBJECT),)
    before = [
        (place, unit)
        for place in (found.start() for found in _UNIT.finditer(sentence.signs, start, trigger))
        for unit in sentence.units(sentence.signs[place])
        if "place" not in unit.head.traits or _ACTS.match(sentence.signs, place)
    ]
    at = _places_only(sentence.signs, [place for place, _ in before])
    doing = [(place, unit) for place, unit in before if place not in at]
    subjects = [unit for place, unit in doing if _SUBJECT.search(_near(sentence.signs, place))]
    if subjects or doing:
        leading = (subjects or [unit for _, unit in reversed(doing)])[0]
        place = next(place for place, unit in doing if unit is leading)
        together = _TOGETHER.match(sentence.signs, place)
        units = sentence.units(together[0]) if together else (leading,)
        return tuple((unit, Role.HOST) for unit in units if unit in (leading, *_bodies(units)))
    posts = [
        unit for person in sentence.people(sentence.signs[:trigger]) for unit in person.units[-1:]
    ]
    behind = (
        *sentence.units(sentence.signs[trigger:]),
        *(unit for each in sentence.people(sentence.signs[trigger:]) for unit in each.units),
    )
    others = [*behind, *(unit for _, unit in reversed(before))]
    others = [unit for unit in others if "place" not in unit.head.traits]
    if posts:
        return ((posts[-1], Role.HOST),)
    return ((others[0], _role_behind(sentence, trigger, others[0])),) if others else ()


def _bodies(units: Sequence[Unit]) -> tuple[Unit, ...]:
    return tuple(unit for unit in units if "place" not in unit.head.traits)


def _role_behind(sentence: Sentence, trigger: int, unit: Unit) -> Role:
    """The role of one named behind the words: whose it is does it, to whom it is done does not."""
    for found in _UNIT.finditer(sentence.signs, trigger):
        if unit in sentence.units(found[0]):
            befallen = _TO.search(sentence.signs[trigger : found.start()])
            return Role.SUBJECT if befallen else Role.HOST
    return Role.SUBJECT


def _places_only(signs: str, places: Sequence[int]) -> frozenset[int]:
    """Which organisations are only where something happens, or what it is for.

    Of "tại A, B, C tổ chức", what stands between the place and the last is more of the place.
    """
    at: set[int] = set()
    for before, place in zip([-1, *places], places, strict=False):
        listed = before in at and signs[before + 1 : place].strip() == ","
        if _AT.search(_near(signs, place)) or (listed and _MORE.match(signs, place + 1)):
            at.add(place)
    return frozenset(at)


def _near(signs: str, place: int) -> str:
    """The signs right before one, as far as a phrase of place reaches."""
    return signs[max(0, place - _PHRASE) : place]


def roles_of(
    sentence: Sentence, hosts: tuple[tuple[Unit, Role], ...]
) -> tuple[tuple[Unit, Role], ...]:
    """The hosts, then every other organisation of the sentence once."""
    roles = {unit.key: (unit, role) for unit, role in hosts}
    for unit, _ in hosts:
        if unit.parent and "internal" in unit.head.traits:
            roles.setdefault(unit.parent.key, (unit.parent, Role.PARTICIPANT))
    for found in _UNIT.finditer(sentence.signs):
        for unit in sentence.units(found[0]):
            at_place = bool(_AT.search(_near(sentence.signs, found.start())))
            role = Role.PLACE if at_place else Role.PARTICIPANT
            if "place" not in unit.head.traits:
                roles.setdefault(unit.key, (unit, role))
    return tuple(roles.values())
