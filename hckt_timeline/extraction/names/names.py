"""Finds the names of organisations by their heads."""

import re
from dataclasses import dataclass
from functools import cache

from hckt_timeline.extraction.names.capitals import begins_name
from hckt_timeline.extraction.names.lexicon import (
    Head,
    head_of,
    head_pattern,
    person_words,
    surnames,
)
from hckt_timeline.extraction.names.name_ends import end_of_name
from hckt_timeline.extraction.names.shared_heads import shared
from hckt_timeline.extraction.names.spelling import CAPITALS

_POST_AHEAD = re.compile(r"[ \xa0](?:trưởng|phó|viên|thuộc|cáo|chí|động|giới|in|tường)\b")
_STATEMENT_AHEAD = re.compile(
    r"[ \xa0](?:(?:này|ấy)[ \xa0])?"
    r"(?:được|đã|vinh dự|chính thức|đổi|mang|lấy|liên tục|trở thành|chuyển|sáp nhập|ra đời|họp|"
    r"tổ chức|phối hợp|hoàn tất|khai mạc|khánh thành|đón|nhận|ký|nhập|hợp nhất|giải thể)\b"
)
_POINTS_BACK = re.compile(r"[ \xa0](?:con[ \xa0]|mẹ[ \xa0])?(?:này|ấy)\b")
_NAMED = re.compile(r"\b(?:đổi tên|[Tt]iền thân của)[ \xa0]$")
_GIVEN = re.compile(r"\b(?:trao|tặng|thưởng)(?:[ \xa0]cho)?[ \xa0]$")
_AWARD_AHEAD = re.compile(r"[ \xa0](?:Huân|Huy|Bằng|Cờ|Danh|danh|Giải|bức|cờ)[ \xa0]")
_LAW = re.compile(r"(?<!\w)(?:[Ll]uật|[Pp]háp lệnh)(?:[ \xa0][Tt]ổ chức)?[ \xa0]$")
_COUNTED = re.compile(
    r"(?<![\w/.-])(?:\d{1,2}|một|hai|ba|bốn|sáu|bảy|tám|chín|mười|các|những|mỗi|mọi|nhiều|từng|vài)"
    r"[ \xa0]$",
    re.IGNORECASE,
)
_CAPITAL_BEFORE = re.compile(rf"(?<!\w)[{CAPITALS}][^\W\d_{CAPITALS}]+[ \xa0]$")
_QUOTED = re.compile(r"[“\"‘'][^\W\d_].*[”\"’']")
_NEW = re.compile(r"[ \xa0]mới(?![ \xa0]được)(?!\w)")
_SEAT_BEFORE = re.compile(
    r"(?:đường|phố|dãy|núi|rừng|đèo|đảo|tuyến|mặt trận|trường|bộ đội|đông|tây)[ \xa0]$",
    re.IGNORECASE,
)
_LONGEST_COUNT = 6
_LONGEST_POST = 24
_SEATS = frozenset(["phố", "TP", "quận", "huyện", "phường", "xã", "đường"])
_LONGEST_PERSON = 5
_LONGEST_LEAD = 16


@dataclass(frozen=True, slots=True)
class Name:
    """A name at its place; ``pronoun`` where only the head is there."""

    start: int
    end: int
    text: str
    head: Head
    pronoun: bool = False


def find_names(text: str, taken: frozenset[int]) -> list[Name]:
    """The names in a text, left to right, none inside another.

    Args:
        text: in NFC.
        taken: code points that belong to dates, whose figures are no part of a name.
    """
    names: list[Name] = []
    at = 0
    while found := head_pattern().search(text, at):
        twice = text.startswith(f" {found[0]} ", found.end())  # a head written so by mistake
        told = [] if twice else _names_at(text, found, taken)
        names += told
        at = told[-1].end if told else found.end()
    return names


def _names_at(text: str, found: re.Match[str], taken: frozenset[int]) -> list[Name]:
    """The names that begin with a head; none where the head stands for no name."""
    head, (start, end) = head_of(found[0]), found.span()
    lead = max(0, start - _LONGEST_LEAD)
    in_place = "syllable" in head.traits and _SEAT_BEFORE.search(text, lead, start)
    if "none" in head.traits or in_place or _LAW.search(text, lead, start):
        return []  # "đường Trường Sơn", "Luật Hợp tác xã"
    if "anaphor" in head.traits:
        means = (
            _is_subject(text, start, end) or _is_named(text, start) or _is_given(text, start, end)
        )
        begins = _follows_date(text, start, taken) and _STATEMENT_AHEAD.match(text, end)
        return [Name(start, end, found[0], head, pronoun=True)] if means or begins else []
    if parts := shared(text, start, end, head):
        starts = [start, *(part.start for part in parts[1:])]
        return [
            Name(begin, part.end, f"{found[0]} {part.words}", head)
            for begin, part in zip(starts, parts, strict=True)
        ]
    end = _without_holder(text, start, found.end(), end_of_name(text, end, head, taken))
    if _is_common(text, start, end, found.end()):
        return []
    alone = end == found.end() and "bare" not in head.traits
    office = alone and "internal" in head.traits and bool(begins_name(text, end + 1))
    if alone and not office and not _stands_for_name(head, text, start, taken):
        return []
    return [Name(start, end, text[start:end], head, pronoun=alone and not office)]


def _is_common(text: str, start: int, end: int, head_end: int) -> bool:
    """Whether the words stand for any of a kind: "trang báo điện tử", or “trường đại học”."""
    quoted = end == head_end and _QUOTED.fullmatch(text[max(0, start - 1) : end + 1])
    small = end > head_end and re.sub(r"\W", "", text[start:end]).isalpha()
    return bool(quoted or (small and text[start:end].islower()))


def _without_holder(text: str, start: int, head_end: int, end: int) -> int:
    """Where a name ends behind a post: before that of who holds it.

    "Giám đốc Sở Y tế Lê Văn Hai" names a person; right behind its head a name may be one itself
    ("Hiệu trưởng Trường Lê Hồng Phong"), and so may a district's, but no province's.
    """
    if not is_behind_post(text, start):
        return end
    of_province = text.startswith("Tỉnh ủy", start)
    for space in range(head_end + (not of_province), end):
        words = text[space + 1 : end].split() if text[space] in " \xa0" else []
        person = 2 < len(words) < _LONGEST_PERSON and all(word[0].isupper() for word in words)
        if (
            person
            and not _SEATS.intersection(text[head_end:space].split()[-1:])
            and words[0].lower() in surnames()
        ):
            return space
    return end


def is_behind_post(text: str, start: int) -> bool:
    """Whether a post stands right before a name: "Thống đốc Ngân hàng Nhà nước"."""
    return bool(_post_before().search(text, max(0, start - _LONGEST_POST), start))


@cache
def _post_before() -> re.Pattern[str]:
    posts = "|".join(map(re.escape, person_words("post")))
    return re.compile(
        rf"(?<!\w)(?:{posts})(?:[ \xa0]thường trực)?(?:[ \xa0]của)?[ \xa0]$", re.IGNORECASE
    )


def _follows_date(text: str, start: int, taken: frozenset[int]) -> bool:
    """Whether a date stands right before, with or without a comma."""
    reach = max(0, start - _LONGEST_LEAD)
    end = reach + len(text[reach:start].rstrip(" ,\xa0"))
    return end < start and end - 1 in taken


def _is_subject(text: str, start: int, end: int) -> bool:
    """Whether "đơn vị", "nhà trường" begin a statement on one organisation told before."""
    before = text[max(0, start - 12) : start].rstrip(" \xa0")
    if before and (before[-1] not in ".,;:\n–-(" or before.endswith("cơ quan,")):
        return False
    return bool(_STATEMENT_AHEAD.match(text, end))


def _is_named(text: str, start: int) -> bool:
    """Whether what begins here gets another name, or has a forerunner told."""
    return bool(_NAMED.search(text, max(0, start - _LONGEST_LEAD), start))


def _is_given(text: str, start: int, end: int) -> bool:
    """Whether what begins here is who is given an award: "trao tặng nhà trường Huân chương"."""
    given = _GIVEN.search(text, max(0, start - _LONGEST_LEAD), start)
    return bool(given and _AWARD_AHEAD.match(text, end))


def _stands_for_name(head: Head, text: str, start: int, taken: frozenset[int]) -> bool:
    """Whether a head alone means a name told before; not in a post ("Bộ trưởng", "Cục phó").

    Written small it does where "này" points back, where a statement on it begins, and where it is
    what gets another name.
    """
    end = start + len(head.words)
    if not head.traits & {"pronoun", "party"} or _POST_AHEAD.match(text, end):
        return False
    if _NEW.match(text, end):
        return False  # "Viện mới" is none that was told before
    if _COUNTED.search(text, max(0, start - _LONGEST_COUNT), start):
        return False
    if _CAPITAL_BEFORE.search(text, max(0, start - _LONGEST_COUNT), start):
        return False  # "Nguyễn Văn Khoa"
    if head.words[0].isupper() or _POINTS_BACK.match(text, end):
        return True
    begins = _follows_date(text, start, taken) and _STATEMENT_AHEAD.match(text, end)
    return bool(begins) or _is_subject(text, start, end) or _is_named(text, start)
