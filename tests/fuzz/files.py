"""Feeds the readers of files whatever a fuzzer finds.

    python -m tests.fuzz.files -max_total_time=600 -timeout=10 -rss_limit_mb=1024

The first byte chooses the kind of file. Every file gives articles, or one problem.
"""

import io
import sys
import zipfile

import atheris

with atheris.instrument_imports(include=["hckt_timeline.reading"]):
    from hckt_timeline.domain import Article, Problem
    from hckt_timeline.reading import read_bytes

ENDINGS = ("txt", "md", "html", "mhtml", "docx", "pdf")
DOCUMENT = (
    '<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/'
    'wordprocessingml/2006/main"><w:body>%s</w:body></w:document>'
)


def word_file(text: str) -> bytes:
    """A Word file around whatever stands in its body."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("word/document.xml", DOCUMENT % text)
        archive.writestr("[Content_Types].xml", "<Types/>")
    return packed.getvalue()


def one(data: bytes) -> None:
    """Articles whose text is composed, or one problem in both languages."""
    given = atheris.FuzzedDataProvider(data)
    ending = ENDINGS[given.ConsumeIntInRange(0, len(ENDINGS) - 1)]
    wrapped = given.ConsumeBool()
    rest = given.ConsumeBytes(len(data))
    if ending == "docx" and wrapped:
        rest = word_file(rest.decode("utf-8", "replace"))
    found = list(read_bytes(rest, f"a.{ending}"))
    assert found
    problems = [each for each in found if isinstance(each, Problem)]
    assert len(problems) <= 1
    assert problems or any(isinstance(each, Article) for each in found)


if __name__ == "__main__":
    atheris.Setup(sys.argv, one)
    atheris.Fuzz()
