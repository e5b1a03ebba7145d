"""What decisions do to a history, each kind by its effect."""

import datetime as dt

import pytest

from hckt_timeline.curation import bearer_of, decided, in_force, telling_of
from hckt_timeline.domain import (
    Add,
    Bearer,
    Confirm,
    ConflictKind,
    Correct,
    Dated,
    EventKind,
    EventStatus,
    Join,
    Merge,
    Part,
    Parties,
    Party,
    Precision,
    Reject,
    Role,
    SetParent,
    Settle,
    TimeSpan,
    Withdraw,
    event_table,
)
from tests.curation.deciding import journal
from tests.extraction.tell import history_of

FOUNDED = "Ngày 1/3/1955, thành lập Cục Thủy lợi."
RENAMED = "Ngày 2/3/1960, Cục Thủy lợi đổi tên thành Tổng cục Thủy lợi."
MET = "Sáng 5/3/1961, Tổng cục Thủy lợi tổ chức hội nghị sơ kết công tác đê điều."
OTHERWISE = "Ngày 5/6/1956, thành lập Cục Thủy lợi."
DAY = dt.date(1955, 4, 2)
SPAN = TimeSpan(earliest=DAY, latest=DAY, precision=Precision.DAY)


@pytest.fixture(scope="module")
def read():
    return history_of(f"{FOUNDED}\n\n{RENAMED}\n\n{MET}")


def after(read, *acts):
    done = decided(read, journal(*acts))
    assert not done.unplaced
    return done.history


def of_kind(history, kind):
    (event,) = [each for each in history.events if each.kind is kind]
    return event


def test_no_decision_leaves_the_very_history(read):
    assert decided(read, ()).history is read


def test_confirmed_event_differs_in_its_status_alone(read):
    event = of_kind(read, EventKind.FOUNDING)
    history = after(read, Confirm(event=telling_of(event)))
    assert of_kind(history, EventKind.FOUNDING) == event.model_copy(
        update={"status": EventStatus.CONFIRMED}
    )


def test_correction_changes_what_it_names_and_keeps_words_and_id(read):
    event = of_kind(read, EventKind.CONFERENCE)
    act = Correct(
        event=telling_of(event), dated=Dated(span=SPAN), kind=EventKind.TRAINING, title="Tập huấn"
    )
    corrected = of_kind(after(read, act), EventKind.TRAINING)
    assert (corrected.id, corrected.evidence) == (event.id, event.evidence)
    assert (corrected.span, corrected.title) == (SPAN, "Tập huấn")
    assert corrected.status is EventStatus.CORRECTED
    assert corrected.organisations == event.organisations


def test_day_can_be_corrected_to_unknown(read):
    act = Correct(event=telling_of(of_kind(read, EventKind.CONFERENCE)), dated=Dated(span=None))
    assert of_kind(after(read, act), EventKind.CONFERENCE).span is None


def test_correction_of_a_change_changes_the_lineage(read):
    event = of_kind(read, EventKind.RENAMING)
    history = after(read, Correct(event=telling_of(event), kind=EventKind.OTHER))
    assert [link.kind for link in read.links] == [EventKind.FOUNDING, EventKind.RENAMING]
    assert [link.kind for link in history.links] == [EventKind.FOUNDING]


def test_corrected_parties_are_found_by_name_and_new_ones_are_made(read):
    event = of_kind(read, EventKind.CONFERENCE)
    hosts = (Party(organisation=Bearer(name="cục thủy lợi"), role=Role.HOST),)
    guests = (Party(organisation=Bearer(name="Bộ Thủy lợi"), role=Role.PARTICIPANT),)
    parties = Parties(organisations=hosts + guests)
    history = after(read, Correct(event=telling_of(event), parties=parties))
    host, guest = of_kind(history, EventKind.CONFERENCE).organisations
    assert host.organisation == event.organisations[0].organisation
    assert guest.organisation == "bo-thuy-loi"
    assert history.organisations[-1].name == "Bộ Thủy lợi"


def test_rejected_event_stays_but_is_neither_drawn_nor_linked(read):
    event = of_kind(read, EventKind.RENAMING)
    history = after(read, Reject(event=telling_of(event)))
    assert of_kind(history, EventKind.RENAMING).status is EventStatus.REJECTED
    assert event.id not in event_table(history).ids
    assert event.id not in {link.event for link in history.links}


def test_added_event_is_drawn_and_can_be_decided_on(read):
    act = Add(
        id="e-new",
        kind=EventKind.AWARD,
        title="Được tặng cờ",
        span=SPAN,
        parties=Parties(
            organisations=(Party(organisation=Bearer(name="Cục Thủy lợi"), role=Role.SUBJECT),)
        ),
        note="Sổ vàng truyền thống",
    )
    history = after(read, act)
    added = of_kind(history, EventKind.AWARD)
    assert added.status is EventStatus.ADDED
    assert added.id in event_table(history).ids
    again = after(read, act, Correct(event=telling_of(added), title="Được tặng Cờ thi đua"))
    assert of_kind(again, EventKind.AWARD).title == "Được tặng Cờ thi đua"
    assert of_kind(again, EventKind.AWARD).status is EventStatus.ADDED


def two_foundings():
    return history_of(FOUNDED, OTHERWISE)


def test_joined_events_are_one_with_all_words_and_no_conflict():
    read = two_foundings()
    first, second = read.events
    assert read.conflicts
    history = after(read, Join(events=(telling_of(first), telling_of(second))))
    (event,) = history.events
    assert (event.id, event.span) == (first.id, first.span)
    assert set(event.evidence) == {*first.evidence, *second.evidence}
    assert not history.conflicts
    assert [link.event for link in history.links] == [first.id]


def test_decision_on_a_joined_event_falls_on_the_whole():
    read = two_foundings()
    first, second = read.events
    joined = Join(events=(telling_of(first), telling_of(second)))
    history = after(read, joined, Correct(event=telling_of(second), title="Thành lập"))
    assert [event.title for event in history.events] == ["Thành lập"]


def test_parted_words_become_an_event_with_their_own_day():
    read = history_of(MET, MET.replace("Sáng 5/3/1961", "Ngày 5/3/1961"))
    (event,) = read.events
    off = event.evidence[1]
    history = after(read, Part(event=telling_of(event), words=(off,), id="e-part"))
    first, second = history.events
    assert (first.id, first.evidence) == (event.id, event.evidence[:1])
    assert (second.id, second.evidence) == ("e-part", (off,))
    assert second.dates
    assert all(date.words.article == off.article for date in second.dates)


def test_merged_organisations_share_names_units_and_events():
    more = history_of(f"{FOUNDED}", "Ngày 1/1/1970, Cục Thủy nông tổ chức hội nghị tổng kết năm.")
    kept, other = (Bearer(name=name) for name in ("Cục Thủy lợi", "Cục Thủy nông"))
    unit = SetParent(organisation=other, parent=None)
    history = after(more, unit, Merge(kept=kept, other=other))
    (whole,) = history.organisations
    assert "Cục Thủy nông" in {*whole.aliases, *(each.name for each in whole.names)}
    assert {id_ for event in history.events for id_ in event.parties} == {whole.id}


def test_parent_is_set_but_never_in_a_circle():
    read = history_of(FOUNDED, "Ngày 1/1/1970, Bộ Thủy lợi tổ chức hội nghị tổng kết năm.")
    low, high = Bearer(name="Cục Thủy lợi"), Bearer(name="Bộ Thủy lợi")
    down, up = (
        SetParent(organisation=low, parent=high),
        SetParent(organisation=high, parent=low),
    )
    parents = {each.name: each.parent for each in after(read, down).organisations}
    assert parents["Cục Thủy lợi"] == "bo-thuy-loi"
    done = decided(read, journal(down, up))
    assert [each.act for each in done.unplaced] == [up]


def test_settled_conflict_keeps_its_sides_and_tells_the_reason():
    read = two_foundings()
    (conflict,) = read.conflicts
    act = Settle(kind=ConflictKind.DATE, words=conflict.evidence, reason="Theo nghị định")
    history = after(read, act)
    assert history.conflicts == (conflict.model_copy(update={"settled": "Theo nghị định"}),)
    assert not event_table(history).flags.any()


def test_rejecting_one_side_ends_the_conflict():
    read = two_foundings()
    assert not after(read, Reject(event=telling_of(read.events[1]))).conflicts


def test_decision_on_words_that_are_gone_is_told_and_changes_nothing(read):
    elsewhere = history_of(MET)
    act = Confirm(event=telling_of(of_kind(read, EventKind.FOUNDING)))
    done = decided(elsewhere, journal(act))
    assert [each.act for each in done.unplaced] == [act]
    assert done.history.events == elsewhere.events


def test_decision_holds_where_a_better_reader_takes_in_more_words(read):
    event = of_kind(read, EventKind.CONFERENCE)
    told = telling_of(event)
    words = told.words
    narrower = words.model_copy(
        update={"start": words.start + 3, "quote": words.quote[3:]},
    )
    act = Reject(event=told.model_copy(update={"words": narrower}))
    assert of_kind(after(read, act), EventKind.CONFERENCE).status is EventStatus.REJECTED


def test_other_event_on_the_same_words_is_not_taken_for_the_one_decided_on(read):
    event = of_kind(read, EventKind.CONFERENCE)
    told = telling_of(event).model_copy(update={"kind": EventKind.AWARD, "edtf": "1999"})
    assert decided(read, journal(Reject(event=told))).unplaced


def test_bearer_tells_namesakes_apart_by_the_words(read):
    event = of_kind(read, EventKind.FOUNDING)
    bearer = bearer_of(read.organisations[0], event)
    assert (bearer.name, bearer.words) == ("Cục Thủy lợi", event.evidence[0])


def test_entries_hold_as_they_are_withdrawn_and_brought_back():
    confirm = Confirm(event=telling_of(two_foundings().events[0]))
    acts = [confirm, confirm, Withdraw(number=2), Withdraw(number=1), Withdraw(number=4)]
    held = [[each.number for each in in_force(journal(*acts[:most]))] for most in range(1, 6)]
    assert held == [[1], [1, 2], [1], [], [1]]
