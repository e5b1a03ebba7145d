"""Where the data that the program ships with lies."""

from pathlib import Path

_HERE = Path(__file__).parent
_INSTALLED = _HERE / "_resources"
_CHECKOUT = _HERE.parent / "resources"


def resource(*parts: str) -> Path:
    """The path of a packaged file or folder, installed or in a checkout."""
    root = _INSTALLED if _INSTALLED.is_dir() else _CHECKOUT
    return root.joinpath(*parts)
