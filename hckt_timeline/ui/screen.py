"""Whether there is a display, found out without Qt: where it finds none, it aborts the process."""

import ctypes
import importlib.util
import os
import socket
import sys
from pathlib import Path

from hckt_timeline.errors import MissingLibrary, NoScreen

_NEEDS_X = "xcb"
_NEEDS_WAYLAND = "wayland"


def require_screen() -> None:
    """Raise NoScreen, or MissingLibrary, where Qt could not open a window.

    A platform that is asked for in QT_QPA_PLATFORM and draws without a server (``offscreen``,
    ``vnc``, ``eglfs`` ...) is taken at its word.
    """
    if not sys.platform.startswith(("linux", "freebsd")):
        return
    platforms = [
        name.partition(":")[0] for name in os.environ.get("QT_QPA_PLATFORM", "").split(";") if name
    ]
    asked = [_server_of(name) for name in platforms] or [_NEEDS_WAYLAND, _NEEDS_X]
    if not any(_answers(server) for server in asked):
        raise NoScreen
    if _NEEDS_X in asked and not _wayland_answers():
        _require_libraries()


def _require_libraries() -> None:
    """Load what Qt draws with under X, by the loader of the system, which names what it lacks."""
    found = importlib.util.find_spec("PySide6")
    places = found.submodule_search_locations if found else None
    plugin = Path(*(places or [])[:1], "Qt", "plugins", "platforms", "libqxcb.so")
    if not plugin.is_file():
        return
    try:
        ctypes.CDLL(str(plugin))
    except OSError as error:
        raise MissingLibrary(name=str(error).partition(":")[0]) from error


def _server_of(platform: str) -> str | None:
    if platform.startswith(_NEEDS_WAYLAND):
        return _NEEDS_WAYLAND
    return _NEEDS_X if platform == _NEEDS_X else None


def _answers(server: str | None) -> bool:
    if server is None:
        return True
    return _x_answers() if server == _NEEDS_X else _wayland_answers()


def _x_answers() -> bool:
    """Whether the X server of DISPLAY lets us in, by the library that Qt itself connects with."""
    if not os.environ.get("DISPLAY"):
        return False
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return False
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    refused = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not refused


def _wayland_answers() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY")
    if not name:
        return False
    path = Path(os.environ.get("XDG_RUNTIME_DIR", "/")) / name
    with socket.socket(socket.AF_UNIX) as probe:
        probe.settimeout(2)
        return probe.connect_ex(str(path)) == 0
