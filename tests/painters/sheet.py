"""A sheet with every form of time, to be looked at: which is drawn how, in each theme."""

import datetime as dt

from hckt_timeline.domain import EventTable
from hckt_timeline.domain.table import OPEN_END, OPEN_START, Flag
from hckt_timeline.layout import View, build_chart, fit, frame
from hckt_timeline.scene import Scene, Theme
from tests import drawing_samples

FORMS = (
    ("Đúng ngày", "2024-03-10", "2024-03-10", "day", 0, 1),
    ("Chỉ biết tháng", "2024-03-01", "2024-03-31", "month", 0, 1),
    ("Chỉ biết năm", "2024-01-01", "2024-12-31", "year", 0, 1),
    ("Năm suy ra", "2024-03-10", "2024-03-10", "day", Flag.INFERRED, 1),
    ("Tháng, năm suy ra", "2024-03-01", "2024-03-31", "month", Flag.INFERRED, 1),
    ("Khoảng chừng", "2024-03-10", "2024-03-10", "day", Flag.APPROXIMATE, 1),
    ("Khoảng năm", "2024-01-01", "2024-12-31", "year", Flag.APPROXIMATE, 1),
    ("Có mâu thuẫn", "2024-03-10", "2024-03-10", "day", Flag.CONFLICT, 1),
    ("Mâu thuẫn, năm suy ra", "2024-03-10", "2024-03-10", "day", Flag.CONFLICT | Flag.INFERRED, 1),
    ("Dự kiến", "2024-03-10", "2024-03-10", "day", Flag.PLANNED, 1),
    ("Nhiều nguồn", "2024-03-10", "2024-03-10", "day", 0, 3),
    ("Chưa rõ từ khi nào", None, "2024-03-10", "day", 0, 1),
    ("Chưa rõ đến khi nào", "2024-03-10", None, "day", 0, 1),
)


def forms(theme: Theme, width: float = 640.0, height: float = 620.0) -> Scene:
    """Each form of time on a ribbon of its own."""
    table, lineage = _forms()
    chart = build_chart(table, lineage)
    base = fit(chart, width, height, dt.date(2023, 11, 1), dt.date(2025, 2, 28))
    return frame(chart, base, View(theme=theme))


def _forms() -> tuple[EventTable, drawing_samples.Lineage]:
    day = dt.date(2024, 3, 10)
    rows = [
        (_day(first, day), _day(last, day), "award", title, title, precision, int(flags), sources)
        for title, first, last, precision, flags, sources in FORMS
    ]
    table = drawing_samples.table_of(rows, [form[0] for form in FORMS])
    for row, title in enumerate(table.titles):
        form = next(one for one in FORMS if one[0] == title)
        table.earliest[row] = OPEN_START if form[1] is None else table.earliest[row]
        table.latest[row] = OPEN_END if form[2] is None else table.latest[row]
    return table, drawing_samples.Lineage(lifespans=(), links=())


def _day(text: str | None, instead: dt.date) -> dt.date:
    return dt.date.fromisoformat(text) if text else instead
