"""A history as one page for the web: the picture, a list of its events, nothing fetched.

Without scripts it is a picture whose events lead to the list. With them it can be moved and
enlarged, and an event opens as a card. The page forbids itself every request (Content Security
Policy, level 3), and its one script is known by its hash.
"""

import base64
import hashlib
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from hckt_timeline.app.citing import source_words
from hckt_timeline.app.export import (
    PictureOptions,
    check,
    laid_out,
    picture_size,
    shown_events,
    shown_words,
)
from hckt_timeline.domain import Article, Event, History, Wording, saying
from hckt_timeline.errors import Language
from hckt_timeline.interchange.iris import web_address
from hckt_timeline.legible import markup
from hckt_timeline.placing import write_text
from hckt_timeline.resources import resource
from hckt_timeline.scene import THEMES

_WORDS = {
    "title": Wording(vi="Dòng thời gian", en="Timeline"),
    "picture": Wording(
        vi="Dòng thời gian: phím mũi tên để di chuyển, + và - để phóng to, thu nhỏ, 0: tất cả",
        en="Timeline: arrow keys move it, + and - zoom, 0 shows all of it",
    ),
    "events": Wording(vi="Các sự kiện", en="Events"),
    "closer": Wording(vi="Phóng to", en="Zoom in"),
    "farther": Wording(vi="Thu nhỏ", en="Zoom out"),
    "whole": Wording(vi="Tất cả", en="All"),
    "before": Wording(vi="Trước", en="Previous"),
    "after": Wording(vi="Sau", en="Next"),
    "close": Wording(vi="Đóng", en="Close"),
}


def export_page(history: History, path: Path, options: PictureOptions) -> None:
    """Writes the timeline and its events as one HTML file.

    Raises:
        EmptyPeriod: the period ends before it begins.
        NothingInPeriod: no event lies in the period.
        NotASize: the size is neither a name nor width x height.
        CannotWrite: the system refuses the file.
    """
    check(history, options)
    write_text(path, page(history, options))


def page(history: History, options: PictureOptions) -> Iterator[str]:
    """The page, piece by piece."""
    language = options.language
    events = shown_events(history, options)
    anchors = {event.id: f"e-{number}" for number, event in enumerate(events, start=1)}
    title = markup(options.title or _WORDS["title"].text(language))
    subtitle = markup(options.subtitle or shown_words(history, options))
    script = _part("page.js")
    policy = (
        "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; "
        f"script-src 'sha256-{_digest(script)}'; base-uri 'none'; form-action 'none'"
    )
    yield (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="generator" content="hckt-timeline">\n<title>{title}</title>\n'
        f"<style>{_colours(options)}{_part('page.css')}</style>\n</head>\n<body>\n"
        f"<header>\n<h1>{title}</h1>\n<p>{subtitle}</p>\n</header>\n"
        f"<nav hidden>{_buttons(language)}</nav>\n"
        f'<figure aria-label="{_say("picture", language)}">\n'
    )
    yield _drawing(history, options, anchors)
    yield f'</figure>\n<ol aria-label="{_say("events", language)}">\n'
    articles = {each.id: each for each in history.articles}
    for event in events:
        yield f'<li id="{anchors[event.id]}">{_card(event, articles, language)}</li>\n'
    buttons = "".join(
        f'<button type="button" name="{name}">{_say(name, language)}</button>'
        for name in ("before", "after", "close")
    )
    yield (
        f"</ol>\n<dialog><section></section><div>{buttons}</div></dialog>\n"
        f"<script>{script}</script>\n</body>\n</html>\n"
    )


def _buttons(language: Language) -> str:
    """What zooms, for those who have neither a wheel nor keys."""
    signs = (("closer", "1.5", "+"), ("farther", "0.667", "−"), ("whole", "0", ""))
    return "".join(
        f'<button type="button" value="{value}" aria-label="{_say(name, language)}">'
        f"{sign or _say(name, language)}</button>"
        for name, value, sign in signs
    )


def _drawing(history: History, options: PictureOptions, anchors: dict[str, str]) -> str:
    """The picture as SVG, its events leading to their places in the list."""
    from hckt_timeline.painters import mpl_painter

    def address(keys: tuple[str, ...]) -> str | None:
        return f"#{anchors[keys[0]]}" if keys[0] in anchors else None

    bare = replace(options, title=None, subtitle=None)  # the page says them itself
    scene = laid_out(history, bare, *picture_size(options), address)
    drawn = mpl_painter.svg(scene, clear=options.clear)
    return re.sub(r"<metadata>.*?</metadata>", "", drawn[drawn.index("<svg") :], flags=re.DOTALL)


def _card(event: Event, articles: dict[str, Article], language: Language) -> str:
    """An event with the words that tell it."""
    when = saying.span_words(event.span, language) if event.span else ""
    kind = saying.kind_name(event.kind, language)
    quotes = "".join(
        f"<blockquote>{markup(' '.join(passage.quote.split()))}"
        f"<cite>{_source(articles[passage.article], language)}</cite></blockquote>"
        for passage in event.evidence
    )
    return (
        f"<article><p>{markup(when)} · {markup(kind)}</p>"
        f"<h2>{markup(event.title)}</h2>{quotes}</article>"
    )


def _source(article: Article, language: Language) -> str:
    words, address = markup(source_words(article, language)), web_address(article.address)
    return f'<a href="{markup(address)}" rel="noreferrer">{words}</a>' if address else words


def _colours(options: PictureOptions) -> str:
    theme = THEMES[options.theme]
    uses = {
        "ground": theme.ground,
        "pane": theme.pane,
        "text": theme.text,
        "quiet": theme.quiet,
        "line": theme.line,
        "accent": theme.accent,
    }
    return ":root{" + "".join(f"--{name}:{colour};" for name, colour in uses.items()) + "}\n"


def _say(name: str, language: Language) -> str:
    return markup(_WORDS[name].text(language))


def _part(name: str) -> str:
    return resource("page", name).read_text(encoding="utf-8")


def _digest(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
