"""What stands above an article: front matter, or the loose header of a saved page."""

import datetime as dt
import re

from hckt_timeline.domain import Wording
from hckt_timeline.reading import wording
from hckt_timeline.reading.bylines import is_about_printing
from hckt_timeline.reading.content import Content

_FRONT_MATTER = re.compile(r"---[ \t]*\n((?:[^\n]*\n){0,40}?)---[ \t]*(?:\n|\Z)")
_FIELD = re.compile(r"^(\w+)[ \t]*:[ \t]*(.*?)[ \t]*$", re.MULTILINE)
_LOOSE = re.compile(r"\s{0,8}date[ \t]+(\d{4}-\d\d-\d\d)\b[ \t]*([^\n]{0,400})", re.IGNORECASE)
_HEADING = re.compile(r"#{1,2}[ \t]+([^\n]+)")
_NUMBERED = re.compile(r"(?:[IVX]{1,5}|\d{1,2})[.)/][ \t]+\S")
_FIELDS = ("title", "publisher", "author", "address", "published")

_LEAD_WORDS = 30
_LINES_ABOVE_LEAD = 12


def read_header(text: str) -> Content:
    """Takes the front matter off; a loose header is read but stays part of the text."""
    found = _FRONT_MATTER.match(text)
    if not found:
        loose = _LOOSE.match(text)
        if not loose:
            return Content(text, title=title_of(text))
        published, problem = _day(loose[1])
        return Content(text, loose[2].strip() or None, published=published, problem=problem)
    fields = {
        name.lower(): value.strip("\"'")
        for name, value in _FIELD.findall(found[1])
        if name.lower() in _FIELDS and value
    }
    rest = text[found.end() :]
    day = fields.pop("published", "")
    published, problem = _day(day) if day else (None, None)
    return Content(
        rest,
        title=fields.get("title") or title_of(rest),
        publisher=fields.get("publisher"),
        author=fields.get("author"),
        address=fields.get("address"),
        published=published,
        problem=problem,
    )


def _day(words: str) -> tuple[dt.date | None, Wording | None]:
    try:
        return dt.date.fromisoformat(words), None
    except ValueError:
        return None, wording.BAD_DAY.fill(words=words)


def title_of(text: str) -> str | None:
    """A Markdown heading, or the last short line above the first paragraph of the article.

    Lines on who printed the text and headings with a number do not take the place of a title.
    """
    above = ""
    for line in text.split("\n", _LINES_ABOVE_LEAD + 1)[:_LINES_ABOVE_LEAD]:
        stripped = line.strip()
        if heading := _HEADING.fullmatch(stripped):
            return heading[1].strip()
        if len(stripped.split()) > _LEAD_WORDS:
            return above or None
        if stripped and not (above and _is_no_title(stripped)):
            above = "" if stripped.endswith((".", ":", ";")) else stripped
    return None


def _is_no_title(line: str) -> bool:
    return bool(_NUMBERED.match(line)) or is_about_printing(line)
