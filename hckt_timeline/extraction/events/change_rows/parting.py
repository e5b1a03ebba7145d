"""How it is told that one is parted: into several, or from what lives on."""

from hckt_timeline.domain import EventKind
from hckt_timeline.extraction.events.change_rows.row import PART, ChangeRow
from hckt_timeline.extraction.sentences.patterns import UNIT_SIGN

_OUT = "(?:ra khỏi|khỏi|từ)"

ROWS: tuple[ChangeRow, ...] = (
    ChangeRow(
        "founding one by parting it from another", EventKind.SPLIT,
        rf"{PART}(?:[^.;]{{0,20}}? ?U(?:(?:, | và )U){{0,5}})?… ?{_OUT} A,? ?(?:để |và )?(?:thành lập|lập) B",
        "Ngày 1/3/1990, tách ba huyện khỏi tỉnh An Bình để thành lập tỉnh Hòa Bình.",
        "tỉnh An Bình → tỉnh An Bình + tỉnh Hòa Bình", goes_on=True, words="tách|chia",
    ),
    ChangeRow(
        "founded by parting it from another", EventKind.SPLIT,
        rf"B…(?:được )?thành lập…(?:trên cơ sở|từ)(?: việc)? (?:chia )?tách(?: ra)? (?:{_OUT} )?A",
        "Ngày 1/3/1990, Sở Thủy sản được thành lập trên cơ sở tách từ Sở Nông nghiệp.",
        "Sở Nông nghiệp → Sở Nông nghiệp + Sở Thủy sản", goes_on=True, words="tách",
    ),
    ChangeRow(
        "parting one out of another", EventKind.SPLIT,
        rf"tách (?:riêng )?B… ?{_OUT} A",
        "Ngày 1/3/1990, Chính phủ tách Sở Thủy sản khỏi Sở Nông nghiệp.",
        "Sở Nông nghiệp → Sở Nông nghiệp + Sở Thủy sản", goes_on=True, words="tách",
    ),
    ChangeRow(
        "one parted from another", EventKind.SPLIT,
        rf"B…(?:được )?tách(?: riêng)? (?:ra )?{_OUT} A",
        "Ngày 1/3/1990, Sở Thủy sản được tách ra từ Sở Nông nghiệp.",
        "Sở Nông nghiệp → Sở Nông nghiệp + Sở Thủy sản", goes_on=True, words="tách",
    ),
    ChangeRow(
        "a part leaves one and becomes another", EventKind.SPLIT,
        r"tách(?: riêng)?(?: ra)? (?:khỏi|từ|ra khỏi) A,? (?:được |rồi |để |và )?"
        r"(?:lập|thành lập|nâng lên|nâng cấp|hình thành|phát triển|trở(?= thành))(?: nên| lên)?(?: thành)? B",
        "Ngày 1/3/1990, tổ in được tách khỏi Nhà xuất bản An Bình, lập thành Nhà in Hòa An.",
        "Nhà xuất bản An Bình → Nhà xuất bản An Bình + Nhà in Hòa An", goes_on=True,
    ),
    ChangeRow(
        "parted to found another", EventKind.SPLIT,
        r"A…tách(?: riêng)?(?: ra)?,? (?:để |và )?(?:lập|thành lập|hình thành)(?: nên| ra)? B",
        "Ngày 1/3/1990, Khoa Lao của Bệnh viện An Bình được tách ra để lập nên Bệnh viện Hòa An.",
        "Bệnh viện An Bình → Bệnh viện An Bình + Bệnh viện Hòa An", goes_on=True, words="tách",
    ),
    ChangeRow(
        "a part of one parted to found another", EventKind.SPLIT,
        r"một (?:bộ phận|phần|nửa|số)(?: [^ ,.;]+){0,3} (?:của|thuộc) C…tách(?: riêng)?(?: ra)?,? "
        r"(?:để |và )?(?:lập|thành lập|hình thành)(?: nên| ra)? B",
        "Năm 1990, một bộ phận của Lữ đoàn 12 tách ra thành lập Trung đoàn 34.",
        "Lữ đoàn 12 → Lữ đoàn 12 + Trung đoàn 34", goes_on=True, words="tách",
    ),
    ChangeRow(
        "parted in two, of which one keeps the name", EventKind.SPLIT,
        rf"A…{PART}(?: ra)? (?:thành|làm) hai[^.;]{{0,60}} thành B[^.;]{{0,60}}giữ (?:nguyên )?tên",
        "Năm 1990, Viện An Bình tách ra làm hai: một nửa thành Viện Hòa An, nửa kia giữ tên cũ.",
        "Viện An Bình → Viện An Bình + Viện Hòa An", goes_on=True, words="giữ",
    ),
    ChangeRow(
        "parting one in two, each told with what it does", EventKind.SPLIT,
        rf"{PART} A (?:ra )?(?:làm|thành) (?:đôi|hai)[^.;{UNIT_SIGN[1:-1]}]{{0,20}}: ?"
        rf"(?P<B>{UNIT_SIGN}[^.;{UNIT_SIGN[1:-1]}]{{0,60}}[,;] ?(?:và |còn )?{UNIT_SIGN})",
        "Ngày 1/3/1990, tách Trạm An Bình làm đôi: Trạm An Bình lo phía bắc, Trạm Hòa An lo phía nam.",
        "Trạm An Bình → Trạm An Bình + Trạm Hòa An",
    ),
    ChangeRow(
        "parting one into several", EventKind.SPLIT,
        rf"{PART} A…(?:ra |lại )?(?:thành|làm)… ?BB",
        "Ngày 1/3/1990, Quốc hội chia tỉnh Thái Bình thành tỉnh An Bình và tỉnh Hòa Bình.",
        "tỉnh Thái Bình → tỉnh An Bình + tỉnh Hòa Bình", words="tách|chia",
    ),
    ChangeRow(
        "one parted into several", EventKind.SPLIT,
        rf"A…(?:được )?{PART}(?: ra| lại| đôi)?(?: để)? (?:thành|làm)… ?BB",
        "Ngày 1/3/1990, Sở Thái Bình được tách thành Sở An Bình và Sở Hòa Bình.",
        "Sở Thái Bình → Sở An Bình + Sở Hòa Bình", words="tách|chia",
    ),
    ChangeRow(
        "formed on the ground of one", EventKind.SPLIT,
        rf"trên cơ sở A,?(?: đã)? (?:hình thành|thành lập|lập|ra đời)(?: nên)? (?:hai|ba|bốn)?"
        rf"[^.;{UNIT_SIGN[1:-1]}]{{0,24}} BB",
        "Từ ngày 1/3/1990, trên cơ sở Sở Thái Bình đã hình thành hai sở mới: Sở An Bình và Sở Hòa Bình.",
        "Sở Thái Bình → Sở An Bình + Sở Hòa Bình",
    ),
)  # fmt: skip
