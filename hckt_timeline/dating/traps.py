"""Words around a number that make it a date or something else.

Only weak phrases are judged here: bare "14/1", "2-9", "2025", "1500 - 2000", which could as well be
a fraction, a score, a quantity or a name.
"""

import re
from functools import cache

from hckt_timeline.dating.partial import Phrase
from hckt_timeline.folding import without_marks

_REACH = 24
_ALWAYS_OPEN = "24/7"
_COLON = re.compile(r" ?[:|]| - [^\W\d]")
_DASHED = re.compile(r"\d{1,2}-\d{4}")
_EACH = re.compile(r"(?:mỗi|một|hàng|hằng|từng|nhiều|mấy|vài|moi|mot) $")
_YEARLY = re.compile(r" h[ằàa]ng năm| mỗi năm| hang nam")
_MORE_AND_MORE = re.compile(r"ng[àa]y m[ộo]t(?!\w)")
_LED_DAY = re.compile(r"[^\d,]*(?:ngày|hôm|mùng|mồng|ngay|hom|mung|mong)")
_FROM = ("từ ", "tu ", "kể ", "ke ")
_INVITES = (
    r"(?:ngày|hôm|sáng|trưa|chiều|tối|đêm|vào|từ|kể từ|đến|tới|trước|sau|qua|dịp|lễ|mừng|nay|"
    r"mai|quốc khánh|quốc tế lao động|giải phóng|thống nhất|nhà giáo|phụ nữ|liệt sĩ|liệt sỹ|"
    r"khai mạc|bế mạc|kết thúc|bắt đầu|đại thắng|chiến thắng|thành lập|sinh|mất|ra đời|khánh thành|"
    r"khởi công|xuất bản|tái bản|tốt nghiệp)"
)
_NAMED = (
    r"(?:đường|phố|ngõ|ngách|hẻm|kiệt|lô|tổ|phường|quận|huyện|xã|thôn|ấp|khu|khối|km|"
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
_COUNTED = (
    r"(?:người|đồng|triệu|tỷ|tỉ|nghìn|ngàn|trăm|tấn|tạ|kg|g|m|m2|km|ha|mét|héc|lít|suất|phần|"
    r"căn|nhà|hộ|em|cháu|chiếc|cái|con|cây|bộ|đôi|lần|lượt|tuổi|điểm|giờ|phút|giây|tiếng|bữa|xã|"
    r"phường|huyện|tỉnh|thành viên|đại biểu|cán bộ|chiến sĩ|chiến sỹ|quân|học sinh|sinh viên|"
    r"học viên|hội viên|đảng viên|đoàn viên|đơn vị|cơ quan|chỉ tiêu|tiêu chí|dân số|diện tích|"
    r"số|phiếu|ý kiến|trường hợp|ca|mô hình|sản phẩm|bài|trận|bàn|ván|séc|set|hiệp|đôla|usd|"
    r"vnd|vnđ|đô la|quả|viên|gói|thùng|sáng kiến)"
)


@cache
def _patterns(*, bare: bool) -> tuple[re.Pattern[str], ...]:
    spell = without_marks if bare else str
    return (
        re.compile(rf"(?:^|\W){spell(_INVITES)}[ (]*$"),
        re.compile(rf"(?:^|\W)(?:{spell(_NAMED)}|{spell(_MEASURED)})(?: số)?[ (]*$"),
        re.compile(rf"(?:^|\W){spell(_MEASURED)}[ (]*$"),
        re.compile(rf" ?{spell(_COUNTED)}(?!\w)"),
    )


def is_plausible(text: str, phrase: Phrase) -> bool:
    """Whether the words around a phrase leave it a date."""
    if phrase.last.year is None and _YEARLY.match(text, phrase.end):
        return False
    if not phrase.weak or _is_all(text, phrase):
        return True
    before = text[max(phrase.start - _REACH, 0) : phrase.start]
    invites, named, measured, counted = _patterns(bare=text.isascii())
    of_day = phrase.last.in_month
    if counted.match(text, phrase.end) or (named if of_day else measured).search(before):
        return False
    opening = text[phrase.start : phrase.start + 4]
    invited = opening.startswith(_FROM) or bool(invites.search(before))
    return (_is_day if of_day else _is_year)(text, phrase, before, invited=invited)


def _is_all(text: str, phrase: Phrase) -> bool:
    """Whether a person typed nothing but this."""
    around = len(text) - (phrase.end - phrase.start)
    return around <= 4 and not (text[: phrase.start] + text[phrase.end :]).strip(" .,;")


def _is_day(text: str, phrase: Phrase, before: str, *, invited: bool) -> bool:
    if phrase.last.month is None:
        return _is_day_of_month(text, phrase, before)
    if phrase.last.year is not None or phrase.first.days is not None:
        return True
    return invited or _is_bare_day(text, phrase, before)


def _is_year(text: str, phrase: Phrase, _: str, *, invited: bool) -> bool:
    """Whether a bare year, month with its year, or range of them is one."""
    if not all(1000 <= (point.year or 0) <= 2199 for point in (phrase.first, phrase.last)):
        return False
    month = phrase.first.month is not None and not _DASHED.fullmatch(text, phrase.start, phrase.end)
    return (
        phrase.kind == "r"
        or month
        or invited
        or _in_brackets(text, phrase)
        or _heads_line(text, phrase)
    )


def _is_day_of_month(text: str, phrase: Phrase, before: str) -> bool:
    """Whether "ngày 5" is a day of the month, not a number of days or of things."""
    if phrase.first.days is not None:
        return True
    if _EACH.search(before) or _MORE_AND_MORE.match(text, phrase.start):
        return False
    after = text[phrase.end : phrase.end + 1]
    return _LED_DAY.match(text, phrase.start) is not None or after in set(",.;)")


def _is_bare_day(text: str, phrase: Phrase, before: str) -> bool:
    """Whether "14/1" on its own is a day rather than a fraction or a score.

    A number that has its month from the next day of a list is as good as that day.
    """
    words = text[phrase.start : phrase.end]
    opens = not before.strip() or before.rstrip(" ")[-1:] in "\n([,:;."
    if words.isdigit():
        return True
    if "/" not in words:
        return opens and text[phrase.end : phrase.end + 1] in set(",:)")
    return opens or ((phrase.first.day or 0) > 12 and words != _ALWAYS_OPEN)


def _in_brackets(text: str, phrase: Phrase) -> bool:
    return text[phrase.start - 1 : phrase.start] == "(" and text[phrase.end : phrase.end + 1] == ")"


def _heads_line(text: str, phrase: Phrase) -> bool:
    """Whether "1959: …" or, in a table, "1959 | …" opens a line."""
    opens = (
        not text[max(phrase.start - _REACH, 0) : phrase.start].rpartition("\n")[2].strip(" -*•+")
    )
    return opens and bool(_COLON.match(text, phrase.end))
