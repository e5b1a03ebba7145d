"""What dateparser's ``search_dates`` reads in the corpus, against what we read.

``python -m tests.benchmarks.dating_rivals`` prints every difference with its verdict. A rival's
finding counts as shared where one of our mentions covers its words and its day. The rest is judged
by the marks of the corpus, with which our mentions agree to the letter (``test_corpus``): a
fragment or a wrong year, a wrong value, or an invention where no date stands.
"""

import datetime as dt
import sys
from collections import Counter
from collections.abc import Iterator

from dateparser.search import search_dates

from tests.dating.corpus_rows import CorpusRow, Expected, corpus_rows

TODAY = dt.date(2026, 1, 14)


def verdicts(row: CorpusRow) -> Iterator[tuple[str, str, dt.date]]:
    published = row.published or TODAY
    found = search_dates(
        row.text,
        languages=["vi"],
        settings={
            "DATE_ORDER": "DMY",
            "NORMALIZE": False,
            "PREFER_DATES_FROM": "past",
            "RELATIVE_BASE": dt.datetime.combine(published, dt.time()),
        },
    )
    at = 0
    for words, moment in found or []:
        start = max(row.text.lower().find(words.lower(), at), 0)
        at = start + 1
        yield verdict(row, start, start + len(words), moment.date()), words, moment.date()


def verdict(row: CorpusRow, start: int, end: int, day: dt.date) -> str:
    marked = [expected for expected, (low, high) in places(row) if low < end and start < high]
    if not marked:
        return "invented"
    if any(covers(expected, day) for expected in marked):
        return "shared"
    words = row.text[start:end]
    whole = any(words.lower() == expected.words.lower() for expected in marked)
    return "wrong value" if whole else "fragment or wrong year"


def places(row: CorpusRow) -> Iterator[tuple[Expected, tuple[int, int]]]:
    at = 0
    for expected in row.expected:
        at = row.text.index(expected.words, at)
        yield expected, (at, at + len(expected.words))
        at += len(expected.words)


def covers(expected: Expected, day: dt.date) -> bool:
    return (expected.earliest or dt.date.min) <= day <= (expected.latest or dt.date.max)


def main() -> None:
    counts: Counter[str] = Counter()
    rows = corpus_rows()
    for row in rows:
        for kind, words, day in verdicts(row):
            counts[kind] += 1
            if kind != "shared":
                sys.stdout.write(f"{kind:24}{words!r} = {day} in {row.text!r}\n")
    sys.stdout.write(f"{len(rows)} sentences: {dict(counts)}\n")


if __name__ == "__main__":
    main()
