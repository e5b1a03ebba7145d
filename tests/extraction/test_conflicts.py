"""What the sources cannot all be right about."""

import pytest

from tests.extraction.tell import history_of


def _kinds(*texts):
    return [conflict.kind for conflict in history_of(*texts).conflicts]


FOUNDED = "Ngày 1/3/1990, thành lập Viện An Bình."
ENDED = "Ngày 1/3/2010, Viện An Bình giải thể."


def test_acting_before_the_founding_is_a_conflict_with_both_passages():
    history = history_of(FOUNDED, "Sáng 5/6/1985, Viện An Bình tổ chức hội nghị tổng kết.")
    (conflict,) = history.conflicts
    assert conflict.kind == "life"
    assert len({passage.article for passage in conflict.evidence}) == 2
    assert "01/03/1990" in conflict.message.vi
    assert "05/06/1985" in conflict.message.en


def test_acting_after_the_end_is_a_conflict():
    assert _kinds(ENDED, "Sáng 5/6/2015, Viện An Bình tổ chức hội nghị tổng kết.") == ["life"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Sáng 5/6/2015, Viện An Bình được truy tặng Huân chương Độc lập.",
        "Sáng 5/6/2005, Viện An Bình tổ chức hội nghị tổng kết.",
        "Ngày 1/3/2010, Viện An Bình tổ chức hội nghị tổng kết.",
        "Năm 2010, Viện An Bình được tặng thưởng Huân chương Lao động.",
        "Ngày 5/6/2015, Viện An Bình được tái lập.",
    ],
)
def test_what_can_be_true_beside_an_end_is_no_conflict(sentence):
    assert _kinds(FOUNDED, ENDED, sentence) == []


def test_unit_founded_again_does_not_act_after_its_end_when_a_source_tells_only_the_year():
    assert (
        _kinds(
            ENDED, "Ngày 5/6/2015, Viện An Bình được tái lập.", "Năm 2015, tái lập Viện An Bình."
        )
        == []
    )


def test_name_lost_before_it_was_got_is_a_conflict():
    history = history_of(
        "Ngày 1/3/1960, Cục An Bình đổi tên thành Cục Hòa An.",
        "Ngày 1/3/1955, Cục Hòa An đổi tên thành Cục Thái An.",
    )
    assert [conflict.kind for conflict in history.conflicts] == ["life"]
    assert "Cục Hòa An" in history.conflicts[0].message.vi


@pytest.mark.parametrize(
    ("about", "kinds"),
    [("khoảng năm 1989", []), ("khoảng năm 1980", ["life"])],
)
def test_approximate_day_disagrees_only_when_more_than_its_unit_apart(about, kinds):
    award = f"Vào {about}, Viện An Bình được tặng thưởng Huân chương Lao động."
    assert _kinds("Năm 1990, thành lập Viện An Bình.", award) == kinds


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("30 năm Ngày thành lập Viện An Bình (1/3/1990 - 1/3/2020)", []),
        ("31 năm Ngày thành lập Viện An Bình (1/3/1990 - 1/3/2020)", ["sum"]),
        ("31 năm Ngày truyền thống của ngành (1990 - 2020)", ["sum"]),
        ("30 năm Ngày thành lập Viện An Bình", []),
        ("lần thứ 30 Ngày thành lập Viện An Bình", []),
        ("25 năm Ngày thành lập Viện An Bình", ["sum"]),
    ],
)
def test_anniversary_whose_years_do_not_add_up_is_a_conflict(words, kinds):
    feast = f"Sáng 28/2/2020, tại Hà Nội, Viện An Bình tổ chức lễ kỷ niệm {words}."
    assert _kinds(FOUNDED, feast) == kinds


def test_anniversary_kept_some_weeks_before_its_year_is_no_conflict():
    feast = "Sáng 20/12/2019, Viện Hòa An tổ chức lễ kỷ niệm 30 năm Ngày thành lập Viện Hòa An."
    assert _kinds("Ngày 5/1/1990, thành lập Viện Hòa An.", feast) == []


def test_two_transfers_under_different_parents_are_no_contradiction():
    history = history_of(
        "Tháng 10/1976, Trung đoàn 12 được chuyển về trực thuộc Tổng cục Hậu cần. "
        "Tháng 3/1979, Trung đoàn 12 được điều về Quân khu 1."
    )
    assert history.conflicts == ()
    assert [event.title for event in history.events] == [
        "Trung đoàn 12 chuyển về Tổng cục Hậu cần",
        "Trung đoàn 12 chuyển về Quân khu 1",
    ]
