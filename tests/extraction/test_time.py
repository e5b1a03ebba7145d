"""Twice the text takes at most about twice the time, whatever the text."""

import time

import pytest

from tests.extraction.tell import history_of

pytestmark = pytest.mark.alone

_SMALL, _TIMES = 6_000, 4
_TEXTS = {
    "names of a place": ("Sáng 5/3/2020, tại ", "Cục Hòa An, ", "tổ chức hội nghị."),
    "dots": ("Ngày 1/3/1990, thành lập Cục An Bình", ".", " Hết."),
    "ranks": ("Sáng 5/3/2020, ", "đại tá ", "dự."),
    "passives": ("Sáng 5/3/2020, Viện An Bình ", "được ", "khen."),
    "heads": ("", "Tổng cục ", "họp."),
    "pronouns": ("Viện An Bình ra đời. ", "Viện, Bộ, Cục ", "."),
    "commas": ("Ngày 1/3/1990, sáp nhập Cục An", ", ", "thành Cục Hòa."),
    "capitals": ("Viện ", "An Bình Hòa ", "họp."),
    "brackets": ("Viện An ", "(", "họp."),
    "changes": ("", "Ngày 1/3/1990, sáp nhập Cục An và Cục Hòa thành Cục Thái; ", "."),
    "parents": ("Ngày 1/3/1990, thành lập ", "Cục An thuộc ", "Bộ An."),
    "nested parties": ("Sáng 5/3/2020, ", "Đảng ủy ", "Cục An họp."),
    "forerunners": ("", "Viện An (tiền thân là Cục An), ", "họp sáng 5/3/2020."),
    "later names": ("", "Viện An (nay là Cục An), ", "họp sáng 5/3/2020."),
    "years of names": ("", "Viện An (1951–1961), ", "họp sáng 5/3/2020."),
    "appositions": ("", "Viện An, đơn vị của Bộ, được ", "lập ngày 5/3/2020."),
    "sentences": ("", "Sáng 5/3/2020, Viện An Bình tổ chức hội nghị tổng kết công tác. ", ""),
}


def _seconds(text: str) -> float:
    """Processor time: other programs on the machine do not count."""
    begin = time.process_time()
    history_of(text)
    return time.process_time() - begin


@pytest.mark.parametrize("name", _TEXTS)
def test_time_grows_with_the_length_of_hostile_text(name):
    before, middle, behind = _TEXTS[name]
    once, often = (
        min(_seconds(before + middle * (size // len(middle)) + behind) for _ in range(2))
        for size in (_SMALL, _TIMES * _SMALL)
    )
    assert often < 2.6 * _TIMES * max(once, 0.004)
