"""PDF files: the words of their pages, the lines joined into paragraphs again."""

import io
import logging
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from hckt_timeline.domain import Wording
from hckt_timeline.reading import wording
from hckt_timeline.reading.content import Content
from hckt_timeline.reading.decoding import settled
from hckt_timeline.reading.headers import title_of

if TYPE_CHECKING:
    import pypdf

_MOST_PAGES = 1500
_LARGEST_STREAM = 16 * 2**20
_LONGEST_TEXT = 4 * 2**20
_PAGE_NUMBER = re.compile(
    r"(?:trang\s*)?[-–—]?\s*\d{1,4}(?:\s*/\s*\d{1,4})?\s*[-–—]?", re.IGNORECASE
)
_ENTRY = re.compile(r"[-–•*+] |(?:ngày |năm |tháng )?\d[\d/.-]* ?[:–-]", re.IGNORECASE)
_TABLE_ROW = re.compile(r"\d[\d/.-]* ?\| ")
_STATEMENT_END = re.compile(r"[.;:!?]$")
_HYPHENED = re.compile(r"\w-$")
_FULL_LINE = 0.8
_EDGE = 2
_FEWEST_REPEATS = 3

# Its warnings on damaged files would stand between our own messages.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)


def read_pdf(data: bytes) -> Content | Wording:
    """The text in the bytes of a PDF file."""
    import pypdf
    from pypdf.errors import DependencyError, FileNotDecryptedError

    try:
        with pypdf.apply_configuration(_limits()):
            pages = _pages(data)
    except (FileNotDecryptedError, DependencyError):
        return wording.LOCKED
    # pypdf answers a damaged file with whatever its reading ran into.
    except Exception:
        return wording.BROKEN_PDF
    if isinstance(pages, Wording):
        return pages
    if not any(line.strip() for page in pages for line in page):
        return wording.SCAN
    decoded = settled("\n\n".join(_paragraphs(_without_edges(pages))))
    if isinstance(decoded, Wording):
        return wording.SCAN
    title = title_of(decoded.text)
    return Content(decoded.text, title=title, encoding=decoded.encoding, located=False)


def _limits() -> "pypdf.Configuration":
    """A page with more than this is none that a person wrote, and would be read for minutes."""
    import pypdf

    return pypdf.Configuration(
        zlib_maximum_output_length=_LARGEST_STREAM,
        lzw_maximum_output_length=_LARGEST_STREAM,
        run_length_maximum_output_length=_LARGEST_STREAM,
        array_based_stream_maximum_output_length=_LARGEST_STREAM,
        stream_decoding_work_maximum_length=4 * _LARGEST_STREAM,
        stream_parsing_work_maximum_count=300_000,
        page_tree_maximum_entries=10_000,
        page_tree_maximum_page_entries=20_000,
    )


def _pages(data: bytes) -> list[list[str]] | Wording:
    """The lines of every page."""
    import pypdf

    reader = pypdf.PdfReader(io.BytesIO(data))
    if reader.is_encrypted and not reader.decrypt(""):
        return wording.LOCKED
    if len(reader.pages) > _MOST_PAGES:
        return wording.TOO_MANY_PAGES.fill(pages=str(len(reader.pages)), most=str(_MOST_PAGES))
    pages: list[list[str]] = []
    letters = 0
    for page in reader.pages:
        text = page.extract_text()
        letters += len(text)
        if letters > _LONGEST_TEXT:
            return wording.UNPACKS_TOO_LARGE.fill(size=str(letters // 2**20))
        # Some writers have one sign for the space and the tab.
        pages.append([" ".join(line.split()) for line in text.split("\n")])
    return pages


def _without_edges(pages: Sequence[Sequence[str]]) -> Iterable[Sequence[str]]:
    """The pages without their numbers, and without heads and feet that stand on most of them."""
    edges = Counter(line for page in pages for line in {*page[:_EDGE], *page[-_EDGE:]} if line)
    often = max(_FEWEST_REPEATS, len(pages) // 2)
    for page in pages:
        lines = [line for line in page if line]
        last = len(lines) - _EDGE
        yield [
            line
            for place, line in enumerate(lines)
            if _EDGE <= place < last or not (_PAGE_NUMBER.fullmatch(line) or edges[line] >= often)
        ]


def _paragraphs(pages: Iterable[Sequence[str]]) -> Iterable[str]:
    """Lines joined again: one that nearly fills the width goes on in the next.

    An entry of a list begins anew, and a word with a hyphen that ends a line ("702/QĐ-") goes on.
    """
    lines = list(chain.from_iterable(pages))
    widths = sorted(map(len, lines))
    full = _FULL_LINE * widths[len(widths) * 9 // 10] if widths else 0
    pieces: list[str] = []
    for line in lines:
        listed = _ENTRY.match(line) and pieces and _STATEMENT_END.search(pieces[-1])
        if pieces and (listed or _TABLE_ROW.match(line)):
            yield _joined(pieces)
            pieces.clear()
        pieces.append(line)
        if len(line) < full:
            yield _joined(pieces)
            pieces.clear()
    if pieces:
        yield _joined(pieces)


def _joined(lines: Sequence[str]) -> str:
    return "".join(line if _HYPHENED.search(line) else f"{line} " for line in lines).rstrip()
