import pytest

from hckt_timeline.app.pace import Pace, Stopwatch, progress_words
from hckt_timeline.domain import Progress, Stage


def test_pace_is_that_of_the_stage_and_unknown_at_its_begin():
    times = iter([10.0, 14.0, 20.0, 20.2])
    watch = Stopwatch(lambda: next(times))
    assert watch.pace(Progress(Stage.READING, 1, 100)) == Pace()
    assert watch.pace(Progress(Stage.READING, 20, 100)) == Pace(5.0, 16.0)
    assert watch.pace(Progress(Stage.TELLING, 1, 80)) == Pace()
    assert watch.pace(Progress(Stage.TELLING, 9, 80)) == Pace()


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("vi", "Đang tìm sự kiện 1.200/10.000 · 176 bài/giây · còn khoảng 50 giây"),
        ("en", "Finding events 1,200 of 10,000 · 176 articles/s · about 50 s left"),
    ],
)
def test_words_tell_count_rate_and_remaining_time(language, words):
    progress = Progress(Stage.TELLING, 1200, 10_000)
    assert progress_words(progress, Pace(176.0, 50.0), language) == words


def test_long_remaining_time_is_told_in_minutes():
    words = progress_words(Progress(Stage.READING, 1, 9), Pace(1.0, 400.0), "en")
    assert words.endswith("about 7 min left")
