"""How it is told that one has another name."""

from hckt_timeline.domain import EventKind
from hckt_timeline.extraction.events.change_rows.row import ChangeRow

ROWS: tuple[ChangeRow, ...] = (
    ChangeRow(
        "renaming one", EventKind.RENAMING,
        r"(?:đổi tên|đổi(?! mới)|nâng cấp|nâng|chuyển đổi|chuyển|phát triển|tổ chức lại|kiện toàn|cổ phần hóa) A"
        r"… ?(?:thành|là|lên) ?B",
        "Ngày 1/3/1990, Chính phủ ban hành nghị định đổi tên Viện An Bình thành Viện Hòa Bình.",
        "Viện An Bình → Viện Hòa Bình",
    ),
    ChangeRow(
        "one renamed", EventKind.RENAMING,
        r"A(?!…(?:sáp nhập|hợp nhất|chia|tách|ra đời|thành lập))…(?:(?:đổi (?:tên|phiên hiệu)|nâng cấp|nâng|phát triển|chuyển đổi|"
        r"tổ chức lại|kiện toàn|cổ phần hóa|rút gọn|thu gọn|mở rộng|khôi phục|lên đời)… ?(?:thành|là|lên)|(?:đổi|chuyển|trở) thành|"
        r"(?:mang|lấy|trở|quay)(?: lại| về)? (?:với )?(?:tên|phiên hiệu)(?: gọi)?(?: mới| cũ)?(?: là|:)?|có tên(?: gọi)? mới(?: là|:)?|"
        r"hoạt động (?:dưới|với|bằng) (?:tên|phiên hiệu|danh nghĩa)(?: gọi)?(?: mới)?(?: là)?|"
        r"(?:được|từ nay|chính thức|nay) (?:được )?gọi là) ?B",
        "Từ ngày 1/3/1990, Viện An Bình được đổi tên thành Viện Hòa Bình.",
        "Viện An Bình → Viện Hòa Bình",
    ),
    ChangeRow(
        "being the new name of another", EventKind.RENAMING,
        r"B (?:chính )?là tên(?: gọi)?(?: mới)? của C",
        "Viện Hòa Bình là tên gọi mới của Viện An Bình từ ngày 1/3/1990.",
        "Viện An Bình → Viện Hòa Bình",
    ),
    ChangeRow(
        "a name used in the place of another", EventKind.RENAMING,
        r"tên(?: gọi)? B‥thay(?: cho| thế)? A",
        "Từ ngày 1/3/1990, cái tên Viện Hòa Bình được dùng thay cho Viện An Bình.",
        "Viện An Bình → Viện Hòa Bình",
    ),
    ChangeRow(
        "a name that there is from a day on", EventKind.RENAMING,
        r"tên(?: gọi)?(?: cũ)?(?: là)? B(?:…mới (?:có|được dùng|xuất hiện|chính thức)"
        r"|(?: lại)? (?:được )?(?:dùng|sử dụng|mang|khôi phục)(?: trở)? lại)",
        "Viện An Bình ra đời năm 1980. Cái tên Viện Hòa Bình thì mãi tới ngày 1/3/1990 mới có.",
        "Viện An Bình → Viện Hòa Bình", subject=True,
    ),
    ChangeRow(
        "a name in use from a day on", EventKind.RENAMING,
        r"tên(?: gọi)? B (?:đã |bắt đầu |chính thức ){0,2}(?:được )?(?:sử dụng|dùng|xuất hiện|có)(?: chính thức)? (?:kể )?từ",
        "Cái tên Viện Hòa Bình được dùng từ ngày 1/3/1990.",
        "→ Viện Hòa Bình",
    ),
    ChangeRow(
        "called otherwise at the same time, told of the last one", EventKind.RENAMING,
        r"(?:đồng thời|từ đó|từ đây|từ nay|từ ngày ấy|rồi)(?: cũng)?(?: chính thức)?(?: được)? gọi là B",
        "Năm 1990, Viện An Bình chuyển về trực thuộc Bộ Y tế, đồng thời được gọi là Viện Hòa Bình.",
        "Viện An Bình → Viện Hòa Bình", subject=True,
    ),
    ChangeRow(
        "renamed, told of the last one", EventKind.RENAMING,
        r"(?:(?:đổi|thay)(?: tên| phiên hiệu)|đổi(?= thành)|(?:mang|lấy)(?: lại)? (?:tên|phiên hiệu)(?: mới)?|"
        r"với tên(?: gọi)? mới)(?! (?:này|ấy|đó))(?!‥thành (?!U))(?:… ?(?:thành|là|:)|(?: gọi| mới){0,2}) ?B",
        "Ngày 1/3/1980, thành lập Viện An Bình; ngày 1/3/1990 đổi tên thành Viện Hòa Bình.",
        "Viện An Bình → Viện Hòa Bình", subject=True,
    ),
)  # fmt: skip
