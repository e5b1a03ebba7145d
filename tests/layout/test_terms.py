"""Terms of office: bars and ticks on their ribbons, names in gaps, hints no more exact than told."""

import datetime as dt
from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest

from hckt_timeline.domain import Precision, Term, TimeSpan
from hckt_timeline.layout import View, build_chart, fit, frame
from hckt_timeline.layout.chart.terms import term_hint
from hckt_timeline.layout.metrics import text_width
from hckt_timeline.layout.page.legend import legend_entries
from hckt_timeline.layout.view.flags import find_flags
from hckt_timeline.layout.view.posts import NAME_SIZE, find_posts
from hckt_timeline.layout.view.stage import set_stage
from hckt_timeline.scene import Text
from tests import drawing_samples


def term(person, first, last, organisation=drawing_samples.HC, rank=None):
    begin = dt.date.fromisoformat(first)
    end = dt.date.fromisoformat(last) if last else None
    precision = Precision.DAY if first == last else Precision.INTERVAL
    span = TimeSpan(earliest=begin, latest=end, precision=precision)
    return Term(
        person=person,
        rank=rank,
        post="Chủ nhiệm",
        organisation=organisation,
        span=span,
        evidence=(),
    )


HELD = (
    term("Nguyễn Văn An", "1950-01-01", "1958-12-31"),
    term("Trần Bình", "1958-01-01", "1976-12-31", rank="Thiếu tướng"),
    term("Lê Cường", "1976-03-05", "1988-11-20"),
    term("Phạm Dũng", "1988-11-21", None),
    term("Đỗ Hải", "2025-12-18", "2025-12-18", drawing_samples.HCKT),
)


@pytest.fixture(scope="module")
def chart():
    return build_chart(*drawing_samples.institution(), HELD)


def test_terms_of_organisations_that_are_not_drawn_are_left_out(chart):
    lanes = chart.lanes
    other = build_chart(
        *drawing_samples.institution(), [term("Ai đó", "1990-01-01", "1995-12-31", "elsewhere")]
    )
    assert len(chart.terms.source) == len(HELD)
    assert not other.terms.source
    assert other.lanes == lanes


def test_no_term_reaches_beyond_the_told_ends_of_its_ribbon(chart):
    for lane, begin, end in zip(chart.terms.lane, chart.terms.begin, chart.terms.end, strict=True):
        ribbon = chart.lanes[lane]
        assert begin >= ribbon.begin.possible
        assert end <= ribbon.end.possible or not ribbon.end.told


def test_an_end_told_by_its_year_is_soft_for_that_year_and_one_told_by_its_day_is_not(chart):
    place = [one.person for one in chart.terms.source].index("Trần Bình")
    soft = (
        (chart.terms.since - chart.terms.begin)[place],
        (chart.terms.end - chart.terms.until)[place],
    )
    assert soft == (365.0, 366.0)
    place = [one.person for one in chart.terms.source].index("Lê Cường")
    assert chart.terms.since[place] - chart.terms.begin[place] == 1.0


def test_terms_at_one_time_run_in_two_rows(chart):
    terms = chart.terms
    for one, other in combinations(range(len(terms.source)), 2):
        if terms.row[one] == terms.row[other] >= 0 and terms.lane[one] == terms.lane[other]:
            assert terms.end[one] <= terms.begin[other]


def test_a_term_of_one_day_is_a_tick(chart):
    stage = set_stage(chart, fit(chart, 1200.0, 900.0), View())
    ticks = [post for post in find_posts(stage) if not post.height]
    assert [chart.terms.source[post.place].person for post in ticks] == ["Đỗ Hải"]


@pytest.mark.parametrize("shortened", [False, True])
def test_holders_names_touch_no_mark_no_label_and_no_other_name(shortened):
    chart = build_chart(*drawing_samples.institution(), HELD, shortened=shortened)
    seen = set()
    for scale in np.geomspace(0.01, 2.0, 40):
        for part in (0.1, 0.4, 0.8):
            base = fit(chart, 1400.0, 1600.0)
            day = chart.first + part * (chart.last - chart.first)
            viewport = replace(base, pixels_per_day=scale, first_day=day - 700 / scale)
            texts = [i for i in frame(chart, viewport).primitives if isinstance(i, Text)]
            names = [i for i in texts if i.text in {one.person for one in HELD}]
            assert all(item.size == NAME_SIZE for item in names)
            flags = find_flags(set_stage(chart, viewport, View()))
            for name in names:
                seen.add(name.text)
                left, right = name.x, name.x + text_width(name.text, name.size)
                assert not any(left < flag.pole < right and _meets(flag, name) for flag in flags)
                for other in texts:
                    if other is not name and abs(other.y - name.y) < NAME_SIZE:
                        end = other.x + text_width(other.text, other.size, bold=other.bold)
                        assert other.x >= right or end <= left or other.anchor != "start"
    assert len(seen) >= 3


def _meets(flag, name):
    return flag.top < name.y < flag.top + flag.height


@pytest.mark.parametrize(
    ("one", "language", "time"),
    [
        (HELD[0], "vi", "1950–1958"),
        (HELD[3], "vi", "từ 21/11/1988"),
        (term("A", "2005-01-01", None), "vi", "từ năm 2005"),
        (term("A", "2005-01-01", None), "en", "from 2005"),
        (HELD[4], "en", "18 Dec 2025"),
    ],
)
def test_a_hint_tells_who_held_which_post_and_when(one, language, time):
    lines = term_hint(one, "Tổng cục Hậu cần", language).splitlines()
    assert lines[0].endswith(one.person)
    assert lines[1:] == ["Chủ nhiệm, Tổng cục Hậu cần", time]
    assert term_hint(HELD[1], "", "vi").startswith("Thiếu tướng Trần Bình")


def test_the_pointer_finds_every_term_in_view(chart):
    hints = [
        one.hint for one in frame(chart, fit(chart, 1200.0, 900.0)).targets if one.kind == "term"
    ]
    assert len(hints) == len(HELD)
    assert any("Tổng cục Cung cấp" in hint and "Nguyễn Văn An" in hint for hint in hints)


def test_the_legend_explains_terms_just_where_there_are_any(chart):
    words = {entry.words for entry in legend_entries(chart, fit(chart, 1200.0, 900.0))}
    assert {"Nhiệm kỳ", "Người giữ chức được nêu tên"} <= words
    without = build_chart(*drawing_samples.institution())
    words = {entry.words for entry in legend_entries(without, fit(without, 1200.0, 900.0))}
    assert not {"Nhiệm kỳ", "Người giữ chức được nêu tên"} & words


def test_a_ribbon_reaches_to_the_days_on_which_somebody_held_a_post():
    early = term("Ai đó", "1990-05-01", "1990-05-01", drawing_samples.BQP)
    plain, held = (build_chart(*drawing_samples.institution(), terms) for terms in ((), (early,)))
    lanes = [
        next(one for one in chart.lanes if one.organisation == drawing_samples.BQP)
        for chart in (plain, held)
    ]
    assert lanes[0].begin.sure > lanes[1].begin.sure == dt.date(1990, 5, 1).toordinal()
    assert not lanes[1].begin.told
    assert lanes[1].end == lanes[0].end
