"""Broken, hostile and disguised files: one clear problem each, soon, and nothing else is lost."""

import os
import socket
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from hckt_timeline.domain import Article, Problem
from hckt_timeline.reading import read_bytes, read_paths
from tests.hostile.broken import TEXT, every

LONGEST_SECONDS = 10


@pytest.fixture(autouse=True)
def no_network(monkeypatch):
    """Saved pages name addresses; nothing may be asked of them."""

    def refuse(*_, **__):
        raise AssertionError("something went to the network")

    for way in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, way, refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def problems(found) -> list[Problem]:
    return [each for each in found if isinstance(each, Problem)]


def test_each_of_300_broken_files_gives_an_article_or_one_problem_and_soon():
    names = set()
    for name, data in every():
        names.add(name)
        began = time.process_time()
        found = list(read_bytes(data, name))
        spent = time.process_time() - began
        assert spent < LONGEST_SECONDS, name
        told = problems(found)
        assert len(told) <= 1, (name, told)
        assert told or any(isinstance(each, Article) for each in found), name
        assert all(each.reason.vi and "RecursionError" not in each.reason.en for each in told), name
    assert len(names) >= 300


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("bomb.docx", "unpacks"),
        ("lying-bomb.docx", "unpacks"),
        ("archive.docx", "no Word document"),
        ("laughs.docx", "damaged"),
        ("outside.docx", "no text"),
        ("locked.docx", "password"),
        ("old.doc", ".docx"),
        ("old-under-new-name.docx", ".docx"),
        ("locked-0.pdf", "password"),
        ("scan.pdf", "scans without text"),
        ("bomb.pdf", "damaged"),
        ("deep.html", "no article"),
        ("frames.html", "no article"),
        ("no-page.mhtml", "no web page"),
        ("zeros.txt", "binary"),
        ("in-koi8-r.txt", "encoding"),
        ("in-gb18030.txt", "encoding"),
        ("nothing.pdf", "empty"),
        ("bad-day.md", "empty"),
    ],
)
def test_problem_says_what_is_wrong(collection, name, words):
    (told,) = problems(read_bytes(collection[name], name))
    assert words in told.reason.en


@pytest.fixture(scope="module")
def collection() -> dict[str, bytes]:
    return dict(every())


def test_good_files_among_broken_ones_are_all_read(tmp_path, collection):
    chosen = [name for name in collection if name.startswith(("cut-01", "flipped-11", "noise-3"))]
    for name in chosen:
        (tmp_path / name).write_bytes(collection[name])
    for number in range(9):
        (tmp_path / f"m-{number}.txt").write_text(f"{number}. {TEXT}", encoding="utf-8")
    texts = {article.text for article in read_paths([tmp_path]).articles}
    assert {f"{number}. {TEXT}" for number in range(9)} <= texts


def test_line_of_200_megabytes_is_refused_without_being_read(tmp_path):
    with (tmp_path / "long.txt").open("wb") as file:
        file.truncate(200 * 2**20)
    reading = read_paths([tmp_path])
    assert "too large (200 MB)" in reading.problems[0].reason.en


def paths_that_are_no_files(folder: Path) -> Iterator[Path]:
    os.mkfifo(folder / "pipe.txt")
    yield folder / "pipe.txt"
    (folder / "to-itself.txt").symlink_to(folder / "to-itself.txt")
    yield folder / "to-itself.txt"
    (folder / "to-nothing.txt").symlink_to(folder / "nothing.txt")
    yield folder / "to-nothing.txt"
    yield Path("/dev/zero")
    yield folder / ("a" * 400 + ".txt")
    yield folder / "none.txt"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes and devices as files here")
def test_pipes_devices_links_and_impossible_names_are_a_problem_each(tmp_path):
    for path in paths_that_are_no_files(tmp_path):
        reading = read_paths([path])
        assert len(reading.problems) == 1, path
        assert not reading.articles


def test_links_that_lead_in_a_circle_are_not_followed(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "up").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "b" / "b.txt").write_text("Khác. " + TEXT, encoding="utf-8")
    assert len(read_paths([tmp_path]).articles) == 2


@pytest.fixture
def deep_folder(tmp_path, monkeypatch) -> Iterator[Path]:
    """Folders nested deeper than Python recurses, taken away again from the inside."""
    monkeypatch.chdir(tmp_path)
    depth = sys.getrecursionlimit() + 100
    for _ in range(depth):
        Path("d").mkdir()
        os.chdir("d")
    os.chdir(tmp_path)
    yield Path("d")
    for _ in range(depth):
        os.chdir("d")
    for _ in range(depth):
        os.chdir("..")
        Path("d").rmdir()


def test_folders_nested_beyond_the_depth_of_recursion_are_walked(deep_folder):
    reading = read_paths([deep_folder])
    assert len(reading.problems) == 1
    assert not reading.articles


@pytest.mark.parametrize("refusal", ["iterdir", "read_bytes", "stat"])
def test_no_permission_is_one_problem_and_the_rest_is_read(tmp_path, monkeypatch, refusal):
    (tmp_path / "closed").mkdir()
    for path in (tmp_path / "a.txt", tmp_path / "closed" / "b.txt"):
        path.write_text(f"{path.name} {TEXT}", encoding="utf-8")
    whole = getattr(Path, refusal)

    def refuse(self, *arguments, **options):
        if self.name in ("b.txt", "closed") and not (refusal == "stat" and self.name == "closed"):
            raise PermissionError(13, "Permission denied")
        return whole(self, *arguments, **options)

    monkeypatch.setattr(Path, refusal, refuse)
    reading = read_paths([tmp_path])
    assert len(reading.problems) == 1
    assert "Permission denied" in reading.problems[0].reason.en
    assert len(reading.articles) == 1


@pytest.mark.skipif(os.name != "posix", reason="names are Unicode here")
def test_name_that_is_no_unicode_is_told_with_question_marks(tmp_path):
    path = os.fsencode(tmp_path) + b"/b\xe0i \xff.txt"
    try:
        Path(os.fsdecode(path)).write_text(TEXT, encoding="utf-8")
    except OSError:
        pytest.skip("the file system takes only Unicode names")
    (article,) = read_paths([tmp_path]).articles
    assert article.file.endswith("b?i ?.txt")
