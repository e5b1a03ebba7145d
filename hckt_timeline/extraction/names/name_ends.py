"""How far a name goes, by the way it is written.

Vietnamese writes the first syllable of each word of a name with a capital ("Tổng cục Hậu cần –
Kỹ thuật"), so a name runs over capitals, over the one small syllable that completes a word, and
over further small words only where they are known to go on with names.
"""

import re

from hckt_timeline.extraction.names.capitals import (
    CAPITAL_AHEAD,
    NAME_AHEAD,
    begins_name,
    may_follow,
)
from hckt_timeline.extraction.names.lexicon import Head, continuations, endings, surnames
from hckt_timeline.extraction.names.small_words import (
    LEADS_ON,
    Reach,
    field_joined,
    fields_listed,
    goes_on,
    leads_on,
    pair_end,
    small_words,
)
from hckt_timeline.extraction.names.spelling import CAPITALS

_STEP = re.compile(
    rf"(?P<gap> ?[-–—] ?|[ \xa0]+|&)(?P<word>[{CAPITALS}]+(?:[&–-][{CAPITALS}]+)+(?!\w)|\w+)"
)
# "Bệnh viện tỉnh An Bình": the place is part of the name.
_SEAT = re.compile(
    rf"(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|khu|chi nhánh)[ \xa0][{CAPITALS}]\w*"
    rf"(?:[ \xa0][{CAPITALS}]\w*){{0,3}}"
    r"|(?:quận|phường|khu|khu vực|số)[ \xa0](?:\d{1,2}|[IVX]{1,4})(?![\w/.-]*\d)(?!\w)"
)
_WORD = re.compile(r"\w+")
_WORD_AFTER_COMMA = re.compile(r"(?P<gap>,[ \xa0])(?P<word>\w+)")
_LIST = re.compile(rf",[ \xa0](?=[{CAPITALS}](?:\w+[ ,]+){{1,7}}?và[ \xa0][{CAPITALS}])")
_FIELD = re.compile(rf",[ \xa0](?=(?P<field>[{CAPITALS}]\w+[ \xa0]\w+))")
_NUMBER = re.compile(
    r"\d{1,2}-\d{1,2}(?![\d/.:%-])|\d{1,4}[A-Z]?(?![\d/.,:%-]*\d)|[IVX]{1,5}\b|[A-ZĐ]{1,2}\d{1,4}\b"
)
_COUNTS = re.compile(r"[ \xa0](?:lần|năm|tháng|ngày|người|đồng|tỷ|triệu|tấn|lượt|chiếc)(?!\w)")
_PLACE_BEHIND = re.compile(
    rf"[ \xa0](?:(?:tỉnh|thành phố|quận|huyện)[ \xa0])?(?P<place>(?!Anh hùng)[{CAPITALS}]\w*"
    rf"(?:[ \xa0][{CAPITALS}]\w*){{0,3}})"
)
_SEAT_ALONE = re.compile(
    rf"(?:tỉnh|thành phố|huyện|thị xã|trung ương)(?![ \xa0](?:[{CAPITALS}]|ủy|đội|này|ấy|đã))(?!\w)"
)
_OWN_SEAT = re.compile(
    rf"(?:tỉnh|thành phố|huyện|thị xã)(?![ \xa0](?:[{CAPITALS}]|ủy|đội|này|ấy))(?!\w)"
)
_PARTY_SEAT = re.compile(
    rf"(?:Tỉnh|Thành|Huyện|Thị|Quận|Khu)[ \xa0]ủy(?!\w)"
    rf"(?:[ \xa0](?P<next>[{CAPITALS}]\w*)(?P<given>(?:[ \xa0][{CAPITALS}]\w*){{2,3}}(?!\w))?)?"
)
_SMALL_LEVEL = 4
"""From this level on bodies are named by what they do, in small letters."""
_LOCAL = 3
"""From this level on there may be one of a name in every province."""
_NO_SEAT = frozenset(["internal", "place", "anaphor"])
_NOT_FURTHER = frozenset(["internal", "place", "anaphor", "party"])
_LAST_WORD = re.compile(r"[ \xa0]?[.,;:)]|\s*$")
_LONGEST = 16
_LEGAL = re.compile(
    r"[ \xa0][-–][ \xa0](?:Công ty cổ phần|CTCP|Công ty TNHH(?: MTV| một thành viên)?)(?!\w)"
)


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
    reach: Reach | None = Reach(start)
    begin = end = start
    if "wordy" in head.traits and (words := small_words(text, start)):
        begin, reach = words, Reach(words)
    for _ in range(_LONGEST):
        if reach and reach.capitals and (fields := fields_listed(text, reach.end)):
            end, reach = fields, Reach(fields, 1, 2)  # "Sở Văn hóa, thể thao và du lịch"
        step = _step(text, reach, head) if reach and not reach.closed else None
        if step is None or reach is None:
            break
        if number := _NUMBER.match(text, step.start("word")):
            counts = head.words[0].islower() and _COUNTS.match(text, number.end())
            taken_up = counts or number.start() in taken  # "nhà máy 11 lần bị ném bom"
            return end if taken_up else _behind_number(text, number.end())
        inner = begins_name(text, step.start("word")) if reach.end == begin else None
        reach = _further(text, reach, step, head, first=reach.end == begin)
        end = reach.end if reach else end
        if inner and reach and NAME_AHEAD.match(text, step.start("word") + len(inner.words)):
            begin = end = step.start("word") + len(inner.words)  # "Công ty Cảng …": heads in a row
            reach = Reach(begin)
    return end


def _behind_number(text: str, end: int) -> int:
    """Where a name ends whose number is at ``end``: a place may follow it, "Bệnh viện I Hòa An"."""
    found = _PLACE_BEHIND.match(text, end)
    return found.end() if found and may_follow(text, found.start("place")) else end


def _step(text: str, reach: Reach, head: Head) -> re.Match[str] | None:
    """The next word and the gap before it."""
    lists = reach.capitals and "place" not in head.traits
    return _STEP.match(text, reach.end) or (_listed(text, reach.end) if lists else None)


def _further(
    text: str, reach: Reach, step: re.Match[str], head: Head, *, first: bool
) -> Reach | None:
    """The name with one more word; None where the word does not belong to it."""
    place, word = step.start("word"), step["word"]
    if seat := _with_seat(text, reach, place, head, first=first):
        return seat
    if word[0].isupper():
        in_a_row = not reach.small and step["gap"].isspace()
        short = len(word) > 1 and word.isupper()  # behind "TMCP" a syllable may yet be missing
        further = Reach(step.end(), 0 if short else (reach.capitals if in_a_row else 0) + 1)
        return further if may_follow(text, place, behind=head if first else None) else None
    if word == "và":
        # "Báo và Phát thanh, Truyền hình Hà Ninh": a field of work right behind the head.
        begun = reach.capitals or (first and pair_end(text, step.end() + 1))
        if begun and (field := field_joined(text, step.end())):
            return Reach(field, 1, 2)
        joins = begun and "place" not in head.traits and _joins(text, step.end())
        return Reach(step.end()) if joins else None
    return _further_small(text, reach, step, head if first else None)


def _with_seat(text: str, reach: Reach, place: int, head: Head, *, first: bool) -> Reach | None:
    """The name with the seat that tells it apart, where one stands next."""
    if reach.capitals and "internal" in head.traits and (end := _party_seat(text, place)):
        return Reach(end, closed=True)
    if "place" in head.traits:
        return None
    if found := _SEAT.match(text, place):
        return Reach(found.end(), 2)
    alone = _seat_alone(text, place, reach, head if first else None)
    return Reach(alone.end()) if alone else None


def _party_seat(text: str, place: int) -> int:
    """The end of a party's seat without its name ("Ban Tuyên giáo Tỉnh ủy"), or before a person."""
    found = _PARTY_SEAT.match(text, place)
    if not found:
        return 0
    if found["next"] and not (found["given"] and found["next"].lower() in surnames()):
        return 0
    return found.start("next") - 1 if found["next"] else found.end()


def _seat_alone(text: str, place: int, reach: Reach, behind: Head | None) -> re.Match[str] | None:
    """A seat without its name: "Bệnh viện Đa khoa tỉnh", ``behind`` a head "Công an tỉnh"."""
    if behind:
        local = behind.level >= _LOCAL and not behind.traits & _NO_SEAT
        return _OWN_SEAT.match(text, place) if local else None
    return _SEAT_ALONE.match(text, place) if reach.capitals else None


def _further_small(
    text: str, reach: Reach, step: re.Match[str], behind: Head | None
) -> Reach | None:
    """The name with one more small word, or some of them, right ``behind`` a head or further on."""
    place = step.start("word")
    pair = pair_end(text, place)
    in_field = reach.capitals and (reach.small or reach.capitals == 1)
    if in_field and step["gap"].strip() and _LAST_WORD.match(text, step.end()):
        return Reach(step.end()) if step["word"] not in endings() else None  # "Quản lý xe - máy"
    if behind and not pair and behind.level >= _SMALL_LEVEL and not behind.traits & _NOT_FURTHER:
        found = LEADS_ON.match(text, place) if leads_on(text, place, reach) else None
        return Reach(found.end("small") - 1, 1, 1) if found else None  # "Trại chăn nuôi Hòa An"
    if behind:  # "Bộ quốc phòng"
        return Reach(pair, 1, 2) if pair else None
    if reach.capitals and goes_on(text, place, step["word"], reach):
        return Reach(pair or step.end(), reach.capitals, reach.small + 1)
    return None


def _listed(text: str, place: int) -> re.Match[str] | None:
    """The next word of a name that lists several: "Ủy ban Dân số, Gia đình và Trẻ em".

    Of two alone ("Bộ Bưu chính, Viễn thông") the second must be a field of work, not a place.
    """
    comma = _LIST.match(text, place) or _FIELD.match(text, place)
    if not comma or not may_follow(text, comma.end()):
        return None
    if "field" in comma.groupdict() and comma["field"].lower() not in continuations():
        return None
    return _WORD_AFTER_COMMA.match(text, place)


def _joins(text: str, place: int) -> bool:
    """Whether "và" joins two words of one name: behind it no name of its own begins."""
    following = CAPITAL_AHEAD.match(text, place)
    return bool(following and may_follow(text, following.end() - 1))
