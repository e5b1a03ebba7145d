"""Organisations as they are told: units inside units, short names, names told before."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from hckt_timeline.extraction.names.abbreviations import bracketed, expand
from hckt_timeline.extraction.names.lexicon import NO_LEVEL, Head, staff
from hckt_timeline.extraction.names.names import Name, find_names, is_behind_post
from hckt_timeline.extraction.names.vocabulary import Vocabulary, known_longer
from hckt_timeline.folding import name_key

_BELONGS = re.compile(r"[ \xa0](?:của[ \xa0])?")
_IS_PART = re.compile(r"[ \xa0](?:trực thuộc|thuộc)[ \xa0]")
_REACH = 200
"""How many tellings back, or on, a name may stand that a head alone means."""
_PROTAGONIST = 3
_GROUND = re.compile(
    r"(?:trên cơ sở|tiền thân là|thay(?: thế)?(?: cho)?)(?:[ \xa0]\w+){0,3}[ \xa0]$"
    r"|(?<!\w)thuộc[ \xa0]$"
    r"|(?:vệ tinh|thành viên|hỗ trợ|chuyên gia|bác sĩ|giảng viên)[ \xa0]của[ \xa0]$"
)
_LONGEST_GROUND = 40
_DEEPEST = 8
"""So many units told inside each other are followed; no institution has more levels."""
_AT = re.compile(
    r"(?<!\w)(?:[Tt]ại|[Ởở])(?: (?:hội trường|trụ sở|sân|khuôn viên|phòng họp|nhà))? $"
)
_SEATS = (" tỉnh", " thành phố", " huyện", " thị xã", " trung ương")
_OF_SEATS = [each.strip() for each in _SEATS]
_STATE = 1
_MINISTRY = 2
_LOCAL = 3
"""The level from which on there may be one of a name in every province."""
_MEANT_BY: Mapping[str, tuple[str, ...]] = {
    "nhà trường": ("trường", "học viện", "đại học", "viện"),
    "nhà đài": ("đài",),
    "doanh nghiệp": (
        *("công ty", "tổng công ty", "tập đoàn", "nhà máy", "xí nghiệp", "liên hiệp", "ngân hàng"),
        *("hãng", "cảng", "mỏ", "cửa hàng", "nông trường", "lâm trường", "khách sạn", "xưởng"),
    ),
}
_BRACKET_OPEN = re.compile(r"[ \xa0]?\(")


@dataclass(frozen=True, slots=True)
class Unit:
    """One telling of an organisation, with what it is told to be part of.

    ``start`` to ``end`` covers the parent that stands behind it. ``name`` is its own name with
    abbreviations written out; ``aliases`` are other forms of it that stand here. ``joint`` is what
    stands between it and its parent; ``in_passing``, whether it only says of where somebody is, or
    on what ground another was founded.
    """

    start: int
    end: int
    name: str
    head: Head
    pronoun: bool = False
    aliases: tuple[str, ...] = ()
    parent: "Unit | None" = None
    joint: str = ", "
    in_passing: bool = False

    @property
    def full(self) -> str:
        """The name that tells it apart: a unit that every organisation has goes with its parent."""
        if self.parent is None or not (self._is_everywhere or self._is_of_number):
            return self.name
        return f"{self.name}{self.joint}{self.parent.full}"

    @property
    def _is_everywhere(self) -> bool:
        """Whether others may have one too; a ministry's "Cục Đường bộ" there is but once."""
        if "internal" not in self.head.traits or self.name.endswith("Việt Nam"):
            return False
        of_ministry = self.parent is not None and self.parent.head.level <= _MINISTRY
        field = self.name[len(self.head.words) :].strip().lower()
        return not ("field" in self.head.traits and of_ministry) or field.startswith(staff())

    @property
    def _is_of_number(self) -> bool:
        """Whether it bears the number of what it belongs to: "Trường Quân sự Quân đoàn 3"."""
        return self.joint == " " and self.parent is not None and self.parent.name[-1].isdigit()

    @property
    def depth(self) -> int:
        """How many units stand inside each other here, this one counted."""
        return 1 + (self.parent.depth if self.parent else 0)

    @property
    def key(self) -> str:
        """What all spellings of the full name have in common."""
        return name_key(self.full)


def find_units(text: str, taken: frozenset[int], known: Vocabulary) -> tuple[Unit, ...]:
    """The organisations told in an article, left to right, names told before put in place.

    Args:
        text: the article's text, in NFC.
        taken: code points that belong to dates.
        known: what the articles around it teach of their names.
    """
    names = known_longer(find_names(text, taken), text, known.longer)
    return _resolved(_nested(text, _with_aliases(text, names, known), known))


def _with_aliases(text: str, names: Sequence[Name], known: Vocabulary) -> list[Name]:
    """The names with those told by an abbreviation alone, left to right.

    What this text introduces an abbreviation for goes before what other articles do.
    """
    own = {each[0]: name for name in names if (each := bracketed(text, name.end))}
    aliases = {**known.aliases, **{short: own[short] for short in own if short in known.shorts}}
    if not aliases:
        return list(names)
    alone = re.compile(rf"(?<![\w(])(?:{'|'.join(map(re.escape, aliases))})(?!\w)")
    covered = {place for name in names for place in range(name.start, name.end)}
    short = [
        Name(found.start(), found.end(), aliases[found[0]].text, aliases[found[0]].head)
        for found in alone.finditer(text)
        if found.start() not in covered
    ]
    return sorted([*names, *short], key=lambda name: name.start)


def _nested(text: str, names: Sequence[Name], known: Vocabulary) -> list[Unit]:
    units: list[Unit] = []  # from right to left
    for name in reversed(names):
        unit = _unit(text, name, known)
        following = units[-1] if units and units[-1].depth < _DEEPEST else None
        if following and (end := _end_with_parent(text, unit, following)):
            units.pop()
            unit = _inside(unit, following, end, text[unit.end : following.start])
        units.append(unit)
    return units[::-1]


def _unit(text: str, name: Name, known: Vocabulary) -> Unit:
    full = expand(name.text, known.phrases)
    written = () if full == name.text else (name.text,)
    unit = Unit(
        name.start, name.end, full, name.head, name.pronoun, written,
        in_passing=_is_in_passing(text, name.start),
    )  # fmt: skip
    if not name.pronoun and (bracket := bracketed(text, name.end)):
        short, end = bracket
        return replace(unit, end=end, aliases=(*written, short))
    return unit


def _is_in_passing(text: str, start: int) -> bool:
    """Whether a name stands behind a post, or says on what ground another was founded."""
    before = text[max(0, start - _LONGEST_GROUND) : start]
    return is_behind_post(text, start) or bool(_GROUND.search(before))


def _end_with_parent(text: str, unit: Unit, following: Unit) -> int:
    """Where ``following``, told as the parent of ``unit``, ends; 0 where it is not its parent."""
    between = text[unit.end : following.start]
    if unit.pronoun:
        leads = "party" in unit.head.traits and not between.strip()
        return following.end if leads else 0
    if "place" in unit.head.traits and "place" not in following.head.traits:
        return 0  # "tại xã A, Viện B tổ chức": a place is part of places only
    if _IS_PART.fullmatch(between):
        return following.end
    if not NO_LEVEL < following.head.level < unit.head.level or _is_where(text, unit, between):
        return 0
    if _BRACKET_OPEN.fullmatch(between):
        return following.end + 1 if text.startswith(")", following.end) else 0
    # "… hợp nhất Viện A với Viện B, Chính phủ lập …": a state's body acts, it is told as no parent.
    named = between.strip() == "," and not following.pronoun and following.head.level > _STATE
    return following.end if named or _BELONGS.fullmatch(between) else 0


def _is_where(text: str, unit: Unit, between: str) -> bool:
    """Whether a unit is only the place of what the next does: "tại Sân bay A, Công ty B họp"."""
    before = text[max(0, unit.start - _LONGEST_GROUND) : unit.start]
    internal = "internal" in unit.head.traits
    return not internal and between.strip() == "," and bool(_AT.search(before))


def _inside(unit: Unit, parent: Unit, end: int, between: str) -> Unit:
    if "party" in unit.head.traits:
        return replace(
            unit, name=f"{unit.name} {parent.name}", end=end, parent=parent, pronoun=parent.pronoun
        )
    joint = ", " if between.strip(" \xa0") else " "  # "Bộ Tham mưu Tổng cục …", as it is written
    written = f"{unit.name} {parent.name}"
    return replace(unit, end=end, parent=parent, joint=joint, aliases=(*unit.aliases, written))


def _resolved(units: Sequence[Unit]) -> tuple[Unit, ...]:
    """Puts the organisation meant in the place of "Tổng cục", "đơn vị"; drops what means none."""
    told: list[Unit] = []
    done: list[Unit] = []
    for place, unit in enumerate(units):
        found = _resolve(unit, told[-_REACH:], units[place + 1 : place + 1 + _REACH])
        if found is None:
            continue
        done.append(found)
        if not unit.pronoun:
            told.append(found)
            if found.parent:
                told.append(found.parent)
    return tuple(done)


def _resolve(unit: Unit, told: Sequence[Unit], ahead: Sequence[Unit]) -> Unit | None:
    parent = unit.parent and _resolve(unit.parent, told, ahead)
    if unit.parent and parent and unit.parent.pronoun and "party" in unit.head.traits:
        return replace(unit, name=f"{unit.head.words} {parent.name}", parent=parent, pronoun=False)
    if unit.pronoun:
        meant = _meant(unit, told, ahead)
        return meant and replace(meant, start=unit.start, end=unit.end, aliases=())
    if parent is None and "internal" in unit.head.traits:
        parent = next((each.parent for each in reversed(told) if each.name == unit.name), None)
    if parent and parent.depth >= _DEEPEST:
        return replace(unit, parent=None)
    return _written_out(replace(unit, parent=parent), told, ahead)


def _written_out(unit: Unit, told: Sequence[Unit], ahead: Sequence[Unit]) -> Unit:
    """A unit whose seat goes without saying ("Bệnh viện tỉnh") by the name that tells the seat.

    Without a word for the seat ("Bệnh viện Da liễu") there must be one such name, and a place that
    is told so.
    """
    if "place" in unit.head.traits or unit.head.level < _LOCAL:
        return unit
    around = (*reversed(told), *ahead)
    longer = [each for each in around if each.name.startswith(f"{unit.name} ")]
    if longer and not unit.name.endswith(_SEATS):
        seats = {each.name[len(unit.name) + 1 :] for each in longer}
        places = {
            each.name.removeprefix(each.head.words).strip() for each in around if _is_place(each)
        }
        longer = longer if len(seats) == 1 and _seatless(*seats) in places else []
    if not longer:
        return unit
    often = Counter(each.name for each in longer)
    return replace(unit, name=max(often, key=often.__getitem__), aliases=(*unit.aliases, unit.name))


def _is_place(unit: Unit) -> bool:
    return "place" in unit.head.traits


def _seatless(seat: str) -> str:
    """The place alone of what stands behind a name: "tỉnh Hòa An"."""
    return next(
        (seat.removeprefix(f"{each} ") for each in _OF_SEATS if seat.startswith(each)), seat
    )


def _meant(unit: Unit, told: Sequence[Unit], ahead: Sequence[Unit]) -> Unit | None:
    if "anaphor" in unit.head.traits:
        before = [each for each in told if _is_named_so(each, unit.head.words.lower())]
        behind: list[Unit] = []
    else:
        begin = name_key(unit.head.words) + " "
        before = [each for each in told if name_key(each.name).startswith(begin)]
        behind = [
            each for each in ahead if not each.pronoun and name_key(each.name).startswith(begin)
        ]
    before = [each for each in before if not each.in_passing] or before
    if not before:
        return behind[0] if behind else None
    if unit.head.words.endswith(" này"):
        return before[-1]
    counts = Counter(each.key for each in (*before, *behind))
    leading, often = Counter(each.key for each in before).most_common(1)[0]
    if counts[leading] >= _PROTAGONIST and often > 1 and counts[before[-1].key] == 1:
        # A guest named in passing does not take the place of whom the article is about.
        return next(each for each in reversed(before) if each.key == leading)
    return before[-1]


def _is_named_so(unit: Unit, anaphor: str) -> bool:
    """Whether "nhà trường" (a school) or "đơn vị" (any unit) can mean this one."""
    if "place" in unit.head.traits or unit.head.level in (0, 1, 2):
        return False
    return unit.head.words.lower().startswith(_MEANT_BY.get(anaphor.removesuffix(" này"), ""))
