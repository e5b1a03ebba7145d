"""Rows of the lunar calendar: Tết, "rằm", "tháng Giêng", names of years, and feasts."""

import re

from hckt_timeline.dating.numbers import BRANCH_WORDS, STEM_WORDS, YEAR_NAME, cycle_index, to_int
from hckt_timeline.dating.partial import Partial
from hckt_timeline.dating.rows import Row

_TET = r"tết(?: nguyên đán| ta| cổ truyền| âm lịch)?"
_NOT_TET = (
    r"(?! (?:dương lịch|dương|tây|trung thu|đoan ngọ|độc lập|hàn thực|nguyên tiêu|thiếu nhi))"
)
_YEAR_AHEAD = rf"(?:năm )?(?:\d{{4}}(?![\d/-]|\.\d)|{YEAR_NAME}|nay|ngoái|sau|tới)"


def _day_of_tet(found: re.Match[str]) -> Partial | None:
    number = to_int(found["n"])
    if number <= 10:
        return Partial(day=number, month=1, lunar=True)
    return Partial(day=number, month=12, lunar=True, eve=True) if 20 <= number <= 30 else None


def _lunar_month(found: re.Match[str]) -> Partial:
    return Partial(month=1 if found["month"][0] == "g" else 12, lunar=True)


def _cycle(found: re.Match[str]) -> Partial | None:
    cycle = cycle_index(found[0])
    return None if cycle is None else Partial(cycle=cycle, lunar=True)


def _feast(name: str, day: int, month: int, words: str) -> Row:
    """A feast of a fixed day, lunar but for Christmas and the common new year."""
    lunar = name not in _COMMON
    partial = Partial(day=day, month=month, lunar=lunar)
    return Row(
        name, "H", words, "", partial, words.split("|", maxsplit=1)[0], rf"(?= {_YEAR_AHEAD})"
    )


_COMMON = frozenset({"common new year", "Christmas"})
LUNAR_ROWS = (
    Row("day of Tết", "D", "#", rf" {_TET}{_NOT_TET}", _day_of_tet, "30 Tết", starts=False),
    Row("eve of Tết", "D", "đêm giao thừa|giao thừa", rf"(?: {_TET}{_NOT_TET})?",
        Partial(day=30, month=12, lunar=True, eve=True), "giao thừa"),
    Row("Tết", "H", "tết nguyên đán|tết cổ truyền|tết âm lịch|tết ta|tết",
        _NOT_TET, Partial(day=1, month=1, lunar=True, approximate=True), "Tết",
        starts=rf"(?= {_YEAR_AHEAD})"),
    _feast("common new year", 1, 1, "tết dương lịch|tết tây"),
    _feast("Christmas", 25, 12, "lễ giáng sinh|giáng sinh|noel"),
    _feast("mid-autumn", 15, 8, "tết trung thu|rằm trung thu|trung thu"),
    _feast("mid-year feast", 5, 5, "tết đoan ngọ"),
    _feast("ghost feast", 15, 7, "đại lễ vu lan|lễ vu lan|vu lan"),
    _feast("birth of the Buddha", 15, 4, "đại lễ phật đản|lễ phật đản"),
    _feast("day of the Hùng kings", 10, 3, "giỗ tổ hùng vương|giỗ tổ"),
    Row("full moon", "k", "ngày rằm|đêm rằm|rằm", "(?= tháng)", Partial(day=15, lunar=True), "rằm"),
    Row("month of the lunar year", "L", "tháng", " (?P<month>giêng|chạp)", _lunar_month,
        "tháng Giêng"),
    Row("name of a lunar year", "G", STEM_WORDS, rf" (?:{BRANCH_WORDS})", _cycle, "Bính Ngọ",
        starts=False),
    Row("lunar", "i", "âm lịch|theo âm lịch|theo lịch âm|lịch âm|al", "", Partial(lunar=True),
        "âm lịch", starts=False),
    Row("leap month", "u", "nhuận", "", Partial(leap=True, lunar=True), "nhuận", starts=False),
)  # fmt: skip
