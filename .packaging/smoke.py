"""Uses a frozen program as a person would, from a copy that knows neither Python nor a checkout.

    python .packaging/smoke.py dist/hckt-timeline [FOLDER FOR PICTURES]

Everywhere: the commands, under a path with Vietnamese letters and spaces; a window that opens and
ends. On Linux the program sees nothing but itself, the libraries and fonts of the system and an X
server (bubblewrap, without network), and the window is worked by keys (xdotool).
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from screen import Screen

ROOT = Path(__file__).parents[1]
PATIENCE = 60.0
PAGES = 240
LINUX = sys.platform.startswith("linux")
SYSTEM = (
    "/usr/lib/x86_64-linux-gnu",
    "/usr/lib/aarch64-linux-gnu",
    "/etc/fonts",
    "/usr/lib/locale",
    "/usr/share/fonts",
    "/usr/share/X11",
    "/usr/share/fontconfig",
    "/var/cache/fontconfig",
)
# Processes below bubblewrap: the program, its tracker of processes, two that share a reading.
RESTING, SHARING = 2, 4
X_SERVERS = "/tmp/.X11-unix"  # noqa: S108 - where X servers have their sockets
OPENING = {".png": b"\x89PNG", ".pdf": b"%PDF", ".svg": b"<?xml"}


def expect(true: object, what: str) -> None:
    """Ends the run unless ``true``."""
    if not true:
        sys.exit(f"failed: {what}")


def wait(until: Callable[[], object], what: str, seconds: float = PATIENCE) -> None:
    """Waits for something to come about, or ends the run."""
    end = time.monotonic() + seconds
    while not until():
        expect(time.monotonic() < end, what)
        time.sleep(0.1)


class Program:
    """A copied program in a place of its own, ``home``, where its settings and files go."""

    def __init__(self, folder: Path, home: Path) -> None:
        self.home = home
        self.place = home / "Chương trình lịch sử"
        shutil.copytree(folder, self.place, symlinks=True)
        (home / "Bài viết").mkdir()

    def line(self, *arguments: str, command: bool = True) -> list[str]:
        """The words that start the program; ``command`` where it answers on the console."""
        if LINUX:
            return [*self._apart(), str(self.place / "hckt-timeline"), *arguments]
        if sys.platform == "darwin":
            return [str(next(self.place.rglob("hckt-timeline"))), *arguments]
        name = "hckt-timeline-command.exe" if command else "hckt-timeline.exe"
        return [str(self.place / name), *arguments]

    def _apart(self) -> list[str]:
        shown = [
            word for path in SYSTEM if Path(path).exists() for word in ("--ro-bind", path, path)
        ]
        return [
            "bwrap", "--die-with-parent", "--unshare-net", "--clearenv",
            "--symlink", "usr/lib", "/lib", "--ro-bind", "/lib64", "/lib64", *shown,
            "--ro-bind-try", X_SERVERS, X_SERVERS, "--proc", "/proc", "--dev", "/dev",
            "--bind", str(self.home), str(self.home), "--chdir", str(self.home),
            *(word for item in self.environment().items() for word in ("--setenv", *item)),
        ]  # fmt: skip

    def environment(self) -> dict[str, str]:
        """What the program is told of its surroundings: nothing that leads to a Python."""
        if LINUX:
            return {"HOME": str(self.home), "LANG": "C.UTF-8", "DISPLAY": os.environ["DISPLAY"]}
        kept = (
            "SYSTEMROOT",
            "TEMP",
            "TMP",
            "TMPDIR",
            "USERPROFILE",
            "APPDATA",
            "LOCALAPPDATA",
            "HOME",
        )
        return {name: os.environ[name] for name in kept if name in os.environ}

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """A command from its start to its end, which must be a good one."""
        done = subprocess.run(
            self.line(*arguments), cwd=self.home, env=self._outer(), timeout=300, check=False,
            capture_output=True, encoding="utf-8",
        )  # fmt: skip
        expect(done.returncode == 0, f"{arguments}: {done.returncode} {done.stderr}")
        return done

    @contextmanager
    def window(self, *arguments: str) -> Iterator[subprocess.Popen[str]]:
        """The window, which must have ended well and silently by the end of the block."""
        with tempfile.TemporaryFile("w+", encoding="utf-8") as said:
            running = subprocess.Popen(
                self.line(*arguments, command=False), cwd=self.home, env=self._outer(),
                stderr=said, text=True,
            )  # fmt: skip
            try:
                yield running
                status = running.wait(PATIENCE)
            finally:
                running.kill()
            said.seek(0)
            expect(not (words := said.read()), f"the window is silent, but said {words}")
            expect(status == 0 or sys.platform == "darwin", f"the window ends well: {status}")

    def _outer(self) -> dict[str, str]:
        return dict(os.environ) if LINUX else self.environment()


def commands(program: Program) -> None:
    """Pictures, data, and a reading of the built-in articles that gives what ships."""
    for ending, opening in OPENING.items():
        file = program.home / f"lịch sử{ending}"
        program.run("export", "-o", str(file))
        expect(file.read_bytes().startswith(opening), f"{file.name} is what its ending says")
    articles = program.home / "Bài viết" / "history"
    shutil.copytree(ROOT / "resources" / "history", articles)
    read = _nameless(program.run("extract", str(articles), "--json").stdout)
    shipped = (ROOT / "resources" / "history.json").read_text(encoding="utf-8")
    expect(read == _nameless(shipped), "articles give the history that ships")
    read_by_processes(program)
    project = program.home / "Lịch sử.hckt"
    program.run("extract", str(articles), "-o", str(project))
    program.run("verify", str(project))


def read_by_processes(program: Program) -> None:
    """Reads a folder that is worth sharing out; on Linux the processes are counted."""
    folder = many_pages(program.home / "Bài viết" / "nhiều bài")
    data = program.home / "nhiều.json"
    arguments = ("extract", str(folder), "-o", str(data))
    if not LINUX:
        program.run(*arguments)
    else:
        with subprocess.Popen(program.line(*arguments), cwd=program.home) as running:
            wait(lambda: descendants(running.pid) >= SHARING, "processes share the reading")
            expect(running.wait(PATIENCE) == 0, "the reading ends well")
    read = json.loads(data.read_text(encoding="utf-8"))
    expect(len(read["articles"]) == len(read["events"]) == PAGES, "each page gives its event")


def _nameless(text: str) -> object:
    data = json.loads(text)
    for each in (*data["articles"], *data["problems"]):
        each.pop("file")
    return data


def many_pages(folder: Path) -> Path:
    """Saved web pages, enough of them that processes share the reading."""
    folder.mkdir()
    for number in range(PAGES):
        day = f"{number % 28 + 1}/{number % 12 + 1}/{1960 + number // 12}"
        (folder / f"bài {number}.html").write_text(
            f"<html><head><title>Bài {number}</title></head><body><article><h1>Hội nghị số {number}"
            f"</h1><p>Ngày {day}, Cục Vận tải tổ chức hội nghị tổng kết công tác năm.</p>"
            "<p>Các đại biểu thảo luận về kết quả và phương hướng năm sau.</p></article></body>",
            encoding="utf-8",
        )
    return folder


def opens_and_ends(program: Program) -> None:
    """Without a hand for the keys: the window stays, and ends when the system asks it to."""
    with program.window() as running:
        time.sleep(20)
        expect(running.poll() is None, "the window stays open")
        if sys.platform == "win32":
            subprocess.run(["taskkill", "/PID", str(running.pid)], check=True)
        else:
            running.terminate()


def presents(program: Program, screen: Screen) -> None:
    """The built-in history in the window, the guide, a presentation; quit by keys."""
    with program.window():
        screen.find()
        screen.settle("built-in history")
        screen.press("F1")
        screen.find("Hướng dẫn")
        screen.settle("guide")
        screen.press("Escape")
        screen.find()
        seen = screen.picture()
        screen.press("F5")
        screen.settle("presenting")
        expect(screen.picture() != seen, "the presentation covers the window")
        screen.press("Escape")
        screen.settle("back")
        screen.find()
        screen.press("ctrl+q")


def reads_and_exports(program: Program, screen: Screen) -> None:
    """A folder read and a picture exported by processes; a project file as by a double click."""
    folder = str(program.home / "Bài viết" / "nhiều bài")
    with program.window(folder) as running:
        wait(lambda: descendants(running.pid) > RESTING, "a process beside the window reads")
        wait(lambda: descendants(running.pid) <= RESTING, "the reading ends")
        screen.find()
        screen.settle("folder")
        picture = program.home / "xuất.png"
        screen.press("ctrl+e")
        screen.settle("export")
        screen.press("Return")
        screen.settle("file")
        screen.press("ctrl+a")
        screen.write(str(picture))
        screen.press("Return")
        wait(picture.exists, "the window exports a picture")
        wait(lambda: descendants(running.pid) <= RESTING, "the export ends")
        screen.find()
        screen.press("ctrl+q")
    with program.window(str(program.home / "Lịch sử.hckt")):
        screen.find("Lịch sử.hckt")
        screen.press("ctrl+q")


def descendants(pid: int) -> int:
    """How many processes stem from one."""
    below = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    return sum(1 + descendants(int(each)) for each in below if Path(f"/proc/{each}").exists())


def main() -> None:
    """Use the program; end with an exit status."""
    folder = Path(sys.argv[1]).resolve()
    pictures = Path(sys.argv[2]).resolve() if len(sys.argv) > 2 else None
    with tempfile.TemporaryDirectory(prefix="thử ") as home:
        if LINUX:
            with Screen(pictures) as screen:
                program = Program(folder, Path(home))
                commands(program)
                presents(program, screen)
                reads_and_exports(program, screen)
        else:
            program = Program(folder, Path(home))
            commands(program)
            opens_and_ends(program)
    sys.stdout.write("frozen program: well\n")


if __name__ == "__main__":
    main()
