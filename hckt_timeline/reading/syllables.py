"""How well a text reads as Vietnamese: whether its words are syllables that the language has.

Every Vietnamese word is one syllable, and the syllables are few: some 150 rhymes behind some 30
openings. A text decoded with the wrong table breaks them nearly everywhere.
"""

import re
import unicodedata
from itertools import islice
from typing import NamedTuple

_OPENINGS = "ngh|ch|gh|gi|kh|ng|nh|ph|qu|th|tr|b|c|d|đ|g|h|k|l|m|n|p|q|r|s|t|v|x"
_RHYMES = {
    "a": "c ch i m n ng nh o p t u y",
    "ă": "c m n ng p t",
    "â": "c m n ng p t u y",
    "e": "c m n ng o p t",
    "ê": "ch m n nh p t u",
    "i": "a ch m n nh p t u êc êm ên êng êp êt êu",
    "o": "a ac ach ai am an ang anh ao ap at ay c e en eo et i m n ng oc ong p t ăc ăm ăn ăng ăt",
    "ô": "c i m n ng p t",
    "ơ": "i m n p t",
    "u": "a c i m n ng p t y ya ych ynh yt yu yên yêt ân âng ât ây ê êch ênh ôc ôi ôm ôn ông ôt ơ",
    "ư": "a c i m n ng t u ơc ơi ơm ơn ơng ơp ơt ơu",
    "y": "t nh êm ên êng êt êu",
}
_SYLLABLE = re.compile(
    rf"(?:{_OPENINGS})?(?:"
    + "|".join(f"{first}(?:{'|'.join(rest.split())})?" for first, rest in _RHYMES.items())
    + ")"
)
_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_MARKED_WORD = re.compile(r"[a-zA-Z]*[^\W\d_a-zA-Z][^\W\d_]*")
# What stands in running text besides letters, digits and the signs of ASCII.
_ODD_SIGN = re.compile(r"[\x80-\x9f\ufffd¡-¦¨ª¬-¯±-¶¸-º¼-¿×÷]")
_LOOKED_AT = 4000


class Fit(NamedTuple):
    """Words with a mark that are syllables, and words and signs that no text would have."""

    good: int
    bad: int

    @property
    def share(self) -> float:
        """The good ones among all; 1 where nothing is marked."""
        return self.good / (self.good + self.bad) if self.good or self.bad else 1.0


def fit(text: str) -> Fit:
    """How well a text in NFC reads as Vietnamese, by its first few thousand marked words."""
    good = bad = 0
    for word in islice(_MARKED_WORD.finditer(text), _LOOKED_AT):
        if is_syllable(word[0]):
            good += 1
        else:
            bad += 1
    return Fit(good, bad + sum(1 for _ in islice(_ODD_SIGN.finditer(text), _LOOKED_AT)))


def is_syllable(word: str) -> bool:
    """Whether a word could be Vietnamese, whatever its case and tone."""
    plain = _TONES.sub("", unicodedata.normalize("NFD", word.casefold()))
    return bool(_SYLLABLE.fullmatch(unicodedata.normalize("NFC", plain)))
