"""From folded text to chains of atoms, in one pass over the places where a date can begin."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from hckt_timeline.dating.calendar_rows import CALENDAR_ROWS
from hckt_timeline.dating.fold import is_bare
from hckt_timeline.dating.lunar_rows import LUNAR_ROWS
from hckt_timeline.dating.numbers import HUNDREDS, THOUSANDS, TWO_DIGITS, to_int
from hckt_timeline.dating.numeric import SPACED, TOKEN, WHOLE, is_glued, read_token
from hckt_timeline.dating.partial import NOTHING, Partial
from hckt_timeline.dating.relative_rows import JOINT_ROWS, RELATIVE_ROWS
from hckt_timeline.dating.rows import Atom, Compiled, Lexicon, Row, compile_rows


def _year(found: re.Match[str]) -> Partial:
    return Partial(year=to_int(found[0]))


NUMBER_ROWS = (
    Row(
        "year in words",
        "B",
        THOUSANDS,
        HUNDREDS,
        _year,
        "một nghìn chín trăm bốn mươi lăm",
        starts=False,
    ),
    Row(
        "year digit by digit",
        "B",
        "một tám|một chín",
        TWO_DIGITS,
        _year,
        "một chín bốn lăm",
        starts=False,
    ),
    Row("number in words", "N", "##", "", NOTHING, "hai mươi", starts=False),
)
ROWS = (*RELATIVE_ROWS, *LUNAR_ROWS, *CALENDAR_ROWS, *JOINT_ROWS)
_WORD = re.compile(r"[^\W\d_]+")
_COUNT_AHEAD = re.compile(r"\d{1,4}+[ hg:]")  # the rows of counts need one of these behind
_SIGNS = frozenset(",/()-")
_MONTH_AHEAD = re.compile(r" (?:tháng|thang) ?\w")
_PLURAL = re.compile(r"(?:các|những|hai|ba|bốn|cac|nhung|bon) ")
_LIST_GOES_ON = re.compile(
    r" ?(?:[,;.:)/&-]|$|\n|(?:và|va|hoặc|hoac|hay|đến|den|tháng|thang|năm|nam|rạng|rang)(?!\w))"
)
_PART = re.compile(r"[1-9]/\d{1,2}")
_PART_OF = re.compile(
    r"(?<!\w)(?:bằng|gấp|chiếm|còn|đạt|được|gần|hơn|mất|chỉ|bang|gap|chiem|con|dat|duoc|gan|hon"
    r"|mat|chi) $"
)
_OF_ALL = re.compile(
    r" (?:số|tổng|quân|dân|diện tích|khối lượng|thời gian|kế hoạch|lao động|phiếu|so|tong|dan"
    r"|dien tich|lao dong|phieu)(?!\w)"
)
LEADS = frozenset("ltv")
CARRIED = frozenset("NBDCMkj,&-/")
_COUNTING = frozenset(",&-")
LONGEST_CHAIN = 60


@cache
def lexicon(*, bare: bool) -> Lexicon:
    """The compiled language, for text with diacritics or without."""
    return compile_rows(ROWS, NUMBER_ROWS, bare=bare)


def chains(text: str) -> Iterator[list[Atom]]:
    """The chains of atoms in folded text; a line without diacritics is read as if it had them."""
    for start, end, bare in _stretches(text):
        yield from _chains_in(text, start, end, lexicon(bare=bare))


def _stretches(text: str) -> Iterator[tuple[int, int, bool]]:
    """The text cut where lines with and without diacritics meet."""
    start = at = 0
    mode: bool | None = None
    for line in text.splitlines(keepends=True):
        bare = mode if line.isspace() else is_bare(line)
        if mode is not None and bare != mode:
            yield start, at, mode
            start = at
        mode, at = bare, at + len(line)
    if at > start:
        yield start, at, bool(mode)


def _chains_in(text: str, start: int, end: int, words: Lexicon) -> Iterator[list[Atom]]:
    at = start
    while found := words.trigger.search(text, at, end):
        begin = found.start()
        if begin and text[begin - 1].isalpha():
            at = _past_token(text, begin)
            continue
        atoms, at = _chain(text, begin, end, words)
        at = max(at, begin + 1)
        if atoms:
            yield atoms


def _chain(text: str, start: int, end: int, words: Lexicon) -> tuple[list[Atom], int]:
    """The atoms from ``start`` on, and where reading goes on."""
    atoms: list[Atom] = []
    at, lead, kind = start, "", ""
    while len(atoms) < LONGEST_CHAIN and at < end:
        if text[at] == " ":
            at += 1
            continue
        if "0" <= text[at] <= "9":
            read = _number(text, at, lead or kind, words, led=kind in LEADS)
            if not read or (kind == "," and not _continues(text, atoms, read[-1])):
                return atoms, _past_token(text, at)
            atoms += read
        else:
            atom = _sign(text, at) or _word(text, at, kind, words)
            if atom is None or (kind == "," and not _continues(text, atoms, atom)):
                break
            atoms.append(atom)
        at, kind = atoms[-1].end, atoms[-1].kind
        lead = _lead_after(kind, lead)
    return atoms, at


def _lead_after(kind: str, lead: str) -> str:
    """The lead under which the next number stands."""
    if kind in LEADS or kind == "Q":
        return kind
    return lead if kind in CARRIED else ""


def _continues(text: str, atoms: list[Atom], number: Atom) -> bool:
    """Whether a bare number behind a comma is one more of a list: not in "Năm 1968, 132 người"."""
    if number.kind not in "NB" or (number.kind == "B" and atoms[-2].kind != "B"):
        return True
    return bool(_LIST_GOES_ON.match(text, number.end)) or any(
        atom.kind in LEADS and _PLURAL.match(text, atom.start) for atom in atoms
    )


def _sign(text: str, at: int) -> Atom | None:
    return Atom(text[at], at, at + 1) if text[at] in _SIGNS else None


def _word(text: str, at: int, before: str, words: Lexicon) -> Atom | None:
    first = _WORD.match(text, at)
    if first is None:
        return None
    counting = words.numbers if before in _COUNTING else words.rows
    table = words.led if before in LEADS else counting
    return _first_reading(text, at, table.get(first[0], ()))


def _first_reading(text: str, at: int, rows: Iterable[Compiled]) -> Atom | None:
    for pattern, row in rows:
        found = pattern.match(text, at)
        partial = row.partial(found) if found else None
        if found and partial is not None:
            value = to_int(found[0]) if row.kind == "N" else partial.year or 0
            return Atom(row.kind, at, found.end(), partial, value, weak=row.kind in "NB")
    return None


def _number(text: str, at: int, lead: str, words: Lexicon, *, led: bool) -> list[Atom]:
    """The atoms of what begins with a digit; none where it is no date.

    ``led``: the lead stands right before it, so that no clock time does.
    """
    carried = lead in LEADS
    rows = words.digits_led if led else words.digits_carried if carried else words.rows["0"]
    atom = _first_reading(text, at, rows) if _COUNT_AHEAD.match(text, at) else None
    if atom:
        return [atom]
    token = SPACED.match(text, at) or TOKEN.match(text, at)
    if token is None or is_glued(text, at, token.end(), after_piece=lead == "Q"):
        return []
    if lead not in LEADS and _PART.fullmatch(token[0]) and _is_part(text, at, token.end()):
        return []
    return read_token(token[0], at, lead, before_month=bool(_MONTH_AHEAD.match(text, token.end())))


def _is_part(text: str, start: int, end: int) -> bool:
    """Whether a fraction is a part of what its neighbours count: "bằng 2/3", "2/3 số giường"."""
    return bool(_PART_OF.search(text, max(start - 8, 0), start) or _OF_ALL.match(text, end))


def _past_token(text: str, at: int) -> int:
    whole = WHOLE.match(text, at)
    return whole.end() if whole else at + 1
