"""Whatever signs a title, a name or a source holds, other programs can read what is exported."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from lxml import etree
from markdown_it import MarkdownIt
from pypdf import PdfReader

from hckt_timeline.app.data import export_data
from hckt_timeline.app.export import PictureOptions, export_picture
from hckt_timeline.app.webpage import export_page
from hckt_timeline.domain import History
from hckt_timeline.legible import legible, markup
from tests.extraction.tell import history_of

TOLD = history_of(
    "Ngày 1/3/1955, thành lập Cục Thủy lợi.\n\nNgày 2/3/1960, Cục Thủy lợi đổi tên thành "
    "Tổng cục Thủy lợi.\n\nNgày 5/3/1961, Tổng cục Thủy lợi tổ chức hội nghị sơ kết."
)
SIGNS = st.text(
    st.sampled_from(
        [*map(chr, range(0x20)), "\x7f", "\x85", "\ud800", "\udfff", "\ufffe", "\uffff"]
    )
    | st.characters(),
    min_size=1,
    max_size=20,
)
ILLEGIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def renamed(words: list[str]) -> History:
    """The history with other words wherever a person or a file could have put them."""
    title, name, source = words
    article = TOLD.articles[0].model_copy(update={"title": source, "publisher": source})
    events = tuple(
        event.model_copy(
            update={
                "title": title,
                "place": title,
                "organisations": tuple(
                    each.model_copy(update={"name": name}) for each in event.organisations
                ),
            }
        )
        for event in TOLD.events
    )
    owners = tuple(
        each.model_copy(
            update={
                "name": name,
                "names": tuple(one.model_copy(update={"name": name}) for one in each.names),
            }
        )
        for each in TOLD.organisations
    )
    return TOLD.model_copy(
        update={"articles": (article,), "events": events, "organisations": owners}
    )


def read_svg(path: Path) -> None:
    etree.parse(path, etree.XMLParser(huge_tree=True))


def read_page(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not ILLEGIBLE.search(text)
    start = text.index("<svg")
    etree.fromstring(text[start : text.index("</svg>", start) + 6], etree.XMLParser(huge_tree=True))


def read_calendar(path: Path) -> None:
    assert len(Calendar.from_ical(path.read_bytes()).walk("VEVENT")) == len(TOLD.events)
    assert not ILLEGIBLE.search(path.read_text(encoding="utf-8"))


def read_markdown(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not ILLEGIBLE.search(text)
    assert MarkdownIt().render(text).count("<li>") >= len(TOLD.events)


def read_slides(path: Path) -> None:
    for slide in json.loads(path.read_text(encoding="utf-8"))["events"]:
        shown = slide["text"]["headline"], slide["text"]["text"], slide.get("group", "")
        assert not any(ILLEGIBLE.search(words) for words in shown)


def read_bitmap(path: Path) -> None:
    assert path.read_bytes().startswith(b"\x89PNG")


def read_document(path: Path) -> None:
    assert len(PdfReader(path).pages) == 1


READERS = {
    "a.svg": read_svg,
    "a.html": read_page,
    "a.ics": read_calendar,
    "a.md": read_markdown,
    "a.timelinejs.json": read_slides,
    "a.jsonld": lambda path: json.loads(path.read_bytes()),
    "a.annotations.json": lambda path: json.loads(path.read_bytes()),
    "a.png": read_bitmap,
    "a.pdf": read_document,
}


@pytest.mark.filterwarnings("ignore:Glyph")  # what the bundled font does not hold
@pytest.mark.parametrize("name", READERS)
@given(words=st.lists(SIGNS, min_size=3, max_size=3))
@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_file_is_read_by_others_whatever_the_words_hold(tmp_path, name, words):
    path, history = tmp_path / name, renamed(words)
    if name.endswith((".svg", ".png", ".pdf")):
        export_picture(history, path, PictureOptions(title=words[0], sources=True, dpi=40))
    elif name.endswith(".html"):
        export_page(history, path, PictureOptions(title=words[0]))
    else:
        export_data(history, path)
    READERS[name](path)


@given(SIGNS)
def test_legible_words_keep_their_places_and_are_xml(words):
    told = legible(words)
    assert len(told) == len(words)
    assert all(new in (old, "\ufffd") for old, new in zip(words, told, strict=True))
    assert etree.fromstring(f'<a b="{markup(words)}"/>'.encode()) is not None
