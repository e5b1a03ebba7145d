"""Bytes to text: what they are encoded in, composed letters, one kind of line end."""

import codecs
import unicodedata
from typing import NamedTuple

from hckt_timeline.domain import Wording
from hckt_timeline.reading import wording
from hckt_timeline.reading.legacy import legacy
from hckt_timeline.reading.syllables import fit

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 20_000
_MOST_CONTROLS = 0.01
_LEAST_LATIN = 0.9
_LEAST_SHARE = 0.7
_FEWEST_GOOD = 2
_LATIN_BLOCKS = ((0x20, 0x250), (0x300, 0x324), (0x1EA0, 0x1EFA), (0x2010, 0x2040))
_LATIN = frozenset("\n\r\t").union(*(map(chr, range(*block)) for block in _LATIN_BLOCKS))


class Decoded(NamedTuple):
    """A text in NFC, each line ended by a line feed; ``encoding`` names an older one."""

    text: str
    encoding: str | None = None


def decode(data: bytes) -> Decoded | Wording:
    """The text of a file, or why it is none.

    The encoding is that in which the bytes make sense: as UTF-8, else as the Vietnamese encoding
    whose decoding has the most words that are Vietnamese syllables.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _marked(data[len(mark) :], name)
    wide = _wide(data)
    if wide is None and b"\0" in data:
        return wording.BINARY
    try:
        text = data.decode(wide or "utf-8")
    except UnicodeDecodeError as error:
        return _older(data) or wording.NOT_DECODED.fill(place=str(error.start))
    return settled(text)


def settled(text: str) -> Decoded | Wording:
    """A text from any file in NFC, and in Unicode where its letters stand for older codes."""
    told = legacy(text)
    text, encoding = told or (text, None)
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    if not text.strip():
        return wording.EMPTY
    sample = text[:_SAMPLE]
    controls = sum(1 for sign in sample if sign < " " and sign not in "\n\t\f\v")
    if controls > _MOST_CONTROLS * len(sample):
        return wording.BINARY
    return Decoded(text.replace("\0", " "), encoding)


def _marked(data: bytes, encoding: str) -> Decoded | Wording:
    try:
        return settled(data.decode(encoding))
    except UnicodeDecodeError as error:
        return wording.NOT_DECODED.fill(place=str(error.start))


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: every second byte tells the block, and that is a Latin one."""
    sample = data[: 2 * _SAMPLE]
    if len(data) % 2 or b"\0" not in sample:
        return None
    for encoding in ("utf-16-le", "utf-16-be"):
        text = sample.decode(encoding, "replace")
        if sum(sign in _LATIN for sign in text) > _LEAST_LATIN * len(text):
            return encoding
    return None


def _older(data: bytes) -> Decoded | Wording | None:
    """The text in the one-byte encoding that makes the most sense of it, if any does."""
    combining = unicodedata.normalize("NFC", data.decode("cp1258", "western"))
    read = fit(combining[:_SAMPLE])
    fonts = settled(data.decode("cp1252", "western"))
    if isinstance(fonts, Decoded) and fonts.encoding:
        share = fit(fonts.text[:_SAMPLE]).share
        if share > read.share:
            return fonts
    # Without a marked word it is Western text, whose signs are the same in all these.
    if read.share < _LEAST_SHARE or 0 < read.good < _FEWEST_GOOD:
        return None
    told = settled(combining)
    return told if isinstance(told, Wording) else Decoded(told.text, "Windows-1258")


def _as_control(error: UnicodeError) -> tuple[str, int]:
    """A byte that a Windows code page leaves open stands for the control code of its number."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return chr(error.object[error.start]), error.start + 1


codecs.register_error("western", _as_control)
