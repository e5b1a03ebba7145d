"""What a curator can do with a state: the words of each decision, and the decisions themselves."""

import os

from hckt_timeline.curation import bearer_of, telling_of
from hckt_timeline.domain import (
    Act,
    Bearer,
    Confirm,
    Conflict,
    Correct,
    Event,
    EventStatus,
    Join,
    Merge,
    Organisation,
    Part,
    Parties,
    Party,
    Passage,
    Reject,
    SetParent,
    Settle,
)
from hckt_timeline.ui.kit.words import translate
from hckt_timeline.ui.model.state import State


def act_name(act: Act) -> str:
    """What undo and redo call a decision."""
    return {
        "confirm": translate("Act", "confirming"),
        "correct": translate("Act", "correcting"),
        "reject": translate("Act", "rejecting"),
        "add": translate("Act", "adding an event"),
        "join": translate("Act", "joining events"),
        "part": translate("Act", "parting an event"),
        "merge": translate("Act", "merging organisations"),
        "set_parent": translate("Act", "setting a parent"),
        "settle": translate("Act", "settling a conflict"),
        "withdraw": translate("Act", "taking back"),
    }[act.act]


def confirmed(state: State) -> Act | None:
    """The selected event is told as it was read; None: there is nothing to confirm."""
    event = state.event
    if event is None or event.status not in (EventStatus.EXTRACTED, EventStatus.REJECTED):
        return None
    return Confirm(event=telling_of(event))


def rejected(state: State) -> Act | None:
    """The words tell no such event as the selected one."""
    event = state.event
    if event is None or event.status is EventStatus.REJECTED:
        return None
    return Reject(event=telling_of(event))


def joined(event: Event, others: tuple[Event, ...]) -> Act:
    """Several events are one."""
    return Join(events=tuple(telling_of(each) for each in (event, *others)))


def parted(event: Event, words: tuple[Passage, ...]) -> Act:
    """Some words of an event tell another one."""
    return Part(event=telling_of(event), words=words, id=new_id())


def merged(state: State, kept: Organisation, other: Organisation) -> Act:
    """Two organisations are one."""
    return Merge(kept=_bearer(state, kept), other=_bearer(state, other))


def put_under(state: State, unit: Organisation, parent: Organisation | None) -> Act:
    """An organisation is a unit of another, or of none."""
    above = _bearer(state, parent) if parent else None
    return SetParent(organisation=_bearer(state, unit), parent=above)


def settled(conflict: Conflict, reason: str) -> Act:
    """A conflict is settled."""
    return Settle(kind=conflict.kind, words=conflict.evidence, reason=reason)


def corrected(event: Event, wanted: Correct, before: Parties) -> Act | None:
    """The correction without what stays as it is; None: all of it does."""
    changes = {
        "kind": None if wanted.kind is event.kind else wanted.kind,
        "title": None if wanted.title == event.title else wanted.title,
        "parties": None if wanted.parties == before else wanted.parties,
    }
    if wanted.dated is None and not any(changes.values()):
        return None
    return wanted.model_copy(update=changes)


def parties_of(state: State, event: Event) -> Parties:
    """The organisations of an event, as a decision names them."""

    def bearer(id_: str, name: str) -> Bearer:
        words = event.evidence[0] if event.evidence and id_ in state.index.organisations else None
        return Bearer(name=name, words=words)

    return Parties(
        organisations=tuple(
            Party(organisation=bearer(each.organisation, each.name), role=each.role)
            for each in event.organisations
        ),
        predecessors=tuple(bearer(one.organisation, one.name) for one in event.predecessors),
        successors=tuple(bearer(one.organisation, one.name) for one in event.successors),
    )


def open_conflicts(state: State) -> tuple[Conflict, ...]:
    """The conflicts that nobody has settled, those of the selected event first."""
    left = [each for each in state.index.history.conflicts if not each.settled and each.evidence]
    return tuple(sorted(left, key=lambda each: state.focus.event not in each.events))


def new_id() -> str:
    """An id for an event that no reading gave."""
    return f"e-{os.urandom(6).hex()}"


def _bearer(state: State, organisation: Organisation) -> Bearer:
    naming = (
        event
        for event in state.index.history.events
        if event.evidence and organisation.id in event.parties
    )
    return bearer_of(organisation, next(naming, None))
