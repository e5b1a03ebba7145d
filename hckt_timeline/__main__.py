"""``python -m hckt_timeline``: a command on the command line, else the window."""

import sys
from pathlib import Path

_COMMANDS = frozenset({"dates", "extract", "export", "check"})


def main() -> None:
    """Runs the program and ends with its exit status."""
    arguments = sys.argv[1:]
    if arguments and (arguments[0] in _COMMANDS or arguments[0].startswith("-")):
        # typer and rich stay out of the way to the window.
        from hckt_timeline import cli

        sys.exit(cli.run(arguments))
    sys.exit(_open_window([Path(argument) for argument in arguments]))


def _open_window(paths: list[Path]) -> int:
    from hckt_timeline.errors import TimelineError
    from hckt_timeline.ui import run

    try:
        return run(paths)
    except TimelineError as error:
        from hckt_timeline import cli

        return cli.report(error)


if __name__ == "__main__":
    main()
