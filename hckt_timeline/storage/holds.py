"""Where in the articles a decision hangs: to find decisions by words, and words by decisions."""

from collections.abc import Iterator

from hckt_timeline.domain import Act, Add, Part, Passage, Telling, Withdraw
from hckt_timeline.domain.base import Frozen

Place = tuple[str, int, int]


def holds(act: Act) -> Iterator[Place]:
    """The articles with start and end of all words that an act names.

    An event that a person adds is a place of its own, by its id, and so is an entry of the journal
    that is withdrawn.
    """
    if isinstance(act, Withdraw):
        yield entry_place(act.number)
    if isinstance(act, (Add, Part)):
        yield act.id, 0, 1
    yield from _places(act)


def entry_place(number: int) -> Place:
    """The place on which withdrawals of an entry of the journal hang."""
    return f"#{number}", 0, 1


def _places(value: object) -> Iterator[Place]:
    match value:
        case Passage():
            yield value.article, value.start, value.end
        case Telling(added=str(id_)):
            yield id_, 0, 1
        case Frozen():
            for name in type(value).model_fields:
                yield from _places(getattr(value, name))
        case tuple():
            for each in value:
                yield from _places(each)
        case _:
            return
