"""Every word of the window exists in Vietnamese, and what is compiled is what is written."""

import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import PySide6
import pytest

import hckt_timeline.ui
from hckt_timeline.resources import resource
from hckt_timeline.ui.commands.commands import COMMANDS, INSIDE, MENUS

SOURCES = Path(hckt_timeline.ui.__file__).parent
WORDS = resource("translations", "hckt_timeline_vi.ts")
COMPILED = resource("translations", "hckt_timeline_vi.qm")


def tool(name: str, *arguments: str) -> None:
    """Run one of Qt's translation tools, which come with PySide6."""
    folder = Path(PySide6.__file__).parent
    program = folder / (f"{name}.exe" if sys.platform == "win32" else name)
    subprocess.run([str(program), *arguments], check=True, capture_output=True)


def messages(path: Path) -> dict[tuple[str, str], str | None]:
    """What is translated: (context, source) to the translation, None while unfinished."""
    found = {}
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314  a file of our own
        for message in context.iter("message"):
            told = message.find("translation")
            done = told is not None and told.get("type") is None and told.text
            key = (context.findtext("name", ""), message.findtext("source", ""))
            found[key] = told.text if done else None
    return found


def test_every_word_of_the_window_is_translated(tmp_path: Path) -> None:
    fresh = tmp_path / "fresh_vi.ts"
    files = sorted(str(path) for path in SOURCES.rglob("*.py"))
    tool("lupdate", "-locations", "none", *files, "-ts", str(fresh))
    assert set(messages(fresh)) == set(messages(WORDS))
    assert [key for key, words in messages(WORDS).items() if words is None] == []


def test_the_compiled_words_are_those_written(tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.qm"
    tool("lrelease", "-silent", str(WORDS), "-qm", str(fresh))
    assert fresh.read_bytes() == COMPILED.read_bytes()


@pytest.mark.parametrize("mark", [r"%\d", "…", "&"])
def test_a_translation_keeps_the_places_to_fill(mark: str) -> None:
    for (_, source), words in messages(WORDS).items():
        assert sorted(re.findall(mark, source)) == sorted(re.findall(mark, words or "")), source


def test_no_two_entries_of_a_menu_share_a_mnemonic() -> None:
    told = {source: words for (context, source), words in messages(WORDS).items()}
    for menu in (*(name for name, _ in MENUS), ""):
        texts = [one.text for one in COMMANDS if one.menu == menu]
        texts += [text for name, text in MENUS if INSIDE.get(name, ("",))[0] == menu]
        for chosen in (texts, [told.get(text) or text for text in texts]):
            keys = [text[text.index("&") + 1].lower() for text in chosen if "&" in text]
            assert len(keys) == len(set(keys)), (menu, chosen)
