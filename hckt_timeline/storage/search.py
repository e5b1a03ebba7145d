"""Finding articles, events and organisations by words, with or without diacritics."""

from dataclasses import dataclass

from hckt_timeline.folding import folded
from hckt_timeline.storage.opening import ProjectFile, told


@dataclass(frozen=True, slots=True)
class Hits:
    """Ids of what holds every word, the best first."""

    events: tuple[str, ...]
    organisations: tuple[str, ...]
    articles: tuple[str, ...]


def search(project: ProjectFile, query: str, most: int = 1000) -> Hits:
    """What holds every word of ``query``; a word may be the beginning of one.

    Args:
        project: where to look.
        query: words; diacritics and capitals make no difference.
        most: how many of each kind at most.
    """
    words = "".join(letter if letter.isalnum() else " " for letter in folded(query)).split()
    if not words:
        return Hits((), (), ())
    # Each word stands in quotes, so that none is taken for an operator.
    match = " ".join(f'"{word}"*' for word in words)
    with told(project.path):
        events, organisations, articles = (
            tuple(row[0] for row in project.connection.execute(query, (match, most)).fetchall())
            for query in (_EVENTS, _ORGANISATIONS, _ARTICLES)
        )
    return Hits(events, organisations, articles)


_EVENTS = """
SELECT id FROM event_words JOIN event ON position = event_words.rowid
WHERE event_words MATCH ? ORDER BY rank, position LIMIT ?
"""
_ORGANISATIONS = """
SELECT key FROM organisation_words JOIN piece
ON kind = 'organisation' AND position = organisation_words.rowid
WHERE organisation_words MATCH ? ORDER BY rank, position LIMIT ?
"""
_ARTICLES = """
SELECT id FROM article_words JOIN article ON position = article_words.rowid
WHERE article_words MATCH ? ORDER BY bm25(article_words, 4.0, 1.0), position LIMIT ?
"""
