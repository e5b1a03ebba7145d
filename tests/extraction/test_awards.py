"""Lists of awards, each with its own time."""

import pytest

from tests.extraction.tell import history_of


def _awards(text):
    return [
        (event.span.edtf, event.title) for event in history_of(text).events if event.kind == "award"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Viện An Bình được tặng thưởng Huân chương Lao động hạng Ba (1985), hạng Nhì (1990).",
        "Viện An Bình được tặng thưởng: Huân chương Lao động hạng Ba năm 1985; "
        "Huân chương Lao động hạng Nhì năm 1990.",
        "Năm 1985, Viện An Bình được tặng thưởng Huân chương Lao động hạng Ba, "
        "năm 1990 được tặng Huân chương Lao động hạng Nhì.",
    ],
)
def test_each_award_of_a_list_is_an_event_of_its_own_year(text):
    assert _awards(text) == [
        ("1985", "Được tặng thưởng Huân chương Lao động hạng Ba"),
        ("1990", "Được tặng thưởng Huân chương Lao động hạng Nhì"),
    ]


def test_award_with_its_year_behind_it_is_dated_by_that():
    assert [
        day for day, _ in _awards("Viện An Bình được tặng Bằng khen của Chính phủ năm 2001.")
    ] == ["2001"]


def test_times_of_one_award_listed_behind_it_are_each_an_event():
    text = (
        "Sư đoàn 12 đã hai lần được tuyên dương Đơn vị Anh hùng Lực lượng vũ trang: "
        "lần thứ nhất vào ngày 15-1-1976, lần thứ hai vào ngày 20-12-1979."
    )
    assert [day for day, _ in _awards(text)] == ["1976-01-15", "1979-12-20"]


def test_award_that_is_only_proposed_is_no_event():
    assert _awards("Bộ đề nghị tặng Viện An Bình Huân chương Độc lập hạng Ba (1985).") == []


@pytest.mark.parametrize(
    "listed",
    [
        "Phần thưởng cao quý:\nHuân chương Lao động hạng Ba (1985)",
        "Khen thưởng: Huân chương Lao động hạng Ba năm 1985; Cờ thi đua của Chính phủ năm 1990.",
        "Thành tích\nNăm 1985: Huân chương Lao động hạng Ba.",
        "Thành tích\nNăm 1985: Huân chương Lao động hạng Ba vì thành tích đào tạo.",
    ],
)
def test_entry_of_a_list_of_awards_is_of_whom_the_article_is_about(listed):
    history = history_of(f"Viện An Bình thành lập năm 1970.\n{listed}")
    award = next(event for event in history.events if event.kind == "award")
    assert award.span.edtf == "1985"
    assert award.organisations[0].name == "Viện An Bình"


def test_heading_over_a_list_of_awards_needs_no_subject():
    text = (
        "Viện An Bình thành lập năm 1970.\nDANH HIỆU\nAnh hùng Lao động: năm 1985\n"
        "• Huân chương Độc lập (1990 và 1995)"
    )
    assert [day for day, _ in _awards(text)] == ["1985", "1990", "1995"]


def test_award_is_of_whom_brackets_behind_it_name():
    (event,) = (
        each
        for each in history_of("- Huân chương Lao động hạng Ba (Viện Hòa An), năm 1997.").events
        if each.kind == "award"
    )
    assert [(each.name, each.role) for each in event.organisations] == [("Viện Hòa An", "subject")]


def test_day_of_what_an_award_is_for_is_not_that_of_the_award():
    text = "Bộ Y tế tặng bằng khen cho Viện An Bình do dự báo sớm trận lũ tháng 10/2022."
    assert ("2022-10", "Được tặng thưởng bằng khen") not in _awards(text)


def test_who_gave_an_award_stands_between_it_and_its_year():
    text = "Viện An Bình nhận Huân chương Lao động hạng Ba do Hội đồng Nhà nước trao tặng năm 1987."
    assert [day for day, _ in _awards(text)] == ["1987"]
