"""An X server of its own (Xvfb), worked by keys and looked at, without a window manager."""

import os
import struct
import subprocess
import sys
import tempfile
import time
import zlib
from pathlib import Path
from typing import Self

SIZE = 1440, 900
PATIENCE = 60.0


class Screen:
    """A screen that programs find in DISPLAY; pictures of it go to ``pictures``, if given."""

    def __init__(self, pictures: Path | None = None) -> None:
        self._pictures = pictures
        self._taken = 0
        self._folder = tempfile.TemporaryDirectory()

    def __enter__(self) -> Self:
        reading, writing = os.pipe()
        width, height = SIZE
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-fbdir", self._folder.name, "-nolisten", "tcp",
             "-screen", "0", f"{width}x{height}x24"],
            pass_fds=[writing], stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(writing)
        with os.fdopen(reading) as told:
            os.environ["DISPLAY"] = f":{told.readline().strip()}"
        return self

    def __exit__(self, *_: object) -> None:
        self._server.terminate()
        self._server.wait()
        self._folder.cleanup()

    def find(self, title: str = ".") -> None:
        """Gives the keyboard to the window with words in its title (any by default)."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            found = self._do("search", "--onlyvisible", "--name", title).split()
            if found:
                self._do("windowfocus", "--sync", found[-1])
                return
            time.sleep(0.2)
        sys.exit(f"failed: a window named {title}")

    def press(self, keys: str) -> None:
        """Presses keys together, named as xdotool names them."""
        self._do("key", keys)

    def write(self, words: str) -> None:
        """Types words."""
        self._do("type", "--delay", "15", words)

    def settle(self, name: str) -> None:
        """Waits until nothing moves on a screen that is not blank, and keeps its picture."""
        end, before = time.monotonic() + PATIENCE, b""
        while (now := self.picture()) != before or len(set(now[: len(now) // 2 : 997])) < 4:
            if time.monotonic() > end:
                sys.exit(f"failed: {name}: the screen comes to rest and is not blank")
            before = now
            time.sleep(0.7)
        if self._pictures:
            self._taken += 1
            self._pictures.mkdir(parents=True, exist_ok=True)
            (self._pictures / f"{self._taken:02} {name}.png").write_bytes(png(now))

    def is_blank(self) -> bool:
        """Whether a row through the middle of the screen is all of one or two colours."""
        row = self.picture()[SIZE[1] // 2 * SIZE[0] * 4 :][: SIZE[0] * 4]
        return len({row[at : at + 4] for at in range(0, len(row), 16)}) < 5

    def picture(self) -> bytes:
        """The dots of the screen, four bytes each: blue, green, red, nothing."""
        raw = (Path(self._folder.name) / "Xvfb_screen0").read_bytes()
        # A window dump: its header tells its own size first and the colours' number at byte 76.
        head, colours = struct.unpack(">I", raw[:4])[0], struct.unpack(">I", raw[76:80])[0]
        return raw[head + colours * 12 :][: SIZE[0] * SIZE[1] * 4]

    def _do(self, *words: str) -> str:
        done = subprocess.run(["xdotool", *words], capture_output=True, text=True, check=False)
        return done.stdout


def png(dots: bytes) -> bytes:
    """A picture of the screen as a PNG file (ISO/IEC 15948)."""
    width, height = SIZE
    colours = bytearray(width * height * 3)
    for channel in range(3):
        colours[channel::3] = dots[2 - channel :: 4]
    rows = b"".join(
        b"\0" + colours[row * width * 3 : (row + 1) * width * 3] for row in range(height)
    )
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)),
        (b"IDAT", zlib.compress(rows)),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )
