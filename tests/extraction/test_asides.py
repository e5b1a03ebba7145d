"""Forerunners, heirs and other names told in passing."""

import pytest

from tests.extraction.tell import history_of


def _names(history):
    return [[name.name for name in each.names] for each in history.organisations]


def _changes(history):
    return [(e.kind, e.span and e.span.edtf) for e in history.events if e.kind.is_change]


def test_name_of_today_makes_one_organisation_of_two_names_on_no_day():
    history = history_of("Ngày 7/9/1945, thành lập Đài An Bình, nay là Đài Hòa Bình.")
    assert _names(history) == [["Đài An Bình", "Đài Hòa Bình"]]
    assert _changes(history) == [("founding", "1945-09-07"), ("renaming", None)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Viện Hòa Bình có tiền thân là Xưởng An Bình, được lập năm 1907.",
        "Tiền thân của Viện Hòa Bình ngày nay là Xưởng An Bình, ra đời năm 1907.",
        "Năm 1907, Xưởng An Bình (tiền thân của Viện Hòa Bình) được thành lập.",
        "Xưởng An Bình (nay là Viện Hòa Bình) được thành lập năm 1907.",
    ],
)
def test_founding_told_with_a_forerunner_is_that_of_the_forerunner(sentence):
    history = history_of(sentence)
    founded = [event for event in history.events if event.kind == "founding"]
    assert [[each.name for each in event.successors] for event in founded] == [["Xưởng An Bình"]]
    assert founded[0].span.edtf == "1907"
    assert _names(history) == [["Xưởng An Bình", "Viện Hòa Bình"]]


def test_forerunner_between_whom_and_the_heir_changes_are_told_is_no_event_of_its_own():
    history = history_of(
        "Viện Hòa Bình, tiền thân là Xưởng An Bình, đóng tại xã Hòa An. Năm 1950, Xưởng An Bình "
        "đổi tên thành Trạm An Bình. Năm 1960, Trạm An Bình đổi tên thành Viện Hòa Bình."
    )
    assert _changes(history) == [("renaming", "1950"), ("renaming", "1960")]


def test_forerunner_supports_the_one_change_that_tells_it_with_a_day():
    history = history_of(
        "Năm 1960, Xưởng An Bình và Xưởng Thái Bình sáp nhập thành Viện Hòa Bình.",
        "Viện Hòa Bình, tiền thân là Xưởng An Bình, đóng tại xã Hòa An.",
    )
    assert _changes(history) == [("merger", "1960")]
    assert len({passage.article for passage in history.events[0].evidence}) == 2


def test_former_name_with_its_years_is_a_renaming_at_their_end():
    history = history_of("Viện Hòa Bình (tên khác: Xưởng An Bình, 1985–1990) ở xã Hòa An.")
    assert _changes(history) == [("renaming", "1990")]


def test_years_of_a_name_date_no_event():
    history = history_of("Viện Hòa Bình (1951–1961) ra đời ngày 6/5/1951.")
    assert _changes(history) == [("founding", "1951-05-06")]


def test_former_name_of_a_place_tells_nothing():
    assert history_of("Ngày 1/3/1990 họp ở xã Hòa An (nay là phường An Bình).").events == ()


def test_aside_alone_puts_no_article_on_topic():
    history = history_of("Giá xăng tăng, theo Tập đoàn An Bình (nay là Tập đoàn Hòa Bình).")
    assert history.events == ()
    assert not history.articles[0].on_topic


def test_of_a_unit_and_what_it_belongs_to_the_later_name_is_of_its_like():
    history = history_of(
        "Ngày 1/3/1990, thành lập Cục An Bình thuộc Bộ Thương mại, nay là Bộ Công Thương."
    )
    assert ["Bộ Thương mại", "Bộ Công Thương"] in _names(history)


def test_retelling_that_skips_names_supports_the_change_it_means():
    history = history_of(
        "Năm 1981, Sở Hòa An đổi tên thành Cục Hòa An. "
        "Ngày 5/2/2010, Cục Hòa An đổi tên thành Viện Hòa An.",
        "Sở Hòa An có lịch sử lâu dài, năm 2010 được nâng cấp thành Viện Hòa An.",
    )
    assert _changes(history) == [("renaming", "1981"), ("renaming", "2010-02-05")]
    assert len(history.events[1].evidence) == 2


@pytest.mark.parametrize(
    "sentence",
    [
        "Cục An Bình (trước đây thuộc Bộ Hòa An) và Cục Thái An hợp nhất thành Cục Hòa Thái.",
        "Cục An Bình và Cục Thái An (vốn thuộc Bộ Hòa An) được hợp nhất thành Cục Hòa Thái.",
    ],
)
def test_what_one_belonged_to_is_passed_over_in_brackets(sentence):
    merger = history_of(f"Ngày 1/3/2020, {sentence}").events[0]
    assert [each.name for each in merger.predecessors] == ["Cục An Bình", "Cục Thái An"]


def test_what_one_once_was_is_passed_over():
    assert _changes(history_of("Xưởng An Bình, nơi từng có 20 thợ, giải thể năm 1990.")) == [
        ("dissolution", "1990")
    ]
