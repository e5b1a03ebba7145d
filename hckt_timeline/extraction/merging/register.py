"""Which organisation bears a name on a day.

A renaming keeps an organisation and gives it a further name; a merger or a split ends it, except
where it goes on. A name that comes back after its bearer has ended is a new organisation.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from hckt_timeline.domain import DatedName, EventKind, Organisation, TimeSpan
from hckt_timeline.extraction.merging.merging import Merged
from hckt_timeline.extraction.names.spelling import printed
from hckt_timeline.extraction.names.units import Unit
from hckt_timeline.extraction.sentences.claims import Claim
from hckt_timeline.folding import name_key, slug

_EVER = dt.date.min.toordinal()
_UNKNOWN = dt.date.max.toordinal()


@dataclass(slots=True)
class _Bearer:
    """An organisation while its life is being put together."""

    names: list[DatedName]
    spellings: list[Counter[str]] = field(default_factory=lambda: [Counter()])
    aliases: dict[str, None] = field(default_factory=dict)
    parents: Counter[str] = field(default_factory=Counter)
    ended: int | None = None
    made_of_others: bool = False
    id: str = ""


class Register:
    """The bearers of all names through time, built from the changes once and for all."""

    def __init__(self, events: Sequence[Merged], others: Iterable[Unit] = ()) -> None:
        """Goes through the dated changes in their order, then through all that is told.

        Args:
            events: with all their tellings.
            others: organisations that are told without one.
        """
        self._by_key: dict[str, list[tuple[int, _Bearer]]] = {}
        self._bearers: list[_Bearer] = []
        told = [event.best for event in events if event.best.kind.is_change]
        for claim in sorted((each for each in told if not each.planned), key=_when):
            if claim.in_passing:
                self._identify(claim)
            else:
                self._apply(claim)
        for event in events:
            for claim in event.claims:
                self._note(claim, _when(event.best))
        for unit in others:
            self._bearer(unit, _UNKNOWN)
        used: Counter[str] = Counter()
        for bearer in self._bearers:
            stem = slug(bearer.names[0].name) or "to-chuc"
            used[stem] += 1
            bearer.id = stem if used[stem] == 1 else f"{stem}-{used[stem]}"

    def id_of(self, unit: Unit, claim: Claim) -> str:
        """The organisation that bears a name on the day of a claim."""
        return self._bearer(unit, _when(claim)).id

    def bearer_id(self, unit: Unit, day: dt.date | None) -> str:
        """The organisation that bears a name on a day."""
        return self._bearer(unit, day.toordinal() if day else _UNKNOWN).id

    def name_of(self, unit: Unit, claim: Claim) -> str:
        """The full name in force on the day of the claim, in its most usual spelling."""
        bearer = self._bearer(unit, _when(claim))
        for name, spellings in zip(bearer.names, bearer.spellings, strict=True):
            if name_key(name.name) == unit.key:
                return _usual(name.name, spellings)
        return printed(unit.full)

    def organisations(self) -> tuple[Organisation, ...]:
        """All organisations, in the order in which they first come up."""
        return tuple(self._organisation(bearer) for bearer in self._bearers)

    def _organisation(self, bearer: _Bearer) -> Organisation:
        names = tuple(
            name.model_copy(update={"name": _usual(name.name, spellings)})
            for name, spellings in zip(bearer.names, bearer.spellings, strict=True)
        )
        told = {name.name for name in names}
        written = [form for spellings in bearer.spellings for form in spellings]
        aliases = dict.fromkeys([*written, *bearer.aliases])
        parent = next((key for key, _ in bearer.parents.most_common()), None)
        return Organisation(
            id=bearer.id,
            name=names[-1].name,
            aliases=tuple(form for form in aliases if form not in told),
            names=names,
            parent=self._latest(parent).id if parent in self._by_key else None,
        )

    def _latest(self, key: str | None) -> _Bearer:
        return self._by_key[key or ""][-1][1]

    def _bearer(self, unit: Unit, day: int) -> _Bearer:
        entries = self._by_key.get(unit.key)
        if not entries:
            return self._new(unit, None, _EVER)
        return next((each for since, each in reversed(entries) if since <= day), entries[0][1])

    def _new(self, unit: Unit, span: TimeSpan | None, since: int) -> _Bearer:
        bearer = _Bearer(names=[DatedName(name=unit.full, since=span)])
        self._bearers.append(bearer)
        self._by_key.setdefault(unit.key, []).append((since, bearer))
        return bearer

    def _apply(self, claim: Claim) -> None:
        day, span = _when(claim), claim.date.span if claim.date else None
        before = [self._bearer(unit, day) for unit in claim.predecessors]
        if claim.kind is EventKind.RENAMING:
            self._rename(before[0], claim.successors[0], span, day)
            return
        if claim.kind is EventKind.TRANSFER:
            return
        lasting = {unit.key for unit in claim.successors} & {u.key for u in claim.predecessors}
        for unit, bearer in zip(claim.predecessors, before, strict=True):
            if unit.key not in lasting:
                bearer.ended = day
                bearer.names[-1] = bearer.names[-1].model_copy(update={"until": span})
        for unit in claim.successors:
            if unit.key not in lasting:
                self._begin(unit, span, day)
                if claim.predecessors:
                    self._bearer(unit, day).made_of_others = True

    def _begin(self, unit: Unit, span: TimeSpan | None, day: int) -> None:
        entries = self._by_key.get(unit.key)
        if not entries:
            self._new(unit, span, _EVER)
        elif (bearer := entries[-1][1]).ended is not None and bearer.ended <= day:
            self._new(unit, span, day)
        elif bearer.names[0].since is None and name_key(bearer.names[0].name) == unit.key:
            bearer.names[0] = bearer.names[0].model_copy(update={"since": span})

    def _rename(self, bearer: _Bearer, unit: Unit, span: TimeSpan | None, day: int) -> None:
        bearer.names[-1] = bearer.names[-1].model_copy(update={"until": span})
        bearer.names.append(DatedName(name=unit.full, since=span))
        bearer.spellings.append(Counter())
        entries = self._by_key.setdefault(unit.key, [])
        entries.append((day if entries else _EVER, bearer))

    def _identify(self, claim: Claim) -> None:
        """Makes one organisation of a forerunner and its heir, between which no end is told."""
        if claim.kind is not EventKind.RENAMING:
            return
        early = self._bearer(claim.predecessors[0], _UNKNOWN)
        heir = claim.successors[0]
        if heir.key not in self._by_key:
            self._rename(early, heir, None, _UNKNOWN)
            return
        late = self._by_key[heir.key][0][1]
        if late is early or early.ended is not None or late.made_of_others:
            return
        early.names += late.names
        early.spellings += late.spellings
        early.ended = late.ended
        self._bearers.remove(late)
        for entries in self._by_key.values():
            entries[:] = [(since, early if each is late else each) for since, each in entries]

    def _note(self, claim: Claim, day: int) -> None:
        """Counts spellings, short names and parents of all that a claim tells of a day."""
        units = [*claim.predecessors, *claim.successors, *(unit for unit, _ in claim.organisations)]
        for unit in units:
            bearer = self._bearer(unit, day)
            for name, spellings in zip(bearer.names, bearer.spellings, strict=True):
                if name_key(name.name) == unit.key:
                    spellings[unit.full] += 1
            bearer.aliases.update(dict.fromkeys(unit.aliases))
            if unit.name != unit.full:
                bearer.aliases[unit.name] = None
            if unit.parent:
                self._bearer(unit.parent, day)
                bearer.parents[unit.parent.key] += 1


def _when(claim: Claim) -> int:
    """The day of a claim as an ordinal; undated claims come last."""
    date = claim.date
    if date is None:
        return _UNKNOWN
    day = date.span.earliest or date.span.latest
    return day.toordinal() if day else _UNKNOWN


def _usual(name: str, spellings: Counter[str]) -> str:
    """The spelling told most often, with dashes as the printer sets them."""
    ranked = sorted(spellings.items(), key=lambda item: (-item[1], item[0]))
    return printed(ranked[0][0] if ranked else name)
