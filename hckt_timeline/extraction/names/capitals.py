"""Which capitals may stand inside a name, and where a name of its own begins."""

import re
from functools import cache

from hckt_timeline.extraction.names.lexicon import (
    Head,
    continuations,
    head_of,
    head_pattern,
    person_words,
)
from hckt_timeline.extraction.names.spelling import CAPITALS

_WORD = re.compile(r"\w+")
_PAIR_AHEAD = re.compile(r"[ \xa0](\w+[ \xa0]\w+)")
CAPITAL_AHEAD = re.compile(rf"[ \xa0](?:[{CAPITALS}]|\d)")
NAME_AHEAD = re.compile(
    rf"[ \xa0](?:[{CAPITALS}]|\d|tỉnh|thành phố|huyện|quận|xã)|,[ \xa0][{CAPITALS}]"
)
_FIELDS_AHEAD = re.compile(rf"[ \xa0]và[ \xa0][{CAPITALS}]")
_TWO_CAPITALS = re.compile(rf"\w+[ \xa0](?:[{CAPITALS}]|học|đại học)")
_STATE = 1
_NO_NAME = frozenset(
    ["Theo", "Tại", "Sáng", "Chiều", "Ngày", "Năm", "Sau", "Từ", "Nhân", "Trong", "Đây", "Tuy"]
)
_ONE_CAPITAL = re.compile(
    rf"[ \xa0][{CAPITALS}]\w*(?![ \xa0](?:[{CAPITALS}]|\w+[ \xa0][{CAPITALS}]))"
)
_CAPTION = re.compile(r"(?:Ảnh|Tin|Bài|Hình|Video|Nguồn)(?:[ \xa0]*[:;,.)(]|\s*\n|$)")
_AWARD = re.compile(
    r"(?:Huân|Huy|Kỷ niệm)[ \xa0]chương|Bằng[ \xa0](?:khen|có|Tổ)|Cờ[ \xa0](?:thi|đơn)"
    r"|Giải[ \xa0]thưởng|Danh[ \xa0]hiệu"
)


def may_follow(text: str, place: int, *, behind: Head | None = None) -> bool:
    """Whether the capital at ``place`` can belong to a name that has begun.

    Right ``behind`` a head, a second one of no higher level is part of the name ("Trường Đại học",
    "Công ty Cảng"); one of a higher level is what the first belongs to ("Thanh tra Bộ Y tế").
    """
    word = _WORD.match(text, place)
    if not word or _person_pattern().match(text, place):
        return False
    if _CAPTION.match(text, place) or _AWARD.match(text, place):
        return False
    if word[0] in _NO_NAME and (behind is None or not _TWO_CAPITALS.match(text, place)):
        return False
    second = begins_name(text, place)
    if second and _is_field_or_seat(text, place, second, behind):
        return True
    if second is None or behind is None:
        return second is None
    inside = "internal" not in behind.traits or second.level >= behind.level
    return "party" not in behind.traits and inside


def _is_field_or_seat(text: str, place: int, head: Head, behind: Head | None) -> bool:
    """Whether a head inside a name is no name of its own.

    "Văn phòng Chính phủ", "Liên đoàn Lao động Thành phố An Bình", "Phòng Thư viện": a state's body,
    a place, or a field of work behind which no name follows.
    """
    if head.level == _STATE and "bare" in head.traits:
        return True
    if behind is None:
        return "place" in head.traits
    end = place + len(head.words)
    return " " in head.words and not NAME_AHEAD.match(text, end)


def begins_name(text: str, place: int) -> Head | None:
    """The head of a name of its own that begins here; a syllable may look so ("Khoa học")."""
    found = head_pattern().match(text, place)
    head = head_of(found[0]) if found else None
    if found is None or head is None or "none" in head.traits:
        return None
    fields = _FIELDS_AHEAD.match(text, found.end())
    # "Báo và Phát thanh …" is one name, "Hải Phòng và Cục …" ends one and begins another.
    joined = fields and not begins_name(text, fields.end() - 1)
    whole = " " in found[0] or found[0].isupper()  # "UBND huyện …" is one as much as "Ủy ban …"
    named = whole or joined or CAPITAL_AHEAD.match(text, found.end())
    # "Trường Sơn", "Trường Khê": the first of a place's two syllables.
    syllable = "syllable" in head.traits and _ONE_CAPITAL.match(text, found.end())
    field = _PAIR_AHEAD.match(text, found.end()) if syllable else None
    if field and field[1].lower() in continuations():
        syllable = None  # "Trường Kinh tế"
    return head if named and not syllable else None


@cache
def _person_pattern() -> re.Pattern[str]:
    words = [*person_words("rank"), *person_words("post")]
    return re.compile(rf"(?:{'|'.join(map(re.escape, words))})(?!\w)", re.IGNORECASE)
