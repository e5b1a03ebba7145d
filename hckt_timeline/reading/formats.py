"""Which reader a file needs: by how its bytes begin, then by how its name ends."""

from collections.abc import Callable
from pathlib import PurePath

from hckt_timeline.domain import Wording
from hckt_timeline.reading import wording
from hckt_timeline.reading.content import Content
from hckt_timeline.reading.decoding import decode
from hckt_timeline.reading.documents import read_document
from hckt_timeline.reading.headers import read_header
from hckt_timeline.reading.pages import is_page, page_content, read_archive, read_page
from hckt_timeline.reading.pdf import read_pdf

_LARGEST_TEXT = 16 * 2**20

Reader = Callable[[bytes], Content | Wording]


def read_text(data: bytes) -> Content | Wording:
    """The text in the bytes of a plain or Markdown file, with what its header says."""
    if len(data) > _LARGEST_TEXT:
        return wording.TOO_LARGE.fill(size=str(len(data) // 2**20))
    decoded = decode(data)
    if isinstance(decoded, Wording):
        return decoded
    if is_page(decoded.text):
        return page_content(decoded)
    return read_header(decoded.text)._replace(encoding=decoded.encoding)


def _old_word(_: bytes) -> Wording:
    return wording.OLD_WORD


_BY_BEGINNING: tuple[tuple[bytes, Reader], ...] = (
    (b"%PDF-", read_pdf),
    (b"PK\x03\x04", read_document),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", _old_word),
)
_BY_ENDING: dict[str, Reader] = {
    **dict.fromkeys((".txt", ".text", ".md", ".markdown", ""), read_text),
    **dict.fromkeys((".html", ".htm", ".xhtml"), read_page),
    **dict.fromkeys((".mhtml", ".mht"), read_archive),
    ".docx": read_document,
    ".pdf": read_pdf,
    ".doc": _old_word,
}


def is_known(file: str) -> bool:
    """Whether files of this name are read."""
    return PurePath(file).suffix.lower() in _BY_ENDING


def is_heavy(file: str) -> bool:
    """Whether files of this name take milliseconds each, and gain by being shared out."""
    return _BY_ENDING.get(PurePath(file).suffix.lower()) is not read_text


def read_content(data: bytes, file: str) -> Content | Wording:
    """What the bytes of a file say, or why nothing can be read in them."""
    if not data.strip(b" \t\r\n\xef\xbb\xbf"):
        return wording.EMPTY
    ending = PurePath(file).suffix.lower()
    by_beginning = (reader for sign, reader in _BY_BEGINNING if data.startswith(sign))
    reader = next(by_beginning, None) or _BY_ENDING.get(ending, read_text)
    return reader(data)
