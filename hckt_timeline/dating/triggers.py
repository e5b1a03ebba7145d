"""One pattern that finds every place where an expression can begin.

The phrases that open a row are folded into a trie, so that a letter that opens none of them costs
one look at a set of letters, and each other place is decided by one branch.
"""

import re
from collections.abc import Iterable

_DIGITS = "|".join("0123456789")


def trigger(starts: Iterable[tuple[str, str]]) -> re.Pattern[str]:
    """The pattern for pairs of a phrase and what has to follow it (zero width, may be empty).

    It matches at digits and at whole phrases; the alternatives are literals, which lets the engine
    skip ahead by the set of their first letters.
    """
    by_letter = _by_letter(starts)
    branches = [f"{letter}(?<!\\w{letter}){_trie(rest)}" for letter, rest in by_letter.items()]
    return re.compile("|".join([_DIGITS, *branches]))


def _by_letter(entries: Iterable[tuple[str, str]]) -> dict[str, list[tuple[str, str]]]:
    groups: dict[str, list[tuple[str, str]]] = {}
    for phrase, follow in sorted(set(entries)):
        groups.setdefault(phrase[0], []).append((phrase[1:], follow))
    return groups


def _trie(entries: list[tuple[str, str]]) -> str:
    longer = _by_letter((rest, follow) for rest, follow in entries if rest)
    branches = [f"{re.escape(letter)}{_trie(rest)}" for letter, rest in longer.items()]
    ends = sorted({follow for rest, follow in entries if not rest})
    if ends:
        here = "" if "" in ends else f"(?:{'|'.join(f'(?={follow})' for follow in ends)})"
        branches.append(f"(?!\\w){here}")
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
