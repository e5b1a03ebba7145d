"""A heartbeat in the window's event loop: how long clicks and keys would have waited."""

import time

from PySide6.QtCore import QEventLoop, QTimer


def rest(milliseconds: int) -> None:
    """Leave the window to its event loop.

    ``QTest.qWait`` would keep Python's lock all the while, and what is done beside the window would
    fall into the time that is measured next.
    """
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


class Heart:
    """Beats every 5 ms; ``waits`` are the seconds by which each beat came late."""

    def __init__(self) -> None:
        self.waits: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.setInterval(_BEAT)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def restart(self) -> None:
        """Forget what was."""
        self.waits, self._last = [], time.perf_counter()

    def told(self) -> str:
        """The 99th of a hundred waits, and the longest, as words."""
        ordered = sorted(self.waits) or [0.0]
        often = ordered[min(len(ordered) * 99 // 100, len(ordered) - 1)]
        return f"{often * 1000:.0f} ms (p99), {ordered[-1] * 1000:.0f} ms (worst)"

    def _beat(self) -> None:
        now = time.perf_counter()
        self.waits.append(max(now - self._last - _BEAT / 1000, 0.0))
        self._last = now


_BEAT = 5
