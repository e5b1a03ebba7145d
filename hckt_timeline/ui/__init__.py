"""The window: the only package that knows Qt's widgets."""

from collections.abc import Sequence
from pathlib import Path

from hckt_timeline.ui.screen import require_screen


def run(paths: Sequence[Path]) -> int:
    """Open the window on the articles at ``paths``, or on the built-in history without any.

    Returns:
        The exit status of the program.

    Raises:
        NoScreen: there is no display; told before Qt is loaded, which would end the process.
    """
    require_screen()
    from hckt_timeline.ui.program import main

    return main(paths)


__all__ = ["run"]
