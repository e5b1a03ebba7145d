"""One article written as a file of every format and encoding, for what reading must give back."""

import html
import io
import textwrap
import unicodedata

from hckt_timeline.reading.legacy import _TCVN3_LETTERS, _VNI_LETTERS
from hckt_timeline.resources import resource

_LINES_A_PAGE = 40
_TONES = "\u0300\u0301\u0303\u0309\u0323"


def in_tcvn3(text: str) -> bytes:
    """As a typist has it: a capital with a tone is the small letter."""
    codes = {letter: code for code, letter in _TCVN3_LETTERS.items()}
    small = "".join(
        letter.lower() if toned(letter) and letter.isupper() else letter for letter in text
    )
    return b"".join(
        bytes([codes[letter]]) if letter in codes else letter.encode("cp1252") for letter in small
    )


def in_vni(text: str) -> bytes:
    codes = {letter: code for code, letter in _VNI_LETTERS.items() if len(code) == 1}
    for code, letter in _VNI_LETTERS.items():
        if len(code) == 2 and code[0].isupper() == code[1].isupper():
            codes.setdefault(letter, code)
    assert len(codes) == 134, len(codes)
    return "".join(codes.get(letter, letter) for letter in text).encode("cp1252")


def in_windows_1258(text: str) -> bytes:
    def parted(letter: str) -> str:
        apart = unicodedata.normalize("NFD", letter)
        base = unicodedata.normalize("NFC", "".join(each for each in apart if each not in _TONES))
        return base + "".join(each for each in apart if each in _TONES)

    return "".join(map(parted, text)).encode("cp1258")


def toned(letter: str) -> bool:
    return any(mark in _TONES for mark in unicodedata.normalize("NFD", letter))


def as_page(text: str, *, around: bool = True) -> bytes:
    title, *paragraphs = [part for part in text.split("\n") if part.strip()]
    body = "\n".join(f"<p>{html.escape(part)}</p>" for part in paragraphs)
    menu = (
        "<nav><ul><li><a href='/'>Trang nhất</a></li><li><a href='/kt'>Kinh tế</a></li></ul></nav>"
    )
    foot = "<footer><p>Giấy phép số 12, mọi quyền được bảo lưu.</p></footer>"
    return (
        f"<!DOCTYPE html><html lang='vi'><head><meta charset='utf-8'><title>{html.escape(title)}"
        f"</title></head><body>{menu if around else ''}<article><h1>{html.escape(title)}</h1>\n{body}"
        f"</article>{foot if around else ''}</body></html>"
    ).encode()


def as_document(text: str) -> bytes:
    import docx

    document = docx.Document()
    for part in text.split("\n"):
        if part.strip():
            document.add_paragraph(part)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def as_pdf(text: str) -> bytes:
    """Pages of a printed letter: lines broken at the width, a number at the foot of each page."""
    from matplotlib import rc_context
    from matplotlib.backends.backend_pdf import PdfPages
    from matplotlib.figure import Figure
    from matplotlib.font_manager import FontProperties

    font = FontProperties(fname=resource("fonts", "hckt-sans-regular.ttf"))
    lines = [line for part in text.split("\n") for line in textwrap.wrap(part, 84)]
    out = io.BytesIO()
    # A font as it is, with a table from its signs to Unicode.
    with rc_context({"pdf.fonttype": 42}), PdfPages(out) as pages:
        for number, first in enumerate(range(0, len(lines), _LINES_A_PAGE), start=1):
            figure = Figure(figsize=(8.27, 11.69))
            for place, line in enumerate(lines[first : first + _LINES_A_PAGE]):
                figure.text(0.1, 0.92 - 0.02 * place, line, font=font, fontsize=9)
            figure.text(0.5, 0.03, str(number), font=font, fontsize=8)
            pages.savefig(figure)
    return out.getvalue()
