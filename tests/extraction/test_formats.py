"""The corpora give the same events in every encoding and format, each on words that stand there."""

from collections import Counter
from pathlib import Path

import pytest

from hckt_timeline.domain import Article
from hckt_timeline.extraction import extract_history
from hckt_timeline.reading import read_bytes
from tests.reading.writing import (
    as_document,
    as_page,
    as_pdf,
    in_tcvn3,
    in_vni,
    in_windows_1258,
)

CORPUS = Path(__file__).parent / "corpus"
FOLDERS = sorted(path.name for path in CORPUS.iterdir() if path.is_dir())
ENCODED = {
    "marked.txt": lambda text: text.encode("utf-8-sig"),
    "utf-16.txt": lambda text: text.encode("utf-16"),
    "windows-1258.txt": in_windows_1258,
    "vni.txt": in_vni,
}
FORMATTED = {"a.html": as_page, "a.docx": as_document}


def _articles(file: Path) -> list[Article]:
    return [each for each in read_bytes(file.read_bytes(), file.name) if isinstance(each, Article)]


def _single_articles(folder: str) -> list[Article]:
    """The files that are one article, not a feed."""
    read = [_articles(file) for file in sorted((CORPUS / folder).iterdir())]
    return [articles[0] for articles in read if len(articles) == 1]


def _rewritten(article: Article, name: str, write) -> list[Article]:
    """The article out of a file of another format; its header does not stand in the text."""
    found = read_bytes(write(article.text), f"{article.id}-{name}")
    facts = {"title": article.title, "published": article.published}
    return [each.model_copy(update=facts) for each in found if isinstance(each, Article)]


def _told(articles: list[Article]) -> list[tuple[object, ...]]:
    """The events, once it is sure that each stands on words that are there."""
    history = extract_history(articles)
    texts = {each.id: each.text for each in history.articles}
    for event in history.events:
        assert event.evidence
        days = [date.words for date in event.dates if date.words]
        for passage in (*event.evidence, *days):
            assert texts[passage.article][passage.start : passage.end] == passage.quote
    return sorted(
        (
            event.kind,
            event.span.edtf if event.span else "",
            tuple(sorted(each.name for each in event.organisations)),
            tuple(sorted(document.number or "" for document in event.documents)),
        )
        for event in history.events
    )


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_event_of_the_corpus_stands_on_words_at_their_place(folder):
    assert _told([each for file in sorted((CORPUS / folder).iterdir()) for each in _articles(file)])


@pytest.mark.parametrize("name", [*ENCODED, *FORMATTED])
@pytest.mark.parametrize("folder", FOLDERS)
def test_same_articles_in_another_encoding_or_format_give_the_same_events(folder, name):
    write = {**ENCODED, **FORMATTED}[name]
    plain = _single_articles(folder)
    again = [copy for each in plain for copy in _rewritten(each, name, write)]
    assert _told(again) == _told(plain)


# TCVN3 has no capitals with a tone ("Văn ất"); a PDF may not show where a paragraph ends.
@pytest.mark.parametrize(("name", "write"), [("tcvn3.txt", in_tcvn3), ("a.pdf", as_pdf)])
def test_nearly_all_events_are_the_same_where_the_format_itself_loses_something(name, write):
    same = wanted = 0
    for folder in FOLDERS:
        plain = _single_articles(folder)
        again = [copy for each in plain for copy in _rewritten(each, name, write)]
        expected = Counter(_told(plain))
        same += (expected & Counter(_told(again))).total()
        wanted += expected.total()
    assert same >= 0.95 * wanted, (same, wanted)
