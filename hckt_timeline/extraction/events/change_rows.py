"""How Vietnamese tells that an organisation begins, ends or changes: one row a way.

Of two rows that match at the same place the upper one holds. ``A`` are the organisations before,
``B`` those after; where a row has no ``A``, ``subject`` says that the organisation told last is
meant. A merger or renaming without ``A``, a merger or split without ``B`` only supports one that is
told in full elsewhere. ``outcome`` is what the example gives: "before → after".
"""

import re
from functools import cache
from typing import NamedTuple

from hckt_timeline.domain import EventKind
from hckt_timeline.extraction.sentences.patterns import (
    DATE_SIGN,
    UNIT_SIGN,
    compile_pattern,
    fewest_units,
)


class ChangeRow(NamedTuple):
    """One way of telling a change, with its example as its test."""

    name: str
    kind: EventKind
    pattern: str
    example: str
    outcome: str
    subject: bool = False
    goes_on: bool = False
    """Whether ``B`` of a merger, or ``A`` of a split, existed before and lives on."""
    words: str = ""
    """Parted by bars, one must stand in a sentence: a rare one spares the search for the pattern."""

    def may_hold(self, signs: str) -> bool:
        """Whether a sentence has one of the words that the pattern needs."""
        return not self.words or any(word in signs for word in self.words.split("|"))


_JOIN = (
    "(?:sáp nhập|sát nhập|hợp nhất|hợp(?= thành)|nhập lại|nhập chung|kết hợp|gộp|"
    f"nhập(?= làm| thành| với| cùng| (?:các |hai |ba |bốn )?{UNIT_SIGN})|"
    f"ghép(?= (?:lại )?thành| {UNIT_SIGN}))"
)
_PART = "(?:chia tách|chia|tách)"
_AS = (
    "(?:(?:tổ chức lại |hợp |nhập |lại )?thành|(?:lấy|mang) (?:tên|phiên hiệu)(?: mới)?(?: là|:)?|"
    "với tên(?: gọi)?|đặt tên(?: là)?|(?:vẫn )?giữ (?:nguyên )?tên(?: gọi)?(?: là)?)"
)
_REORGANISE = "(?:tổ chức lại|sắp xếp lại|nâng cấp|chuyển đổi|đổi tên|cổ phần hóa)"
_ENDING = "(?:(?:chấm dứt|kết thúc|ngừng|ngưng|dừng) hoạt động|kết thúc nhiệm vụ)"
_OUT = "(?:ra khỏi|khỏi|từ)"
_FIRST_NAMED = (
    rf"(?:được )?(?:chính thức )?(?:thành lập|ra đời|khai sinh|hình thành)[^.;{UNIT_SIGN[1:-1]}]{{0,60}}"
    r"(?<!\w)(?:(?:với|mang|lấy|có) tên(?: gọi)?(?: ban đầu| đầu tiên)?(?: là|:)?|"
    r"(?:lúc đầu|ban đầu|buổi đầu)(?: gọi| có tên| mang tên)?(?: là)?)"
)
THAT_DAY = "(?:đây|đó|ngày này|ngày ấy|ngày đó)(?: cũng| chính)?(?: được (?:coi|xem|lấy))?"
_STOP = (
    f"(?= ?(?:[.,;)]|$|{DATE_SIGN}|ngày|năm|tháng|vào|từ (?:ngày|năm|tháng|đầu|cuối|giữa|{DATE_SIGN})|kể từ|theo|sau|trước|để|do|"
    "tại|ở|với|cùng với|trên|và|trong|khi|vì|do|độc lập|ổn định|chính thức|cho đến|đến))"
)

ROWS: tuple[ChangeRow, ...] = (
    ChangeRow(
        "founded by joining", EventKind.MERGER,
        rf"(?:thành )?lập (?:nên |mới |ra )?B…(?:trên cơ sở|từ)(?: việc)? (?:{_JOIN}|tổ chức lại)… ?AA",
        "Ngày 1/3/1990, thành lập Sở Du lịch trên cơ sở hợp nhất Cục An Bình và Cục Hòa Bình.",
        "Cục An Bình + Cục Hòa Bình → Sở Du lịch",
    ),
    ChangeRow(
        "on the ground of joining, founded", EventKind.MERGER,
        rf"trên cơ sở(?: việc)? (?:{_JOIN}|tổ chức lại)… ?AA, B‥(?:được )?(?:thành lập|ra đời|hình thành)",
        "Ngày 1/3/1990, trên cơ sở hợp nhất Cục An Bình và Cục Hòa Bình, Sở Du lịch được thành lập.",
        "Cục An Bình + Cục Hòa Bình → Sở Du lịch",
    ),
    ChangeRow(
        "on the ground of joining, one founds", EventKind.MERGER,
        rf"trên cơ sở(?: việc)? (?:{_JOIN}|tổ chức lại)… ?AA, (?:U )?(?:[^.;,]{{0,30}} )?(?:thành lập|lập) B",
        "Ngày 1/3/1990, trên cơ sở hợp nhất Viện An Bình với Viện Hòa Bình, Chính phủ lập Viện Thái An.",
        "Viện An Bình + Viện Hòa Bình → Viện Thái An",
    ),
    ChangeRow(
        "was founded by joining", EventKind.MERGER,
        rf"B…(?:được )?(?:thành lập|ra đời|hình thành|vận hành|hoạt động)…(?:trên cơ sở|từ)(?: việc)? "
        rf"(?:{_JOIN}|tổ chức lại)… ?AA",
        "Sở Du lịch được thành lập ngày 1/3/1990 trên cơ sở hợp nhất Cục An Bình và Cục Hòa Bình.",
        "Cục An Bình + Cục Hòa Bình → Sở Du lịch",
    ),
    ChangeRow(
        "founded by reorganising one", EventKind.RENAMING,
        rf"(?:thành )?lập (?:nên |mới |ra )?B…(?:trên cơ sở|từ)(?: việc)? {_REORGANISE} A",
        "Ngày 1/3/1990, thành lập Công ty An Bình trên cơ sở tổ chức lại Xí nghiệp An Bình.",
        "Xí nghiệp An Bình → Công ty An Bình",
    ),
    ChangeRow(
        "was founded by reorganising one", EventKind.RENAMING,
        rf"B…(?:được )?(?:thành lập|ra đời|hình thành|hoạt động)…(?:trên cơ sở|từ)(?: việc)? {_REORGANISE} A",
        "Ngày 1/3/1990, Công ty An Bình ra đời trên cơ sở tổ chức lại Xí nghiệp An Bình.",
        "Xí nghiệp An Bình → Công ty An Bình",
    ),
    ChangeRow(
        "founded under its first name", EventKind.FOUNDING,
        rf"U‥{_FIRST_NAMED} ?B",
        "Viện An Bình được thành lập năm 1990 với tên gọi ban đầu là Xưởng Hòa An.",
        "→ Xưởng Hòa An",
    ),
    ChangeRow(
        "founded under a name", EventKind.FOUNDING,
        rf"{_FIRST_NAMED} ?B",
        "Ra đời từ năm 1990 với tên gọi Xưởng Hòa An, đơn vị có 20 cán bộ.",
        "→ Xưởng Hòa An",
    ),
    ChangeRow(
        "was founded from others", EventKind.FOUNDING,
        r"B…(?:được )?(?:thành lập|hình thành|ra đời) từ A",
        "Trung đoàn 12 được thành lập từ Tiểu đoàn 5 và Tiểu đoàn 7 ngày 1/3/1990.",
        "Tiểu đoàn 5 + Tiểu đoàn 7 → Trung đoàn 12",
    ),
    ChangeRow(
        "founded on the ground of others", EventKind.FOUNDING,
        r"thành lập B…trên cơ sở A",
        "Ngày 1/3/1990, thành lập Bộ Du lịch trên cơ sở Tổng cục Du lịch.",
        "Tổng cục Du lịch → Bộ Du lịch",
    ),
    ChangeRow(
        "was founded on the ground of others", EventKind.FOUNDING,
        r"B…(?:được )?(?:thành lập|ra đời|hình thành)…trên cơ sở A",
        "Ngày 1/3/1990, Bộ Du lịch được thành lập trên cơ sở Tổng cục Du lịch.",
        "Tổng cục Du lịch → Bộ Du lịch",
    ),
    ChangeRow(
        "one joined into another", EventKind.MERGER,
        rf"A…(?:được )?(?:{_JOIN}|nhập) vào B",
        "Ngày 1/3/1990, Sở Thủy lợi sáp nhập vào Sở Nông nghiệp.",
        "Sở Thủy lợi + Sở Nông nghiệp → Sở Nông nghiệp", goes_on=True, words="nhập|hợp|gộp|ghép",
    ),
    ChangeRow(
        "taking one into itself", EventKind.MERGER,
        rf"B…(?:tiếp )?nhận {_JOIN} A",
        "Ngày 1/3/1990, Ngân hàng An Bình nhận sáp nhập Quỹ Hòa Bình.",
        "Quỹ Hòa Bình + Ngân hàng An Bình → Ngân hàng An Bình", goes_on=True, words="nhận",
    ),
    ChangeRow(
        "joining one into another", EventKind.MERGER,
        rf"(?:{_JOIN}|nhập) (?:toàn bộ |nguyên trạng )?A… ?(?:vào|trở về|trở lại) B",
        "Ngày 1/3/1990, Chính phủ quyết định sáp nhập Sở Thủy lợi vào Sở Nông nghiệp.",
        "Sở Thủy lợi + Sở Nông nghiệp → Sở Nông nghiệp", goes_on=True,
    ),
    ChangeRow(
        "joined into another, told of the last one", EventKind.MERGER,
        rf"(?:và|rồi|,) (?:được )?(?:{_JOIN}|nhập) vào B",
        "Ngày 1/3/1990, Cục An Bình được tách khỏi Sở Hòa An và nhập vào Sở Thái An.",
        "Cục An Bình + Sở Thái An → Sở Thái An", subject=True, goes_on=True,
    ),
    ChangeRow(
        "joining several, the new one named behind", EventKind.MERGER,
        rf"{_JOIN}… ?AA…; ?(?:đơn vị|cơ quan|tổ chức|doanh nghiệp) mới…{_AS}… ?B",
        "Ngày 1/3/1990 hợp nhất Báo An Bình và Đài An Bình; cơ quan mới lấy tên là Báo Hòa An.",
        "Báo An Bình + Đài An Bình → Báo Hòa An",
    ),
    ChangeRow(
        "joining several into one", EventKind.MERGER,
        rf"{_JOIN}… ?LL…{_AS}… ?B",
        "Ngày 1/3/1990, sáp nhập Cục An Bình và Cục Hòa Bình thành Cục Thái Bình.",
        "Cục An Bình + Cục Hòa Bình → Cục Thái Bình",
    ),
    ChangeRow(
        "several joined into one", EventKind.MERGER,
        rf"AA…{_JOIN}…(?:{_AS})… ?B",
        "Ngày 1/3/1990, tỉnh An Bình và tỉnh Hòa Bình sáp nhập, lấy tên là tỉnh Thái Bình.",
        "tỉnh An Bình + tỉnh Hòa Bình → tỉnh Thái Bình", words="nhập|hợp|gộp|ghép",
    ),
    ChangeRow(
        "several become one", EventKind.MERGER,
        r"AA,? (?:thì |đã |nay |cùng |chính thức ){0,2}(?:trở|thì|nay) thành B",
        "Từ ngày 1/3/1990, Cục An Bình cùng Cục Hòa Bình trở thành Cục Thái Bình.",
        "Cục An Bình + Cục Hòa Bình → Cục Thái Bình",
    ),
    ChangeRow(
        "reorganising several into one", EventKind.MERGER,
        r"(?:tổ chức lại|sắp xếp lại|sắp xếp) AA… ?thành(?: [^.,;]{1,20} mới (?:có|lấy|mang) tên(?: gọi)?(?: là)?)? B",
        "Ngày 1/3/1990, Bộ trưởng quyết định tổ chức lại Cục An Bình và Cục Hòa Bình thành Cục Thái Bình.",
        "Cục An Bình + Cục Hòa Bình → Cục Thái Bình",
    ),
    ChangeRow(
        "several reorganised into one", EventKind.MERGER,
        r"AA‥(?:được )?(?:tổ chức lại|sắp xếp lại)… ?thành B",
        "Ngày 1/3/1990, Lữ đoàn 12 và Lữ đoàn 34 tổ chức lại thành Lữ đoàn An Bình.",
        "Lữ đoàn 12 + Lữ đoàn 34 → Lữ đoàn An Bình",
    ),
    ChangeRow(
        "joined with a second, told of the last one", EventKind.MERGER,
        rf"(?:^|[,:;] ?|{DATE_SIGN} )(?:(?!và )[^ ,.;{UNIT_SIGN[1:-1]}]+ ){{0,2}}(?:được )?{_JOIN} "
        rf"(?:với|cùng|cùng với) A…{_AS}… ?B",
        "Trường Hòa An ra đời năm 1970. Năm 1979: hợp nhất với Trường Thái An thành Trường An Bình.",
        "Trường Hòa An + Trường Thái An → Trường An Bình", subject=True,
    ),
    ChangeRow(
        "one joined with a second", EventKind.MERGER,
        rf"X…(?:được )?{_JOIN} (?:với|cùng|cùng với) A…{_AS}… ?B",
        "Ngày 1/3/1990, tỉnh An Bình hợp nhất với tỉnh Hòa Bình thành tỉnh Thái Bình.",
        "tỉnh An Bình + tỉnh Hòa Bình → tỉnh Thái Bình", words="nhập|hợp|gộp|ghép",
    ),
    ChangeRow(
        "founding one by parting it from another", EventKind.SPLIT,
        rf"{_PART}(?:[^.;]{{0,20}}? ?U(?:(?:, | và )U){{0,5}})?… ?{_OUT} A,? ?(?:để |và )?(?:thành lập|lập) B",
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
        rf"A…{_PART}(?: ra)? (?:thành|làm) hai[^.;]{{0,60}} thành B[^.;]{{0,60}}giữ (?:nguyên )?tên",
        "Năm 1990, Viện An Bình tách ra làm hai: một nửa thành Viện Hòa An, nửa kia giữ tên cũ.",
        "Viện An Bình → Viện An Bình + Viện Hòa An", goes_on=True, words="giữ",
    ),
    ChangeRow(
        "parting one in two, each told with what it does", EventKind.SPLIT,
        rf"{_PART} A (?:ra )?(?:làm|thành) (?:đôi|hai)[^.;{UNIT_SIGN[1:-1]}]{{0,20}}: ?"
        rf"(?P<B>{UNIT_SIGN}[^.;{UNIT_SIGN[1:-1]}]{{0,60}}[,;] ?(?:và |còn )?{UNIT_SIGN})",
        "Ngày 1/3/1990, tách Trạm An Bình làm đôi: Trạm An Bình lo phía bắc, Trạm Hòa An lo phía nam.",
        "Trạm An Bình → Trạm An Bình + Trạm Hòa An",
    ),
    ChangeRow(
        "parting one into several", EventKind.SPLIT,
        rf"{_PART} A…(?:ra |lại )?(?:thành|làm)… ?BB",
        "Ngày 1/3/1990, Quốc hội chia tỉnh Thái Bình thành tỉnh An Bình và tỉnh Hòa Bình.",
        "tỉnh Thái Bình → tỉnh An Bình + tỉnh Hòa Bình", words="tách|chia",
    ),
    ChangeRow(
        "one parted into several", EventKind.SPLIT,
        rf"A…(?:được )?{_PART}(?: ra| lại| đôi)?(?: để)? (?:thành|làm)… ?BB",
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
    ChangeRow(
        "parted, without the names of the parts", EventKind.SPLIT,
        rf"A‥(?:được )?{_PART}(?: ra| lại)?(?: thành| làm)? (?:hai|ba|bốn|đôi)(?!\w)",
        "Năm 1990, Sở Thái Bình tách làm đôi.",
        "Sở Thái Bình →",
    ),
    ChangeRow(
        "several joined, without the name of the new one", EventKind.MERGER,
        rf"AA‥(?:{_JOIN}(?: lại)?(?: với nhau)?|về (?:chung |cùng )?(?:một|chung) (?:mái )?nhà)"
        rf"(?= ?(?:[.,;)]|$|{DATE_SIGN}|từ|vào|ngày))",
        "Ngày 1/3/1990, Sở An Bình và Sở Hòa Bình về chung một nhà.",
        "Sở An Bình + Sở Hòa Bình →",
    ),
    ChangeRow(
        "joined into one, without their names", EventKind.MERGER,
        rf"(?:{_JOIN}|nhập)(?:,? tổ chức lại)?(?: lại)?(?: với nhau)?(?: làm một)?,? ?{_AS} ?B",
        "Ngày 1/3/1990, hai trường trung cấp sáp nhập thành Trường Cao đẳng Hòa Bình.",
        "→ Trường Cao đẳng Hòa Bình",
    ),
    ChangeRow(
        "raised to another, without its name", EventKind.RENAMING,
        r"(?:được )?nâng (?:cấp )?(?:lên )?thành B",
        "Ngày 1/3/1990, nơi đây được nâng cấp thành Viện Hòa Bình.",
        "→ Viện Hòa Bình",
    ),
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
        rf"A‥(?:giải thể|(?:{_ENDING}|giải tán){_STOP})(?! ?U)",
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
        rf"B‥(?:chính thức )?(?:đi vào|bắt đầu) hoạt động{_STOP}",
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
