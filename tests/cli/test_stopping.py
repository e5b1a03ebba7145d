"""What is left when the program is stopped in the middle of a long reading."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.benchmarks.synthetic import write

pytestmark = pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="looks into /proc")
PATIENCE = 20


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("articles")
    write(path, 1500)
    return path


@pytest.fixture
def running(folder, tmp_path) -> Iterator[subprocess.Popen[str]]:
    """The program, extracting with two processes, as soon as it has them."""
    # Tests that run in the background may have been told to ignore Ctrl+C, and hand that on.
    words = "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler);"
    words += "from hckt_timeline import cli; cli.usable_cores = lambda: 2;"
    words += "sys.exit(cli.run(sys.argv[1:]))"
    program = subprocess.Popen(
        [sys.executable, "-c", words, "extract", str(folder), "-o", str(tmp_path / "h.json")],
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, "LANG": "en_GB.UTF-8", "LC_ALL": ""},
        start_new_session=True,
    )
    _wait_for(lambda: len(_below(program.pid)) >= 2)
    yield program
    with suppress(ProcessLookupError):
        os.killpg(program.pid, signal.SIGKILL)
    program.communicate()


def _below(pid: int) -> list[int]:
    """The processes that another one has started and that live."""
    found: list[int] = []
    for children in Path(f"/proc/{pid}/task").glob("*/children"):
        with suppress(OSError):
            for child in map(int, children.read_text().split()):
                found += [child, *_below(child)]
    return found


def _lives(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except OSError:
        return False
    return state != "Z"


def _wait_for(reached) -> None:
    end = time.monotonic() + PATIENCE
    while not reached():
        assert time.monotonic() < end
        time.sleep(0.02)


def test_ctrl_c_ends_in_one_line_and_leaves_no_file(running, tmp_path):
    os.killpg(running.pid, signal.SIGINT)
    _, told = running.communicate(timeout=PATIENCE)
    assert running.returncode == 130
    assert told.strip() == "hckt-timeline: Stopped as asked; nothing has changed"
    assert not list(tmp_path.iterdir())


def test_killed_program_leaves_no_process_behind(running):
    time.sleep(1)
    below = _below(running.pid)
    assert below
    running.kill()
    _wait_for(lambda: not any(map(_lives, below)))
