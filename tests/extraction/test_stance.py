"""What was only planned, talked about or called off, and deeds that only look like changes."""

import pytest

from tests.extraction.tell import claims_in, history_of

NO_CHANGES = [
    "Ngày 5/3/2020, Công ty An Bình kết thúc hoạt động từ thiện tại xã Hòa An.",
    "Ngày 5/3/2020, Công ty An Bình bắt đầu hoạt động thiện nguyện tại xã Hòa An.",
    "Ngày 5/3/2020, Công ty An Bình chuyển 20 tấn gạo về cho Bệnh viện Hòa An.",
    "Ngày 5/3/2020, Công ty An Bình chuyển giao công nghệ cho Công ty Hòa An.",
    "Năm 1990, Công ty An Bình chuyển trụ sở về thành phố Hòa An.",
    "Viện Hòa Bình ra đời năm 1980. Năm 1995, trước đó Viện mang tên Viện An Bình.",
    "Năm 1990, khi mới thành lập Viện lấy tên là Viện Hòa Bình. Viện An Bình đổi mới.",
    "Ngày 1/3/2012, Quốc hội thông qua Luật Hợp tác xã.",
]
NOT_DONE = [
    "Sáng 5/3/2020, Viện An Bình định tổ chức hội nghị sơ kết nhưng không diễn ra.",
    "Ngày 5/3/2020, hội nghị tổng kết của Viện An Bình đã hoãn.",
    "Ngày 5/3/2020, hội nghị tổng kết của Viện An Bình bị hủy vì bão.",
]
OF_PEOPLE = [
    "Ngày 5/3/2020, ông Trần Văn Hòa được Chủ tịch nước tặng Huân chương Lao động.",
    "Ông Trần Văn Hòa nhận Huân chương Lao động năm 1999 và Huân chương Độc lập năm 2005.",
]
DONE = [
    "Sau khi Chính phủ dự kiến sáp nhập, ngày 1/3/2020, Viện An Bình tổ chức hội nghị.",
    "Ngày 1/3/2020, sau khi dự kiến lùi lịch, Viện An Bình tổ chức hội nghị.",
    "Ngày 1/3/2020, Viện An Bình họp chuẩn bị tổ chức đại hội thi đua.",
]


@pytest.mark.parametrize("text", NO_CHANGES)
def test_deed_that_only_looks_like_a_change_is_none(text):
    changed = [claim for claim in claims_in(text) if claim.predecessors]
    assert changed == []
    assert not [claim for claim in claims_in(text) if "2020" in text and claim.successors]


@pytest.mark.parametrize("text", NOT_DONE)
def test_what_was_called_off_is_no_event(text):
    assert claims_in(text) == ()


@pytest.mark.parametrize("text", OF_PEOPLE)
def test_award_of_a_person_is_none_of_the_organisation_told_before(text):
    history = history_of(f"Viện An Bình thành lập năm 1990. {text}")
    assert [event.kind for event in history.events] == ["founding"]


@pytest.mark.parametrize("text", DONE)
def test_plan_in_a_subordinate_clause_makes_no_plan_of_the_deed(text):
    (claim,) = claims_in(text)
    assert not claim.planned


def test_to_whom_something_is_done_is_no_host():
    (event,) = history_of("Ngày 5/3/2020, đoàn thanh niên tặng quà cho Trường Hòa An.").events
    assert [each.role for each in event.organisations] == ["subject"]


def test_handing_over_is_no_talk_about_it():
    (claim,) = claims_in("Năm 1984, Viện An Bình được bàn giao từ Bộ Y tế sang Bộ Nội vụ.")
    assert claim.kind == "transfer"


@pytest.mark.parametrize(
    "sentence",
    [
        "Nghe nói ngày 1/3/2030 Sở An Bình nhập vào Sở Hòa An.",
        "Có phải ngày 1/3/2030 Sở An Bình sáp nhập vào Sở Hòa An?",
    ],
)
def test_hearsay_and_questions_change_nothing(sentence):
    assert not any(claim.kind.is_change for claim in claims_in(sentence))


def test_day_of_the_telling_gives_way_to_the_day_right_behind_a_change():
    (founding,) = history_of("Hội hôm nay nhớ Hội An Bình, được thành lập ngày 5/3/1980.").events
    assert founding.span.edtf == "1980-03-05"
