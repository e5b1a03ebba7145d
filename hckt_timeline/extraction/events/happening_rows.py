"""What organisations do, by the first words that say it: one row a kind of words.

The row whose words stand first behind the day decides; of two at the same place the upper one.
Examples are their tests: each gives an event of the row's kind, titled from the words on.
"""

import re
from functools import cache
from typing import NamedTuple

from hckt_timeline.domain import EventKind
from hckt_timeline.extraction.sentences.patterns import compile_pattern


class HappeningRow(NamedTuple):
    """Words that name a kind of event.

    ``coarse``: whether a month, a year or a longer time is enough to date it.
    """

    name: str
    kind: EventKind
    pattern: str
    example: str
    coarse: bool = False


ROWS: tuple[HappeningRow, ...] = (
    HappeningRow(
        "ceremony of an award", EventKind.AWARD,
        r"(?:buổi )?lễ (?:đón nhận|trao(?! quyết)|công bố[^.;]{0,30}danh hiệu|tuyên dương|vinh danh|"
        r"phong tặng)",
        "Sáng 5/3/2020, Viện An Bình tổ chức lễ đón nhận Huân chương Lao động.", coarse=True,
    ),
    HappeningRow(
        "praise at a meeting", EventKind.AWARD,
        r"hội nghị (?:tuyên dương|biểu dương|vinh danh|tôn vinh|khen thưởng)",
        "Sáng 5/3/2020, Viện An Bình tổ chức Hội nghị tuyên dương đội tuyển của Viện.",
    ),
    HappeningRow(
        "award", EventKind.AWARD,
        r"(?:vinh dự |được ){0,2}(?:đón nhận|đón|trao tặng|tặng thưởng|phong tặng|truy tặng|"
        r"tuyên dương|(?:(?:trao |truy )?tặng|trao|(?<!tiếp )nhận) (?=cờ thi|bằng khen|huân|huy chương|danh hiệu|giải thưởng)|(?:trao |truy )?tặng ?U|(?:được|trao)(?: nhà nước| chủ tịch nước| ?U| ?P)? ?(?:tặng|thưởng|nhận|trao))"
        r"[^.;]{0,30}?"
        r"(?:danh hiệu|huân chương|huy chương|giải thưởng|bằng khen|cờ thi đua|phần thưởng|bằng |"
        r"anh hùng)",
        "Năm 1985, Viện An Bình được tặng thưởng Huân chương Độc lập.", coarse=True,
    ),
    HappeningRow(
        "training", EventKind.TRAINING,
        r"(?:khai giảng |bế giảng |khai mạc |mở )?(?:các )?"
        r"(?:lớp |hội nghị |khóa |đợt |chương trình |buổi )?"
        r"(?:tập huấn|bồi dưỡng|đào tạo(?! (?:đại học|và))|huấn luyện(?! ?U| \d))",
        "Ngày 5/3/2020, Viện An Bình khai mạc lớp tập huấn cán bộ.",
    ),
    HappeningRow(
        "writers' camp", EventKind.TRAINING,
        r"(?:khai mạc|bế mạc|mở|tổ chức) (?:[^ .;,]+ )?trại sáng tác",
        "Từ ngày 5/3 đến ngày 9/3/2020, Hội Văn nghệ An Bình mở trại sáng tác cho 25 hội viên.",
    ),
    HappeningRow(
        "relief", EventKind.WELFARE,
        r"(?:huy động|điều|chở|vận chuyển|chuyển|đưa|góp|quyên góp|ủng hộ) [^.;]{0,60}?"
        r"(?:hàng cứu trợ|(?:giúp|cứu trợ|ủng hộ) (?:nhân dân|đồng bào|bà con|người dân|dân)(?!\w))",
        "Từ ngày 5/3 đến ngày 9/3/2020, Viện An Bình huy động 8 xe chở hàng cứu trợ lên xã Hòa An.",
    ),
    HappeningRow(
        "help for people", EventKind.WELFARE,
        r"(?:chương trình |buổi |đợt )?(?:khám(?:,? chữa)? bệnh|thăm hỏi|"
        r"thăm,? (?:và )?(?:chúc tết|động viên|tặng quà)|"
        r"(?:trao tặng|trao|tặng) (?:[^.;,\s]+ ){0,3}(?:quà|học bổng)|"
        r"(?:trao tặng|trao|tặng|hỗ trợ) (?:hơn |gần )?\d[\d.]* (?!huân|huy|bằng|cờ|danh|giải)|"
        r"hiến máu|an sinh|cấp thuốc)|"
        r"(?:(?:khởi công|khánh thành|bàn giao|trao tặng)[, ]*){1,2}[^.;]{0,12}"
        r"nhà (?:đại đoàn kết|tình nghĩa|tình thương|đồng đội)|"
        r"(?<!\w)nhà (?:đại đoàn kết|tình nghĩa|tình thương)",
        "Ngày 5/3/2020, Viện An Bình tổ chức chương trình khám bệnh cho nhân dân xã Hòa An.",
    ),
    HappeningRow(
        "remembrance", EventKind.COMMEMORATION,
        r"(?:buổi )?(?:lễ |mít tinh |gặp mặt |họp mặt |các hoạt động |hoạt động ){0,2}"
        r"(?:(?<!nhân )(?<!dịp )(?<!mừng )kỷ niệm|dâng hương|dâng hoa|tưởng niệm|tri ân|truy điệu)",
        "Ngày 5/3/2020, Viện An Bình tổ chức lễ kỷ niệm 30 năm Ngày thành lập.",
    ),
    HappeningRow(
        "inspection", EventKind.INSPECTION,
        r"(?:đến |đã |tiến hành ){0,3}(?:thăm,? )?(?:(?<!công tác )kiểm tra|(?:tiến hành |đã |được )thanh tra|"
        r"thanh tra (?:công tác|việc|tại|toàn diện)|khảo sát|làm việc (?:với|tại))",
        "Ngày 5/3/2020, đoàn công tác của Viện An Bình kiểm tra công tác tại Bệnh viện Hòa An.",
    ),
    HappeningRow(
        "meeting", EventKind.CONFERENCE,
        r"(?:khai mạc |bế mạc )?(?:phiên |kỳ |cuộc |buổi )?(?:hội nghị|hội thảo|tọa đàm|hội thi|hội thao|giao ban|"
        r"(?<!quyết )(?<!mừng )(?<!\d kỳ )đại hội|họp(?! mặt| hội nghị)|gặp mặt|đối thoại|sơ kết|tổng kết)",
        "Sáng 5/3/2020, tại Hà Nội, Viện An Bình tổ chức Hội nghị tổng kết công tác năm 2019.",
    ),
    HappeningRow(
        "announcement", EventKind.CONFERENCE,
        r"(?:công bố|trao)(?: và trao)? (?:các |những )?(?:quyết định|nghị quyết) về (?:công tác )?"
        r"(?:tổ chức|bộ máy|nhân sự|cán bộ|cơ cấu)(?!\w)",
        "Sáng 5/3/2020, Sở An Bình công bố các quyết định về tổ chức bộ máy.",
    ),
    HappeningRow(
        "appointment", EventKind.APPOINTMENT,
        r"(?:bổ nhiệm|giữ (?:chức|cương vị)|đảm nhiệm chức|đảm nhận (?:chức|cương vị)|điều động|bầu|trúng cử|đắc cử|chỉ định|(?<!theo )(?<!sự )phân công|"
        r"được giao (?:thêm )?(?:phụ trách|làm|giữ|nhiệm vụ (?=P))|"
        r"(?:được|quyết định) [^.;,]{0,40}?cử (?:về |sang |giữ |làm ))[^.;]{0,40}",
        "Ngày 5/3/2020, Bộ An Bình bổ nhiệm ông Trần Văn Hòa làm Viện trưởng Viện Hòa An.",
        coarse=True,
    ),
    HappeningRow(
        "building", EventKind.CEREMONY,
        r"(?:được )?(?:khởi công|khánh thành)(?! (?:và |, )?(?:bàn giao )?nhà (?:đại|tình|đồng))",
        "Năm 2020, Viện An Bình khánh thành trụ sở mới.", coarse=True,
    ),
    HappeningRow(
        "ceremony", EventKind.CEREMONY,
        r"(?:buổi )?lễ |(?:khởi công|khánh thành|khai trương|khai giảng|bế giảng|ra mắt|động thổ|"
        r"(?<!việc )bàn giao|cắt băng|ra quân|khai mạc|triển lãm|(?<!nhà )(?<!phòng )(?<!cơ sở )(?<!gian )trưng bày|"
        r"(?:chương trình|đêm) (?:nghệ thuật|ca|thơ|nhạc|giao lưu|văn nghệ|biểu diễn)|(?:thăm,? )?chúc mừng)",
        "Ngày 5/3/2020, Viện An Bình khánh thành trụ sở mới.",
    ),
    HappeningRow(
        "visit received", EventKind.OTHER,
        r"(?:vinh dự |được ){0,2}đón [^.;,]{2,40}(?: về| đến) thăm|(?:về|đến|tới) thăm(?!,? (?:và )?(?:chúc|tặng|hỏi|kiểm))",
        "Ngày 5/3/1962, Nhà máy An Bình vinh dự được đón Bác Hồ về thăm.",
    ),
    HappeningRow(
        "first of its kind", EventKind.OTHER,
        r"(?:thực hiện|phát|đón|vận hành|sản xuất|khai thác)[^.;,]{0,40} đầu tiên|"
        r"(?:chính thức |được ){0,2}niêm yết",
        "Ngày 5/3/2020, Công ty An Bình thực hiện chuyến bay thương mại đầu tiên.",
    ),
    HappeningRow(
        "opened to the public", EventKind.OTHER,
        r"mở cửa (?:đón|phục vụ|trở lại)",
        "Ngày 5/3/2020, Bảo tàng An Bình mở cửa đón khách tham quan.",
    ),
    HappeningRow(
        "recognition", EventKind.OTHER,
        r"(?:được |đón nhận |đón )(?:[^.;,]{0,30}? )?(?:công nhận|xếp hạng)(?!(?: [^ .;,]+){0,14} (?:giữ|làm|chức))",
        "Năm 2020, Bệnh viện An Bình được công nhận là bệnh viện hạng II.", coarse=True,
    ),
    HappeningRow(
        "agreement", EventKind.OTHER,
        r"ký (?:kết|biên bản|thỏa thuận|hợp đồng|ghi nhớ)",
        "Ngày 5/3/2020, Viện An Bình ký thỏa thuận hợp tác với Viện Hòa An.",
    ),
    HappeningRow(
        "document", EventKind.DOCUMENT,
        r"(?:ban hành|ký|thông qua|công bố|ra) (?:ban hành )?(?:K|(?:quy chế|quy định|nội quy|"
        r"điều lệ|kế hoạch|chương trình hành động|đề án)(?!\w))",
        "Ngày 5/3/2020, Bộ An Bình ban hành Thông tư số 12/2020/TT-BAB về công tác lưu trữ.",
    ),
    HappeningRow(
        "policy", EventKind.POLICY,
        r"(?:chính thức )?(?:(?<!nghị quyết )điều chỉnh|áp dụng|có hiệu lực|nghiêm cấm|cho phép)",
        "Từ ngày 5/3/2020, Bộ An Bình áp dụng quy định mới về lưu trữ.",
    ),
)  # fmt: skip


@cache
def compiled_rows() -> tuple[tuple[HappeningRow, re.Pattern[str]], ...]:
    """The rows with their regular expressions."""
    return tuple((row, compile_pattern(row.pattern)) for row in ROWS)
