import datetime as dt
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from hckt_timeline import errors, open_history
from hckt_timeline.app.data import DATA_FORMATS, DataOptions, data_format, export_data
from hckt_timeline.app.narrowing import narrowed, within
from hckt_timeline.domain import check_history
from tests.extraction.tell import history_of

TEXT = (
    "Ngày 1/3/1955, thành lập Cục Thủy lợi. Ngày 3/3/1970, thành lập Cục Thủy sản. Ngày 4/3/1980, "
    "Cục Thủy lợi và Cục Thủy sản hợp nhất thành Tổng cục Thủy lợi – Thủy sản."
)
WRITE_ALL = """
import sys
from pathlib import Path
from hckt_timeline import open_history
from hckt_timeline.app.data import DATA_FORMATS, export_data
for each in DATA_FORMATS:
    export_data(open_history(), Path(sys.argv[1]) / f"h{each.ending}")
"""


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("h.csv", "csv"),
        ("h.json", "json"),
        ("h.annotations.json", "annotations"),
        ("H.TimelineJS.JSON", "timelinejs"),
        ("h.jsonld", "jsonld"),
        ("h.ics", "icalendar"),
        ("h.md", "markdown"),
    ],
)
def test_the_longest_ending_tells_the_format(file, name):
    assert data_format(Path(file)).name == name


def test_a_name_goes_before_the_ending():
    assert data_format(Path("h.json"), "timelinejs").name == "timelinejs"
    assert data_format(Path("h.png")) is None
    with pytest.raises(errors.UnknownFormat, match="timelinejs"):
        data_format(Path("h.json"), "xml")


def test_no_two_formats_share_a_name_or_an_ending():
    assert len({each.name for each in DATA_FORMATS}) == len(DATA_FORMATS)
    assert len({each.ending for each in DATA_FORMATS}) == len(DATA_FORMATS)


def test_every_format_gives_the_same_bytes_in_every_run(tmp_path):
    for seed in ("1", "2"):
        folder = tmp_path / seed
        folder.mkdir()
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": f"UTC{seed}"}
        subprocess.run([sys.executable, "-c", WRITE_ALL, str(folder)], check=True, env=environment)
    for each in DATA_FORMATS:
        first, second = (tmp_path / seed / f"h{each.ending}" for seed in ("1", "2"))
        assert first.read_bytes() == second.read_bytes()
        assert first.stat().st_size > 1000


@pytest.mark.parametrize("ending", [".json", ".csv"])
def test_what_was_exported_opens_again(tmp_path, ending):
    history = history_of(TEXT)
    path = tmp_path / f"h{ending}"
    export_data(history, path)
    back = open_history(path)
    assert [event.title for event in back.events] == [event.title for event in history.events]
    assert back.links == history.links


def test_period_narrows_the_data(tmp_path):
    path = tmp_path / "h.json"
    options = DataOptions(first=dt.date(1960, 1, 1), last=dt.date(1975, 1, 1))
    export_data(history_of(TEXT), path, options)
    told = json.loads(path.read_text(encoding="utf-8"))
    assert [event["edtf"] for event in told["events"]] == ["1970-03-03"]
    assert [each["name"] for each in told["organisations"]] == ["Cục Thủy sản"]


def test_history_of_a_period_holds_together():
    history = open_history()
    part = within(history, dt.date(1974, 1, 1), dt.date(2025, 1, 31))
    check_history(part)
    assert {event.id for event in part.events} < {event.id for event in history.events}
    check_history(within(narrowed(history, ["Tổng cục Kỹ thuật"]), dt.date(1974, 1, 1), None))


def test_period_that_tells_nothing_is_refused_and_no_file_is_left(tmp_path):
    options = DataOptions(first=dt.date(1800, 1, 1), last=dt.date(1801, 1, 1))
    with pytest.raises(errors.NothingInPeriod):
        export_data(history_of(TEXT), tmp_path / "h.csv", options)
    assert list(tmp_path.iterdir()) == []


def test_export_that_breaks_off_leaves_what_was_there(tmp_path, monkeypatch):
    path = tmp_path / "h.md"
    path.write_text("before", encoding="utf-8")

    def broken(*_):
        yield "half"
        raise OSError(5, "broken")

    monkeypatch.setattr("hckt_timeline.app.data.markdown_pieces", broken)
    with pytest.raises(errors.CannotWrite):
        export_data(history_of(TEXT), path)
    assert [each.read_text(encoding="utf-8") for each in tmp_path.iterdir()] == ["before"]


def test_history_of_nothing_is_a_file_in_every_format(tmp_path):
    for each in DATA_FORMATS:
        path = tmp_path / f"h{each.ending}"
        export_data(history_of("Một bài không có ngày nào."), path)
        assert path.stat().st_size
