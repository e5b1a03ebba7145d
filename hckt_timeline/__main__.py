"""``python -m hckt_timeline``: a command on the command line, else the window."""

import sys
from pathlib import Path

_COMMANDS = frozenset({"dates", "extract", "export", "check", "verify", "search"})


def main() -> None:
    """Runs the program and ends with its exit status."""
    if getattr(sys, "frozen", False):
        from multiprocessing import freeze_support

        freeze_support()  # processes begin here
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:  # a windowed program has none
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    arguments = [argument for argument in sys.argv[1:] if argument != "--debug"]
    debug = len(arguments) < len(sys.argv) - 1
    if arguments and (arguments[0] in _COMMANDS or arguments[0].startswith("-")):
        # typer and rich stay out of the way to the window.
        from hckt_timeline import cli

        sys.exit(cli.run(arguments, debug=debug))
    sys.exit(_open_window(arguments, debug=debug))


def _open_window(arguments: list[str], *, debug: bool) -> int:
    from hckt_timeline.errors import NoSuchPath, TimelineError

    links = [argument for argument in arguments if argument.startswith("hckt:")]
    paths = [Path(argument) for argument in arguments if argument not in links]
    try:
        for path in paths:
            if not path.exists():
                raise NoSuchPath(name=str(path), commands=", ".join(sorted(_COMMANDS)))
        from hckt_timeline.ui import run

        return run(paths, *links[-1:])
    except TimelineError as error:
        if debug:
            raise
        from hckt_timeline import cli

        return cli.report(error)


if __name__ == "__main__":
    main()
