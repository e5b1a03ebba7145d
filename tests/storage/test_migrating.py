"""Files of every earlier version are opened with all that they hold, and a copy of them is kept."""

import gzip
import sqlite3
from pathlib import Path

import pytest

from hckt_timeline import errors
from hckt_timeline.domain import View
from hckt_timeline.interchange.project_json import read_project as read_json
from hckt_timeline.storage import (
    ReadOnly,
    drop_view,
    keep_view,
    migrating,
    open_project,
    read_project,
    read_views,
    schema,
    verify,
)

VERSIONS = Path(__file__).with_name("versions")
EARLIER = range(1, schema.VERSION)


def old_file(folder, version):
    """The file of a version, there at once as a whole: whoever makes it may be killed."""
    part = folder / "a.part"
    part.write_bytes(gzip.decompress((VERSIONS / f"{version}.hckt.gz").read_bytes()))
    return part.replace(folder / "a.hckt")


def expected(version):
    return read_json((VERSIONS / f"{version}.json").read_bytes(), "x.json")


@pytest.mark.parametrize("version", EARLIER)
def test_earlier_file_holds_everything_after_it_was_opened(tmp_path, version):
    path = old_file(tmp_path, version)
    before = path.read_bytes()
    with open_project(path) as project:
        assert project.read_only is None
        assert read_project(project) == expected(version)
        keep_view(project, View(name="Cả đời"))
    assert (tmp_path / f"a.v{version}.hckt").read_bytes() == before
    assert verify(path).faults == ()
    assert sorted(each.name for each in tmp_path.iterdir()) == ["a.hckt", f"a.v{version}.hckt"]


@pytest.mark.parametrize("version", EARLIER)
def test_earlier_file_that_is_only_read_stays_as_it_is(tmp_path, version):
    path = old_file(tmp_path, version)
    before = path.read_bytes()
    with open_project(path, to_change=False) as project:
        assert read_project(project) == expected(version)
    assert verify(path).faults == ()
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_new_file_and_one_brought_up_to_date_have_the_same_tables(tmp_path):
    path = old_file(tmp_path, 1)
    open_project(path).close()
    connection = sqlite3.connect(path)
    assert schema.shape_of(connection) == schema.expected_shape(schema.VERSION)
    connection.close()


def test_copy_of_another_file_is_not_written_over(tmp_path):
    path = old_file(tmp_path, 1)
    (tmp_path / "a.v1.hckt").write_bytes(b"something else")
    open_project(path).close()
    assert (tmp_path / "a.v1.hckt").read_bytes() == b"something else"
    assert (tmp_path / "a.v1-2.hckt").exists()


def test_copy_of_an_attempt_that_was_broken_off_is_taken_as_it_is(tmp_path):
    path = old_file(tmp_path, 1)
    (tmp_path / "a.v1.hckt").write_bytes(path.read_bytes())
    open_project(path).close()
    assert len(list(tmp_path.iterdir())) == 2


def test_where_no_copy_can_be_kept_the_file_is_only_read(tmp_path, monkeypatch):
    path = old_file(tmp_path, 1)
    before = path.read_bytes()

    def refuse(*_):
        raise errors.NoSpace(file="a.v1.hckt")

    monkeypatch.setattr(migrating, "_keep_copy", refuse)
    with open_project(path) as project:
        assert project.read_only is ReadOnly.REFUSED
        assert read_project(project) == expected(1)
    assert path.read_bytes() == before


def test_later_file_is_told_and_left_alone(tmp_path):
    path = old_file(tmp_path, 1)
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(errors.NewerProject):
        open_project(path)


def test_views_are_kept_by_name(tmp_path):
    path = old_file(tmp_path, 1)
    with open_project(path) as project:
        for query in ("đê", "đập"):
            keep_view(project, View(name="Công trình", query=query))
        keep_view(project, View(name=""))
        drop_view(project, "không có")
    with open_project(path) as project:
        assert [each.query for each in read_views(project)] == ["", "đập"]
        drop_view(project, "")
        assert len(read_views(project)) == 1
