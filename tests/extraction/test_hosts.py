"""Who does what a sentence tells, wherever its day stands."""

import pytest

from tests.extraction.tell import claims_in, history_of


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Viện An Bình ngày 5/3/2020 khai trương phòng đọc mới.",
            ("ceremony", "Khai trương phòng đọc mới", [("Viện An Bình", "host")]),
        ),
        (
            "Viện An Bình, ngày 5/3/2020, tổ chức hội nghị tổng kết công tác.",
            ("conference", "Hội nghị tổng kết công tác", [("Viện An Bình", "host")]),
        ),
        (
            "Viện An Bình sáng 5/3/2020 tại Hà Nội đã tổ chức hội nghị tổng kết.",
            ("conference", "Hội nghị tổng kết", [("Viện An Bình", "host")]),
        ),
        (
            "Viện An Bình, năm 2020, được tặng thưởng Huân chương Lao động hạng Nhất.",
            (
                "award",
                "Được tặng thưởng Huân chương Lao động hạng Nhất",
                [("Viện An Bình", "subject")],
            ),
        ),
        (
            "Viện An Bình sáng 5/3/2020 làm việc với Sở Y tế.",
            (
                "inspection",
                "Làm việc với Sở Y tế",
                [("Viện An Bình", "host"), ("Sở Y tế", "place")],
            ),
        ),
        (
            "Viện An Bình và Viện Hòa An ngày 5/3/2020 ký thỏa thuận hợp tác.",
            (
                "other",
                "Ký thỏa thuận hợp tác",
                [("Viện An Bình", "host"), ("Viện Hòa An", "host")],
            ),
        ),
        (
            "Giám đốc Sở Y tế Trần Văn Hòa ngày 5/3/2020 đến thăm, chúc mừng Viện An Bình.",
            (
                "ceremony",
                "Thăm, chúc mừng Viện An Bình",
                [("Sở Y tế", "host"), ("Viện An Bình", "participant")],
            ),
        ),
    ],
)
def test_subject_may_stand_before_the_day(text, told):
    (event,) = history_of(text).events
    assert told == (
        event.kind.value,
        event.title,
        [(each.name, each.role.value) for each in event.organisations],
    )


def test_who_is_named_before_a_day_under_which_another_acts_is_no_host():
    text = "Theo báo cáo của Viện An Bình, ngày 5/3/2020, Viện Hòa An khánh thành trụ sở mới."
    (event,) = history_of(text).events
    assert (event.organisations[0].name, event.organisations[0].role) == ("Viện Hòa An", "host")


def test_place_is_host_of_what_it_holds_itself():
    (event,) = history_of("Ngày 5/3/2020, huyện An Bình tổ chức lễ kỷ niệm 60 năm.").events
    assert [(each.name, each.role) for each in event.organisations] == [("huyện An Bình", "host")]


def test_body_named_by_its_kind_of_seat_is_the_one_of_that_seat():
    text = (
        "Công an tỉnh An Bình có 26 phòng. Ngày 5/3/2020, Công an tỉnh tổ chức hội nghị tổng kết."
    )
    (event,) = history_of(text).events
    assert [each.name for each in event.organisations] == ["Công an tỉnh An Bình"]


def test_company_pointed_back_to_is_the_one_told_last():
    text = (
        "Nhà máy An Bình nộp thuế cho Sở Tài chính. "
        "Doanh nghiệp này chuyển thành Công ty cổ phần An Bình từ 1/7/2005."
    )
    assert {each.name for each in history_of(text).organisations} >= {"Công ty cổ phần An Bình"}


@pytest.mark.parametrize(
    "words",
    [
        "Tháng 3/1993, Đại hội lần thứ hai diễn ra tại Hòa An.",
        "Đại hội lần thứ nhất họp ngày 5/6/1985 ở Rạp Hòa An.",
        "Đến đại hội lần thứ IV tổ chức ngày 29/11/2007, hội viên đã gấp 5 lần.",
    ],
)
def test_congress_told_by_its_number_is_of_the_association_told_last(words):
    told = "Hội Văn nghệ An Bình ra đời năm 1980. Tạp chí Hòa An ra đời năm 1981."
    congress = claims_in(f"{told}\n{words}")[-1]
    assert congress.kind == "conference"
    assert congress.organisations[0][0].full == "Hội Văn nghệ An Bình"


@pytest.mark.parametrize(
    "words",
    [
        "Tháng 12/1986, sau Đại hội lần thứ hai, hội viên đông hơn.",
        "Tháng 12/1986, Đại hội lần thứ VI của Đảng họp.",
    ],
)
def test_congress_of_others_or_told_before_is_none_of_the_association(words):
    assert not claims_in(f"Hội Văn nghệ An Bình có 50 hội viên. {words}")


@pytest.mark.parametrize(
    "words",
    [
        "Cuối năm 1993, Hội mở Đại hội lần thứ I, nhà văn Lê Văn Nam được bầu làm Chủ tịch.",
        "Ngày 5/3/1993, ông Lê Văn Nam trúng cử Chủ tịch nhiệm kỳ đầu.",
        "Chủ tịch HĐQT Lê Văn Nam, người được bầu vào cương vị này ngày 26/4/2019, phát biểu.",
    ],
)
def test_who_leads_without_saying_what_leads_whom_the_article_is_about(words):
    claims = claims_in(f"Hội Văn nghệ An Bình có 50 hội viên. {words}")
    assert claims[-1].kind == "appointment"
    assert claims[-1].organisations[0][0].full == "Hội Văn nghệ An Bình"
    assert [person.name for person in claims[-1].people] == ["Lê Văn Nam"]


def test_post_elsewhere_is_none_of_whom_the_article_is_about():
    assert not claims_in(
        "Hội An Bình có 50 người. Năm 1990, ông Lê Văn Nam được bầu làm Chủ tịch xã."
    )
