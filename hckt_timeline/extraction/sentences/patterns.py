"""The small language in which the rows of events are written.

A pattern runs over the signs of a sentence, which are small letters; its capitals stand for
entities: ``A``, ``B`` one organisation or a list of them, ``AA``, ``BB`` at least two, ``LL`` the
same where a semicolon may part them, ``C`` an ``A`` behind "của", ``X`` exactly one, ``U`` one that
is only passed over, ``D`` a date, ``K`` a document, ``P`` a person. ``…`` is a gap in which no
organisation stands, but for one by which something is done ("được Bộ X"), and no statement ends,
``‥`` a short one; ``«`` and ``»`` enclose what is passed over. All else is a regular expression.
"""

import re

from hckt_timeline.extraction.sentences.sentences import DATE, DOCUMENT, PERSON, SIGNS, UNIT


def _signs(first: int) -> str:
    return f"[{chr(first)}-{chr(first + SIGNS)}]"


UNIT_SIGN, DATE_SIGN, DOCUMENT_SIGN, PERSON_SIGN = map(_signs, (UNIT, DATE, DOCUMENT, PERSON))
_NO_UNIT = f"[^.;{chr(UNIT)}-{chr(UNIT + SIGNS)}]"
_AGENT = rf"(?:(?<=được )|(?<= do )){UNIT_SIGN}"
_AND = r"(?: mới)?(?: ?, ?(?:và )?| và | cùng với | cùng | với )(?:hai |các |một phần )?"
# "A nhập vào B, C giải thể": of whom something else is told is no part of the list.
_LAST = (
    r"(?! (?:thì |cũng |sẽ ){0,2}(?:được|bị|đã|giải thể|chấm dứt|sáp nhập|hợp nhất|nhập|đổi tên|"
    r"tách|chuyển|mang tên|lấy tên)(?!\w))"
)
_OR_THEN = r"(?: ?[,;] ?(?:và )?| và | với | cùng )(?:hai |các )?"

_NOT_OF = "".join(f"(?<!của {count})" for count in ("", "hai ", "ba ", "bốn ", "các ", "những "))

_MEANINGS = (
    ("LL", rf"{_NOT_OF}(?P<A>{UNIT_SIGN}(?:{_OR_THEN}{UNIT_SIGN}){{1,12}})"),
    ("AA", rf"{_NOT_OF}(?P<A>{UNIT_SIGN}(?:{_AND}{UNIT_SIGN}){{1,12}})"),
    ("BB", rf"(?P<B>{UNIT_SIGN}(?:{_AND}{UNIT_SIGN}){{1,12}})"),
    ("A", rf"{_NOT_OF}(?<!được )(?<!thuộc )(?P<A>{UNIT_SIGN}(?:{_AND}{UNIT_SIGN}){{0,12}})"),
    ("C", rf"(?P<A>{UNIT_SIGN}(?:{_AND}{UNIT_SIGN}){{0,12}})"),
    ("B", rf"(?P<B>{UNIT_SIGN}(?:{_AND}{UNIT_SIGN}{_LAST}){{0,12}})"),
    ("U", UNIT_SIGN),
    ("X", rf"(?P<X>{UNIT_SIGN})"),
    ("D", f"(?P<D>{DATE_SIGN})"),
    ("K", f"(?P<K>{DOCUMENT_SIGN})"),
    ("P", f"(?P<P>{PERSON_SIGN})"),
    ("…", rf"(?:{_NO_UNIT}|{_AGENT}){{0,90}}?"),
    ("‥", rf"(?:{_NO_UNIT}|{_AGENT}){{0,40}}?"),
    ("«", "(?P<cut>"),
    ("»", ")"),
)
_UNITS = {"AA": 2, "BB": 2, "LL": 2, "A": 1, "B": 1, "C": 1, "X": 1}
_OPTIONAL = re.compile(r"\(\?[!=<][^()]*(?:\([^()]*\)[^()]*)*\)")
_CAPITAL = re.compile(r"AA|BB|LL|(?<![<A-Z])(?:[ABCUXDK]|(?<!\?)P)(?![A-Z>])|[…‥«»]")


def fewest_units(pattern: str) -> int:
    """How many organisations a sentence must tell for a pattern to match it."""
    told = _OPTIONAL.sub("", pattern)
    return sum(_UNITS.get(found[0], 0) for found in _CAPITAL.finditer(told))


def compile_pattern(pattern: str) -> re.Pattern[str]:
    """The regular expression of a pattern.

    Raises:
        ValueError: the pattern matches the empty text, so it would match everywhere.
    """
    meanings = dict(_MEANINGS)
    # "Theo quyết định của Bộ X, Viện Y được thành lập": the first is whose decision it is.
    begin = "(?<!của )(?<!thuộc )" if pattern.startswith("B") else ""
    compiled = re.compile(begin + _CAPITAL.sub(lambda found: meanings[found[0]], pattern))
    if compiled.match(""):
        raise ValueError(f"the pattern matches the empty text: {pattern!r}")
    return compiled
