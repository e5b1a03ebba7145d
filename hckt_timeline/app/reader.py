"""The dated passages of an article that is being read."""

from functools import lru_cache

from hckt_timeline.dating import ArticleDates, date_articles
from hckt_timeline.domain import Article, DateMention, History


def mentions_of(history: History, article_id: str) -> tuple[DateMention, ...]:
    """The dates of one article, with offsets into its text.

    All articles of the same file are dated together, since an item of a feed alone cannot know its
    year.
    """
    chosen = next(article for article in history.articles if article.id == article_id)
    together = tuple(article for article in history.articles if article.file == chosen.file)
    return _date_file(together)[together.index(chosen)].mentions


@lru_cache(maxsize=8)
def _date_file(articles: tuple[Article, ...]) -> tuple[ArticleDates, ...]:
    return date_articles(articles)
