"""Whatever stands in JSON or in the bytes of a project: it is read, or refused in one message."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from hckt_timeline import errors
from hckt_timeline.app.histories import shown
from hckt_timeline.interchange.history_json import read_history
from hckt_timeline.interchange.project_json import project_pieces, read_project
from hckt_timeline.storage import open_project, read_table, search, verify
from hckt_timeline.storage import read_project as read_stored
from tests.hostile.projects import SOUND, sound_bytes

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)
RECORD = json.loads("".join(project_pieces(SOUND)))
BYTES = sound_bytes()


def told(work, *arguments):
    """What comes of some work; None where it is refused in a message of one line."""
    try:
        return work(*arguments)
    except errors.InputError as refusal:
        messages = refusal.message("vi"), refusal.message("en")
        if any("\n" in each for each in messages):
            raise
        return None


def assert_read_or_refused(text):
    read = told(read_project, text, "a.json")
    if read is not None:
        shown(read)
        assert read_project("".join(project_pieces(read)), "b.json") == read
    told(read_history, text, "a.json")


@settings(deadline=None)
@given(VALUES)
def test_any_json_is_a_history_or_refused(value):
    assert_read_or_refused(json.dumps(value))


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from(sorted(RECORD)), VALUES))
def test_any_lists_are_a_history_or_refused(value):
    assert_read_or_refused(json.dumps({"articles": [], "organisations": [], "events": [], **value}))


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_sound_project_with_anything_in_one_place_is_read_or_refused(data):
    whole = json.loads(json.dumps(RECORD))
    inside = whole
    while True:
        keys = range(len(inside)) if isinstance(inside, list) else sorted(inside)
        key = data.draw(st.sampled_from(list(keys)))
        deeper = inside[key]
        if not isinstance(deeper, (list, dict)) or not deeper or data.draw(st.integers(0, 3)) == 0:
            break
        inside = deeper
    inside[key] = data.draw(VALUES | st.just(deeper))
    assert_read_or_refused(json.dumps(whole))


@settings(deadline=None)
@given(st.binary())
def test_any_bytes_are_refused(data):
    assert told(read_project, data, "a.json") is None


@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, len(BYTES) - 1), st.binary(min_size=1, max_size=64)), min_size=1
    ),
    st.none() | st.integers(0, len(BYTES)),
)
def test_project_with_any_bytes_in_it_is_opened_or_refused(tmp_path_factory, changes, end):
    damaged = bytearray(BYTES)
    for place, data in changes:
        damaged[place : place + len(data)] = data
    path = tmp_path_factory.mktemp("p") / "a.hckt"
    path.write_bytes(damaged[:end])

    def use():
        with open_project(path) as project:
            told(read_table, project)
            told(search, project, "thuy loi")
            shown(read_stored(project))

    told(use)
    verdict = told(verify, path)
    if verdict is not None and not verdict.faults:
        assert verdict.project is not None
