"""Finding texts by words, with or without diacritics."""

from collections.abc import Mapping

from hckt_timeline.folding import folded, plain


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
