"""The form of a row of the date language, and how rows become one look-up.

An atom is the smallest piece of an expression: a word with its number, a bare number, a dash. A
kind is one letter; the rows of ``phrases`` are patterns over those letters.

    l t v     leads a day ("ngày", "mùng"), a month ("tháng"), a year ("năm"); joined to its numbers
    C D k     day: complete, without its year, without its month
    M j       month: complete, without its year
    Y B       year; a bare number that can be one
    N         a bare number that can be a day or a month
    Q X       piece of a year; decade or century
    W         weekday
    G L i u H name of a lunar year; lunar month; "âm lịch"; "nhuận"; feast
    d w m q y day, week, month, quarter, year counted from a reference
    c E       counted distance; beginning, middle, end
    T P A     clock time; part of the day; "khoảng"
    F - & o n "từ"; "đến"; "và"; "của"; "nay"
    b a       "trước"; "sau"
    s         "tới", "này", "vừa qua" behind a day or month
    x         what is no date though it looks like one
    , / ( )   themselves
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from hckt_timeline.dating.numbers import COUNT_WORDS, NUMBER_WORDS, SMALL_WORDS
from hckt_timeline.dating.partial import NOTHING, Partial
from hckt_timeline.dating.triggers import trigger
from hckt_timeline.folding import without_marks

COUNT = rf"(?P<n>\d{{1,4}}|{COUNT_WORDS})"


_HEADS = {"#": COUNT, "##": SMALL_WORDS}


@dataclass(frozen=True, slots=True)
class Atom:
    """A piece of an expression; ``weak`` where the words alone do not make it a date."""

    kind: str
    start: int
    end: int
    partial: Partial = NOTHING
    value: int = 0
    weak: bool = False


Make = Callable[[re.Match[str]], Partial | None]


@dataclass(frozen=True, slots=True)
class Row:
    """One phrase of the language.

    ``opens`` are the words it can begin with, parted by ``|``, or ``#`` for a
    count, ``##`` for one in words; ``rest`` is
    the pattern behind them. ``make`` gives what it tells, or None where the words turn out to be
    no date; a Partial stands for a row that always tells the same. ``starts`` says whether an
    expression can begin here: always, never, or where a pattern follows.
    """

    name: str
    kind: str
    opens: str
    rest: str
    make: Make | Partial
    example: str
    starts: bool | str = True

    def partial(self, found: re.Match[str]) -> Partial | None:
        """What the matched words tell."""
        return self.make if isinstance(self.make, Partial) else self.make(found)


Compiled = tuple[re.Pattern[str], Row]
Table = dict[str, tuple[Compiled, ...]]
"""Compiled rows by their first word (``0`` for digits), in the order in which they are tried."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The compiled language.

    ``numbers`` are the rows that only a lead or a list lets stand, in lists behind the others;
    ``led`` are those tried right behind a lead, numbers first; ``digits_led`` those of what begins
    with a digit there, ``digits_carried`` further on in its list. ``trigger`` finds where an
    expression can begin.
    """

    rows: Table
    numbers: Table
    led: Table
    digits_led: tuple[Compiled, ...]
    digits_carried: tuple[Compiled, ...]
    trigger: re.Pattern[str]


def compile_rows(rows: Sequence[Row], numbers: Sequence[Row], *, bare: bool) -> Lexicon:
    """Compile a table, for text with diacritics or (``bare``) without.

    Raises:
        ValueError: a row matches the empty text.
    """
    spell = without_marks if bare else str
    plain = _table(rows, spell)
    counted = {word: plain.get(word, ()) + found for word, found in _table(numbers, spell).items()}
    led = {
        word: tuple(row for row in found if row[1].kind in LED_FIRST) + found
        for word, found in (plain | counted).items()
    }
    starts = [(spell(phrase), spell(follow)) for row in rows for phrase, follow in _starts(row)]
    digits = plain.get("0", ())
    days, times = (tuple(row for row in digits if row[1].kind in kinds) for kinds in ("D", "DT"))
    return Lexicon(plain, plain | counted, led, days, times, trigger(starts))


LED_FIRST = frozenset("NBGD")


def _table(rows: Sequence[Row], spell: Callable[[str], str]) -> Table:
    table: dict[str, list[Compiled]] = {}
    for row in rows:
        head = spell(_HEADS.get(row.opens) or _longest_first(row.opens))
        pattern = re.compile(f"{head}{spell(row.rest)}(?!\\w)")
        if pattern.match(""):
            raise ValueError(row.name)
        for word in dict.fromkeys(_first_words(spell(row.opens), spell)):
            table.setdefault(word, []).append((pattern, row))
    return {word: tuple(found) for word, found in table.items()}


def _first_words(opens: str, spell: Callable[[str], str]) -> list[str]:
    if opens in _HEADS:
        return [*"0" * (opens == "#"), *spell(" ".join(NUMBER_WORDS)).split()]
    return [phrase.split()[0] for phrase in opens.split("|")]


def _longest_first(phrases: str) -> str:
    return f"(?:{'|'.join(sorted(phrases.split('|'), key=len, reverse=True))})"


def _starts(row: Row) -> Iterator[tuple[str, str]]:
    """The phrases at which a row can begin an expression, with what has to follow."""
    if not row.starts:
        return
    follow = "" if row.starts is True else row.starts
    if row.opens in _HEADS:
        follow = f"(?: (?:{'|'.join((*NUMBER_WORDS, 'mươi'))})){{0,2}}{follow}"
    for phrase in NUMBER_WORDS if row.opens in _HEADS else row.opens.split("|"):
        yield phrase, follow
