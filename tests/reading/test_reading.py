import codecs
import datetime as dt
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hckt_timeline.dating import date_articles
from hckt_timeline.domain import Article, Problem
from hckt_timeline.reading import read_bytes, read_paths

FEED = (
    "Sáng 5-1, Viện An Bình họp giao ban.\n"
    "Ngày 3/1, Viện An Bình mở lớp tập huấn.\n"
    "Tin không có ngày đứng riêng một dòng.\n"
    "Chiều 30-12, Viện An Bình tổng kết năm.\n"
)


def one(data: bytes) -> Article:
    (article,) = read_bytes(data, "a.txt")
    assert isinstance(article, Article)
    return article


def reason(data: bytes) -> str:
    problems = [each for each in read_bytes(data, "a.txt") if isinstance(each, Problem)]
    assert len(problems) == 1
    return problems[0].reason.en


@pytest.mark.parametrize(
    "data",
    [
        "Tổng cục".encode(),
        codecs.BOM_UTF8 + "Tổng cục".encode(),
        codecs.BOM_UTF16_LE + "Tổng cục".encode("utf-16-le"),
        codecs.BOM_UTF16_BE + "Tổng cục".encode("utf-16-be"),
    ],
)
def test_text_is_the_same_in_every_encoding_with_a_mark(data):
    assert one(data).text == "Tổng cục"


def test_line_ends_become_line_feeds_and_letters_are_composed():
    assert one("Vie\u0302\u0323n\r\nmới\rcũ".encode()).text == "Viện\nmới\ncũ"


def test_front_matter_is_no_text_and_fills_the_article():
    article = one(
        '---\ntitle: "Một viện"\npublisher: Báo An Bình\npublished: 2025-05-21\nkhác: x\n---\nNgày'.encode()
    )
    assert (article.text, article.offset_in_file) == ("Ngày", 0)
    assert (article.title, article.publisher) == ("Một viện", "Báo An Bình")
    assert article.published == dt.date(2025, 5, 21)


def test_loose_header_is_read_and_stays_in_the_text():
    article = one(" date 2026-01-14 Lễ đón nhận.\n\nSáng 14/1".encode())
    assert article.published == dt.date(2026, 1, 14)
    assert article.title == "Lễ đón nhận."
    assert article.text.startswith(" date 2026-01-14")


def test_impossible_publication_day_is_a_problem_and_the_text_is_kept():
    found = list(read_bytes(b"---\npublished: 2025-02-30\n---\nA", "a.txt"))
    assert [type(each) for each in found] == [Problem, Article]


def test_title_is_the_short_line_above_the_first_paragraph():
    lead = "Viện An Bình tổ chức hội nghị " * 8
    assert (
        one(f"Cổng thông tin.\nHội nghị năm 2025\n\n{lead}".encode()).title == "Hội nghị năm 2025"
    )
    assert one(lead.encode()).title is None


@pytest.mark.parametrize(
    "below",
    [
        "QĐND - Chủ nhật, 27/04/2014, 20:15 (GMT+7)",
        "Thứ hai, 12/05/2025 - 18:30",
        "Tin Khoa | 18-11-2021",
        "Phòng Chính trị, tháng 02 năm 2019",
        "Tin, ảnh: Thu An",
        "I. Thời kỳ đầu",
        "1. Những năm đầu",
    ],
)
def test_line_on_printing_or_a_numbered_heading_is_no_title(below):
    lead = "Viện An Bình tổ chức hội nghị " * 8
    assert one(f"Hội nghị năm 2025\n{below}\n\n{lead}".encode()).title == "Hội nghị năm 2025"


def test_feed_gives_an_article_an_item_at_its_place():
    items = [each for each in read_bytes(FEED.encode(), "a.txt") if isinstance(each, Article)]
    assert len(items) == 4
    for item in items:
        start = item.offset_in_file
        assert FEED[start : start + len(item.text)] == item.text


def test_paragraphs_that_do_not_begin_with_days_are_no_feed():
    assert one("Một.\n\nHai.\n\nNgày 3/1 ba.\n\nBốn.\n\nNăm.".encode()).offset_in_file == 0


def test_chronicle_of_many_years_is_one_article():
    entries = [f"- 1/3/{year}: Viện An Bình đổi tên." for year in range(1950, 2000, 5)]
    assert one("\n\n".join(entries).encode()).offset_in_file == 0


def test_prose_whose_paragraphs_begin_with_days_is_one_article():
    paragraph = "Ngày 3/1/2020, " + "Viện An Bình mở lớp tập huấn cho cán bộ. " * 9
    assert one("\n\n".join([paragraph] * 5).encode()).offset_in_file == 0


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b" \n ", "empty"),
        (b"a\0b\0\0c", "binary"),
        (b"PK\x03\x04\x00\x00", "damaged"),
        (b"abc\xff\xfe", "UTF-8"),
    ],
)
def test_what_is_no_text_gives_one_problem_with_its_reason(data, words):
    assert words in reason(data)


SIGNS = (
    b"",
    b"%PDF-1.7\n",
    b"PK\x03\x04",
    b"<!DOCTYPE html><p>",
    b"---\n",
    b"\xff\xfe",
    b"date 2026-",
)


@given(
    st.sampled_from(SIGNS),
    st.binary(max_size=300),
    st.sampled_from(["txt", "html", "mhtml", "docx", "pdf"]),
)
def test_any_bytes_under_any_name_give_articles_or_problems_and_never_fail(sign, data, ending):
    found = list(read_bytes(sign + data, f"a.{ending}"))
    assert found
    assert sum(isinstance(each, Problem) for each in found) <= 2


@given(st.text(max_size=300))
def test_any_text_is_read_whole_or_told_to_be_none(text):
    for each in read_bytes(text.encode("utf-8", "replace"), "a.txt"):
        if isinstance(each, Article) and each.offset_in_file == 0:
            assert each.text.strip()


def test_one_bad_file_loses_nothing_else(tmp_path):
    (tmp_path / "a.txt").write_text("Ngày 5/3/2020 họp.", encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"\0\0")
    (tmp_path / "c.docx").write_bytes(b"PK")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "d.md").write_text("Ngày 6/3/2020 họp.", encoding="utf-8")
    reading = read_paths([tmp_path, tmp_path / "missing"])
    assert [article.text for article in reading.articles] == [
        "Ngày 5/3/2020 họp.",
        "Ngày 6/3/2020 họp.",
    ]
    assert len(reading.problems) == 3


def test_same_text_in_two_files_is_one_article_that_names_its_copy(tmp_path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("Ngày 5/3/2020 họp.", encoding="utf-8")
    (article,) = read_paths([tmp_path]).articles
    assert [copy.rsplit("/", 1)[-1] for copy in article.copies] == ["b.txt"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_pipe_is_a_problem_and_never_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    reading = read_paths([tmp_path / "pipe.txt"])
    assert "regular" in reading.problems[0].reason.en


@pytest.mark.parametrize("newest_first", [True, False])
def test_feed_in_either_order_completes_its_years_and_keeps_items_without_a_day(newest_first):
    items = [
        "Sáng 3-2, Trạm An Bình khai mạc lớp tập huấn.",
        "Tin không có ngày vẫn là một mục riêng.",
        "Ngày 15/1/2021, Trạm An Bình tổng kết công tác.",
        "Chiều 28-12, Trạm An Bình khánh thành nhà mới.",
        "Ngày 20-12, Trạm An Bình đón đoàn kiểm tra.",
    ]
    lines = items if newest_first else items[::-1]
    articles = [
        each for each in read_bytes("\n".join(lines).encode(), "a.txt") if isinstance(each, Article)
    ]
    assert [article.text for article in articles] == lines
    dates = [dated.mentions for dated in date_articles(articles)]
    years = [found[0].span.earliest.year if found else None for found in dates]
    told = [2021, None, 2021, 2020, 2020]
    assert years == (told if newest_first else told[::-1])


def test_items_of_a_feed_share_the_publisher_of_the_front_matter_but_no_byline():
    header = "---\npublisher: Báo An Bình\n---\n"
    items = list(read_bytes((header + FEED + "Nguồn: TTXVN\n").encode(), "a.txt"))
    assert {item.publisher for item in items if isinstance(item, Article)} == {"Báo An Bình"}
