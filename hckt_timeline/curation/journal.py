"""Which decisions of a journal hold."""

from collections.abc import Sequence

from hckt_timeline.domain import Decision, Withdraw


def in_force(decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    """The decisions that hold, in order: neither withdrawn nor themselves withdrawals."""
    return tuple(each for each in _standing(decisions) if not isinstance(each.act, Withdraw))


def undoable(decisions: Sequence[Decision]) -> Decision | None:
    """The decision that an undo takes back: the last one that holds."""
    return next(reversed(in_force(decisions)), None)


def redoable(decisions: Sequence[Decision]) -> Decision | None:
    """The undo that a redo takes back: the last one, unless something was decided since."""
    decided = {each.number for each in decisions if not isinstance(each.act, Withdraw)}
    undos = [
        each
        for each in _standing(decisions)
        if isinstance(each.act, Withdraw) and each.act.number in decided
    ]
    if not undos or undos[-1].number < max(decided):
        return None
    return undos[-1]


def _standing(decisions: Sequence[Decision]) -> list[Decision]:
    """The entries that no later standing entry withdraws, in order."""
    withdrawn: set[int] = set()
    standing: list[Decision] = []
    for each in sorted(decisions, key=lambda each: each.number, reverse=True):
        if each.number in withdrawn:
            continue
        if isinstance(each.act, Withdraw) and each.act.number < each.number:
            withdrawn.add(each.act.number)
        standing.append(each)
    return standing[::-1]
