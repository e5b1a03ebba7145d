"""Dates in digits: what the shape of a numeric token says.

A token is taken whole or not at all, so that "121/SL", "176/2025/QH15" or "1.000.000" never give up
a part of themselves. Its shape is ``n`` for one or two digits, ``Y`` for four, ``x`` for others,
with the marks between them: "17-26/7" is ``n-n/n``.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from hckt_timeline.dating.partial import NOTHING, Partial
from hckt_timeline.dating.rows import Atom

# Possessive: a token never gives back a part, and a long one keeps no way back in memory.
TOKEN = re.compile(r"\d++(?:[./-]\d++)*+")
SPACED = re.compile(r"\d{1,2} ([/.-]) \d{1,2} \1 \d{4}(?!\d)")
WHOLE = re.compile(r"\d[\w./:%&+-]*")
_GLUED_AFTER = re.compile(r"[%‰°²³]|[/:]?[^\W\d]|[/:]\d|-(?!nay(?!\w))[^\W\d]")
_GLUED_BEFORE = re.compile(r"[\w$€£#@№+*=<>%]|(?<=\w)[/.:&-]|(?<=\d),")
LONGEST_TOKEN = 24
_FULL = re.compile(r"\d{1,2}([/.-])\d{1,2}\1\d{4}|\d{4}-\d\d-\d\d")
_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Shape:
    """What one shape of numbers tells; ``leads`` are the atoms of which one has to stand before."""

    name: str
    pattern: str
    kind: str
    make: Callable[[list[int]], Partial | None]
    example: str
    leads: str = ""
    weak: bool = False


def _day(numbers: list[int]) -> Partial:
    return Partial(day=numbers[0], month=numbers[1], year=numbers[2] if numbers[2:] else None)


def _year_first(numbers: list[int]) -> Partial:
    return _day(numbers[::-1])


def _short(numbers: list[int]) -> Partial | None:
    """A year of two digits; below ten it is rather a size or a part of a code."""
    short = numbers[2] >= 10
    return _day([*numbers[:2], short_year(numbers[2])]) if short else None


def _diary(numbers: list[int]) -> Partial | None:
    """As ``_short``, where points or dashes could as well number a chapter or a line of players."""
    return _short(numbers) if numbers[2] > 31 else None


def _month(numbers: list[int]) -> Partial:
    return Partial(month=numbers[0], year=numbers[1])


def _year(numbers: list[int]) -> Partial:
    return Partial(year=numbers[0])


def _number(_: list[int]) -> Partial:
    return NOTHING


SHAPES = (
    Shape("day, month, year", r"n ?[/.-] ?n ?[/.-] ?Y", "C", _day, "11/7/1950"),
    Shape("year, month, day", r"Y([/.-])n\1n", "C", _year_first, "2026-01-14"),
    Shape("day, month", "n/n", "D", _day, "14/1", weak=True),
    Shape("day, month with a dash", "n-n", "D", _day, "22-12", weak=True),
    Shape("day, month with a point", r"n\.n", "D", _day, "ngày 2.9", leads="lPWd"),
    Shape("day, month, short year", r"n([/.-])n\1n", "C", _short, "ngày 3/2/30", leads="l("),
    Shape("day, month with a point, in a diary", r"n\.n", "D", _day, "30.3: mưa", weak=True),
    Shape("month, year", "n/Y", "M", _month, "7/1950", weak=True),
    Shape("day, month, two digits of a year", "n/n/n", "C", _short, "3/2/98", weak=True),
    Shape(
        "day, month, two digits of a year, in a diary",
        r"n([.-])n\1n",
        "C",
        _diary,
        "10.9.72: mưa",
        weak=True,
    ),
    Shape("month, year after its lead", "n[.-]Y", "M", _month, "tháng 9-1945", leads="t"),
    Shape("month, year at the head of a line", "n-Y", "M", _month, "9-1945: họp", weak=True),
    Shape("year", "Y", "B", _year, "1950", weak=True),
    Shape("year of three digits", "x", "B", _year, "năm 938", leads="v"),
    Shape("small number", "n", "N", _number, "11", weak=True),
)
_SHAPES = [(re.compile(shape.pattern), shape) for shape in SHAPES]


def read_token(token: str, start: int, lead: str, *, before_month: bool) -> list[Atom]:
    """The atoms of a numeric token; none where its shape is no date.

    ``lead`` is the kind of the atom before it, empty for none; ``before_month`` says whether the
    word for a month follows, so that "5-7 tháng 12" is no fifth of July.
    """
    if len(token) > LONGEST_TOKEN:
        return []
    cut = _range_cut(token, "t" if before_month else lead)
    if cut is None:
        atom = _single(token, start, lead)
        return [atom] if atom else []
    left = _single(token[:cut], start, lead)
    right = _single(token[cut + 1 :], start + cut + 1, lead)
    if left is None or right is None:
        return []
    return [left, Atom(token[cut], start + cut, start + cut + 1), right]


def short_year(number: int) -> int:
    """The year that two digits mean."""
    return number + (2000 if number < 30 else 1900)


def is_glued(text: str, start: int, end: int, *, after_piece: bool) -> bool:
    """Whether letters or signs stick to a token, so that it is a code or a measure.

    ``after_piece``: a piece of a year stands before it, and a slash between them is no glue.
    """
    if _GLUED_AFTER.match(text, end) and not _FULL.fullmatch(text, start, end):
        return True
    return bool(start and not after_piece and _GLUED_BEFORE.match(text, start - 1))


@lru_cache(maxsize=4096)
def _shape_of(token: str) -> str:
    return _NUMBER.sub(lambda n: {1: "n", 2: "n", 4: "Y"}.get(len(n[0]), "x"), token)


def _range_cut(token: str, lead: str) -> int | None:
    """Where a token is cut into the two ends of a range."""
    dash = token.find("-")
    if dash > 0 and token.count("-") == 1 and ("/" in token or "." in token):
        return dash
    if token.count("-") == 4 and token.count("/") == 1:
        return token.index("/")
    shape = _shape_of(token)
    if shape in {"Y-Y", "Y/Y"} or (shape == "n-n" and _is_run(token, lead)):
        return token.index(shape[1])
    return None


def _is_run(token: str, lead: str) -> bool:
    """Whether "n-n" counts from one number to the next, not a day and its month."""
    first, second = (int(n) for n in token.split("-"))
    return lead == "t" or (second > 12 and first < second)


def _single(token: str, start: int, lead: str) -> Atom | None:
    numbers = [int(n) for n in _NUMBER.findall(token)]
    told = _shape_of(token)
    for pattern, shape in _SHAPES:
        led = not shape.leads or (lead and lead in shape.leads)
        partial = shape.make(numbers) if led and pattern.fullmatch(told) else None
        if partial is not None:
            end = start + len(token)
            return Atom(shape.kind, start, end, partial, numbers[0], shape.weak)
    return None
