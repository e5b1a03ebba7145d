"""Which organisations exist on a day, under which names and parents."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extraction.tell import history_of

HISTORY = history_of(
    "Ngày 1/3/1955, thành lập Cục Thủy lợi. Ngày 2/3/1960, Cục Thủy lợi đổi tên thành Tổng cục Thủy "
    "lợi. Năm 1970, thành lập Cục Thủy sản. Ngày 4/3/1980, Tổng cục Thủy lợi và Cục Thủy sản hợp nhất "
    "thành Tổng cục Thủy lợi – Thủy sản. Ngày 5/3/1985, Viện Hòa An được chuyển từ Bộ Y tế về trực "
    "thuộc Bộ Thương mại. Sáng 6/3/1990, Tổng cục Thủy lợi – Thủy sản tổ chức hội nghị tổng kết."
)


def _at(*day):
    return {each.name: each for each in HISTORY.at(dt.date(*day))}


@pytest.mark.parametrize(
    ("day", "names"),
    [
        ((1955, 2, 28), set()),
        ((1955, 3, 1), {"Cục Thủy lợi"}),
        ((1960, 3, 1), {"Cục Thủy lợi"}),
        ((1960, 3, 2), {"Tổng cục Thủy lợi"}),
        ((1980, 3, 3), {"Tổng cục Thủy lợi", "Cục Thủy sản"}),
        ((1980, 3, 4), {"Tổng cục Thủy lợi – Thủy sản"}),
    ],
)
def test_on_a_day_are_those_that_have_begun_and_not_ended(day, names):
    assert _at(*day).keys() == names


def test_day_within_an_inexact_founding_is_not_certain():
    assert not _at(1970, 6, 1)["Cục Thủy sản"].certain
    assert _at(1971, 1, 1)["Cục Thủy sản"].certain


def test_day_behind_all_that_is_told_is_not_certain():
    assert _at(1990, 3, 6)["Tổng cục Thủy lợi – Thủy sản"].certain
    assert not _at(1990, 3, 7)["Tổng cục Thủy lợi – Thủy sản"].certain


def test_parent_changes_with_a_transfer():
    assert _at(1985, 3, 5)["Viện Hòa An"].parent == "bo-thuong-mai"


def test_later_name_without_a_day_holds_from_its_first_use():
    history = history_of(
        "Ngày 7/9/1945, thành lập Đài An Bình, nay là Đài Hòa Bình.",
        "Sáng 6/3/1990, Đài Hòa Bình tổ chức hội nghị tổng kết.",
    )
    names = [history.at(dt.date(year, 4, 1))[0].name for year in (1950, 1990)]
    assert names == ["Đài An Bình", "Đài Hòa Bình"]


@given(st.dates(dt.date(1950, 1, 1), dt.date(2000, 1, 1)))
def test_each_organisation_stands_once_and_under_a_name_of_its_own(day):
    names = {each.id: {name.name for name in each.names} for each in HISTORY.organisations}
    found = HISTORY.at(day)
    assert len({each.organisation for each in found}) == len(found)
    assert all(each.name in names[each.organisation] for each in found)
