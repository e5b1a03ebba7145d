"""Words are found in a project on the disk, and only what is found is read."""

import pytest

from hckt_timeline import cli, errors
from hckt_timeline.app.searching import found_lines
from hckt_timeline.curation import telling_of
from hckt_timeline.domain import Correct, Project
from hckt_timeline.storage import create_project, decide, open_project
from tests.curation.deciding import AT
from tests.curation.making import READ


@pytest.fixture
def path(tmp_path):
    create_project(tmp_path / "a.hckt", Project(read=READ))
    return tmp_path / "a.hckt"


def test_organisations_events_and_articles_are_told_a_line_each(path):
    lines = found_lines(path, "khi tuong", "vi")
    assert lines[0] == "tổ chức: Tổng cục Khí tượng"
    assert lines[1].startswith("sự kiện: khoảng năm 1980 – ")
    assert lines[2] == "bài: 1.txt"
    assert found_lines(path, "khí tượng", "en")[0] == "organisation: Tổng cục Khí tượng"


def test_what_was_decided_is_found_and_what_was_read_before_is_not(path):
    event = READ.events[0]
    with open_project(path) as project:
        decide(project, Correct(event=telling_of(event), title="Khai sinh"), "Lan", AT)
    assert any("Khai sinh" in line for line in found_lines(path, "khai sinh", "vi"))


def test_nothing_found_is_told(path):
    assert found_lines(path, "khongco", "vi") == ["không có gì khớp với “khongco”"]


def test_file_that_is_no_project_is_told(tmp_path):
    (tmp_path / "x.hckt").write_text("x")
    with pytest.raises(errors.NotAProject):
        found_lines(tmp_path / "x.hckt", "a", "vi")


def test_command_prints_what_was_found(path, capsys):
    assert cli.run(["search", str(path), "khi", "tuong"]) == 0
    assert "Tổng cục Khí tượng" in capsys.readouterr().out
