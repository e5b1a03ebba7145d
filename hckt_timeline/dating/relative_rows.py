"""Rows of time told from a reference: "hôm qua", "năm sau", "cách đây 10 năm"; weekdays; joints."""

import re

from hckt_timeline.dating.calendar_rows import PARTS, part_named
from hckt_timeline.dating.distance import units_back
from hckt_timeline.dating.numbers import to_int
from hckt_timeline.dating.partial import NOTHING, Anchor, Partial, Shift, Unit
from hckt_timeline.dating.rows import COUNT, Make, Row
from hckt_timeline.folding import without_marks

_TODAY, _STORY = Anchor.TODAY, Anchor.STORY
_UNIT = r"(?P<unit>ngày|hôm|tuần lễ|tuần|tháng|quý|năm|thập kỷ|thập kỉ|thập niên|thế kỷ|thế kỉ)"
_UNITS: dict[str, Unit] = {
    "ngay": "day", "hom": "day", "tuan": "week", "thang": "month", "quy": "quarter",
    "nam": "year", "thap": "decade", "the": "century",
}  # fmt: skip
_ABOUT = r"(?:gần |hơn |đúng |tròn |khoảng |chừng )?"
_AHEAD_OF_COUNT = (
    rf"(?= {_ABOUT}{COUNT.replace('?P<n>', '?:')} {_UNIT.replace('?P<unit>', '?:')}(?!\w))"
)


def _to(unit: Unit, count: int, anchor: Anchor = _TODAY) -> Partial:
    return Partial(shift=Shift(unit, count, anchor))


def _count(sign: int, anchor: Anchor, *, stretch: bool = False) -> Make:
    def make(found: re.Match[str]) -> Partial:
        unit = _UNITS[without_marks(found["unit"]).split()[0]]
        count = sign * to_int(found["n"])
        return Partial(shift=Shift(unit, count, anchor, counted=True, stretch=stretch))

    return make


def _counted_back(found: re.Match[str]) -> Partial:
    unit = _UNITS[without_marks(found["unit"]).split()[0]]
    return Partial(shift=Shift(unit, -units_back(to_int(found["n"]), unit), _TODAY, counted=True))


def _weekday(found: re.Match[str]) -> Partial:
    name = without_marks(found[0]).split()[1]
    day = int(name) - 2 if name.isdigit() else _WEEKDAYS.index(name)
    which = without_marks(found["which"] or "")
    return Partial(weekday=day, shift=_WHICH_WEEKDAY.get(which))


def _part_of_other_day(found: re.Match[str]) -> Partial:
    part, which = found[0].rsplit(maxsplit=1)
    count = {"nay": 0, "qua": -1, "mai": 1}[which]
    return Partial(part=part_named(part), shift=Shift("day", count, _TODAY))


_WEEKDAYS = ("hai", "ba", "tu", "nam", "sau", "bay", "nhat")
_WHICH_WEEKDAY = {
    "nay": Shift("week", 0, _TODAY),
    "toi": Shift("weekday", 1, _TODAY),
    "vua qua": Shift("weekday", -1, _TODAY),
    "vua roi": Shift("weekday", -1, _TODAY),
}
_DAYS_OF_WEEK = (
    "thứ 2|thứ 3|thứ 4|thứ 5|thứ 6|thứ 7|thứ hai|thứ ba|thứ tư|thứ năm|thứ sáu|thứ bảy|thứ bẩy|"
    "chủ nhật|chúa nhật"
)
# "đại hội lần thứ ba (11/1998)" counts congresses.
_NO_ORDINAL = "".join(
    rf"(?<!{counted} {day})"
    for counted in ("lần", "kỳ", "kỳ họp", "khóa")
    for day in _DAYS_OF_WEEK.split("|")
)
_WEEK_SAYS = r"(?=(?:,? (?:tuần|này|tới|vừa|ngày|hôm|\()|,? \(?\d))"

_AHEAD = _UNIT.replace("?P<unit>", "?:")


def _counted(name: str, behind: str, make: Make, example: str) -> Row:
    """A row of a count, a unit and what stands behind them."""
    return Row(name, "c", "#", rf" {_UNIT} (?:{behind})", make, example, rf" {_AHEAD} (?:{behind})")


def _since(name: str, opens: str, make: Make, example: str, ahead: str = "") -> Row:
    """A row of some words, a count and a unit."""
    rest = rf" {_ABOUT}{COUNT} {_UNIT}{ahead}"
    return Row(name, "c", opens, rest, make, example, _AHEAD_OF_COUNT)


def _named(name: str, kind: str, partial: Partial, words: str) -> Row:
    """A row of fixed words that always tell the same."""
    return Row(name, kind, words, "", partial, words.split("|", maxsplit=1)[0])


_LONG_UNIT = _UNIT.replace("ngày|hôm|tuần lễ|tuần|", "")
_SOMETHING = r"(?= (?!(?:đầu|cuối) năm|năm \d)\w)"
_HOURS_AGO = r" (?:giờ|tiếng|phút) trước"
COUNTED_ROWS = (
    Row("hours ago", "d", "#", _HOURS_AGO, _to("day", 0), "3 giờ trước", _HOURS_AGO),
    _named("half a month ago", "d", _to("day", -15), "nửa tháng trước"),
    _named("half a year ago", "m", _to("month", -6), "nửa năm trước"),
    _since("counted back from today", "cách đây|cách nay", _count(-1, _TODAY), "cách đây 10 năm"),
    _counted("counted back in the story", "trước đó", _count(-1, _STORY), "hai ngày trước đó"),
    _counted("counted back", "trước(?: đây)?|về trước", _counted_back, "3 tháng trước"),
    _counted("counted on in the story", "sau đó|sau", _count(1, _STORY), "hai ngày sau"),
    _counted("to come", "tới đây|tới|sắp tới|nữa", _count(1, _TODAY, stretch=True), "3 ngày tới"),
    _counted("gone by", "vừa qua|qua|gần đây", _count(-1, _TODAY, stretch=True), "2 tuần qua"),
    _since("before that", "trước đó", _count(-1, _STORY), "trước đó ba ngày"),
    _since("after that", "sau đó", _count(1, _STORY), "sau đó 2 năm"),
    _since("so long later", "sau", _count(1, _STORY), "sau hai ngày", r"(?=,)"),
    Row(
        "so long after something",
        "c",
        "sau",
        rf" {_ABOUT}{COUNT} {_LONG_UNIT}{_SOMETHING}",
        _count(-1, _STORY),
        "sau 1 năm",
        _AHEAD_OF_COUNT,
    ),
)
_REVOLUTIONS = "cách mạng tháng tám|cách mạng tháng mười|cách mạng tháng hai"
_MANY = (
    "những năm|các năm|nhiều năm|mấy năm|vài năm|ít năm|những tháng|các tháng|mấy tháng|vài tháng|"
    "ít tháng|nhiều tháng|vài tuần|mấy tuần|những ngày|các ngày|vài ngày|mấy ngày"
)
_VAGUELY = " (?:tiếp theo|sau|trước|tới|qua|gần đây|đó|ấy|này)"
_NO_COMPANIONS = (
    r"(?! (?:người|đồng|anh|chị|em|bạn|con|cháu|chiến|cán bộ|thầy|cô|học|xã|huyện|tỉnh|đơn vị|nước|"
    r"đội|tổ|tàu|chiếc|khẩu|nhà|hộ|đại biểu|gia đình|thành viên|viên|vị|ông|bà|cụ|nghệ|thợ|cơ quan)"
    r"(?!\w))"
)
NAMED_ROWS = (
    _named("yesterday", "d", _to("day", -1), "hôm qua|ngày hôm qua"),
    _named("two days ago", "d", _to("day", -2), "hôm kia|ngày hôm kia"),
    _named("three days ago", "d", _to("day", -3), "hôm kìa"),
    _named("today", "d", _to("day", 0), "hôm nay|ngày hôm nay"),
    _named("tomorrow", "d", _to("day", 1), "ngày mai"),
    _named("in two days", "d", _to("day", 2), "ngày kia"),
    _named(
        "the same day",
        "d",
        _to("day", 0, _STORY),
        "cùng ngày|cùng hôm|ngày hôm đó|hôm đó|hôm ấy|ngày hôm ấy",
    ),
    _named("the next day", "d", _to("day", 1, _STORY), "hôm sau|ngày hôm sau|ngày tiếp theo"),
    _named("the day before", "d", _to("day", -1, _STORY), "hôm trước|ngày hôm trước"),
    _named("last week", "w", _to("week", -1), "tuần trước|tuần vừa qua|tuần qua|tuần rồi"),
    _named("this week", "w", _to("week", 0), "tuần này"),
    _named("next week", "w", _to("week", 1), "tuần tới|tuần sau"),
    _named("last month", "m", _to("month", -1), "tháng trước|tháng vừa qua|tháng rồi"),
    _named("this month", "m", _to("month", 0), "tháng này"),
    _named("next month", "m", _to("month", 1), "tháng tới|tháng sau"),
    _named("the same month", "m", _to("month", 0, _STORY), "cùng tháng|tháng đó|tháng ấy"),
    _named("last quarter", "q", _to("quarter", -1), "quý trước|quý vừa qua"),
    _named("this quarter", "q", _to("quarter", 0), "quý này"),
    _named("next quarter", "q", _to("quarter", 1), "quý tới|quý sau"),
    _named("this year", "y", _to("year", 0), "năm nay"),
    _named("last year", "y", _to("year", -1), "năm ngoái|năm vừa qua|năm rồi"),
    _named("two years ago", "y", _to("year", -2), "năm kia"),
    _named("next year", "y", _to("year", 1), "năm tới"),
    Row("next year, spoken", "y", "sang năm", r"(?! \d)", _to("year", 1), "sang năm"),
    Row("revolution", "x", _REVOLUTIONS, r"(?! (?:năm )?\d)", NOTHING, "cách mạng tháng tám"),
    Row("years not counted", "x", _MANY, _VAGUELY, NOTHING, "những năm tiếp theo"),
    _named("the same period a year before", "c", _to("period", -1, _STORY),
           "cùng kỳ năm trước|cùng kỳ năm ngoái|cùng kì năm trước|cùng kì năm ngoái"),
    Row("the same year", "y", "cùng năm", _NO_COMPANIONS, _to("year", 0, _STORY), "cùng năm"),
    _named("that year", "y", _to("year", 0, _STORY), "năm đó|năm ấy"),
    _named("the year after", "y", _to("year", 1, _STORY), "năm sau|năm sau đó|năm tiếp theo"),
    _named("the year before", "y", _to("year", -1, _STORY), "năm trước|năm trước đó"),
    Row(
        "weekday", "W", _DAYS_OF_WEEK,
        _NO_ORDINAL + r"(?: (?P<which>này|tới|vừa qua|vừa rồi)(?!\w))?",
        _weekday, "thứ Sáu", _WEEK_SAYS,
    ),
    Row(
        "part of another day", "d", "|".join(PARTS), " (?:nay|qua|mai)",
        _part_of_other_day, "sáng nay", r"(?= (?:nay|qua|mai)(?!\w))",
    ),
)  # fmt: skip
RELATIVE_ROWS = (*COUNTED_ROWS, *NAMED_ROWS)


_POINT_AHEAD = (
    r"(?= (?:\d|ngày|hôm|mùng|mồng|tháng|năm|thế kỷ|thế kỉ|thập niên|thập kỷ|đầu|giữa|cuối|quý|"
    r"những năm|nửa|rằm|sáng|trưa|chiều|tối|đêm|rạng|mùa|xuân|khoảng|trước|sau|thứ|chủ nhật|tuần))"
)
_NO_POINT_AHEAD = _POINT_AHEAD.replace("(?=", "(?!", 1)
_DISTANCE_AHEAD = (
    rf"(?= {COUNT.replace('?P<n>', '?:')} {_AHEAD} (?:trước|về trước|sau|tới|qua|nữa)(?!\w))"
)
_SIDE = {side: Partial(side=side) for side in (-1, 0, 1)}
JOINT_ROWS = (
    Row("after", "a", "từ sau|sau", "", NOTHING, "sau", starts=_POINT_AHEAD),
    Row("before", "b", "từ trước|trước", "", NOTHING, "trước", starts=_POINT_AHEAD),
    Row(
        "from",
        "F",
        "bắt đầu từ|tính từ|kể từ|suốt từ|ngay từ|từ",
        "",
        NOTHING,
        "từ",
        starts=_POINT_AHEAD.replace("(?:", "(?:nay (?:cho )?(?:đến|tới)|", 1),
    ),
    Row(
        "the one to come",
        "s",
        "tới đây|sắp tới|tới",
        _NO_POINT_AHEAD,
        _SIDE[1],
        "tới",
        starts=False,
    ),
    Row("the one gone by", "s", "vừa qua|vừa rồi", "", _SIDE[-1], "vừa qua", starts=False),
    Row(
        "nearly",
        "A",
        "gần|hơn|đúng|tròn|ngót",
        "",
        NOTHING,
        "gần",
        starts=_DISTANCE_AHEAD,
    ),
    Row(
        "to",
        "-",
        "cho đến hết|cho đến|cho tới|đến hết|đến|tới hết|tới|sang",
        "",
        NOTHING,
        "đến",
        starts=False,
    ),
    Row("and", "&", "và|hoặc|cùng|hay", "", NOTHING, "và", starts=False),
    Row("of", "o", "của|trong|thuộc", "", NOTHING, "của", starts=False),
    Row("now", "n", "ngày nay|hiện nay|nay|hiện tại|bây giờ", "", NOTHING, "nay", starts=False),
    Row("this one", "s", "này", "", _SIDE[0], "này", starts=False),
    Row(
        "about",
        "A",
        "vào khoảng|khoảng|chừng|tầm|quãng",
        "",
        NOTHING,
        "khoảng",
        starts=_POINT_AHEAD,
    ),
)
