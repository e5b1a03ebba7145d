"""How kinds of events and times are said to people, in Vietnamese and English."""

import datetime as dt
from collections.abc import Callable

from hckt_timeline.domain.event import EventKind
from hckt_timeline.domain.time import Precision, TimeSpan
from hckt_timeline.domain.wording import Wording
from hckt_timeline.errors import Language

KIND_NAMES: dict[EventKind, Wording] = {
    EventKind.FOUNDING: Wording(vi="thành lập", en="founding"),
    EventKind.RENAMING: Wording(vi="đổi tên", en="renaming"),
    EventKind.MERGER: Wording(vi="sáp nhập", en="merger"),
    EventKind.SPLIT: Wording(vi="chia tách", en="split"),
    EventKind.DISSOLUTION: Wording(vi="giải thể", en="dissolution"),
    EventKind.TRANSFER: Wording(vi="chuyển trực thuộc", en="transfer"),
    EventKind.AWARD: Wording(vi="khen thưởng", en="award"),
    EventKind.APPOINTMENT: Wording(vi="bổ nhiệm", en="appointment"),
    EventKind.DOCUMENT: Wording(vi="văn bản", en="document"),
    EventKind.CONFERENCE: Wording(vi="hội nghị", en="conference"),
    EventKind.TRAINING: Wording(vi="tập huấn", en="training"),
    EventKind.INSPECTION: Wording(vi="kiểm tra", en="inspection"),
    EventKind.WELFARE: Wording(vi="chính sách – an sinh", en="welfare"),
    EventKind.COMMEMORATION: Wording(vi="kỷ niệm – tri ân", en="commemoration"),
    EventKind.CEREMONY: Wording(vi="lễ", en="ceremony"),
    EventKind.POLICY: Wording(vi="chính sách", en="policy"),
    EventKind.OTHER: Wording(vi="khác", en="other"),
}

_MONTHS = "January February March April May June July August September October November December"
MONTHS_EN = tuple(_MONTHS.split())
ROMAN = ("I", "II", "III", "IV")
_SEASONS = {
    "vi": ("mùa xuân", "mùa hạ", "mùa thu", "mùa đông"),
    "en": ("spring", "summer", "autumn", "winter"),
}
_THIRDS = {"vi": ("đầu", "giữa", "cuối"), "en": ("early", "mid", "late")}


def kind_name(kind: EventKind, language: Language) -> str:
    """The name of a kind of event."""
    return KIND_NAMES[kind].text(language)


def span_words(span: TimeSpan, language: Language) -> str:
    """A time for people, no more exact than the span.

    “24/01/2025”, “tháng 9/1974”, “năm 2022”, “khoảng năm 2024”, “từ 13/01/1955”.
    """
    return time_words(
        span.earliest, span.latest, span.precision, language, approximate=span.approximate
    )


def time_words(
    earliest: dt.date | None,
    latest: dt.date | None,
    precision: Precision,
    language: Language,
    *,
    approximate: bool = False,
) -> str:
    """As :func:`span_words`, from the parts of a span."""
    if earliest is None or latest is None:
        words = _open(earliest, latest, language)
    elif earliest == latest:
        words = day_words(earliest, language)
    else:
        words = _CLOSED.get(precision, _interval)(earliest, latest, language)
    if not approximate:
        return words
    return f"khoảng {words}" if language == "vi" else f"about {words}"


def point_words(earliest: dt.date | None, latest: dt.date | None, language: Language) -> str:
    """An end of a period, no more exact than the days between which it lies."""
    length = (latest - earliest).days if earliest and latest else 0
    precision = Precision.YEAR if length > 300 else Precision.MONTH if length else Precision.DAY
    return time_words(earliest, latest, precision, language)


def day_words(day: dt.date, language: Language) -> str:
    """One day: “24/01/2025”, with the zeros that Vietnamese office style sets; “24 Jan 2025”."""
    if language == "en":
        return f"{day.day} {MONTHS_EN[day.month - 1][:3]} {day.year}"
    return f"{short_day_words(day)}/{day.year}"


def short_day_words(day: dt.date) -> str:
    """A day without its year in Vietnamese: “24/01”, “11/7”."""
    return f"{day.day:02d}/{_month_number(day.month)}"


def century_words(first_year: int, language: Language) -> str:
    """The century that begins in a year ending in 01."""
    number = (first_year - 1) // 100 + 1
    if language == "vi":
        return f"thế kỷ {roman(number)}"
    return f"{number}{_ordinal_ending(number)} century"


def roman(number: int) -> str:
    """A number from 1 to 39 in Roman numerals."""
    units = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[number % 10]
    return "X" * (number // 10) + units


def _month_number(month: int) -> str:
    return f"{month:02d}" if month <= 2 else str(month)


def _ordinal_ending(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _open(earliest: dt.date | None, latest: dt.date | None, language: Language) -> str:
    if earliest is not None:
        words = day_words(earliest, language)
        return f"từ {words}" if language == "vi" else f"from {words}"
    if latest is not None:
        words = day_words(latest, language)
        return f"đến {words}" if language == "vi" else f"until {words}"
    return "không rõ ngày" if language == "vi" else "day unknown"


def _interval(first: dt.date, last: dt.date, language: Language) -> str:
    whole_years = (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)
    if whole_years:
        return (
            f"{first.year}–{last.year}" if first.year != last.year else _year(first, last, language)
        )
    return f"{day_words(first, language)} – {day_words(last, language)}"


def _week(first: dt.date, last: dt.date, language: Language) -> str:
    days = _interval(first, last, language)
    return f"tuần {days}" if language == "vi" else f"week of {days}"


def _month(first: dt.date, last: dt.date, language: Language) -> str:
    del last
    if language == "en":
        return f"{MONTHS_EN[first.month - 1]} {first.year}"
    return f"tháng {first.month}/{first.year}"


def _third(first: dt.date, last: dt.date, language: Language) -> str:
    """The beginning, the middle or the end of a month, a year or a decade."""
    length = (last - first).days
    if length < 20:
        part, whole = min((first.day - 1) // 10, 2), _month(first, last, language)
    elif length < 200:
        part, whole = (first.month - 1) // 4, _year(first, last, language)
    else:
        part, whole = {0: 0, 4: 1}.get(first.year % 10, 2), _decade(first, last, language)
    return f"{_THIRDS[language][part]} {whole}"


def _season(first: dt.date, last: dt.date, language: Language) -> str:
    del last
    return f"{_SEASONS[language][(first.month - 1) // 3]} {first.year}"


def _quarter(first: dt.date, last: dt.date, language: Language) -> str:
    del last
    number = (first.month - 1) // 3
    return (
        f"quý {ROMAN[number]}/{first.year}" if language == "vi" else f"Q{number + 1} {first.year}"
    )


def _half(first: dt.date, last: dt.date, language: Language) -> str:
    del last
    early = first.month == 1
    if language == "vi":
        return f"6 tháng {'đầu' if early else 'cuối'} năm {first.year}"
    return f"{'first' if early else 'second'} half of {first.year}"


def _year(first: dt.date, last: dt.date, language: Language) -> str:
    del last
    return f"năm {first.year}" if language == "vi" else str(first.year)


def _decade(first: dt.date, last: dt.date, language: Language) -> str:
    del last
    decade = first.year // 10 * 10
    return f"những năm {decade}" if language == "vi" else f"{decade}s"


def _century(first: dt.date, last: dt.date, language: Language) -> str:
    if first.year % 100 == 1 and last.year == first.year + 99:
        return century_words(first.year, language)
    return _interval(first, last, language)


_CLOSED: dict[Precision, Callable[[dt.date, dt.date, Language], str]] = {
    Precision.WEEK: _week,
    Precision.THIRD: _third,
    Precision.MONTH: _month,
    Precision.SEASON: _season,
    Precision.QUARTER: _quarter,
    Precision.HALF: _half,
    Precision.YEAR: _year,
    Precision.DECADE: _decade,
    Precision.CENTURY: _century,
}
