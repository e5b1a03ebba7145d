"""How fast long work goes on and how long it still takes, worked out from what is told of it."""

import os
import time
from collections.abc import Callable
from typing import NamedTuple

from hckt_timeline.domain import Progress, Stage, Wording
from hckt_timeline.errors import Language

_SURE = 0.5
"""Seconds of a stage after which its rate says something of the rest."""
_MINUTE = 60

_STAGES = {
    Stage.READING: Wording(vi="Đang đọc tệp", en="Reading files"),
    Stage.LEARNING: Wording(vi="Đang tìm hiểu tên gọi", en="Learning names"),
    Stage.TELLING: Wording(vi="Đang tìm sự kiện", en="Finding events"),
    Stage.JOINING: Wording(vi="Đang ghép thành lịch sử…", en="Joining them into a history…"),
}
_COUNT = Wording(vi="{done}/{total}", en="{done} of {total}")
_RATES = {
    Stage.READING: Wording(vi="{rate} tệp/giây", en="{rate} files/s"),
    Stage.LEARNING: Wording(vi="{rate} bài/giây", en="{rate} articles/s"),
    Stage.TELLING: Wording(vi="{rate} bài/giây", en="{rate} articles/s"),
}
_SECONDS = Wording(vi="còn khoảng {number} giây", en="about {number} s left")
_MINUTES = Wording(vi="còn khoảng {number} phút", en="about {number} min left")


class Pace(NamedTuple):
    """``rate``: files or articles a second; ``remaining``: seconds of this stage. None: unknown."""

    rate: float | None = None
    remaining: float | None = None


class Stopwatch:
    """Follows one run of work; its clock starts anew with each stage."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._stage: Stage | None = None
        self._begin = 0.0

    def pace(self, progress: Progress) -> Pace:
        """The pace at which a stage has come this far."""
        now = self._clock()
        if progress.stage is not self._stage:
            self._stage, self._begin = progress.stage, now
        elapsed = now - self._begin
        if elapsed < _SURE or not progress.done:
            return Pace()
        rate = progress.done / elapsed
        return Pace(rate, (progress.total - progress.done) / rate)


def progress_words(progress: Progress, pace: Pace, language: Language) -> str:
    """One line: what is done, how far, how fast, and how long it still takes."""
    parts = [_STAGES[progress.stage].text(language)]
    if progress.total:
        done, total = (_number(each, language) for each in (progress.done, progress.total))
        parts[0] += " " + _COUNT.fill(done=done, total=total).text(language)
    if pace.rate is not None:
        rate = _number(round(pace.rate), language)
        parts.append(_RATES[progress.stage].fill(rate=rate).text(language))
    if pace.remaining:
        parts.append(_remaining(pace.remaining).text(language))
    return " · ".join(parts)


def usable_cores() -> int:
    """The processor cores that this program may use."""
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1


def _remaining(seconds: float) -> Wording:
    if seconds < 2 * _MINUTE:
        return _SECONDS.fill(number=str(max(1, round(seconds))))
    return _MINUTES.fill(number=str(round(seconds / _MINUTE)))


def _number(value: int, language: Language) -> str:
    """A number with its thousands apart, as the language writes it."""
    return f"{value:,}" if language == "en" else f"{value:,}".replace(",", ".")
