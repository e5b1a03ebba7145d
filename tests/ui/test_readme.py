"""The page of the window tells where every idea of it stands."""

import re
from pathlib import Path

import hckt_timeline.ui

FOLDER = Path(hckt_timeline.ui.__file__).parent


def test_every_module_of_the_window_stands_on_its_page() -> None:
    told = set(re.findall(r"`(\w+)`", (FOLDER / "README.md").read_text(encoding="utf-8")))
    there = {path.stem for path in FOLDER.rglob("*.py")} - {"__init__"}
    assert there - told == set()
