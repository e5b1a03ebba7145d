"""Reads forerunners and later names told in passing, and passes over them in the sentence.

"Đài X, nay là Đài Y, ra đời ngày …" tells a founding of the first, and that the second is the same
organisation, on no day that is told.
"""

import datetime as dt
import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from hckt_timeline.domain import DateRole, EventKind, Precision, Role, TimeSpan
from hckt_timeline.extraction.events.aside_rows import TRIGGER, compiled_rows
from hckt_timeline.extraction.names.titles import forerunner_title
from hckt_timeline.extraction.names.units import Unit
from hckt_timeline.extraction.sentences.claims import Claim, ToldDate, told
from hckt_timeline.extraction.sentences.patterns import DATE_SIGN, UNIT_SIGN
from hckt_timeline.extraction.sentences.sentences import Sentence

_TRIGGER = re.compile(rf"(?<!\w)(?:{TRIGGER})(?!\w)")
_YEARS = re.compile(
    rf"(?<!thành lập )(?<!truyền thống )(?P<unit>{UNIT_SIGN}) ?\((?P<date>{DATE_SIGN})\)"
)
_IN_TURN = re.compile(
    rf"tên(?: gọi)?[^.:;()]{{0,40}}: ?(?P<list>{UNIT_SIGN} ?\((?:từ )?{DATE_SIGN}\)"
    rf"(?:[,;]? ?(?:và |rồi )?{UNIT_SIGN} ?\((?:từ )?{DATE_SIGN}\)){{1,12}})"
)
_NAMED = re.compile(rf"(?P<unit>{UNIT_SIGN}) ?\((?:từ )?(?P<date>{DATE_SIGN})\)")
_APPOSITION = re.compile(
    rf"{UNIT_SIGN}(?P<cut>, (?:đơn vị|doanh nghiệp|cơ quan|tổ chức|công ty|một|nơi|vốn|từng)"
    r"(?!\w)[^,.;]{1,80},)"
    r"(?= (?:được|đã|bị|chính thức|ra đời|sáp nhập|đổi tên|giải thể|chấm dứt|kết thúc|ngừng|dừng))"
)
_KIND = re.compile(
    rf"{UNIT_SIGN}(?P<cut>,? (?:vốn )?là (?:một )?"
    r"(?:đơn vị|doanh nghiệp|cơ quan|tổ chức|cơ sở|công ty)"
    rf"[^.;,{UNIT_SIGN[1:-1]}]{{0,40}}(?:thuộc|của) {UNIT_SIGN})"
    r"(?=,? (?:được|đã được|chính thức|ra đời|thành lập))"
)
_THEN = re.compile(
    r" ?\((?:khi|lúc) (?:ấy|đó|bấy giờ|này)[^()]{0,80}\)| ?\((?:cũng )?mới [^()]{0,60}\)"
    r"| ?\((?:(?:trước đây|trước kia|trước|khi đó|lúc đó|nguyên|vốn) )?(?:là )?"
    rf"(?:trực )?thuộc {UNIT_SIGN}\)"
)
_ALL_OF = re.compile(
    r"(?:toàn bộ |nguyên trạng ){1,2}(?:[^ ,.;]+ ){0,6}?(?:diện tích|địa giới|dân số)"
    rf"[^.;{UNIT_SIGN[1:-1]}]{{0,60}}?(?:dân số )?của (?=(?:các |hai |ba |bốn |\d+ )?{UNIT_SIGN})"
)
_WHERE = re.compile(
    rf"{UNIT_SIGN}(?P<cut> (?:đóng |đặt )?(?:ở|tại) {UNIT_SIGN})"
    r"(?= (?:được|đã|bị|chuyển|sáp nhập|đổi|giải thể))"
)
_DENIED = re.compile(r"(?<!\w)(?:không phải|chưa phải|không)(?: là)? ?$")


def read_asides(sentence: Sentence, article: str) -> tuple[tuple[Claim, ...], Sentence]:
    """The forerunners and heirs told in passing, and the sentence without them."""
    claims: list[Claim] = []
    if _TRIGGER.search(sentence.signs):
        claims += _names_in_turn(sentence, article)
        for pattern in compiled_rows():
            found = [*pattern.finditer(sentence.signs)]
            claims += filter(None, (_claim(sentence, each, article) for each in found))
            sentence = sentence.without(*(each.span("cut") for each in found))
    return tuple(claims), _without_kind(_without_years(sentence))


def _without_kind(sentence: Sentence) -> Sentence:
    """The sentence without what kind of unit one is: "Công ty A, đơn vị do B sở hữu, được lập"."""
    for pattern in (_APPOSITION, _KIND, _WHERE):
        sentence = sentence.without(
            *(each.span("cut") for each in pattern.finditer(sentence.signs))
        )
    for pattern in (_THEN, _ALL_OF):
        sentence = sentence.without(*(each.span() for each in pattern.finditer(sentence.signs)))
    return sentence


def _names_in_turn(sentence: Sentence, article: str) -> Iterator[Claim]:
    """The renamings between names that are listed with their years: "A (1960 – 1965), B (…)"."""
    for listed in _IN_TURN.finditer(sentence.signs):
        names = [*_NAMED.finditer(sentence.signs, *listed.span("list"))]
        for former, latter in pairwise(names):
            before, after = sentence.units(former["unit"]), sentence.units(latter["unit"])
            dates = _dates(sentence, former["date"])
            if dates and before[0].key != after[0].key:
                yield Claim(
                    kind=EventKind.RENAMING,
                    article=article,
                    start=sentence.places[former.start()],
                    end=sentence.places[latter.end()],
                    title="",
                    dates=dates,
                    organisations=tuple((unit, Role.SUBJECT) for unit in (*after, *before)),
                    predecessors=before,
                    successors=after,
                )


def _without_years(sentence: Sentence) -> Sentence:
    """The sentence without the years of a name: "Ngân hàng X (1951–1961)" tells no event."""
    return sentence.without(
        *(
            (each.end("unit"), each.end())
            for each in _YEARS.finditer(sentence.signs)
            if sentence.dates(each["date"])[0].span.precision is Precision.INTERVAL
        )
    )


def _claim(sentence: Sentence, found: re.Match[str], article: str) -> Claim | None:
    groups = found.groupdict()
    before, after = _same_level(sentence.units(groups["A"]), sentence.units(groups["B"])[:1])
    keys = {unit.key for unit in before}
    if any("place" in unit.head.traits for unit in (*before, *after)) or after[0].key in keys:
        return None
    if _DENIED.search(sentence.signs, 0, found.start("cut")):
        return None
    dates = _dates(sentence, groups.get("D"))
    return Claim(
        kind=EventKind.RENAMING if len(before) == 1 else EventKind.MERGER,
        article=article,
        start=sentence.places[found.start()],
        end=sentence.places[found.end()],
        title="" if dates else forerunner_title([unit.full for unit in before], after[0].full),
        dates=dates,
        organisations=tuple((unit, Role.SUBJECT) for unit in (*after, *before)),
        predecessors=before,
        successors=after,
        in_passing=not dates,
    )


def _same_level(
    before: tuple[Unit, ...], after: tuple[Unit, ...]
) -> tuple[tuple[Unit, ...], tuple[Unit, ...]]:
    """The organisations compared; of "Cục A thuộc Bộ B, nay là Bộ C" the ministries."""
    return _raised(before, after[0]), _raised(after, before[0])


def _raised(units: tuple[Unit, ...], other: Unit) -> tuple[Unit, ...]:
    first = units[0]
    if len(units) > 1 or first.parent is None or first.head.words == other.head.words:
        return units
    return (first.parent,) if first.parent.head.words == other.head.words else units


def _dates(sentence: Sentence, sign: str | None) -> tuple[ToldDate, ...]:
    """The day from which the later name holds: where years are told, the end of the last."""
    if not sign:
        return ()
    date = told(sentence.dates(sign)[0], DateRole.EFFECTIVE)
    if date.span.precision is Precision.INTERVAL or date.span.earliest is None:
        end = _closing(date.span)
        return (replace(date, span=end),) if end else ()
    return (date,)


def _closing(span: TimeSpan) -> TimeSpan | None:
    """The last year, month or day of an interval, as exact as its ends are told.

    What holds until before a time ends when that begins: "trước năm 1995" in 1995.
    """
    first, last = span.earliest, span.latest
    if last is None:
        return None
    if first is None:
        last += dt.timedelta(days=1)
        return _unit_at(last, year=(last.month, last.day) == (1, 1), month=last.day == 1)
    year = (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)
    return _unit_at(
        last, year=year, month=first.day == 1 and last.day == monthrange(last.year, last.month)[1]
    )


def _unit_at(day: dt.date, *, year: bool, month: bool) -> TimeSpan:
    """The year, the month or the one day that holds a day."""
    if year:
        first, last = day.replace(month=1, day=1), day.replace(month=12, day=31)
        return TimeSpan(earliest=first, latest=last, precision=Precision.YEAR)
    if month:
        last = day.replace(day=monthrange(day.year, day.month)[1])
        return TimeSpan(earliest=day.replace(day=1), latest=last, precision=Precision.MONTH)
    return TimeSpan(earliest=day, latest=day, precision=Precision.DAY)
