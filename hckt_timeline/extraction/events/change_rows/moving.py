"""How it is told that one comes under another."""

from hckt_timeline.domain import EventKind
from hckt_timeline.extraction.events.change_rows.row import ChangeRow

ROWS: tuple[ChangeRow, ...] = (
    ChangeRow(
        "taking one over", EventKind.TRANSFER,
        r"B…tiếp nhận (?:nguyên trạng |toàn bộ )?A(?: từ U|,? (?:làm|thành|trở thành) (?:đơn vị|công ty) "
        r"(?:thành viên|trực thuộc))",
        "Ngày 1/3/1990, Tổng công ty An Bình tiếp nhận Cảng Hòa An từ Bộ Thương mại làm đơn vị "
        "thành viên.",
        "Cảng Hòa An → Cảng Hòa An", words="tiếp nhận",
    ),
    ChangeRow(
        "becoming a member of another", EventKind.TRANSFER,
        r"A…trở thành (?:một )?(?:trong những )?(?:công ty con|(?:công ty|đơn vị|doanh nghiệp) "
        r"(?:thành viên|trực thuộc))‥(?:của|thuộc) B",
        "Năm 1990, Cảng Hòa An trở thành đơn vị thành viên của Tổng công ty An Bình.",
        "Cảng Hòa An → Cảng Hòa An", words="trở thành",
    ),
    ChangeRow(
        "moving under another", EventKind.TRANSFER,
        r"(?:điều chuyển|chuyển giao|chuyển|đưa) (?:nguyên trạng |toàn bộ |bắt buộc )?A(?: từ U)?…(?:về|sang|cho|vào)(?: trực)?(?: thuộc)? ?B",
        "Ngày 1/3/1990, Chính phủ chuyển Học viện Thái Bình về trực thuộc Bộ Thương mại.",
        "Học viện Thái Bình → Học viện Thái Bình",
    ),
    ChangeRow(
        "moved under another", EventKind.TRANSFER,
        r"A(?!…(?:chấm dứt|kết thúc|ngừng|ngưng|giải thể))(?: từ U)?…(?:được (?:điều chuyển|chuyển giao|chuyển|"
        r"bàn giao)(?: từ U)?…(?:về|sang|cho)|(?:điều chuyển|chuyển)(?: từ U)?"
        r"(?: nguyên trạng| quyền quản lý| (?:cơ quan|đơn vị) chủ quản)? (?:về|sang))"
        r"(?: trực)?(?: thuộc)? ?B",
        "Ngày 1/3/1990, Bệnh viện An Bình được chuyển về trực thuộc Bộ Y tế.",
        "Bệnh viện An Bình → Bệnh viện An Bình", words="chuyển|bàn giao",
    ),
    ChangeRow(
        "leaving one to come under another", EventKind.TRANSFER,
        r"A…(?:rời(?: khỏi)?|thôi thuộc|không còn thuộc) U,? (?:và |để |rồi )?(?:được )?"
        r"(?:điều chuyển |chuyển )?(?:về|sang)(?: trực)?(?: thuộc)? B",
        "Ngày 1/3/1990, Viện An Bình rời Bộ Hòa An, chuyển về trực thuộc Bộ Thái An.",
        "Viện An Bình → Viện An Bình", words="rời|thuộc",
    ),
    ChangeRow(
        "coming directly under another", EventKind.TRANSFER,
        r"A(?!…(?:giải thể|sáp nhập|thành lập))‥(?:về|sang|vào) trực thuộc B",
        "Tháng 3/1990, Viện An Bình cũng về trực thuộc Bộ Thái An.",
        "Viện An Bình → Viện An Bình", words="trực thuộc",
    ),
    ChangeRow(
        "given back to another", EventKind.TRANSFER,
        r"A(?!…giải thể)…(?:được )?(?:giao|trao|trả|bàn giao)(?: lại| trả)(?: lại)? (?:về|cho) B",
        "Ngày 1/3/1990, Nhà máy An Bình thì được giao lại cho Bộ Thái An.",
        "Nhà máy An Bình → Nhà máy An Bình", words="giao lại|trao lại|trả",
    ),
    ChangeRow(
        "given under another", EventKind.TRANSFER,
        r"A(?!…giải thể)(?: từ U)?…(?:rời (?:đội hình|biên chế)?… ?U,? )?(?:được )?(?<!bàn )(?:giao|điều|điều động) (?:về|cho|sang),?"
        r" ?(?:trực thuộc |thuộc |nằm trong |đứng trong )?(?:biên chế |đội hình )?B",
        "Ngày 1/3/1990, Trung đoàn 12 được điều về, thuộc biên chế Sư đoàn 34.",
        "Trung đoàn 12 → Trung đoàn 12", words="giao|điều",
    ),
    ChangeRow(
        "handing on the ownership of one", EventKind.TRANSFER,
        r"(?:chuyển giao|chuyển|bàn giao) quyền (?:đại diện )?(?:chủ )?sở hữu…(?:tại|đối với) A…"
        r"(?:từ U… ?)?(?:về|sang|cho) B",
        "Ngày 1/3/1990, chuyển giao quyền đại diện chủ sở hữu nhà nước tại Công ty An Bình về Bộ Tài chính.",
        "Công ty An Bình → Công ty An Bình",
    ),
    ChangeRow(
        "whose ownership is handed on", EventKind.TRANSFER,
        r"A…(?:được )?(?:chuyển giao|chuyển|bàn giao) quyền (?:đại diện )?(?:chủ )?sở hữu…(?:từ U… ?)?"
        r"(?:về|sang|cho) B",
        "Ngày 1/3/1990, Công ty An Bình chuyển quyền đại diện chủ sở hữu từ Bộ Y tế về Bộ Tài chính.",
        "Công ty An Bình → Công ty An Bình",
    ),
    ChangeRow(
        "exercising the ownership of one", EventKind.TRANSFER,
        r"B…thực hiện (?:quyền|chức năng) (?:đại diện )?(?:chủ )?sở hữu…(?:tại|đối với) A",
        "Từ ngày 1/3/1990, Bộ Tài chính thực hiện quyền đại diện chủ sở hữu nhà nước tại Công ty An Bình.",
        "Công ty An Bình → Công ty An Bình",
    ),
    ChangeRow(
        "leaving for another", EventKind.TRANSFER,
        r"A…rời U,? (?:để )?(?:chuyển )?(?:về|sang) (?:trực thuộc |thuộc )?B",
        "Ngày 1/3/1990, Học viện Thái Bình rời Tổng cục Hòa An về trực thuộc Bộ Thương mại.",
        "Học viện Thái Bình → Học viện Thái Bình",
    ),
    ChangeRow(
        "coming under another", EventKind.TRANSFER,
        r"A…về (?:đứng |nằm )?(?:trong |thuộc )(?:đội hình|biên chế) B",
        "Từ ngày 1/3/1990, Trung đoàn 12 về đứng trong đội hình Sư đoàn 34.",
        "Trung đoàn 12 → Trung đoàn 12", words="đội hình|biên chế",
    ),
    ChangeRow(
        "moved, told of the last one", EventKind.TRANSFER,
        r"(?:được )?(?:điều chuyển|chuyển giao|chuyển)(?: về| sang)(?: trực)? thuộc B",
        "Ngày 1/3/1990, Bộ Y tế quyết định thành lập Viện An Bình và chuyển về trực thuộc Sở Y tế.",
        "Viện An Bình → Viện An Bình", subject=True,
    ),
)  # fmt: skip
