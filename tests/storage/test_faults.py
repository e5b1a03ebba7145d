"""A disk that fails at any step of any work: nothing acknowledged is lost, nothing is left half."""

import errno
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from hckt_timeline import errors, placing
from hckt_timeline.app.saving import save
from hckt_timeline.curation import telling_of
from hckt_timeline.domain import Confirm, Correct, Project, View
from hckt_timeline.interchange.project_json import read_project as read_json
from hckt_timeline.storage import (
    ProjectFile,
    copy_project,
    create_project,
    decide,
    keep_view,
    open_project,
    read_anew,
    read_project,
    verify,
)
from tests.curation.deciding import AT, journal
from tests.curation.making import READ
from tests.extraction.tell import history_of
from tests.storage.faulty import FULL, IO_ERROR, READ_ONLY, faulty, library
from tests.storage.test_migrating import expected, old_file

MORE = history_of(*(each.text for each in READ.articles), "Ngày 2/2/1990, thành lập Viện Đê.")
KEPT = journal(Confirm(event=telling_of(READ.events[0])))
BEFORE = Project(read=READ, decisions=KEPT)
STRIDE = int(os.environ.get("HCKT_FAULT_STRIDE", "13"))
"""Of so many steps of an edit one fails; 1 takes them all, in some minutes."""
VIEW = View(name="Công trình")
CORRECTION = Correct(event=telling_of(READ.events[1]), title="Tên khác")

EDITS: dict[str, tuple[Callable[[ProjectFile], object], Project]] = {
    "decide": (
        lambda project: decide(project, CORRECTION, "Lan", AT),
        BEFORE.model_copy(update={"decisions": journal(KEPT[0].act, CORRECTION)}),
    ),
    "read more": (
        lambda project: read_anew(project, MORE),
        BEFORE.model_copy(update={"read": MORE}),
    ),
    "keep a view": (
        lambda project: keep_view(project, VIEW),
        BEFORE.model_copy(update={"views": (VIEW,)}),
    ),
}
needs_faults = pytest.mark.skipif(library() is None, reason="SQLite is no library of its own")
each_fault = pytest.mark.parametrize("code", [FULL, IO_ERROR, READ_ONLY])
each_length = pytest.mark.parametrize("lasting", [False, True], ids=["once", "from then on"])


def sound(path: Path) -> Project:
    verdict = verify(path)
    assert verdict.faults == ()
    assert verdict.project is not None
    return verdict.project


def failure_of(work: Callable[[], object]) -> errors.TimelineError | None:
    try:
        work()
    except errors.TimelineError as error:
        return error
    return None


def assert_holds_all(path: Path) -> None:
    with open_project(path) as project:
        assert read_project(project) == expected(1)


def is_clear(error: errors.TimelineError, path: Path) -> bool:
    told = error.message("vi"), error.message("en")
    return all(path.name in words and "\n" not in words for words in told) and told[0] != told[1]


@needs_faults
@each_fault
@each_length
@pytest.mark.parametrize("edit", EDITS)
def test_edit_is_whole_or_nothing_at_whatever_step_the_disk_fails(tmp_path, edit, code, lasting):
    work, after = EDITS[edit]
    path = tmp_path / "a.hckt"
    failed = 0
    for step in range(1, 10_000, STRIDE):
        create_project(path, BEFORE)
        with faulty() as faults, open_project(path) as project:
            faults.steps, faults.at, faults.code, faults.lasting = 0, step, code, lasting
            refusal = failure_of(lambda: work(project))
            assert refusal is None or is_clear(refusal, path)
            acknowledged = BEFORE if refusal else after
            failed += refusal is not None
            done = faults.steps < step
            faults.at = 0
            assert sound(path) == acknowledged
            if refusal:
                # The project that is still open goes on where it stood before the failure.
                work(project)
                assert sound(path) == after
        assert sound(path) == after
        assert [each.name for each in tmp_path.iterdir()] == ["a.hckt"]
        if done:
            break
    assert failed >= 2


@needs_faults
@each_fault
def test_new_project_stands_whole_or_not_at_all(tmp_path, code):
    path = tmp_path / "a.hckt"
    for step in range(1, 10_000, max(1, STRIDE // 4)):
        with faulty() as faults:
            faults.at, faults.code = step, code
            refusal = failure_of(lambda: create_project(path, BEFORE))
        if refusal is None:
            break
        assert is_clear(refusal, path)
        assert list(tmp_path.iterdir()) == []
    assert step > 5
    assert sound(path) == BEFORE


@needs_faults
@each_fault
@each_length
def test_earlier_file_is_brought_up_to_date_or_read_as_it_is(tmp_path, code, lasting):
    for step in range(1, 10_000, max(1, STRIDE // 4)):
        path = old_file(tmp_path, 1)
        with faulty() as faults:
            faults.at, faults.code, faults.lasting = step, code, lasting
            failure = failure_of(partial(assert_holds_all, path))
            assert failure is None or is_clear(failure, path)
        assert_holds_all(path)
        assert sound(path) == sound(tmp_path / "a.v1.hckt") == expected(1)
        if faults.steps < step:
            break
    assert step > 5


REFUSALS = [errno.ENOSPC, errno.EIO, errno.EROFS, errno.EACCES, errno.ENOENT]


@pytest.mark.parametrize("refusal", REFUSALS, ids=errno.errorcode.get)
@pytest.mark.parametrize("step", ["fsync", "replace", "write_bytes", "open", "copymode"])
@pytest.mark.parametrize("work", ["copy", "save", "export", "new"])
def test_file_that_is_replaced_stays_until_the_new_one_is_whole(
    tmp_path, monkeypatch, work, step, refusal
):
    path = tmp_path / ("a.json" if work == "export" else "a.hckt")
    save(BEFORE, path)
    other = tmp_path / "b.hckt"
    create_project(other, Project(read=MORE))
    before = path.read_bytes()

    def refuse(*_, **__):
        raise OSError(refusal, os.strerror(refusal))

    places = {"fsync": os, "replace": Path, "write_bytes": Path, "copymode": placing.shutil}
    works: dict[str, Callable[[], object]] = {
        "copy": lambda: copy_project(project, path),
        "save": lambda: save(Project(read=MORE), path),
        "export": lambda: save(Project(read=MORE), path),
        "new": lambda: create_project(path, Project(read=MORE)),
    }
    with open_project(other) as project:
        monkeypatch.setattr(places.get(step, Path), step, refuse)
        failure = failure_of(works[work])
        monkeypatch.undo()
    refused = failure is not None
    if refused:
        assert is_clear(failure, path)
        assert isinstance(failure, errors.NoSpace) == (refusal == errno.ENOSPC)
        assert path.read_bytes() == before
    assert sorted(each.name for each in tmp_path.iterdir()) == sorted({path.name, "b.hckt"})
    kept = read_json(path.read_bytes(), "a.json") if work == "export" else sound(path)
    after = BEFORE.model_copy(update={"read": MORE}) if work == "save" else Project(read=MORE)
    assert kept == (BEFORE if refused else after)


def test_project_that_is_removed_while_open_takes_no_edit_but_can_be_saved_elsewhere(tmp_path):
    path = tmp_path / "a.hckt"
    create_project(path, BEFORE)
    with open_project(path) as project:
        path.unlink()
        for work, _ in EDITS.values():
            with pytest.raises(errors.ProjectGone) as failure:
                work(project)
            assert is_clear(failure.value, path)
        assert not path.exists()
        copy_project(project, tmp_path / "b.hckt")
    assert sound(tmp_path / "b.hckt") == BEFORE


def test_file_that_took_the_place_of_an_open_project_is_left_alone(tmp_path):
    path = tmp_path / "a.hckt"
    create_project(path, BEFORE)
    with open_project(path) as project:
        create_project(path, Project(read=MORE))
        with pytest.raises(errors.ProjectGone):
            decide(project, CORRECTION, "Lan", AT)
    assert sound(path) == Project(read=MORE)
