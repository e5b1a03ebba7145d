"""How it is told that one comes out of others: mergers, and what is founded on their ground."""

from hckt_timeline.domain import EventKind
from hckt_timeline.extraction.events.change_rows.row import AS, JOIN, ChangeRow
from hckt_timeline.extraction.sentences.patterns import DATE_SIGN, UNIT_SIGN

_REORGANISE = "(?:tổ chức lại|sắp xếp lại|nâng cấp|chuyển đổi|đổi tên|cổ phần hóa)"
_FIRST_NAMED = (
    rf"(?:được )?(?:chính thức )?(?:thành lập|ra đời|khai sinh|hình thành)[^.;{UNIT_SIGN[1:-1]}]{{0,60}}"
    r"(?<!\w)(?:(?:với|mang|lấy|có) tên(?: gọi)?(?: ban đầu| đầu tiên)?(?: là|:)?|"
    r"(?:lúc đầu|ban đầu|buổi đầu)(?: gọi| có tên| mang tên)?(?: là)?)"
)

ROWS: tuple[ChangeRow, ...] = (
    ChangeRow(
        "founded by joining", EventKind.MERGER,
        rf"(?:thành )?lập (?:nên |mới |ra )?B…(?:trên cơ sở|từ)(?: việc)? (?:{JOIN}|tổ chức lại)… ?AA",
        "Ngày 1/3/1990, thành lập Sở Du lịch trên cơ sở hợp nhất Cục An Bình và Cục Hòa Bình.",
        "Cục An Bình + Cục Hòa Bình → Sở Du lịch",
    ),
    ChangeRow(
        "on the ground of joining, founded", EventKind.MERGER,
        rf"trên cơ sở(?: việc)? (?:{JOIN}|tổ chức lại)… ?AA, B‥(?:được )?(?:thành lập|ra đời|hình thành)",
        "Ngày 1/3/1990, trên cơ sở hợp nhất Cục An Bình và Cục Hòa Bình, Sở Du lịch được thành lập.",
        "Cục An Bình + Cục Hòa Bình → Sở Du lịch",
    ),
    ChangeRow(
        "on the ground of joining, one founds", EventKind.MERGER,
        rf"trên cơ sở(?: việc)? (?:{JOIN}|tổ chức lại)… ?AA, (?:U )?(?:[^.;,]{{0,30}} )?(?:thành lập|lập) B",
        "Ngày 1/3/1990, trên cơ sở hợp nhất Viện An Bình với Viện Hòa Bình, Chính phủ lập Viện Thái An.",
        "Viện An Bình + Viện Hòa Bình → Viện Thái An",
    ),
    ChangeRow(
        "was founded by joining", EventKind.MERGER,
        rf"B…(?:được )?(?:thành lập|ra đời|hình thành|vận hành|hoạt động)…(?:trên cơ sở|từ)(?: việc)? "
        rf"(?:{JOIN}|tổ chức lại)… ?AA",
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
        rf"A…(?:được )?(?:{JOIN}|nhập) vào B",
        "Ngày 1/3/1990, Sở Thủy lợi sáp nhập vào Sở Nông nghiệp.",
        "Sở Thủy lợi + Sở Nông nghiệp → Sở Nông nghiệp", goes_on=True, words="nhập|hợp|gộp|ghép",
    ),
    ChangeRow(
        "taking one into itself", EventKind.MERGER,
        rf"B…(?:tiếp )?nhận {JOIN} A",
        "Ngày 1/3/1990, Ngân hàng An Bình nhận sáp nhập Quỹ Hòa Bình.",
        "Quỹ Hòa Bình + Ngân hàng An Bình → Ngân hàng An Bình", goes_on=True, words="nhận",
    ),
    ChangeRow(
        "joining one into another", EventKind.MERGER,
        rf"(?:{JOIN}|nhập) (?:toàn bộ |nguyên trạng )?A… ?(?:vào|trở về|trở lại) B",
        "Ngày 1/3/1990, Chính phủ quyết định sáp nhập Sở Thủy lợi vào Sở Nông nghiệp.",
        "Sở Thủy lợi + Sở Nông nghiệp → Sở Nông nghiệp", goes_on=True,
    ),
    ChangeRow(
        "joined into another, told of the last one", EventKind.MERGER,
        rf"(?:và|rồi|,) (?:được )?(?:{JOIN}|nhập) vào B",
        "Ngày 1/3/1990, Cục An Bình được tách khỏi Sở Hòa An và nhập vào Sở Thái An.",
        "Cục An Bình + Sở Thái An → Sở Thái An", subject=True, goes_on=True,
    ),
    ChangeRow(
        "joining several, the new one named behind", EventKind.MERGER,
        rf"{JOIN}… ?AA…; ?(?:đơn vị|cơ quan|tổ chức|doanh nghiệp) mới…{AS}… ?B",
        "Ngày 1/3/1990 hợp nhất Báo An Bình và Đài An Bình; cơ quan mới lấy tên là Báo Hòa An.",
        "Báo An Bình + Đài An Bình → Báo Hòa An",
    ),
    ChangeRow(
        "joining several into one", EventKind.MERGER,
        rf"{JOIN}… ?LL…{AS}… ?B",
        "Ngày 1/3/1990, sáp nhập Cục An Bình và Cục Hòa Bình thành Cục Thái Bình.",
        "Cục An Bình + Cục Hòa Bình → Cục Thái Bình",
    ),
    ChangeRow(
        "several joined into one", EventKind.MERGER,
        rf"AA…{JOIN}…(?:{AS})… ?B",
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
        rf"(?:^|[,:;] ?|{DATE_SIGN} )(?:(?!và )[^ ,.;{UNIT_SIGN[1:-1]}]+ ){{0,2}}(?:được )?{JOIN} "
        rf"(?:với|cùng|cùng với) A…{AS}… ?B",
        "Trường Hòa An ra đời năm 1970. Năm 1979: hợp nhất với Trường Thái An thành Trường An Bình.",
        "Trường Hòa An + Trường Thái An → Trường An Bình", subject=True,
    ),
    ChangeRow(
        "one joined with a second", EventKind.MERGER,
        rf"X…(?:được )?{JOIN} (?:với|cùng|cùng với) A…{AS}… ?B",
        "Ngày 1/3/1990, tỉnh An Bình hợp nhất với tỉnh Hòa Bình thành tỉnh Thái Bình.",
        "tỉnh An Bình + tỉnh Hòa Bình → tỉnh Thái Bình", words="nhập|hợp|gộp|ghép",
    ),
)  # fmt: skip
