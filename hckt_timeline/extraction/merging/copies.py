"""Which articles are one text printed several times, up to small changes.

Texts are compared by their runs of words (shingles): two texts whose runs are mostly the same are
one, whatever headline, byline or sentence a paper adds or leaves out (Broder, "On the resemblance
and containment of documents", 1997). Candidates share values among the least hashes of their runs
(his ``MIN_s``); what they resemble is then counted over all their runs.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from zlib import crc32

from hckt_timeline.domain import Article

_RUN = 4
"""Words in a row. Reports on one event share names and phrases, but few of four words."""
_ALIKE = 0.6
"""The share of runs that two texts have in common, of all that either has.

A new headline, a byline and a sentence less leave more than 0.8 of a text of a page; two reports
on one event, each in its own words, have less than 0.2 in common.
"""
_SKETCH = 48
_FEWEST = 12
"""Runs below which a text says too little to tell a copy from a chance."""
_LIKELY = 0.35
"""The share of its sketch from which on it is worth comparing the texts: three deviations below."""
_COMMON = 64
"""Texts beyond which what they share is a phrase of the language, and tells nothing."""
_WORD = re.compile(r"\w+")
_FACTOR, _MODULUS = 1_000_003, 2**61 - 1


def sketch(text: str) -> tuple[int, ...]:
    """The least hashes of a text's runs of words; the same in every process."""
    runs = _runs(text)
    return tuple(sorted(runs)[:_SKETCH]) if len(runs) >= _FEWEST else ()


def find_copies(
    articles: Sequence[Article], sketches: Mapping[str, tuple[int, ...]]
) -> dict[str, str]:
    """The copies by their ids, each with the id of the article that stands for the text.

    Of several prints the one with the earliest day of publication stands for all. Articles of one
    file are no copies of each other: a chronicle may tell every month in the same words.
    """
    found: dict[str, str] = {}
    index: dict[int, list[Article]] = {}
    for article in sorted(articles, key=_printed):
        told = sketches[article.id]
        original = _original(article, told, index)
        if original:
            found[article.id] = original.id
            continue
        for each in told:
            known = index.setdefault(each, [])
            if len(known) <= _COMMON:
                known.append(article)
    return found


def with_copies(articles: Sequence[Article], copies: Mapping[str, str]) -> tuple[Article, ...]:
    """The articles, each naming the other files in which its text stands."""
    prints: dict[str, set[str]] = {}
    for each in articles:
        prints.setdefault(copies.get(each.id, each.id), set()).update((each.file, *each.copies))
    return tuple(
        each.model_copy(
            update={
                "copy_of": copies.get(each.id),
                "copies": tuple(sorted(prints[copies.get(each.id, each.id)] - {each.file})),
            }
        )
        for each in articles
    )


def _original(
    article: Article, told: Sequence[int], index: Mapping[int, Sequence[Article]]
) -> Article | None:
    """The article whose text this one is too; of several the one most like it."""
    shared: Counter[str] = Counter()
    known: dict[str, Article] = {}
    for others in (index.get(each, ()) for each in told):
        if len(others) <= _COMMON:
            for other in others:
                shared[other.id] += 1
                known[other.id] = other
    enough = _LIKELY * len(told)
    likely = [known[id_] for id_, count in shared.items() if count >= enough]
    likely = [other for other in likely if other.file != article.file]
    if not likely:
        return None
    runs = _runs(article.text)
    alike, best = max((_resemblance(runs, _runs(each.text)), each.id) for each in likely)
    return known[best] if alike >= _ALIKE else None


def _resemblance(one: set[int], other: set[int]) -> float:
    return len(one & other) / len(one | other)


def _runs(text: str) -> set[int]:
    words = [crc32(word.encode()) for word in _WORD.findall(text.lower())]
    runs = zip(*(words[first:] for first in range(_RUN)), strict=False)
    return {(((a * _FACTOR + b) * _FACTOR + c) * _FACTOR + d) % _MODULUS for a, b, c, d in runs}


def _printed(article: Article) -> tuple[str, str]:
    day = article.published
    return day.isoformat() if day else "9999", article.id
