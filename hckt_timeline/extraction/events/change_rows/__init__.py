"""How Vietnamese tells that an organisation begins, ends or changes: one row a way.

Of two rows that match at the same place the upper one holds. ``A`` are the organisations before,
``B`` those after; where a row has no ``A``, ``subject`` says that the organisation told last is
meant. A merger or renaming without ``A``, a merger or split without ``B`` only supports one that is
told in full elsewhere. ``outcome`` is what the example gives: "before → after".
"""

import re
from functools import cache

from hckt_timeline.extraction.events.change_rows import (
    ending,
    founding,
    in_short,
    joining,
    moving,
    naming,
    parting,
)
from hckt_timeline.extraction.events.change_rows.row import ChangeRow
from hckt_timeline.extraction.sentences.patterns import compile_pattern, fewest_units

ROWS: tuple[ChangeRow, ...] = (
    *joining.ROWS,
    *parting.ROWS,
    *moving.ROWS,
    *naming.ROWS,
    *in_short.ROWS,
    *ending.ROWS,
    *founding.ROWS,
)
"""All ways, in the order in which they are tried."""


@cache
def compiled_rows(units: int) -> tuple[tuple[ChangeRow, re.Pattern[str]], ...]:
    """The rows that can match with some number of organisations, with their regular expressions."""
    return tuple(
        (row, compile_pattern(row.pattern)) for row in ROWS if fewest_units(row.pattern) <= units
    )


TRIGGER = (
    "thành lập|tái lập|lập|dựng|không còn|thì thành|nay thành|về chung|về một|về cùng|sở hữu|có từ|có mặt|hợp|vận hành|thay tên|thay thế|thay cho|lên đời|ra đời|hình thành|tên|truyền thống|kết hợp|cổ phần hóa|ra mắt|ra số|khai sinh|đổi|"
    "sáp nhập|hợp nhất|nhập|gộp|ghép|trở thành|tách|chia|giải thể|chấm dứt|kết thúc|ngừng|ngưng|"
    "rút gọn|thu gọn|mở rộng|khôi phục|tiếp nhận|chuyển|đưa|bàn giao|giao|trả|rời|trực thuộc|gọi là|đóng cửa|đình bản|giải tán|điều|đội hình|biên chế|phiên hiệu|sát nhập|nâng|nâng cấp|phát triển|tổ chức lại|kiện toàn|hoạt động"
)

__all__ = ["ROWS", "TRIGGER", "ChangeRow", "compiled_rows"]
