"""Words of a drawing, in Vietnamese and English: the legend, what is counted."""

from hckt_timeline.domain import Wording
from hckt_timeline.errors import Language

LEGEND = {
    "bar": Wording(vi="chỉ biết tháng, năm", en="month or year only"),
    "inferred": Wording(vi="năm suy ra", en="year inferred"),
    "approximate": Wording(vi="khoảng chừng", en="approximate"),
    "open": Wording(vi="chưa rõ đầu hoặc cuối", en="open start or end"),
    "conflict": Wording(vi="có mâu thuẫn", en="sources disagree"),
    "planned": Wording(vi="dự kiến", en="planned"),
    "sources": Wording(vi="số nguồn", en="number of sources"),
    "bubble": Wording(vi="nhiều sự kiện", en="several events"),
    "change": Wording(vi="thay đổi tổ chức", en="change of organisation"),
    "term": Wording(vi="nhiệm kỳ", en="term of office"),
    "holder": Wording(vi="người giữ chức được nêu tên", en="holder of a post named"),
    "break": Wording(vi="quãng thời gian rút ngắn", en="time shortened"),
}
EVENTS: dict[Language, str] = {"vi": "{count} sự kiện", "en": "{count} events"}
SOURCES: dict[Language, str] = {"vi": "{count} nguồn", "en": "sources: {count}"}
LISTED: dict[Language, str] = {"vi": "Nguồn", "en": "Sources"}
LISTED_SOME: dict[Language, str] = {
    "vi": "Nguồn ({listed} trong số {count})",
    "en": "Sources ({listed} of {count})",
}
UNITS = {
    "day": Wording(vi="ngày", en="day"),
    "month": Wording(vi="tháng", en="month"),
    "year": Wording(vi="năm", en="year"),
}
