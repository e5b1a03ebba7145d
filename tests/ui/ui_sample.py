"""A small history in our own words, for the tests of the window."""

import datetime as dt
import re

from hckt_timeline.domain import (
    Article,
    Basis,
    Conflict,
    ConflictKind,
    DatedName,
    DateMention,
    DateRole,
    Document,
    Event,
    EventDate,
    EventKind,
    History,
    Link,
    NamedOrganisation,
    Organisation,
    Participation,
    Passage,
    Person,
    Precision,
    Problem,
    Role,
    TimeSpan,
    Wording,
)

FIRST = (
    "Cục Vận tải ra đời ngày 5/3/1960 theo Quyết định số 12/QĐ. 🚢\n"
    "Năm 1971, Cục Vận tải mang tên mới là Cục Hàng hải.\n"
    "Cục Đường sông được lập ngày 20/8/1978.\n"
    "Ngày 1/7/2020, Cục Hàng hải và Cục Đường sông nhập lại thành Cục Đường thủy.\n"
    "Mùa mưa năm 1983 nước lớn hơn mọi năm.\n"
    "<b>Đoạn này</b> có dấu <a href='http://example.invalid/'>lạ</a> & vẫn là chữ thường.\n"
)
SECOND = (
    "Sáng 2/7, Cục Đường thủy họp hội nghị ra quân. Cùng ngày, lớp tập huấn lái tàu khai mạc.\n"
    "Trước đó, ngày 3/7/2020, hai cục đã nhập làm một.\n"
)


def passage(article: str, text: str, words: str) -> Passage:
    """The place of ``words`` in ``text``."""
    start = text.index(words)
    return Passage(article=article, start=start, end=start + len(words), quote=words)


def sentence(article: str, text: str, words: str) -> Passage:
    """The line of ``text`` that holds ``words``."""
    return next(
        Passage(article=article, start=found.start(), end=found.end(), quote=found[0])
        for found in re.finditer(r"[^\n]+", text)
        if words in found[0]
    )


def day(year: int, month: int, date: int, *, inferred: bool = False) -> TimeSpan:
    """One day."""
    value = dt.date(year, month, date)
    return TimeSpan(earliest=value, latest=value, precision=Precision.DAY, inferred=inferred)


def year(number: int) -> TimeSpan:
    """One year."""
    return TimeSpan(
        earliest=dt.date(number, 1, 1), latest=dt.date(number, 12, 31), precision=Precision.YEAR
    )


def _event(  # noqa: PLR0913, PLR0917  the columns of a table
    id_: str,
    kind: EventKind,
    title: str,
    span: TimeSpan | None,
    words: Passage,
    told: Passage,
    **more: object,
) -> Event:
    role, basis = DateRole.OCCURRED, Basis.STATED
    dates = (EventDate(role=role, span=span, basis=basis, words=words),) if span else ()
    return Event(id=id_, kind=kind, title=title, span=span, dates=dates, evidence=(told,), **more)


def _named(id_: str, name: str) -> NamedOrganisation:
    return NamedOrganisation(organisation=id_, name=name)


def _part(id_: str, name: str, role: Role = Role.SUBJECT) -> Participation:
    return Participation(organisation=id_, name=name, role=role)


def sample_history() -> History:
    """Four organisations, seven events (one without a day), two articles, one conflict."""
    merger = _event(
        "merger",
        EventKind.MERGER,
        "Cục Hàng hải và Cục Đường sông nhập thành Cục Đường thủy",
        day(2020, 7, 1),
        passage("a", FIRST, "Ngày 1/7/2020"),
        sentence("a", FIRST, "1/7/2020"),
        predecessors=(_named("hh", "Cục Hàng hải"), _named("ds", "Cục Đường sông")),
        successors=(_named("dt", "Cục Đường thủy"),),
    )
    merger = merger.model_copy(
        update={"evidence": (*merger.evidence, sentence("b", SECOND, "3/7/2020"))}
    )
    events = (
        _event(
            "founding",
            EventKind.FOUNDING,
            "Thành lập Cục Vận tải",
            day(1960, 3, 5),
            passage("a", FIRST, "ngày 5/3/1960"),
            sentence("a", FIRST, "5/3/1960"),
            successors=(_named("hh", "Cục Vận tải"),),
            documents=(Document(kind="Quyết định", number="12/QĐ", signatory="Bộ trưởng"),),
        ),
        _event(
            "renaming",
            EventKind.RENAMING,
            "Cục Vận tải đổi tên thành Cục Hàng hải",
            year(1971),
            passage("a", FIRST, "Năm 1971"),
            sentence("a", FIRST, "1971"),
            predecessors=(_named("hh", "Cục Vận tải"),),
            successors=(_named("hh", "Cục Hàng hải"),),
        ),
        _event(
            "rivers",
            EventKind.FOUNDING,
            "Thành lập Cục Đường sông",
            day(1978, 8, 20),
            passage("a", FIRST, "ngày 20/8/1978"),
            sentence("a", FIRST, "20/8/1978"),
            successors=(_named("ds", "Cục Đường sông"),),
        ),
        merger,
        _event(
            "meeting",
            EventKind.CONFERENCE,
            "Hội nghị ra quân",
            day(2020, 7, 2, inferred=True),
            passage("b", SECOND, "Sáng 2/7"),
            sentence("b", SECOND, "Sáng 2/7"),
            organisations=(_part("dt", "Cục Đường thủy", Role.HOST),),
            people=(Person(name="Lê Văn An", rank="Đại tá", post="Cục trưởng"),),
            place="Hải Phòng",
        ),
        _event(
            "course",
            EventKind.TRAINING,
            "Khai mạc lớp tập huấn lái tàu",
            day(2020, 7, 2, inferred=True),
            passage("b", SECOND, "Cùng ngày"),
            sentence("b", SECOND, "Sáng 2/7"),
            organisations=(_part("dt", "Cục Đường thủy", Role.HOST),),
        ),
        _event(
            "someday",
            EventKind.AWARD,
            "Cục Hàng hải được khen thưởng",
            None,
            passage("a", FIRST, "Cục Hàng hải"),
            sentence("a", FIRST, "1971"),
            organisations=(_part("hh", "Cục Hàng hải"),),
        ),
    )
    return History(
        articles=(
            Article(
                id="a",
                file="a.md",
                title="Chuyện đường thủy",
                publisher="Bản tin thử",
                published=dt.date(2020, 8, 1),
                text=FIRST,
            ),
            Article(id="b", file="b.md", text=SECOND, published=dt.date(2020, 7, 3)),
        ),
        organisations=(
            Organisation(
                id="hh",
                name="Cục Hàng hải",
                names=(DatedName(name="Cục Vận tải"), DatedName(name="Cục Hàng hải")),
            ),
            Organisation(id="ds", name="Cục Đường sông"),
            Organisation(id="dt", name="Cục Đường thủy"),
            Organisation(id="unused", name="Đội Ca nô", parent="dt"),
        ),
        events=events,
        links=(
            Link(
                kind=EventKind.MERGER, predecessors=("hh", "ds"), successors=("dt",), event="merger"
            ),
        ),
        conflicts=(
            Conflict(
                id="c",
                kind=ConflictKind.DATE,
                events=("merger",),
                evidence=merger.evidence,
                message=Wording(vi="Hai bài ghi hai ngày khác nhau", en="Two articles, two days"),
            ),
        ),
        problems=(
            Problem(
                file="c.txt",
                start=4,
                end=13,
                reason=Wording(vi="“31/2/1950” không có thật", en="“31/2/1950” is no day"),
            ),
        ),
    )


def sample_mentions(article: str) -> tuple[DateMention, ...]:
    """The dated passages of an article of the sample, one of them without an event."""
    if article == "b":
        told = (("Sáng 2/7", day(2020, 7, 2, inferred=True)), ("Cùng ngày", day(2020, 7, 2)))
        return tuple(_mention("b", SECOND, *pair) for pair in told)
    told = (
        ("ngày 5/3/1960", day(1960, 3, 5)),
        ("Năm 1971", year(1971)),
        ("ngày 20/8/1978", day(1978, 8, 20)),
        ("Ngày 1/7/2020", day(2020, 7, 1)),
        ("Mùa mưa năm 1983", year(1983)),
    )
    return tuple(_mention("a", FIRST, *pair) for pair in told)


def _mention(article: str, text: str, words: str, span: TimeSpan) -> DateMention:
    place = passage(article, text, words)
    return DateMention(
        start=place.start,
        end=place.end,
        text=words,
        span=span,
        basis=Basis.STATED,
        explanation=Wording(vi="Nguyên văn ghi đủ.", en="All of it is in the words."),
    )
