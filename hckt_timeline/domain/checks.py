"""What must be true of any history, whoever wrote it."""

from collections import Counter
from collections.abc import Iterator

from hckt_timeline.domain.article import Passage
from hckt_timeline.domain.history import History


def check_history(history: History) -> None:
    """Ids stand for one thing each, and passages for words that are there.

    Raises:
        ValueError: they do not; says which.
    """
    _check_ids(history)
    texts = {article.id: article.text for article in history.articles}
    for passage in passages_of(history):
        text = texts[passage.article]
        if not 0 <= passage.start <= passage.end <= len(text):
            raise ValueError(f"article {passage.article} ends before {passage.end}")
        if text[passage.start : passage.end] != passage.quote:
            raise ValueError(f"article {passage.article} has other words at {passage.start}")


def passages_of(history: History) -> Iterator[Passage]:
    """All words that a history stands on."""
    for event in history.events:
        yield from event.evidence
        yield from (date.words for date in event.dates if date.words)
    for term in history.terms:
        yield from term.evidence
    for conflict in history.conflicts:
        yield from conflict.evidence


def _check_ids(history: History) -> None:
    """Every id stands once, and every id that is named stands."""
    articles = _ids("article", [each.id for each in history.articles])
    organisations = _ids("organisation", [each.id for each in history.organisations])
    events = _ids("event", [each.id for each in history.events])
    named = {
        "organisation": [
            *(id_ for event in history.events for id_ in event.parties),
            *(each.parent for each in history.organisations if each.parent),
            *(each.organisation for each in history.terms),
            *(id_ for link in history.links for id_ in (*link.predecessors, *link.successors)),
        ],
        "event": [
            *(link.event for link in history.links),
            *(id_ for conflict in history.conflicts for id_ in conflict.events),
        ],
        "article": [passage.article for passage in passages_of(history)],
    }
    known = {"organisation": organisations, "event": events, "article": articles}
    for kind, ids in named.items():
        missing = set(ids) - known[kind]
        if missing:
            raise ValueError(f"{kind} {min(missing)!r} is named but not there")


def _ids(kind: str, ids: list[str]) -> set[str]:
    twice = [id_ for id_, count in Counter(ids).items() if count > 1]
    if twice:
        raise ValueError(f"{kind} {twice[0]!r} stands twice")
    return set(ids)
