"""Days that stand over more than their own sentence."""

import pytest

from tests.extraction.tell import claims_in, history_of

GATHERING = "Sáng 5/3/2020, Viện An Bình tổ chức hội nghị tổng kết.\n"


def _told(text):
    return {(event.kind.value, event.span and event.span.edtf) for event in history_of(text).events}


def test_day_before_a_colon_stands_over_the_list_behind_it_and_no_further():
    told = _told(
        "Từ ngày 1/3/2025:\n- Sở Lao động sáp nhập vào Sở Nội vụ;\n- Giải thể Sở Ngoại vụ.\n"
        "Riêng Sở Du lịch chấm dứt hoạt động.\nSở Y tế giải thể."
    )
    assert told == {
        ("merger", "2025-03-01"),
        ("dissolution", "2025-03-01"),
        ("dissolution", None),
    }


@pytest.mark.parametrize(
    "behind",
    [
        "Quyết định có hiệu lực từ ngày 15/5/2025.",
        "Từ ngày 15/5/2025, bộ máy của trường bắt đầu làm việc.",
        "Ngày 15/5/2025, trường mới chính thức đi vào hoạt động.",
    ],
)
def test_day_of_effect_may_stand_in_the_sentence_behind_a_change(behind):
    text = f"Ngày 9/5/2025, Trường Trung cấp An Bình được nâng cấp thành Trường Cao đẳng An Bình. {behind}"
    assert _told(text) == {("renaming", "2025-05-15")}


def test_term_of_appointments_dates_them():
    told = [
        (event.title, event.span.edtf)
        for event in history_of(
            "Ngày 28/2/2025, bà Nguyễn Thị Lan được bổ nhiệm giữ chức Giám đốc Sở Tài chính; "
            "ông Phạm Văn Năm giữ chức Giám đốc Sở Xây dựng. "
            "Thời hạn bổ nhiệm là 5 năm, kể từ ngày 1/3/2025."
        ).events
    ]
    assert told == [
        ("Nguyễn Thị Lan được bổ nhiệm giữ chức Giám đốc Sở Tài chính", "2025-03-01"),
        ("Phạm Văn Năm giữ chức Giám đốc Sở Xây dựng", "2025-03-01"),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Tại hội nghị, Bộ trưởng trao tặng Viện Huân chương Lao động hạng Ba.",
        "Nhân dịp này, Viện An Bình được tặng thưởng Huân chương Lao động hạng Ba.",
    ],
)
def test_award_given_at_a_gathering_is_of_its_day(words):
    assert ("award", "2020-03-05") in _told(GATHERING + words)


def test_what_is_only_looked_at_during_a_gathering_is_no_event():
    told = _told(GATHERING + "Nhân dịp này, đoàn đã xem sản phẩm của Viện tại một cuộc triển lãm.")
    assert told == {("conference", "2020-03-05")}


def test_pronoun_means_what_was_founded_not_what_it_was_founded_on():
    history = history_of(
        "Ngày 1/3/1990, Trường Cao đẳng An Bình được thành lập trên cơ sở Trường Trung cấp Hòa An. "
        "Tháng 4/1995, trường chuyển về trực thuộc Bộ Công Thương."
    )
    transfer = next(event for event in history.events if event.kind == "transfer")
    assert transfer.organisations[0].name == "Trường Cao đẳng An Bình"


def test_unit_founded_on_several_of_its_like_is_made_of_them():
    text = "Ngày 1/3/1990, Quân đoàn 12 được thành lập trên cơ sở Quân đoàn 1 và Quân đoàn 2."
    assert _told(text) == {("merger", "1990-03-01")}


def test_day_at_the_head_of_a_statement_behind_a_semicolon_is_its_own():
    told = _told(
        "Năm 1985, Trung đoàn 95 được điều chuyển sang Quân khu 5; bù lại, ba năm sau, Trung đoàn 24 "
        "được điều về đội hình Sư đoàn 10."
    )
    assert told == {("transfer", "1985"), ("transfer", "1988~")}


def test_day_at_the_head_of_an_entry_leads_over_that_of_its_document():
    text = "1/3/2025: Viện An Bình đổi tên thành Viện Hòa An theo Nghị định số 29/2025/NĐ-CP ngày 24/2/2025."
    assert ("renaming", "2025-03-01") in _told(text)


@pytest.mark.parametrize(
    "words",
    [
        "Thừa ủy quyền của Chủ tịch nước, Bộ trưởng trao Huân chương Lao động hạng Nhất tặng Viện An Bình.",
        "Thay mặt lãnh đạo Bộ, Thứ trưởng trao Huân chương Lao động hạng Nhất tặng Viện An Bình.",
    ],
)
def test_award_handed_over_in_the_name_of_another_is_of_the_day_of_the_gathering(words):
    assert ("award", "2020-03-05") in _told(GATHERING + words)


def test_what_ends_from_the_same_time_has_the_day_told_last():
    told = _told(
        "Từ ngày 1/8/2025, Viện An Bình và Viện Hòa An hợp nhất thành Viện Thái An.\n"
        "Trạm Hòa Sơn bị giải thể từ cùng thời điểm trên."
    )
    assert told == {("merger", "2025-08-01"), ("dissolution", "2025-08-01")}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("1996: Nhà máy An Bình khánh thành ngày 26/6.", ("ceremony", "1996?-06-26")),
        ("1993: Công ty An Bình được thành lập ngày 16/4.", ("founding", "1993?-04-16")),
        ("(VLO) Chiều 5/3/2020, Viện An Bình họp tổng kết.", ("conference", "2020-03-05")),
        (
            "Hội An Bình tổ chức Đại hội lần thứ V, nhiệm kỳ 2020 - 2025 vào ngày 5/3/2020.",
            ("conference", "2020-03-05"),
        ),
        (
            "Ngày 26/2/2025, Sở Thủy lợi sáp nhập vào Sở Nông nghiệp; "
            "thời điểm có hiệu lực là 1/4/2025.",
            ("merger", "2025-04-01"),
        ),
        (
            "Từ 1/3/2025 giải thể Sở Ngoại vụ. Sáp nhập Phòng Hậu cần với Phòng Tài chính, "
            "lấy tên là Phòng Hậu cần - Tài chính, thực hiện từ cùng thời điểm.",
            ("merger", "2025-03-01"),
        ),
    ],
)
def test_day_of_the_deed_goes_before_what_frames_it(text, told):
    assert told in _told(text)


def test_ceremony_without_a_host_is_of_whom_was_told_last():
    text = "Năm 2006, Cục An Bình đổi tên thành Tập đoàn An Bình. Lễ ra mắt diễn ra ngày 26/3/2006."
    (event,) = (each for each in history_of(text).events if each.kind == "ceremony")
    assert [each.name for each in event.organisations] == ["Tập đoàn An Bình"]


def test_two_bodies_counted_are_those_told_before():
    text = (
        "Bộ Thương mại làm việc với Bộ Du lịch. Từ 1/3/2025, hai bộ hợp nhất thành Bộ Công Thương."
    )
    (event,) = (each for each in history_of(text).events if each.kind == "merger")
    names = {each.id: each.name for each in history_of(text).organisations}
    assert {names[each.organisation] for each in event.predecessors} >= {"Bộ Thương mại"}


def test_end_told_of_what_is_no_name_is_not_of_whom_was_told_last():
    text = "Ngày 5/3/2020, thành lập Phòng An Bình; bộ phận dịch vụ thì giải thể."
    assert _told(text) == {("founding", "2020-03-05")}


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Thay mặt Chủ tịch nước, ông Lê Văn Nam đã trao Huân chương tặng Viện.", "award"),
        ("Đại hội bầu ông Lê Văn Nam làm Chủ tịch Hội đồng Viện An Bình.", "appointment"),
        ("Hội đồng Viện, họp ngay chiều đó, đã bổ nhiệm ông Lê Văn Nam.", "appointment"),
    ],
)
def test_day_of_a_gathering_holds_for_what_was_given_there_in_its_own_paragraph(words, kind):
    claims = claims_in(
        "Sáng 5/3/2020, tại hội trường Nhà văn hóa, Viện An Bình họp đại hội. Từ ngày 1/4/2020, "
        f"Viện An Bình áp dụng quy chế mới. {words}"
    )
    assert (claims[-1].kind, claims[-1].date.span.edtf) == (kind, "2020-03-05")


def test_hall_is_no_part_of_who_meets_there():
    claim = claims_in("Sáng 5/3/2020, tại hội trường Nhà văn hóa Hòa An, Viện An Bình họp.")[0]
    assert claim.organisations[0][0].full == "Viện An Bình"


def test_forerunner_without_a_name_does_not_date_the_founding_of_its_heir():
    assert not claims_in("Viện An Bình có tiền thân là bệnh xá huyện lập tháng 3/1959.")


def test_day_of_effect_behind_a_semicolon_is_that_of_the_next_change():
    text = (
        "Tháng 6/2005, Lâm trường An Bình chuyển đổi thành Công ty An Bình; "
        "từ ngày 1/7/2010 thì mang tên Công ty TNHH An Bình."
    )
    assert _told(text) == {("renaming", "2005-06"), ("renaming", "2010-07-01")}


def test_day_holds_in_the_paragraph_behind_it_where_that_goes_into_particulars():
    text = (
        "Từ ngày 1/7/2025, Sở An Bình giải thể.\nCụ thể, Chi cục Hòa An nhập vào Chi cục Thái An."
    )
    assert ("merger", "2025-07-01") in _told(text)


def test_from_that_day_on_points_back_to_the_day_told_last():
    text = (
        "Theo quyết định ngày 8/11/2024, Tiểu đoàn 12 sáp nhập vào Lữ đoàn 34 từ ngày 1/12/2024. "
        "Cũng từ thời điểm này, Tiểu đoàn 5 đổi tên thành Tiểu đoàn An Bình."
    )
    assert ("renaming", "2024-12-01") in _told(text)
