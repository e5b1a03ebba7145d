"""Histories to draw: a small one written by hand, and random ones of any size."""

import datetime as dt

import numpy as np

from hckt_timeline.domain import (
    DatedName,
    EventKind,
    EventTable,
    Lifespan,
    Lineage,
    Link,
    Precision,
    TimeSpan,
)
from hckt_timeline.domain.table import KINDS, PRECISIONS, Flag

DAY = PRECISIONS.index(Precision.DAY)


def day(year: int, month: int, number: int) -> TimeSpan:
    at = dt.date(year, month, number)
    return TimeSpan(earliest=at, latest=at, precision=Precision.DAY)


def table_of(rows, organisations) -> EventTable:
    """Rows of (first day, last day, kind, organisation, title, precision, flags, sources)."""
    rows = sorted(rows, key=lambda row: (row[0], row[1]))
    return EventTable(
        ids=[f"e{number}" for number in range(len(rows))],
        titles=[row[4] for row in rows],
        organisations=organisations,
        earliest=np.array([row[0].toordinal() for row in rows], dtype=np.int32),
        latest=np.array([row[1].toordinal() for row in rows], dtype=np.int32),
        organisation=np.array([organisations.index(row[3]) for row in rows], dtype=np.int32),
        kind=np.array([KINDS.index(EventKind(row[2])) for row in rows], dtype=np.int8),
        precision=np.array([PRECISIONS.index(Precision(row[5])) for row in rows], dtype=np.int8),
        flags=np.array([row[6] for row in rows], dtype=np.uint8),
        sources=np.array([row[7] for row in rows], dtype=np.int32),
    )


def _on(text, kind, organisation, title, flags=0, sources=1):  # noqa: PLR0913, PLR0917 - a row
    at = dt.date.fromisoformat(text)
    return (at, at, kind, organisation, title, "day", flags, sources)


def _over(first, last, precision, kind, organisation, title, flags=0):  # noqa: PLR0913, PLR0917 - a row
    return (
        dt.date.fromisoformat(first), dt.date.fromisoformat(last), kind, organisation, title,
        precision, flags, 1,
    )  # fmt: skip


HC, KT, HCKT = "hau-can", "ky-thuat", "hau-can-ky-thuat"
CT_HC, CT_KT, CT = "chinh-tri-hc", "chinh-tri-kt", "chinh-tri"
CNQP, BQP, QY, XD = "cnqp", "bqp", "quan-y", "xang-dau"
NAMES = {
    HC: "Tổng cục Hậu cần",
    KT: "Tổng cục Kỹ thuật",
    HCKT: "Tổng cục Hậu cần – Kỹ thuật",
    CT_HC: "Cục Chính trị, Tổng cục Hậu cần",
    CT_KT: "Cục Chính trị, Tổng cục Kỹ thuật",
    CT: "Cục Chính trị, Tổng cục Hậu cần – Kỹ thuật",
    CNQP: "Tổng cục Công nghiệp Quốc phòng",
    BQP: "Bộ Quốc phòng",
    QY: "Cục Quân y",
    XD: "Cục Xăng dầu",
}
_INFERRED = int(Flag.INFERRED)


def institution() -> tuple[EventTable, Lineage]:
    """Two organisations that merge into a third, with most events in the last months."""
    winter = [
        ("2025-12-31", "conference", "Hội nghị quân chính năm 2025"),
        ("2025-12-25", "training", "Tập huấn công tác dân vận và tuyên truyền"),
        ("2025-12-21", "welfare", "Thăm, tặng quà các gia đình chính sách"),
        ("2025-12-20", "welfare", "Trao nhà tình nghĩa tặng gia đình có công"),
        ("2025-12-18", "conference", "Tổng kết phong trào thi đua quyết thắng"),
        ("2025-12-15", "conference", "Gặp mặt đoàn viên tiêu biểu toàn ngành"),
        ("2025-12-11", "training", "Bồi dưỡng nghiệp vụ cho cán bộ hậu cần cơ sở"),
        ("2025-12-11", "conference", "Sơ kết ba năm thực hiện quy chế dân chủ"),
        ("2025-12-11", "commemoration", "Dâng hương tưởng niệm nhân ngày thành lập Quân đội"),
        ("2025-12-11", "training", "Khai mạc lớp huấn luyện sử dụng trang bị mới"),
        ("2025-12-09", "conference", "Hội thảo về chuyển đổi số trong bảo đảm kỹ thuật"),
        ("2025-12-09", "conference", "Tổng kết công tác đảng, công tác chính trị"),
        ("2025-12-09", "inspection", "Kiểm tra sẵn sàng chiến đấu tại đơn vị kho"),
        ("2025-12-05", "conference", "Hội nghị Đảng ủy lần thứ ba"),
        ("2025-12-04", "award", "Trao Huân chương Bảo vệ Tổ quốc"),
        ("2026-01-11", "welfare", "Tặng quà Tết đồng bào vùng lũ"),
        ("2026-01-15", "conference", "Giao ban công tác hậu cần, kỹ thuật tháng đầu năm"),
        ("2026-01-23", "inspection", "Kiểm tra công tác tại bệnh viện quân y"),
    ]
    rows = [
        _on("1950-07-11", "founding", HC, "Thành lập Tổng cục Cung cấp", sources=2),
        _on("1955-01-13", "renaming", HC, "Đổi tên thành Tổng cục Hậu cần", sources=2),
        _on("1974-09-10", "founding", KT, "Thành lập Tổng cục Kỹ thuật", sources=2),
        _on("2025-01-24", "merger", HCKT, "Sáp nhập thành Tổng cục Hậu cần – Kỹ thuật", 0, 3),
        _on("2026-01-14", "award", HCKT, "Đón nhận danh hiệu Anh hùng Lực lượng vũ trang", 0, 3),
        _on("2023-07-06", "conference", HC, "Sơ kết công tác hậu cần sáu tháng đầu năm"),
        _on("2013-11-24", "document", BQP, "Nghị quyết về chiến lược bảo vệ Tổ quốc", 4),
        _over("2022-01-01", "2022-12-31", "year", "conference", KT, "Đại hội thi đua ngành Kỹ thuật"),
        _over("1968-01-01", "1968-12-31", "year", "award", HC, "Được tặng Huân chương Quân công"),
        _over("1975-03-01", "1975-03-31", "month", "other", HC, "Mở tuyến vận tải chiến dịch", 1),
        _over("2024-01-01", "2024-12-31", "year", "merger", CT, "Hợp nhất cơ quan chính trị", 1),
        _over("2026-06-01", "2026-06-30", "month", "conference", HCKT, "Đại hội Đảng bộ", 8),
        _on("2025-12-18", "conference", BQP, "Hội nghị quân chính toàn quân"),
        *(_on(at, kind, HCKT, title, _INFERRED) for at, kind, title in winter),
        *(
            _on(at, kind, CNQP, title, _INFERRED)
            for at, kind, title in [
                ("2026-01-22", "training", "Tập huấn bảo đảm an toàn lao động"),
                ("2025-12-30", "training", "Bế mạc lớp bồi dưỡng giám đốc nhà máy"),
                ("2025-12-19", "conference", "Tổng kết nghiên cứu khoa học"),
                ("2025-12-19", "conference", "Gặp mặt các nhà khoa học trẻ"),
                ("2025-12-16", "commemoration", "Thăm mẹ Việt Nam anh hùng"),
            ]
        ),
        _on("2026-01-11", "welfare", QY, "Khám bệnh, cấp thuốc cho nhân dân", _INFERRED),
        _on("2026-01-11", "welfare", XD, "Tặng quà học sinh nghèo vượt khó", _INFERRED),
    ]  # fmt: skip
    table = table_of(rows, list(NAMES))
    merged, united = day(2025, 1, 24), rows[10]
    year = TimeSpan(earliest=united[0], latest=united[1], precision=Precision.YEAR)
    names = {HC: (("Tổng cục Cung cấp", day(1950, 7, 11)), ("Tổng cục Hậu cần", day(1955, 1, 13)))}
    lives = {
        HC: (day(1950, 7, 11), merged),
        KT: (day(1974, 9, 10), merged),
        HCKT: (merged, None),
        CT_HC: (None, year),
        CT_KT: (None, year),
        CT: (year, None),
    }
    parents = {HC: BQP, KT: BQP, HCKT: BQP, CNQP: BQP, CT_HC: HC, CT_KT: KT, CT: HCKT}
    by_title = {title: key for key, title in zip(table.ids, table.titles, strict=True)}
    lineage = Lineage(
        lifespans=tuple(
            Lifespan(
                organisation=key,
                name=name,
                names=tuple(DatedName(name=n, since=s) for n, s in names.get(key, ())),
                parent=parents.get(key),
                begins=lives.get(key, (None, None))[0],
                ends=lives.get(key, (None, None))[1],
                seen=None,
            )
            for key, name in NAMES.items()
        ),
        links=(
            Link(
                kind=EventKind.MERGER,
                predecessors=(HC, KT),
                successors=(HCKT,),
                event=by_title["Sáp nhập thành Tổng cục Hậu cần – Kỹ thuật"],
            ),
            Link(
                kind=EventKind.MERGER,
                predecessors=(CT_HC, CT_KT),
                successors=(CT,),
                event=by_title["Hợp nhất cơ quan chính trị"],
            ),
        ),
    )
    return table, lineage


_TITLES = 5000
_WORDS = [
    *("hội", "nghị", "tổng", "kết", "công", "tác", "hậu", "cần", "kỹ", "thuật", "quân", "y"),
    *("xăng", "dầu", "vận", "tải", "doanh", "trại", "năm", "học", "tập", "huấn", "luyện"),
    *("nghiên", "cứu", "khoa", "đơn", "vị", "toàn", "phong", "trào", "thi", "đua", "trao"),
]


def random_history(seed: int, events: int, organisations: int) -> tuple[EventTable, Lineage]:
    """Events over 1945–2026 on organisations, some of which merge or split."""
    random = np.random.default_rng(seed)
    first, last = dt.date(1945, 1, 1).toordinal(), dt.date(2026, 1, 1).toordinal()
    clustered = random.random(events) < 0.4
    days = np.where(
        clustered,
        last - random.exponential(400, events).astype(int),
        random.integers(first, last, events),
    ).clip(first, last)
    lengths = np.where(random.random(events) < 0.8, 0, random.choice([29, 89, 364, 3651], events))
    precision = np.full(events, DAY)
    for length, name in ((29, "month"), (89, "quarter"), (364, "year"), (3651, "decade")):
        precision[lengths == length] = PRECISIONS.index(Precision(name))
    order = np.lexsort((days + lengths, days))
    counts = random.integers(2, 14, min(events, _TITLES))
    pool = [" ".join(random.choice(_WORDS, count)).capitalize() for count in counts]
    titles = [pool[number] for number in random.integers(0, len(pool), events)]
    keys = [f"o{number}" for number in range(organisations)]
    table = EventTable(
        ids=tuple(f"e{number}" for number in range(events)),
        titles=tuple(titles),
        organisations=keys,
        earliest=days[order].astype(np.int32),
        latest=(days + lengths)[order].astype(np.int32),
        organisation=random.integers(0, organisations, events).astype(np.int32),
        kind=random.choice(
            len(KINDS), events, p=[0.01] * 6 + [0.94 / 11] * (len(KINDS) - 6)
        ).astype(np.int8),
        precision=precision[order].astype(np.int8),
        flags=np.where(random.random(events) < 0.8, 0, random.choice([1, 2, 4, 8], events)).astype(
            np.uint8
        ),
        sources=random.integers(1, 4, events).astype(np.int32),
    )
    return table, _random_lineage(random, table, keys)


def _random_lineage(random: np.random.Generator, table: EventTable, keys: list[str]) -> Lineage:
    changes = np.flatnonzero(table.kind < 6)
    links, ended, begun = [], {}, {}
    for row in changes:
        at = dt.date.fromordinal(int(table.earliest[row]))
        span = TimeSpan(earliest=at, latest=at, precision=Precision.DAY)
        free = [key for key in keys if key not in ended and key not in begun]
        if len(free) < 3 or random.random() < 0.5:
            continue
        a, b, c = (free[int(at)] for at in random.choice(len(free), 3, replace=False))
        if random.random() < 0.5:
            kind, before, after = EventKind.MERGER, (a, b), (c,)
        else:
            kind, before, after = EventKind.SPLIT, (a,), (b, c)
        ended.update(dict.fromkeys(before, span))
        begun.update(dict.fromkeys(after, span))
        links.append(
            Link(kind=kind, predecessors=before, successors=after, event=table.ids[int(row)])
        )
    lifespans = tuple(
        Lifespan(
            organisation=key,
            name=f"Đơn vị số {number + 1}",
            names=(),
            parent=keys[number // 5] if number % 3 == 0 and number // 5 != number else None,
            begins=begun.get(key),
            ends=ended.get(key),
            seen=None,
        )
        for number, key in enumerate(keys)
    )
    return Lineage(lifespans=lifespans, links=tuple(links))
