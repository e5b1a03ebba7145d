"""Finding texts by words, with or without diacritics."""

from collections.abc import Mapping

from hckt_timeline.domain import Event
from hckt_timeline.folding import folded, plain


def words_of(event: Event) -> str:
    """Everything that an event is found by."""
    return " ".join(
        (
            event.title,
            *(one.name for one in event.organisations),
            *(one.name for one in (*event.predecessors, *event.successors)),
            *(one.name for one in event.people),
            *(f"{one.kind} {one.number or ''}" for one in event.documents),
            event.place or "",
        )
    )


def hits(texts: Mapping[str, tuple[str, str]], query: str) -> frozenset[str]:
    """The keys of ``texts`` (plain, folded) that hold every word of ``query``.

    A word that is typed with diacritics finds only words that carry them.
    """
    words = [(word, folded(word)) for word in plain(query).split()]
    if not words:
        return frozenset()
    return frozenset(
        key
        for key, (text, bare) in texts.items()
        if all(word in (bare if word == simple else text) for word, simple in words)
    )
