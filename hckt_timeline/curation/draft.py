"""A history while decisions are applied to it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, partial

from hckt_timeline.domain import Article, Conflict, Event, History, Organisation, Passage, Term
from hckt_timeline.folding import name_key, slug


@dataclass(slots=True)
class Draft:
    """Values by id, in order; ``became`` leads from an event or organisation to what it went into.

    ``standing`` holds, for each article, where which event stands; ``touched`` are the events that
    are no more as they were. ``named_in`` finds, when it is first asked, the events as they were
    that name an organisation.
    """

    articles: dict[str, Article]
    organisations: dict[str, Organisation]
    events: dict[str, Event]
    terms: tuple[Term, ...]
    conflicts: list[Conflict]
    named_in: Callable[[], Mapping[str, Sequence[str]]]
    became: dict[str, str] = field(default_factory=dict)
    standing: dict[str, tuple[tuple[int, int, str], ...]] = field(default_factory=dict)
    touched: set[str] = field(default_factory=set)

    def copy(self) -> "Draft":
        """A draft to go on from here, which leaves this one as it is."""
        return replace(
            self,
            organisations=dict(self.organisations),
            events=dict(self.events),
            conflicts=list(self.conflicts),
            became=dict(self.became),
            standing=dict(self.standing),
            touched=set(self.touched),
        )

    def put(self, event: Event) -> None:
        """Take in an event, new or changed."""
        if event.id not in self.events:
            for passage in event.evidence:
                place = (passage.start, passage.end, event.id)
                here = self.standing.get(passage.article, ())
                self.standing[passage.article] = (*here, place)
        self.events[event.id] = event
        self.touched.add(event.id)

    def leave(self, event: str, words: Passage) -> None:
        """Let an event no more stand on some words."""
        gone = (words.start, words.end, event)
        here = self.standing.get(words.article, ())
        self.standing[words.article] = tuple(each for each in here if each != gone)

    def on(self, words: Passage) -> Iterator[Event]:
        """The events that stand on some of these words, in order, each once."""
        met = dict.fromkeys(
            self.now(id_)
            for start, end, id_ in self.standing.get(words.article, ())
            if start < words.end and words.start < end
        )
        return (self.events[id_] for id_ in met if id_ in self.events)

    def naming(self, organisation: str) -> Iterator[Event]:
        """The events that name an organisation."""
        likely = {*self.named_in().get(organisation, ()), *self.touched}
        found = (self.events[id_] for id_ in likely if id_ in self.events)
        return (event for event in found if organisation in event.parties)

    def now(self, id_: str) -> str:
        """The id under which an event or organisation goes on."""
        while id_ in self.became:
            id_ = self.became[id_]
        return id_

    def holds(self, words: Passage) -> bool:
        """Whether the words still stand where they stood."""
        article = self.articles.get(words.article)
        return article is not None and article.text[words.start : words.end] == words.quote

    def named(self, name: str) -> list[Organisation]:
        """The organisations of a name; of an alias only where nothing has it for a name."""
        key = name_key(name)
        everyone = self.organisations.values()
        by_name = [
            each
            for each in everyone
            if key in {name_key(form) for form in (each.name, *(one.name for one in each.names))}
        ]
        return by_name or [
            each for each in everyone if key in {name_key(alias) for alias in each.aliases}
        ]

    def make_organisation(self, name: str) -> Organisation:
        """An organisation that was read nowhere."""
        stem = slug(name) or "to-chuc"
        id_, count = stem, 2
        while id_ in self.organisations or id_ in self.became:
            id_, count = f"{stem}-{count}", count + 1
        made = Organisation(id=id_, name=name)
        self.organisations[id_] = made
        return made


def draft_of(history: History) -> Draft:
    """A draft that is still the history."""
    standing: dict[str, list[tuple[int, int, str]]] = {}
    for event in history.events:
        for passage in event.evidence:
            place = (passage.start, passage.end, event.id)
            standing.setdefault(passage.article, []).append(place)
    return Draft(
        articles={each.id: each for each in history.articles},
        organisations={each.id: each for each in history.organisations},
        events={each.id: each for each in history.events},
        terms=history.terms,
        conflicts=list(history.conflicts),
        named_in=cache(partial(_named_in, history.events)),
        standing={article: tuple(places) for article, places in standing.items()},
    )


def _named_in(events: Iterable[Event]) -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = {}
    for event in events:
        for organisation in event.parties:
            found.setdefault(organisation, []).append(event.id)
    return found


@dataclass(frozen=True, slots=True, eq=False)
class Ground:
    """What decisions on one reading stand on, for who asks again and again."""

    read: History
    draft: Draft


def ground_of(read: History) -> Ground:
    """The ground of decisions on a reading."""
    return Ground(read, draft_of(read))
