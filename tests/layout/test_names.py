"""A ribbon in view bears its name wherever there is room for it, and marks give way to it."""

import datetime as dt
from dataclasses import replace

import numpy as np
import pytest

from hckt_timeline.domain import DatedName, Lifespan, Lineage
from hckt_timeline.layout import AXIS_HEIGHT, View, build_chart, content_height, fit, frame
from hckt_timeline.layout.metrics import text_width
from hckt_timeline.layout.view.names import NAME_SIZE, find_names
from hckt_timeline.layout.view.spots import find_spots, spot_extents
from hckt_timeline.layout.view.stage import set_stage
from hckt_timeline.scene import PRINT, Rect, Ring
from tests import drawing_samples

SAMPLES = [(1, 60, 3), (2, 3000, 4), (3, 4000, 25)]
AIR = 16.0


@pytest.fixture(scope="module", params=SAMPLES, ids=str)
def chart(request):
    return build_chart(*drawing_samples.random_history(*request.param))


def views(chart):
    base = fit(chart, 1600.0, 900.0)
    scroll = max(content_height(chart) - 900.0, 0.0)
    for scale in np.geomspace(0.02, 400.0, 12).tolist():
        for part in (0.3, 0.97):
            day = chart.first + part * (chart.last - chart.first)
            yield replace(
                base, pixels_per_day=scale, first_day=day - 800.0 / scale, top=part * scroll
            )


def visible(course):
    """Pixels of the level part of a ribbon that are on the screen."""
    begin = course.rise.near if course.rise else course.begin
    end = course.fall.near if course.fall else course.end
    return min(end, 1600.0) - max(begin, 0.0)


def test_a_ribbon_bears_a_whole_name_wherever_its_part_in_view_has_room(chart):
    for view in views(chart):
        stage = set_stage(chart, view, View())
        taken = spot_extents(find_spots(stage))
        named = {name.lane: name.words for name in find_names(stage, taken, {}, {})}
        for number, course in stage.courses.items():
            lane = chart.lanes[number]
            ((_, words),) = lane.names
            is_high = (course.top + course.bottom) / 2 - 10.0 > AXIS_HEIGHT
            needed = text_width(words, NAME_SIZE[lane.major], bold=True) + AIR
            if is_high and course.bottom < 900.0 and visible(course) > needed:
                assert named.get(number) == words


def test_a_name_that_meets_marks_says_that_it_hides_them(chart):
    hidden = 0
    for view in views(chart):
        stage = set_stage(chart, view, View())
        taken = spot_extents(find_spots(stage))
        for name in find_names(stage, taken, {}, {}):
            width = text_width(name.words, NAME_SIZE[chart.lanes[name.lane].major], bold=True)
            met = [
                span
                for span in taken.get(name.lane, ())
                if span[0] < name.x + width and name.x < span[1]
            ]
            assert name.hides or not met
            hidden += name.hides
    assert hidden or len(chart.marks) < 1000


def test_a_name_that_hides_marks_is_drawn_over_them():
    chart = build_chart(*drawing_samples.random_history(2, 3000, 4))
    for view in views(chart):
        stage = set_stage(chart, view, View())
        over = [n for n in find_names(stage, spot_extents(find_spots(stage)), {}, {}) if n.hides]
        if over:
            items = frame(chart, view).primitives
            at = next(
                n for n, item in enumerate(items) if getattr(item, "text", "") == over[0].words
            )
            assert max(n for n, item in enumerate(items) if isinstance(item, Ring)) < at
            return
    pytest.fail("no view of the sample is crowded")


def test_no_number_is_written_under_a_name():
    chart = build_chart(*drawing_samples.random_history(2, 3000, 4))
    covered = 0
    for view in views(chart):
        items = frame(chart, view, View(paper=True)).primitives
        plates = [item for item in items if isinstance(item, Rect) and item.stroke]
        numbers = [item for item in items if getattr(item, "text", "").isdigit() and item.bold]
        for plate in plates:
            covered += 1
            x, y, end, foot = plate.x, plate.y, plate.x + plate.width, plate.y + plate.height
            assert not any(x < number.x < end and y < number.y < foot for number in numbers)
    assert covered


def test_a_name_never_hides_a_selected_mark():
    chart = build_chart(*drawing_samples.random_history(2, 3000, 4))
    tried = 0
    for view in views(chart):
        stage = set_stage(chart, view, View())
        spots = find_spots(stage)
        for name in find_names(stage, spot_extents(spots), {}, {}):
            width = text_width(name.words, NAME_SIZE[chart.lanes[name.lane].major], bold=True)
            hidden = [s for s in spots if s.lane == name.lane and name.x < s.x < name.x + width]
            for spot in hidden:
                key = chart.table.ids[int(chart.marks.row[spot.first])]
                items = frame(chart, view, View(selected=frozenset({key}))).primitives
                at = [i for i in items if getattr(i, "text", "") == name.words]
                assert not any(i.x < spot.x < i.x + width and abs(i.y - spot.y) < 9 for i in at)
                tried += 1
    assert tried


def test_a_short_ribbon_at_the_left_edge_bears_its_name_on_its_right():
    rows = [
        drawing_samples._on(at, "award", where, "Khen")
        for at, where in (("1960-01-01", "a"), ("1960-03-01", "a"), ("1999-01-01", "b"))
    ]
    lives = [
        Lifespan(
            organisation=key, name=name, names=(DatedName(name=name, since=None),), parent=None,
            begins=drawing_samples.day(1960, 1, 1), ends=ends, seen=None,
        )
        for key, name, ends in (
            ("a", "Xưởng Đo đạc", drawing_samples.day(1960, 3, 2)), ("b", "Cục Bản đồ", None),
        )
    ]  # fmt: skip
    lineage = Lineage(lifespans=tuple(lives), links=())
    chart = build_chart(drawing_samples.table_of(rows, ["a", "b"]), lineage)
    scene = frame(chart, fit(chart, 1200.0, 500.0))
    (name,) = (item for item in scene.primitives if getattr(item, "text", "") == "Xưởng Đo đạc")
    assert 36.0 < name.x < 80.0


def renamed(days, *, ends=None):
    """One organisation of two names, the second from 2000 on, with awards on some days."""
    names = (
        DatedName(name="Cục Đo đạc", since=None),
        DatedName(name="Cục Bản đồ", since=drawing_samples.day(2000, 1, 1)),
    )
    life = Lifespan(
        organisation="a", name="Cục Bản đồ", names=names, parent=None,
        begins=drawing_samples.day(1960, 1, 1), ends=ends, seen=None,
    )  # fmt: skip
    rows = [drawing_samples._on(day, "award", "a", "Khen") for day in days]
    lineage = Lineage(lifespans=(life,), links=())
    return build_chart(drawing_samples.table_of(rows, ["a"]), lineage)


def texts(scene):
    return {item.text: item for item in scene.primitives if getattr(item, "bold", False)}


def test_the_last_name_stands_where_marks_fill_its_stretch():
    chart = renamed([f"{year}-0{month}-01" for year in range(2000, 2020) for month in (1, 4, 8)])
    view = fit(chart, 1200.0, 400.0)
    shown = texts(frame(chart, view))
    assert {"Cục Đo đạc", "Cục Bản đồ"} <= set(shown)
    assert shown["Cục Bản đồ"].x > view.x_of(dt.date(2000, 1, 1).toordinal())


def test_the_last_name_stands_after_a_stretch_that_is_too_short_for_it():
    ends = drawing_samples.day(2001, 1, 1)
    chart = renamed(["1970-01-01", "2000-06-01"], ends=ends)
    view = fit(chart, 1200.0, 400.0)
    shown = texts(frame(chart, view))
    assert {"Cục Đo đạc", "Cục Bản đồ"} <= set(shown)
    assert shown["Cục Bản đồ"].x > view.x_of(dt.date(2001, 1, 1).toordinal())


def test_words_on_hatches_stand_on_a_ground_and_those_beside_a_clear_ribbon_on_none():
    ends = drawing_samples.day(2001, 1, 1)
    chart = renamed(["1970-01-01", "2000-06-01"], ends=ends)
    view = fit(chart, 1200.0, 400.0)
    plates = {
        clear: sum(
            isinstance(item, Rect) and item.radius == 5.0
            for item in frame(chart, view, View(theme=PRINT, clear=clear)).primitives
        )
        for clear in (False, True)
    }
    assert plates == {False: 2, True: 1}
