"""From articles to a history: every claim read, merged, and put on its organisations."""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from functools import partial
from itertools import chain, groupby
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from hckt_timeline.domain import (
    Article,
    Basis,
    DateRole,
    Document,
    Event,
    EventDate,
    EventKind,
    History,
    NamedOrganisation,
    Participation,
    Passage,
    Person,
    Problem,
    Progress,
    Role,
    Stage,
    TimeSpan,
    links_of,
)
from hckt_timeline.extraction.conflicts import find_conflicts
from hckt_timeline.extraction.merging.copies import find_copies, with_copies
from hckt_timeline.extraction.merging.merging import Merged, by_time, merge
from hckt_timeline.extraction.merging.register import Register
from hckt_timeline.extraction.merging.retelling import without_retold
from hckt_timeline.extraction.names.titles import change_title
from hckt_timeline.extraction.names.units import Unit
from hckt_timeline.extraction.names.vocabulary import learn, lesson, lost_lesson
from hckt_timeline.extraction.offices.terms import Holding, passage_at, terms_of
from hckt_timeline.extraction.sentences.claims import Claim, ToldDate
from hckt_timeline.extraction.telling import Told, lost_file, read_file
from hckt_timeline.reading import in_order, never

Item = TypeVar("Item")
Result = TypeVar("Result")
Tell = Callable[[Progress], None]
_WORTH_SHARING = 400_000
"""Letters from which on processes, which take a second to start, gain time."""

if TYPE_CHECKING:
    from hckt_timeline.extraction.sentences.anniversaries import Anniversary


def extract_history(
    articles: Sequence[Article],
    problems: Sequence[Problem] = (),
    *,
    processes: int = 1,
    progress: Tell | None = None,
    cancelled: Callable[[], bool] = never,
) -> History:
    """The history that some articles tell; ``problems`` are passed on with those found here.

    It is the same whatever the number of ``processes``, which are used where there is enough to
    read. ``progress`` is told after each article; ``cancelled`` is asked as often.

    Raises:
        Cancelled: ``cancelled`` said so.
    """
    shared = processes if sum(len(each.text) for each in articles) >= _WORTH_SHARING else 1
    course = _Course(shared, progress or _tell_nobody, cancelled)
    told: dict[str, tuple[Claim, ...]] = {}
    holdings: list[Holding] = []
    anniversaries: list[Anniversary] = []
    found = list(problems)
    sketches: dict[str, tuple[int, ...]] = {}
    for article, read in zip(articles, _told(articles, course), strict=True):
        anniversaries += read.anniversaries
        told[article.id] = read.claims
        holdings += read.holdings
        found += read.problems
        sketches[article.id] = read.sketch
    course.progress(Progress(Stage.JOINING, 0, 0))
    on_topic = _on_topic(told)
    # In an order that hangs on the words alone, whatever that of the files.
    claims = sorted((each for id_ in on_topic for each in told[id_]), key=by_time)
    holdings.sort(key=lambda each: (each.article, each.start))
    anniversaries.sort(key=lambda each: (each.article, each.start))
    merged = without_retold(merge(claims))
    register = Register(merged, [holding.unit for holding in holdings])
    texts = {article.id: article for article in articles}
    events = tuple(_event(each, register, texts) for each in merged)
    links = tuple(links_of(events))
    return History(
        articles=tuple(
            article.model_copy(update={"on_topic": article.id in on_topic})
            for article in with_copies(articles, find_copies(articles, sketches))
        ),
        organisations=register.organisations(),
        events=events,
        terms=terms_of(holdings, register, texts),
        links=links,
        conflicts=find_conflicts(events, links, anniversaries, register, texts),
        problems=tuple(found),
    )


class _Course(NamedTuple):
    """How the long work goes on: with how many processes, who is told, who may end it."""

    processes: int
    progress: Tell
    cancelled: Callable[[], bool]

    def over(
        self,
        stage: Stage,
        work: Callable[[Item], Result],
        items: Sequence[Item],
        lost: Callable[[Item], Result],
    ) -> Iterator[Result]:
        """The results of one stage, in the order of the items."""
        with closing(in_order(work, items, lost, self.processes, self.cancelled)) as results:
            for done, result in enumerate(results, start=1):
                self.progress(Progress(stage, done, len(items)))
                yield result


def _told(articles: Sequence[Article], course: _Course) -> Iterator[Told]:
    """What each article tells, once all have taught their names."""
    texts = [article.text for article in articles]
    known = learn(course.over(Stage.LEARNING, lesson, texts, lost_lesson))
    files = [tuple(together) for _, together in groupby(articles, key=lambda each: each.file)]
    work = partial(read_file, known=known)
    yield from chain.from_iterable(course.over(Stage.TELLING, work, files, lost_file))


def _tell_nobody(_: Progress) -> None:
    """For work that nobody watches."""


def _on_topic(told: Mapping[str, Sequence[Claim]]) -> set[str]:
    """The articles in which an organisation does or undergoes something besides a policy.

    What is told in passing puts an article among them where it is of an organisation of theirs.
    """
    topical = {id_ for id_, claims in told.items() if any(_is_topical(each) for each in claims)}
    known = {unit.key for id_ in topical for claim in told[id_] for unit, _ in claim.organisations}
    return topical | {
        id_
        for id_, claims in told.items()
        if any(unit.key in known for each in claims if each.in_passing for unit in each.successors)
    }


def _is_topical(claim: Claim) -> bool:
    doing = any(role in (Role.SUBJECT, Role.HOST) for _, role in claim.organisations)
    return doing and claim.kind is not EventKind.POLICY and not claim.in_passing


def _event(merged: Merged, register: Register, texts: Mapping[str, Article]) -> Event:
    best = merged.best
    date = best.date
    evidence = _evidence(merged, texts)
    before = _named(best.predecessors, best, register)
    after = _named(best.successors, best, register)
    above = _named(best.above, best, register)
    return Event(
        id=_event_id(best, evidence[0]),
        kind=best.kind,
        title=best.title
        or change_title(
            best.kind, *([each.name for each in part] for part in (before, after, above))
        ),
        span=_with_part_of_day(date.span, merged) if date else None,
        date_role=date.role if date else DateRole.REPORTED,
        basis=date.basis if date else Basis.CONTEXT,
        dates=tuple(
            dict.fromkeys(
                _event_date(each, claim, texts) for claim in merged.claims for each in claim.dates
            )
        ),
        planned=best.planned,
        organisations=_participations(merged, register),
        predecessors=before,
        successors=after,
        people=_people(merged),
        documents=_documents(merged),
        place=next((claim.place for claim in merged.claims if claim.place), None),
        evidence=evidence,
    )


def _evidence(merged: Merged, texts: Mapping[str, Article]) -> tuple[Passage, ...]:
    """The passages, that of the best claim first; of two in one article the earlier first."""
    rest = sorted(merged.claims[1:], key=lambda each: (each.article, each.start))
    return tuple(
        dict.fromkeys(
            passage_at(texts, claim.article, claim.start, claim.end)
            for claim in (merged.best, *rest)
        )
    )


def _event_id(best: Claim, passage: Passage) -> str:
    """Hangs on the kind, the day and the words, so that it is the same in every run."""
    day = best.date.span.edtf if best.date else ""
    words = " ".join((best.kind, day, passage.article, str(passage.start)))
    return f"e-{hashlib.sha256(words.encode()).hexdigest()[:12]}"


def _with_part_of_day(span: TimeSpan, merged: Merged) -> TimeSpan:
    """The span with the part of the day that another source adds."""
    if span.part_of_day or not span.is_day:
        return span
    told = (claim.date.span.part_of_day for claim in merged.claims if claim.date)
    return span.model_copy(update={"part_of_day": next((part for part in told if part), None)})


def _event_date(date: ToldDate, claim: Claim, texts: Mapping[str, Article]) -> EventDate:
    words = passage_at(texts, claim.article, date.mention.start, date.mention.end)
    return EventDate(role=date.role, span=date.span, basis=date.basis, words=words)


def _participations(merged: Merged, register: Register) -> tuple[Participation, ...]:
    found: dict[str, Participation] = {}
    for claim in merged.claims:
        for unit, role in claim.organisations:
            id_ = register.id_of(unit, merged.best)
            name = register.name_of(unit, merged.best)
            found.setdefault(id_, Participation(organisation=id_, name=name, role=role))
    return tuple(found.values())


def _named(
    units: Sequence[Unit], claim: Claim, register: Register
) -> tuple[NamedOrganisation, ...]:
    return tuple(
        NamedOrganisation(
            organisation=register.id_of(unit, claim), name=register.name_of(unit, claim)
        )
        for unit in units
    )


def _people(merged: Merged) -> tuple[Person, ...]:
    """Each person once, as the telling with the most said of them has it."""
    people: dict[str, Person] = {}
    for claim in merged.claims:
        for person in claim.people:
            known = people.get(person.name)
            if known is None or len(person.post or "") > len(known.post or ""):
                people[person.name] = person
    return tuple(people.values())


def _documents(merged: Merged) -> tuple[Document, ...]:
    """Each document once, as the telling with the most said of it has it."""
    documents: dict[str | None, Document] = {}
    for claim in merged.claims:
        for document in claim.documents:
            known = documents.get(document.number)
            if known is None or _told_of(document) > _told_of(known):
                documents[document.number] = document
    return tuple(documents.values())


def _told_of(document: Document) -> int:
    return sum(1 for told in (document.issuer, document.signatory, document.day) if told)
