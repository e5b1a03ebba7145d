import json

from hypothesis import given
from hypothesis import strategies as st

from hckt_timeline.curation import decided
from hckt_timeline.domain import Project, View
from hckt_timeline.interchange.history_json import read_history, write_history
from hckt_timeline.interchange.project_json import project_pieces, read_project
from tests.curation.deciding import journal
from tests.curation.making import READ, acts


def written(project):
    return "".join(project_pieces(project))


@given(st.lists(acts(), max_size=5))
def test_project_is_the_same_after_writing_and_reading(made):
    project = Project(read=READ, decisions=journal(*made), views=(View(name="Cả đời"),))
    text = written(project)
    assert read_project(text, "p.json") == project
    assert written(read_project(text, "p.json")) == text


@given(st.lists(acts(), max_size=5))
def test_any_reader_of_histories_reads_what_people_decided(made):
    decisions = journal(*made)
    shown = decided(READ, decisions).history
    text = written(Project(read=READ, decisions=decisions))
    assert read_history(text, "p.json") == shown.model_copy(update={"notes": ()})


def test_history_is_a_project_without_decisions():
    assert read_project(write_history(READ), "h.json") == Project(read=READ)


def test_only_lists_that_decisions_changed_stand_twice():
    record = json.loads(written(Project(read=READ)))
    assert not [name for name in record if name.endswith("_as_read")]
