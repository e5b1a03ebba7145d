import datetime as dt
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hckt_timeline.dating import read_dates
from hckt_timeline.dating.lunar_table import LunarMonth, months, pack, unpack
from hckt_timeline.dating.numbers import cycle_index, year_name
from hckt_timeline.domain import Basis

WHOLE = [month for month in months().values() if month.year >= 1900]


@pytest.mark.parametrize(
    ("year", "day"),
    [
        (1968, "1968-01-29"),
        (1985, "1985-01-21"),
        (2007, "2007-02-17"),
        (2026, "2026-02-17"),
        (2030, "2030-02-02"),
    ],
)
def test_first_day_of_tet_is_that_of_vietnam_not_of_china(year, day):
    (mention,) = read_dates(f"Mùng 1 Tết năm {year}, trời rét.")
    assert mention.span.edtf == day
    assert mention.basis is Basis.LUNAR


def test_table_holds_every_month_of_two_centuries_without_a_gap():
    assert len(WHOLE) == 2474
    ordered = sorted(WHOLE, key=lambda month: month.start)
    for month, after in itertools.pairwise(ordered):
        assert month.start + dt.timedelta(days=month.days) == after.start


def test_packing_is_undone_by_unpacking():
    assert list(unpack(pack(WHOLE))) == WHOLE


@given(st.sampled_from(WHOLE), st.data())
def test_any_lunar_day_written_out_is_converted(month: LunarMonth, data):
    number = data.draw(st.integers(1, month.days))
    leap = " nhuận" if month.leap else ""
    words = f"ngày {number} tháng {month.month}{leap} âm lịch năm {month.year}"
    (mention,) = read_dates(f"Làng mở hội {words}, khách đông.")
    assert mention.span.earliest == month.start + dt.timedelta(days=number - 1)
    assert mention.text == words


@given(st.integers(1800, 2199))
def test_name_of_a_year_is_read_back(year):
    assert cycle_index(year_name(year).lower()) == (year - 4) % 60


@pytest.mark.parametrize("name", ["giáp sửu", "ất dần"])
def test_pair_that_the_cycle_does_not_have_is_no_year(name):
    assert cycle_index(name) is None


def test_lunar_day_beyond_the_table_is_bounded_and_said_to_be_unconverted():
    (mention,) = read_dates("Mùng 10 tháng Chạp năm Đinh Mùi 1427, quân Minh rút.")
    assert mention.span.approximate
    assert mention.span.earliest == dt.date(1427, 1, 21)
    assert "not converted" in mention.explanation.en


def test_victory_of_1789_is_on_the_30th_of_january():
    (mention,) = read_dates("Mồng 5 tháng Giêng năm Kỷ Dậu 1789, quân vào thành.")
    assert mention.span.edtf == "1789-01-30"
