import datetime as dt
import io
import subprocess
import sys

import docx
import pytest

from hckt_timeline.domain import Article
from hckt_timeline.extraction import extract_history
from hckt_timeline.reading import read_bytes
from tests.hostile.broken import pdf_page
from tests.reading.writing import (
    as_document,
    as_page,
    as_pdf,
    in_tcvn3,
    in_vni,
    in_windows_1258,
)

TEXT = """Viện Nghiên cứu An Bình qua những lần đổi tên

Ngày 12/3/1961, Chính phủ ra Quyết định số 45/QĐ-CP thành lập Viện Nghiên cứu An Bình trên cơ sở \
phòng thí nghiệm của Trường Đại học Sông Hậu. Khi ấy viện có mười hai cán bộ và vài chiếc kính cũ.

Ngày 5/9/1975, Viện Nghiên cứu An Bình đổi tên thành Viện Khoa học An Bình. Từ đó viện mở rộng ra \
các tỉnh phía nam, nhiều kỹ sư trẻ về nhận công tác và gắn bó đến lúc nghỉ hưu.

Sáng 20/11/2003, tại Cần Thơ, Viện Khoa học An Bình tổ chức lễ đón nhận Huân chương Lao động hạng \
Nhất. Ngày 1/7/2019, Viện Khoa học An Bình và Viện Thủy sản An Bình sáp nhập thành Viện Khoa học \
và Thủy sản An Bình.
"""
WRITTEN = {
    "utf-16.txt": TEXT.encode("utf-16"),
    "tcvn3.txt": in_tcvn3(TEXT),
    "vni.txt": in_vni(TEXT),
    "windows-1258.txt": in_windows_1258(TEXT),
    "a.html": as_page(TEXT),
    "saved-as-text.txt": as_page(TEXT),
    "a.docx": as_document(TEXT),
    "vni.docx": as_document(in_vni(TEXT).decode("cp1252")),
    "tcvn3.html": as_page(in_tcvn3(TEXT).decode("cp1252"), around=False),
    "a.pdf": as_pdf(TEXT),
    "without-ending": as_pdf(TEXT),
}


def one(data: bytes, file: str) -> Article:
    (article,) = (each for each in read_bytes(data, file) if isinstance(each, Article))
    return article


def words(text: str) -> list[str]:
    return text.split()


def told(article: Article) -> list[tuple[object, ...]]:
    return [
        (event.kind, event.span and event.span.edtf, event.title)
        for event in extract_history([article]).events
    ]


@pytest.mark.parametrize("file", WRITTEN)
def test_article_has_the_same_words_paragraphs_and_events_in_every_format(file):
    plain, article = one(TEXT.encode(), "a.txt"), one(WRITTEN[file], file)
    paragraphs = [words(part) for part in article.text.split("\n") if part.strip()]
    assert paragraphs == [words(part) for part in TEXT.split("\n") if part.strip()]
    assert article.title == plain.title
    assert len(told(plain)) == 4
    assert told(article) == told(plain)


@pytest.mark.parametrize("file", ["a.html", "a.docx", "a.pdf"])
def test_places_in_formats_with_other_things_than_text_are_no_places_in_the_file(file):
    assert one(WRITTEN[file], file).offset_in_file is None


def test_page_tells_who_published_it_and_when():
    head = (
        "<meta property='og:site_name' content='Báo An Bình'>"
        "<meta property='article:published_time' content='2024-05-06T07:30:00+07:00'>"
        "<meta name='author' content='Trần Hạnh'></head>"
    )
    article = one(as_page(TEXT).decode().replace("</head>", head).encode(), "a.html")
    assert article.publisher == "Báo An Bình"
    assert article.published == dt.date(2024, 5, 6)
    assert article.author == "Trần Hạnh"


def test_page_around_the_article_is_left_out():
    text = one(as_page(TEXT), "a.html").text
    assert "Trang nhất" not in text
    assert "Giấy phép" not in text


SHORT = (
    "<!DOCTYPE html><html><body><p><a href='/'>Trang nhất</a></p><h1>Các mốc</h1>{}</body></html>"
)


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        (
            "<div>Ngày 5/3/1962 thành lập <b>Trạm</b> <a href='/t'>An Bình</a>, ở bến.</div><p>Hết.</p>",
            ["Ngày 5/3/1962 thành lập Trạm An Bình, ở bến.", "Hết."],
        ),
        (
            "<table><tr><th>Ngày</th><th>Việc</th></tr><tr><td>5/3/1962</td><td>Thành lập</td></tr></table>",
            ["Ngày | Việc", "5/3/1962 | Thành lập"],
        ),
        (
            "<ul><li>1962: thành lập</li><li>1988: đổi tên</li></ul>",
            ["1962: thành lập", "1988: đổi tên"],
        ),
        ("<p>5/3/1962<br>Thành lập</p>", ["5/3/1962", "Thành lập"]),
        ("<script>var a = 'Năm 1900';</script><nav>Mục lục</nav><p>Năm 1962</p>", ["Năm 1962"]),
    ],
)
def test_short_page_is_read_from_its_title_on_a_block_a_line(body, lines):
    article = one(SHORT.format(body).encode(), "a.html")
    assert [line for line in article.text.split("\n") if line] == ["Các mốc", *lines]


def test_web_archive_is_read_by_its_first_page():
    archive = (
        b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\n"
        b"Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    )
    assert words(one(archive + as_page(TEXT) + b"\r\n--x--\r\n", "a.mhtml").text) == words(TEXT)


def test_feed_in_a_word_file_gives_an_article_an_item_without_places():
    items = [f"Ngày {day}/3, Trạm An Bình họp giao ban lần {day}." for day in range(3, 15)]
    articles = list(read_bytes(as_document("\n".join(items)), "a.docx"))
    assert [article.text for article in articles] == items
    assert {article.offset_in_file for article in articles} == {None}


def test_rows_of_a_table_are_a_line_each_with_their_cells_in_order():
    document = docx.Document()
    document.add_paragraph("Các mốc của trạm")
    table = document.add_table(rows=2, cols=2)
    for row, (day, event) in zip(
        table.rows, [("3/1962", "Thành lập"), ("9/1988", "Đổi tên")], strict=True
    ):
        row.cells[0].text, row.cells[1].text = day, event
    document.add_paragraph("Hết.")
    out = io.BytesIO()
    document.save(out)
    lines = [line for line in one(out.getvalue(), "a.docx").text.split("\n") if line]
    assert [" ".join(line.split()) for line in lines] == [
        "Các mốc của trạm",
        "3/1962 | Thành lập",
        "9/1988 | Đổi tên",
        "Hết.",
    ]


def test_numbers_of_pages_do_not_break_into_the_text():
    lines = [
        f"Quyển {n}: người giữ trạm ghi mực nước sáng thứ {n} rồi chép lại." for n in range(99)
    ]
    assert words(one(as_pdf("\n".join(lines)), "a.pdf").text) == words(" ".join(lines))


def test_head_that_stands_on_every_page_is_told_nowhere_in_the_text():
    pages = "\n".join(
        "\n".join(["Kỷ yếu Trạm An Bình", *(f"Dòng {page}.{line}" for line in range(39))])
        for page in range(4)
    )
    text = one(as_pdf(pages), "a.pdf").text
    assert "Kỷ yếu" not in text
    assert "Dòng 3.38" in text


def test_tab_between_the_words_of_a_page_is_a_space():
    drawn = b"BT /F 12 Tf 50 700 Td (Ban\\tAn\\tB) Tj ET"
    assert one(pdf_page(drawn), "a.pdf").text == "Ban An B"


def test_day_in_a_line_of_the_page_above_the_article_is_its_day_of_publication():
    line = "</h1><div class='when'>Thứ hai, 06/05/2024 - 07:30 (GMT+7)</div>"
    article = one(as_page(TEXT).decode().replace("</h1>", line).encode(), "a.html")
    assert article.published == dt.date(2024, 5, 6)


def test_plain_text_is_read_without_loading_the_readers_of_other_formats():
    code = (
        "import sys; from hckt_timeline.reading import read_bytes; "
        "list(read_bytes('Ngày 5/3/1962 thành lập trạm.'.encode(), 'a.txt')); "
        "print({'trafilatura', 'lxml', 'docx', 'pypdf', 'email.policy', 'multiprocessing'} & set(sys.modules))"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "set()"
