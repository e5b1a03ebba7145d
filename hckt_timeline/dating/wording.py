"""The sentences that explain how a date was read, and why a day cannot be."""

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
FILLS: dict[Basis, Wording] = {
    Basis.STATED: STATED,
    Basis.PUBLISHED: PUBLISHED,
    Basis.CONTEXT: CONTEXT,
    Basis.SEQUENCE: SEQUENCE,
    Basis.RELATIVE: RELATIVE,
    Basis.LUNAR: LUNAR,
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


def also(sentence: Wording, other: str) -> Wording:
    """The sentence with the other possible reading named behind it."""
    more = ALSO.fill(other=other)
    return Wording(vi=sentence.vi + more.vi, en=sentence.en + more.en)
