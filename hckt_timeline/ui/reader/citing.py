"""Where words come from: a citation as plain text, and the original of an article; no Qt."""

from pathlib import Path

from hckt_timeline.domain import Article, Passage
from hckt_timeline.domain.saying import day_words
from hckt_timeline.errors import Language, NoOriginal
from hckt_timeline.interchange.iris import web_address
from hckt_timeline.resources import resource

_READ = frozenset({".txt", ".md", ".markdown", ".html", ".htm", ".xhtml", ".docx", ".pdf"})


def citation(article: Article, passage: Passage | None, language: Language) -> str:
    """Author, title, publisher, day, address; then the words, if there are any, in quotes."""
    title = article.title or Path(article.file.replace("\\", "/")).name
    day = day_words(article.published, language) if article.published else None
    parts = (article.author, f"“{title}”", article.publisher, day, article.address)
    source = ", ".join(" ".join(part.split()) for part in parts if part)
    if passage is None:
        return f"{source}."
    return f"{source}: “{' '.join(passage.quote.split())}”"


def original(article: Article) -> Path | str:
    """The file of an article, else its address on the web.

    Nothing else may be opened: neither a file that is no article nor one on another machine.

    Raises:
        NoOriginal: there is neither.
    """
    name = article.file
    if Path(name).suffix.lower() in _READ and not name.startswith(("//", "\\\\")):
        for path in (Path(name), resource(name)):
            if path.is_file():
                return path.resolve()
    if address := web_address(article.address):
        return address
    raise NoOriginal(file=name)
