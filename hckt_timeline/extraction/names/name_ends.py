"""How far a name goes, by the way it is written.

Vietnamese writes the first syllable of each word of a name with a capital ("Tổng cục Hậu cần –
Kỹ thuật"), so a name runs over capitals, over the one small syllable that completes a word, and
over further small words only where they are known to go on with names.
"""

import re
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from hckt_timeline.extraction.names.lexicon import (
    Head,
    continuations,
    endings,
    head_of,
    head_pattern,
    person_words,
    surnames,
)
from hckt_timeline.extraction.names.spelling import CAPITALS

_STEP = re.compile(
    rf"(?P<gap> ?[-–—] ?|[ \xa0]+|&)(?P<word>[{CAPITALS}]+(?:[&–-][{CAPITALS}]+)+(?!\w)|\w+)"
)
# "Bệnh viện tỉnh An Bình": the place is part of the name.
_SEAT = re.compile(
    rf"(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|khu)[ \xa0][{CAPITALS}]\w*"
    rf"(?:[ \xa0][{CAPITALS}]\w*){{0,3}}"
    r"|(?:quận|phường|khu|khu vực|số)[ \xa0](?:\d{1,2}|[IVX]{1,4})(?![\w/.-]*\d)(?!\w)"
)
_WORD = re.compile(r"\w+")
_WORD_AFTER_COMMA = re.compile(r"(?P<gap>,[ \xa0])(?P<word>\w+)")
_CAPITAL_AHEAD = re.compile(rf"[ \xa0](?:[{CAPITALS}]|\d)")
_NAME_AHEAD = re.compile(
    rf"[ \xa0](?:[{CAPITALS}]|\d|tỉnh|thành phố|huyện|quận|xã)|,[ \xa0][{CAPITALS}]"
)
_LIST = re.compile(rf",[ \xa0](?=[{CAPITALS}](?:\w+[ ,]+){{1,7}}?và[ \xa0][{CAPITALS}])")
_FIELD = re.compile(rf",[ \xa0](?=(?P<field>[{CAPITALS}]\w+[ \xa0]\w+))")
_TWO_CAPITALS = re.compile(rf"\w+[ \xa0](?:[{CAPITALS}]|học|đại học)")
_NUMBER = re.compile(
    r"\d{1,2}-\d{1,2}(?![\d/.:%-])|\d{1,4}[A-Z]?(?![\d/.,:%-]*\d)|[IVX]{1,5}\b|[A-ZĐ]{1,2}\d{1,4}\b"
)
_PLACE_BEHIND = re.compile(
    rf"[ \xa0](?:(?:tỉnh|thành phố|quận|huyện)[ \xa0])?(?P<place>(?!Anh hùng)[{CAPITALS}]\w*"
    rf"(?:[ \xa0][{CAPITALS}]\w*){{0,3}})"
)
_SEAT_ALONE = re.compile(
    rf"(?:tỉnh|thành phố|huyện|thị xã|trung ương)(?![ \xa0](?:[{CAPITALS}]|ủy|đội|này|ấy|đã))(?!\w)"
)
_TWO_WORDS = re.compile(r"\w+[ \xa0]+(\w+)")
_PAIR_BEFORE = re.compile(r"(?<!\w)(\w+[ \xa0]\w+)[ \xa0]$")
_WORD_BEFORE = re.compile(r"(\w+)[ \xa0]$")
_PHRASE = re.compile(r"(\w+,?[ \xa0]+\w+)([ \xa0]\w+)?")
_LEADS_ON = re.compile(
    rf"(?P<small>(?:[^\W\d_{CAPITALS}]+[ \xa0]){{1,3}})(?=(?P<ahead>[{CAPITALS}]))"
)
_SMALL_LEVEL = 4
"""From this level on bodies are named by what they do, in small letters."""
_NOT_FURTHER = frozenset(["internal", "place", "anaphor", "party"])
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
_STATE = 1
_LONGEST = 16
_NO_NAME = frozenset(
    ["Theo", "Tại", "Sáng", "Chiều", "Ngày", "Năm", "Sau", "Từ", "Nhân", "Trong", "Đây", "Tuy"]
)
_ONE_CAPITAL = re.compile(
    rf"[ \xa0][{CAPITALS}]\w*(?![ \xa0](?:[{CAPITALS}]|\w+[ \xa0][{CAPITALS}]))"
)
_SEATS = "tỉnh|thành phố|huyện|quận|xã"
_SMALL_WORDS = re.compile(
    rf"(?:[ \xa0](?!(?:{_SEATS})\b)[^\W\d_{CAPITALS}]+){{1,6}}(?=[ \xa0](?:[{CAPITALS}]|{_SEATS}))"
)
_CAPTION = re.compile(r"(?:Ảnh|Tin|Bài|Hình|Video|Nguồn)(?:[ \xa0]*[:;,.)(]|\s*\n|$)")
_AWARD = re.compile(
    r"(?:Huân|Huy|Kỷ niệm)[ \xa0]chương|Bằng[ \xa0](?:khen|có|Tổ)|Cờ[ \xa0](?:thi|đơn)"
    r"|Giải[ \xa0]thưởng|Danh[ \xa0]hiệu"
)
_LEGAL = re.compile(
    r"[ \xa0][-–][ \xa0](?:Công ty cổ phần|CTCP|Công ty TNHH(?: MTV| một thành viên)?)(?!\w)"
)


class _Reach(NamedTuple):
    """How far a name goes, and what it ends in."""

    end: int
    capitals: int = 0
    """Words with a capital in a row, the small ones behind the last not counted."""
    small: int = 0
    """Small words behind the last capital."""


def end_of_name(text: str, start: int, head: Head, taken: frozenset[int]) -> int:
    """Where the name ends whose head ends at ``start``; ``start`` where there is only the head.

    Args:
        text: in NFC.
        start: where the head ends.
        head: of the name.
        taken: code points that belong to dates, whose figures are no part of a name.
    """
    end = _run(text, start, head, taken)
    legal = _LEGAL.match(text, end)
    return legal.end() if legal else end


def _run(text: str, start: int, head: Head, taken: frozenset[int]) -> int:
    if "bare" in head.traits:
        return start
    reach: _Reach | None = _Reach(start)
    begin = end = start
    if "wordy" in head.traits and (words := _small_words(text, start)):
        begin, reach = words, _Reach(words)
    for _ in range(_LONGEST):
        step = _step(text, reach, head) if reach else None
        if step is None or reach is None:
            break
        if number := _NUMBER.match(text, step.start("word")):
            return end if number.start() in taken else _behind_number(text, number.end())
        inner = begins_name(text, step.start("word")) if reach.end == begin else None
        reach = _further(text, reach, step, head, first=reach.end == begin)
        end = reach.end if reach else end
        if inner and reach and _NAME_AHEAD.match(text, step.start("word") + len(inner.words)):
            begin = end = step.start("word") + len(inner.words)  # "Công ty Cảng …": heads in a row
            reach = _Reach(begin)
    return end


def _behind_number(text: str, end: int) -> int:
    """Where a name ends whose number is at ``end``: a place may follow it, "Bệnh viện I Hòa An"."""
    found = _PLACE_BEHIND.match(text, end)
    return found.end() if found and _may_follow(text, found.start("place")) else end


def _small_words(text: str, start: int) -> int:
    """The end of the small words between a head and a capital, as in "Ban Quản lý các khu …"."""
    found = _SMALL_WORDS.match(text, start)
    words = found[0].split() if found else []
    pairs = [f"{one} {other}" for one, other in pairwise(words)]
    ends = any(word in endings() for word in words if word != "các")
    return found.end() if found and not ends and not endings().intersection(pairs) else 0


def _step(text: str, reach: _Reach, head: Head) -> re.Match[str] | None:
    """The next word and the gap before it."""
    lists = reach.capitals and "place" not in head.traits
    return _STEP.match(text, reach.end) or (_listed(text, reach.end) if lists else None)


def _further(
    text: str, reach: _Reach, step: re.Match[str], head: Head, *, first: bool
) -> _Reach | None:
    """The name with one more word; None where the word does not belong to it."""
    place, word = step.start("word"), step["word"]
    if word[0].isupper():
        in_a_row = not reach.small and step["gap"].isspace()
        short = len(word) > 1 and word.isupper()  # behind "TMCP" a syllable may yet be missing
        further = _Reach(step.end(), 0 if short else (reach.capitals if in_a_row else 0) + 1)
        return further if _may_follow(text, place, behind=head if first else None) else None
    if "place" not in head.traits and (seat := _SEAT.match(text, place)):
        return _Reach(seat.end(), 2)
    if reach.capitals and "place" not in head.traits and (seat := _SEAT_ALONE.match(text, place)):
        return _Reach(
            seat.end()
        )  # "Bệnh viện Đa khoa tỉnh", where the province goes without saying
    if word == "và":
        # "Báo và Phát thanh, Truyền hình Hà Ninh": a field of work right behind the head.
        begun = reach.capitals or (first and _pair_end(text, step.end() + 1))
        if begun and (field := _field_joined(text, step.end())):
            return _Reach(field, 1, 2)
        joins = begun and "place" not in head.traits and _joins(text, step.end())
        return _Reach(step.end()) if joins else None
    return _further_small(text, reach, step, head if first else None)


def _further_small(
    text: str, reach: _Reach, step: re.Match[str], behind: Head | None
) -> _Reach | None:
    """The name with one more small word, or some of them, right ``behind`` a head or further on."""
    place = step.start("word")
    pair = _pair_end(text, place)
    if behind and not pair and behind.level >= _SMALL_LEVEL and not behind.traits & _NOT_FURTHER:
        found = _LEADS_ON.match(text, place) if _leads_on(text, place, reach) else None
        return _Reach(found.end("small") - 1, 1, 1) if found else None  # "Trại chăn nuôi Hòa An"
    if behind:  # "Bộ quốc phòng"
        return _Reach(pair, 1, 2) if pair else None
    if reach.capitals and _goes_on(text, place, step["word"], reach):
        return _Reach(pair or step.end(), reach.capitals, reach.small + 1)
    return None


def _listed(text: str, place: int) -> re.Match[str] | None:
    """The next word of a name that lists several: "Ủy ban Dân số, Gia đình và Trẻ em".

    Of two alone ("Bộ Bưu chính, Viễn thông") the second must be a field of work, not a place.
    """
    comma = _LIST.match(text, place) or _FIELD.match(text, place)
    if not comma or not _may_follow(text, comma.end()):
        return None
    if "field" in comma.groupdict() and comma["field"].lower() not in continuations():
        return None
    return _WORD_AFTER_COMMA.match(text, place)


def _may_follow(text: str, place: int, *, behind: Head | None = None) -> bool:
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
    return " " in head.words and not _NAME_AHEAD.match(text, end)


def begins_name(text: str, place: int) -> Head | None:
    """The head of a name of its own that begins here; a syllable may look so ("Khoa học")."""
    found = head_pattern().match(text, place)
    head = head_of(found[0]) if found else None
    if found is None or head is None or "none" in head.traits:
        return None
    named = " " in found[0] or _CAPITAL_AHEAD.match(text, found.end())
    # "Trường Sơn", "Trường Khê": the first of a place's two syllables.
    syllable = "syllable" in head.traits and _ONE_CAPITAL.match(text, found.end())
    field = _PHRASE.match(text, found.end() + 1) if syllable else None
    if field and field[1].lower() in continuations():
        syllable = None  # "Trường Kinh tế"
    return head if named and not syllable else None


@cache
def _person_pattern() -> re.Pattern[str]:
    words = [*person_words("rank"), *person_words("post")]
    return re.compile(rf"(?:{'|'.join(map(re.escape, words))})(?!\w)", re.IGNORECASE)


def _joins(text: str, place: int) -> bool:
    """Whether "và" joins two words of one name: behind it no name of its own begins."""
    following = _CAPITAL_AHEAD.match(text, place)
    return bool(following and _may_follow(text, following.end() - 1))


def _field_joined(text: str, place: int) -> int:
    """The end of a field written small behind "và" ("và phát triển nông thôn"); often 0."""
    develops = " phát triển "
    return _pair_end(text, place + len(develops)) if text.startswith(develops, place) else 0


def _goes_on(text: str, place: int, word: str, reach: _Reach) -> bool:
    """Whether a small word belongs to the name before it."""
    following = _TWO_WORDS.match(text, place)
    pair = f"{word} {following[1]}" if following else word
    if pair in endings():
        return False
    before = _WORD_BEFORE.search(text, max(0, place - 12), place)
    compound = f"{before[1]} {word}".lower() if before else word
    if {pair, word, compound} & continuations() or _pair_end(text, place):
        return True
    if word in endings():
        return False
    if _tells_field_closer(text, place, place + len(word)) or _lacks_object(text, place):
        return True
    if _leads_on(text, place, reach):
        return True
    # After "Việt Nam" or "Bạch Mai" no syllable is missing any more.
    return not reach.small and reach.capitals == 1


def _lacks_object(text: str, place: int) -> bool:
    """Whether the words before tell a deed without what it is done to: "Ủy ban Quản lý vốn"."""
    before = _PAIR_BEFORE.search(text, max(0, place - 24), place)
    return bool(before and before[1].lower() in _NEEDS_OBJECT)


def _leads_on(text: str, place: int, reach: _Reach) -> bool:
    """Whether small words lead to a further capital: "Cục Đường cao tốc Việt Nam".

    None of them may tell a deed or a place in time, and no person or name of its own may follow.
    """
    found = _LEADS_ON.match(text, place)
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
        and _may_follow(text, ahead)
    )


def _tells_field_closer(text: str, place: int, end: int) -> bool:
    """Whether a word stands between a field and the name: "Vận tải thủy Sông Hòa"."""
    field = _PAIR_BEFORE.search(text, max(0, place - 24), place)
    ahead = _CAPITAL_AHEAD.match(text, end)
    known = field and field[1].lower() in continuations()
    following = _WORD.match(text, ahead.end() - 1) if known and ahead else None
    return bool(
        following
        and following[0].lower() not in surnames()
        and _may_follow(text, following.start())
    )


def _pair_end(text: str, place: int) -> int:
    """The end of two or three small words at ``place`` that are known together, else 0."""
    found = _PHRASE.match(text, place)
    if found and found[2] and found[0].lower() in continuations():
        return found.end()
    return found.end(1) if found and found[1].lower() in continuations() else 0
