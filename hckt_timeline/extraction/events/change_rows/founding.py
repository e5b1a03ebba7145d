"""How it is told that one begins."""

from hckt_timeline.domain import EventKind
from hckt_timeline.extraction.events.change_rows.row import STOP, ChangeRow
from hckt_timeline.extraction.sentences.patterns import DATE_SIGN, UNIT_SIGN

THAT_DAY = "(?:đây|đó|ngày này|ngày ấy|ngày đó)(?: cũng| chính)?(?: được (?:coi|xem|lấy))?"

ROWS: tuple[ChangeRow, ...] = (
    ChangeRow(
        "anniversary with its first day", EventKind.FOUNDING,
        r"ngày (?:thành lập|truyền thống) B \(D",
        "Sáng 5/3/2020, họp mặt kỷ niệm 30 năm Ngày thành lập Viện An Bình (1/3/1990 - 1/3/2020).",
        "→ Viện An Bình",
    ),
    ChangeRow(
        "first shown to the public", EventKind.FOUNDING,
        r"lễ ra mắt B",
        "Ngày 1/3/1990, tại xã Hòa An đã tổ chức lễ ra mắt Trung đoàn 12.",
        "→ Trung đoàn 12",
    ),
    ChangeRow(
        "founded, then named", EventKind.FOUNDING,
        r"thành lập [^,.;]{2,40}, (?:ban đầu |lúc đầu |khi đó )?(?:lấy|mang) (?:tên|phiên hiệu)(?: gọi)?(?: là)? B",
        "Ngày 1/3/1990, Quân khu công bố quyết định thành lập một trung đoàn, lấy phiên hiệu là "
        "Trung đoàn 12.",
        "→ Trung đoàn 12",
    ),
    ChangeRow(
        "the day of its founding", EventKind.FOUNDING,
        rf"(?:^|[,;] ?){THAT_DAY} là ngày (?:thành lập|ra đời|khai sinh)(?: của)? (?P<B>{UNIT_SIGN})",
        "Ngày 1/3/1990, Viện An Bình mở cửa đón khách. Đây cũng là ngày thành lập Viện.",
        "→ Viện An Bình",
    ),
    ChangeRow(
        "its beginning marked by a day", EventKind.FOUNDING,
        r"(?:đánh dấu|ghi dấu|chứng kiến|là (?:năm|mốc son)) (?:sự |ngày |việc )?"
        rf"(?:ra đời|thành lập|khai sinh)(?: chính thức)?(?: của)? (?P<B>{UNIT_SIGN})",
        "Ngày 1/3/1990 đánh dấu sự ra đời của Viện An Bình.",
        "→ Viện An Bình",
    ),
    ChangeRow(
        "founded, its name told behind", EventKind.FOUNDING,
        rf"(?:^|[.;:–-] ?)(?:được |chính thức ){{0,2}}(?:thành lập|ra đời|khai sinh|hình thành) "
        rf"[^.;,{UNIT_SIGN[1:-1]}]{{0,30}}{DATE_SIGN}(?:,? (?:tại|ở|theo)[^.;,{UNIT_SIGN[1:-1]}]{{2,60}})?"
        r", (?:đến nay,? |hiện nay,? )?B",
        "Được thành lập ngày 1/3/1990, Viện An Bình có 50 cán bộ.",
        "→ Viện An Bình",
    ),
    ChangeRow(
        "beginning its work", EventKind.FOUNDING,
        rf"B‥(?:chính thức )?(?:đi vào|bắt đầu) hoạt động{STOP}",
        "Từ ngày 1/3/1990, Viện An Bình chính thức đi vào hoạt động.",
        "→ Viện An Bình",
    ),
    ChangeRow(
        "founded along with another", EventKind.FOUNDING,
        rf"với việc (?:thành lập|tái lập|lập) (?P<B>{UNIT_SIGN})",
        "Ngày 1/3/1990, cùng với việc tái lập tỉnh An Bình, Sở Y tế chuyển trụ sở.",
        "→ tỉnh An Bình",
    ),
    ChangeRow(
        "founding some, one of them named", EventKind.FOUNDING,
        r"(?:thành lập|lập) (?:các|những|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|\d{1,2}) ‥"
        r"(?:trong đó có|trong đó|gồm|gồm có|:) ?B",
        "Ngày 1/3/1990, Chính phủ thành lập 13 bộ, trong đó có Bộ Nội vụ.",
        "→ Bộ Nội vụ",
    ),
    ChangeRow(
        "founding", EventKind.FOUNDING,
        r"(?<!ngày )(?<!năm )(?<!thành )(?<!tái )(?<!cổ đông )(?<!khi mới )(?<!lúc mới )(?:tái lập|thành lập|khai sinh|lập ra|"
        r"lập|(?<!xây )dựng) (?:nên |mới |ra )?B(?! (?:được|đã|chính thức))",
        "Ngày 1/3/1990, Chủ tịch ký sắc lệnh thành lập Cục An Bình.",
        "→ Cục An Bình",
    ),
    ChangeRow(
        "founded", EventKind.FOUNDING,
        r"B(?!‥tiền thân)‥(?:được (?:chính thức |cấp phép |cho phép |quyết định )?(?:thành lập|tái lập|lập)|(?:chính thức )?ra đời|khai sinh|"
        rf"(?:đã )?có (?:mặt )?(?:từ )?(?={DATE_SIGN})|"
        r"ra (?:mắt|số đầu(?: tiên)?)(?: sau cùng| đầu tiên)?(?=,? (?:bạn đọc|công chúng|ngày|tháng|năm|vào)|,|$)|"
        r"(?<!ngày )(?<!năm )(?:thành lập|tái lập|lập|ra mắt|ra số đầu(?: tiên)?)"
        r"(?= (?:ngày|năm|tháng|vào|từ|theo|ngay)|,? ?D)|(?<!ngày )(?<!năm )(?:thành lập|tái lập)(?= (?:tại|ở) )|"
        r"chính thức (?:thành lập|tái lập)(?= ?(?:[.,;]|$)))"
        r"(?! ?U)",
        "Viện An Bình được thành lập ngày 1/3/1990.",
        "→ Viện An Bình",
    ),
)  # fmt: skip
