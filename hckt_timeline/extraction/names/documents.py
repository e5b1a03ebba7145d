"""Decrees, decisions and resolutions, by kind and number."""

import re
from dataclasses import dataclass

_KINDS = (
    "Sắc lệnh|Nghị định|Quyết định|Nghị quyết|Chỉ thị|Thông tư liên tịch|Thông tư|Luật|Pháp lệnh|"
    "Kết luận|Quyết nghị|Công văn|Chỉ lệnh|Thông báo|Kế hoạch|Hướng dẫn|Quy định|Mệnh lệnh|Sắc luật"
)
_DOCUMENT = re.compile(
    rf"(?<!\w)(?P<kind>(?i:{_KINDS}))[ \xa0]"
    r"(?P<number>số[ \xa0]?\d[\w/&.–-]*\w|\d+[\w-]*/[\w/&–-]+\w)"
)


@dataclass(frozen=True, slots=True)
class DocumentTold:
    """A document at its place, its number with "số" where that is written."""

    start: int
    end: int
    kind: str
    number: str


def find_documents(text: str) -> tuple[DocumentTold, ...]:
    """The numbered documents in a text."""
    return tuple(
        DocumentTold(
            found.start(), found.end(), found["kind"].capitalize(), _number(found["number"])
        )
        for found in _DOCUMENT.finditer(text)
    )


def _number(words: str) -> str:
    return words.removeprefix("số").strip()
