import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hckt_timeline.reading import furniture

LEAD = "Sáng 18/12, tại Cần Thơ, Trạm An Bình tổ chức hội nghị tổng kết; ông Trần Hạnh chủ trì."
MORE = (
    "Ngày 2/3/1962, tỉnh ra quyết định thành lập trạm, từ đó mực nước được đo hằng ngày không nghỉ."
)


def told(*lines: str) -> list[str]:
    text = "\n".join(lines)
    return [line for start, end in furniture(text) for line in text[start:end].split("\n") if line]


@pytest.mark.parametrize(
    "line",
    [
        "0:00 / 0:00",
        "0:00",
        "1:02:33 / 1:10:00",
        "leftcenterrightdel",
        "A- A A+ | Tăng tương phản Giảm tương phản",
        "Chia sẻ",
        "Facebook Twitter Zalo In bài viết",
        "Nghe đọc bài · Giọng nữ miền Bắc · 1.5x",
        "Thứ năm, 18/12/2025 - 15:30",
        "Từ khóa: trạm, sông, mực nước",
        "Ảnh: Trần Hạnh",
        "Ông Trần Hạnh phát biểu khai mạc. Ảnh: TTXVN",
        "Ông Trần Hạnh phát biểu khai mạc (Ảnh: Thu An)",
        "Hội nghị cuối năm ảnh 2",
        "Quang cảnh hội nghị ngày 18/12.",
        "Bình luận",
        "3 bình luận",
    ],
)
def test_line_of_the_page_between_paragraphs_is_furniture(line):
    assert told("Hội nghị cuối năm", LEAD, line, MORE * 4) == [line]


@pytest.mark.parametrize(
    "line",
    [
        MORE,
        "Năm 1962",
        "1962",
        "18/12/2025",
        "- Ngày 5/3/1970: khánh thành nhà trạm.",
        "Bình luận về kết quả này, ông Hạnh cho rằng trạm đã làm tốt.",
        "Ảnh hưởng của lũ kéo dài đến hết tháng 10/1978.",
        "Trạm chia sẻ số liệu với ba tỉnh từ năm 1990.",
        "Theo dõi mực nước là nhiệm vụ chính của trạm.",
    ],
)
def test_line_of_the_article_is_no_furniture(line):
    assert told("Hội nghị cuối năm", LEAD, line, LEAD + MORE) == []


def test_line_below_a_picture_is_its_caption():
    assert told(LEAD, "leftcenterrightdel", "Ông Hạnh trao quà ngày 18/12.", MORE * 4) == [
        "leftcenterrightdel",
        "Ông Hạnh trao quà ngày 18/12.",
    ]


def test_line_told_twice_running_is_a_caption_once():
    assert told(LEAD, "Ông Hạnh trao quà.", "Ông Hạnh trao quà.", MORE) == ["Ông Hạnh trao quà."]


def test_lists_of_other_articles_and_comments_below_are_furniture_to_the_end():
    tail = ["Các tin khác", "Ngày 3/1 trạm khác khánh thành", "Tin đọc nhiều", "Lũ về sớm"]
    assert told(LEAD, MORE, *tail) == tail


def test_article_goes_on_below_a_list_in_its_middle():
    assert told(LEAD, "Tin liên quan", MORE + LEAD + MORE + LEAD) == ["Tin liên quan"]


def test_text_of_one_line_has_no_furniture():
    assert furniture("Bình luận") == ()
    assert furniture("") == ()


@given(st.text(alphabet="aA- /:|0\n.ảnhBình luận", max_size=200))
def test_places_are_in_order_apart_and_begin_and_end_with_words(text):
    before = -1
    for start, end in furniture(text):
        assert before < start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
        before = end


@pytest.mark.alone
def test_cost_grows_no_faster_than_the_text():
    page = "\n".join(["A- A+ | In | Chia sẻ " * 8 + "x", "Ảnh : " * 60, "- " * 40, LEAD]) + "\n"

    def spent(times: int) -> float:
        began = time.process_time()
        furniture(page * times)
        return time.process_time() - began

    spent(1)
    assert spent(400) < 8 * max(spent(100), 0.01)
