"""What the way to the window loads, and what it does where there is no screen."""

import gc
import os
import subprocess
import sys
import threading
from importlib.util import find_spec
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from hckt_timeline.errors import MissingLibrary, NoScreen
from hckt_timeline.ui import program, screen
from hckt_timeline.ui.screen import require_screen

HEAVY = (
    *("matplotlib", "dateparser", "typer", "rich", "sqlite3", "logging.handlers"),
    *("numpy.random", "hckt_timeline.app.export", "PySide6.QtPrintSupport"),
    *("hckt_timeline.dating", "hckt_timeline.ui.finding.finding"),
)
FIRST_FRAME = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from hckt_timeline.ui.program import open_window
app = QApplication([])
window = open_window(app)
window.show()
app.processEvents()
print([name for name in sys.argv[1:] if name in sys.modules])
window.close()
"""


def answer(program: str, *arguments: str) -> str:
    """What a program prints in a process of its own."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", program, *arguments]
    done = subprocess.run(
        command, check=True, env=environment, capture_output=True, text=True, timeout=60
    )
    return done.stdout.strip()


def test_the_first_frame_needs_nothing_that_is_slow_to_load() -> None:
    assert all(find_spec(name) for name in HEAVY)
    assert answer(FIRST_FRAME, *HEAVY) == "[]"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="threads are counted in /proc")
def test_what_the_window_stands_on_starts_no_threads() -> None:
    count = "import os; print(len(os.listdir('/proc/self/task')))"
    assert answer(f"from hckt_timeline.ui import load; load(); {count}") == "1"


def ask(monkeypatch: pytest.MonkeyPatch, **environment: str) -> None:
    """Ask for a screen on a Linux with just these variables."""
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    require_screen()


@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"DISPLAY": ":987"},
        {"DISPLAY": "nonsense"},
        {"WAYLAND_DISPLAY": "wayland-none", "XDG_RUNTIME_DIR": "/nowhere"},
        {"QT_QPA_PLATFORM": "xcb"},
        {"QT_QPA_PLATFORM": "wayland;xcb", "DISPLAY": ":987"},
    ],
)
def test_a_missing_screen_is_told(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str]
) -> None:
    with pytest.raises(NoScreen):
        ask(monkeypatch, **environment)


@pytest.mark.parametrize("platform", ["offscreen", "minimal", "vnc:size=800x600", "xcb;offscreen"])
def test_a_platform_that_draws_without_a_server_is_taken_at_its_word(
    monkeypatch: pytest.MonkeyPatch, platform: str
) -> None:
    ask(monkeypatch, QT_QPA_PLATFORM=platform)


def test_other_systems_always_have_a_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.delenv("DISPLAY", raising=False)
    require_screen()


def test_a_missing_library_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(name: str) -> None:
        raise OSError(f"libxcb-cursor.so.0: cannot open shared object file: {name}")

    monkeypatch.setattr(screen, "_answers", lambda _server: True)
    monkeypatch.setattr(screen.ctypes, "CDLL", refuse)
    if not list(Path(PySide6.__file__).parent.rglob("libqxcb.so")):
        pytest.skip("this PySide6 has no plugin for X")
    with pytest.raises(MissingLibrary, match=r"libxcb-cursor\.so\.0"):
        ask(monkeypatch, DISPLAY=":0")


def test_what_is_left_over_is_collected_in_the_thread_of_the_window(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads, owner = [], QObject()
    monkeypatch.setattr(gc, "get_count", lambda: (10**6, 10**6, 0))
    monkeypatch.setattr(
        gc, "collect", lambda age: threads.append((age, threading.current_thread()))
    )
    monkeypatch.setattr(program, "_COLLECTED_EVERY", 5)
    try:
        program.collect_from_now_on(owner)
        qtbot.waitUntil(lambda: bool(threads))
        assert not gc.isenabled()
    finally:
        gc.unfreeze()
        owner.deleteLater()
    assert set(threads) == {(1, threading.main_thread())}
