"""How long after a keystroke the search shows its first finds, over 10,000 articles.

Run it with ``python -m tests.benchmarks.find``; prints the time to read the articles in, then the
median and the longest time from a key to what it found, and the longest wait of the event loop.
"""

import os
import random
import statistics
import sys
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hckt_timeline.domain import Article, History
from hckt_timeline.ui.kit.settings import Settings
from hckt_timeline.ui.model.state import opened
from hckt_timeline.ui.program import Dresser, collect_from_now_on
from hckt_timeline.ui.session import Session
from hckt_timeline.ui.window import Window
from tests.benchmarks.heart import Heart

ARTICLES, WORDS = 10_000, 450
TYPED = ("đường thủy", "hoi nghi tong ket", "cuc hau can 1985", "tập huấn lái tàu")
_SYLLABLES = [
    "cục",
    "đường",
    "thủy",
    "hàng",
    "hải",
    "sông",
    "họp",
    "hội",
    "nghị",
    "tổng",
    "kết",
    "năm",
    "tháng",
    "ngày",
    "lớp",
    "tập",
    "huấn",
    "lái",
    "tàu",
    "khai",
    "mạc",
    "quyết",
    "định",
    "thành",
    "lập",
    "đơn",
    "vị",
    "hậu",
    "cần",
    "kỹ",
    "thuật",
    "cán",
    "bộ",
    "chiến",
    "sĩ",
    "nhân",
    "dân",
    "thủ",
    "trưởng",
    "báo",
    "cáo",
    "kế",
    "hoạch",
    "công",
    "tác",
    "bảo",
    "đảm",
    "đời",
    "sống",
    "sản",
    "xuất",
    "kho",
    "trạm",
    "xưởng",
    "bệnh",
    "viện",
    "học",
    "viện",
    "trường",
]


def made(number: int, chance: random.Random) -> Article:
    """An article of words by chance, with a year in it."""
    words = chance.choices(_SYLLABLES, k=WORDS)
    words.insert(WORDS // 2, str(chance.randint(1950, 2025)))
    title = " ".join(chance.choices(_SYLLABLES, k=8))
    return Article(id=f"{number:016x}", file=f"{number}.txt", title=title, text=" ".join(words))


def main() -> None:
    """Measure and print."""
    chance = random.Random(7)  # noqa: S311 - articles, no secrets
    history = History(articles=tuple(made(number, chance) for number in range(ARTICLES)))
    app = QApplication([])
    collect_from_now_on(app)
    session = Session(opened(history, 800.0, 500.0))
    window = Window(session, Settings(language="vi", theme="light"), Dresser(app))
    answers: list[float] = []
    window.panes.completed.connect(
        lambda finder: finder.answered.connect(lambda _: answers.append(time.perf_counter()))
    )
    window.show()
    begin = time.perf_counter()
    while not answers:
        app.processEvents()
    reading, heart, waits = time.perf_counter() - begin, Heart(), []
    search = window.panes.topbar.search
    for words in TYPED:
        search.clear()
        for letter in words:
            QTest.qWait(150)
            answers.clear()
            pressed = time.perf_counter()
            search.insert(letter)  # keyClicks knows ASCII alone
            search.textEdited.emit(search.text())
            while not answers:
                app.processEvents()
            waits.append(answers[0] - pressed)
    sys.stdout.write(
        f"read in {reading:.1f} s; finds after {statistics.median(waits) * 1000:.0f} ms (median), "
        f"{max(waits) * 1000:.0f} ms (longest of {len(waits)}); "
        f"waits of the event loop {heart.told()}\n"
    )
    window.close()


if __name__ == "__main__":
    main()
