"""The program works where people put it: deep folders, Vietnamese names, no right to write, two users."""

import json
import os
import shutil
import subprocess
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from hckt_timeline import cli
from hckt_timeline.errors import LongPath
from hckt_timeline.resources import resource

ROOT = Path(__file__).parents[2]
EVENTS = len(json.loads(resource("history.json").read_text(encoding="utf-8"))["events"])
NAME = "Phòng Truyền thống (Đơn vị ưỡn)"
MORE_THAN_WINDOWS_TAKES = 260
MORE_THAN_SQLITE_TAKES = 512
posix = pytest.mark.skipif(os.name != "posix", reason="rights and limits of POSIX systems")


def deep(folder: Path, letters: int) -> Path:
    while len(str(folder)) < letters:
        folder /= "thư mục"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture(
    params=[NAME, unicodedata.normalize("NFD", NAME), MORE_THAN_WINDOWS_TAKES],
    ids=["Vietnamese letters and spaces", "letters taken apart", "over 260 characters"],
)
def place(request, tmp_path) -> Path:
    if isinstance(request.param, int):
        return deep(tmp_path, request.param)
    made = tmp_path / request.param
    made.mkdir()
    return made


def run(*arguments: object) -> int:
    return cli.run([str(each) for each in arguments], debug=True)


def test_articles_become_a_project_there_that_stands_its_check(place):
    shutil.copytree(resource("history"), place / "bài viết")
    assert run("extract", place / "bài viết", "-o", place / "lịch sử.hckt") == 0
    assert run("verify", place / "lịch sử.hckt") == 0


@pytest.mark.parametrize("ending", ["png", "svg", "pdf", "html", "csv", "json"])
def test_pictures_and_data_are_written_there(place, ending):
    assert run("export", "-o", place / f"lịch sử.{ending}") == 0
    assert (place / f"lịch sử.{ending}").stat().st_size > 1000


def test_the_window_opens_a_project_there(place):
    run("extract", resource("history"), "-o", place / "lịch sử.hckt")
    report = visited(place, place / "lịch sử.hckt")
    assert (report["title"], report["events"]) == ("lịch sử.hckt", EVENTS)


@posix
def test_a_path_longer_than_a_project_may_have_is_said_to_be_too_long_and_leaves_nothing(tmp_path):
    place = deep(tmp_path, MORE_THAN_SQLITE_TAKES)
    with pytest.raises(LongPath):
        run("extract", resource("history"), "-o", place / "a.hckt")
    assert list(place.iterdir()) == []


@posix
def test_the_longest_path_that_is_not_refused_holds_a_project(tmp_path):
    place = tmp_path
    while True:
        next_ = deep(place / "a", 0)
        if len(os.fsencode(next_)) + 30 > MORE_THAN_SQLITE_TAKES:
            break
        place = next_
    assert run("extract", resource("history"), "-o", place / "a.hckt") == 0
    assert run("verify", place / "a.hckt") == 0


def surroundings(home: Path) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    return {
        **kept,
        "HOME": str(home),
        "APPDATA": str(home),
        "LOCALAPPDATA": str(home),
        "PYTHONPATH": str(ROOT),
        "PYTHONUTF8": "1",
        "QT_QPA_PLATFORM": "offscreen",
        "LANG": "C.UTF-8",
    }


def visit(*words: object) -> list[str]:
    return [sys.executable, "-m", "tests.delivery.visit", *map(str, words)]


def visited(home: Path, *paths: Path, before: tuple[str, ...] = ()) -> dict[str, object]:
    done = subprocess.run(
        [*before, *visit("go", *paths)],
        cwd=ROOT,
        env=surroundings(home),
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert without_offscreen(done.stderr) == []
    return json.loads(done.stdout)


def without_offscreen(said: str) -> list[str]:
    return [line for line in said.splitlines() if "This plugin does not support" not in line]


@pytest.fixture
def locked_home(tmp_path) -> Iterator[tuple[Path, tuple[str, ...]]]:
    """A home that nobody may write to, and what keeps even root from it."""
    home = tmp_path / "home"
    home.mkdir()
    if os.geteuid() == 0:
        if not shutil.which("bwrap"):
            pytest.skip("root writes everywhere, and bubblewrap is not installed")
        yield home, ("bwrap", "--dev-bind", "/", "/", "--ro-bind", str(home), str(home))
    else:
        home.chmod(0o555)
        yield home, ()
        home.chmod(0o755)


def exported(home: Path, out: Path, before: Sequence[object]) -> subprocess.CompletedProcess[str]:
    """A picture of the built-in history, exported by a user with that home."""
    return subprocess.run(
        [*before, sys.executable, "-m", "hckt_timeline", "export", "-o", out],
        cwd=ROOT,
        env=surroundings(home),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@posix
def test_the_window_opens_silently_where_the_user_may_not_write_to_the_own_folder(locked_home):
    home, before = locked_home
    assert visited(home, before=before)["events"] == EVENTS
    assert list(home.iterdir()) == []


@posix
def test_a_picture_is_exported_silently_where_the_user_may_not_write_to_the_own_folder(
    locked_home, tmp_path
):
    home, before = locked_home
    out = tmp_path / "a.png"
    done = exported(home, out, before)
    assert (done.returncode, done.stderr) == (0, "")
    assert out.read_bytes().startswith(b"\x89PNG")


@posix
def test_an_export_into_a_folder_without_the_right_to_write_says_which_file(locked_home):
    home, before = locked_home
    out = home / "a.png"
    done = exported(home, out, before)
    assert done.returncode == 2
    assert str(out) in done.stderr
    assert len(done.stderr.splitlines()) == 1


@contextmanager
def staying(home: Path, *paths: Path) -> Iterator[dict[str, object]]:
    """Another user's window, open for as long as the block."""
    with subprocess.Popen(
        visit("stay", *paths),
        cwd=ROOT,
        env=surroundings(home),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    ) as running:
        yield json.loads(running.stdout.readline())
        running.communicate("\n", timeout=60)
        assert running.returncode == 0


def test_of_two_users_with_one_project_the_second_reads_and_is_told(tmp_path):
    project = tmp_path / "chung.hckt"
    run("extract", resource("history"), "-o", project)
    homes = [tmp_path / name for name in ("một", "hai")]
    for home in homes:
        home.mkdir()
    with staying(homes[0], project) as first:
        second = visited(homes[1], project)
    assert first["title"] == "chung.hckt"
    assert second["title"].startswith("chung.hckt (")
    assert second["message"]
    assert second["events"] == first["events"] == EVENTS


def test_two_windows_of_one_user_at_once_leave_settings_and_log_whole(tmp_path):
    with staying(tmp_path), staying(tmp_path):
        pass
    found = list(tmp_path.rglob("hckt_timeline.ini"))
    assert [QSettings(str(path), QSettings.Format.IniFormat).status() for path in found] == [
        QSettings.Status.NoError
    ]
    (log,) = tmp_path.rglob("log.txt")
    assert log.read_text(encoding="utf-8").count("visited") == 2


def test_two_exports_into_one_file_at_once_leave_one_whole_file(tmp_path):
    out = tmp_path / "a.csv"
    command = [sys.executable, "-m", "hckt_timeline", "export", "-o", str(out)]
    both = [subprocess.Popen(command, cwd=ROOT, env=surroundings(tmp_path)) for _ in range(2)]
    assert [each.wait(60) for each in both] == [0, 0]
    run("export", "-o", tmp_path / "alone.csv")
    assert out.read_bytes() == (tmp_path / "alone.csv").read_bytes()
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".hckt")]
