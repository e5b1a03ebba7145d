"""A double click on a .hckt file: what the script beside the frozen program leaves on Linux."""

import configparser
import os
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / ".packaging" / "beside" / "linux" / "register-hckt.sh"
pytestmark = pytest.mark.skipif(os.name != "posix", reason="desktop entries of Linux")


@pytest.fixture
def folder(tmp_path) -> Path:
    """The folder of the program, in a place whose name a desktop entry must quote."""
    made = tmp_path / 'Chương trình "100%" $HOME'
    icons = made / "_internal" / "hckt_timeline" / "_resources" / "icons"
    icons.mkdir(parents=True)
    shutil.copy(ROOT / "resources" / "icons" / "hckt_timeline.png", icons)
    shutil.copy(SCRIPT, made)
    return made


def register(folder: Path, *words: str) -> Path:
    home = folder.parent / "home"
    home.mkdir(exist_ok=True)
    environment = {"PATH": os.environ["PATH"], "HOME": str(home)}
    subprocess.run([folder / SCRIPT.name, *words], env=environment, check=True)
    return home / ".local" / "share"


def written(data: Path) -> list[str]:
    return sorted(path.name for path in data.rglob("hckt-timeline.*"))


def test_the_entry_starts_the_program_beside_the_script_with_the_file(folder):
    text = (register(folder) / "applications" / "hckt-timeline.desktop").read_text("utf-8")
    entry = configparser.RawConfigParser(strict=True, delimiters="=")
    entry.optionxform = str
    entry.read_string(text)
    command = entry["Desktop Entry"]["Exec"]
    quoted, _, argument = command.rpartition(" ")
    # As the specification has it: first the escapes of a value, then those inside the quotes.
    path = quoted.replace("\\\\", "\\").strip('"').replace("%%", "%")
    for sign in '"`$\\':
        path = path.replace(f"\\{sign}", sign)
    assert (path, argument) == (str(folder / "hckt-timeline"), "%F")


def test_the_type_of_the_entry_is_that_of_the_ending(folder):
    data = register(folder)
    types = ElementTree.parse(data / "mime" / "packages" / "hckt-timeline.xml").getroot()  # noqa: S314
    name = "{http://www.freedesktop.org/standards/shared-mime-info}"
    (one,) = types.iter(f"{name}mime-type")
    assert [each.get("pattern") for each in one.iter(f"{name}glob")] == ["*.hckt"]
    entry = (data / "applications" / "hckt-timeline.desktop").read_text("utf-8")
    assert f"MimeType={one.get('type')};" in entry


def test_undo_takes_everything_back(folder):
    data = register(folder)
    assert len(written(data)) == 3
    register(folder, "undo")
    assert written(data) == []
