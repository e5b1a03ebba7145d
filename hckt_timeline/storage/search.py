"""Finding articles, events and organisations by words, with or without diacritics.

In a project file and, for what no file holds, in an index in memory without its contents. SQLite
splits the texts into words and drops the diacritics, outside of Python's lock.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hckt_timeline.domain import Article
from hckt_timeline.folding import folded, plain
from hckt_timeline.storage.failures import told
from hckt_timeline.storage.opening import ProjectFile


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
    match = _match(query)
    if not match:
        return Hits((), (), ())
    with told(project.path):
        events, organisations, articles = (
            tuple(row[0] for row in project.connection.execute(query, (match, most)).fetchall())
            for query in (_EVENTS, _ORGANISATIONS, _ARTICLES)
        )
    return Hits(events, organisations, articles)


class FullText:
    """The words of some articles, for one thread at a time."""

    def __init__(self, articles: Sequence[Article]) -> None:
        """Read the articles in."""
        self._articles = articles
        self._store = sqlite3.connect(":memory:", check_same_thread=False)
        self._store.execute(
            "CREATE VIRTUAL TABLE word USING fts5(title, body, content='', prefix='1 2 3', "
            "tokenize='unicode61 remove_diacritics 2')"
        )
        rows = (
            (row, (one.title or "").translate(_STROKES), one.text.translate(_STROKES))
            for row, one in enumerate(articles)
        )
        self._store.executemany("INSERT INTO word(rowid, title, body) VALUES (?, ?, ?)", rows)

    def find(self, query: str, most: int = 1000) -> Iterator[Article]:
        """The articles that hold every word, or words that begin so, the best first.

        Marks that are typed must be there.
        """
        match = _match(query)
        if not match:
            return
        ranked = self._store.execute(
            f"SELECT rowid FROM word WHERE word MATCH ? ORDER BY {_RANK.format('word')} LIMIT ?",  # noqa: S608
            (match, most),
        )
        marked = [word for word in plain(query).split() if word != folded(word)]
        for (row,) in ranked.fetchall():
            article = self._articles[row]
            whole = plain(f"{article.title or ''} {article.text}") if marked else ""
            if all(word in whole for word in marked):
                yield article


def _match(query: str) -> str:
    """Every word of a query, or one that begins so, in the language of FTS5.

    Each stands in quotes, so that none is taken for an operator.
    """
    words = "".join(letter if letter.isalnum() else " " for letter in folded(query)).split()
    return " ".join(f'"{word}"*' for word in words)


_STROKES = str.maketrans("đĐ", "dD")
_RANK = "bm25({}, 4.0, 1.0)"
"""A word of the title counts as four of the text."""
_EVENTS = """
SELECT id FROM event_words JOIN event ON position = event_words.rowid
WHERE event_words MATCH ? ORDER BY rank, position LIMIT ?
"""
_ORGANISATIONS = """
SELECT key FROM organisation_words JOIN piece
ON kind = 'organisation' AND position = organisation_words.rowid
WHERE organisation_words MATCH ? ORDER BY rank, position LIMIT ?
"""
_ARTICLES = f"""
SELECT id FROM article_words JOIN article ON position = article_words.rowid
WHERE article_words MATCH ? ORDER BY {_RANK.format("article_words")}, position LIMIT ?
"""  # noqa: S608 (our own names)
