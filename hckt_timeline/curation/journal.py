"""Which decisions of a journal hold."""

from collections.abc import Sequence

from hckt_timeline.domain import Decision, Withdraw


def in_force(decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    """The decisions that hold, in order: neither withdrawn nor themselves withdrawals."""
    return tuple(each for each in _standing(decisions) if not isinstance(each.act, Withdraw))


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
