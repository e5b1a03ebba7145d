import subprocess
import sys

from hypothesis import given, settings
from hypothesis import strategies as st

from hckt_timeline.dating.distance import units_back


@settings(deadline=None)  # the first one imports dateparser
@given(st.integers(1, 1500), st.sampled_from(["day", "week", "month", "year"]))
def test_dateparser_counts_as_the_words_do(count, unit):
    assert units_back(count, unit) == count


def test_unit_or_count_beyond_dateparser_is_taken_as_told():
    assert units_back(3, "decade") == 3
    assert units_back(99_999, "year") == 99_999


def test_dateparser_comes_in_with_the_first_distance_back_from_today():
    code = (
        "import sys, hckt_timeline.dating as d, datetime as dt;"
        "d.read_dates('Cách đây 2 năm, ngày 3/4/2020');"
        "before = 'dateparser' in sys.modules;"
        "(found,) = d.read_dates('Xưởng mở 3 ngày trước.', published=dt.date(2020, 1, 9));"
        "print(before, 'dateparser' in sys.modules, found.span.edtf)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True", "2020-01-06"]
