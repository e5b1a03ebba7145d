"""The sentences that explain how a date was read, and why a day cannot be."""

import datetime as dt

from hckt_timeline.domain.mention import Basis
from hckt_timeline.domain.wording import Wording

STATED = Wording(vi="Lời văn ghi đủ.", en="All of it is in the words.")
PUBLISHED = Wording(
    vi="Lời văn không ghi năm; lấy theo ngày đăng bài {day}.",
    en="The words leave out the year; it is taken from the day of publication, {day}.",
)
CONTEXT = Wording(
    vi="Lời văn không ghi đủ; lấy theo “{words}” trong cùng bài.",
    en="The words leave something out; it is taken from “{words}” in the same article.",
)
SEQUENCE = Wording(
    vi="Lời văn không ghi năm; suy từ thứ tự các tin trong trang, cạnh tin ngày {day}.",
    en="The words leave out the year; the order of the items tells it, next to the item of {day}.",
)
RELATIVE = Wording(vi="Tính từ mốc {day}.", en="Counted from {day}.")
LUNAR = Wording(
    vi="Đổi từ âm lịch Việt Nam: {lunar}.",
    en="Converted from the Vietnamese lunar calendar: {lunar}.",
)
ALSO = Wording(vi=" Cũng có thể là {other}.", en=" It could also be {other}.")
DECADE = Wording(
    vi="Lời văn không ghi thế kỷ; hiểu là thế kỷ {century}.",
    en="The words leave out the century; it is taken to be century {century}.",
)
NOT_CONVERTED = Wording(
    vi="Âm lịch, chưa đổi: {lunar}; bảng đổi lịch không có năm này, nên chỉ ghi khoảng cả năm.",
    en="Lunar, not converted: {lunar}; the table does not hold that year, so its bounds are given.",
)
_BY_BASIS = {
    Basis.PUBLISHED: PUBLISHED,
    Basis.CONTEXT: CONTEXT,
    Basis.SEQUENCE: SEQUENCE,
    Basis.RELATIVE: RELATIVE,
}
IMPOSSIBLE = {
    "no_month": Wording(
        vi="“{words}”: không có tháng {month}.", en="“{words}”: there is no month {month}."
    ),
    "no_day": Wording(
        vi="“{words}”: không tháng nào có ngày {day}.", en="“{words}”: no month has a day {day}."
    ),
    "short_month": Wording(
        vi="“{words}”: tháng {month} nhiều nhất chỉ có {longest} ngày.",
        en="“{words}”: month {month} has at most {longest} days.",
    ),
    "short_month_of_year": Wording(
        vi="“{words}”: tháng {month} năm {year} chỉ có {longest} ngày.",
        en="“{words}”: month {month} of {year} has only {longest} days.",
    ),
}


def because(basis: Basis, source: str | dt.date, other: int | None = None) -> Wording:
    """Why a time was read so: the day or the words that completed it, and the other reading."""
    sentence, told = _BY_BASIS[basis], _words(source)
    return _also(
        Wording(
            vi=sentence.vi.format(day=told.vi, words=told.vi),
            en=sentence.en.format(day=told.en, words=told.en),
        ),
        other,
    )


def _words(source: str | dt.date) -> Wording:
    """A day as each language writes it; words as they stand."""
    if isinstance(source, str):
        return Wording(vi=source, en=source)
    year = f"{source.year:04}"
    month = _MONTHS[source.month - 1]
    return Wording(
        vi=f"{source.day:02}/{source.month:02}/{year}", en=f"{source.day} {month} {year}"
    )


_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def lunar(words: tuple[str, str], *, converted: bool = True, other: int | None = None) -> Wording:
    """Why a lunar time was read so; ``words`` are the full lunar date in both languages."""
    sentence = LUNAR if converted else NOT_CONVERTED
    vi, en = sentence.vi.format(lunar=words[0]), sentence.en.format(lunar=words[1])
    return _also(Wording(vi=vi, en=en), other)


def _also(sentence: Wording, other: int | None) -> Wording:
    if other is None:
        return sentence
    more = ALSO.fill(other=str(other))
    return Wording(vi=sentence.vi + more.vi, en=sentence.en + more.en)
