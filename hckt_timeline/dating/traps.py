"""Words around a number that make it a date or something else.

Only weak phrases are judged here: bare "14/1", "2-9", "2025", "1500 - 2000", which could as well be
a fraction, a score, a quantity or a name.
"""

import datetime as dt
import re
from dataclasses import dataclass
from functools import cache
from math import inf

from hckt_timeline.dating.context import in_year_near
from hckt_timeline.dating.marks import safe_day
from hckt_timeline.dating.partial import Phrase
from hckt_timeline.folding import without_marks

_REACH = 32
_ALWAYS_OPEN = "24/7"
_LIVED = (1800, 2050)
_NEAR, _BESIDE, _NO_PART = 45, 10, 5
_SHRINKS = re.compile(r" (?:xuống|lên|còn|xuong|len|con)(?!\w)")
_ENDS = frozenset(",:;.)\n")
_COLON = re.compile(r" ?(?:[:|]|\n|$)| - [^\W\d]")
_STREET = re.compile(
    r"(?:đường|phố|quảng trường|công viên|cầu|trường|bệnh viện|nhà máy|xí nghiệp|nông trường|duong"
    r"|pho|quang truong|cong vien|cau|truong|benh vien|nha may|xi nghiep|nong truong) $"
)
_DIARY = re.compile(r"\d{1,2}([.-])\d{1,2}\1\d\d")
_DASHED = re.compile(r"\d{1,2}-\d{4}")
_EACH = re.compile(r"(?:mỗi|một|hàng|hằng|từng|nhiều|mấy|vài|moi|mot) $")
_YEARLY = re.compile(r" h[ằàa]ng năm| mỗi năm| hang nam")
_MORE_AND_MORE = re.compile(r"ng[àa]y m[ộo]t(?!\w)")
_LED_DAY = re.compile(r"[^\d,]*(?:ngày|hôm|mùng|mồng|ngay|hom|mung|mong)")
_FROM = ("từ ", "tu ", "kể ", "ke ", "vào ", "vao ", "trước ", "sau ", "truoc ")
_INVITES = (
    r"(?:ngày|hôm|sáng|trưa|chiều|tối|đêm|vào|từ|kể từ|đến|tới|trước|sau|qua|dịp|lễ|mừng|nay|"
    r"mai|quốc khánh|quốc tế lao động|giải phóng|thống nhất|nhà giáo|phụ nữ|liệt sĩ|liệt sỹ|"
    r"khai mạc|bế mạc|kết thúc|bắt đầu|đại thắng|chiến thắng|thành lập|sinh|mất|ra đời|khánh thành|"
    r"khởi công|xuất bản|tái bản|tốt nghiệp|năm mới|sn|mùa|mùa giải|niên vụ)"
)
_NAMED = (
    r"(?:đường|phố|ngõ|ngách|hẻm|kiệt|lô|tổ|phường|quận|huyện|xã|thôn|ấp|khu|khối|km|"
    r"khu công nghiệp|cụm công nghiệp|khu đô thị|khu tập thể|chợ|bến|sân|tầng|giai đoạn|sơ đồ|"
    r"quốc lộ|cầu|bệnh viện|trường|học viện|nhà máy|xí nghiệp|công ty|nông trường|lâm trường|"
    r"sân vận động|rạp|quảng trường|khách sạn|sư đoàn|trung đoàn|lữ đoàn|tiểu đoàn|đại đội|"
    r"đoàn|binh đoàn|xưởng|tỉ số|tỷ số|kết quả|thắng|thua|hòa|hoà|điểm|bàn|"
    r"trang|điều|khoản|mục|chương|bài|câu|quyết định|nghị định|nghị quyết|thông tư|chỉ thị|"
    r"công văn|khóa|khoá|lớp|"
    r"hotline)"
)
_MEASURED = (
    r"(?:số|mã|tỉ lệ|tỷ lệ|bản đồ|phòng|tài khoản|giá|gần|hơn|khoảng|chiếm|bằng|đạt|tăng|giảm|còn|"
    r"dài|rộng|cao|nặng|điện thoại|đt|fax|hotline|iso|có)"
)
_PARTED = r"(?:lên|xuống|được|mất|chỉ|ngót|xấp xỉ|quá|gấp|thêm|bớt|chia|chừng|cỡ|ước|tới hơn)"
_FORM = r"(?:biểu mẫu|mẫu|biểu|phụ lục|quyết định|nghị định|nghị quyết|thông tư|chỉ thị|công văn)"
_PERIOD = r"(?:giai đoạn|thời kỳ|thời kì|nhiệm kỳ|nhiệm kì|niên khóa|niên khoá|mùa|mùa giải|vụ)"
_COUNTED = (
    r"(?:người|đồng|triệu|tỷ|tỉ|nghìn|ngàn|trăm|tấn|tạ|kg|g|m|m2|km|ha|mét|héc|lít|suất|phần|"
    r"căn|nhà|hộ|em|cháu|chiếc|cái|con|cây|bộ|đôi|lần|lượt|tuổi|điểm|giờ|phút|giây|tiếng|bữa|xã|"
    r"phường|huyện|tỉnh|thành viên|đại biểu|cán bộ|chiến sĩ|chiến sỹ|quân|học sinh|sinh viên|"
    r"học viên|hội viên|đảng viên|đoàn viên|đơn vị|cơ quan|chỉ tiêu|tiêu chí|dân số|diện tích|"
    r"số|phiếu|ý kiến|trường hợp|ca|mô hình|sản phẩm|bài|trận|bàn|ván|séc|set|hiệp|đôla|usd|"
    r"vnd|vnđ|đô la|quả|viên|gói|thùng|sáng kiến|quân số|lao động|công nhân|mặt đường|quãng đường|"
    r"khán giả|bà con|hành khách|du khách|gia đình|bệnh nhân|thí sinh|cử tri|cổ phiếu|đoạn đường|"
    r"chặng đường|thời gian|kế hoạch|khối lượng|kinh phí|tổng số|tổng)"
)
_YEARS = re.compile(r"\((?:(?:các )?năm )?\d{4}(?:(?:[,;] ?| v[aà] )\d{4}){1,9}\)")
_CLASS = re.compile(r"hạng (?:nhất|nhì|ba|i{1,3})(?: lần thứ \w+)? ?[:,–-] ?$")
"""The class of an award, behind which its year stands: "Huân chương … hạng Ba: 1998"."""
_OTHERS = r"(?:\d[\d/.-]*(?:,| và| hoặc) ){0,3}"


@dataclass(frozen=True, slots=True)
class _Patterns:
    """What stands before a number (``counted``: behind it)."""

    invites: re.Pattern[str]
    named: re.Pattern[str]
    measured: re.Pattern[str]
    form: re.Pattern[str]
    period: re.Pattern[str]
    counted: re.Pattern[str]


@cache
def _patterns(*, bare: bool) -> _Patterns:
    def before(words: str, ending: str) -> re.Pattern[str]:
        return re.compile(rf"(?:^|\W){without_marks(words) if bare else words}{ending}$")

    numbered = rf"(?: so)?[ (]*{without_marks(_OTHERS)}" if bare else rf"(?: số)?[ (]*{_OTHERS}"
    return _Patterns(
        invites=before(_INVITES, "[ (]*"),
        named=before(f"(?:{_NAMED}|{_MEASURED}|{_PARTED})", numbered),
        measured=before(_MEASURED, "[ (]*"),
        form=before(_FORM, numbered),
        period=before(_PERIOD, "[ (]*"),
        counted=re.compile(rf" ?{without_marks(_COUNTED) if bare else _COUNTED}(?!\w)"),
    )


def is_plausible(text: str, phrase: Phrase, published: dt.date | None = None) -> bool:
    """Whether the words around a phrase leave it a date."""
    before = text[max(phrase.start - _REACH, 0) : phrase.start]
    if phrase.last.year is None and _is_no_year_s(text, phrase, before):
        return False
    if not phrase.weak or _is_all(text, phrase):
        return True
    around = _patterns(bare=text.isascii())
    of_day = phrase.last.in_month
    if phrase.kind == "r" and not of_day and around.period.search(before):
        return True
    things = (around.named if of_day else around.measured).search(before)
    if things or around.counted.match(text, phrase.end):
        return False
    opening = text[phrase.start : phrase.start + 6]
    invited = opening.startswith(_FROM) or bool(around.invites.search(before))
    if not of_day:
        return _is_year(text, phrase, before, invited=invited)
    return _is_day(text, phrase, before, published, invited=invited)


def _is_no_year_s(text: str, phrase: Phrase, before: str) -> bool:
    """Whether a day is one of every year, or names a street: "đường 3 tháng 2"."""
    named = phrase.last.in_month and text[phrase.start].isdigit() and _STREET.search(before)
    return bool(named or _YEARLY.match(text, phrase.end))


def _is_all(text: str, phrase: Phrase) -> bool:
    """Whether a person typed nothing but this."""
    around = len(text) - (phrase.end - phrase.start)
    return around <= 4 and not (text[: phrase.start] + text[phrase.end :]).strip(" .,;")


def _is_day(
    text: str, phrase: Phrase, before: str, published: dt.date | None, *, invited: bool
) -> bool:
    if phrase.last.month is None:
        return _is_day_of_month(text, phrase, before)
    if _DIARY.fullmatch(text, phrase.start, phrase.end):
        heads = before.rstrip(" -*•+")[-1:] in set('“"(\n')
        return (invited or heads or not before) and text[phrase.end : phrase.end + 1] in set(",:)")
    if phrase.last.year is not None or phrase.first.days is not None:
        return True
    if invited:
        return not (before.endswith(_FROM) and _SHRINKS.match(text, phrase.end))
    return _is_bare_day(text, phrase, before, published)


def _is_year(text: str, phrase: Phrase, before: str, *, invited: bool) -> bool:
    """Whether a bare year, month with its year, or range of them is one."""
    if not all(1000 <= (point.year or 0) <= 2199 for point in (phrase.first, phrase.last)):
        return False
    month = phrase.first.month is not None and not _DASHED.fullmatch(text, phrase.start, phrase.end)
    return (
        phrase.kind == "r"
        or (month and not _patterns(bare=text.isascii()).form.search(before))
        or invited
        or _opens_clause(text, phrase, before)
        or _in_brackets(text, phrase)
        or _heads_line(text, phrase)
        or bool(_CLASS.search(before))
    )


def _is_day_of_month(text: str, phrase: Phrase, before: str) -> bool:
    """Whether "ngày 5" is a day of the month, not a number of days or of things."""
    if phrase.first.days is not None:
        return True
    if _EACH.search(before) or _MORE_AND_MORE.match(text, phrase.start):
        return False
    after = text[phrase.end : phrase.end + 1]
    return _LED_DAY.match(text, phrase.start) is not None or after in set(",.;)")


def _is_bare_day(text: str, phrase: Phrase, before: str, published: dt.date | None) -> bool:
    """Whether "14/1" on its own is a day rather than a fraction or a score.

    A number that has its month from the next day of a list is as good as that day. Within a line
    a proper fraction ("trong đó 1/3 ngập sâu") is a day only where nothing follows that it counts.
    """
    words = text[phrase.start : phrase.end]
    heads = before.rstrip(" -*•+")[-1:] in ("\n", "")
    opens = heads or before.rstrip(" ")[-1:] in set("([,:;.")
    after = text[phrase.end : phrase.end + 1]
    day, month = phrase.first.day or 0, phrase.first.month or 0
    if words.isdigit():
        return True
    if words == _ALWAYS_OPEN:
        return heads and after in _ENDS
    if "." in words:
        return heads and day > 12 and after == ":"
    if "/" not in words:
        return opens and after in set(",:)")
    if day < month:
        near = day >= _NO_PART and _days_away(day, month, published) <= _BESIDE
        return (heads and words[0].isdigit()) or near or (opens and after in _ENDS)
    return opens or day > 12 or _days_away(day, month, published) <= _NEAR


def _days_away(day: int, month: int, published: dt.date | None) -> float:
    """How far a day lies from the day of publication."""
    if published is None or not (1 <= day <= 31 and 1 <= month <= 12):
        return inf
    return abs((safe_day(in_year_near(month, day, published), month, day) - published).days)


def _opens_clause(text: str, phrase: Phrase, before: str) -> bool:
    """Whether a sentence begins "1958, …", or a clause "khoảng 1925 …"."""
    if not _LIVED[0] <= (phrase.first.year or 0) <= _LIVED[1]:
        return False
    opens = before.rstrip()[-1:] in set(".!?")
    if text[phrase.start].isdigit():
        return opens and text[phrase.end : phrase.end + 1] == ","
    return opens or before.rstrip()[-1:] in set(",;(") or text[phrase.end : phrase.end + 1] in _ENDS


def _in_brackets(text: str, phrase: Phrase) -> bool:
    """Whether brackets hold it alone, or among other years: "(1985, 1990)"."""
    if text[phrase.start - 1 : phrase.start] == "(" and text[phrase.end : phrase.end + 1] == ")":
        return True
    opened = text.rfind("(", max(phrase.start - _REACH, 0), phrase.start)
    listed = _YEARS.match(text, opened) if opened >= 0 else None
    return listed is not None and listed.end() > phrase.end


def _heads_line(text: str, phrase: Phrase) -> bool:
    """Whether "1959: …" or, in a table, "1959 | …" opens a line."""
    opens = (
        not text[max(phrase.start - _REACH, 0) : phrase.start].rpartition("\n")[2].strip(" -*•+")
    )
    return opens and bool(_COLON.match(text, phrase.end))
