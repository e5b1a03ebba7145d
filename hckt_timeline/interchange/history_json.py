"""A history as JSON and back, nothing lost either way.

The layout is that of ``hckt-timeline extract --json``: a time is told by its EDTF text, its bounds
as ISO days (null where open), its precision and what the words add.
"""

import codecs
import datetime as dt
import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager

from pydantic import BaseModel, ConfigDict, ValidationError

from hckt_timeline import errors
from hckt_timeline.domain import (
    Article,
    Basis,
    Conflict,
    DatedName,
    DateRole,
    Document,
    Event,
    EventDate,
    EventKind,
    EventStatus,
    History,
    Link,
    NamedOrganisation,
    Organisation,
    Participation,
    PartOfDay,
    Passage,
    Person,
    Precision,
    Problem,
    Term,
    TimeSpan,
    check_history,
    edtf,
)
from hckt_timeline.domain.base import Frozen, Many


class _Record(Frozen):
    """A value as it lies in the file: fields that a later version adds do no harm."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class _Span(_Record):
    edtf: str | None
    earliest: dt.date | None
    latest: dt.date | None
    precision: Precision | None = None
    approximate: bool = False
    part_of_day: PartOfDay | None = None
    time: dt.time | None = None

    @classmethod
    def facts(cls, span: TimeSpan | None) -> dict[str, object]:
        if span is None:
            return dict.fromkeys(("edtf", "earliest", "latest", "precision"))
        return {"edtf": span.edtf, **span.model_dump(exclude={"inferred"})}

    def span(self) -> TimeSpan | None:
        if self.edtf is None or self.precision is None:
            return None
        told = edtf.read(self.edtf)
        span = TimeSpan(
            earliest=self.earliest,
            latest=self.latest,
            precision=self.precision,
            approximate=self.approximate,
            inferred=told.marks.inferred,
            part_of_day=self.part_of_day,
            time=self.time,
        )
        if span.edtf != self.edtf:
            raise ValueError(f"{self.edtf} does not tell the days {span.earliest} to {span.latest}")
        return span


class _DateRecord(_Span):
    role: DateRole
    basis: Basis
    words: Passage | None = None

    @classmethod
    def of(cls, date: EventDate) -> "_DateRecord":
        return cls.model_validate(
            {**cls.facts(date.span), "role": date.role, "basis": date.basis, "words": date.words}
        )

    def value(self) -> EventDate:
        span = self.span()
        if span is None:
            raise ValueError("a date of an event has no value")
        return EventDate(role=self.role, span=span, basis=self.basis, words=self.words)


class _EventRecord(_Span):
    id: str
    kind: EventKind
    title: str
    date_role: DateRole
    basis: Basis
    dates: Many[_DateRecord]
    planned: bool
    organisations: Many[Participation]
    predecessors: Many[NamedOrganisation]
    successors: Many[NamedOrganisation]
    people: Many[Person]
    documents: Many[Document]
    place: str | None
    evidence: Many[Passage]
    status: EventStatus
    note: str | None = None

    @classmethod
    def of(cls, event: Event) -> "_EventRecord":
        facts = {name: getattr(event, name) for name in Event.model_fields if name not in _SPANS}
        dates = tuple(_DateRecord.of(date) for date in event.dates)
        return cls.model_validate({**facts, **cls.facts(event.span), "dates": dates})

    def value(self) -> Event:
        facts = {name: getattr(self, name) for name in Event.model_fields if name not in _SPANS}
        dates = tuple(date.value() for date in self.dates)
        return Event.model_validate({**facts, "span": self.span(), "dates": dates})


_SPANS = ("span", "dates")


class _TermRecord(_Span):
    person: str
    rank: str | None
    post: str
    organisation: str
    evidence: Many[Passage]

    @classmethod
    def of(cls, term: Term) -> "_TermRecord":
        facts = {name: getattr(term, name) for name in Term.model_fields if name != "span"}
        return cls.model_validate({**facts, **cls.facts(term.span)})

    def value(self) -> Term:
        facts = {name: getattr(self, name) for name in Term.model_fields if name != "span"}
        return Term.model_validate({**facts, "span": self.span()})


class _NameRecord(_Record):
    name: str
    since: _Span | None
    until: _Span | None

    @classmethod
    def of(cls, name: DatedName) -> "_NameRecord":
        return cls.model_validate(
            {
                "name": name.name,
                "since": name.since and _Span.facts(name.since),
                "until": name.until and _Span.facts(name.until),
            }
        )

    def value(self) -> DatedName:
        return DatedName(
            name=self.name,
            since=self.since.span() if self.since else None,
            until=self.until.span() if self.until else None,
        )


class _OrganisationRecord(_Record):
    id: str
    name: str
    aliases: Many[str]
    names: Many[_NameRecord]
    parent: str | None

    @classmethod
    def of(cls, organisation: Organisation) -> "_OrganisationRecord":
        return cls(
            id=organisation.id,
            name=organisation.name,
            aliases=organisation.aliases,
            names=tuple(_NameRecord.of(name) for name in organisation.names),
            parent=organisation.parent,
        )

    def value(self) -> Organisation:
        return Organisation(
            id=self.id,
            name=self.name,
            aliases=self.aliases,
            names=tuple(name.value() for name in self.names),
            parent=self.parent,
        )


class HistoryRecord(_Record):
    """A history as it lies in the file."""

    articles: Many[Article]
    organisations: Many[_OrganisationRecord]
    events: Many[_EventRecord]
    terms: Many[_TermRecord] = ()
    links: Many[Link] = ()
    conflicts: Many[Conflict] = ()
    problems: Many[Problem] = ()

    def value(self) -> History:
        """The history again.

        Raises:
            ValueError: it names what it does not hold, or words that are not there.
        """
        history = History(
            articles=self.articles,
            organisations=tuple(each.value() for each in self.organisations),
            events=tuple(each.value() for each in self.events),
            terms=tuple(each.value() for each in self.terms),
            links=self.links,
            conflicts=self.conflicts,
            problems=self.problems,
        )
        check_history(history)
        return history


def write_history(history: History) -> str:
    """The history as JSON text, the same bytes for the same history."""
    return "".join(history_pieces(history))


def history_pieces(history: History) -> Iterator[str]:
    """The JSON text of a history value by value, for texts that are larger than the history."""
    return json_pieces(record_lists(history))


def record_lists(history: History) -> dict[str, Iterable[BaseModel]]:
    """The lists of a history as they lie in the file."""
    return {
        "articles": history.articles,
        "organisations": map(_OrganisationRecord.of, history.organisations),
        "events": map(_EventRecord.of, history.events),
        "terms": map(_TermRecord.of, history.terms),
        "links": history.links,
        "conflicts": history.conflicts,
        "problems": history.problems,
    }


def json_pieces(lists: Mapping[str, Iterable[BaseModel]]) -> Iterator[str]:
    """The JSON text of an object of lists, value by value."""
    opening = "{"
    for name, values in lists.items():
        yield f'{opening}\n "{name}": ['
        opening, between = ",", ""
        for value in values:
            told = json.dumps(value.model_dump(mode="json"), ensure_ascii=False, indent=1)
            yield between + "\n  " + told.replace("\n", "\n  ")
            between = ","
        yield "\n ]" if between else "]"
    yield "\n}\n"


def read_history(data: str | bytes, file: str) -> History:
    """The history in a JSON text; ``file`` is its name for messages.

    Raises:
        NotAHistory: it is not JSON, not of this layout, or names what it does not hold; says where.
        WouldFillMemory: it has far more values than words.
    """
    with refusing(file):
        text = proportionate(decoded(data), file)
        return HistoryRecord.model_validate_json(text, extra="ignore").value()


@contextmanager
def refusing(file: str) -> Iterator[None]:
    """Turn what is wrong with a record into a failure that says where."""
    try:
        yield
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        reason = f"{place}: {first['msg']}" if place else first["msg"]
        raise errors.NotAHistory(file=file, reason=reason) from error
    except ValueError as error:
        raise errors.NotAHistory(file=file, reason=str(error)) from error


def decoded(data: str | bytes) -> str:
    """JSON text in any encoding that programs write it in."""
    return data if isinstance(data, str) else data.decode(_encoding(data))


_MOST_SIGNS, _LETTERS_A_SIGN = 500_000, 12


def proportionate(text: str, file: str) -> str:
    """JSON text of no more values than words of its length would have.

    A value of two letters takes a hundred bytes to hold.

    Raises:
        WouldFillMemory: it has more.
    """
    if sum(map(text.count, "[{,")) > _MOST_SIGNS + len(text) // _LETTERS_A_SIGN:
        raise errors.WouldFillMemory(file=file)
    return text


def _encoding(data: bytes) -> str:
    """The encoding that a byte order mark tells; UTF-8 without one."""
    utf_16 = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    return "utf-16" if utf_16 else "utf-8-sig"
