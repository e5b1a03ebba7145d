"""Any decisions on a history that was read."""

import datetime as dt

from hypothesis import strategies as st

from hckt_timeline.curation import bearer_of, telling_of
from hckt_timeline.domain import (
    Act,
    Add,
    Bearer,
    Confirm,
    Correct,
    Dated,
    Event,
    EventKind,
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
    Telling,
    TimeSpan,
)
from tests.extraction.tell import history_of

READ = history_of(
    "Ngày 1/3/1955, thành lập Cục Thủy lợi.\n\nNgày 4/4/1957, thành lập Cục Thủy văn.\n\n"
    "Ngày 2/3/1960, Cục Thủy lợi đổi tên thành Tổng cục Thủy lợi.\n\n"
    "Sáng 5/3/1961, Tổng cục Thủy lợi tổ chức hội nghị sơ kết công tác đê điều.",
    "Ngày 5/6/1956, thành lập Cục Thủy lợi.\n\n"
    "Ngày 5/3/1961, Tổng cục Thủy lợi tổ chức hội nghị sơ kết công tác đê điều.\n\n"
    "Khoảng năm 1980, Tổng cục Thủy lợi và Cục Thủy văn hợp nhất thành Tổng cục Khí tượng.",
)

days = st.dates(dt.date(1900, 1, 1), dt.date(2030, 12, 31))
spans = days.map(lambda day: TimeSpan(earliest=day, latest=day, precision=Precision.DAY))
titles = st.sampled_from(["Lễ khánh thành", "Hội nghị", "Đổi tên"])
NAMES = [each.name for each in READ.organisations] + ["Bộ Thủy lợi", "Viện Thủy nông"]
bearers = st.one_of(
    st.sampled_from(NAMES).map(lambda name: Bearer(name=name)),
    st.sampled_from(READ.events).flatmap(
        lambda event: st.sampled_from(READ.organisations).map(lambda one: bearer_of(one, event))
    ),
)
parties = st.builds(
    Parties,
    organisations=st.lists(
        st.builds(Party, organisation=bearers, role=st.sampled_from(Role)), max_size=2
    ).map(tuple),
    successors=st.lists(bearers, max_size=1).map(tuple),
)
words = st.sampled_from([each for event in READ.events for each in event.evidence])


def events() -> st.SearchStrategy[Telling]:
    read = st.sampled_from(READ.events).map(telling_of)
    added = st.sampled_from(["e-1", "e-2", "p-1"]).map(lambda id_: Telling(added=id_))
    return st.one_of(read, read, added)


def part(event: Event) -> Part:
    return Part(event=telling_of(event), words=event.evidence[-1:], id="p-1")


def acts() -> st.SearchStrategy[Act]:
    return st.one_of(
        st.builds(Confirm, event=events()),
        st.builds(Reject, event=events()),
        st.builds(
            Correct,
            event=events(),
            dated=st.none() | st.builds(Dated, span=st.none() | spans),
            kind=st.none() | st.sampled_from(EventKind),
            title=st.none() | titles,
            parties=st.none() | parties,
        ),
        st.builds(
            Add,
            id=st.sampled_from(["e-1", "e-2"]),
            kind=st.sampled_from(EventKind),
            title=titles,
            span=st.none() | spans,
            parties=parties,
            words=st.lists(words, max_size=1).map(tuple),
            note=st.none() | st.just("Sổ vàng"),
        ),
        st.builds(Join, events=st.lists(events(), min_size=2, max_size=3).map(tuple)),
        st.sampled_from(READ.events).map(part),
        st.builds(Merge, kept=bearers, other=bearers),
        st.builds(SetParent, organisation=bearers, parent=st.none() | bearers),
        st.sampled_from(READ.conflicts).map(
            lambda each: Settle(kind=each.kind, words=each.evidence, reason="Theo nghị định")
        ),
    )
