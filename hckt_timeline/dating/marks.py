"""The years that an article tells, and which of them its story stands in."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hckt_timeline.dating.partial import Anchor, Partial, Phrase

_OPENS = re.compile(
    r"(?:(?:^|(?P<line>\n))[-*•+(“\"\s]{0,4}(?:\d{1,2}[.)] )?|[.!?…][”\"]? {0,4}[“\"]?|[-*•+] ?)"
    r"(?:(?:chỉ|riêng|đúng|ngay|rồi|nhưng|trong|vào|từ|kể từ|đến|tới|bước sang|sang|sau|mãi|khoảng"
    r"|chi|rieng|dung|roi|nhung|vao|tu|ke tu|den|toi|buoc sang|mai|khoang) ){0,2}\Z"
)
_ASIDE = re.compile(
    r"(?<!\w)(?:(?:quyết định|nghị định|nghị quyết|thông tư|chỉ thị|công văn|sắc lệnh|luật"
    r"|pháp lệnh|tờ trình|công điện|mệnh lệnh|giấy phép|văn bản|quyet dinh|nghi dinh"
    r"|nghi quyet|thong tu|chi thi|cong van|sac lenh|luat|phap lenh)(?!\w)[^,;.\n]{0,60}"
    r"|(?:(?<!hy )(?<!hi )(?<!học )(?<!hoc )(?<!thí )(?<!tuyển )sinh|sn|quê|nhập ngũ|vào đảng"
    r"|kết nạp|que|nhap ngu|vao dang)(?: ngày| năm| ngay| nam)?\s"
    r"|(?:so với|cùng kỳ|hơn|kém|bằng|so voi|cung ky|bang)(?: \w+){0,3} )$"
)
_TODAY = re.compile(r"(?<!\w)h[ôo]m nay[^.!?…\n]{0,80}$")
_DATELINE = re.compile(r"(?:^|\n)[^\n,;.:\d]{2,40}, $")
_REACH, _OPENING, _HEAD = 80, 30, 1000
_ENDS_OF_YEAR = frozenset({"cuối", "nửa cuối", "cuoi", "nua cuoi"})


@dataclass(frozen=True, slots=True)
class YearMark:
    """A year told by the words.

    ``words`` are those that tell it, ``before`` what stands before them. ``month`` and ``day`` are
    those told with it, ``whole`` where neither is. It ``opens`` a sentence, ``opens_line`` a
    paragraph; ``aside`` is a year that the story only mentions: of a document cited, of a birth,
    in brackets, of things gone by.
    """

    start: int
    end: int
    words: str
    before: str
    year: int
    month: int | None
    day: dt.date | None
    opens: bool
    opens_line: bool
    aside: bool
    whole: bool


def year_marks(
    text: str, phrases: Sequence[Phrase], published: dt.date | None
) -> tuple[YearMark, ...]:
    """The years that the phrases of an article tell, in their order."""
    return tuple(_marks(text, phrases, published))


def _marks(text: str, phrases: Sequence[Phrase], published: dt.date | None) -> Iterator[YearMark]:
    told: YearMark | None = None
    last_year: int | None = None
    for phrase in phrases:
        before = text[max(phrase.start - _REACH, 0) : phrase.start]
        opening = _OPENS.search(before[-_OPENING:])
        opens_line = opening is not None and (bool(opening["line"]) or len(before) < _OPENING)
        year = _year(phrase, published, last_year, opens_line=opens_line)
        if year is None:
            continue
        last_year = year
        last = phrase.last if phrase.kind == "r" else phrase.first
        whole = last.month is None and last.months is None
        beside = told is not None and "\n" not in text[told.end : phrase.start]
        recalled = beside and whole and told is not None and year < told.year
        mark = YearMark(
            phrase.start, phrase.end, text[phrase.start : phrase.end], before, year,
            month=_month(last, whole=whole), day=_full_day(phrase.first), whole=whole,
            opens=opening is not None, opens_line=opens_line,
            aside=opening is None and (recalled or _is_aside(before)),
        )  # fmt: skip
        if not mark.aside and (opening or not whole):
            told = mark
        yield mark


def _is_aside(before: str) -> bool:
    return before.rfind("(") > before.rfind(")") or _ASIDE.search(before) is not None


def _year(
    phrase: Phrase, published: dt.date | None, last: int | None, *, opens_line: bool
) -> int | None:
    """The year that a phrase tells, be it "năm ngoái" or "năm sau"."""
    if phrase.kind == "r":
        year = phrase.last.year or phrase.first.year
        return year if phrase.last.month is not None else None
    if phrase.kind != "p" or (phrase.weak and not opens_line):
        return None
    shift = phrase.first.shift
    if phrase.first.year is not None or shift is None or shift.unit != "year":
        return phrase.first.year
    if shift.anchor is Anchor.STORY:
        return last + shift.count if last else None
    return published.year + shift.count if published else None


def own_day(text: str, marks: Sequence[YearMark]) -> dt.date | None:
    """The day of a text itself: "Hôm nay, ngày …", or "Vinh, ngày …" alone on a line."""
    for mark in marks:
        if mark.start > _HEAD:
            return None
        dateline = _DATELINE.search(mark.before) and text[mark.end : mark.end + 1] in ("", "\n")
        if mark.day and (dateline or _TODAY.search(mark.before + mark.words)):
            return mark.day
    return None


def _month(partial: Partial, *, whole: bool) -> int | None:
    """The month told; the end of a year is its last."""
    return 12 if whole and partial.edge in _ENDS_OF_YEAR else partial.month


def _full_day(partial: Partial) -> dt.date | None:
    if partial.year is None or partial.month is None or partial.day is None or partial.lunar:
        return None
    if not dt.MINYEAR <= partial.year <= dt.MAXYEAR:
        return None
    return safe_day(partial.year, partial.month, partial.day)


def safe_day(year: int, month: int, day: int) -> dt.date:
    """A day of a year; the 28th where its month is too short."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return dt.date(year, month, 28)
