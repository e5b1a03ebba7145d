"""What a large project costs, beside plain sqlite3: opening, one edit, size.

    python -m tests.benchmarks.project_file [EVENTS ARTICLES]

Prints ratios of medians of interleaved runs; seconds of different machines tell nothing.
"""

import datetime as dt
import hashlib
import os
import random
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QSettings
from PySide6.QtWidgets import QApplication

from hckt_timeline.curation import telling_of
from hckt_timeline.domain import (
    Article,
    Confirm,
    Correct,
    Dated,
    Event,
    EventDate,
    EventKind,
    History,
    Organisation,
    Participation,
    Passage,
    Precision,
    Project,
    Role,
    TimeSpan,
    links_of,
)
from hckt_timeline.domain.event import DateRole
from hckt_timeline.domain.mention import Basis
from hckt_timeline.layout import Chart
from hckt_timeline.storage import create_project, decide, open_project
from hckt_timeline.ui.kit.settings import Settings
from hckt_timeline.ui.model.state import opened
from hckt_timeline.ui.program import Dresser, collect_from_now_on
from hckt_timeline.ui.session import Session
from hckt_timeline.ui.window import Window

WORDS = [
    "công",
    "tác",
    "hậu",
    "cần",
    "kỹ",
    "thuật",
    "bảo",
    "đảm",
    "đơn",
    "vị",
    "toàn",
    "quân",
    "nhiệm",
    "vụ",
    "huấn",
    "luyện",
    "sẵn",
    "sàng",
    "chiến",
    "đấu",
    "xây",
    "dựng",
    "chính",
    "quy",
    "chỉ",
    "huy",
    "cơ",
    "quan",
    "cán",
    "bộ",
    "chiến",
    "sĩ",
    "phong",
    "trào",
    "thi",
    "đua",
    "quyết",
    "thắng",
    "quản",
    "lý",
    "tài",
    "chính",
    "quân",
    "nhu",
    "quân",
    "y",
    "xăng",
    "dầu",
    "vận",
    "tải",
    "doanh",
    "trại",
    "hội",
    "nghị",
    "tổng",
    "kết",
    "sơ",
    "kết",
    "kế",
    "hoạch",
    "triển",
    "khai",
    "hiệu",
    "quả",
    "chất",
    "lượng",
    "nâng",
    "cao",
    "đổi",
    "mới",
    "sáng",
    "tạo",
    "kinh",
    "nghiệm",
    "thực",
    "tiễn",
    "đồng",
    "chí",
    "thủ",
    "trưởng",
    "đại",
    "biểu",
    "tham",
    "dự",
]
AT = dt.datetime(2026, 1, 14, tzinfo=dt.UTC)
SIDES = 1600, 900


def large_history(events: int, articles: int) -> History:
    """Articles of some 4 KB, each telling its share of the events."""
    dice = random.Random(1)  # noqa: S311
    organisations = [
        Organisation(id=f"cuc-{number}", name=f"Cục {WORDS[number % len(WORDS)]} {number}")
        for number in range(100)
    ]
    texts, told = [], []
    for number in range(articles):
        text, found = _article(dice, number, events // articles, organisations)
        texts.append(text)
        told += found
    told.sort(key=lambda event: (event.span.earliest, event.id) if event.span else None)
    return History(
        articles=tuple(texts),
        organisations=tuple(organisations),
        events=tuple(told),
        links=tuple(links_of(told)),
    )


def _article(
    dice: random.Random, number: int, events: int, organisations: list[Organisation]
) -> tuple[Article, list[Event]]:
    sentences, places, start = [], [], 0
    for _ in range(events):
        day = dt.date(1950, 1, 1) + dt.timedelta(days=dice.randrange(27_000))
        who = dice.choice(organisations)
        words = " ".join(dice.choices(WORDS, k=dice.randrange(10, 24)))
        told = f"Ngày {day.day}/{day.month}/{day.year}, {who.name} tổ chức {words}."
        filling = " ".join(dice.choices(WORDS, k=45)).capitalize() + "."
        sentences += [told, filling]
        places.append((start, len(told), day, who))
        start += len(told) + len(filling) + 2
    text = " ".join(sentences)
    id_ = hashlib.sha256(text.encode()).hexdigest()[:16]
    article = Article(id=id_, file=f"bai/{number:05}.txt", title=f"Bài số {number}", text=text)
    return article, [_event(article, *place) for place in places]


def _event(article: Article, start: int, length: int, day: dt.date, who: Organisation) -> Event:
    span = TimeSpan(earliest=day, latest=day, precision=Precision.DAY)
    id_ = f"e-{hashlib.sha256(f'{article.id}{start}'.encode()).hexdigest()[:12]}"
    until = start + article.text[start:].index(",")
    words, told = (
        Passage(article=article.id, start=start, end=end, quote=article.text[start:end])
        for end in (until, start + length)
    )
    return Event(
        id=id_,
        kind=EventKind.FOUNDING if start == 0 and day.year < 1951 else EventKind.CONFERENCE,
        title=article.text[until + 2 : start + length - 1][:120],
        span=span,
        dates=(EventDate(role=DateRole.OCCURRED, span=span, basis=Basis.STATED, words=words),),
        organisations=(Participation(organisation=who.id, name=who.name, role=Role.HOST),),
        evidence=(told,),
    )


def plain_fetch(path: Path) -> None:
    """What opening is measured against."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("SELECT * FROM event").fetchall()


def open_to_a_drawn_chart(window: Window, path: Path) -> None:
    """From the command to open a project to its picture in the window; its reading goes on."""
    waiting = QEventLoop()

    def wait_for_its_paint(chart: Chart | None) -> None:
        if chart is not None and window.panes.sketch is not None:
            window.panes.sketch.painted.connect(waiting.quit)

    following = window.opening.sketched.connect(wait_for_its_paint)
    window.read([path])
    waiting.exec()
    window.opening.sketched.disconnect(following)


def medians(
    *works: Callable[[], object], rounds: int, between: Callable[[], object] = lambda: None
) -> list[float]:
    """Seconds of each, taken in turn, so that the load of the machine falls on all alike."""
    spent: list[list[float]] = [[] for _ in works]
    for _ in range(rounds):
        for work, times in zip(works, spent, strict=True):
            began = time.perf_counter()
            work()
            times.append(time.perf_counter() - began)
            between()
    return [statistics.median(times) for times in spent]


def opening_seconds(path: Path, rounds: int) -> list[float]:
    """Medians of opening in the window and of the plain fetch; what each begins is given up."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    with tempfile.TemporaryDirectory() as settings:
        QSettings.setDefaultFormat(QSettings.Format.IniFormat)
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, settings)
        session = Session(opened(History(), *SIDES))
        window = Window(session, Settings(language="en", theme="light"), Dresser(application))
        window.resize(*SIDES)
        window.show()
        application.processEvents()
        found = medians(
            lambda: open_to_a_drawn_chart(window, path),
            lambda: plain_fetch(path),
            between=window.jobs.cancel,
            rounds=rounds + 1,
        )
        window.close()
    return found


def edit_ratio(path: Path, history: History, rounds: int) -> float:
    """One decision against a bare commit of a row as large, in a file beside."""
    dice = random.Random(2)  # noqa: S311
    bare = sqlite3.connect(path.with_name("bare.db"), isolation_level=None)
    bare.execute("CREATE TABLE entry (number INTEGER PRIMARY KEY, value TEXT)")
    with open_project(path) as project:

        def edit() -> None:
            event = telling_of(dice.choice(history.events))
            span = TimeSpan(earliest=AT.date(), latest=AT.date(), precision=Precision.DAY)
            act = dice.choice(
                [
                    Confirm(event=event),
                    Correct(event=event, title="Hội nghị quân chính"),
                    Correct(event=event, dated=Dated(span=span)),
                ]
            )
            decide(project, act, "Lan", AT)

        def commit() -> None:
            bare.execute("BEGIN IMMEDIATE")
            bare.execute("INSERT INTO entry (value) VALUES (?)", ("x" * 600,))
            bare.execute("COMMIT")

        ours, theirs = medians(edit, commit, rounds=rounds)
    bare.close()
    return ours / theirs


def measure(events: int, articles: int, folder: Path, rounds: int = 5) -> dict[str, float]:
    """All ratios, by name."""
    path = folder / "large.hckt"
    history = large_history(events, articles)
    create_project(path, Project(read=history))
    texts = sum(len(article.text.encode()) for article in history.articles)
    size = path.stat().st_size
    ours, theirs = opening_seconds(path, rounds)
    return {
        "open / fetch": ours / theirs,
        "edit / commit": edit_ratio(path, history, rounds=rounds * 40),
        "size / (1.5 texts + 600 B an event)": size / (1.5 * texts + 600 * events),
    }


if __name__ == "__main__":
    application = QApplication([])
    collect_from_now_on(application)
    sizes = [int(each) for each in sys.argv[1:]] or [100_000, 10_000]
    with tempfile.TemporaryDirectory() as place:
        for name, ratio in measure(*sizes, Path(place)).items():
            sys.stdout.write(f"{name:<40} {ratio:.2f}\n")
