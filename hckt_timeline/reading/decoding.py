"""Bytes to text: byte order marks, UTF-8, composed letters, one kind of line end."""

import codecs
import unicodedata

from hckt_timeline.domain import Wording
from hckt_timeline.reading import wording

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decode(data: bytes) -> str | Wording:
    """The text of a file in NFC, each line ended by a line feed, or why it is none."""
    encoding = "utf-8"
    for mark, name in _MARKS:
        if data.startswith(mark):
            data, encoding = data[len(mark) :], name
            break
    if encoding == "utf-8" and b"\0" in data:
        return wording.BINARY
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        return wording.NOT_UTF8.fill(place=str(error.start))
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    return text if text.strip() else wording.EMPTY
