"""When a change happened: on the days told around it, by decision, and from when in effect."""

import re
from dataclasses import replace

from hckt_timeline.domain import Basis, DateRole, EventKind
from hckt_timeline.extraction.events.matches import Match, Statement
from hckt_timeline.extraction.sentences.claims import (
    Claim,
    ToldDate,
    best_date,
    fineness,
    first_date,
    told,
)
from hckt_timeline.extraction.sentences.context import governing_date
from hckt_timeline.extraction.sentences.patterns import DATE_SIGN, DOCUMENT_SIGN
from hckt_timeline.extraction.sentences.sentences import Sentence

_BEHIND = 240
"""Signs behind a change in which the day of its effect may stand."""
_EFFECTIVE = re.compile(
    rf"(?P<far>(?:hoạt động|có hiệu lực|thi hành|vận hành|ra mắt)[^.;]{{0,24}}?)?"
    rf"(?:kể )?từ (?:ngày |tháng |năm )?(?P<date>{DATE_SIGN})"
    rf"|(?P<told>(?:thời điểm|thời gian|ngày) (?:có hiệu lực|thực hiện|áp dụng)(?: là|:)?) (?:từ )?"
    rf"(?:ngày )?(?P<day>{DATE_SIGN})"
)
_RIGHT_BEHIND = re.compile(
    rf"[ ,(]{{0,2}}(?:(?:vào|từ|kể từ|hồi|ngày|tháng|đúng) ){{0,2}}(?P<date>{DATE_SIGN})"
)
_DOCUMENT_DAY = re.compile(
    rf"(?:quyết định|nghị quyết|nghị định|sắc lệnh|{DOCUMENT_SIGN})[^.;]{{0,60}}?"
    rf"(?P<date>{DATE_SIGN})"
)
_TAKES_EFFECT = re.compile(
    r"(?:^|[,;] )(?:[^ ,.;]+ ){1,3}mới(?!\w)[^.;]{0,160}(?:hoạt động|vận hành)[^.;]{0,24}?"
    rf"từ (?:ngày )?(?P<date>{DATE_SIGN})"
    rf"|^(?:từ |đến |phải đến )?(?:ngày |tháng )?(?P<begun>{DATE_SIGN}) ?,? "
    r"(?:(?:[^ ,.;]+ ){1,4}mới|bộ máy)(?!\w)[^.;]{0,24}(?:hoạt động|vận hành|làm việc)"
    r"|^(?:thời hạn|(?:các |những |hai )?(?:quyết định|nghị quyết|nghị định))"
    rf"(?:(?!có hiệu lực)[^.;]){{0,40}}(?:có hiệu lực[^.;]{{0,24}})?"
    rf"(?:kể )?từ (?:ngày )?(?P<valid>{DATE_SIGN})"
)
_ACCORDING = re.compile(r"theo đó ?,")


def dates_of(
    sentence: Sentence,
    match: Match,
    statement: Statement,
    inherited: ToldDate | None,
) -> tuple[ToldDate, ...]:
    """The days of a change, with what each means; ``inherited`` where its own words tell none."""
    if sign := match.found.groupdict().get("D"):
        mention = sentence.dates(sign)[0]
        return (told(mention, DateRole.OCCURRED),)
    main = best_date(sentence, statement.start, match.end, match.start) or first_date(
        sentence, match.end, statement.end
    )
    main = _of_document(sentence, match, statement, main) or main or inherited
    main = _right_behind(sentence, match, main) or main
    effective = _effective(sentence, match.end, statement.end)
    if effective is None:
        return (main,) if main else ()
    if main is None or main.mention == effective.mention:
        by = inherited if _ACCORDING.match(sentence.signs) else None
        return (replace(by, role=DateRole.DECIDED), effective) if by else (effective,)
    if main.role is not DateRole.DECIDED:
        main = replace(main, role=DateRole.DECIDED)
    return main, effective


def _right_behind(sentence: Sentence, match: Match, main: ToldDate | None) -> ToldDate | None:
    """The day right behind a change, where that before it says less of when it was.

    That before may be the year of a heading ("1993: … lập ngày 16/4"), or only the day of the
    telling ("Nhắc đến hôm nay phải nhắc Hội A, được thành lập ngày …").
    """
    found = _RIGHT_BEHIND.match(sentence.signs, match.end)
    if not main or not found:
        return None
    mention = sentence.dates(found["date"])[0]
    if main.basis in (Basis.RELATIVE, Basis.PUBLISHED) and mention.basis is Basis.STATED:
        return told(mention, DateRole.OCCURRED)
    date = told(mention, main.role)
    finer = fineness(date.span) < fineness(main.span)
    return date if finer and main.span.contains(date.span) else None


def _of_document(
    sentence: Sentence, match: Match, statement: Statement, main: ToldDate | None
) -> ToldDate | None:
    """The day of a document told behind a change, where it makes the time of that more exact."""
    found = _DOCUMENT_DAY.search(sentence.signs, match.end, statement.end)
    if not main or not found:
        return None
    date = told(sentence.dates(found["date"])[0], DateRole.DECIDED)
    finer = fineness(date.span) < fineness(main.span)
    return date if finer and main.span.contains(date.span) else None


def effective_behind(claim: Claim, sentence: Sentence) -> Claim:
    """A change or an appointment with the day of its effect that the sentence behind it tells.

    "Cơ quan mới chính thức đi vào hoạt động từ ngày …", "Quyết định có hiệu lực từ ngày …".
    """
    found = _TAKES_EFFECT.search(sentence.signs)
    known = any(date.role is DateRole.EFFECTIVE for date in claim.dates)
    if not found or known or not (claim.kind.is_change or claim.kind is EventKind.APPOINTMENT):
        return claim
    sign = found["date"] or found["begun"] or found["valid"]
    date = told(sentence.dates(sign)[0], DateRole.EFFECTIVE)
    decided = (replace(each, role=DateRole.DECIDED) for each in claim.dates)
    return replace(claim, dates=(*decided, date))


def _effective(sentence: Sentence, start: int, end: int) -> ToldDate | None:
    """The day from which a change holds, told behind it in the same sentence.

    Behind the statement, which ends before ``end``, only words that say so tell it.
    """
    for found in _EFFECTIVE.finditer(sentence.signs, start, start + _BEHIND):
        if found["far"] or found["told"] or (found.end() <= end and found.start() - start < 16):
            sign = found["date"] or found["day"]
            return told(sentence.dates(sign)[0], DateRole.EFFECTIVE)
    return None


def day_led_by(sentence: Sentence, statement: Statement, match: Match) -> ToldDate | None:
    """The day that a statement behind a semicolon begins with: "; ba năm sau, …"."""
    if not sentence.signs[: statement.start].rstrip().endswith(";"):
        return None
    governing = governing_date(sentence.part(statement.start, match.end))
    return governing.dates[0] if governing and governing.leads else None
