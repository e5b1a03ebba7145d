"""Whether words tell a deed, a plan for one, or that there was none."""

import re

from hckt_timeline.extraction.change_rows import TRIGGER

_PLANNED = re.compile(
    r"(?<!\w)(?:dự kiến|dự định|sẽ|sắp(?! xếp))(?!\w)"
    rf"|(?<!\w)(?:kế hoạch|chuẩn bị)(?= (?:{TRIGGER})(?!\w))"
)
_PROPOSED = "đề nghị|đề xuất|kiến nghị|dự thảo|phương án|nếu|hoãn|hủy"
_NOT_DONE = re.compile(rf"(?<!\w)(?:chưa|không tổ chức|{_PROPOSED})(?!\w)")
_NOT_CHANGED = re.compile(
    rf"(?<!\w)(?:{_PROPOSED}|có ý kiến|xin|bác bỏ|cho rằng|bàn việc|xem xét|lấy ý kiến|tin đồn|"
    r"liệu|câu hỏi|bao giờ|đề án|(?<!thực hiện )(?<!theo )(?<!theo đúng )chủ trương)(?!\w)"
    r"|(?<!\w)(?:chưa|không(?! quên| chỉ| những| ngừng)|nên|cần)(?: [^ ,.;]+){0,3} ?"
    rf"(?:{TRIGGER})(?!\w)"
)
_TAKEN_BACK = re.compile(
    r"[^.;]{0,40}(?:nhưng|song|tuy nhiên)[^.;]{0,20}(?:không|chưa|bị bác|bất thành)"
    r"|[^.;,]{0,12}(?:bị|được|phải) (?:hoãn|hủy|bác|đình)"
    r"|[^.;]{0,40}: ?không| hay không"
)


def is_planned(signs: str) -> bool:
    """Whether the signs up to a deed say that it is still to come."""
    return bool(_PLANNED.search(signs))


def is_undone(signs: str) -> bool:
    """Whether the signs up to what an organisation does say that it does not, or may."""
    return bool(_NOT_DONE.search(signs))


def is_no_change(signs: str, start: int, end: int) -> bool:
    """Whether the change told up to ``end``, in a statement from ``start`` on, did not come about.

    For a change more words count than for a deed, and those behind it too: it is talked about long
    before it is made.
    """
    before = _NOT_CHANGED.search(signs, start, end)
    return bool(before or _TAKEN_BACK.match(signs, end))
