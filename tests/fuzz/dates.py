"""Feeds the date reader whatever a fuzzer finds, and holds it to its word.

    python -m tests.fuzz.dates -max_total_time=600 -timeout=10 -rss_limit_mb=1024

Needs ``pip install atheris`` (Linux and macOS). A finding ends the run and leaves its input.
"""

import datetime as dt
import sys

import atheris

with atheris.instrument_imports(include=["hckt_timeline.dating", "hckt_timeline.domain"]):
    from hckt_timeline.dating import read_dates
    from hckt_timeline.domain import edtf

WORDS = (
    "ngày", "tháng", "năm", "sáng", "mùng", "rằm", "Tết", "quý", "đầu", "cuối", "giữa", "nửa đầu",
    "thế kỷ", "thập niên", "những năm", "từ", "đến", "và", "trước", "sau", "cách đây", "hôm qua",
    "tuần trước", "khoảng", "âm lịch", "Giáp Tý", "Ất Tỵ", "XX", "I/", "2025", "1950", "31", "12",
    "1", "/", "-", ".", ",", " ", "\n", "–", "6 tháng", "rạng sáng", "lúc", "giờ", "kỷ niệm", "lần thứ",
)  # fmt: skip
PUBLISHED = dt.date(2026, 1, 14)


def text_of(data: bytes) -> str:
    """Half of the inputs are made of the words of dates, half of any letters."""
    given = atheris.FuzzedDataProvider(data)
    if given.ConsumeBool():
        return given.ConsumeUnicodeNoSurrogates(4000)
    count = given.ConsumeIntInRange(0, 200)
    gaps = ("", " ")
    return "".join(
        WORDS[given.ConsumeIntInRange(0, len(WORDS) - 1)] + gaps[given.ConsumeBool()]
        for _ in range(count)
    )


def one(data: bytes) -> None:
    """Every mention stands where it says, and its value tells itself."""
    text = text_of(data)
    last = 0
    for mention in read_dates(text, PUBLISHED):
        assert text[mention.start : mention.end] == mention.text
        assert last <= mention.start < mention.end or mention.start < last
        last = mention.end
        edtf.read(mention.span.edtf)


if __name__ == "__main__":
    atheris.Setup(sys.argv, one)
    atheris.Fuzz()
