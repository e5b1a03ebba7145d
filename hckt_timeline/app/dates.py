"""The dates in one text: what ``hckt-timeline dates`` tells."""

import datetime as dt

from hckt_timeline.app.histories import nothing_to_read
from hckt_timeline.dating import date_articles
from hckt_timeline.domain import Article, DateMention, Problem, Wording
from hckt_timeline.domain.base import Frozen
from hckt_timeline.reading import read_bytes, read_content


class DatedText(Frozen):
    """A decoded text with its dates; all offsets are code points in ``text``."""

    text: str
    mentions: tuple[DateMention, ...]
    problems: tuple[Problem, ...]


def date_file(data: bytes, file: str, published: dt.date | None) -> DatedText:
    """The dates in the bytes of a file; ``published`` goes before the day that the file gives.

    Raises:
        NothingToRead: the bytes are no readable text.
    """
    found = list(read_bytes(data, file))
    articles = [each for each in found if isinstance(each, Article)]
    problems = [each for each in found if isinstance(each, Problem)]
    if not articles:
        raise nothing_to_read(problems)
    if published:
        articles = [each.model_copy(update={"published": published}) for each in articles]
    mentions: list[DateMention] = []
    for article, dates in zip(articles, date_articles(articles), strict=True):
        offset = article.offset_in_file or 0
        mentions += [_moved(mention, offset) for mention in dates.mentions]
        problems += [
            Problem(
                file=file,
                start=offset + impossible.start,
                end=offset + impossible.end,
                reason=impossible.reason,
            )
            for impossible in dates.impossible
        ]
    content = read_content(data, file)
    text = "" if isinstance(content, Wording) else content.text
    return DatedText(text=text, mentions=tuple(mentions), problems=tuple(problems))


def _moved(mention: DateMention, offset: int) -> DateMention:
    if not offset:
        return mention
    places = {"start": mention.start + offset, "end": mention.end + offset}
    return mention.model_copy(update=places)
