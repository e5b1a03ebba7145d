"""Files that are broken, hostile or in disguise, made by script: name and bytes of each."""

import io
import random
import zipfile
import zlib
from collections.abc import Iterator
from functools import cache

from tests.reading.writing import as_document, as_page, as_pdf

TEXT = (
    "Trạm Thủy văn An Bình qua những năm tháng\n\n"
    "Ngày 5/3/1962, Ủy ban hành chính tỉnh ra quyết định thành lập Trạm Thủy văn An Bình bên bờ "
    "sông, với sáu cán bộ và một chiếc thuyền gỗ.\n\n"
    "Ngày 7/9/1988, Trạm Thủy văn An Bình đổi tên thành Đài Khí tượng Thủy văn An Bình.\n"
)
Broken = Iterator[tuple[str, bytes]]
ENDINGS = (".txt", ".md", ".html", ".mhtml", ".docx", ".pdf")


def every() -> Broken:
    """The whole collection; the names are unlike one another."""
    for kind in (noise, cut, flipped, misencoded, documents, pages, pdfs, texts):
        yield from kind()


@cache
def _good() -> dict[str, bytes]:
    page = as_page(TEXT)
    archive = b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\n"
    archive += b"Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    return {
        ".txt": TEXT.encode(),
        ".md": TEXT.encode("utf-16-le"),
        ".html": page,
        ".mhtml": archive + page + b"\r\n--x--\r\n",
        ".docx": as_document(TEXT),
        ".pdf": as_pdf(TEXT),
    }


def noise() -> Broken:
    """Random bytes under every name, some with the right beginning."""
    chance = random.Random(7)  # noqa: S311
    signs = {".docx": b"PK\x03\x04", ".pdf": b"%PDF-1.7\n", ".html": b"<!DOCTYPE html><html>"}
    for ending in ENDINGS:
        for number, size in enumerate((1, 7, 64, 1000, 20_000, 200_000)):
            yield f"noise-{number}{ending}", chance.randbytes(size)
            yield (
                f"signed-{number}{ending}",
                signs.get(ending, b"Ng\xc3\xa0y ") + chance.randbytes(size),
            )


def cut() -> Broken:
    for ending, data in _good().items():
        for part in range(1, 14):
            yield f"cut-{part:02}{ending}", data[: len(data) * part // 14 + part % 2]


def flipped() -> Broken:
    chance = random.Random(11)  # noqa: S311
    for ending, data in _good().items():
        for number in range(12):
            bent = bytearray(data)
            for _ in range(1 + number * 3):
                bent[chance.randrange(len(bent))] = chance.randrange(256)
            yield f"flipped-{number:02}{ending}", bytes(bent)


def misencoded() -> Broken:
    samples = {
        "gb18030": "一九七五年五月二十日，研究院成立。" * 20,
        "shift-jis": "千九百七十五年五月二十日、研究所が設立された。" * 20,
        "koi8-r": "Двадцатого мая институт был основан в столице. " * 20,
        "cp1256": "تأسس المعهد في العشرين من مايو في العاصمة. " * 20,
        "utf-32-le": TEXT,
        "utf-7": TEXT,
        "cp037": "The institute was founded in May. " * 20,
    }
    for encoding, text in samples.items():
        for ending in (".txt", ".html"):
            yield f"in-{encoding}{ending}", text.encode(encoding.replace("shift-jis", "shift_jis"))
    yield "odd-utf-16.txt", b"\xff\xfe" + TEXT.encode("utf-16-le")[:-1]
    yield "half-pair.txt", b"\xff\xfe" + b"\x00\xd8" * 400
    yield "overlong.txt", b"\xc0\xaf\xe0\x80\xaf" * 90
    yield "zeros.txt", bytes(5000)
    yield "controls.txt", bytes(range(1, 32)) * 90
    yield "only-mark.txt", b"\xef\xbb\xbf"
    yield "only-spaces.md", b" \n\t\r\n" * 900
    yield "nothing.html", b""
    yield "nothing.docx", b""
    yield "nothing.pdf", b""


def packed(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return out.getvalue()


def repacked(document: bytes) -> bytes:
    """The good Word file with another main part."""
    with zipfile.ZipFile(io.BytesIO(_good()[".docx"])) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    return packed({**parts, "word/document.xml": document})


W = b'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def documents() -> Broken:
    bomb = repacked(b"<w:document " + W + b"><w:body>" + bytes(300 * 2**20))
    yield "bomb.docx", bomb
    yield "lying-bomb.docx", bomb.replace((300 * 2**20 + 98).to_bytes(4, "little"), b"\x40\0\0\0")
    yield "bomb-in-bomb.docx", packed({"word/document.xml": bomb})
    yield "archive.docx", packed({"a.txt": TEXT.encode()})
    yield "empty-archive.docx", packed({})
    yield (
        "many-parts.docx",
        packed({f"word/{n}.xml": b"" for n in range(12_000)} | {"word/document.xml": b""}),
    )
    yield "only-main-part.docx", packed({"word/document.xml": b"<w:document/>"})
    yield "no-xml.docx", repacked(b"not xml at all")
    yield "no-body.docx", repacked(b"<w:document " + W + b"/>")
    yield "no-words.docx", repacked(b"<w:document " + W + b"><w:body><w:p/></w:body></w:document>")
    deep = b"<w:tbl><w:tr><w:tc>" * 40_000
    yield "deep.docx", repacked(b"<w:document " + W + b"><w:body>" + deep)
    entities = b"".join(
        b'<!ENTITY e%d "%s">' % (n, b"&e%d;" % (n - 1) * 10 if n else b"lol" * 10)
        for n in range(12)
    )
    laughs = b"<!DOCTYPE d [" + entities + b"]><w:document " + W
    yield (
        "laughs.docx",
        repacked(laughs + b"><w:body><w:p><w:r><w:t>&e11;</w:t></w:r></w:p></w:body></w:document>"),
    )
    outside = b'<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]><w:document ' + W
    yield (
        "outside.docx",
        repacked(outside + b"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>"),
    )
    locked = bytearray(_good()[".docx"])
    for at in range(len(locked) - 4):
        if locked[at : at + 4] in (b"PK\x03\x04", b"PK\x01\x02"):
            locked[at + (6 if locked[at + 2] == 3 else 8)] |= 1
    yield "locked.docx", bytes(locked)
    yield "old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4000)
    yield "old-under-new-name.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4000)


def pages() -> Broken:
    yield "deep.html", b"<html><body>" + b"<div>" * 10_000 + TEXT.encode()
    yield "deeper.html", b"<html><body>" + b"<b><i>" * 200_000 + TEXT.encode()
    yield "deep-lists.html", b"<html><body>" + b"<ul><li>" * 10_000 + TEXT.encode()
    yield "deep-tables.html", b"<html><body>" + b"<table><tr><td>" * 10_000 + TEXT.encode()
    yield "angles.html", b"<" * 1_000_000
    yield "open-comment.html", b"<html><!--" + b"-" * 1_000_000
    yield "open-tag.html", b"<html><body><p " + b"a='" * 300_000
    yield "attribute.html", b"<html><body><p title='" + b"x" * 3_000_000 + b"'>x"
    yield "references.html", b"<html><body><p>" + b"&#0;&#xD800;&#1114112;&bogus;" * 9000
    yield "scripts.html", b"<html><body><script>" + b"var a = '<p>';" * 90_000
    yield "empty-body.html", b"<html><head><title>x</title></head><body></body></html>"
    yield (
        "inline-picture.html",
        b"<html><body><img src='data:image/png;base64," + b"A" * 8_000_000 + b"'>",
    )
    yield "too-long.html", b"<html><body><p>" + "chữ và chữ ".encode() * 500_000
    yield "paragraphs.html", b"<html><body>" + b"<p>a</p>" * 400_000
    yield "frames.html", b"<html><frameset><frame src='http://192.0.2.1/a'></frameset></html>"
    yield (
        "parts-in-parts.mhtml",
        b"".join(
            b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n)
            for n in range(3000)
        ),
    )
    yield "no-page.mhtml", b"MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nabc"


def pdf_of(*objects: bytes) -> bytes:
    """A file of numbered objects, the first its catalogue, without a table of places."""
    numbered = b"".join(b"%d 0 obj\n%s\nendobj\n" % (n, each) for n, each in enumerate(objects, 1))
    return b"%PDF-1.7\n" + numbered + b"trailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n"


def pdf_page(content: bytes, extra: bytes = b"") -> bytes:
    packed_content = zlib.compress(content, 1)
    return pdf_of(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font "
        b"<< /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> " + extra + b">>",
        b"<< /Filter /FlateDecode /Length %d >>\nstream\n" % len(packed_content)
        + packed_content
        + b"\nendstream",
    )


def pdfs() -> Broken:
    import pypdf

    for number, password in enumerate(("khoa", "", "ngày")):
        writer = pypdf.PdfWriter(clone_from=io.BytesIO(_good()[".pdf"]))
        writer.encrypt(password or "x", algorithm="RC4-128")
        out = io.BytesIO()
        writer.write(out)
        yield f"locked-{number}.pdf", out.getvalue()
    blank = pypdf.PdfWriter()
    for _ in range(3):
        blank.add_blank_page(595, 842)
    out = io.BytesIO()
    blank.write(out)
    yield "scan.pdf", out.getvalue()
    yield "only-sign.pdf", b"%PDF-1.7"
    yield "no-pages.pdf", pdf_of(b"<< /Type /Catalog >>")
    yield (
        "circle.pdf",
        pdf_of(
            b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"
        ),
    )
    kids = b" ".join([b"3 0 R"] * 90_000)
    yield (
        "many-pages.pdf",
        pdf_of(
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [" + kids + b"] /Count 90000 >>",
            b"<< /Type /Page /Parent 2 0 R >>",
        ),
    )
    yield "own-content.pdf", pdf_page(b"/F Do " * 1000)
    yield "bomb.pdf", pdf_page(bytes(200 * 2**20))
    yield "operators.pdf", pdf_page(b"BT /F 12 Tf (a) Tj ET\n" * 700_000)
    yield "open-text.pdf", pdf_page(b"BT /F 12 Tf " + b"(" * 300_000)
    yield "open-arrays.pdf", pdf_page(b"[" * 300_000)
    yield "deep-object.pdf", pdf_of(b"<< /Pages " * 20_000)
    yield "numbers.pdf", pdf_page(b"BT /F 12 Tf " + b"9" * 2_000_000 + b" Td (a) Tj ET")
    yield "short-length.pdf", _good()[".pdf"].replace(b"/Length ", b"/Length 9")
    yield "no-filter.pdf", _good()[".pdf"].replace(b"/FlateDecode", b"/BogusDecode")
    yield "table-astray.pdf", _good()[".pdf"].replace(b"startxref\n", b"startxref\n9")


def texts() -> Broken:
    yield "one-line.txt", b"a" * 15_000_000
    yield "one-line-of-words.txt", "Ngày 5/3 và ".encode() * 700_000
    yield "days.txt", b"5/1\n" * 900_000
    yield "breaks.txt", b"\r" * 9_000_000 + b"a"
    yield "dashes.txt", (b"- - - - " * 30 + b"\n") * 900
    yield "bars.txt", (b"A- A+ | In | " * 12 + b"\n") * 9000
    yield "front-matter.md", b"---\n" + b"title: a\n" * 90_000
    yield "bad-day.md", b"---\npublished: 2025-13-45\n---\n"
    yield "marks.txt", ("a" + "\u0301" * 500_000).encode()
