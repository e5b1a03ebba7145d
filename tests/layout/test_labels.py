"""Labels: never over each other, never gone on zooming in, wherever the view is panned."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import cache
from itertools import product
from pathlib import Path

import numpy as np
import pytest

from hckt_timeline import open_history
from hckt_timeline.domain.table import event_table
from hckt_timeline.layout import View, build_chart, carry_labels, fit, lay_labels
from hckt_timeline.layout.chart.labelling import LabelSet, label_set, told
from hckt_timeline.layout.chart.labels import FARTHEST, POLE_GAP, TEXT_GAP, slots
from hckt_timeline.layout.view.arrangement import arrange
from hckt_timeline.layout.view.flags import Flag, find_flags
from hckt_timeline.layout.view.stage import set_stage
from hckt_timeline.lineage import build_lineage
from tests import drawing_samples

SIZES = [(1, 60, 3), (2, 400, 6), (3, 2500, 25)]
HEIGHTS = (700.0, 2600.0)


CORPUS = Path(__file__).parents[1] / "extraction" / "corpus"
REAL = ["built-in", *sorted(path.name for path in CORPUS.iterdir() if path.is_dir())]


@cache
def real(name):
    history = open_history(None if name == "built-in" else CORPUS / name)
    return event_table(history), build_lineage(history), history.terms


@pytest.fixture(
    scope="module",
    params=product(("institution", *REAL, *SIZES), (False, True)),
    ids=lambda param: f"{param[0]}{' shortened' * param[1]}",
)
def chart(request):
    name, shortened = request.param
    if name == "institution":
        told = drawing_samples.institution()
    else:
        told = real(name) if name in REAL else drawing_samples.random_history(*name)
    return build_chart(*told, shortened=shortened)


def test_labels_are_laid_for_several_threads_at_once():
    made = label_set(build_chart(*drawing_samples.random_history(3, 2500, 25)), 2)
    with ThreadPoolExecutor(4) as threads:
        found = list(threads.map(made.at, [np.inf] * 8))
    assert all(each is found[0] for each in found)


def scales(count):
    return np.geomspace(FARTHEST, 1600.0, count).tolist()


def stages(chart, scale, height):
    base = fit(chart, 1600.0, height)
    for part in (0.25, 0.9, 0.99):
        middle = chart.first + part * (chart.last - chart.first)
        viewport = replace(
            base, pixels_per_day=scale, first_day=middle - 800.0 / scale, height=height
        )
        yield set_stage(chart, viewport, View())


def boxes(flags: list[Flag]):
    corners = [(f.left, f.top, f.left + f.width, f.top + f.height) for f in flags]
    return np.array(corners).reshape(-1, 4)


@pytest.mark.parametrize("height", HEIGHTS)
def test_no_two_labels_overlap_at_any_scale(chart, height):
    for scale in scales(200):
        for stage in stages(chart, scale, height):
            left, top, right, bottom = boxes(find_flags(stage)).T
            across = (left[:, None] < right) & (left < right[:, None])
            along = (top[:, None] < bottom) & (top < bottom[:, None])
            assert not np.triu(across & along, 1).any(), scale


def test_no_pole_crosses_the_text_of_its_lane(chart):
    for scale in scales(60):
        for stage in stages(chart, scale, 2600.0):
            flags = find_flags(stage)
            lanes = chart.marks.lane[[flag.mark for flag in flags]]
            for flag, lane in zip(flags, lanes, strict=True):
                foot = stage.courses[int(lane)].centre(flag.pole)
                ends = sorted((foot, flag.top, flag.top + flag.height))
                for other, its_lane in zip(flags, lanes, strict=True):
                    if other is flag or its_lane != lane:
                        continue
                    beside = not other.left < flag.pole < other.left + other.width
                    assert beside or other.top >= ends[2] or other.top + other.height <= ends[0]


def test_labels_keep_off_the_ribbons_of_all_lanes(chart):
    for scale in scales(20):
        for stage in stages(chart, scale, 1400.0):
            for _, top, _, bottom in boxes(find_flags(stage)).tolist():
                for course in stage.courses.values():
                    assert bottom <= course.top or top >= course.bottom


def test_zooming_in_never_hides_a_label(chart):
    for rows in (1, 2, 4, 8):
        labelled = label_set(chart, rows).laid()
        before: set[int] = set()
        for scale in scales(40):
            shown = labelled.at(scale)
            now = {int(m) for m in shown[labelled.shown_from[shown] <= scale]}
            assert before <= now
            before = now


def test_labels_are_laid_no_farther_than_a_view_asks_and_as_if_all_were(chart):
    asked, whole = LabelSet(told(chart, 4)), label_set(chart, 4).laid()
    for scale in scales(12):
        marks = asked.at(scale)
        assert (marks == whole.at(scale)).all()
        assert (asked.shown_from[marks] == whole.shown_from[marks]).all()
        assert (asked.slot[marks] == whole.slot[marks]).all()
        laid = asked.shown_from[np.isfinite(asked.shown_from)]
        assert laid.max(initial=0.0) <= max(2 * scale, FARTHEST) * 1.001


@pytest.mark.parametrize("shortened", [False, True])
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_labels_carried_over_lie_as_if_laid_anew(size, shortened):
    table, lineage = drawing_samples.random_history(*size)
    before = build_chart(table, lineage, shortened=shortened)
    lay_labels(before, 700.0)
    carried = 0
    for row in np.random.default_rng(size[0]).integers(0, len(table), 12).tolist():
        titles = (*table.titles[:row], "Hội nghị", *table.titles[row + 1 :])
        fewer = table.where(np.arange(len(table)) != row)
        lane = table.where(table.organisation != table.organisation[row])
        for changed in (replace(table, titles=titles), fewer, lane):
            after = build_chart(changed, lineage, shortened=shortened)
            carry_labels(before, after, 700.0)
            for rows in {*arrange(after, 700.0).rows}:
                carried += int(np.isfinite(label_set(after, rows).shown_from).sum())
                made, anew = label_set(after, rows), LabelSet(told(after, rows))
                for scale in (*scales(24), np.inf):
                    np.testing.assert_array_equal(made.at(scale), anew.at(scale))
                np.testing.assert_array_equal(made.shown_from, anew.shown_from)
                np.testing.assert_array_equal(made.slot, anew.slot)
    assert carried


def test_panning_never_changes_which_labels_are_shown(chart):
    base = fit(chart, 1600.0, 900.0)
    for scale in scales(12):
        seen: dict[int, set[int]] = {}
        for step in range(6):
            first = chart.first + step * 211.0 / scale
            viewport = replace(base, pixels_per_day=scale, first_day=first)
            stage = set_stage(chart, viewport, View())
            inside = {f.mark for f in find_flags(stage) if 300 < f.pole < 1300}
            for mark in np.flatnonzero(
                (viewport.x_of(chart.marks.day) > 300) & (viewport.x_of(chart.marks.day) < 1300)
            ).tolist():
                seen.setdefault(mark, set()).add(mark in inside)
        assert all(len(answers) == 1 for answers in seen.values())


def test_the_most_important_event_is_labelled_from_the_farthest_scale(chart):
    for number, lane in enumerate(chart.lanes):
        marks = np.flatnonzero(chart.marks.lane == number)
        if len(marks) and lane.most:
            labelled = label_set(chart, lane.most).laid()
            best = marks[np.argmax(chart.marks.rank[marks])]
            if not any(number in (j.branch, j.trunk) for j in chart.joins):
                assert labelled.shown_from[best] <= FARTHEST * 1.001


def greedy(chart, rows, scale):
    """How many labels a placement made for this one scale alone shows."""
    marks, taken, poles = chart.marks, {}, {}
    shown = 0
    for mark in np.argsort(-marks.rank).tolist():
        lane = int(marks.lane[mark])
        if not chart.lanes[lane].least <= rows <= chart.lanes[lane].most:
            continue
        x = float(marks.day[mark] - chart.first) * scale
        width = float(marks.width[mark]) + POLE_GAP
        left, right = (x - width, x) if marks.left[mark] else (x, x + width)
        for slot in slots(rows):
            texts = taken.setdefault((lane, slot), [])
            through = poles.setdefault((lane, slot), [])
            side = 1 if slot > 0 else -1
            nearer = [taken.setdefault((lane, row * side), []) for row in range(1, abs(slot))]
            if any(left - TEXT_GAP < b and a < right + TEXT_GAP for a, b in texts):
                continue
            if any(left < pole < right for pole in through):
                continue
            if any(a < x < b for row in nearer for a, b in row):
                continue
            texts.append((left, right))
            for row in range(1, abs(slot)):
                poles.setdefault((lane, row * side), []).append(x)
            shown += 1
            break
    return shown


@pytest.mark.parametrize("sample", [(11, 300, 3), (12, 900, 12)], ids=str)
def test_nearly_as_many_labels_are_shown_as_one_scale_alone_could_show(sample):
    chart = build_chart(*drawing_samples.random_history(*sample))
    shares = []
    for rows in (2, 8):
        labelled = label_set(chart, rows).laid()
        for scale in scales(24):
            alone = greedy(chart, rows, scale)
            share = int((labelled.shown_from <= scale).sum()) / max(alone, 1)
            shares.append(share)
            assert alone < 20 or share >= 0.5
    assert np.mean(shares) >= 0.8
