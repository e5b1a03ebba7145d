"""Small files that would fill the memory take less than a gigabyte, and are told in a line."""

import subprocess
import sys

import pytest

MOST_MEGABYTES = 1024


@pytest.mark.skipif(sys.platform == "win32", reason="memory is measured otherwise")
def test_no_bomb_takes_a_gigabyte_and_each_is_told_in_a_line():
    command = [sys.executable, "-m", "tests.hostile.bombs"]
    done = subprocess.run(command, capture_output=True, check=True, text=True, timeout=300)
    told = [line.split("\t") for line in done.stdout.splitlines()]
    assert len(told) >= 20
    for most, name, words in told:
        assert int(most) < MOST_MEGABYTES, name
        assert words == "read" or any(
            sign in words
            for sign in (
                "fill the memory",
                "no history",
                "is damaged",
                "cannot read",
                "Word file",
                "unpacks",
            )
        ), (name, words)
    refused = {name.split()[0] for _, name, words in told if "fill the memory" in words}
    assert refused >= {"texts.hckt", "titles.hckt", "quotes.hckt", "piece.hckt", "act.hckt"}
    assert refused >= {"event.json", "term.json", "rows.csv", "torn.csv", "entries.csv"}
    assert any("parts.docx" in name and "unpacks" in words for _, name, words in told)
