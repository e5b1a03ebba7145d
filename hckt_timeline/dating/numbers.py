"""Numbers in words, Roman numerals and the sixty-year cycle of year names."""

import re
from functools import cache

from hckt_timeline.folding import without_marks

_DIGITS = {
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5,
    "nhăm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
NUMBER_WORDS = (*list(_DIGITS)[1:], "mười", "hăm")
_DIGITS |= {without_marks(word): value for word, value in _DIGITS.items()}
_UNIT = r"(?:một|mốt|hai|ba|bốn|tư|năm|lăm|nhăm|sáu|bảy|bẩy|tám|chín)"
_TENS = r"(?:hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín) mươi"
_PAST_TEN = r"(?:một|mốt|hai|ba|bốn|tư|lăm|nhăm|sáu|bảy|bẩy|tám|chín)"
_FROM_TEN = rf"(?:mười|{_TENS})(?: {_PAST_TEN})?|(?:hai|ba) (?:mốt|lăm|nhăm)|hăm {_PAST_TEN}"
SMALL_WORDS = rf"(?:{_FROM_TEN}|{_UNIT})"
"""1 to 99 in words, as days and months are named."""
COUNT_WORDS = rf"(?:{_FROM_TEN}|một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín)"
"""1 to 99 in words, as things are counted: four is not "tư"."""
THOUSANDS = "một nghìn|một ngàn|hai nghìn|hai ngàn"
HUNDREDS = rf"(?: (?:không|{_UNIT}) trăm)?(?: (?:linh|lẻ) {_UNIT}| {SMALL_WORDS})?"
TWO_DIGITS = rf" (?:không|{_UNIT}) (?:không|{_UNIT})"
ROMAN = r"(?:[ivx]{1,6})"

STEMS = ("giáp", "ất", "bính", "đinh", "mậu", "kỷ", "canh", "tân", "nhâm", "quý")
BRANCHES = ("tý", "sửu", "dần", "mão", "thìn", "tỵ", "ngọ", "mùi", "thân", "dậu", "tuất", "hợi")
_OTHER_SPELLING = {"kỉ": "kỷ", "quí": "quý", "tí": "tý", "tị": "tỵ", "mẹo": "mão"}
STEM_WORDS = "|".join((*STEMS, "kỉ", "quí"))
BRANCH_WORDS = "|".join((*BRANCHES, "tí", "tị", "mẹo"))
YEAR_NAME = rf"(?:(?:{STEM_WORDS}) (?:{BRANCH_WORDS}))"
"""A year of the cycle: "Ất Tỵ"."""

_ROMAN_VALUE = {"i": 1, "v": 5, "x": 10}
_SCALES = {"nghìn": 1000, "ngàn": 1000, "trăm": 100, "mươi": 10, "mười": 10, "hăm": 20}
_SCALES |= {without_marks(word): value for word, value in _SCALES.items()}
_FILLERS = {"linh", "lẻ", "le"}


def to_int(words: str) -> int:
    """The value of digits or of a number in words, with or without diacritics.

    Raises:
        KeyError: the words are no number.
    """
    if words.isdigit():
        return int(words)
    total, run = 0, ""
    for word in words.split():
        if word in _SCALES:
            total, run = total + int(run or "1") * _SCALES[word], ""
        elif word not in _FILLERS:
            run += str(_DIGITS[word])
    return total + int(run or "0")


def from_roman(numeral: str) -> int:
    """The value of a Roman numeral of i, v and x; 0 where it is none."""
    total = 0
    for letter, after in zip(numeral, [*numeral[1:], ""], strict=True):
        value = _ROMAN_VALUE[letter]
        total += -value if _ROMAN_VALUE.get(after, 0) > value else value
    return total if re.fullmatch(r"x{0,3}(?:ix|iv|v?i{0,3})", numeral) else 0


@cache
def cycle_index(name: str) -> int | None:
    """The place of a year name in the cycle of sixty, 0 for Giáp Tý; None for a false pair."""
    stem, branch = (_OTHER_SPELLING.get(word, word) for word in name.split())
    return next(
        (n for n in range(60) if _is(stem, STEMS[n % 10]) and _is(branch, BRANCHES[n % 12])), None
    )


def _is(word: str, known: str) -> bool:
    return word in (known, without_marks(known), without_marks(known).replace("y", "i"))


def year_name(year: int) -> str:
    """The name of a lunar year in the cycle: 2026 is "Bính Ngọ"."""
    return f"{STEMS[(year - 4) % 10]} {BRANCHES[(year - 4) % 12]}".title()
