"""From chains of atoms to phrases: points in time, ranges, lists.

A point is a pattern over the kinds of atoms (see ``rows``); what its atoms tell is joined, the
finer first. Points of one chain then share what only the last of them tells ("ngày 11 và 12-1"),
and those around a dash or "đến" become ranges.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from hckt_timeline.dating.lexer import CARRIED, LEADS
from hckt_timeline.dating.partial import NOTHING, Anchor, Partial, Phrase, Shift
from hckt_timeline.dating.rows import Atom
from hckt_timeline.domain.time import PartOfDay, Precision

_WHEN = r"(?:(?:[TP]&?){1,2},?)?(?:W[,(]?)?(?:[TP],?){0,2}"
_NAMED_YEAR = r"(?:G[,(]?[YB]\)?|Y\(G\)|YG|G?y|G)"
_LUNAR = r"(?:\(?i\)?)?"
_YEAR = rf",?o?(?:{_NAMED_YEAR}|Y|B)"
_MONTH = rf"(?:M|m|js|[jL]u?{_LUNAR}{_YEAR}|[jL]u?){_LUNAR}"


@dataclass(frozen=True, slots=True)
class PointRow:
    """A point in time as a pattern over the kinds of atoms; ``kind`` is its own."""

    name: str
    kind: str
    pattern: str
    example: str


POINT_ROWS = (
    PointRow("weekday, then its day", "D", r"(?:[TP]&?){0,2}W\((?:C|D|k)\)", "thứ Tư (17/8)"),
    PointRow("complete day", "D", rf"{_WHEN}C{_LUNAR}", "sáng thứ Năm, ngày 2/1/2025"),
    PointRow(
        "day and month", "D", rf"{_WHEN}D(?:s|{_LUNAR}(?:{_YEAR})?{_LUNAR})", "7 giờ sáng 7/5"
    ),
    PointRow("day, then its month", "D", rf"{_WHEN}[kN],?o?{_MONTH}", "ngày 11 tháng 7 năm 1950"),
    PointRow("day of a month not told", "k", rf"{_WHEN}k|P[Nk]", "đêm 19"),
    PointRow("day from a reference", "d", r"(?:[TP]&?){0,2}d", "7 giờ sáng nay"),
    PointRow("feast", "D", rf"{_WHEN}H{_YEAR}", "Tết Nguyên đán năm 2026"),
    PointRow("weekday", "W", rf"{_WHEN}W(?:,?w)?", "thứ Sáu tuần trước"),
    PointRow("month", "M", rf"E?{_MONTH}", "cuối tháng 5 năm ngoái"),
    PointRow("piece of a year", "Q", rf"E?Q(?:[/-]?{_YEAR})?", "quý I/2025"),
    PointRow("season over a turn of the year", "Q", r"Q(?:Y|B)-B", "Đông Xuân 1953-1954"),
    PointRow("week", "w", r"E?w", "cuối tuần trước"),
    PointRow("quarter from a reference", "Q", r"E?q", "quý trước"),
    PointRow("decade or century", "X", r"E?X(?:o?X)?", "đầu thập niên 60 của thế kỷ XX"),
    PointRow("year", "Y", rf"E?(?:{_NAMED_YEAR}|Y)|EB", "cuối năm ngoái"),
    PointRow("counted distance", "c", r"c", "cách đây 10 năm"),
)
SPAN_ROWS = (
    PointRow("range", "r", r"A?[Fa]?[DdkMQYXwBN],?-[DdkMQYXwBN]", "từ ngày 13/3 đến ngày 7/5/1954"),
    PointRow("range up to now", "o", r"[Fa]?[DkMQYXwB]-n", "4/2011 - nay"),
    PointRow("range from now on", "f", r"Fn-[DkMQYXw]", "từ nay đến hết tháng 1"),
    PointRow("night over midnight", "n", r"P?[DkN],?&?D", "đêm 19 rạng sáng 20-12-1946"),
    PointRow("named twice", "t", r"[dc](?:,?D|\(D\))", "hôm qua, 9/8"),
    PointRow("day with its weekday behind", "p", r"D\(W\)", "ngày 2/1/2025 (thứ Năm)"),
    PointRow("before", "b", r"bA?[DMQYXB]", "trước năm 1975"),
    PointRow("after", "a", r"aA?[DMQYXB]", "sau năm 1954"),
    PointRow("point", "p", r"A?[DdkMQYXwWcB]", "khoảng năm 1945"),
)
_POINTS = [(re.compile(row.pattern), row) for row in POINT_ROWS]
_SPANS = [(re.compile(row.pattern), row) for row in SPAN_ROWS]
_SHARING = frozenset(",&-/")
_LED_KIND = {("l", "N"): "k", ("t", "N"): "j", ("v", "B"): "Y"}
_POINT_KINDS = frozenset("DdkMQYXwWcBN")
LONGEST_RANGE = 300
_LATE = frozenset({PartOfDay.EVENING, PartOfDay.NIGHT})
_NOW = Partial(shift=Shift("day", 0, Anchor.TODAY))
_STRETCHES = frozenset({Precision.QUARTER, Precision.HALF, Precision.INTERVAL})
"""What "sau" goes along with: "sau 6 tháng đầu năm" looks back on them."""
_AFTER_LEAD = frozenset("kjYNBDCMGWd")


@dataclass(frozen=True, slots=True)
class Node:
    """A point, or an atom that is part of none."""

    kind: str
    start: int
    end: int
    partial: Partial
    value: int
    weak: bool


def phrases(atoms: list[Atom]) -> Iterator[Phrase]:
    """The phrases of one chain of atoms, from left to right."""
    nodes = _shared(_nodes(_led(atoms)))
    for start, end, row in _parse("".join(node.kind for node in nodes), spans=True):
        if row is not None:
            yield from _phrase(nodes[start:end], row)


@lru_cache(maxsize=4096)
def _parse(kinds: str, *, spans: bool) -> tuple[tuple[int, int, PointRow | None], ...]:
    """Cut a string of kinds into the longest rows; a kind that opens none stands alone."""
    cuts: list[tuple[int, int, PointRow | None]] = []
    at = 0
    while at < len(kinds):
        found = [
            (m.end(), row) for p, row in (_SPANS if spans else _POINTS) if (m := p.match(kinds, at))
        ]
        end, row = max(found, key=lambda cut: cut[0], default=(at + 1, None))
        cuts.append((at, end, row))
        at = end
    return tuple(cuts)


def _led(atoms: list[Atom]) -> list[Atom]:
    """The atoms with their leads joined to the numbers that they lead."""
    told: list[Atom] = []
    lead: Atom | None = None
    carried = ""
    for atom in atoms:
        if atom.kind in LEADS:
            lead, carried = atom, atom.kind
            continue
        if carried and (atom.kind not in CARRIED or (atom.kind == "N" and _is_whole(told))):
            carried = ""
        kind = _LED_KIND.get((carried, atom.kind), atom.kind)
        if lead is None and kind == atom.kind != "N":
            told.append(atom)
            continue
        start = lead.start if lead and atom.kind in _AFTER_LEAD else atom.start
        weak = atom.weak and lead is None and kind == atom.kind
        told.append(Atom(kind, start, atom.end, _told(kind, atom), atom.value, weak))
        lead = None
    return told


def _is_whole(told: list[Atom]) -> bool:
    """Whether a day with its month, or a month with its year, ends before "," or "và"."""
    return len(told) > 1 and told[-1].kind in ",&" and told[-2].kind in "CDM"


def _told(kind: str, atom: Atom) -> Partial:
    if kind in "kN" and atom.value:
        return Partial(day=atom.value)
    return Partial(month=atom.value) if kind == "j" and atom.value else atom.partial


def _nodes(atoms: list[Atom]) -> list[Node]:
    nodes = []
    for start, end, row in _parse("".join(atom.kind for atom in atoms), spans=False):
        group = atoms[start:end]
        partial = group[-1].partial
        for atom in reversed(group[:-1]):
            if atom.partial is not NOTHING:
                partial = atom.partial.joined(partial)
        weak = all(atom.weak or atom.kind in ",(" for atom in group)
        kind = row.kind if row else group[0].kind
        nodes.append(Node(kind, group[0].start, group[-1].end, partial, group[0].value, weak))
    return nodes


def _shared(nodes: list[Node]) -> list[Node]:
    """The nodes of a chain, those on the left of a joint completed from the one on its right."""
    for i in range(len(nodes) - 2, -1, -1):
        left, right = nodes[i], nodes[i + 1]
        if right.kind in _SHARING and i + 2 < len(nodes):
            if left.kind == "N" and right.kind == "," and not _is_list(nodes, i):
                continue
            nodes[i] = _completed(left, nodes[i + 2], joint=right.kind)
            if nodes[i].kind == nodes[i + 2].kind and not left.weak:
                _strengthen(nodes, i + 2)
        elif left.kind in "Nk" and right.kind == "D" and right.partial.part is PartOfDay.DAWN:
            nodes[i] = _completed(left, right, joint="")
    return nodes


def _is_list(nodes: list[Node], start: int) -> bool:
    """Whether numbers parted by commas end in "và": "17, 18 và 19/7"."""
    return start + 3 < len(nodes) and nodes[start + 3].kind in "&,"


def _strengthen(nodes: list[Node], start: int) -> None:
    """Make the rest of a list as sure as its first day."""
    for i in range(start, len(nodes), 2):
        if nodes[i].kind != nodes[start].kind or not nodes[i].weak:
            return
        nodes[i] = replace(nodes[i], weak=False)


def _completed(left: Node, right: Node, joint: str) -> Node:
    if left.kind in "Nk" and right.kind == "D" and right.partial.day is not None:
        told = left.partial if left.kind == "k" else Partial(day=left.value)
        return replace(
            left, kind="D", partial=_larger(told, right.partial), weak=left.weak and right.weak
        )
    if left.kind == "N" and right.kind == "M" and joint in "-&":
        told = Partial(month=left.value)
        return replace(left, kind="M", partial=_larger(told, right.partial))
    if left.kind == right.kind and left.kind in "DMQ" and not left.partial.has_year:
        partial = _larger(left.partial, right.partial)
        if (
            joint == "-"
            and partial.year
            and _month_and_day(partial) > _month_and_day(right.partial)
        ):
            partial = replace(partial, year=partial.year - 1)
        return replace(left, partial=partial)
    return left


def _continued(first: Partial, last: Partial) -> Partial:
    """The end of a range with the year of its beginning, or the next one."""
    if last.has_year or first.year is None:
        return last
    turns = _month_and_day(last) < _month_and_day(first)
    return replace(_larger(last, first), year=first.year + turns)


def _month_and_day(partial: Partial) -> tuple[int, int]:
    month = partial.month or (partial.months or (0, 0))[0]
    return month, partial.day or (partial.days or (0, 0))[0]


def _larger(told: Partial, whole: Partial) -> Partial:
    """What ``told`` tells, with the month and year of ``whole`` where it tells none."""
    larger = Partial(
        month=whole.month if told.in_month else None,
        year=whole.year, shift=whole.shift, lunar=whole.lunar, leap=whole.leap, cycle=whole.cycle,
    )  # fmt: skip
    return told.joined(larger)


def _phrase(nodes: list[Node], row: PointRow) -> Iterator[Phrase]:
    points = [node for node in nodes if node.kind in _POINT_KINDS]
    if nodes[0].kind == "A":
        points = [replace(node, partial=replace(node.partial, approximate=True)) for node in points]
    first = points[0]
    if len(nodes) == 1:
        yield from _point(first)
    elif row.kind == "n":
        yield from _night(nodes, points)
    elif _is_split(points, row):
        for node in points:
            yield from _point(node)
    elif row.kind == "p":
        start = nodes[0].start if nodes[0].kind == "A" else first.start
        weak = first.weak and (start == first.start or first.kind in "DB")
        yield from _point(replace(first, start=start, end=nodes[-1].end, weak=weak))
    else:
        yield _span(nodes, points, row)


def _is_split(points: list[Node], row: PointRow) -> bool:
    """Whether what looks like a span is but its points."""
    if row.kind == "r":
        return not _is_range(points[0], points[-1])
    return row.kind == "a" and points[0].partial.precision in _STRETCHES


def _span(nodes: list[Node], points: list[Node], row: PointRow) -> Phrase:
    start, end = nodes[0].start, nodes[-1].end
    first, last = points[0].partial, points[-1].partial
    if row.kind == "t":
        first = last = last if points[0].kind == "c" else first.joined(last)
    elif row.kind == "f":
        first = _NOW
    elif row.kind == "r":
        last = _continued(first, last)
    weak = row.kind in "rba" and all(node.weak for node in points)
    kind = {"t": "p", "f": "r"}.get(row.kind, row.kind)
    return Phrase(start, end, first, last, kind, weak)


def _point(node: Node) -> Iterator[Phrase]:
    if node.kind != "N" and (node.kind != "B" or node.weak):
        weak = node.weak or node.kind == "k"
        yield Phrase(node.start, node.end, node.partial, node.partial, "p", weak)


def _is_anniversary(first: Partial, last: Partial) -> bool:
    """Whether two full days are a day and its return: "(19/5/1890 - 19/5/2025)"."""
    same = first.day is not None and (first.day, first.month) == (last.day, last.month)
    return same and first.year is not None and first.year != last.year


def _night(nodes: list[Node], days: list[Node]) -> Iterator[Phrase]:
    """A night over midnight is one time, any two other days are two."""
    first, last = days[0].partial, days[-1].partial
    if nodes[0].kind == "P":
        first = nodes[0].partial.joined(first)
    if first.part in _LATE and last.part is PartOfDay.DAWN:
        yield Phrase(nodes[0].start, nodes[-1].end, first, last, "r")
    else:
        for node in days:
            yield from _point(node)


def _is_range(first: Node, last: Node) -> bool:
    """Whether two points around a joint are the ends of one time."""
    if first.kind == "N" or last.kind == "N" or (last.kind == "B" and first.kind not in "MYBQX"):
        return False
    if _is_anniversary(first.partial, last.partial):
        return False
    if first.kind == last.kind == "B":
        return first.value < last.value < first.value + LONGEST_RANGE
    return True
