"""Who held which post from when to when."""

import pytest

from tests.extraction.tell import history_of

THREE = [
    ("Nguyễn Văn An", "1988/1995"),
    ("Trần Thị Bình", "1995/2003"),
    ("Lê Văn Chiến", "2003/.."),
]


def _terms(text):
    return [(term.person, term.span.edtf) for term in history_of(text).terms]


@pytest.mark.parametrize(
    "text",
    [
        "Các Giám đốc Sở An Bình qua các thời kỳ: Nguyễn Văn An (1988 - 1995); "
        "Trần Thị Bình (1995 – 2003); Lê Văn Chiến (từ 2003 đến nay).",
        "Giám đốc Sở An Bình qua các thời kỳ\n1. Nguyễn Văn An (1988 - 1995)\n"
        "2. Trần Thị Bình (1995 – 2003)\n3. Lê Văn Chiến (từ năm 2003)",
        "Giám đốc Sở An Bình qua các thời kỳ:\n- 1988 - 1995: Nguyễn Văn An\n"
        "- 1995 – 2003: GS Trần Thị Bình\n- Từ 2003 đến nay: ông Lê Văn Chiến",
    ],
)
def test_list_of_holders_gives_each_a_term_of_the_headings_post(text):
    assert _terms(text) == THREE


@pytest.mark.parametrize(
    "text",
    [
        "Đồng chí Nguyễn Văn An - Giám đốc Sở An Bình từ năm 1990 đến năm 1998.",
        "Ông Nguyễn Văn An, Giám đốc Sở An Bình giai đoạn 1990 - 1998, đã dự.",
        "Từ năm 1990 đến năm 1998, ông Nguyễn Văn An giữ chức Giám đốc Sở An Bình.",
    ],
)
def test_post_told_with_all_its_time_is_a_term_and_no_event(text):
    history = history_of(text)
    assert [(term.person, term.span.edtf) for term in history.terms] == [
        ("Nguyễn Văn An", "1990/1998")
    ]
    assert history.events == ()


def test_line_that_is_no_item_ends_a_list_of_holders():
    text = (
        "Giám đốc Sở An Bình qua các thời kỳ\n1. Nguyễn Văn An (1988 - 1995)\n"
        "Sở có nhiều thành tích.\nNguyễn Trãi (1380 – 1442)"
    )
    assert _terms(text) == THREE[:1]
