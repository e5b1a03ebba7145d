"""What the history tells of one day: which organisations there are, and who leads them; no Qt."""

import datetime as dt
from collections import Counter
from dataclasses import dataclass

from hckt_timeline.domain import Standing, Term, lane_of
from hckt_timeline.domain.standing import standing
from hckt_timeline.ui.model.state import State

_NEAR = dt.timedelta(days=183)


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a post; ``seen`` is the day that names the holder, where it is another one."""

    term: Term
    seen: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """An organisation on a day, and who holds its posts."""

    standing: Standing
    above: str
    holders: tuple[Holder, ...]


def state_on(state: State, day: dt.date) -> tuple[Row, ...]:
    """The organisations of a day that the filters show, those of most events first."""
    index = state.index
    found = {one.organisation: one for one in standing(index.register, day)}
    weight = Counter(lane_of(event) for event in index.history.events)
    order = sorted(found.values(), key=lambda one: (not one.certain, -weight[one.organisation]))
    return tuple(
        Row(one, _above(state, found, one), _holders(index.history.terms, one.organisation, day))
        for one in order
        if one.organisation not in state.sieve.organisations
    )


def _above(state: State, found: dict[str, Standing], one: Standing) -> str:
    """The name on that day of what an organisation is part of."""
    if one.parent in found:
        return found[one.parent].name
    known = state.index.organisations.get(one.parent or "")
    return known.name if known else ""


def _holders(terms: tuple[Term, ...], organisation: str, day: dt.date) -> tuple[Holder, ...]:
    """Who holds a post on a day, else who is named in it not long before or after."""
    own = [term for term in terms if term.organisation == organisation]
    there = tuple(Holder(term) for term in own if term.holds(day) is not False)
    if there:
        return there
    named = [(abs(seen - day), term, seen) for term in own if (seen := _named_on(term))]
    near = sorted((one for one in named if one[0] <= _NEAR), key=lambda one: one[0])
    return tuple(Holder(term, seen) for _, term, seen in near[:2])


def _named_on(term: Term) -> dt.date | None:
    """The one day on which the holder is named, if it is no more than one."""
    return term.span.earliest if term.span.is_day else None
