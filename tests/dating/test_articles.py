import datetime as dt

import pytest

from hckt_timeline.dating import begins_with_day, date_articles, date_text, read_dates
from hckt_timeline.domain import Article, Basis

DAY = dt.date


def feed(*texts: str, published: dt.date | None = None) -> list[Article]:
    return [
        Article(id=str(row), file="feed.txt", text=text, published=published)
        for row, text in enumerate(texts)
    ]


def first_days(articles: list[Article]) -> list[tuple[str, Basis]]:
    return [(d.mentions[0].span.edtf, d.mentions[0].basis) for d in date_articles(articles)]


def test_feed_of_newest_items_first_turns_back_into_the_year_before():
    items = feed("Ngày 3-1, họp.", "Sáng 31-12, tổng kết năm 2021.", "Chiều 30-12, tập huấn.")
    assert [edtf for edtf, _ in first_days(items)] == [
        "2022?-01-03",
        "2021?-12-31",
        "2021?-12-30",
    ]
    assert {basis for _, basis in first_days(items)} == {Basis.SEQUENCE}


def test_feed_of_oldest_items_first_turns_on_into_the_next_year():
    items = feed(
        "Ngày 29-12 năm 2018, họp.", "Sáng 30-12, họp.", "Chiều 2-1, họp.", "Tối 5-1, họp."
    )
    assert [edtf for edtf, _ in first_days(items)] == [
        "2018-12-29",
        "2018?-12-30",
        "2019?-01-02",
        "2019?-01-05",
    ]


def test_item_with_its_own_day_of_publication_needs_no_neighbours():
    items = feed("Ngày 3-1, họp.", "Sáng 31-12, họp.", published=DAY(2024, 1, 4))
    assert [basis for _, basis in first_days(items)] == [Basis.PUBLISHED] * 2


def test_feed_in_which_nothing_tells_a_year_gives_no_day():
    assert [d.mentions for d in date_articles(feed("Ngày 3-1, họp.", "Sáng 2-1, họp."))] == [(), ()]


def test_item_without_a_day_does_not_break_the_order():
    items = feed("Ngày 3-1-2022, họp.", "Doanh trại xanh, sạch.", "Sáng 31-12, họp.", "Ngày 30-12.")
    days = [d.mentions[0].span.edtf if d.mentions else None for d in date_articles(items)]
    assert days == ["2022-01-03", None, "2021?-12-31", "2021?-12-30"]


def test_yesterday_in_a_feed_counts_from_the_day_of_its_item():
    items = feed("Ngày 5-3-2020, họp. Hôm qua, đoàn đã đến.", "Ngày 4-3, họp.", "Ngày 3-3, họp.")
    assert date_articles(items)[0].mentions[1].span.edtf == "2020-03-04"


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("ngày 31/2/1950", "chỉ có 28 ngày"),
        ("ngày 30 tháng 2", "nhiều nhất chỉ có 29 ngày"),
        ("31-4-2001", "chỉ có 30 ngày"),
        ("ngày 12/13/2020", "không có tháng 13"),
        ("ngày 29/2/2023", "chỉ có 28 ngày"),
    ],
)
def test_impossible_day_is_reported_with_its_place_and_reason_and_is_no_date(words, reason):
    text = f"Văn bản ký {words} tại tỉnh."
    dates = date_text(text, None)
    assert dates.mentions == ()
    (impossible,) = dates.impossible
    assert text[impossible.start : impossible.end] == words
    assert reason in impossible.reason.vi


@pytest.mark.parametrize(
    "line",
    [
        "Sáng 23-1, đoàn đến.",
        "Ngày 5/12 họp.",
        "- 11/7/1950: thành lập.",
        "(5/12) họp.",
        "Từ ngày 5/3 đến 7/3, tập huấn.",
        "Ngày 11 và 12-1, khám bệnh.",
        "CHIỀU 4-12, HỌP",
        "Thứ Năm, ngày 2/1/2025, họp.",
    ],
)
def test_line_that_opens_with_a_day_begins_with_it(line):
    assert begins_with_day(line)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Năm 1956, trường mở.",
        "Họp ngày 5/12.",
        "Ngày càng đông.",
        "121/SL",
        "2/3 dân số.",
        "a" * 9999,
    ],
)
def test_line_that_opens_otherwise_does_not_begin_with_a_day(line):
    assert not begins_with_day(line)


def test_explanation_names_the_words_that_gave_the_year_in_both_languages():
    (_, day) = read_dates("Năm 1956, trường mở. Ngày 20/9, khai giảng.")
    assert "Năm 1956".lower() in day.explanation.vi
    assert "Năm 1956".lower() in day.explanation.en


def test_second_reading_is_named_where_two_years_are_possible():
    (mention,) = read_dates("Ngày 5/6, đập được duyệt.", DAY(2026, 1, 14))
    assert mention.span.inferred
    assert "2026" in mention.explanation.en


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("1950", "1950"),
        ("9/1974", "1974-09"),
        ("24/01/2025", "2025-01-24"),
        ("14/1", "2026?-01-14"),
    ],
)
def test_number_that_is_all_of_the_text_is_a_date(typed, edtf):
    (mention,) = read_dates(typed, DAY(2026, 1, 14))
    assert mention.span.edtf == edtf


def test_part_of_day_and_clock_are_kept():
    (mention,) = read_dates("Lúc 7 giờ 30 sáng 7/5/1954, pháo nổ.")
    assert (mention.span.time, mention.span.part_of_day) == (dt.time(7, 30), "morning")


def test_year_of_a_title_is_explained_by_the_words_of_the_title():
    article = Article(
        id="a", file="a.txt", title="Nửa chặng đường năm 2023", text="Hội nghị họp sáng 6/7 ở Huế."
    )
    (mention,) = date_articles([article])[0].mentions
    assert mention.span.edtf == "2023?-07-06"
    assert "“năm 2023”" in mention.explanation.vi


def test_number_that_is_no_year_gives_no_date_and_no_crash():
    assert not [each for each in read_dates("6 tháng năm năm 20252") if each.span.earliest]


@pytest.mark.parametrize(
    "words", ["trước ngày 1/1/0001", "trước thế kỷ I", "sau ngày 31/12/9999", "sau năm 9999"]
)
def test_time_beyond_the_first_and_the_last_year_is_no_date(words):
    assert read_dates(f"Chuyện xảy ra {words}.") == []


def test_entry_of_a_diary_without_its_month_goes_on_from_the_one_before():
    items = feed(
        "12-2-1971: vượt cửa khẩu.",
        "13-2: nghỉ ở trạm.",
        "Ngày 20: sốt. Hôm qua phải cáng.",
        "3/3: mất gạo.",
        "Đầu tháng 4: tới bản. Mẹ làm giỗ rằm tháng Giêng.",
    )
    days = [[m.span.edtf for m in dates.mentions] for dates in date_articles(items)]
    assert days == [
        ["1971-02-12"],
        ["1971?-02-13"],
        ["1971?-02-20", "1971-02-19"],
        ["1971?-03-03"],
        ["1971?-04-01/1971?-04-10", "1971-02-10"],
    ]


def test_item_of_a_feed_takes_the_year_of_a_quarter_from_its_own_day():
    items = feed(
        "Ngày 2-1-2025, họp.",
        "Ngày 27-12, giao ban quý IV, triển khai nhiệm vụ quý I-2025.",
        "Ngày 18-12, tổng kết 6 tháng cuối năm.",
    )
    days = [[m.span.edtf for m in dates.mentions][1:] for dates in date_articles(items)]
    assert days == [[], ["2024?-10/2024?-12", "2025-01/2025-03"], ["2024?-07/2024?-12"]]


def test_year_that_heads_a_line_behind_a_full_stop_is_that_of_its_days():
    text = "1993: lập ngày 16/4, phát sóng vào tháng 5 năm sau.\n\n1996: khai trương ngày 26/6."
    days = [mention.span.edtf for mention in read_dates(text)]
    assert days == ["1993", "1993?-04-16", "1994?-05", "1996", "1996?-06-26"]


def test_years_listed_in_brackets_are_years():
    assert [each.span.edtf for each in read_dates("Huân chương (1997 và 2010)")] == ["1997", "2010"]
    assert read_dates("Lô hàng (1997 và 210 thùng)") == []


def test_same_day_in_news_is_near_them_whatever_day_was_recalled_before():
    text = "Công ty thành lập ngày 6/12/1989.\n\nCùng ngày 10/7, công ty họp."
    (dates,) = date_articles(feed(text, published=dt.date(2014, 7, 11)))
    assert [mention.span.edtf for mention in dates.mentions][1] == "2014?-07-10"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Đại hội lần thứ ba (11/1998) họp.", "11/1998"),
        ("Họp sáng thứ tư (26/12/2003).", "sáng thứ tư (26/12/2003)"),
        ("* Huân chương Lao động hạng Ba: 1998", "1998"),
    ],
)
def test_congresses_are_counted_and_awards_have_their_year(text, words):
    assert [mention.text for mention in read_dates(text)] == [words]


def test_dateline_before_yesterday_is_no_range():
    (dates,) = date_articles(feed("Hòa An, 6/3/2014 - Hôm qua, họp.", published=DAY(2014, 3, 6)))
    assert [mention.span.edtf for mention in dates.mentions] == ["2014-03-05"]
