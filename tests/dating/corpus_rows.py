"""Reads the corpus: a row is a publication day (or -), a tab, and a sentence with [[words|value]].

A value is EDTF without qualifiers, with ``@basis`` behind it where the basis is judged too.
"""

import datetime as dt
import re
from dataclasses import dataclass
from pathlib import Path

from hckt_timeline.domain import edtf

CORPUS = Path(__file__).parent / "corpus"
_MARK = re.compile(r"\[\[(.+?)\|(.+?)\]\]")


@dataclass(frozen=True)
class Expected:
    words: str
    earliest: dt.date | None
    latest: dt.date | None
    basis: str


@dataclass(frozen=True)
class CorpusRow:
    file: str
    published: dt.date | None
    text: str
    expected: tuple[Expected, ...]


def corpus_rows() -> list[CorpusRow]:
    return [
        _row(file.name, line)
        for file in sorted(CORPUS.glob("*.tsv"))
        for line in file.read_text(encoding="utf-8").splitlines()
    ]


def _row(file: str, line: str) -> CorpusRow:
    published, marked = line.split("\t")
    marked = marked.replace("\\n", "\n")
    expected = tuple(_expected(*mark) for mark in _MARK.findall(marked))
    day = None if published == "-" else dt.date.fromisoformat(published)
    return CorpusRow(file, day, _MARK.sub(r"\1", marked), expected)


def _expected(words: str, value: str) -> Expected:
    value, _, basis = value.partition("@")
    bounds = edtf.read(value)
    return Expected(words, bounds.earliest, bounds.latest, basis)
