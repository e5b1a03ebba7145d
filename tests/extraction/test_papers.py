"""Documents with who issued and signed them, and when."""

import datetime as dt

import pytest

from tests.extraction.tell import history_of


@pytest.mark.parametrize(
    ("text", "issuer", "signatory", "day"),
    [
        (
            "Theo Quyết định số 15/QĐ-BAB ngày 5/6/1999 của Bộ An Bình, Viện Hòa An được thành lập.",
            "Bộ An Bình",
            None,
            dt.date(1999, 6, 5),
        ),
        (
            "Ngày 5/6/1999, Bộ An Bình ban hành Quyết định số 15/QĐ-BAB thành lập Viện Hòa An.",
            "Bộ An Bình",
            None,
            None,
        ),
        (
            "Ngày 5/6/1999, Bộ trưởng Nguyễn Văn Hòa ký Quyết định số 15/QĐ-BAB thành lập Viện Hòa An.",
            None,
            "Bộ trưởng Nguyễn Văn Hòa",
            None,
        ),
    ],
)
def test_document_has_its_issuer_signatory_and_day(text, issuer, signatory, day):
    (event,) = history_of(text).events
    (document,) = event.documents
    assert document.kind == "Quyết định"
    assert document.number == "15/QĐ-BAB"
    assert (document.issuer, document.signatory, document.day) == (issuer, signatory, day)


def test_document_told_twice_keeps_the_telling_with_the_most_said_of_it():
    history = history_of(
        "Ngày 5/6/1999, Quyết định số 15/QĐ-BAB thành lập Viện Hòa An.",
        "Theo Quyết định số 15/QĐ-BAB ngày 5/6/1999 của Bộ An Bình, Viện Hòa An được thành lập.",
    )
    assert [each.issuer for each in history.events[0].documents] == ["Bộ An Bình"]
