"""How it is told that one ends, or is there again."""

from hckt_timeline.domain import EventKind
from hckt_timeline.extraction.events.change_rows.row import STOP, ChangeRow
from hckt_timeline.extraction.sentences.patterns import DATE_SIGN

_ENDING = "(?:(?:chấm dứt|kết thúc|ngừng|ngưng|dừng) hoạt động|kết thúc nhiệm vụ)"

ROWS: tuple[ChangeRow, ...] = (
    ChangeRow(
        "founded again, told of the last one", EventKind.FOUNDING,
        r"(?<!việc )(?<!ngày )(?<!năm )(?<!sau )(?<!khi )(?:được )?(?:tái lập|thành lập lại)"
        r"(?= ?(?:[.,;]|$|ngày|năm|tháng|vào|theo|tại|trên|từ|D))",
        "Ngày 1/3/1990, Sư đoàn 12 giải thể. Ngày 5/6/1995, được tái lập.",
        "→ Sư đoàn 12", subject=True,
    ),
    ChangeRow(
        "dissolving", EventKind.DISSOLUTION,
        r"giải thể A",
        "Ngày 1/3/1990, Bộ trưởng ký quyết định giải thể Cục An Bình.",
        "Cục An Bình →",
    ),
    ChangeRow(
        "ending the work of one", EventKind.DISSOLUTION,
        rf"(?:{_ENDING} của (?:mô hình )?|không còn (?:tổ chức |duy trì |mô hình ){{0,2}})C",
        "Từ ngày 1/3/1990, Bộ An Bình kết thúc hoạt động của Cục Hòa An.",
        "Cục Hòa An →",
    ),
    ChangeRow(
        "dissolved", EventKind.DISSOLUTION,
        rf"A‥(?:giải thể|(?:{_ENDING}|giải tán){STOP})(?! ?U)",
        "Ngày 1/3/1990, Ủy ban An Bình giải thể.",
        "Ủy ban An Bình →",
    ),
    ChangeRow(
        "closed for good", EventKind.DISSOLUTION,
        rf"A(?!…(?:tạm|sửa|tu bổ|trùng tu|dịch))…(?<!tạm )(?:đóng cửa(?: vĩnh viễn| hẳn)|"
        rf"(?:đóng cửa|đình bản|giải tán|ngừng xuất bản|ngừng phát hành)"
        rf"(?= ?(?:vào |từ |hồi )?(?:(?:ngày|tháng|năm|cuối|đầu) )?{DATE_SIGN}))"
        r"(?!…(?:để |tạm|sửa|tu bổ|trùng tu|dịch|mở cửa (?:trở )?lại))",
        "Mỏ An Bình cạn dần, đóng cửa năm 1990.",
        "Mỏ An Bình →", words="đóng cửa|đình bản|ngừng xuất bản|ngừng phát hành",
    ),
    ChangeRow(
        "dissolved, told of the last one", EventKind.DISSOLUTION,
        rf"(?:{DATE_SIGN},? ?(?:thì |rồi |mới |đã )?|(?<!\w)(?:rồi|sau đó|về sau|nay) (?:thì |đã )?)"
        rf"(?:bị |được |tự |tuyên bố )?giải thể"
        rf"(?= ?(?:[.,;)]|$|{DATE_SIGN}|vào|ngày|năm|tháng|theo|sau|để|do|vì))",
        "Trạm Hòa An được lập ngày 1/3/1980; đến 1/3/1990 thì giải thể.",
        "Trạm Hòa An →", subject=True,
    ),
)  # fmt: skip
