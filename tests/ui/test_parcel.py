"""What comes out of a process is what was packed there."""

import pickle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hckt_timeline import open_history
from hckt_timeline.curation import decided
from hckt_timeline.domain import History, Project
from hckt_timeline.ui.opening.parcel import Parcel, packed, unpacked
from tests.curation.deciding import journal
from tests.curation.making import READ, acts


def sent(parcel: Parcel) -> Parcel:
    return pickle.loads(pickle.dumps(parcel))  # noqa: S301 - our own


@settings(deadline=None)  # other tests may run beside it
@given(st.lists(acts(), max_size=6))
def test_a_project_comes_out_of_its_parcel_as_it_went_in(each):
    entries = journal(*each)
    project = Project(read=decided(READ, entries).history, decisions=entries)
    assert unpacked(sent(packed(project))) == project


@pytest.mark.parametrize("read", [History(), open_history()], ids=["nothing", "built-in"])
def test_a_history_comes_out_of_its_parcel_as_it_went_in(read):
    assert unpacked(sent(packed(Project(read=read)))) == Project(read=read)


def test_words_that_have_no_place_in_json_come_out_all_the_same():
    event = READ.events[0].model_copy(update={"title": "Th\ud800nh lập"})
    read = READ.model_copy(update={"events": (event, *READ.events[1:])})
    assert unpacked(sent(packed(Project(read=read)))) == Project(read=read)
