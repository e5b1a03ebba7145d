"""Word files (DOCX): paragraphs and the rows of tables in the order in which they stand."""

import io
from collections import Counter
from typing import TYPE_CHECKING

from hckt_timeline.domain import Wording
from hckt_timeline.reading import wording
from hckt_timeline.reading.content import Content
from hckt_timeline.reading.decoding import settled
from hckt_timeline.reading.headers import title_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_LARGEST_XML = 24 * 2**20
_LARGEST_WHOLE = 128 * 2**20
_PARAGRAPH, _ROW, _CELL, _TEXT = (f"{_WORD}{name}" for name in ("p", "tr", "tc", "t"))
_SIGNS = {
    f"{_WORD}{name}": sign
    for name, sign in {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}.items()
}
_MAIN_PART = "word/document.xml"


def read_document(data: bytes) -> Content | Wording:
    """The text in the bytes of a Word file."""
    refused = _refused(data)
    if refused:
        return refused
    import docx

    try:
        document = docx.Document(io.BytesIO(data))
        paragraphs = _paragraphs(document.element.body)
        title = document.core_properties.title
    # A damaged file breaks the package reader, the XML parser and the relations, each its own way.
    except Exception:
        return wording.BROKEN_DOCUMENT
    decoded = settled("\n\n".join(paragraphs))
    if isinstance(decoded, Wording):
        return wording.NO_TEXT_IN_DOCUMENT
    # The program fills in a title of its own accord ("Microsoft Word - Document1"), the author is
    # whoever typed, and the day is that of the file.
    told = title if title and title in decoded.text else title_of(decoded.text)
    return Content(decoded.text, title=told, encoding=decoded.encoding, located=False)


def _refused(data: bytes) -> Wording | None:
    """Why a package is not opened: no Word file, or one that would unpack without bound.

    What a package claims to hold is a bound: more than that is never unpacked.
    """
    import zipfile

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = package.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OverflowError):
        return wording.BROKEN_DOCUMENT
    if all(part.filename != _MAIN_PART for part in parts):
        return wording.NOT_A_DOCUMENT
    if any(part.flag_bits & 1 for part in parts):
        return wording.LOCKED
    text = sum(part.file_size for part in parts if part.filename.endswith((".xml", ".rels")))
    whole = sum(part.file_size for part in parts)
    if text > _LARGEST_XML or whole > _LARGEST_WHOLE:
        return wording.UNPACKS_TOO_LARGE.fill(size=str(max(text, whole) // 2**20))
    return None


def _paragraphs(body: "_Element") -> list[str]:
    """The paragraphs with words; the cells of one row of a table are one."""
    from lxml import etree

    found: list[str] = []
    pieces: list[str] = []
    inside = Counter[str]()
    for event, element in etree.iterwalk(body, events=("start", "end")):
        tag = str(element.tag)
        inside[tag] += 1 if event == "start" else -1
        if inside[_FALLBACK]:
            continue
        if event == "start":
            pieces.append(_SIGNS.get(tag, element.text or "" if tag == _TEXT else ""))
        elif tag == _CELL:
            pieces.append(" | ")
        elif tag in (_PARAGRAPH, _ROW) and not inside[_ROW]:
            found.append("".join(pieces))
            pieces.clear()
        elif tag == _PARAGRAPH:
            pieces.append(" ")
    return [words for each in found if (words := each.strip(" |\n\t"))]
