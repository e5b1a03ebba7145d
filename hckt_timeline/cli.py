"""The commands, and the one place where their failures become messages."""

import json
import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from hckt_timeline import errors
from hckt_timeline.app.dates import date_file
from hckt_timeline.app.days import typed_bounds, typed_day
from hckt_timeline.app.pace import usable_cores
from hckt_timeline.domain import DateMention, History, Project
from hckt_timeline.errors import TimelineError
from hckt_timeline.terminal import (
    complain,
    language,
    print_dates,
    problem_line,
    progress_bar,
    report_files,
    say,
)

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Đọc lịch sử của một đơn vị từ các bài viết tiếng Việt và vẽ thành dòng thời gian. "
    "Không có lệnh: mở cửa sổ. · Reads the history of an institution out of Vietnamese articles "
    "and draws it. Without a command: opens the window.",
)


class Lang(StrEnum):
    """The language of a picture."""

    VI = "vi"
    EN = "en"


class Scheme(StrEnum):
    """The theme of a picture."""

    LIGHT = "light"
    DARK = "dark"
    PRINT = "print"


Paths = Annotated[list[Path], typer.Argument(metavar="PATH...", show_default=False)]
SomePaths = Annotated[list[Path] | None, typer.Argument(metavar="[PATH...]", show_default=False)]
AsJson = Annotated[bool, typer.Option("--json", help="In JSON ra. · Print JSON.")]
Organisations = Annotated[
    list[str] | None,
    typer.Option(
        "--organisation",
        metavar="NAME",
        help="Chỉ đơn vị này và các đơn vị tiền thân, kế thừa, trực thuộc. · "
        "Only this organisation, its forebears, heirs and parts.",
    ),
]


INTERRUPTED = 130
"""The exit status of a program that Ctrl+C stops, as shells give it."""


def run(arguments: list[str], *, debug: bool = False) -> int:
    """Runs one command; 0 done, 1 done with problems reported, 2 wrong use or nothing readable."""
    try:
        status = app(arguments, prog_name="hckt-timeline", standalone_mode=False)
    except typer.Abort:
        status = INTERRUPTED
    except (BrokenPipeError, SystemExit):
        # Whoever read the output has had enough, which typer turns into an exit; the interpreter
        # must not try to flush the rest.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except TimelineError as error:
        if debug:
            raise
        return report(error)
    except Exception as error:
        if not hasattr(error, "format_message"):
            raise
        complain(error.format_message())
        return 2
    if status == INTERRUPTED:  # what typer makes of Ctrl+C
        report(errors.Cancelled())
    sys.stdout.flush()
    return int(status or 0)


def report(error: TimelineError) -> int:
    """Says in one line what happened; the exit status that goes with it."""
    complain(error.message(language()))
    return 2


@app.command()
def dates(
    file: Annotated[Path, typer.Argument(metavar="[FILE|-]", allow_dash=True)] = Path("-"),
    published: Annotated[
        str | None,
        typer.Option(metavar="DAY", help="Ngày đăng bài. · The day of publication."),
    ] = None,
    *,
    as_json: AsJson = False,
) -> int:
    """Các ngày trong một bài, kèm cách đọc. · The dates of a text, and how they were read."""
    data, name = _input(file)
    dated = date_file(data, name, typed_day(published) if published else None)
    for problem in dated.problems:
        complain(problem_line(problem, dated.text))
    if as_json:
        _print_json([_mention_record(mention) for mention in dated.mentions])
    else:
        print_dates(dated)
    return 1 if dated.problems else 0


@app.command()
def extract(
    paths: Paths,
    output: Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE")] = None,
    organisation: Organisations = None,
    *,
    as_json: AsJson = False,
) -> int:
    """Lịch sử trong các bài. · The history in a set of articles."""
    from hckt_timeline.app.histories import is_project, shown
    from hckt_timeline.app.narrowing import narrowed
    from hckt_timeline.app.saving import pieces, save

    project = _gather(paths)
    history = narrowed(shown(project), organisation or [])
    if organisation:
        if output and is_project(output) and output.exists():
            raise errors.WouldLose(file=str(output))
        project = Project(read=history)
    report_files(history)
    if output:
        save(project, output)
    if as_json:
        sys.stdout.writelines(pieces(project))
    if not output and not as_json:
        from hckt_timeline.app.chronicle import chronicle_lines

        for line in chronicle_lines(history, language()):
            say(line)
    return 1 if history.problems else 0


@app.command()
def check(paths: Paths) -> int:
    """Mâu thuẫn và lỗi trong các bài. · Conflicts and problems of a set of articles."""
    from hckt_timeline.app.chronicle import conflict_lines

    history = _read(paths)
    for line in conflict_lines(history, language()):
        say(line)
    report_files(history)
    return 1 if history.problems else 0


@app.command()
def verify(file: Annotated[Path, typer.Argument(metavar="FILE.hckt", show_default=False)]) -> int:
    """Kiểm tra một tệp dự án. · Checks a project file."""
    from hckt_timeline.app.verifying import verdict_lines
    from hckt_timeline.storage import verify as check_project

    verdict = check_project(file)
    for line in verdict_lines(verdict, language()):
        say(f"{file}: {line}")
    return 1 if verdict.faults else 0


@app.command()
def search(
    file: Annotated[Path, typer.Argument(metavar="FILE.hckt", show_default=False)],
    words: Annotated[list[str], typer.Argument(metavar="WORDS...", show_default=False)],
) -> int:
    """Tìm trong một tệp dự án, có dấu hay không dấu. · Finds words in a project file."""
    from hckt_timeline.app.searching import found_lines

    for line in found_lines(file, " ".join(words), language()):
        say(line)
    return 0


@app.command()
def export(
    paths: SomePaths = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--output",
            metavar="FILE",
            show_default=False,
            help="Ảnh .png, .svg, .pdf, trang web .html hay dữ liệu .csv, .json, .jsonld, "
            ".annotations.json, "
            ".timelinejs.json, .ics, .md. · A picture, a web page or data, by its ending.",
        ),
    ] = None,
    first: Annotated[str | None, typer.Option("--from", metavar="DAY")] = None,
    last: Annotated[str | None, typer.Option("--to", metavar="DAY")] = None,
    organisation: Organisations = None,
    size: Annotated[
        str,
        typer.Option(
            metavar="A4…A0|16:9|4:3|square|WxH|WxHpx",
            help="WxH: mm; WxHpx: điểm ảnh. · WxH: mm; WxHpx: dots.",
        ),
    ] = "16:9",
    dpi: Annotated[int, typer.Option(min=30, max=1200)] = 150,
    theme: Scheme = Scheme.LIGHT,
    lang: Lang = Lang.VI,
    form: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar="NAME",
            help="Định dạng dữ liệu, nếu đuôi tệp không nói rõ. · "
            "The format of data, where the ending does not tell: "
            "csv, json, jsonld, annotations, timelinejs, icalendar, markdown.",
        ),
    ] = None,
    title: Annotated[str | None, typer.Option(metavar="TEXT")] = None,
    subtitle: Annotated[str | None, typer.Option(metavar="TEXT")] = None,
    day: Annotated[
        str | None,
        typer.Option(
            metavar="DAY",
            help="Ngày lập ghi trong tệp; không có thì tệp không mang ngày. · "
            "The day of making that the file tells; without it the file tells none.",
        ),
    ] = None,
    *,
    yearly: Annotated[
        bool,
        typer.Option(
            "--yearly",
            help="Trong lịch, ngày thành lập lặp lại hằng năm. · "
            "In a calendar, days of founding come back every year.",
        ),
    ] = False,
    sources: Annotated[
        bool,
        typer.Option(
            "--sources",
            help="Đánh số nguồn và liệt kê dưới hình. · "
            "Number the sources and list them under the picture.",
        ),
    ] = False,
    legend: Annotated[bool, typer.Option(help="Chú giải. · The legend.")] = True,
    scale: Annotated[bool, typer.Option(help="Thước tỉ lệ. · The scale bar.")] = True,
    transparent: Annotated[
        bool, typer.Option("--transparent", help="Nền trong suốt. · A transparent background.")
    ] = False,
    shorten: Annotated[
        bool,
        typer.Option(
            "--shorten",
            help="Rút ngắn các khoảng dài không có sự kiện. · "
            "Draw long empty stretches of time shorter than they are.",
        ),
    ] = False,
) -> int:
    """Xuất ảnh hay dữ liệu ra tệp. · Writes the timeline, or its data, into a file."""
    from hckt_timeline.app.data import DataOptions, data_format, export_data
    from hckt_timeline.app.export import PAGE_ENDING, PictureOptions, export_picture
    from hckt_timeline.app.narrowing import narrowed
    from hckt_timeline.app.webpage import export_page

    if output is None:
        raise errors.NoOutput
    history = narrowed(_read(paths or []), organisation or [])
    begin = typed_bounds(first)[0] if first else None
    end = typed_bounds(last)[1] if last else None
    if data_format(output, form):
        chosen = DataOptions(language=lang.value, first=begin, last=end, yearly=yearly)
        export_data(history, output, chosen, form)
    else:
        options = PictureOptions(
            size=size,
            dpi=dpi,
            theme=theme.value,
            language=lang.value,
            first=begin,
            last=end,
            shortened=shorten,
            title=title,
            subtitle=subtitle,
            legend=legend,
            scale=scale,
            sources=sources,
            clear=transparent,
            day=typed_day(day) if day else None,
        )
        write = export_page if output.suffix.lower() == PAGE_ENDING else export_picture
        write(history, output, options)
    report_files(history)
    return 1 if history.problems else 0


def _input(file: Path) -> tuple[bytes, str]:
    from hckt_timeline.app.histories import bytes_in, bytes_of

    if str(file) == "-":
        return bytes_in(sys.stdin.buffer, "-"), "-"
    return bytes_of(file), str(file)


def _read(paths: list[Path]) -> History:
    """The history at some paths, as people decided it."""
    from hckt_timeline.app.histories import shown

    return shown(_gather(paths))


def _gather(paths: list[Path]) -> Project:
    """The project at some paths, with a bar on a terminal while it is read."""
    from hckt_timeline.app.histories import gather

    with progress_bar() as tell:
        return gather(paths, processes=usable_cores(), progress=tell)


def _mention_record(mention: DateMention) -> dict[str, object]:
    span = mention.span
    return {
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "edtf": span.edtf,
        "earliest": span.earliest and span.earliest.isoformat(),
        "latest": span.latest and span.latest.isoformat(),
        "precision": span.precision,
        "part_of_day": span.part_of_day,
        "time": span.time and span.time.isoformat("minutes"),
        "basis": mention.basis,
        "approximate": span.approximate,
        "explanation": {"vi": mention.explanation.vi, "en": mention.explanation.en},
    }


def _print_json(value: object) -> None:
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=1) + "\n")
