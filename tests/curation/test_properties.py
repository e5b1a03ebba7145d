"""What holds for any journal."""

from hypothesis import given
from hypothesis import strategies as st

from hckt_timeline.curation import decided, in_force, telling_of
from hckt_timeline.domain import Confirm, EventStatus, Withdraw, event_table
from tests.curation.deciding import journal
from tests.curation.making import READ, acts
from tests.extraction.tell import history_of

journals = st.lists(acts(), max_size=8).map(lambda each: journal(*each))


@given(journals)
def test_same_journal_gives_the_same_history(decisions):
    assert decided(READ, decisions) == decided(READ, decisions)


@given(journals)
def test_what_follows_can_be_drawn_and_names_only_what_it_holds(decisions):
    history = decided(READ, decisions).history
    organisations = {each.id for each in history.organisations}
    events = {each.id for each in history.events}
    assert len(events) == len(history.events)
    assert {id_ for event in history.events for id_ in event.parties} <= organisations
    assert {each.parent for each in history.organisations if each.parent} <= organisations
    assert {each.organisation for each in history.terms} <= organisations
    assert {link.event for link in history.links} <= events
    assert {id_ for each in history.conflicts for id_ in each.events} <= events
    texts = {each.id: each.text for each in history.articles}
    for event in history.events:
        for each in event.evidence:
            assert texts[each.article][each.start : each.end] == each.quote
    event_table(history)


@given(journals)
def test_undoing_everything_gives_the_first_state_and_redoing_the_last(decisions):
    entries, undone = decisions, []
    while held := in_force(entries):
        undone.append(len(entries) + 1)
        entries = journal(*(each.act for each in entries), Withdraw(number=held[-1].number))
    assert decided(READ, entries).history is READ
    for number in reversed(undone):
        entries = journal(*(each.act for each in entries), Withdraw(number=number))
    assert in_force(entries) == in_force(decisions)
    assert decided(READ, entries).history == decided(READ, decisions).history


@given(st.lists(st.sampled_from(READ.events), unique=True))
def test_decisions_survive_reading_again_among_more_articles(events):
    decisions = journal(*(Confirm(event=telling_of(event)) for event in events))
    done = decided(MORE, decisions)
    assert not done.unplaced
    confirmed = {
        (each.kind, each.span.edtf if each.span else None)
        for each in done.history.events
        if each.status is EventStatus.CONFIRMED
    }
    assert confirmed == {(each.kind, each.span.edtf if each.span else None) for each in events}


MORE = history_of(
    "Năm 1955, thành lập Cục Thủy lợi. Ngày 9/9/1999, Viện Thủy nông tổ chức hội nghị tổng kết.",
    *(each.text for each in READ.articles),
)
