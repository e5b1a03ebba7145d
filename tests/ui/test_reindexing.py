"""An index that follows from another one is that of its history made anew."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from hckt_timeline.curation import decided, draft_of
from hckt_timeline.domain import EventKind, Withdraw
from hckt_timeline.layout.chart.labelling import label_set
from hckt_timeline.ui.model.index import Index, index
from hckt_timeline.ui.model.reindexing import carry_texts, reindexed
from hckt_timeline.ui.model.sieve import Certainty, Sieve, count, reclass, shown, sifted_table
from hckt_timeline.ui.model.state import opened, prepare, revised
from tests.curation.deciding import journal
from tests.curation.making import READ, acts

GROUND = draft_of(READ)
SIEVES = (
    Sieve(),
    Sieve(rejected=True),
    Sieve(kinds=frozenset({EventKind.FOUNDING}), certainties=frozenset({Certainty.EXACT})),
    Sieve(organisations=frozenset({READ.organisations[0].id})),
)


def assert_same(made: Index, wanted: Index) -> None:
    assert made.history == wanted.history
    assert made.events == wanted.events
    assert list(made.ranks.items()) == list(wanted.ranks.items())
    assert made.lineage == wanted.lineage
    assert made.organisations == wanted.organisations
    for name in ("ids", "titles", "organisations"):
        assert list(getattr(made.table, name)) == list(getattr(wanted.table, name))
    numbers = "earliest", "latest", "organisation", "kind", "precision", "flags", "sources"
    for name in numbers:
        column, same = getattr(made.table, name), getattr(wanted.table, name)
        assert column.dtype == same.dtype
        np.testing.assert_array_equal(column, same)
    assert {key: told for key, told in made.told.items() if told} == wanted.told
    assert {key: number for key, number in made.number_told.items() if number} == (
        wanted.number_told
    )
    assert (made.texts, made.names, made.copies) == (wanted.texts, wanted.names, wanted.copies)
    assert made.conflicts_of == wanted.conflicts_of


@settings(deadline=None)  # other tests may run beside it
@given(st.lists(acts(), min_size=1, max_size=6), st.integers(0, 6))
def test_a_followed_index_is_the_one_made_anew(each, withdrawn):
    first = found = index(READ)
    found.warm_up()
    entries = journal(*each, *([Withdraw(number=withdrawn)] if 0 < withdrawn <= len(each) else []))
    for length in range(1, len(entries) + 1):
        history = decided(READ, entries[:length], GROUND).history
        assert history == decided(READ, entries[:length]).history
        followed = reindexed(found, history)
        reclass(found, followed, followed.changed_since(found))
        wanted = index(history)
        assert_same(followed, wanted)
        assert count(followed) == count(wanted)
        for sieve in SIEVES:
            passing = shown(followed, sieve)
            assert passing == shown(wanted, sieve)
            drawn = [id_ for id_ in wanted.table.ids if id_ in passing]
            assert list(sifted_table(followed, sieve).ids) == drawn
        found = followed
        later = index(history)
        carry_texts(first, later)
        assert vars(later)["texts"] == wanted.texts
        assert (followed.is_curated, followed.peopled) == (wanted.is_curated, wanted.peopled)
        assert list(followed.events) == list(wanted.events)
    assert GROUND.events == draft_of(READ).events
    assert GROUND.standing == draft_of(READ).standing


@settings(deadline=None)  # other tests may run beside it
@given(st.lists(acts(), min_size=1, max_size=4))
def test_a_revised_state_shows_what_its_history_opened_anew_shows(each):
    state = opened(READ, 800.0, 500.0)
    prepare(state)
    history = decided(READ, journal(*each), GROUND).history
    followed, anew = revised(state, state.project, history), opened(history, 800.0, 500.0)
    assert followed.shown == anew.shown
    assert [lane.organisation for lane in followed.chart.lanes] == [
        lane.organisation for lane in anew.chart.lanes
    ]
    np.testing.assert_array_equal(followed.chart.days, anew.chart.days)
    for rows in {lane.most for lane in anew.chart.lanes}:
        made, wanted = (label_set(each.chart, rows).laid() for each in (followed, anew))
        np.testing.assert_array_equal(made.shown_from, wanted.shown_from)
        np.testing.assert_array_equal(made.slot, wanted.slot)


def test_what_nobody_sees_is_not_drawn_anew():
    from hckt_timeline.curation import telling_of
    from hckt_timeline.domain import Confirm

    state = opened(READ, 800.0, 500.0)
    act = Confirm(event=telling_of(READ.events[0]))
    history = decided(READ, journal(act), GROUND).history
    after = revised(state, state.project, history)
    assert after.chart is state.chart
    assert after.index.changed_since(state.index) == {READ.events[0].id}
