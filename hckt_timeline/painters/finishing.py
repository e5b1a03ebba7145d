"""What files need that matplotlib does not write: the font, links, words on themselves."""

import datetime as dt
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from hckt_timeline.legible import legible, markup
from hckt_timeline.resources import resource
from hckt_timeline.scene import Scene

FAMILY = "HCKT Sans"
PROGRAM = "hckt-timeline"
_POINTS = 72 / 96


@dataclass(frozen=True, slots=True)
class About:
    """What a file says of itself: its title, what it shows, and the day of its making, if told."""

    title: str = ""
    shows: str = ""
    day: dt.date | None = None


def said(ending: str, about: About) -> dict[str, str | dt.datetime | None]:
    """What an SVG or a PDF says of itself; a None keeps the clock out of it."""
    title, shows = legible(about.title), legible(about.shows)
    day = about.day.isoformat() if about.day else None
    midnight = dt.datetime.combine(about.day, dt.time(), dt.UTC) if about.day else None
    told: dict[str, dict[str, str | dt.datetime | None]] = {
        ".png": {"Software": PROGRAM, "Description": shows, "Creation Time": day or ""},
        ".svg": {"Creator": PROGRAM, "Description": shows, "Date": day},
        ".pdf": {
            "Creator": PROGRAM,
            "Producer": PROGRAM,
            "Subject": shows,
            "CreationDate": midnight,
        },
    }
    kept = {"Title": title, **told.get(ending, {})}
    return {key: value for key, value in kept.items() if value != ""}


def said_in_png(about: About) -> dict[str, str]:
    """What a PNG says of itself, by the keywords of its standard."""
    words = {
        "Title": about.title,
        "Software": PROGRAM,
        "Description": about.shows,
        "Creation Time": about.day.isoformat() if about.day else "",
    }
    return {keyword: text for keyword, text in words.items() if text}


def font_file(style: str) -> Path:
    """The bundled font, ``regular`` or ``bold``."""
    return resource("fonts", f"hckt-sans-{style}.ttf")


def font_faces() -> str:
    """The bundled font as rules of a style sheet that need no other file."""
    return "".join(
        f"@font-face{{font-family:'{FAMILY}';font-weight:{weight};"
        f"src:url(data:font/ttf;base64,{b64encode(font_file(style).read_bytes()).decode()})}}"
        for style, weight in (("regular", "400"), ("bold", "600 700"))
    )


def finished_svg(text: str, scene: Scene) -> str:
    """An SVG with the font, in which alone text is as wide elsewhere, and with the links."""
    before, tag, rest = text.partition("<defs>")
    drawing, end, after = rest.rpartition("</svg>")
    style = f"<style>{font_faces()}</style>"
    return "".join((before, style, tag, drawing, *_anchors(scene), end, after))


def _anchors(scene: Scene) -> Iterator[str]:
    for link in scene.links:
        x, y, width, height = (
            f"{value * _POINTS:.2f}" for value in (link.x, link.y, link.width, link.height)
        )
        yield (
            f'<a xlink:href="{markup(link.address)}"><title>{markup(link.words)}</title>'
            f'<rect x="{x}" y="{y}" width="{width}" height="{height}" fill-opacity="0"/></a>\n'
        )


def finish_pdf(path: Path, scene: Scene) -> None:
    """Lays the links over the page of a PDF."""
    from pypdf import PdfReader, PdfWriter
    from pypdf.annotations import Link

    writer = PdfWriter(clone_from=PdfReader(path))
    for link in scene.links:
        left, top = link.x * _POINTS, (scene.height - link.y) * _POINTS
        box = (left, top - link.height * _POINTS, left + link.width * _POINTS, top)
        writer.add_annotation(0, Link(rect=box, url=link.address, border=[0, 0, 0]))
    writer.write(path)
