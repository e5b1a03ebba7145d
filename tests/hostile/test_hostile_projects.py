"""Projects from strangers are data: opened or refused in one message, and nothing else happens."""

import os
import sys
import time
from pathlib import Path
from resource import RUSAGE_SELF, getrusage

import pytest

import hckt_timeline
from hckt_timeline import errors
from hckt_timeline.curation import telling_of
from hckt_timeline.domain import Confirm
from hckt_timeline.layout import build_chart
from hckt_timeline.resources import resource
from hckt_timeline.storage import (
    create_project,
    decide,
    open_project,
    read_article,
    read_event,
    read_journal,
    read_lineage,
    read_project,
    read_table,
    search,
    verify,
)
from tests.curation.deciding import AT
from tests.hostile.projects import FOREIGN, SOUND, every, sound_bytes

LONGEST_SECONDS, MOST_MEGABYTES = 10, 1024
NETWORK = ("socket.connect", "socket.getaddrinfo", "socket.sendto", "urllib.Request")
WATCHED: list[tuple[str, str]] = []
_SWITCH = {"on": False}


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    if not _SWITCH["on"]:
        return
    if event in NETWORK or event in ("subprocess.Popen", "os.system", "sqlite3.load_extension"):
        WATCHED.append((event, repr(arguments)))
    if event in ("open", "os.remove", "os.rename", "os.mkdir", "sqlite3.connect"):
        WATCHED.append((event, str(arguments[0])))


@pytest.fixture
def watched():
    """What is opened, asked and run meanwhile."""
    if not getattr(sys, "_hckt_watched", False):
        sys.addaudithook(_watch)
        sys._hckt_watched = True
    WATCHED.clear()
    _SWITCH["on"] = True
    yield WATCHED
    _SWITCH["on"] = False


def use(path: Path) -> None:
    """All that the program does with a project."""
    with open_project(path) as project:
        table = read_table(project)
        build_chart(table, read_lineage(project))
        for id_ in table.ids[:5]:
            read_event(project, id_)
        read_article(project, SOUND.read.articles[0].id)
        search(project, "thuy loi")
        read_journal(project)
        decide(project, Confirm(event=telling_of(SOUND.read.events[0])), "Lan", AT)
        read_project(project)


def message_of(work, path: Path) -> str | None:
    try:
        work(path)
    except errors.TimelineError as error:
        told = error
    else:
        return None
    assert "\n" not in told.message("vi")
    return told.message("en")


def memory() -> int:
    return getrusage(RUSAGE_SELF).ru_maxrss // 1024


def test_each_of_200_hostile_projects_is_used_or_refused_in_one_message(tmp_path, watched):
    hostile = dict(every())
    assert len(hostile) >= 200
    before = memory()
    use_folder = tmp_path / "used"
    use_folder.mkdir()
    for name, data in hostile.items():
        path = use_folder / name
        path.write_bytes(data)
        watched.clear()
        began = time.process_time()
        message = message_of(use, path)
        faults = message_of(lambda each: verify(each).faults, path)
        assert time.process_time() - began < LONGEST_SECONDS, name
        assert memory() - before < MOST_MEGABYTES, name
        for told in (message, faults):
            assert told is None or name in told, name
        if name.startswith("foreign"):
            assert message is not None, name
        foreign = [each for each in watched if not _is_own(each, use_folder)]
        assert foreign == [], (name, foreign)


def _is_own(access: tuple[str, str], folder: Path) -> bool:
    event, what = access
    return event in ("open", "os.remove", "os.rename", "os.mkdir", "sqlite3.connect") and (
        str(folder) in what or what in (":memory:", "") or _is_program(what)
    )


def _is_program(what: str) -> bool:
    """Modules that are loaded late, and the program's own resources."""
    own = (str(resource()), str(Path(hckt_timeline.__file__).parent), sys.prefix, sys.base_prefix)
    return what.startswith(own)


def test_views_and_triggers_of_a_stranger_are_never_run():
    assert sum("TRIGGER" in each or "VIEW" in each for each in FOREIGN) >= 4


def test_journal_that_points_to_another_file_is_refused_and_the_file_stays(tmp_path):
    path, victim = tmp_path / "a.hckt", tmp_path / "victim.txt"
    path.write_bytes(sound_bytes())
    victim.write_text("precious")
    name = os.fsencode(victim)
    tail = name + (len(name)).to_bytes(4, "big") + sum(name).to_bytes(4, "big")
    magic = bytes.fromhex("d9d505f920a163d7")
    journal = path.with_name("a.hckt-journal")
    journal.write_bytes(magic + bytes(504) + tail + magic)
    link = tmp_path / "elsewhere" / "link.hckt"
    link.parent.mkdir()
    link.symlink_to(path)
    for opened in (path, link):
        for work in (use, verify):
            assert "points to other files" in message_of(work, opened)
    create_project(path, SOUND)
    assert victim.read_text() == "precious"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes as files here")
def test_what_is_no_file_is_told(tmp_path):
    os.mkfifo(tmp_path / "pipe.hckt")
    (tmp_path / "folder.hckt").mkdir()
    (tmp_path / "gone.hckt").symlink_to(tmp_path / "nothing")
    for name in ("pipe.hckt", "folder.hckt", "gone.hckt", "none.hckt"):
        assert "no such file" in message_of(use, tmp_path / name)
    for name in ("pipe.hckt", "folder.hckt"):
        with pytest.raises(errors.CannotWrite, match="no regular file"):
            create_project(tmp_path / name, SOUND)


def test_name_with_signs_of_an_address_is_a_name(tmp_path):
    path = tmp_path / "a?mode=memory&b#c%20.hckt"
    path.write_bytes(sound_bytes())
    with open_project(path) as project:
        assert read_project(project) == SOUND
