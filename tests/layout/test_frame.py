"""A frame: ribbons that meet, marks on their ribbons, names, hints, and honest forms of time."""

import datetime as dt
import gc
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from hckt_timeline.domain.table import OPEN_END, OPEN_START
from hckt_timeline.layout import AXIS_HEIGHT, View, build_chart, content_height, fit, frame
from hckt_timeline.layout.chart.bends import bend_length
from hckt_timeline.layout.chart.chart import Chart
from hckt_timeline.layout.metrics import text_width
from hckt_timeline.layout.view.arrangement import arrange, paper_height
from hckt_timeline.layout.view.breaks import draw_axis_signs, draw_signs, find_breaks
from hckt_timeline.layout.view.events import strength
from hckt_timeline.layout.view.flags import find_flags
from hckt_timeline.layout.view.spots import find_spots
from hckt_timeline.layout.view.stage import set_stage
from hckt_timeline.scene import (
    DARK,
    LIGHT,
    PRINT,
    Gradient,
    Hatch,
    Mark,
    Paint,
    Path,
    Rect,
    Scene,
    Shape,
    Text,
)
from tests import drawing_samples

MERGED, ABOVE, BELOW = (
    drawing_samples.HCKT,
    drawing_samples.HC,
    drawing_samples.KT,
)


@pytest.fixture(scope="module")
def chart():
    return build_chart(*drawing_samples.institution())


def texts(scene: Scene) -> list[str]:
    return [item.text for item in scene.primitives if isinstance(item, Text)]


def lane_of(chart, organisation):
    return next(n for n, lane in enumerate(chart.lanes) if lane.organisation == organisation)


def at_scale(chart, scale, day, height=900.0):
    base = fit(chart, 1600.0, height)
    return replace(base, pixels_per_day=scale, first_day=day - 800.0 / scale)


def drawn_once(title, first, last=None, precision="day", flags=0):
    row = (
        dt.date.fromisoformat(first),
        dt.date.fromisoformat(last or first),
        "conference",
        "a",
        title,
        precision,
        flags,
        1,
    )
    table = drawing_samples.table_of([row], ["a"])
    return build_chart(table, drawing_samples.Lineage(lifespans=(), links=()))


@pytest.mark.parametrize("scale", [0.02, 0.3, 4.0, 90.0])
def test_ribbons_end_where_the_merged_one_begins(chart, scale):
    merger = chart.lanes[lane_of(chart, MERGED)].begin.sure
    courses = set_stage(chart, at_scale(chart, scale, merger), View()).courses
    merged = courses[lane_of(chart, MERGED)]
    ends = [courses[lane_of(chart, key)] for key in (ABOVE, BELOW)]
    assert [course.end for course in ends] == pytest.approx([merged.begin] * 2)
    assert ends[0].fall.top == pytest.approx(merged.top)
    assert ends[0].fall.bottom == pytest.approx(ends[1].fall.top)
    assert ends[1].fall.bottom == pytest.approx(merged.bottom)


@pytest.mark.parametrize("scale", [0.3, 4.0, 90.0])
def test_a_bend_takes_the_same_pixels_at_every_scale(chart, scale):
    join = next(j for j in chart.joins if j.trunk == lane_of(chart, MERGED))
    fall = set_stage(chart, at_scale(chart, scale, join.day), View()).courses[join.branch].fall
    assert fall.far - fall.near == pytest.approx(bend_length(chart.lanes, join))


def test_the_centre_line_runs_without_a_jump_and_amid_the_drawn_edge(chart):
    merger = chart.lanes[lane_of(chart, MERGED)].begin.sure
    course = set_stage(chart, at_scale(chart, 1.0, merger), View()).courses[lane_of(chart, ABOVE)]
    xs = np.linspace(course.fall.near - 5, course.fall.far, 400)
    heights = [course.centre(float(x)) for x in xs]
    assert max(abs(b - a) for a, b in pairwise(heights)) < 3
    assert heights[0] == pytest.approx((course.top + course.bottom) / 2)
    assert heights[-1] == pytest.approx((course.fall.top + course.fall.bottom) / 2)


def test_marks_sit_on_the_centre_line_also_in_bends(chart):
    stage = set_stage(chart, fit(chart, 1000.0, 900.0), View())
    spots = find_spots(stage)
    bent = [
        spot
        for spot in spots
        if (fall := stage.courses[spot.lane].fall) and fall.near < spot.x < fall.far
    ]
    assert bent
    assert all(spot.y == stage.courses[spot.lane].centre(spot.x) for spot in spots)


def test_the_merged_lane_lies_between_its_predecessors(chart):
    order = [lane.organisation for lane in chart.lanes]
    assert order[:3] == [ABOVE, MERGED, BELOW]


@pytest.mark.parametrize("scale", np.geomspace(0.01, 1600, 30).tolist())
def test_no_mark_hides_another_of_its_lane(chart, scale):
    day = float(dt.date(2025, 12, 11).toordinal())
    stage = set_stage(chart, at_scale(chart, scale, day), View())
    for before, after in pairwise(find_spots(stage)):
        if before.lane == after.lane:
            reach = max(before.radius, after.radius)
            assert after.x - before.x > reach


def test_every_event_is_counted_in_exactly_one_mark_or_bubble(chart):
    stage = set_stage(chart, fit(chart, 1000.0, content_height(chart)), View())
    spots = find_spots(stage)
    members = [mark for spot in spots for mark in range(spot.first, spot.stop)]
    assert sorted(members) == list(range(len(chart.marks)))


def test_a_ribbon_bears_its_name_wherever_it_is_on_the_screen(chart):
    middle = float(dt.date(1990, 1, 1).toordinal())
    shown = texts(frame(chart, at_scale(chart, 0.4, middle)))
    assert "Tổng cục Hậu cần" in shown
    assert "Tổng cục Kỹ thuật" in shown


def test_the_new_name_holds_from_the_renaming_on(chart):
    before = texts(frame(chart, at_scale(chart, 1.2, float(dt.date(1953, 1, 1).toordinal()))))
    assert "Tổng cục Cung cấp" in before
    scene = frame(chart, at_scale(chart, 1.2, float(dt.date(1955, 1, 13).toordinal())))
    new = next(t for t in scene.primitives if isinstance(t, Text) and t.text == "Tổng cục Hậu cần")
    assert new.x > 800


@pytest.mark.parametrize("scale", np.geomspace(0.02, 60, 12).tolist())
def test_names_stand_clear_of_marks_and_labels(chart, scale):
    day = float(dt.date(2025, 6, 1).toordinal())
    viewport = at_scale(chart, scale, day, 1400.0)
    scene = frame(chart, viewport)
    names = {name for lane in chart.lanes for _, name in lane.names}
    stage = set_stage(chart, viewport, View())
    spots = find_spots(stage)
    for item in scene.primitives:
        if isinstance(item, Text) and item.text in names:
            for spot in spots:
                course = stage.courses[spot.lane]
                if course.top < item.y < course.bottom:
                    assert not item.x < spot.x < item.x + 40


def test_hints_tell_title_day_kind_and_sources(chart):
    scene = frame(chart, fit(chart, 1600.0, 1000.0))
    hints = [target.hint for target in scene.targets if target.kind == "event"]
    assert "Thành lập Tổng cục Kỹ thuật\n10/9/1974 · thành lập · 2 nguồn" in hints


def test_a_bubble_tells_how_many_and_hands_on_its_events(chart):
    scene = frame(chart, fit(chart, 1000.0, 900.0))
    bubble = max(
        (target for target in scene.targets if target.kind == "bubble"),
        key=lambda target: len(target.keys),
    )
    assert len(bubble.keys) == 21
    assert bubble.hint.startswith("21 sự kiện")
    assert "21" in texts(scene)


def test_ribbons_answer_with_their_organisation(chart):
    scene = frame(chart, fit(chart, 1000.0, 900.0))
    ribbon = next(t for t in scene.targets if t.kind == "ribbon" and t.keys == (ABOVE,))
    assert ribbon.hint == "Tổng cục Cung cấp → Tổng cục Hậu cần"


def test_lanes_never_show_through_the_axis(chart):
    viewport = replace(fit(chart, 1000.0, 400.0), top=300.0)
    scene = frame(chart, viewport)
    cover = next(
        n for n, p in enumerate(scene.primitives) if isinstance(p, Rect) and p.height == AXIS_HEIGHT
    )
    assert all(not isinstance(item, Path | Mark) for item in scene.primitives[cover + 1 :])
    assert all(target.y + target.height > AXIS_HEIGHT for target in scene.targets)


def test_a_view_without_any_event_is_still_a_picture(chart):
    far = at_scale(chart, 1.0, float(dt.date(1800, 1, 1).toordinal()))
    assert texts(frame(chart, far))
    empty = drawing_samples.table_of([], [])
    nothing = build_chart(empty, drawing_samples.Lineage(lifespans=(), links=()))
    assert frame(nothing, fit(nothing, 800.0, 600.0)).primitives


def shapes(chart, view=None):
    scene = frame(chart, at_scale(chart, 0.5, float(chart.days[0])), view)
    return scene, [item for item in scene.primitives if isinstance(item, Mark)]


def test_an_exact_day_is_a_solid_mark():
    _, marks = shapes(drawn_once("họp", "2000-05-05"))
    assert marks[-1].shape is Shape.CIRCLE
    assert marks[-1].fill.opacity == 1.0
    assert marks[-1].stroke.colour == "#ffffff"


def test_a_year_is_a_bar_with_soft_ends():
    scene, _ = shapes(drawn_once("họp", "2000-01-01", "2000-12-31", "year"))
    bars = [p for p in scene.primitives if isinstance(p, Rect) and isinstance(p.fill, Gradient)]
    assert [bar.fill.stops[0][1] for bar in bars] == [0.0]
    assert bars[0].width == pytest.approx(366 * 0.5)


def test_an_inferred_year_is_hollow():
    _, marks = shapes(drawn_once("họp", "2000-05-05", flags=drawing_samples.Flag.INFERRED))
    assert marks[-1].fill.colour == "#ffffff"
    assert marks[-1].stroke.colour != "#ffffff"


def test_an_approximate_day_is_faded():
    _, marks = shapes(drawn_once("họp", "2000-05-05", flags=drawing_samples.Flag.APPROXIMATE))
    assert marks[-1].fill.opacity == 0.5


def test_a_conflict_is_ringed():
    chart = drawn_once("họp", "2000-05-05", flags=drawing_samples.Flag.CONFLICT)
    _, marks = shapes(chart, View(theme=DARK))
    assert any(mark.stroke and mark.stroke.colour == DARK.conflict for mark in marks)


def test_what_is_planned_is_ringed_by_dashes():
    _, marks = shapes(drawn_once("họp", "2000-05-05", flags=drawing_samples.Flag.PLANNED))
    assert marks[-2].stroke.dash
    assert marks[-2].radius > marks[-1].radius


def test_a_search_dims_what_it_did_not_find(chart):
    found = chart.table.ids[2]
    scene = frame(chart, fit(chart, 1600.0, 1000.0), View(matches=frozenset({found})))
    solid = [m for m in scene.primitives if isinstance(m, Mark) and m.fill and m.fill.opacity < 1]
    assert solid


def test_a_search_leaves_the_selected_event_plain(chart):
    viewport, mark = fit(chart, 1600.0, 1000.0), 3
    key = chart.table.ids[int(chart.marks.row[mark])]
    assert strength(set_stage(chart, viewport, View(matches=frozenset())), mark) < 1.0
    view = View(matches=frozenset(), selected=frozenset({key}))
    assert strength(set_stage(chart, viewport, view), mark) == 1.0


def test_the_number_of_a_dimmed_bubble_is_read_on_what_is_behind_it(chart):
    for theme in (LIGHT, DARK):
        view = View(theme=theme, matches=frozenset())
        scene = frame(chart, fit(chart, 400.0, 500.0), view)
        numbers = [one for one in scene.primitives if isinstance(one, Text) and one.text.isdigit()]
        assert any(one.colour == theme.text for one in numbers)
        assert not any(one.colour == theme.pane for one in numbers)


def test_labels_on_paper_are_whole_or_left_out(chart):
    viewport = fit(chart, 500.0, 900.0).panned(120.0, 0.0)
    cut, whole = (
        find_flags(set_stage(chart, viewport, View(paper=paper))) for paper in (False, True)
    )
    assert any(flag.left + flag.width > 500 for flag in cut)
    assert whole
    assert all(flag.left >= 0 and flag.left + flag.width <= 500 for flag in whole)


def test_minor_lanes_give_up_their_labels_before_a_page_overflows(chart):
    low = paper_height(chart) + 30.0
    assert low < content_height(chart)
    assert max(arrange(chart, low, paper=True).bottoms) <= low
    assert max(arrange(chart, low).bottoms) > low


def test_colours_stay_when_events_are_filtered(chart):
    table, lineage = drawing_samples.institution()
    keep = table.organisation != table.organisations.index(drawing_samples.CNQP)
    rows = np.flatnonzero(keep)
    fewer = replace(
        table,
        ids=[table.ids[row] for row in rows],
        titles=[table.titles[row] for row in rows],
        **{
            name: getattr(table, name)[rows]
            for name in (
                "earliest", "latest", "organisation", "kind", "precision", "flags", "sources",
            )
        },
    )  # fmt: skip
    colours = {lane.organisation: lane.colour for lane in chart.lanes}
    filtered = {lane.organisation: lane.colour for lane in build_chart(fewer, lineage).lanes}
    assert drawing_samples.CNQP not in filtered
    assert all(colours[key] == colour for key, colour in filtered.items())


def test_a_short_life_bends_in_and_out_without_crossing_itself():
    rows = [
        (dt.date(2000, 1, 1), dt.date(2000, 1, 1), "split", "b", "Tách", "day", 0, 1),
        (dt.date(2003, 1, 1), dt.date(2003, 1, 1), "merger", "c", "Nhập", "day", 0, 1),
        (dt.date(1950, 1, 1), dt.date(1950, 1, 1), "founding", "a", "Lập", "day", 0, 1),
    ]
    table = drawing_samples.table_of(rows, ["a", "b", "c"])
    keys = dict(zip(table.titles, table.ids, strict=True))
    lineage = drawing_samples.Lineage(
        lifespans=(),
        links=(
            drawing_samples.Link(
                kind="split", predecessors=("a",), successors=("b",), event=keys["Tách"]
            ),
            drawing_samples.Link(
                kind="merger", predecessors=("b",), successors=("c",), event=keys["Nhập"]
            ),
        ),
    )
    chart = build_chart(table, lineage)
    course = set_stage(chart, fit(chart, 600.0, 600.0), View()).courses[lane_of(chart, "b")]
    assert course.rise.near <= course.fall.near


def test_a_print_has_no_large_fills():
    chart = build_chart(*drawing_samples.institution(), shortened=True)
    scene = frame(chart, fit(chart, 1200.0, 800.0), View(theme=PRINT))
    for item in scene.primitives:
        fill = item.fill if isinstance(item, Rect | Path) else None
        if isinstance(fill, Paint):
            assert fill.colour == "#ffffff"
    assert any(isinstance(item, Path) and isinstance(item.fill, Hatch) for item in scene.primitives)


def test_breaks_are_marked_on_the_axis_and_across_every_ribbon_that_they_cut():
    chart = build_chart(*drawing_samples.institution(), shortened=True)
    stage = set_stage(chart, fit(chart, 1200.0, 2000.0), View())
    breaks = find_breaks(stage)
    cut = [
        one
        for course in stage.courses.values()
        for one in breaks
        if course.begin < one.x < course.end
    ]
    assert len(breaks) == len(chart.scale.breaks) > 0
    assert len(list(draw_signs(stage, breaks))) == 3 * len(cut) > 0
    assert len(list(draw_axis_signs(stage, breaks))) == 3 * len(breaks)


def test_parts_of_a_split_leave_its_ribbon_also_where_one_takes_another_in_later():
    split, taken_in = dt.date(1992, 1, 1), dt.date(2020, 1, 1)
    rows = [
        (dt.date(1950, 1, 1), dt.date(1950, 1, 1), "founding", "a", "Lập", "day", 0, 1),
        (split, split, "split", "b", "Tách", "day", 0, 1),
        (taken_in, taken_in, "merger", "b", "Nhập", "day", 0, 1),
    ]
    table = drawing_samples.table_of(rows, ["a", "b", "c", "d"])
    keys = dict(zip(table.titles, table.ids, strict=True))
    life = drawing_samples.Lifespan(
        organisation="b",
        name="b",
        names=(),
        parent=None,
        begins=drawing_samples.day(1992, 1, 1),
        ends=None,
        seen=None,
    )
    lineage = drawing_samples.Lineage(
        lifespans=(life,),
        links=(
            drawing_samples.Link(
                kind="split", predecessors=("a",), successors=("b", "c"), event=keys["Tách"]
            ),
            drawing_samples.Link(
                kind="merger", predecessors=("b", "d"), successors=("b",), event=keys["Nhập"]
            ),
        ),
    )
    joins = build_chart(table, lineage).joins
    assert sorted((join.splits, join.day) for join in joins) == [
        (False, taken_in.toordinal() + 0.5),
        (True, split.toordinal() + 0.5),
        (True, split.toordinal() + 0.5),
    ]


@pytest.mark.parametrize(("edge", "sign"), [("earliest", -1), ("latest", 1)])
def test_no_name_stands_on_the_arrow_of_an_open_time(edge, sign):
    chart = drawn_once("họp", "2000-05-05")
    getattr(chart.table, edge)[0] = OPEN_START if edge == "earliest" else OPEN_END
    base = fit(chart, 800.0, 400.0)
    scene = frame(chart, replace(base, pixels_per_day=0.2, first_day=chart.first - 1000.0))
    x = next(item.x for item in scene.primitives if isinstance(item, Mark))
    name = next(item for item in scene.primitives if isinstance(item, Text) and item.text == "a")
    tip = x + sign * 40.0
    width = text_width(name.text, name.size, bold=True)
    assert name.x >= max(x, tip) or name.x + width <= min(x, tip)


def test_what_is_drawn_keeps_few_charts_alive():
    def alive():
        gc.collect()
        return sum(isinstance(each, Chart) for each in gc.get_objects())

    before = alive()
    for _ in range(60):
        chart = build_chart(*drawing_samples.institution())
        frame(chart, fit(chart, 1600.0, 900.0))
    assert alive() - before < 40
