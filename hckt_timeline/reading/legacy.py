"""The Vietnamese encodings from before Unicode: TCVN3 (ABC) and VNI for Windows.

Both are fonts that draw Vietnamese letters for the codes of Western ones, so such a text is found
in any file, a Word file or a UTF-8 page too, as Latin letters that make no sense. What is decoded
here is therefore text: the bytes read as Windows-1252.

Sources: TCVN 5712:1993 (the letters from 0xA1 on), the VNI code page for Windows.
"""

import re
import unicodedata
from typing import NamedTuple

from hckt_timeline.reading.syllables import fit

_TCVN3 = {
    0xA1: "ĂÂÊÔƠƯĐăâêôơưđẰ",
    0xB5: "àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ",
}
_TCVN3_TONES = {0xB0: "\u0300", 0xB1: "\u0309", 0xB2: "\u0303", 0xB3: "\u0301", 0xB4: "\u0323"}
_TCVN3_LETTERS = {
    **{first + index: letter for first, row in _TCVN3.items() for index, letter in enumerate(row)},
    **_TCVN3_TONES,
}

# A VNI letter is its base and a sign for the marks above and below it, both in one case.
_VNI_TONES = {"ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"}
_VNI_ROOF = {"â": "", "á": "\u0301", "à": "\u0300", "å": "\u0309", "ã": "\u0303", "ä": "\u0323"}
_VNI_BREVE = {"ê": "", "é": "\u0301", "è": "\u0300", "ú": "\u0309", "ü": "\u0303", "ë": "\u0323"}
_VNI_MARKS = {
    **{("aeoôuöy", sign): tone for sign, tone in _VNI_TONES.items()},
    **{("aeo", sign): f"\u0302{tone}" for sign, tone in _VNI_ROOF.items()},
    **{("a", sign): f"\u0306{tone}" for sign, tone in _VNI_BREVE.items()},
}
_VNI_SINGLE = dict(zip("ôöñíìæóòîÔÖÑÍÌÆÓÒÎ", "ơưđíìỉĩịỵƠƯĐÍÌỈĨỊỴ", strict=True))


def _vni_letters() -> dict[str, str]:
    letters = dict(_VNI_SINGLE)
    for (bases, sign), marks in _VNI_MARKS.items():
        for base in (*bases, *bases.upper()):
            letter = unicodedata.normalize("NFC", _VNI_SINGLE.get(base, base) + marks)
            letters[base + sign] = letters[base + sign.upper()] = letter
    return letters


_VNI_LETTERS = _vni_letters()
_VNI_LETTER = re.compile("|".join(sorted(_VNI_LETTERS, key=len, reverse=True)))

_WITH_CAPITAL = re.compile(r"[^\W\d_]*[A-Z][^\W\d_]*")
_WITHOUT_CAPITAL = "".join(filter(str.islower, _TCVN3[0xB5]))
_COMMITTEE = re.compile(r"(?<!\w)(?:ủy|uỷ)(?= ban\b)")
_SENTENCE_START = re.compile(
    rf"(?:^|[.!?…][”\"’')\]]*[ \xa0]+)[“\"‘'(\[–\- ]*([{_WITHOUT_CAPITAL}])", re.MULTILINE
)

_ALREADY_UNICODE = re.compile("[ơưđƠƯĐ\u1ea0-\u1ef9]")
_WESTERN_LETTER = re.compile(r"[\xa1-\xff]")
_FEWEST_GOOD = 3
_SAMPLE = 20_000
_LEAST_SHARE = 0.7


class Legacy(NamedTuple):
    """A text that was written in an encoding from before Unicode, and the name of that."""

    text: str
    encoding: str


def from_tcvn3(text: str) -> str:
    """TCVN3 to Unicode.

    The encoding has no capitals with a tone: they are the small letters in a font of capitals. A
    capital is given back where the other letters of the word, and where the start of a sentence,
    ask for it, and to the committees (Ủy ban), which are written with it everywhere.
    """
    told = unicodedata.normalize("NFC", text.translate(_TCVN3_LETTERS))
    told = _WITH_CAPITAL.sub(lambda word: _one_case(word[0]), told)
    told = _COMMITTEE.sub(lambda word: word[0].capitalize(), told)
    return _SENTENCE_START.sub(lambda start: start[0][:-1] + start[1].upper(), told)


def from_vni(text: str) -> str:
    """VNI for Windows to Unicode."""
    return _VNI_LETTER.sub(lambda letter: _VNI_LETTERS[letter[0]], text)


def legacy(text: str) -> Legacy | None:
    """The text in Unicode if it is Vietnamese in an older encoding, as its words show."""
    if _ALREADY_UNICODE.search(text) or not _WESTERN_LETTER.search(text):
        return None
    sample = text[:_SAMPLE]
    encoding, read = max(_READERS.items(), key=lambda each: fit(each[1](sample)).share)
    told = fit(read(sample))
    likely = told.good >= _FEWEST_GOOD and told.share >= _LEAST_SHARE
    if not likely or told.share <= fit(sample).share:
        return None
    return Legacy(read(text), encoding)


def _one_case(word: str) -> str:
    """A word all of whose letters that have a capital in TCVN3 are capitals: "CộNG", "HòA"."""
    sure = [letter for letter in word if letter.isascii()]
    capitals = bool(sure) and len(word) > len(sure) and all(each.isupper() for each in sure)
    return word.upper() if capitals and not (len(sure) == 1 and word[0] == sure[0]) else word


_READERS = {"TCVN3": from_tcvn3, "VNI": from_vni}
