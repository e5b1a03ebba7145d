"""The overview strip, the legend and the page for print."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hckt_timeline.layout import View, brush, build_chart, fit, overview, overview_day
from hckt_timeline.layout.chart.period import during
from hckt_timeline.layout.metrics import text_width
from hckt_timeline.layout.page import Page, Source, poster
from hckt_timeline.layout.page.legend import draw_legend, legend_entries
from hckt_timeline.layout.view.overview import strip
from hckt_timeline.scene import Anchor, Rect, Text
from tests import drawing_samples


@pytest.fixture(scope="module")
def chart():
    return build_chart(*drawing_samples.institution())


@given(st.floats(0, 900))
def test_the_strip_maps_pixels_to_days_and_back(x):
    chart = build_chart(*drawing_samples.institution())
    assert strip(chart, 900.0).x_of(overview_day(chart, 900.0, x)) == pytest.approx(x, abs=1e-6)


def test_the_brush_spans_the_strip_when_all_is_in_view(chart):
    left, right = brush(chart, 900.0, fit(chart, 1200.0, 700.0))
    assert left < 12
    assert right > 888


def test_the_brush_stays_large_enough_to_grip(chart):
    viewport = fit(chart, 1200.0, 700.0).zoomed(20_000, 900)
    left, right = brush(chart, 900.0, viewport)
    assert right - left >= 6


def test_the_strip_counts_every_event(chart):
    scene = overview(chart, 900.0, 50.0, fit(chart, 1200.0, 700.0))
    bars = [p for p in scene.primitives if isinstance(p, Rect) and p.width == 3.0]
    assert 5 <= len(bars) <= len(chart.marks)
    assert max(bar.height for bar in bars) <= 50


def test_the_legend_explains_just_what_is_in_view(chart):
    everything = {entry.words for entry in legend_entries(chart, fit(chart, 1200.0, 2000.0))}
    assert {"Thay đổi tổ chức", "Khen thưởng", "Có mâu thuẫn", "Nhiều sự kiện"} <= everything
    early = fit(chart, 1200.0, 2000.0).zoomed(12, 0)
    few = {entry.words for entry in legend_entries(chart, early)}
    assert few == {"Thay đổi tổ chức", "Số nguồn"}


def test_the_legend_breaks_into_rows(chart):
    entries = legend_entries(chart, fit(chart, 1200.0, 2000.0))
    assert draw_legend(entries, 300.0).height > draw_legend(entries, 3000.0).height
    for item in draw_legend(entries, 300.0).primitives:
        if isinstance(item, Text):
            assert item.x + text_width(item.text, item.size) <= 300


SOURCES = tuple(
    Source(number, f"Bài số {number} về một ngành có tên rất dài, Báo Ngày Nay, 01/02/2025")
    for number in range(1, 90)
)


@pytest.mark.parametrize(
    "size", [(1123, 794), (794, 1123), (1587, 1123), (4494, 3179), (1280, 720)]
)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_no_text_of_a_page_is_cut_by_its_edge(chart, size, language):
    title = "Lịch sử một ngành có tên rất dài được ghi lại từ nhiều bài báo khác nhau"
    page = poster(chart, Page(*size, title, title, sources=SOURCES), View(language=language))
    assert (page.width, page.height) == pytest.approx(size)
    for item in page.primitives:
        if isinstance(item, Text):
            width = text_width(item.text, item.size, bold=item.bold)
            left = {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}[item.anchor]
            assert item.x - left * width >= 0, item.text
            assert item.x + (1 - left) * width <= size[0], item.text
            assert 0 < item.y < size[1], item.text


@pytest.mark.parametrize("size", [(1123, 794), (4494, 3179)])
def test_a_page_names_every_organisation(chart, size):
    words = {item.text for item in poster(chart, Page(*size)).primitives if isinstance(item, Text)}
    for lane in chart.lanes:
        assert lane.names[-1][1] in words


@pytest.mark.parametrize("organisations", [30, 80, 200])
@pytest.mark.parametrize("sources", [(), SOURCES])
def test_lanes_end_above_the_foot_of_a_page_however_many_they_are(organisations, sources):
    drawn = build_chart(*drawing_samples.random_history(3, 4 * organisations, organisations))
    explained = {entry.words for entry in legend_entries(drawn, fit(drawn, 1600.0, 900.0), View())}
    page = poster(drawn, Page(1600.0, 900.0, sources=sources))
    texts = [item for item in page.primitives if isinstance(item, Text)]
    foot = min(item.y - item.size for item in texts if item.text in explained)
    assert all(target.y + target.height <= foot + 1 for target in page.targets)


def test_a_page_of_a_period_shows_its_own_events_and_organisations_only(chart):
    first, last = dt.date(2025, 1, 1), dt.date(2025, 12, 31)
    page = poster(chart, Page(1123, 794, first=first, last=last))
    words = {item.text for item in page.primitives if isinstance(item, Text)}
    assert "Tổng cục Hậu cần – Kỹ thuật" in words
    assert "Cục Quân y" not in words
    part = during(chart, first, last)
    assert len(part.marks) == int(
        (
            (chart.table.latest >= first.toordinal()) & (chart.table.earliest <= last.toordinal())
        ).sum()
    )
    colours = {lane.organisation: lane.colour for lane in chart.lanes}
    assert all(lane.colour == colours[lane.organisation] for lane in part.lanes)


def test_a_period_without_events_is_still_a_page(chart):
    assert poster(chart, Page(1123, 794, last=dt.date(1900, 1, 1))).primitives
    assert poster(chart, Page(1123, 794, first=dt.date(2100, 1, 1))).primitives
