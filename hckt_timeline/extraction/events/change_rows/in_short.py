"""Changes told in short, without the names of all whom they befell."""

from hckt_timeline.domain import EventKind
from hckt_timeline.extraction.events.change_rows.row import AS, JOIN, PART, ChangeRow
from hckt_timeline.extraction.sentences.patterns import DATE_SIGN

ROWS: tuple[ChangeRow, ...] = (
    ChangeRow(
        "parted, without the names of the parts", EventKind.SPLIT,
        rf"A‥(?:được )?{PART}(?: ra| lại)?(?: thành| làm)? (?:hai|ba|bốn|đôi)(?!\w)",
        "Năm 1990, Sở Thái Bình tách làm đôi.",
        "Sở Thái Bình →",
    ),
    ChangeRow(
        "several joined, without the name of the new one", EventKind.MERGER,
        rf"AA‥(?:{JOIN}(?: lại)?(?: với nhau)?|về (?:chung |cùng )?(?:một|chung) (?:mái )?nhà)"
        rf"(?= ?(?:[.,;)]|$|{DATE_SIGN}|từ|vào|ngày))",
        "Ngày 1/3/1990, Sở An Bình và Sở Hòa Bình về chung một nhà.",
        "Sở An Bình + Sở Hòa Bình →",
    ),
    ChangeRow(
        "joined into one, without their names", EventKind.MERGER,
        rf"(?:{JOIN}|nhập)(?:,? tổ chức lại)?(?: lại)?(?: với nhau)?(?: làm một)?,? ?{AS} ?B",
        "Ngày 1/3/1990, hai trường trung cấp sáp nhập thành Trường Cao đẳng Hòa Bình.",
        "→ Trường Cao đẳng Hòa Bình",
    ),
    ChangeRow(
        "raised to another, without its name", EventKind.RENAMING,
        r"(?:được )?nâng (?:cấp )?(?:lên )?thành B",
        "Ngày 1/3/1990, nơi đây được nâng cấp thành Viện Hòa Bình.",
        "→ Viện Hòa Bình",
    ),
)  # fmt: skip
