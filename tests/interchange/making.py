"""Any history of events, as words and as hostile signs."""

import datetime as dt

from hypothesis import strategies as st

from hckt_timeline.dating import read_dates
from hckt_timeline.domain import (
    Article,
    Basis,
    DateRole,
    Document,
    Event,
    EventDate,
    EventKind,
    EventStatus,
    History,
    NamedOrganisation,
    Organisation,
    Participation,
    PartOfDay,
    Passage,
    Person,
    Precision,
    Role,
    TimeSpan,
    links_of,
)

HOSTILE = [
    "=1+1",
    "+1",
    "-1",
    "@A1",
    "\t=1",
    "\r=1",
    "'=1",
    "''@x",
    " =1",
    "＝1",
    "a;b|c\\",
    "a\r\nb",
    '"',
    "; |",
]
words = st.sampled_from(["Cục Quân y", "Cục Quản y", "“Tổng cục”", *HOSTILE]) | st.text(
    st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12
).filter(str.strip)
maybe = st.none() | words
TIMES = (
    "11/7/1950", "tháng 9/1974", "năm 2022", "quý I/2025", "6 tháng đầu năm 2023", "đầu năm 1975",
    "khoảng năm 1945", "những năm 1950", "thế kỷ XX", "2015–2025", "4/2011 - nay", "trước năm 1975",
    "từ ngày 13/3 đến ngày 7/5/1954", "giữa tháng 5/1999", "mùa xuân năm 1975",
)  # fmt: skip
told_times = st.sampled_from([read_dates(each)[0].span for each in TIMES])
days = st.dates().map(lambda day: TimeSpan(earliest=day, latest=day, precision=Precision.DAY))
exact = st.builds(
    lambda span, part, time, inferred: span.model_copy(
        update={"part_of_day": part, "time": time, "inferred": inferred}
    ),
    days,
    st.none() | st.sampled_from(PartOfDay),
    st.none() | st.times().map(lambda time: time.replace(microsecond=0, fold=0)),
    st.booleans(),
)
spans = told_times | exact
named = st.builds(NamedOrganisation, organisation=words, name=words)
TEXT = "Ngày 11/7/1950, thành lập Cục Quân y. 😀 Sau đó là một câu khác, dài hơn."
passages = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, len(TEXT))).map(
    lambda places: Passage(
        article="a",
        start=min(places),
        end=max(*places, min(places) + 1),
        quote=TEXT[min(places) : max(*places, min(places) + 1)],
    )
)


@st.composite
def histories(draw: st.DrawFn) -> History:
    """A history that holds together, of events with any words."""
    events = draw(st.lists(_events(), max_size=4, unique_by=lambda event: event.id))
    ids = sorted({id_ for event in events for id_ in event.parties})
    article = Article(
        id="a",
        file="a.txt",
        title=draw(maybe),
        publisher=draw(maybe),
        address=draw(st.sampled_from([None, "https://a.example/á?b=1", "javascript:alert(1)"])),
        published=draw(st.none() | st.dates()),
        text=TEXT,
    )
    return History(
        articles=(article,),
        organisations=tuple(Organisation(id=id_, name=draw(words)) for id_ in ids),
        events=tuple(events),
        links=tuple(links_of(events)),
    )


def _events() -> st.SearchStrategy[Event]:
    return st.builds(
        Event,
        id=words,
        kind=st.sampled_from(EventKind),
        title=words,
        span=st.none() | spans,
        date_role=st.sampled_from(DateRole),
        basis=st.sampled_from(Basis),
        dates=st.lists(
            st.builds(
                EventDate,
                role=st.sampled_from(DateRole),
                span=spans,
                basis=st.sampled_from(Basis),
                words=st.none() | passages,
            ),
            max_size=2,
        ).map(tuple),
        planned=st.booleans(),
        organisations=st.lists(
            st.builds(Participation, organisation=words, name=words, role=st.sampled_from(Role)),
            max_size=2,
        ).map(tuple),
        predecessors=st.lists(named, max_size=2).map(tuple),
        successors=st.lists(named, max_size=2).map(tuple),
        people=st.lists(st.builds(Person, name=words, rank=maybe, post=maybe), max_size=2).map(
            tuple
        ),
        documents=st.lists(
            st.builds(
                Document,
                kind=words,
                number=maybe,
                issuer=maybe,
                signatory=maybe,
                day=st.none() | st.dates(),
            ),
            max_size=2,
        ).map(tuple),
        place=maybe,
        evidence=st.lists(passages, max_size=2).map(tuple),
        status=st.sampled_from(EventStatus),
        note=maybe,
    )


def day(text: str) -> TimeSpan:
    told = dt.date.fromisoformat(text)
    return TimeSpan(earliest=told, latest=told, precision=Precision.DAY)
