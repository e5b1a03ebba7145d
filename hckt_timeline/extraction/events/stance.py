"""Whether words tell a deed, a plan for one, or that there was none."""

import re

from hckt_timeline.extraction.events.change_rows import TRIGGER

_PLANNED = re.compile(
    r"(?<!\w)(?:dự kiến|dự định|sẽ|sắp(?! xếp))(?!\w)"
    rf"|(?<!\w)(?:kế hoạch|chuẩn bị)(?= (?:{TRIGGER})(?!\w))"
)
_PROPOSED = "đề nghị|đề xuất|kiến nghị|dự thảo|phương án|nếu|hoãn|hủy"
_NOT_DONE = re.compile(rf"(?<!\w)(?:chưa|không tổ chức|{_PROPOSED})(?!\w)")
_NOT_CHANGED = re.compile(
    rf"(?<!\w)(?:{_PROPOSED}|có ý kiến|nghe nói|nghe đồn|có tin|xin|"
    r"bác bỏ|cho rằng|bàn việc|xem xét|lấy ý kiến|tin đồn|"
    r"(?<!tư )(?<!tài )(?<!dữ )(?<!vật )(?<!nguyên )liệu|câu hỏi|bao giờ|đề án|"
    r"(?<!thực hiện )(?<!theo )(?<!theo đúng )chủ trương)(?!\w)"
    r"|(?<!\w)(?:(?<!nghị )(?<!quyết )(?<!nhất )(?<!chỉ )(?<!ấn )(?<!phủ )định|tính chuyện|"
    rf"bàn(?! giao)) (?:[^ ,.;]+ ){{0,2}}(?:{TRIGGER})(?!\w)"
    r"|(?<!\w)(?:trước đó|trước đây|trước kia)(?: [^ ,.;]+){0,3} (?:mang|có|lấy) tên(?!\w)"
    r"|(?<!\w)(?:chưa|không(?! quên| chỉ| những| ngừng)|"
    r"(?<!lập )(?<!trở )(?<!làm )nên(?! được| đã| bị| phải)|cần)(?: [^ ,.;]+){0,3} ?"
    rf"(?:{TRIGGER})(?!\w)"
)
_SUBORDINATE = re.compile(
    r"(?<!\w)(?:sau khi|trước khi|trong khi|khi|mặc dù|dù|tuy|vì|do)(?!\w)[^,.;]*,"
)
_FALLEN_THROUGH = re.compile(
    r"[^.;]{0,80}(?:nhưng|song|tuy nhiên)[^.;]{0,20}"
    r"(?:không|chưa) (?:diễn ra|tổ chức|thực hiện|thành)"
    r"|[^.;]{0,80}(?<!\w)(?:đã|bị|được|phải|tạm) (?:hoãn|hủy(?! bỏ)|dời)(?!\w)"
)
_FIRST_NAME = re.compile(
    r"(?<!\w)(?:(?:khi|lúc|ngày)(?: mới| đầu)? (?:thành lập|ra đời)|mới thành lập|ban đầu|lúc đầu|"
    r"buổi đầu|thoạt đầu)(?:(?!đổi)[^.;]){0,60}(?:mang|lấy|có) (?:tên|phiên hiệu)"
)
_TAKEN_BACK = re.compile(
    r"[^.;]{0,40}(?:nhưng|song|tuy nhiên)[^.;]{0,20}(?:không|chưa|bị bác|bất thành)"
    r"|[^.;,]{0,12}(?:bị|được|phải) (?:hoãn|hủy|bác|đình)"
    r"|[^.;]{0,40}: ?không| hay không|[^.;]{0,80}\?\W*$"
)


def is_planned(signs: str) -> bool:
    """Whether the signs up to a deed say that it is still to come, not what went before it."""
    return bool(_PLANNED.search(_SUBORDINATE.sub("", signs)))


def is_undone(signs: str, start: int) -> bool:
    """Whether the signs around what an organisation does from ``start`` on say that it did not."""
    return bool(_NOT_DONE.search(signs, 0, start) or _FALLEN_THROUGH.match(signs, start))


def is_first_name(signs: str) -> bool:
    """Whether the signs up to a name say that it was the first: "khi mới thành lập lấy tên là"."""
    return bool(_FIRST_NAME.search(signs))


def is_no_change(signs: str, start: int, end: int) -> bool:
    """Whether the change told up to ``end``, in a statement from ``start`` on, did not come about.

    For a change more words count than for a deed, and those behind it too: it is talked about long
    before it is made.
    """
    before = _NOT_CHANGED.search(signs, start, end)
    return bool(before or _TAKEN_BACK.match(signs, end))
