import os
from pathlib import Path

import pytest

from hckt_timeline import errors
from hckt_timeline.placing import put_in_place, write_text


def _write_half(path: Path) -> None:
    with put_in_place(path) as place:
        place.write_text("half", encoding="utf-8")
        raise KeyboardInterrupt


def test_file_that_is_not_completed_leaves_what_was_there_and_nothing_else(tmp_path):
    path = tmp_path / "a.json"
    path.write_text("before", encoding="utf-8")
    with pytest.raises(KeyboardInterrupt):
        _write_half(path)
    assert {each.name: each.read_text(encoding="utf-8") for each in tmp_path.iterdir()} == {
        "a.json": "before"
    }


def test_completed_file_takes_the_place_of_the_one_that_a_link_leads_to(tmp_path):
    (tmp_path / "real.txt").write_text("before", encoding="utf-8")
    link = tmp_path / "link.txt"
    link.symlink_to(tmp_path / "real.txt")
    with put_in_place(link) as place:
        place.write_text("after", encoding="utf-8")
    assert link.is_symlink()
    assert (tmp_path / "real.txt").read_text(encoding="utf-8") == "after"


def test_what_is_no_regular_file_is_written_to_as_it_is():
    with put_in_place(Path(os.devnull)) as place:
        place.write_text("x", encoding="utf-8")
    assert not Path(os.devnull).is_file()


def test_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(errors.CannotWrite), put_in_place(tmp_path / "none" / "a") as place:
        place.write_text("x", encoding="utf-8")


def test_new_file_has_the_rights_that_the_user_gives_new_files(tmp_path):
    before = os.umask(0o027)
    try:
        write_text(tmp_path / "a.txt", ["x"])
    finally:
        os.umask(before)
    assert (tmp_path / "a.txt").stat().st_mode & 0o777 == 0o640


def test_file_put_in_place_of_another_has_its_rights(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("before", encoding="utf-8")
    path.chmod(0o604)
    write_text(path, ["after"])
    assert path.stat().st_mode & 0o777 == 0o604
