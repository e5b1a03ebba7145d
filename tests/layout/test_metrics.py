"""Text is measured, wrapped and shortened by the widths of the bundled font."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hckt_timeline.layout.metrics import shorten, text_width, text_widths, wrap

VIETNAMESE = st.text("aăâbcdđeêghiklmnoôơpqrstuưvxyấầẩẫậ –-/0123456789", min_size=0, max_size=80)


@given(st.lists(VIETNAMESE, max_size=6))
def test_many_texts_are_as_wide_as_each_alone(texts):
    for text, width in zip(texts, text_widths(texts, 12.0), strict=True):
        assert width == pytest.approx(text_width(text, 12.0), abs=0.01)


@given(VIETNAMESE, st.floats(60, 400), st.integers(1, 3))
def test_wrapped_lines_keep_to_width_and_number(text, width, lines):
    done = wrap(text, 12.0, width, lines)
    assert len(done) <= lines
    assert all(text_width(line, 12.0) <= width for line in done)


@given(VIETNAMESE, st.floats(60, 400), st.integers(1, 3))
def test_wrapping_loses_no_word_unless_it_says_so(text, width, lines):
    done = wrap(text, 12.0, width, lines)
    if not any(line.endswith("…") for line in done):
        assert " ".join(done).split() == text.split()


@given(VIETNAMESE, st.floats(20, 400))
def test_a_shortened_text_fits_and_begins_like_the_whole(text, width):
    short = shorten(text, 12.0, width)
    assert text_width(short, 12.0) <= max(width, 0.0)
    assert short == text or text.startswith(short.rstrip("…"))


def test_lines_are_about_equally_long():
    first, second = wrap("Thành lập Tổng cục Cung cấp và các đơn vị", 12.0, 220.0, 2)
    assert abs(text_width(first, 12.0) - text_width(second, 12.0)) < 60
