"""Opening and exporting: off the window's thread, told in the message bar, never in the way."""

import gc
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from weakref import ref

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from hckt_timeline.domain import Progress, Stage
from hckt_timeline.errors import NothingToRead, WorkerLost
from hckt_timeline.reading import in_order
from hckt_timeline.ui.background import Helper, Job, Tell
from hckt_timeline.ui.window import Window

PATIENCE = 30_000


def double_three(_tell: object = None) -> int:
    return 6


def fail(_tell: object = None) -> None:
    raise NothingToRead(paths="a", reasons="b", reasons_en="b", details="b", reasons_vi="b")


def vanish(_tell: object = None) -> None:
    import os

    os._exit(3)


def dawdle(_tell: object = None) -> None:
    time.sleep(60)


def test_a_job_hands_on_its_result(qtbot: QtBot) -> None:
    job = Job(double_three)
    with qtbot.waitSignal(job.done, timeout=PATIENCE) as waited:
        job.start()
    assert waited.args == [6]


def many(_tell: object = None) -> list[list[int]]:
    return [[number] for number in range(50_000)]


def test_the_collector_does_not_look_through_what_a_job_brings(qtbot: QtBot) -> None:
    before = gc.get_freeze_count()
    job = Job(many, lambda _brought: gc.get_freeze_count())
    with qtbot.waitSignal(job.done, timeout=PATIENCE) as waited:
        job.start()
    assert waited.args[0] - before >= 50_000
    gc.unfreeze()


def test_a_job_hands_on_its_failure(qtbot: QtBot) -> None:
    job = Job(fail)
    with qtbot.waitSignal(job.failed, timeout=PATIENCE) as waited:
        job.start()
    assert isinstance(waited.args[0], NothingToRead)


def test_a_process_that_dies_is_told(qtbot: QtBot) -> None:
    job = Job(vanish)
    with qtbot.waitSignal(job.failed, timeout=PATIENCE) as waited:
        job.start()
    assert isinstance(waited.args[0], WorkerLost)


@pytest.mark.alone
def test_a_cancelled_job_ends_at_once_and_says_nothing(qtbot: QtBot) -> None:
    job = Job(dawdle)
    said: list[object] = []
    job.done.connect(said.append)
    job.failed.connect(said.append)
    job.start()
    before = time.monotonic()
    job.cancel()
    qtbot.waitUntil(lambda: not job._process.is_alive(), timeout=PATIENCE)
    assert time.monotonic() - before < 0.5
    qtbot.wait(50)
    assert said == []


def test_jobs_that_have_ended_hold_nothing_open(qtbot: QtBot, window: Window) -> None:
    descriptors = Path("/proc/self/fd")
    if not descriptors.exists():
        pytest.skip("looks into /proc")
    jobs: list[ref[Job[object]]] = []

    def run(work: Callable[[Tell], object]) -> None:
        window.jobs.run("", work, lambda _: None)
        jobs.extend(ref(each) for each in gc.get_objects() if isinstance(each, Job))
        if work is dawdle:
            window.jobs.cancel()
        qtbot.waitUntil(lambda: not window.jobs.busy, timeout=PATIENCE)

    run(double_three)
    before = len(list(descriptors.iterdir()))
    for work in (double_three, fail, dawdle):
        run(work)
    qtbot.waitUntil(lambda: not any(job() for job in jobs), timeout=PATIENCE)
    assert len(list(descriptors.iterdir())) <= before


def linger(arrived: Path) -> None:
    arrived.touch()
    time.sleep(60)


def start_others(folder: Path, _tell: Tell) -> None:
    list(in_order(linger, [folder / str(number) for number in range(20)], str, 2))


def test_a_cancelled_job_takes_its_processes_with_it(qtbot: QtBot, tmp_path: Path) -> None:
    job = Job(partial(start_others, tmp_path))
    job.start()
    children = Path(f"/proc/{job._process.pid}/task/{job._process.pid}/children")
    if not children.exists():
        pytest.skip("looks into /proc")
    qtbot.waitUntil(lambda: len(list(tmp_path.iterdir())) == 2, timeout=PATIENCE)
    below = [Path(f"/proc/{pid}") for pid in children.read_text().split()]
    assert len(below) == 2
    before = time.monotonic()
    job.cancel()
    qtbot.waitUntil(lambda: not any(map(_lives, below)), timeout=PATIENCE)
    assert time.monotonic() - before < 5.0


def _lives(process: Path) -> bool:
    try:
        return process.joinpath("stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def count_to_two(tell: Tell) -> int:
    for done in (1, 2):
        time.sleep(0.15)
        tell(Progress(Stage.TELLING, done, 2))
    return 2


def test_a_job_tells_how_far_it_is_before_it_is_done(qtbot: QtBot) -> None:
    job = Job(count_to_two)
    told: list[object] = []
    job.progressed.connect(told.append)
    with qtbot.waitSignal(job.done, timeout=PATIENCE):
        job.start()
    assert told == [Progress(Stage.TELLING, done, 2) for done in (1, 2)]


def test_progress_is_shown_with_count_and_a_bar(window: Window) -> None:
    window.panes.messages.wait("Reading…", lambda: None)
    window.jobs.advanced.emit("Finding events 3 of 9", 3, 9)
    bar = window.panes.messages
    assert bar.text == "Finding events 3 of 9"
    assert (bar._busy.value(), bar._busy.maximum()) == (3, 9)


def test_a_helper_answers_in_the_thread_of_the_window(qtbot: QtBot) -> None:
    helper: Helper[int] = Helper()
    with qtbot.waitSignal(helper.done, timeout=PATIENCE) as waited:
        helper.ask(double_three)
    assert waited.args[0].result() == 6
    helper.close()


def test_a_folder_of_articles_is_opened(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    text = "Ngày 3/2/1999, Cục Bản đồ được thành lập.\n\nNgày 5/6/2001, Cục Bản đồ họp hội nghị.\n"
    (tmp_path / "bai.txt").write_text(text, encoding="utf-8")
    window.read([tmp_path])
    assert "Reading" in window.panes.messages.text
    qtbot.waitUntil(lambda: "1 article" in window.panes.messages.text, timeout=PATIENCE)
    assert window.windowTitle() == tmp_path.name
    assert [one.text for one in window.session.state.index.articles.values()]


def test_what_cannot_be_read_is_told_and_changes_nothing(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    before = window.session.state.index
    window.read([tmp_path / "missing.txt"])
    bar = window.panes.messages
    qtbot.waitUntil(
        lambda: "missing.txt" in bar.text and bar.property("mood") == "bad", timeout=PATIENCE
    )
    assert window.session.state.index is before


def test_reading_can_be_cancelled(window: Window) -> None:
    before = window.session.state.index
    window.read([Path(__file__).parent])
    window.panes.messages._stop.click()
    assert window.panes.messages.text == ""
    assert window.jobs.busy == ""
    assert window.session.state.index is before


def test_a_picture_is_exported(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    target = tmp_path / "picture.svg"
    window.exports.picture(target)
    qtbot.waitUntil(lambda: str(target) in window.panes.messages.text, timeout=PATIENCE)
    assert target.stat().st_size > 1000


def test_the_data_of_what_is_shown_is_exported(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    target = tmp_path / "data.csv"
    window.exports.data(target)
    qtbot.waitUntil(lambda: str(target) in window.panes.messages.text, timeout=PATIENCE)
    rows = target.read_text(encoding="utf-8-sig").splitlines()
    assert len(rows) > len(window.session.state.shown)


def test_the_chosen_kind_of_data_gives_the_file_its_ending(window: Window, qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QFileDialog

    window.exports.ask_data()
    dialog = window.findChild(QFileDialog)
    for kind in dialog.nameFilters():
        dialog.selectNameFilter(kind)
        dialog.filterSelected.emit(kind)
        assert f"(*.{dialog.defaultSuffix()})" in kind
    dialog.reject()
    qtbot.waitUntil(lambda: window.findChild(QFileDialog) is None)


def test_a_picture_of_an_unknown_kind_is_refused_in_words(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    window.exports.picture(tmp_path / "picture.bmp")
    bar = window.panes.messages
    qtbot.waitUntil(lambda: bar.property("mood") == "bad", timeout=PATIENCE)
    assert ".bmp" in bar.text


@pytest.mark.parametrize("ask", ["open_files", "open_folder", "export_data"])
def test_a_dialog_does_not_hold_up_the_window(window: Window, qtbot: QtBot, ask: str) -> None:
    from PySide6.QtWidgets import QFileDialog

    window.commands[ask].trigger()
    dialog = window.findChild(QFileDialog)
    assert dialog.isVisible()
    dialog.reject()
    qtbot.waitUntil(lambda: window.findChild(QFileDialog) is None)


def test_articles_dropped_on_the_window_are_read(window: Window, tmp_path: Path) -> None:
    asked: list[list[Path]] = []
    window.read = asked.append  # type: ignore[method-assign]
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path)), QUrl("https://example.org/a.txt")])
    drop = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(drop)
    assert asked == [[tmp_path]]
