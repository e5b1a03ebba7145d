"""Rows of the calendar: days, months, years, quarters, seasons, decades, parts of the day."""

import datetime as dt
import re

from hckt_timeline.dating.numbers import (
    NUMBER_WORDS,
    ROMAN,
    SMALL_WORDS,
    YEAR_NAME,
    from_roman,
    to_int,
)
from hckt_timeline.dating.partial import NOTHING, Partial, Piece
from hckt_timeline.dating.rows import Row
from hckt_timeline.domain.time import PartOfDay, Precision
from hckt_timeline.folding import without_marks

_NUMBER_OR_NAME = rf"(?= (?:\d|(?:{'|'.join(NUMBER_WORDS)})(?!\w)|{YEAR_NAME}))"
_NUMBER_AHEAD = rf"(?= (?:\d|(?:{'|'.join(NUMBER_WORDS)})(?!\w)))"
_WEEKDAY_AHEAD = r"(?= (?:thứ|chủ) )"
_DAY_OR_WEEKDAY_AHEAD = rf"(?:{_NUMBER_AHEAD}|{_WEEKDAY_AHEAD})"
_ANY_WEEKDAY = r" (?:ngày )?(?:thứ \w+|chủ nhật)"
_WHICH_YEAR = r"(?:\d|nay|ngoái|kia|sau|trước|tới|đó|ấy)"
_ORDINAL = rf"(?P<n>\d{{1,2}}|{ROMAN}|{SMALL_WORDS})"

PARTS = {
    "rạng sáng": PartOfDay.DAWN, "rạng": PartOfDay.DAWN, "tờ mờ sáng": PartOfDay.DAWN,
    "sáng sớm": PartOfDay.MORNING,
    "buổi sáng": PartOfDay.MORNING, "sáng": PartOfDay.MORNING, "buổi trưa": PartOfDay.NOON,
    "giữa trưa": PartOfDay.NOON, "trưa": PartOfDay.NOON, "chiều tối": PartOfDay.EVENING,
    "buổi chiều": PartOfDay.AFTERNOON, "chiều muộn": PartOfDay.AFTERNOON,
    "chiều": PartOfDay.AFTERNOON, "buổi tối": PartOfDay.EVENING, "tối muộn": PartOfDay.NIGHT,
    "tối": PartOfDay.EVENING, "nửa đêm": PartOfDay.NIGHT, "đêm khuya": PartOfDay.NIGHT,
    "đêm": PartOfDay.NIGHT, "khuya": PartOfDay.NIGHT,
}  # fmt: skip
_DAY_AHEAD = (
    r"(?= (?:và |rạng |vào )?(?:\d|ngày|hôm|mùng|mồng|thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|cùng"
    r"|nay|qua|mai|rằm|giao thừa|lúc))"
)


def part_named(words: str) -> PartOfDay:
    """The part of the day that folded words name, with or without diacritics."""
    return PARTS.get(words) or _BARE_PARTS[words]


def _part(found: re.Match[str]) -> Partial:
    return Partial(part=part_named(found[0]))


def _ordinal(words: str) -> int:
    return from_roman(words) if re.fullmatch(ROMAN, words) else to_int(words)


def _quarter(found: re.Match[str]) -> Partial | None:
    number = _ordinal(found["n"])
    if not 1 <= number <= 4:
        return None
    return _piece((3 * number - 2, 3 * number), Precision.QUARTER)


def _months(found: re.Match[str]) -> Partial | None:
    count = to_int(found["n"])
    if not 1 <= count <= 11:
        return None
    precision = {3: Precision.QUARTER, 6: Precision.HALF}.get(count, Precision.INTERVAL)
    return _piece((13 - count, 12) if (found["side"] or "")[:1] == "c" else (1, count), precision)


def _edge_of_year(words: str) -> Partial:
    if words.startswith("nua"):
        return _piece((1, 6) if words == "nua dau nam" else (7, 12), Precision.HALF)
    return _piece(_YEAR_THIRDS[words], Precision.THIRD)


def _decade(found: re.Match[str]) -> Partial | None:
    start = to_int(found["n"])
    if start % 10:
        return None
    if start < 100:
        return Partial(decade=start, precision=Precision.DECADE)
    return Partial(years=(start, start + 9), precision=Precision.DECADE)


def _decades(found: re.Match[str]) -> Partial | None:
    first, last = 1900 + to_int(found["n"]), 1909 + to_int(found["m"])
    return Partial(years=(first, last), precision=Precision.INTERVAL) if first < last else None


def _century(found: re.Match[str]) -> Partial | None:
    number = _ordinal(found["n"])
    if not 1 <= number <= 30:
        return None
    years = (100 * number - 99, 100 * number)
    return Partial(century=number, years=years, precision=Precision.CENTURY)


def _clock(found: re.Match[str]) -> Partial | None:
    hour = to_int(found["n"])
    half = found["half"] or found["past"]
    minute = 30 if half else int(found["minute"] or found["minutes"] or 0)
    return Partial(time=dt.time(hour % 24, minute)) if hour <= 24 and minute < 60 else None


def _piece(months: Piece, precision: Precision = Precision.SEASON) -> Partial:
    return Partial(months=months, precision=precision)


_BARE_PARTS = {without_marks(words): part for words, part in PARTS.items()}
_NAMED_YEAR = (
    rf"(?= (?:năm (?:\d{{4}}|{YEAR_NAME}|nay|ngoái|sau|trước|tới|đó|ấy)|\d{{4}}|{YEAR_NAME}))"
)
_YEAR_THIRDS: dict[str, Piece] = {"dau nam": (1, 4), "giua nam": (5, 8), "cuoi nam": (9, 12)}
MONTH_THIRDS: dict[str, Piece] = {
    "dau": (1, 10), "thuong": (1, 10), "giua": (11, 20), "trung": (11, 20),
    "cuoi": (21, 31), "ha": (21, 31),
}  # fmt: skip
_EDGES = "đầu|giữa|cuối|nửa đầu|nửa cuối|nửa sau|thượng tuần|trung tuần|hạ tuần"
_UNIT_AHEAD = (
    r"(?= (?:tháng|năm|thế kỷ|thế kỉ|thập niên|thập kỷ|thập kỉ|những năm|các năm|quý|tuần|mùa|xuân"
    r"|thu đông|đông xuân|đêm|giờ|1[89]\d\d(?![\d/-])|20\d\d(?![\d/-]))(?!\w))"
)

CALENDAR_ROWS = (
    Row(
        "clock time",
        "T",
        "#",
        r"(?: ?(?:giờ|h|g)(?: ?(?P<minute>\d{2})(?: ?(?:phút|ph|p))?(?![\d/.-])| (?P<half>rưỡi))?"
        r"| (?P<past>rưỡi)(?= (?:sáng|trưa|chiều|tối|đêm))"
        r"|:(?P<minutes>\d{2}))",
        _clock,
        "7 giờ 30",
        starts=False,
    ),
    Row(
        "first or last months of a year",
        "Q",
        "#",
        rf" tháng(?: (?P<side>đầu|cuối)(?: (?:của )?năm(?! {_WHICH_YEAR}))?|(?= năm \d{{4}}))",
        _months,
        "6 tháng đầu năm",
        starts=" tháng (?:đầu|cuối)(?= năm)",
    ),
    Row(
        "edge of the year",
        "Q",
        "đầu năm|giữa năm|cuối năm|nửa đầu năm|nửa cuối năm|nửa sau năm",
        r"(?! (?:\d|nay|ngoái|sau|trước|tới|kia|học|đó|ấy|qua))",
        lambda f: _edge_of_year(without_marks(f[0])),
        "đầu năm",
    ),
    Row(
        "edge of the month",
        "k",
        "đầu tháng|giữa tháng|cuối tháng|thượng tuần|trung tuần|hạ tuần",
        r"(?! (?:tháng|\d|này|trước|sau|tới|qua|giêng|chạp)|(?: (?:SMALL)))".replace(
            "SMALL", SMALL_WORDS
        ),
        lambda f: Partial(
            days=MONTH_THIRDS[without_marks(f[0]).split()[0]], precision=Precision.THIRD
        ),
        "cuối tháng",
    ),
    Row("edge", "E", _EDGES, "", lambda f: Partial(edge=f[0]), "cuối", starts=_UNIT_AHEAD),
    Row(
        "quarter",
        "Q",
        "quý|quí",
        rf" {_ORDINAL}",
        _quarter,
        "quý I",
        starts=rf"(?= {_ORDINAL.replace('?P<n>', '?:')}(?!\w))",
    ),
    Row(
        "decade",
        "X",
        "những năm|các năm|thập niên|thập kỷ|thập kỉ",
        rf"(?: những năm| của những năm)? (?P<n>\d0|\d{{3}}0|{SMALL_WORDS})(?! *[-,/&] *\d| và \d)",
        _decade,
        "những năm 1950",
    ),
    Row(
        "two decades",
        "X",
        "những năm|các năm|thập niên|thập kỷ|thập kỉ",
        r" (?P<n>\d0)(?: ?- ?|, | và )(?P<m>\d0)(?![\d/-])",
        _decades,
        "những năm 70-80",
    ),
    Row(
        "century",
        "X",
        "thế kỷ|thế kỉ",
        rf"(?: thứ)? {_ORDINAL}(?! (?:tcn|trước công nguyên))",
        _century,
        "thế kỷ XX",
    ),
    Row(
        "winter and spring",
        "Q",
        "đông xuân|đông - xuân|đông-xuân",
        "",
        _piece((10, 15), Precision.INTERVAL),
        "Đông Xuân 1953-1954",
        starts=_NAMED_YEAR,
    ),
    Row(
        "autumn and winter",
        "Q",
        "thu đông|thu - đông|thu-đông",
        "",
        _piece((7, 12), Precision.INTERVAL),
        "Thu Đông 1947",
        starts=_NAMED_YEAR,
    ),
    Row(
        "summer and autumn",
        "Q",
        "hè thu|hè - thu|hè-thu",
        "",
        _piece((4, 9), Precision.INTERVAL),
        "Hè Thu 1950",
        starts=_NAMED_YEAR,
    ),
    Row(
        "spring and summer",
        "Q",
        "xuân hè|xuân - hè|xuân-hè",
        "",
        _piece((1, 6), Precision.INTERVAL),
        "Xuân Hè 1972",
        starts=_NAMED_YEAR,
    ),
    Row("spring", "Q", "mùa xuân|xuân", "", _piece((1, 3)), "Xuân 1975", starts=_NAMED_YEAR),
    Row(
        "summer",
        "Q",
        "mùa hè đỏ lửa|mùa hè|mùa hạ|hè",
        "",
        _piece((4, 6)),
        "mùa hè năm 1972",
        starts=_NAMED_YEAR,
    ),
    Row("autumn", "Q", "mùa thu", "", _piece((7, 9)), "mùa thu năm 1945", starts=_NAMED_YEAR),
    Row("winter", "Q", "mùa đông", "", _piece((10, 12)), "mùa đông năm 1946", starts=_NAMED_YEAR),
    Row("part of the day", "P", "|".join(PARTS), "", _part, "sáng", starts=_DAY_AHEAD),
    Row(
        "lead of days",
        "l",
        "các ngày|những ngày|hai ngày|ba ngày|bốn ngày|ngày mùng|ngày mồng|mùng|mồng|ngày",
        "",
        NOTHING,
        "ngày",
        starts=_NUMBER_AHEAD,
    ),
    Row(
        "weekday of another day",
        "x",
        "rơi vào|nhằm|đúng vào",
        _ANY_WEEKDAY,
        NOTHING,
        "rơi vào thứ Bảy",
    ),
    Row("lead of a weekday", "l", "vào", _WEEKDAY_AHEAD, NOTHING, "vào", _WEEKDAY_AHEAD),
    Row(
        "lead of a day gone by",
        "l",
        "hôm",
        "",
        NOTHING,
        "hôm",
        _DAY_OR_WEEKDAY_AHEAD,
    ),
    Row(
        "lead of months",
        "t",
        "các tháng|hai tháng|tháng",
        "",
        NOTHING,
        "tháng",
        starts=_NUMBER_AHEAD,
    ),
    Row(
        "lead of years",
        "v",
        "các năm|hai năm|những năm|năm học|niên khóa|niên khoá|năm",
        "",
        NOTHING,
        "năm",
        starts=_NUMBER_OR_NAME,
    ),
)
