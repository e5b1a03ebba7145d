"""Invented articles on invented institutions, as many as are wanted, the same in every run.

``python -m tests.benchmarks.synthetic FOLDER [COUNT]`` writes them as text files of about 3 KB:
a title, a line of place and day, four paragraphs of a report, some with a passage of history. One
in fifty is the text of the one before under another headline, as papers print an agency's report.
"""

import datetime as dt
import random
import sys
from collections.abc import Iterator
from pathlib import Path

COUNT, BYTES = 10_000, 3_000
_COPIED = 50
_FIRST_DAY = dt.date(2005, 1, 3)
_DAYS = 7_600

_HEADS = (
    "Viện Nghiên cứu", "Trường Đại học", "Bệnh viện", "Cục", "Tổng công ty", "Nhà máy", "Bảo tàng",
    "Học viện", "Sở", "Trung tâm", "Công ty", "Sư đoàn", "Ban Quản lý", "Viện", "Trường Cao đẳng",
)  # fmt: skip
_FIELDS = (
    "Thủy lợi", "Lâm nghiệp", "Cơ khí", "Địa chất", "Hải sản", "Y học", "Xây dựng", "Vận tải",
    "Khí tượng", "Dệt may", "Luyện kim", "Nông nghiệp", "Bưu chính", "Đo đạc", "Hóa chất",
)  # fmt: skip
_SYLLABLES = (
    "An", "Bình", "Hòa", "Thái", "Phú", "Lộc", "Tân", "Mỹ", "Thanh", "Vĩnh", "Xuân", "Long", "Sơn",
    "Hải", "Minh", "Quang", "Đông", "Tây", "Thịnh", "Khánh",
)  # fmt: skip
_FAMILIES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô")
_MIDDLES = ("Văn", "Thị", "Quốc", "Đức", "Hữu", "Ngọc", "Xuân")
_GIVEN = ("Hùng", "Lan", "Dũng", "Mai", "Thắng", "Hà", "Tuấn", "Nga", "Khoa", "Yến", "Phúc", "Chi")
_POSTS = ("Giám đốc", "Phó Giám đốc", "Bí thư Đảng ủy", "Chủ tịch Hội đồng", "Trưởng ban")
_TOPICS = (
    "công tác an toàn lao động", "chuyển đổi số trong quản lý", "đào tạo cán bộ trẻ",
    "phòng chống lụt bão", "nâng cao chất lượng phục vụ", "tiết kiệm vật tư và năng lượng",
    "sáng kiến cải tiến kỹ thuật", "bảo vệ môi trường quanh khu sản xuất", "thi đua cuối năm",
    "hợp tác với các địa phương", "giữ gìn hiện vật và tư liệu", "chăm lo đời sống công nhân",
)  # fmt: skip

_OPENINGS = (
    "Sáng {day_month}, tại {place}, {unit} tổ chức Hội nghị tổng kết {topic} năm {last_year}.",
    "Ngày {day}, {unit} khai mạc lớp tập huấn về {topic} cho {number} cán bộ.",
    "Chiều {day_month}, {unit} tổ chức Lễ kỷ niệm {age} năm Ngày thành lập và đón nhận Huân chương Lao động.",
    "Ngày {day_month}, đoàn công tác của {unit} kiểm tra {topic} tại {other}.",
    "Sáng {day_month}, tại {place}, {unit} và {other} ký kết chương trình phối hợp về {topic}.",
    "Hôm qua, {unit} tổ chức khám bệnh, cấp thuốc cho {number} người dân ở {place}.",
)
_HISTORY = (
    "{unit} được thành lập ngày {founded} với {small} phòng, ban và {number} cán bộ.",
    "Tiền thân của {unit} là {former}, ra đời tháng {begun}.",
    "Ngày {founded}, {former} đổi tên thành {unit}.",
    "Ngày {merged}, {other} và {unit} ký biên bản giao nhận {small} khu nhà ở {place}.",
    "Năm {honoured}, {unit} được tặng thưởng Huân chương Lao động hạng Nhì.",
    "Từ năm {honoured} đến năm {last_year}, đơn vị đã đào tạo hơn {number} thợ lành nghề.",
)
_TOLD = (
    "Đồng chí {person}, {post} {unit} chủ trì hội nghị; cùng dự có đại diện {other}.",
    "Tính đến ngày {day}, {unit} đã hoàn thành {small} phần việc trong kế hoạch về {topic}.",
    "Trước đó, ngày {near_day}, {unit} đã tổ chức hội nghị bàn về {topic} với {other}.",
    "Theo kế hoạch, từ nay đến cuối năm, đơn vị sẽ mở thêm {small} lớp học cho công nhân.",
    "Nghị quyết số {number}/NQ ngày {near_day} của {other} nêu rõ yêu cầu về {topic}.",
    "Phát biểu tại đây, đồng chí {person} đề nghị các phòng, ban tiếp tục làm tốt {topic}.",
)
_WHO = (
    "anh em công nhân", "tổ trực ca đêm", "bà con quanh vùng", "lớp cán bộ đi trước", "đội xung kích",
    "chị em trong xưởng", "những người thợ già", "các phòng, ban", "nhóm kỹ sư trẻ", "ban tổ chức",
)  # fmt: skip
_WHEN = (
    "Những lúc việc gấp,", "Dù còn nhiều khó khăn,", "Từ ngày có đường mới,", "Mỗi lần nhắc lại,",
    "Cùng với việc chung,", "Khi nước lên cao,", "Theo nền nếp cũ,", "Trong câu chuyện bên ấm trà,",
)  # fmt: skip
_DO = (
    "vẫn giữ gìn", "cùng nhau sửa sang", "góp thêm", "ghi chép cẩn thận", "mang về", "chia nhau",
    "kiên trì theo đuổi", "nhớ mãi", "trao đổi về", "chuẩn bị sẵn",
)  # fmt: skip
_WHAT = (
    "từng bộ dụng cụ", "những trang sổ trực", "hàng cây trước cổng", "{small} gian nhà lợp ngói",
    "kinh nghiệm chống úng", "con đường vào {place}", "nếp làm việc ngăn nắp", "các phần việc khó",
    "chừng {number} tấm ảnh cũ", "bữa cơm sau giờ làm",
)  # fmt: skip
_HOW = (
    "để người đến sau đỡ vất vả", "mà không nề hà sớm tối", "như lời anh {person} từng dặn",
    "và coi đó là việc của nhà mình", "trước khi mùa mưa tới", "với {number} ngày công đóng góp",
    "cho {topic} bền vững hơn", "dưới mái hiên của khu nhà cũ",
)  # fmt: skip


def texts(count: int, seed: int = 4) -> Iterator[str]:
    """``count`` articles on some ``count / 50`` institutions, and no fewer than twenty."""
    chance = random.Random(seed)  # noqa: S311 no secret
    units = [_unit(chance) for _ in range(max(20, count // 50))]
    last = ""
    for number in range(count):
        if number % _COPIED == _COPIED - 1:
            yield _reprinted(last, chance)
            continue
        last = _article(chance, units)
        yield last


def write(folder: Path, count: int) -> None:
    """The articles as files; a thousand to a folder."""
    for number, text in enumerate(texts(count)):
        path = folder / f"{number // 1000:03}" / f"{number:06}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def _unit(chance: random.Random) -> dict[str, str]:
    """An institution, and what all articles tell of its past."""
    field = f"{chance.choice(_FIELDS)} {chance.choice(_SYLLABLES)} {chance.choice(_SYLLABLES)}"
    founded, merged = (
        dt.date(chance.randrange(*years), chance.randrange(1, 13), chance.randrange(1, 29))
        for years in ((1955, 1975), (1975, 2000))
    )
    return {
        "unit": f"{chance.choice(_HEADS)} {field}",
        "former": f"Xưởng {field}",
        "founded": _written(founded),
        "merged": _written(merged),
        "begun": f"{founded.month}/{founded.year - 6}",
        "honoured": str(merged.year + 3),
    }


def _article(chance: random.Random, units: list[dict[str, str]]) -> str:
    today = _FIRST_DAY + dt.timedelta(days=chance.randrange(_DAYS))
    # A few institutions are written about most.
    past = units[min(int(chance.expovariate(6 / len(units))), len(units) - 1)]
    facts = {**past, **_days(chance, today)}

    def told(ways: tuple[str, ...]) -> str:
        things = _things(chance)
        return chance.choice(ways).format(**facts, **things, other=chance.choice(units)["unit"])

    def filled() -> str:
        when, who, does, what, how = map(chance.choice, (_WHEN, _WHO, _DO, _WHAT, _HOW))
        return f"{when} {who} {does} {what} {how}.".format(**_things(chance))

    lines = [
        f"{past['unit']}: {chance.choice(_TOPICS)}",
        f"{_place(chance)}, ngày {_written(today)}",
        "",
    ]
    lines.append(told(_OPENINGS))
    while len("\n".join(lines).encode()) < BYTES * chance.uniform(0.85, 1.0):
        ways = chance.choices((_TOLD, _HISTORY, ()), (2, 2, 9), k=5)
        lines.append(" ".join(told(each) if each else filled() for each in ways))
    return "\n".join(lines) + "\n"


def _reprinted(text: str, chance: random.Random) -> str:
    """The article under another headline, without its last sentence."""
    _, _, body = text.split("\n", 2)
    kept = body.rstrip().rsplit(". ", 1)[0]
    return f"Tin trong ngày số {chance.randrange(10**6)}\nTheo báo bạn\n{kept}.\n"


def _days(chance: random.Random, today: dt.date) -> dict[str, str]:
    near = today - dt.timedelta(days=chance.randrange(3, 60))
    return {
        "day": _written(today),
        "day_month": f"{today.day}/{today.month}",
        "near_day": _written(near),
        "last_year": str(today.year - 1),
        "age": str(5 * chance.randrange(4, 10)),
    }


def _things(chance: random.Random) -> dict[str, str]:
    return {
        "place": _place(chance),
        "person": " ".join(map(chance.choice, (_FAMILIES, _MIDDLES, _GIVEN))),
        "post": chance.choice(_POSTS),
        "topic": chance.choice(_TOPICS),
        "number": str(chance.randrange(20, 900)),
        "small": str(chance.randrange(2, 12)),
    }


def _place(chance: random.Random) -> str:
    return f"xã {chance.choice(_SYLLABLES)} {chance.choice(_SYLLABLES)}"


def _written(day: dt.date) -> str:
    return f"{day.day}/{day.month}/{day.year}"


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else COUNT)
