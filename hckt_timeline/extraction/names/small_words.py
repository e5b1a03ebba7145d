"""Which small words belong to the name before them."""

import re
from itertools import pairwise
from typing import NamedTuple

from hckt_timeline.extraction.names.capitals import CAPITAL_AHEAD, may_follow
from hckt_timeline.extraction.names.lexicon import actors, continuations, endings, surnames
from hckt_timeline.extraction.names.spelling import CAPITALS

_WORD = re.compile(r"\w+")
_TWO_WORDS = re.compile(r"\w+[ \xa0]+(\w+)")
_PAIR_BEFORE = re.compile(r"(?<!\w)(\w+[ \xa0]\w+)[ \xa0]$")
_WORD_BEFORE = re.compile(r"(\w+)[ \xa0]$")
_FIELD_BEFORE = re.compile(r"(\w+[ \xa0]\w+)$")
_TWO_SMALL = re.compile(rf"[ \xa0]([^\W\d_{CAPITALS}]+)(?:[ \xa0](\w+))?")
_SEAT_WORDS = frozenset(["tỉnh", "thành", "huyện", "quận", "xã"])
_PHRASE = re.compile(r"(\w+,?[ \xa0]+\w+)([ \xa0]\w+)?")
LEADS_ON = re.compile(
    rf"(?P<small>(?:[^\W\d_{CAPITALS}]+[ \xa0]){{1,3}})(?=(?P<ahead>[{CAPITALS}]))"
)
_NEEDS_OBJECT = frozenset(
    [
        "quản lý",
        "kiểm soát",
        "giám sát",
        "nghiên cứu",
        "phát triển",
        "bảo tồn",
        "phòng chống",
        "khai thác",
        "chế biến",
        "kinh doanh",
        "cung ứng",
        "xúc tiến",
        "sản xuất",
    ]
)
_SEATS = "tỉnh|thành phố|huyện|quận|xã"
_SMALL_WORDS = re.compile(
    rf"(?:[ \xa0](?!(?:{_SEATS})\b)[^\W\d_{CAPITALS}]+){{1,6}}(?=[ \xa0](?:[{CAPITALS}]|{_SEATS}))"
)


class Reach(NamedTuple):
    """How far a name goes, and what it ends in."""

    end: int
    capitals: int = 0
    """Words with a capital in a row, the small ones behind the last not counted."""
    small: int = 0
    """Small words behind the last capital."""
    closed: bool = False
    """Whether no more words can belong to it."""


def small_words(text: str, start: int) -> int:
    """The end of the small words between a head and a capital, as in "Ban Quản lý các khu …"."""
    found = _SMALL_WORDS.match(text, start)
    words = found[0].split() if found else []
    pairs = [f"{one} {other}" for one, other in pairwise(words)]
    known = {word for pair in continuations().intersection(pairs) for word in pair.split()}
    ends = any(word in endings() for word in words if word not in known and word != "các")
    deeds = endings().intersection(pairs) - continuations()
    return found.end() if found and not ends and not deeds else 0


def field_joined(text: str, place: int) -> int:
    """The end of a field written small behind "và" ("và phát triển nông thôn"); often 0."""
    develops = " phát triển "
    return pair_end(text, place + len(develops)) if text.startswith(develops, place) else 0


def _small_pair(text: str, place: int) -> int:
    return pair_end(text, place) if text[place : place + 1].islower() else 0


def fields_listed(text: str, place: int) -> int:
    """The end of further fields written small behind one: ", thể thao và du lịch"; often 0.

    Who may act besides ("Bộ Y tế và nhân dân …") is no field, nor is what more is told of.
    """
    if not text.startswith((", ", " và "), place):
        return 0
    before = _FIELD_BEFORE.search(text, max(0, place - 24), place)
    if not before or before[1].lower() not in continuations():
        return 0
    end = place
    while text.startswith(", ", end) and (field := _small_pair(text, end + 2)):
        end = field
    joined = text.startswith(" và ", end) and _small_pair(text, end + 4)
    if not joined or text[end + 4 : joined] in actors():
        return 0
    while more := _small_pair(text, joined + 1):
        joined = more
    following = _TWO_SMALL.match(text, joined)
    ended = not following or {following[1], f"{following[1]} {following[2]}"} & (
        endings() | _SEAT_WORDS
    )
    return joined if ended else 0


def goes_on(text: str, place: int, word: str, reach: Reach) -> bool:
    """Whether a small word belongs to the name before it."""
    following = _TWO_WORDS.match(text, place)
    pair = f"{word} {following[1]}" if following else word
    if pair in endings():
        return False
    before = _WORD_BEFORE.search(text, max(0, place - 12), place)
    compound = f"{before[1]} {word}".lower() if before else word
    if {pair, word, compound} & continuations() or pair_end(text, place):
        return True
    if word in endings():
        return False
    if _tells_field_closer(text, place, place + len(word)) or _lacks_object(text, place):
        return True
    if leads_on(text, place, reach):
        return True
    # After "Việt Nam" or "Bạch Mai" no syllable is missing any more.
    return not reach.small and reach.capitals == 1


def _lacks_object(text: str, place: int) -> bool:
    """Whether the words before tell a deed without what it is done to: "Ủy ban Quản lý vốn"."""
    before = _PAIR_BEFORE.search(text, max(0, place - 24), place)
    return bool(before and before[1].lower() in _NEEDS_OBJECT)


def leads_on(text: str, place: int, reach: Reach) -> bool:
    """Whether small words lead to a further capital: "Cục Đường cao tốc Việt Nam".

    None of them may tell a deed or a place in time, and no person or name of its own may follow.
    """
    found = LEADS_ON.match(text, place)
    if not found or (reach.capitals > 1 and not reach.small):
        return False
    words = found["small"].split()
    pairs = [f"{one} {other}" for one, other in pairwise(words)]
    ahead = found.start("ahead")
    following = _WORD.match(text, ahead)
    return bool(
        following
        and not endings().intersection([*words, *pairs])
        and following[0].lower() not in surnames()
        and may_follow(text, ahead)
    )


def _tells_field_closer(text: str, place: int, end: int) -> bool:
    """Whether a word stands between a field and the name: "Vận tải thủy Sông Hòa"."""
    field = _PAIR_BEFORE.search(text, max(0, place - 24), place)
    ahead = CAPITAL_AHEAD.match(text, end)
    known = field and field[1].lower() in continuations()
    following = _WORD.match(text, ahead.end() - 1) if known and ahead else None
    return bool(
        following and following[0].lower() not in surnames() and may_follow(text, following.start())
    )


def pair_end(text: str, place: int) -> int:
    """The end of two or three small words at ``place`` that are known together, else 0."""
    found = _PHRASE.match(text, place)
    if found and found[2] and found[0].lower() in continuations():
        return found.end()
    return found.end(1) if found and found[1].lower() in continuations() else 0
