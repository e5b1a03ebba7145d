"""Makes SQLite's writes to the disk fail, each in turn.

SQLite reaches the disk through a table of functions (https://www.sqlite.org/vfs.html). A copy of
the usual table, in which those that change something count and fail when told to, is put in its
place in the very library that Python uses; the program under test runs as it is.
"""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

FULL, IO_ERROR, READ_ONLY = 13, 10 | (3 << 8), 8
"""What fails how: SQLITE_FULL, SQLITE_IOERR_WRITE, SQLITE_READONLY."""

_Pointer, _Int = ctypes.c_void_p, ctypes.c_int
_METHODS = (
    *("close", "read", "write", "truncate", "sync", "size", "lock", "unlock", "reserved"),
    *(
        "control",
        "sector",
        "character",
        "map",
        "shared_lock",
        "barrier",
        "unmap",
        "fetch",
        "unfetch",
    ),
)
_OPEN = ctypes.CFUNCTYPE(_Int, _Pointer, _Pointer, _Pointer, _Int, _Pointer)
_DELETE = ctypes.CFUNCTYPE(_Int, _Pointer, _Pointer, _Int)
_CHANGES = {
    "write": ctypes.CFUNCTYPE(_Int, _Pointer, _Pointer, _Int, ctypes.c_int64),
    "truncate": ctypes.CFUNCTYPE(_Int, _Pointer, ctypes.c_int64),
    "sync": ctypes.CFUNCTYPE(_Int, _Pointer, _Int),
}


class _Methods(ctypes.Structure):
    _fields_ = [("version", _Int), *((name, _Pointer) for name in _METHODS)]


class _System(ctypes.Structure):
    _fields_ = [
        ("version", _Int),
        ("file_size", _Int),
        ("longest_path", _Int),
        ("next", _Pointer),
        ("name", ctypes.c_char_p),
        ("data", _Pointer),
        ("open", _Pointer),
        ("delete", _Pointer),
        ("others", _Pointer * 14),
    ]


@dataclass
class Faults:
    """Fails the step number ``at`` (0: none), and with ``lasting`` every later one."""

    at: int = 0
    code: int = IO_ERROR
    lasting: bool = False
    steps: int = 0
    kept: list[object] = field(default_factory=list)

    def fails(self) -> bool:
        """Count a step; whether it fails."""
        self.steps += 1
        return self.at > 0 and (self.steps >= self.at if self.lasting else self.steps == self.at)


def library() -> ctypes.CDLL | None:
    """SQLite as Python's own module uses it; None where it is not a library of its own."""
    import sqlite3  # noqa: F401 (loads the library)

    maps = Path("/proc/self/maps")
    if not maps.exists():
        return None
    paths = {line.split()[-1] for line in maps.read_text().splitlines() if "libsqlite3" in line}
    return ctypes.CDLL(min(paths)) if paths else None


@contextmanager
def faulty() -> Iterator[Faults]:
    """Let all that SQLite writes meanwhile go through the faults."""
    sqlite = library()
    assert sqlite is not None
    sqlite.sqlite3_vfs_find.restype = ctypes.POINTER(_System)
    usual = sqlite.sqlite3_vfs_find(None)
    faults, system = Faults(), _System()
    ctypes.pointer(system)[0] = usual.contents
    system.name, system.next = b"faulty", None
    system.open = _kept(faults, _OPEN(_opening(faults, _OPEN(usual.contents.open))))
    system.delete = _kept(faults, _DELETE(_failing(faults, _DELETE(usual.contents.delete))))
    assert sqlite.sqlite3_vfs_register(ctypes.byref(system), 1) == 0
    try:
        yield faults
    finally:
        sqlite.sqlite3_vfs_register(usual, 1)
        sqlite.sqlite3_vfs_unregister(ctypes.byref(system))


def _opening(faults, usual):
    """Opens a file, whose changes fail from then on when told to."""

    def opened(system, name, file, flags, out):
        code = usual(system, name, file, flags, out)
        place = ctypes.cast(file, ctypes.POINTER(_Pointer))
        if code == 0 and place[0]:
            methods = _Methods.from_buffer_copy(_Methods.from_address(place[0]))
            for change, shape in _CHANGES.items():
                failing = shape(_failing(faults, shape(getattr(methods, change))))
                setattr(methods, change, _kept(faults, failing))
            faults.kept.append(methods)
            place[0] = ctypes.addressof(methods)
        return code

    return opened


def _failing(faults, usual):
    return lambda *arguments: faults.code if faults.fails() else usual(*arguments)


def _kept(faults, function):
    """The address of a function that must live as long as the faults."""
    faults.kept.append(function)
    return ctypes.cast(function, _Pointer).value
