import json
import os
import subprocess
import sys
import unicodedata

import pytest

CHRONICLE = (
    "Ngày 1/3/1955, thành lập Cục Thủy lợi.\n\nNgày 2/3/1960, Cục Thủy lợi đổi tên thành Tổng cục "
    "Thủy lợi.\n\nSáng 5/3/1961, Tổng cục Thủy lợi tổ chức hội nghị sơ kết công tác đê điều.\n"
)


def program(*arguments, stdin=None, cwd=None, **environment):
    return subprocess.run(
        [sys.executable, "-m", "hckt_timeline", *map(str, arguments)],
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        cwd=cwd,
        env={**os.environ, "LANG": "en_GB.UTF-8", "LC_ALL": "", **environment},
        check=False,
    )


@pytest.fixture
def chronicle(tmp_path):
    path = tmp_path / "biên niên.txt"
    path.write_text(CHRONICLE, encoding="utf-8")
    return path


def test_dates_of_standard_input_are_printed_as_json():
    done = program("dates", "-", "--json", stdin="Thành lập ngày 11/7/1950.")
    (mention,) = json.loads(done.stdout)
    assert (mention["edtf"], mention["basis"]) == ("1950-07-11", "stated")
    assert set(mention) == {
        "start", "end", "text", "edtf", "earliest", "latest", "precision", "part_of_day", "time",
        "basis", "approximate", "explanation",
    }  # fmt: skip


def test_published_completes_the_year():
    done = program("dates", "-", "--published", "14/1/2026", "--json", stdin="Sáng 14/1 họp.")
    assert json.loads(done.stdout)[0]["edtf"] == "2026?-01-14"


def test_impossible_date_is_one_line_with_its_place_and_status_1():
    done = program("dates", "-", stdin="Họp ngày 31/2/1950.\n")
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "-:1:" in done.stderr


def test_extract_tells_the_events_in_order(chronicle):
    done = program("extract", chronicle)
    assert [line.split()[0] for line in done.stdout.splitlines()] == [
        "1955-03-01",
        "1960-03-02",
        "1961-03-05",
    ]


def test_extract_narrows_to_an_organisation_written_without_marks(chronicle, tmp_path):
    other = tmp_path / "khác.txt"
    other.write_text("Ngày 1/3/1970, thành lập Cục Thủy sản.", encoding="utf-8")
    done = program("extract", chronicle, other, "--organisation", "tong cuc thuy loi", "--json")
    assert len(json.loads(done.stdout)["events"]) == 3


def test_unknown_organisation_names_those_close_to_it(chronicle):
    done = program("extract", chronicle, "--organisation", "Tổng cục Thủy lơi X")
    assert done.returncode == 2
    assert "Tổng cục Thủy lợi" in done.stderr


@pytest.mark.parametrize("ending", ["png", "svg", "pdf"])
def test_export_draws_a_file_of_each_format(chronicle, tmp_path, ending):
    path = tmp_path / f"h.{ending}"
    done = program("export", chronicle, "-o", path, "--size", "A4", "--dpi", "50")
    assert (done.returncode, done.stderr) == (0, "")
    assert path.stat().st_size > 1000


def test_export_draws_for_print_and_shortens_empty_stretches(chronicle, tmp_path):
    files = [tmp_path / name for name in ("a.svg", "b.svg", "c.svg")]
    options = [], ["--shorten"], ["--theme", "print"]
    for file, added in zip(files, options, strict=True):
        done = program("export", chronicle, "-o", file, "--size", "A4", *added)
        assert (done.returncode, done.stderr) == (0, "")
    plain, shortened, for_print = (file.read_text(encoding="utf-8") for file in files)
    assert len({plain, shortened, for_print}) == 3
    cut = 'clip-path="'  # as the lines of each hatch are
    assert for_print.count(cut) > plain.count(cut)


@pytest.mark.parametrize(
    ("file", "arguments", "words"),
    [
        ("h.csv", [], "Tổng cục Thủy lợi"),
        ("h.jsonld", ["--organisation", "cuc thuy loi"], "org:ChangeEvent"),
        ("h.json", ["--format", "annotations"], "TextQuoteSelector"),
        ("h.ics", ["--yearly"], "RRULE:FREQ=YEARLY"),
        ("h.md", ["--from", "1960", "--to", "1960", "--lang", "en"], "## 1960"),
    ],
)
def test_export_writes_data_by_the_ending(chronicle, tmp_path, file, arguments, words):
    done = program("export", chronicle, "-o", tmp_path / file, *arguments)
    assert (done.returncode, done.stderr) == (0, "")
    assert words in (tmp_path / file).read_text(encoding="utf-8")


def test_rows_of_a_table_that_are_not_understood_are_told_with_status_1(tmp_path):
    table = tmp_path / "b.csv"
    table.write_text("title,edtf\nA,1950\nB,hôm nào\n", encoding="utf-8")
    done = program("extract", table)
    assert (done.returncode, done.stdout.count("\n")) == (1, 1)
    assert "row 3: cannot read edtf: “hôm nào”" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["export", "-o", "h.json", "--format", "xml"], "jsonld"),
        (["extract", "no-such-file"], "no such file"),
        (["export", "-o", "h.bmp"], ".bmp"),
        (["export", "-o", "/no/such/folder/h.png"], "Cannot write"),
        (["export", "-o", "h.png", "--size", "A9"], "A9"),
        (["export", "-o", "h.png", "--from", "hôm nào"], "hôm nào"),
        (["extract", "--nonsense"], "--nonsense"),
        (["dates", "no-such-file"], "Cannot read"),
        (["export"], "no file name"),
        (["export", "-o", "h.png", "--from", "2000", "--to", "1990"], "before it begins"),
        (["extract", "."], "no article"),
        (["dates", "-", "--published", "2026"], "2026"),
    ],
)
def test_wrong_use_is_one_line_on_standard_error_and_status_2(arguments, words, tmp_path):
    done = program(*arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert words in done.stderr


def test_no_screen_is_one_line_that_names_export_and_status_2():
    none = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}
    done = program(**none)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "export" in done.stderr


def test_check_tells_conflicts_with_their_passages(chronicle, tmp_path):
    other = tmp_path / "khác.txt"
    other.write_text("Ngày 5/6/1956, thành lập Cục Thủy lợi.", encoding="utf-8")
    done = program("check", chronicle, other)
    assert done.returncode == 0
    assert "01/03/1955, 05/06/1956" in done.stdout


def test_package_hands_on_its_names_without_qt_or_matplotlib():
    code = (
        "import sys, hckt_timeline as h; h.read_dates; h.open_history; h.extract; h.export_data;"
        "print(sorted({'PySide6', 'matplotlib', 'dateparser', 'pandas', 'typer', 'rich'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_no_screen_is_told_in_utf_8_whatever_the_console():
    none = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": "", "LANG": "vi_VN.UTF-8"}
    assert "Không có màn hình" in program(PYTHONIOENCODING="cp1252", **none).stderr


def test_closed_pipe_is_no_problem(chronicle):
    done = subprocess.run(
        f"'{sys.executable}' -m hckt_timeline extract '{chronicle}' | (exec <&-; sleep 1); "
        "echo ${PIPESTATUS[0]}",
        shell=True,
        executable="/bin/bash",
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, done.stderr) == ("0\n", "")


def test_article_without_events_is_said_to_have_none(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Một bài không có ngày nào.", encoding="utf-8")
    assert program("extract", path).stdout == "No event found in 1 articles.\n"


def test_older_encoding_is_told_and_is_no_problem(tmp_path):
    path = tmp_path / "a.txt"
    text = "Ngày 1/3/1955, thành lập Cục Thủy lợi ở Hà Nội, trụ sở đặt tại phố Tràng Tiền. " * 3
    path.write_bytes(unicodedata.normalize("NFC", text).encode("utf-16-le"))
    done = program("extract", path)
    assert (done.returncode, done.stderr.count("\n")) == (0, done.stderr.count("a.txt"))
    assert done.stdout.startswith("1955-03-01")


def test_misspelt_command_is_told_with_the_commands_there_are():
    done = program("dattes")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "dates" in done.stderr


def test_project_file_is_made_opened_checked_and_told_like_its_articles(chronicle, tmp_path):
    project = tmp_path / "dự án.hckt"
    assert program("extract", chronicle, "-o", project).returncode == 0
    assert program("extract", project).stdout == program("extract", chronicle).stdout
    told = program("extract", project, "--json").stdout
    assert told == program("extract", chronicle, "--json").stdout
    done = program("verify", project)
    assert (done.returncode, done.stderr) == (0, "")
    assert "no fault (1 articles, 3 events, 0 decisions)" in done.stdout
    assert program("check", project).returncode == 0


def test_file_that_is_no_project_is_told_in_one_line(tmp_path):
    for name, data in {"a.hckt": b"x" * 5000, "b.hckt": b""}.items():
        (tmp_path / name).write_bytes(data)
        for command in ("verify", "extract"):
            done = program(command, tmp_path / name)
            assert (done.returncode, done.stderr.count("\n")) == (2, 1)
            assert "no project of this program" in done.stderr


def test_narrowed_project_is_sound(chronicle, tmp_path):
    other = tmp_path / "khác.txt"
    other.write_text("Ngày 1/3/1970, thành lập Cục Thủy sản.", encoding="utf-8")
    project = tmp_path / "a.hckt"
    program("extract", chronicle, other, "--organisation", "Cục Thủy sản", "-o", project)
    assert program("verify", project).returncode == 0
    assert len(json.loads(program("extract", project, "--json").stdout)["events"]) == 1
