"""What the command line shows: messages, tables, a bar; in the language of the system."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from unicodedata import category

from rich.console import Console
from rich.progress import BarColumn, TextColumn
from rich.progress import Progress as Bar
from rich.table import Table
from rich.text import Text

from hckt_timeline.app.dates import DatedText
from hckt_timeline.app.pace import Stopwatch, progress_words
from hckt_timeline.domain import History, Problem, Progress, Wording
from hckt_timeline.errors import Language


def language() -> Language:
    """The language of messages, by the system's settings; Vietnamese where they name no English."""
    told = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return "en" if told.startswith("en") else "vi"


@contextmanager
def progress_bar() -> Iterator[Callable[[Progress], None] | None]:
    """A bar on the terminal that is gone when the work is; nothing where there is no terminal."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield None
        return
    words = TextColumn("{task.description}", markup=False)
    with Bar(BarColumn(24), words, console=console, transient=True) as bar:
        task, watch = bar.add_task("", total=None), Stopwatch()

        def tell(progress: Progress) -> None:
            line = progress_words(progress, watch.pace(progress), language())
            total = progress.total or None
            bar.update(task, description=line, completed=progress.done, total=total)

        yield tell


_COLOURS = {
    "stated": "green",
    "published": "cyan",
    "context": "yellow",
    "sequence": "yellow",
    "relative": "magenta",
    "lunar": "blue",
}
_BASES = {
    "vi": {
        "stated": "ghi đủ",
        "published": "ngày đăng",
        "context": "ngữ cảnh",
        "sequence": "thứ tự tin",
        "relative": "tính từ mốc",
        "lunar": "âm lịch",
    },
    "en": {basis: basis for basis in _COLOURS},
}
_HEADINGS = {
    "vi": ("trong bài", "giá trị", "căn cứ", "vì sao"),
    "en": ("words", "value", "basis", "why"),
}


def print_dates(dated: DatedText) -> None:
    """Shows the dates of a text as a table, on a terminal under the text in colours."""
    chosen = language()
    console = Console(highlight=False)
    if console.is_terminal:
        marked = Text(harmless(dated.text))
        for mention in dated.mentions:
            marked.stylize(f"bold {_COLOURS[mention.basis]}", mention.start, mention.end)
        console.print(marked, end="\n\n")
    table = Table(*_HEADINGS[chosen], box=None, pad_edge=False, header_style="bold")
    for mention in dated.mentions:
        table.add_row(
            Text(harmless(mention.text)),
            Text(mention.span.edtf),
            Text(_BASES[chosen][mention.basis], style=_COLOURS[mention.basis]),
            Text(harmless(mention.explanation.text(chosen))),
        )
    console.print(table)


def report_files(history: History) -> None:
    """Says what could not be read, and how what was read had to be."""
    for note in history.notes:
        complain(f"{note.file}: {note.words.text(language())}")
    for problem in history.problems:
        complain(problem_line(problem))


def problem_line(problem: Problem, text: str | None = None) -> str:
    """A problem with its place: line and column where the text is at hand."""
    chosen = language()
    reason = problem.reason.text(chosen)
    if problem.start is None:
        return f"{problem.file}: {reason}"
    if text is None:
        place = _PLACE.fill(place=str(problem.start)).text(chosen)
        return f"{problem.file}, {place}: {reason}"
    line = text.count("\n", 0, problem.start) + 1
    column = problem.start - text.rfind("\n", 0, problem.start)
    return f"{problem.file}:{line}:{column}: {reason}"


_PLACE = Wording(vi="ký tự {place}", en="character {place}")


def harmless(words: str) -> str:
    """Text for a terminal, without the control characters that could steer it."""
    return "".join(each if _is_harmless(each) else "�" for each in words)


def _is_harmless(letter: str) -> bool:
    return letter in "\n\t" or letter.isprintable() or category(letter) == "Zs"


def complain(line: str) -> None:
    """Says on standard error what went wrong, in the program's name and on one line."""
    sys.stderr.write(f"hckt-timeline: {_one_line(line)}\n")


def say(line: str) -> None:
    """Says something on standard output, on one line."""
    sys.stdout.write(f"{_one_line(line)}\n")


def _one_line(words: str) -> str:
    return harmless(words.replace("\n", " "))
