"""What a sentence says in passing of the names of an organisation: one row a way.

``A`` is the earlier, ``B`` the later organisation; what stands between « and » is passed over when
the rest of the sentence is read. ``outcome`` is what the example gives: "before → after".
"""

import re
from functools import cache
from typing import NamedTuple

from hckt_timeline.extraction.sentences.patterns import UNIT_SIGN, compile_pattern


class AsideRow(NamedTuple):
    """One way of naming a forerunner or an heir, with its example as its test."""

    name: str
    pattern: str
    example: str
    outcome: str


_TODAY = "(?: (?:ngày nay|hiện nay|hôm nay|bây giờ|hiện tại))?"
_LATER = (
    "(?:(?:nay|ngày nay|hiện nay|bây giờ|hiện|sau này|về sau|sau)(?: đã)? "
    "(?:là|gọi là|có tên là|mang tên|(?:được )?đổi (?:tên )?(?:là|thành)))"
)
_EARLIER = (
    "(?:(?:trước đây|trước kia|trước|vốn|nguyên|ban đầu|lúc đầu|khi đó) "
    "(?:là|gọi là|có tên là|mang tên)"
    "|(?:tiền thân|tên cũ|tên ban đầu|tên gọi cũ|tên gọi ban đầu)(?: là|:)?)"
)
_FOUNDED = "(?:do [^.;]{0,30})?(?:được )?(?:chính thức )?(?:thành lập|lập|ra đời|xây dựng|mở)"
_CLOSE = r"(?:\)|,(?= ))?"

ROWS: tuple[AsideRow, ...] = (
    AsideRow(
        "the forerunner of one is the other",
        rf"«(?:tiền thân|khởi đầu|khởi nguồn|nguồn gốc) của B{_TODAY},? (?:chính |vốn )?là »A",
        "Tiền thân của Viện Hòa Bình là Xưởng An Bình, ra đời ngày 1/3/1990.",
        "Xưởng An Bình → Viện Hòa Bình",
    ),
    AsideRow(
        "being the forerunner of another",
        rf"A‥«(?:, ?| ?\(| )(?:cũng |chính )?(?:là )?tiền thân(?: trực tiếp)? của B{_TODAY}{_CLOSE}»",
        "Ngày 1/3/1990, Xưởng An Bình, tiền thân của Viện Hòa Bình ngày nay, được thành lập.",
        "Xưởng An Bình → Viện Hòa Bình",
    ),
    AsideRow(
        "former name with its years",
        rf"B«,? ?\(?(?:còn )?(?:có )?tên (?:gọi )?(?:khác|cũ|trước đây)(?: là)?:? ?A,? ?\(?D\)?{_CLOSE}»",
        "Viện Hòa Bình (tên khác: Xưởng An Bình, 1985–1990) đóng tại xã Hòa An.",
        "Xưởng An Bình → Viện Hòa Bình",
    ),
    AsideRow(
        "another name until a day",
        r"B« ?\((?:trước|đến|cho đến)? ?D(?: là| mang tên| gọi là| có tên là) A\)»",
        "Viện Hòa Bình (trước năm 1990 là Xưởng An Bình) đóng tại xã Hòa An.",
        "Xưởng An Bình → Viện Hòa Bình",
    ),
    AsideRow(
        "another name since a day",
        r"A« ?\((?:kể )?từ D(?: được)?(?: đổi tên| mang tên| gọi)? ?(?:là|thành)? ?B\)»",
        "Xưởng An Bình (từ năm 1990 là Viện Hòa Bình) do ông Trần Văn Hòa lập ra.",
        "Xưởng An Bình → Viện Hòa Bình",
    ),
    AsideRow(
        "another name today",
        rf"A‥«(?:, ?| ?\(){_LATER} B{_CLOSE}»",
        "Ngày 1/3/1990, thành lập Xưởng An Bình (nay là Viện Hòa Bình).",
        "Xưởng An Bình → Viện Hòa Bình",
    ),
    AsideRow(
        "the forerunner that was founded",
        rf"«B(?:, ?| )(?:có |với )?{_EARLIER} »A(?=,? {_FOUNDED})",
        "Viện Hòa Bình có tiền thân là Xưởng An Bình, được lập ngày 1/3/1990.",
        "Xưởng An Bình → Viện Hòa Bình",
    ),
    AsideRow(
        "the first name under which it was founded",
        rf"B‥{_FOUNDED}[^.;{UNIT_SIGN[1:-1]}]{{0,60}}(?<!\w)(?:(?:với|mang|lấy|có) tên(?: gọi)?"
        r"(?: ban đầu| đầu tiên)?(?: là|:)?|(?:lúc đầu|ban đầu|buổi đầu)(?: gọi| có tên| mang tên)?(?: là)?) ?«»A",
        "Viện Hòa Bình được thành lập năm 1990 với tên gọi ban đầu là Xưởng An Bình.",
        "Xưởng An Bình → Viện Hòa Bình",
    ),
    AsideRow(
        "another name before",
        rf"B«(?:, ?| ?\(| )(?:có |với )?{_EARLIER} ?A{_CLOSE}»",
        "Viện Hòa Bình, tiền thân là Xưởng An Bình, đóng tại xã Hòa An.",
        "Xưởng An Bình → Viện Hòa Bình",
    ),
)  # fmt: skip


@cache
def compiled_rows() -> tuple[re.Pattern[str], ...]:
    """The regular expressions of the rows."""
    return tuple(compile_pattern(row.pattern) for row in ROWS)


TRIGGER = rf"tiền thân|khởi đầu|khởi nguồn|nguồn gốc|nay|hiện|sau|bây giờ|trước|vốn|nguyên|đầu|tên|từ|khi đó|là {UNIT_SIGN}"
