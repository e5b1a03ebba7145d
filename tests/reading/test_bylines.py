import datetime as dt

import pytest

from hckt_timeline.reading.bylines import published_on, read_byline

BODY = "Sáng 18/12, tại Cần Thơ, Trạm An Bình tổ chức hội nghị tổng kết công tác cả năm."
DAY = dt.date(2025, 12, 18)


@pytest.mark.parametrize(
    "line",
    [
        "Thứ năm, 18/12/2025 - 15:30",
        "Thứ Năm, ngày 18 tháng 12 năm 2025",
        "18/12/2025 15:30 GMT+7",
        "18/12/2025 | 15:30",
        "15:30, 18/12/2025",
        "15h30 ngày 18-12-2025",
        "Cập nhật lúc 15:30, Thứ năm, 18/12/2025",
        "Đăng ngày 18.12.2025",
        "Ngày đăng: 18/12/2025",
        "Chủ nhật, 18/12/2025, 06:15 (GMT+7)",
        "T5, 18/12/2025 - 3:30 PM",
        "Cập nhật: 2025-12-18",
    ],
)
def test_line_of_a_day_tells_when_the_page_was_published(line):
    assert published_on(line) == DAY
    assert read_byline(f"Hội nghị cuối năm\n{line}\n\n{BODY}").published == DAY


@pytest.mark.parametrize(
    "line",
    [
        "QĐND - Chủ nhật, 18/12/2025, 20:15 (GMT+7)",
        "Văn phòng Sở - 18/12/2025 07:55",
        "Đăng lúc 08:15, 18/12/2025 | Phòng Hành chính",
        "Ngày đăng: 18/12/2025 - Tác giả: Thu An",
        "Giới thiệu | Đăng ngày 18/12/2025 | Lượt xem: 12.403",
        "Trang thông tin điện tử Bộ Chỉ huy quân sự tỉnh - Chuyên mục Truyền thống - Đăng ngày 18/12/2025",
        "Tin Khoa | 18-12-2025",
        "Ban Truyền thông - 18/12/2025",
        "Tạp chí An Bình, 18/12/2025",
        "18/12/2025 - Phóng sự của Thu An",
        "Ngày 18/12/2025 | Trần Thu An",
        "Tạp chí An Bình, số tháng 12\nNgày 18/12/2025 | Trần Thu An",
    ],
)
def test_day_beside_other_words_under_the_title_is_that_of_publication(line):
    assert read_byline(f"Hội nghị cuối năm\n\n{line}\n\n{BODY}").published == DAY


@pytest.mark.parametrize("lead", ["Hòa An, 18/12/2025 - ", "TP. Hòa An (18/12/2025) – "])
def test_day_between_the_place_of_a_report_and_its_words_is_that_of_publication(lead):
    report = f"{lead}Hôm qua, Trạm An Bình tổ chức hội nghị."
    assert read_byline(f"Hội nghị cuối năm\n\n{report}\n\n{BODY}").published == DAY
    assert read_byline(f"{report}\n{report}").published is None


@pytest.mark.parametrize(
    "lines",
    [
        "18/12/2025 - Thành lập trạm",
        "Thành lập Trạm An Bình - 18/12/2025\nĐổi tên Trạm An Bình - 19/12/2025",
        "Trạm An Bình thành lập, ngày 18/12/2025.",
    ],
)
def test_day_in_an_entry_of_a_chronicle_is_no_day_of_publication(lines):
    assert read_byline(f"Hội nghị cuối năm\n{lines}\n\n{BODY}").published is None


@pytest.mark.parametrize(
    "line",
    [
        "18/12/2025",
        "Ngày 18/12/2025",
        "Ngày 18/12/2025, trạm họp.",
        "Thứ năm",
        "31/2/2025 - 15:30",
        "",
    ],
)
def test_day_that_may_head_an_entry_of_a_chronicle_is_no_day_of_publication(line):
    assert published_on(line) is None


@pytest.mark.parametrize(
    ("lead", "publisher"),
    [
        ("(Bqp.vn) - ", "Bqp.vn"),
        ("NDO - ", "NDO"),
        ("(TTXVN) – ", "TTXVN"),
        ("QĐND Online - ", "QĐND Online"),
        ("Báo An Bình", None),
        ("TP.HCM - ", None),
        ("Cần Thơ - ", None),
        ("(Ảnh tư liệu) - ", None),
    ],
)
def test_lead_before_the_first_words_names_the_publisher(lead, publisher):
    assert read_byline(f"Hội nghị cuối năm\n\n{lead}{BODY}").publisher == publisher


@pytest.mark.parametrize(
    ("line", "publisher", "author"),
    [
        ("Tin, ảnh: HẠNH TRẦN", None, "HẠNH TRẦN"),
        ("Bài và ảnh: Trần Hạnh", None, "Trần Hạnh"),
        ("Trần Văn Hạnh / anbinh.gov.vn", "anbinh.gov.vn", "Trần Văn Hạnh"),
        ("Theo TTXVN", "TTXVN", None),
        ("Nguồn: anbinh.vn", "anbinh.vn", None),
        ("Trần Văn Hạnh", None, "Trần Văn Hạnh"),
        ("Bài, ảnh: Thu An - Minh và Hà", None, "Thu An - Minh và Hà"),
        ("Bài: những ngày đầu của trạm", None, None),
        ("Ảnh: TTXVN", None, None),
        ("Theo đó, mọi việc đã xong", None, None),
    ],
)
def test_line_below_an_article_names_who_wrote_it(line, publisher, author):
    told = read_byline(f"Hội nghị cuối năm\n\n{BODY}\n\n{line}\n")
    assert (told.publisher, told.author) == (publisher, author)


def test_long_line_of_dashes_is_read_in_no_time():
    assert published_on("- " * 45) is None
    assert read_byline(("- – ( | " * 400 + "\n") * 400).published is None
