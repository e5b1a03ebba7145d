"""Searching a project on the disk: only what is found is read."""

from collections.abc import Iterator
from pathlib import Path

from hckt_timeline.domain import Wording
from hckt_timeline.domain.saying import span_words
from hckt_timeline.errors import Language
from hckt_timeline.storage import (
    ProjectFile,
    open_project,
    read_article,
    read_event,
    read_organisations,
    search,
)

_MOST = 50
_EVENT = Wording(vi="sự kiện", en="event")
_ORGANISATION = Wording(vi="tổ chức", en="organisation")
_ARTICLE = Wording(vi="bài", en="article")
_NOTHING = Wording(vi="không có gì khớp với “{words}”", en="nothing holds “{words}”")


def found_lines(path: Path, query: str, language: Language) -> list[str]:
    """A line for each organisation, event and article that holds all words, the best first.

    Raises:
        CannotRead, NotAProject, NewerProject, DamagedProject: there is nothing to search.
    """
    with open_project(path, to_change=False) as project:
        lines = list(_lines(project, query, language))
    return lines or [_NOTHING.fill(words=query).text(language)]


def _lines(project: ProjectFile, query: str, language: Language) -> Iterator[str]:
    hits = search(project, query, _MOST)
    names = {each.id: each.name for each in read_organisations(project)}
    for id_ in hits.organisations:
        yield f"{_ORGANISATION.text(language)}: {names[id_]}"
    for id_ in hits.events:
        if event := read_event(project, id_):
            when = f"{span_words(event.span, language)} – " if event.span else ""
            yield f"{_EVENT.text(language)}: {when}{event.title}"
    for id_ in hits.articles:
        if article := read_article(project, id_):
            where = f" ({article.file})" if article.title else ""
            yield f"{_ARTICLE.text(language)}: {article.title or article.file}{where}"
