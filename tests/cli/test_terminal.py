"""What the command line shows of other people's words."""

import pytest

from hckt_timeline.terminal import complain, harmless, say


@pytest.mark.parametrize("steering", ["\x1b", "\r", "\b", "\x07", "\x85", "\u202e", "\x9b"])
def test_sign_that_could_steer_a_terminal_is_not_shown(steering):
    assert harmless(f"trước{steering}sau") == "trước�sau"


def test_words_lines_and_spaces_are_shown_as_they_are():
    words = "Tổng cục\tHậu\xa0cần – “Kỹ thuật”\n"
    assert harmless(words) == words


def test_all_that_is_said_is_harmless(capsys):
    say("một\x1b[2J")
    complain("hai\x1b[2J")
    shown = capsys.readouterr()
    assert "\x1b" not in shown.out + shown.err
    assert shown.err.startswith("hckt-timeline: ")
