"""The window: the only package that knows Qt's widgets."""

import gc
import os
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from hckt_timeline.ui.screen import require_screen

_WITHOUT_QT = "ui.model.state", "app.histories", "app.pace", "curation", "ui.model.links"


def run(paths: Sequence[Path], link: str = "") -> int:
    """Open the window on the articles at ``paths``, or on the built-in history without any.

    Args:
        paths: files and folders.
        link: a view of what is opened, as the window copies it (``hckt:…``).

    Returns:
        The exit status of the program.

    Raises:
        NoScreen: there is no display; told before Qt is loaded, which would end the process.
    """
    require_screen()
    load()
    from hckt_timeline.ui.program import main

    return main(paths, link)


def load() -> None:
    """Load what the window stands on, fast: the way to the first frame."""
    # Pydantic would search all installed packages for plug-ins, a tenth of the way to the window.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    # Numpy's algebra, which nothing here needs, would start threads that wait by spinning.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    # What is loaded stays: the collector would go through it in vain until the first frame.
    gc.disable()
    # Qt's bindings read the source of every module that is loaded after them, so they come last.
    for module in _WITHOUT_QT:
        import_module(f"hckt_timeline.{module}")


__all__ = ["run"]
