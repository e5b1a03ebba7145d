"""A way of telling a change, and the words that several ways share."""

from typing import NamedTuple

from hckt_timeline.domain import EventKind
from hckt_timeline.extraction.sentences.patterns import DATE_SIGN, UNIT_SIGN


class ChangeRow(NamedTuple):
    """One way of telling a change, with its example as its test."""

    name: str
    kind: EventKind
    pattern: str
    example: str
    outcome: str
    subject: bool = False
    goes_on: bool = False
    """Whether ``B`` of a merger, or ``A`` of a split, existed before and lives on."""
    words: str = ""
    """Parted by bars, one must stand in a sentence: a rare one spares the search for the pattern."""

    def may_hold(self, signs: str) -> bool:
        """Whether a sentence has one of the words that the pattern needs."""
        return not self.words or any(word in signs for word in self.words.split("|"))


JOIN = (
    "(?:sáp nhập|sát nhập|hợp nhất|hợp(?= thành)|nhập lại|nhập chung|kết hợp|gộp|"
    f"nhập(?= làm| thành| với| cùng| (?:các |hai |ba |bốn )?{UNIT_SIGN})|"
    f"ghép(?= (?:lại )?thành| {UNIT_SIGN}))"
)
PART = "(?:chia tách|chia|tách)"
AS = (
    "(?:(?:tổ chức lại |hợp |nhập |lại )?thành|(?:lấy|mang) (?:tên|phiên hiệu)(?: mới)?(?: là|:)?|"
    "với tên(?: gọi)?|đặt tên(?: là)?|(?:vẫn )?giữ (?:nguyên )?tên(?: gọi)?(?: là)?)"
)
STOP = (
    f"(?= ?(?:[.,;)]|$|{DATE_SIGN}|ngày|năm|tháng|vào|từ (?:ngày|năm|tháng|đầu|cuối|giữa|{DATE_SIGN})|kể từ|theo|sau|trước|để|do|"
    "tại|ở|với|cùng với|trên|và|trong|khi|vì|do|độc lập|ổn định|chính thức|cho đến|đến))"
)
