"""Cells of a spreadsheet: harmless ones, and lists in one cell.

A spreadsheet reads what begins with ``=``, ``+``, ``-``, ``@``, a tab or a line end as a formula
(OWASP, "CSV Injection"); an apostrophe before it makes it text. One more apostrophe goes before
words that begin like that by themselves, so that every cell comes back as it was.
"""

import re
from collections.abc import Iterable, Sequence

_FORMULA = re.compile(r"'*\s*[=+\-@＝＋－＠]|'*[\t\r\n]")
_MADE_HARMLESS = re.compile(r"'+(?:\s*[=+\-@＝＋－＠]|[\t\r\n])")
_MARKED = re.compile(r"([\\;|])")
_PARTS = re.compile(r"\\(.)|([;|])|(.)", re.DOTALL)


def harmless(cell: str) -> str:
    """The cell as text that no spreadsheet takes for a formula.

    >>> harmless("=1+1"), harmless("'=1+1"), harmless("Hà Nội")
    ("'=1+1", "''=1+1", 'Hà Nội')
    """
    return f"'{cell}" if _FORMULA.match(cell) else cell


def restored(cell: str) -> str:
    """The cell that :func:`harmless` was given."""
    return cell[1:] if _MADE_HARMLESS.match(cell) else cell


def packed(entries: Iterable[Sequence[str | None]]) -> str:
    r"""Entries of some parts each as one cell: parts stand between ``|``, entries between ``;``.

    A backslash goes before these signs where they are words, and before spaces at the rim of a
    part. Parts that are missing at the end of an entry are left out.

    >>> packed([("Cục Quân y", "host", None), ("A; B", None, "a")])
    'Cục Quân y | host; A\\; B |  | a'
    """
    return "; ".join(" | ".join(_marked(part or "") for part in _trimmed(each)) for each in entries)


def unpacked(cell: str, parts: int) -> list[tuple[str | None, ...]]:
    """The entries of a cell, each of so many parts; an empty part is None.

    Raises:
        ValueError: an entry has more parts.
    """
    if not cell.strip():
        return []
    entries: list[list[list[tuple[str, bool]]]] = [[[]]]
    for marked, sign, plain in _PARTS.findall(cell):
        if sign == ";":
            entries.append([[]])
        elif sign == "|":
            entries[-1].append([])
        else:
            entries[-1][-1].append((marked or plain, bool(marked)))
    told = [tuple(_bare(part) for part in entry) for entry in entries]
    if longest := next((entry for entry in told if len(entry) > parts), None):
        raise ValueError(f"{len(longest)} parts instead of {parts}")
    return [entry + (None,) * (parts - len(entry)) for entry in told if any(entry)]


def _trimmed(entry: Sequence[str | None]) -> Sequence[str | None]:
    last = max((place for place, part in enumerate(entry, start=1) if part), default=0)
    return entry[:last]


def _marked(part: str) -> str:
    told = _MARKED.sub(r"\\\1", part)
    if told[:1].isspace():
        told = f"\\{told}"
    if len(part) > 1 and part[-1].isspace():
        told = f"{told[:-1]}\\{told[-1]}"
    return told


def _bare(signs: list[tuple[str, bool]]) -> str | None:
    first, last = 0, len(signs)
    while first < last and signs[first][0].isspace() and not signs[first][1]:
        first += 1
    while last > first and signs[last - 1][0].isspace() and not signs[last - 1][1]:
        last -= 1
    return "".join(sign for sign, _ in signs[first:last]) or None
