"""What is too large, or of no kind that is read, is told before it is read."""

from pathlib import Path

import pytest

from hckt_timeline.domain import Article, Problem
from hckt_timeline.reading import formats, pdf, read_bytes, read_paths, walking
from tests.reading.writing import as_pdf, in_tcvn3

TEXT = "Ngày 1/3/1955, thành lập Cục Thủy lợi ở Hà Nội, trụ sở đặt tại phố Tràng Tiền. " * 3


def told(path: Path) -> str:
    (problem,) = read_paths([path]).problems
    return problem.reason.en


def put(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def test_text_that_is_too_large_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(formats, "_LARGEST_TEXT", 10)
    assert "too large" in told(put(tmp_path, "a.txt", TEXT.encode()))


def test_file_that_is_too_large_is_told_unread(tmp_path, monkeypatch):
    monkeypatch.setattr(walking, "_LARGEST", 10)
    assert "too large" in told(put(tmp_path, "a.txt", TEXT.encode()))


def test_file_of_a_kind_that_is_not_read_is_told(tmp_path):
    assert ".xyz" in told(put(tmp_path, "a.xyz", b"x"))


def test_pdf_of_too_many_pages_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(pdf, "_MOST_PAGES", 0)
    assert "too many pages" in told(put(tmp_path, "a.pdf", as_pdf(TEXT)))


def test_pdf_with_too_much_text_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(pdf, "_LONGEST_TEXT", 10)
    assert "too large" in told(put(tmp_path, "a.pdf", as_pdf(TEXT)))


def test_markdown_heading_is_the_title():
    (article,) = read_bytes(f"## Hội nghị năm 2025\n\n{TEXT}".encode(), "a.md")
    assert isinstance(article, Article)
    assert article.title == "Hội nghị năm 2025"


def test_older_encoding_is_noted(tmp_path):
    reading = read_paths([put(tmp_path, "a.txt", in_tcvn3(TEXT.lower()))])
    assert [each.file for each in reading.notes] == [str(tmp_path / "a.txt")]


def test_page_without_words_is_a_problem():
    assert [type(each) for each in read_bytes(b"<html><body></body></html>", "a.html")] == [Problem]


@pytest.mark.parametrize("processes", [1, 2])
def test_files_that_cannot_be_read_are_told_among_many(tmp_path, processes):
    good = [put(tmp_path, f"{n}.txt", f"{TEXT} {n}".encode()) for n in range(20)]
    paths = [*good, tmp_path / "gone.txt", put(tmp_path, "a.xyz", b"x")]
    reading = read_paths(paths, processes=processes)
    assert (len(reading.articles), len(reading.problems)) == (20, 2)
