"""Later retellings that skip steps are no events of their own.

"Z, tiền thân là X" says nothing new where X became Y on one day and Y became Z on another; "năm
2010 X nâng cấp thành Z" is the second of these changes, told from further back; "ngày thành lập Z"
on the day on which X was founded is the founding of X, told by its later name.
"""

from collections import deque
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from hckt_timeline.domain import EventKind
from hckt_timeline.extraction.merging.merging import Merged, exactness, keys, same_time
from hckt_timeline.extraction.names.units import Unit
from hckt_timeline.extraction.sentences.claims import Claim


class _Step(NamedTuple):
    """From one name a change leads to another."""

    to: str
    change: Merged


_Steps = Mapping[str, Sequence[_Step]]


def without_retold(events: Sequence[Merged]) -> tuple[Merged, ...]:
    """The events without those that only retell others in short.

    Where the words of one stand for a single change, they join its claims; a merger or renaming
    that names nobody whom it befell, and is told in full nowhere, is left out; so is a merger or
    split that does not name what came of it.
    """
    changes = [event for event in events if event.best.kind.is_change and not event.best.planned]
    steps = _steps(changes)
    outcomes: dict[str, list[Merged]] = {}
    for event in changes:
        for key in _new(event.best):
            outcomes.setdefault(key, []).append(event)
    former = _former(changes)
    meant = {
        id(event): _first_founding(event, former, outcomes) or _meant(event, steps, outcomes)
        for event in changes
    }
    for event in changes:
        meaning = meant[id(event)]
        if meaning is not None and len(meaning) == 1:
            meaning[0].claims += event.claims
    return tuple(
        event for event in events if meant.get(id(event)) is None and _is_whole(event.best)
    )


def _steps(changes: Iterable[Merged]) -> _Steps:
    steps: dict[str, list[_Step]] = {}
    for event in changes:
        if event.best.date:
            for unit in event.best.predecessors:
                to = steps.setdefault(unit.key, [])
                to += (_Step(each.key, event) for each in event.best.successors)
    return steps


def _former(changes: Iterable[Merged]) -> Mapping[str, Sequence[str]]:
    """The names that each name took the place of, whether the day is told or not."""
    former: dict[str, list[str]] = {}
    for event in changes:
        if event.best.kind is EventKind.RENAMING:
            for unit in event.best.successors:
                former.setdefault(unit.key, []).extend(keys(event.best.predecessors))
    return former


def _first_founding(
    event: Merged, former: Mapping[str, Sequence[str]], outcomes: Mapping[str, Sequence[Merged]]
) -> list[Merged] | None:
    """The founding under an earlier name that a founding on the same day tells by a later one."""
    if not _is_plain_founding(event.best):
        return None
    names = keys(event.best.successors)
    for key in _all_former(names, former):
        if not names & _all_former({key}, former):
            for other in outcomes.get(key, ()):
                if _is_plain_founding(other.best) and same_time(event.best, other.best):
                    return [other]
    return None


def _is_plain_founding(claim: Claim) -> bool:
    """Whether a founding has a day and no forerunner."""
    founding = claim.kind is EventKind.FOUNDING and not claim.predecessors
    return founding and claim.date is not None and len(claim.successors) == 1


def _all_former(names: Collection[str], former: Mapping[str, Sequence[str]]) -> frozenset[str]:
    """All names that lead to some, these themselves left out where no way leads back to them."""
    reached: set[str] = set()
    ahead = deque(names)
    while ahead:
        fresh = [key for key in former.get(ahead.popleft(), ()) if key not in reached]
        reached.update(fresh)
        ahead.extend(fresh)
    return frozenset(reached)


def _meant(
    event: Merged, steps: _Steps, outcomes: Mapping[str, Sequence[Merged]]
) -> list[Merged] | None:
    """The changes that an event tells in one; None where it is an event of its own."""
    if event.best.kind is EventKind.TRANSFER and event.best.date is None:
        return _absorbed(event.best, steps)
    if _lacks_outcome(event.best):
        return _with_outcome(event.best, steps)
    if event.best.in_passing:
        return _ways(event.best.predecessors, event.best.successors[0].key, steps)
    alike = (other for key in _new(event.best) for other in outcomes[key])
    longer = (other for other in alike if other is not event)
    meant = next((other for other in longer if _shortens(event.best, other.best, steps)), None)
    return None if meant is None else [meant]


def _absorbed(claim: Claim, steps: _Steps) -> list[Merged] | None:
    """The merger by which what was moved under another on no told day became part of it."""
    above = keys(claim.above)
    return next(
        (
            [step.change]
            for unit in claim.predecessors
            for step in steps.get(unit.key, ())
            if step.to in above and step.change.best.kind is EventKind.MERGER
        ),
        None,
    )


def _new(claim: Claim) -> frozenset[str]:
    """The names that a change brings into being."""
    return keys(claim.successors) - keys(claim.predecessors)


def _is_whole(claim: Claim) -> bool:
    """Whether a change names whom it befell, and what came of it."""
    if _lacks_outcome(claim):
        return False
    return bool(claim.predecessors) or claim.kind not in (EventKind.RENAMING, EventKind.MERGER)


def _lacks_outcome(claim: Claim) -> bool:
    return claim.kind in (EventKind.SPLIT, EventKind.MERGER) and not claim.successors


def _with_outcome(claim: Claim, steps: _Steps) -> list[Merged]:
    """The merger or split in full that a telling without what came of it means; often none."""
    told = (step.change for unit in claim.predecessors for step in steps.get(unit.key, ()))
    whole = (
        change
        for change in told
        if change.best.kind is claim.kind
        and keys(claim.predecessors) <= keys(change.best.predecessors)
        and same_time(claim, change.best)
    )
    return [*whole][:1]


def _shortens(claim: Claim, other: Claim, steps: _Steps) -> bool:
    """Whether a change is ``other`` told from further back, or from nothing named at all.

    A founding without a word of forerunners may be the merger or split by which it came about.
    """
    if not other.predecessors or not same_time(claim, other):
        return False
    if claim.kind is EventKind.FOUNDING:
        return not claim.predecessors and keys(claim.successors) <= _new(other)
    if claim.kind is not other.kind or keys(claim.successors) != keys(other.successors):
        return False
    before = keys(other.predecessors)
    if keys(claim.predecessors) & before:
        return False
    if claim.predecessors and exactness(claim) < exactness(other):
        return False
    return all(
        any(_way(steps, unit.key, key) is not None for key in before) for unit in claim.predecessors
    )


def _ways(units: Sequence[Unit], goal: str, steps: _Steps) -> list[Merged] | None:
    """The shortest way from one of several names to another, if from each there is one."""
    ways = [way for unit in units if (way := _way(steps, unit.key, goal)) is not None]
    return min(ways, key=len) if len(ways) == len(units) else None


def _way(steps: _Steps, start: str, goal: str) -> list[Merged] | None:
    """The fewest changes that lead from one name to another; None where none do."""
    reached: dict[str, list[Merged]] = {start: []}
    ahead = deque([start])
    while ahead:
        here = ahead.popleft()
        for step in steps.get(here, ()):
            if step.to not in reached:
                reached[step.to] = [*reached[here], step.change]
                ahead.append(step.to)
    return reached.get(goal)
