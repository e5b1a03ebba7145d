"""The guide tells of the program as it is: its menus, keys, words and commands, in both languages."""

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget, QTextBrowser
from pytestqt.qtbot import QtBot

from hckt_timeline.app.data import DATA_FORMATS
from hckt_timeline.resources import resource
from hckt_timeline.scene import LIGHT
from hckt_timeline.ui.commands.commands import COMMANDS, INSIDE, MENUS
from hckt_timeline.ui.everyday.guide import Guide, guide_pages, title_of_page
from hckt_timeline.ui.kit.settings import Look
from hckt_timeline.ui.window import Window

LANGUAGES = ("vi", "en")
PAGES = [page for language in LANGUAGES for page in guide_pages(language)]
IDS = [f"{page.parent.name}-{page.stem}" for page in PAGES]
MOST_BYTES = 1_500_000
ROOM = 720
ARROWS = {"←": "Left", "→": "Right", "↑": "Up", "↓": "Down"}


def plain(words: str) -> str:
    """Words of the program without the marks of keys and the places of numbers."""
    return words.replace("&", "").replace(" (%1)", "")


def translations() -> dict[str, str]:
    """The words of the window in Vietnamese, by those in English."""
    path = resource("translations", "hckt_timeline_vi.ts")
    messages = ElementTree.parse(path).iter("message")  # noqa: S314 - our own file
    return {each.findtext("source"): each.findtext("translation") for each in messages}


VIETNAMESE = translations()


def said(words: str, language: str) -> str:
    return plain(VIETNAMESE.get(words, words) if language == "vi" else words)


def words_of(language: str) -> set[str]:
    own = VIETNAMESE.values() if language == "vi" else VIETNAMESE
    return set(map(plain, own)) | {each.words.text(language) for each in DATA_FORMATS}


def paths_of(language: str) -> dict[str, tuple[str, ...]]:
    """The keys of every command, by the path of menus that leads to it."""
    menus = dict(MENUS)
    paths = {}
    for command in COMMANDS:
        names = [command.menu]
        while names[0] in INSIDE:
            names.insert(0, INSIDE[names[0]][0])
        path = [said(menus[name], language) for name in names]
        paths[" › ".join([*path, said(command.text, language)])] = command.keys
    return paths


def keys_named(words: str) -> str:
    for arrow, name in ARROWS.items():
        words = words.replace(arrow, name)
    return words


@pytest.mark.parametrize("page", PAGES, ids=IDS)
def test_every_command_of_the_guide_stands_in_that_menu_with_those_keys(page: Path):
    paths = paths_of(page.parent.name)
    text = page.read_text(encoding="utf-8")
    named = re.findall(r"\*\*([^*\n]+ › [^*\n]+)\*\*(?: \(([^)\s]+)\))?", text)
    assert [path for path, _ in named if path not in paths] == []
    assert [
        (path, keys) for path, keys in named if keys and keys_named(keys) not in paths[path]
    ] == []
    assert [path for path, keys in named if paths[path] and not keys] == []


@pytest.mark.parametrize("page", PAGES, ids=IDS)
def test_every_bold_word_of_the_guide_stands_in_the_program(page: Path):
    bold = re.findall(r"\*\*([^*\n]+)\*\*", page.read_text(encoding="utf-8"))
    names = {words for words in bold if " › " not in words}
    assert names - words_of(page.parent.name) == set()


@pytest.mark.parametrize("page", PAGES, ids=IDS)
def test_every_link_and_picture_of_the_guide_is_there(page: Path):
    links = re.findall(r"\]\(([^)]+)\)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).is_file()] == []


def test_both_languages_have_the_same_pages_pictures_and_commands():
    names = {
        command.name: [said(command.text, language) for language in LANGUAGES]
        for command in COMMANDS
    }
    for vietnamese, english in zip(guide_pages("vi"), guide_pages("en"), strict=True):
        assert vietnamese.name == english.name
        texts = [page.read_text(encoding="utf-8") for page in (vietnamese, english)]
        for pattern in (r"\]\(([^)]+)\)", r"^#+", r"^\|"):
            found = [re.findall(pattern, text, re.MULTILINE) for text in texts]
            assert found[0] == found[1], (vietnamese.name, pattern)
        for name, words in names.items():
            told = [f"› {word}**" in text for word, text in zip(words, texts, strict=True)]
            assert told[0] == told[1], (vietnamese.name, name)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_picture_is_wider_than_the_page_or_shown_nowhere(language: str):
    told = "".join(page.read_text(encoding="utf-8") for page in guide_pages(language))
    for path in resource("help", language, "pictures").iterdir():
        assert f"(pictures/{path.name})" in told
        assert QImage(str(path)).width() <= ROOM, path.name


def test_the_guide_stays_small():
    files = [path for path in resource("help").rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in files) < MOST_BYTES


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_command_lines_of_the_guide_run_in_their_order(language: str, tmp_path: Path):
    text = "".join(page.read_text(encoding="utf-8") for page in guide_pages(language))
    lines = re.findall(r"^hckt-timeline (.+)$", text, re.MULTILINE)
    assert len(lines) >= 6
    folder = next(line.split()[1] for line in lines if line.startswith("check"))
    shutil.copytree(resource("history"), tmp_path / folder)
    shutil.copy(next(resource("history").glob("*.md")), tmp_path / folder / "bai.txt")
    shutil.copy(next(resource("history").glob("*.md")), tmp_path / folder / "article.txt")
    for line in lines:
        command = [sys.executable, "-m", "hckt_timeline", *shlex.split(line)]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
        assert done.returncode == 0, (line, done.stderr.decode())
    assert {".hckt", ".pdf", ".csv", ".ics"} <= {path.suffix for path in tmp_path.iterdir()}


def test_the_guide_opens_in_the_language_of_the_window_and_beside_it(window: Window):
    QTest.keyClick(window, Qt.Key.Key_F1)
    guide = window.findChild(Guide)
    assert not guide.isModal()
    listed = guide.findChild(QListWidget)
    titles = [listed.item(row).text() for row in range(listed.count())]
    assert titles == [title_of_page(page) for page in guide_pages("en")]
    assert "Overview" in guide.findChild(QTextBrowser).toPlainText()
    guide.close()


def test_a_link_of_the_guide_turns_the_page_and_a_page_of_the_list_too(
    window: Window, qtbot: QtBot
):
    guide = Guide(window, Look("vi", LIGHT))
    qtbot.addWidget(guide)
    guide.follow("3-room.md")
    listed = guide.findChild(QListWidget)
    assert (guide.page.name, listed.currentRow()) == ("3-room.md", 2)
    listed.setCurrentRow(3)
    assert guide.page.name == "4-research.md"
