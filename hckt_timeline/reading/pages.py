"""Saved web pages: HTML, and the web archives (MHTML) in which browsers keep a page whole.

The article is what trafilatura finds in the page (Barbaresi 2021, "Trafilatura: a web scraping
library and command-line tool for text discovery and extraction"); nothing is ever fetched.
"""

import datetime as dt
import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from hckt_timeline.domain import Wording
from hckt_timeline.reading import wording
from hckt_timeline.reading.bylines import published_on
from hckt_timeline.reading.content import Content
from hckt_timeline.reading.decoding import Decoded, decode, settled

if TYPE_CHECKING:
    from configparser import ConfigParser

    from lxml.html import HtmlElement

_OPENS_PAGE = re.compile(
    r"\ufeff?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html)\b",
    re.IGNORECASE | re.DOTALL,
)
_INLINE_DATA = re.compile(r"data:[\w.+/;=-]{0,100},[^\"'()<>\s]+")
_DECLARED = re.compile(r"<\?xml[^>]{0,200}\?>")
# Below this it is more likely that the article was missed than that the page has so little of it.
_SHORTEST, _LEAST_SHARE = 400, 0.2
_LONGEST_PAGE = 4 * 2**20
_DEEPEST, _MOST_ELEMENTS = 200, 20_000
_BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "br", "dd", "div", "dl", "dt", "figcaption"}
    | {"figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav"}
    | {"ol", "p", "pre", "section", "table", "tr", "ul"}
)
_CELLS = frozenset({"td", "th"})
_UNSEEN = frozenset(
    {"script", "style", "noscript", "template", "head", "svg", "iframe", "nav", "footer", "aside"}
    | {"form", "button", "select"}
)
_SPACES = re.compile(r"[ \t\f\v]+")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def is_page(text: str) -> bool:
    """Whether a text is the source of a web page."""
    return bool(_OPENS_PAGE.match(text))


def read_page(data: bytes) -> Content | Wording:
    """The article in the bytes of a saved page."""
    decoded = decode(data)
    return decoded if isinstance(decoded, Wording) else page_content(decoded)


def read_archive(data: bytes) -> Content | Wording:
    """The article in the bytes of a web archive: its first page."""
    import email
    import email.policy

    try:
        message = email.message_from_bytes(data, policy=email.policy.default)
    except RecursionError:
        return wording.NO_PAGE
    for part in message.walk():
        if part.get_content_type() == "text/html":
            payload = part.get_payload(decode=True)
            if isinstance(payload, bytes):
                return read_page(payload)
    return wording.NO_PAGE


def page_content(source: Decoded) -> Content | Wording:
    """The article in the source of a page."""
    html = _DECLARED.sub("", _INLINE_DATA.sub("", source.text), count=1)
    if len(html) > _LONGEST_PAGE:
        return wording.TOO_LARGE.fill(size=str(len(html) // 2**20))
    found = _article(html)
    if found is None:
        return wording.NO_TEXT_IN_PAGE
    decoded = settled(found.text)
    if isinstance(decoded, Wording):
        return wording.NO_TEXT_IN_PAGE
    return found._replace(text=decoded.text, encoding=decoded.encoding or source.encoding)


def _article(html: str) -> Content | None:
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    try:
        # The parser is not given bytes: it would guess their encoding again.
        tree = document_fromstring(html, parser=HTMLParser(remove_comments=True, remove_pis=True))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None
    whole = _all_text(tree)
    headings = [" ".join(each.text_content().split()) for each in tree.iter("h1")]
    # Trafilatura walks the tree by recursion, and some lists of it once for every element.
    found = _extracted(html) if _is_modest(tree) else None
    if found is None:
        return Content(whole, title=_first(headings), located=False) if whole else None
    heading = next((each for each in headings if each and each in (found.title or "")), None)
    title = heading or found.title or _first(headings)
    below = whole[max(whole.find(title or ""), 0) :]
    missed = len(found.text) < max(_SHORTEST, _LEAST_SHARE * len(whole))
    text = below if missed else found.text
    if title and title not in text[: 2 * len(title) + 100] and title in whole:
        text = f"{title}\n\n{text}"
    published = found.published or _published(below)
    return found._replace(text=text, title=title, published=published)


@cache
def _without_rescue() -> "ConfigParser":
    from trafilatura.settings import use_config

    config = use_config()
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", "0")
    return config


def _extracted(html: str) -> Content | None:
    import trafilatura

    found = trafilatura.bare_extraction(
        html,
        # Its rescue of a short text breaks lines at every link; ours does not.
        config=_without_rescue(),
        fast=True,
        favor_recall=True,
        include_comments=False,
        with_metadata=True,
        date_extraction_params={
            "original_date": True,
            "extensive_search": False,
            "min_date": "1945-01-01",
            "max_date": "2100-12-31",
        },
    )
    if found is None or isinstance(found, dict) or not found.text:
        return None
    return Content(
        text="\n\n".join(line for line in found.text.split("\n") if line.strip()),
        title=_words(found.title),
        publisher=_words(found.sitename),
        author=_words(found.author),
        address=found.url,
        published=_day(found.date),
        located=False,
    )


def _published(words: str) -> dt.date | None:
    """The first day that is a line of its own."""
    return next((day for line in words.split("\n") if (day := published_on(line))), None)


def _words(told: str | None) -> str | None:
    return " ".join(unicodedata.normalize("NFC", told).split()) if told else None


def _day(told: str | None) -> dt.date | None:
    found = _DAY.match(told or "")
    try:
        return dt.date.fromisoformat(found[0]) if found else None
    except ValueError:
        return None


def _first(headings: list[str]) -> str | None:
    return next((each for each in headings if each), None)


def _is_modest(tree: "HtmlElement") -> bool:
    """Whether a tree is small and flat, counted without recursion."""
    from lxml import etree

    depth = deepest = elements = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
        elements += event == "start"
    return deepest <= _DEEPEST and elements <= _MOST_ELEMENTS


def _all_text(tree: "HtmlElement") -> str:
    """All words of a page but its menus, each block and each row of a table on a line."""
    from lxml import etree

    pieces: list[str] = []
    unseen = 0
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        if element.tag in _UNSEEN:
            unseen += 1 if event == "start" else -1
        if element.tag in _BLOCKS:
            pieces.append("\n")
        elif element.tag in _CELLS and event == "end":
            pieces.append(" | ")
        words = element.text if event == "start" else element.tail
        if words and not unseen:
            pieces.append(_SPACES.sub(" ", words.replace("\n", " ")))
    lines = (line.strip(" |") for line in "".join(pieces).split("\n"))
    return "\n\n".join(line for line in lines if line)
