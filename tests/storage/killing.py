"""Kills the program at random moments, and looks at what it leaves.

    python -m tests.storage.killing [TIMES]

Children import, edit and bring up to date, and say so after each step that is done; they are killed
without warning (SIGKILL). After each, the file must open and be sound, and hold every step said.
"""

import contextlib
import os
import random
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

from hckt_timeline.curation import in_force, telling_of
from hckt_timeline.domain import Act, Confirm, Correct, History, Project, View, Withdraw
from hckt_timeline.storage import (
    create_project,
    decide,
    keep_view,
    open_project,
    read_anew,
    read_project,
    verify,
)
from tests.curation.deciding import AT
from tests.curation.making import READ
from tests.extraction.tell import history_of
from tests.storage.test_migrating import expected, old_file

LONGEST_SECONDS = 0.25
Steps = Iterator[int]


def readings() -> list[History]:
    """Readings of ever more articles."""
    texts = [f"Ngày {day}/5/1971, thành lập Trạm Bơm {day}." for day in range(1, 7)]
    own = [article.text for article in READ.articles]
    return [history_of(*own, *texts[:more]) for more in range(1, 7)]


READINGS = readings()


def editing(path: Path) -> Steps:
    """Decides and takes back; a step is an entry of the journal."""
    with open_project(path) as project:
        for number in count():
            event = telling_of(READ.events[number % len(READ.events)])
            act: Act = Confirm(event=event)
            if number % 3 == 1:
                act = Correct(event=event, title=f"Tên mới {number}")
            if number % 5 == 4 and (held := in_force(read_project(project).decisions)):
                act = Withdraw(number=held[-1].number)
            yield decide(project, act, "Lan", AT).number


def importing(path: Path) -> Steps:
    """Reads more and more articles into the project; a step is told by a view as well."""
    with open_project(path) as project:
        for number in count(1):
            read_anew(project, READINGS[number % len(READINGS)])
            keep_view(project, View(name=f"{number:05}"))
            yield number


def creating(path: Path) -> Steps:
    """Writes the whole project again, in the place of the one that is there."""
    for number in count(1):
        views = tuple(View(name=f"{each:05}") for each in range(1, number + 1))
        create_project(path, Project(read=READINGS[number % len(READINGS)], views=views))
        yield number


def migrating(path: Path) -> Steps:
    """Brings a file of the first version up to date, again and again."""
    for number in count(1):
        folder = path.parent / str(number)
        folder.mkdir()
        open_project(old_file(folder, 1)).close()
        yield number


def holds_edits(path: Path, last: int) -> None:
    decisions = _sound(path).decisions
    assert len(decisions) >= last, (len(decisions), last)


def holds_views(path: Path, last: int) -> None:
    names = {view.name for view in _sound(path).views}
    assert {f"{number:05}" for number in range(1, last + 1)} <= names


def holds_versions(path: Path, last: int) -> None:
    for folder in (each for each in path.parent.iterdir() if each.is_dir()):
        if (folder / "a.hckt").exists():
            assert _sound(folder / "a.hckt") == expected(1)
        if (folder / "a.v1.hckt").exists():
            assert _sound(folder / "a.v1.hckt") == expected(1)
    assert last == 0 or (path.parent / str(last) / "a.v1.hckt").exists()


def _sound(path: Path) -> Project:
    open_project(path).close()
    verdict = verify(path)
    assert verdict.faults == (), verdict.faults
    assert verdict.project is not None
    return verdict.project


KINDS: dict[Callable[[Path], Steps], Callable[[Path, int], None]] = {
    editing: holds_edits,
    importing: holds_views,
    creating: holds_views,
    migrating: holds_versions,
}


def kill_one(dice: random.Random, folder: Path) -> str:
    """One child killed once; the kind of its work and how many steps it had said."""
    work, check = dice.choice(list(KINDS.items()))
    path = folder / "a.hckt"
    create_project(path, Project(read=READ))
    listening, saying = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(listening)
        with contextlib.suppress(BaseException):
            for step in work(path):
                os.write(saying, f"{step}\n".encode())
        os._exit(1)
    os.close(saying)
    time.sleep(dice.random() ** 2 * LONGEST_SECONDS)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), f"{work.__name__} ended by itself"
    with os.fdopen(listening, encoding="ascii") as said:
        steps = said.read().splitlines()
    check(path, int(steps[-1]) if steps else 0)
    return f"{work.__name__}: {len(steps)}"


def kill(times: int, seed: int) -> list[str]:
    """Kill so many children, each in a folder of its own."""
    dice = random.Random(seed)  # noqa: S311
    told = []
    for _ in range(times):
        with tempfile.TemporaryDirectory() as folder:
            told.append(kill_one(dice, Path(folder)))
    return told


if __name__ == "__main__":
    times = int(sys.argv[1]) if sys.argv[1:] else 500
    killed = kill(times, seed=int(time.time()))
    for name in (work.__name__ for work in KINDS):
        steps = [int(each.split()[-1]) for each in killed if each.startswith(name)]
        sys.stdout.write(f"{name}: {len(steps)} killed, {sum(steps)} steps kept\n")
