"""Documents as a sentence tells them: who issued them, who signed them, and on which day."""

import datetime as dt
import re
from collections.abc import Sequence

from hckt_timeline.domain import Document
from hckt_timeline.extraction.names.documents import DocumentTold
from hckt_timeline.extraction.sentences.patterns import (
    DATE_SIGN,
    DOCUMENT_SIGN,
    PERSON_SIGN,
    UNIT_SIGN,
)
from hckt_timeline.extraction.sentences.sentences import Sentence

_DOCUMENT = re.compile(DOCUMENT_SIGN)
_SIGNED = re.compile(
    rf"(?:(?P<before>{PERSON_SIGN})[^.;]{{0,24}}?ký|do (?P<by>{PERSON_SIGN}) ký)"
    rf"|(?P<behind>{DOCUMENT_SIGN}) (?:do|mà|được) (?P<signer>{PERSON_SIGN})(?: ký)?"
)
_DAY = rf"(?:,? ?\(?(?:(?:được )?(?:ban hành|ký) )?(?:vào )?(?:ngày )?(?P<day>{DATE_SIGN})\)?)?"
_BEHIND = re.compile(
    rf"{DOCUMENT_SIGN}{_DAY}"
    rf"(?:[^,.;]{{0,30}}? của (?P<of>{UNIT_SIGN})|[^.;]{{0,60}}? do (?P<by>{UNIT_SIGN}) ban hành)?"
)
_BEFORE = re.compile(rf"(?P<issuer>{UNIT_SIGN})(?: đã)? (?:ban hành|ra|thông qua|có) $")


def papers(sentence: Sentence, start: int = 0, end: int | None = None) -> tuple[Document, ...]:
    """The documents among the signs ``start:end`` of a sentence."""
    stop = len(sentence.signs) if end is None else end
    found = [*_DOCUMENT.finditer(sentence.signs, start, stop)]
    signatory = _signatory(sentence, sentence.signs[start:stop]) if found else None
    return tuple(
        _paper(sentence, each.start(), document, signatory)
        for each in found
        for document in sentence.documents(each[0])
    )


def named(documents: Sequence[DocumentTold]) -> tuple[Document, ...]:
    """Documents that a sentence before has told: by kind and number alone."""
    return tuple(Document(kind=each.kind, number=each.number) for each in documents)


def _paper(
    sentence: Sentence, place: int, document: DocumentTold, signatory: str | None
) -> Document:
    before = _BEFORE.search(sentence.signs, 0, place)
    behind = _BEHIND.match(sentence.signs, place)
    signs = (behind and (behind["of"] or behind["by"])) or (before and before["issuer"]) or ""
    issuers = sentence.units(signs)
    return Document(
        kind=document.kind,
        number=document.number,
        issuer=issuers[0].full if issuers else None,
        signatory=signatory,
        day=_day(sentence, (behind and behind["day"]) or ""),
    )


def _day(sentence: Sentence, sign: str) -> dt.date | None:
    spans = [mention.span for mention in sentence.dates(sign)]
    return spans[0].earliest if spans and spans[0].is_day else None


def _signatory(sentence: Sentence, signs: str) -> str | None:
    found = _SIGNED.search(signs)
    if not found:
        return None
    sign = found["before"] or found["by"] or found["signer"]
    return sentence.people(sign)[0].words()
