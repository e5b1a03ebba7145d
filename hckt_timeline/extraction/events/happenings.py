"""Reads what organisations do out of a sentence that stands under a day."""

import re
from collections.abc import Iterator
from dataclasses import replace

from hckt_timeline.domain import Article, DateRole, EventKind, Precision, Role
from hckt_timeline.extraction.events.congresses import congress_of
from hckt_timeline.extraction.events.happening_rows import HappeningRow, compiled_rows
from hckt_timeline.extraction.events.hosts import hosts_of, roles_of
from hckt_timeline.extraction.events.papers import papers
from hckt_timeline.extraction.events.stance import is_planned, is_undone
from hckt_timeline.extraction.names.people import PersonTold
from hckt_timeline.extraction.names.titles import appointment_title, happening_title
from hckt_timeline.extraction.names.units import Unit
from hckt_timeline.extraction.sentences.claims import Claim, ToldDate, over_all, told
from hckt_timeline.extraction.sentences.context import Context, Governing, behind_gathering
from hckt_timeline.extraction.sentences.patterns import (
    DATE_SIGN,
    DOCUMENT_SIGN,
    PERSON_SIGN,
    UNIT_SIGN,
)
from hckt_timeline.extraction.sentences.sentences import Sentence

_FINE = frozenset(
    {Precision.DAY, Precision.WEEK, Precision.THIRD, Precision.MONTH, Precision.INTERVAL}
)
_GIVEN = frozenset({EventKind.AWARD, EventKind.APPOINTMENT})
_SEATS = ("tỉnh ", "thành phố ", "huyện ", "quận ", "thị xã ", "xã ", "phường ", "thị trấn ")
_PLACE = re.compile(
    r"(?:^|,? )tại ([^,.;()]{1,60}?)(?=,|\.|;|$| với | và | tổ chức| khai mạc| diễn ra| đã )"
)
_ATTENDING = re.compile(r"(?<!\w)(?:chủ trì|dự|phát biểu|chỉ đạo|trao|chứng kiến|điều hành)(?!\w)")
_ENTITY = re.compile(f"{UNIT_SIGN}|{PERSON_SIGN}|{DATE_SIGN}")
_ENTRY = re.compile(rf"[-–•+* ]*{DATE_SIGN} ?[:|–-] ?(?:vinh dự |được |đã )*\S")
_MEETING_ENTRY = re.compile(
    rf"[-–•+* ]+(?:đại hội|hội nghị)[^.;{UNIT_SIGN[1:-1]}]{{0,60}}{DATE_SIGN}"
)
_ITS_OWN = re.compile(r"(?:buổi )?(?:lễ|hội nghị|đại hội)(?!\w)")
_WE = re.compile(r"(?<!\w)(?:chúng tôi|chúng ta|đơn vị tôi)(?!\w)")
_APPOINTED = re.compile(
    r"(?:về việc )?(?:bổ nhiệm|chỉ định|điều động|cử|công nhận|phê chuẩn)(?!\w)"
)
_TAKES_OFFICE = re.compile(
    rf"(?:giữ chức|làm|đảm nhiệm)[^.;]{{0,80}}?(?:kể )?từ (?:ngày )?(?P<date>{DATE_SIGN})"
)
_LEADS = re.compile(
    r"(?:bầu|bổ nhiệm|chỉ định|trúng cử|đắc cử)(?: [^ ,.;]+){0,3}? "
    r"(?:chủ tịch|tổng giám đốc|giám đốc|viện trưởng|hiệu trưởng|tổng biên tập|tổng thư ký)"
    r"(?: hđqt| hđtv| hội)?"
    rf"(?= ?(?:[.,;]|$|và |năm |tháng |ngày |vào |từ |tại |nhiệm kỳ|{DATE_SIGN}))"
    r"|(?:bầu|bổ nhiệm)(?: [^ ,.;]+){0,2}? (?:cương vị|chức vụ|vị trí|trọng trách) này"
)
"""Who leads is told without saying what, because the whole article is about it."""
_NEAR = 40
_DATED_DOCUMENT = re.compile(
    rf"(?P<document>{DOCUMENT_SIGN}),? (?:ban hành |ký )?(?:ngày )?(?P<date>{DATE_SIGN})"
    rf" của (?P<issuer>{UNIT_SIGN}|{PERSON_SIGN})[^,.;]{{0,40}}"
    rf"|(?P<made>{DOCUMENT_SIGN})[^.;]{{0,90}}? do (?P<maker>{UNIT_SIGN})[^,.;]{{0,16}}? "
    rf"(?:ban hành|thông qua)(?: vào)?(?: ngày)? (?P<day>{DATE_SIGN})"
)


def read_happening(
    sentence: Sentence, article: Article, governing: Governing, context: Context
) -> Iterator[Claim]:
    """The event that a sentence tells of its day; one for each year where it lists years.

    An entry of a chronicle that names nobody ("6/2001: Đón nhận …") is about whom was told last, an
    entry in a list of meetings about whom the article is.
    """
    start = governing.start if governing.leads else behind_gathering(sentence)
    begin = governing.end if governing.leads else start
    found = _row(sentence.signs, begin, given=governing.gathered)
    if not found:
        return
    row, trigger = found
    window = sentence.signs[: trigger.start()]
    hosts = _hosts(sentence, row, trigger.start(), start, context)
    if not hosts or is_undone(sentence.signs, trigger.start()) or _is_held(row, governing):
        return
    people = _people(sentence, row, trigger.start())
    title = _title(sentence, article.text, start, trigger)
    if row.kind is EventKind.APPOINTMENT and people and people[0].name:
        title = appointment_title(title, people[0].name)
    for date in _in_office(sentence, row, trigger) or _dates(row, governing):
        yield Claim(
            kind=row.kind,
            article=article.id,
            start=sentence.start,
            end=sentence.end,
            title=title,
            dates=(date,),
            planned=is_planned(window),
            organisations=roles_of(sentence, hosts),
            people=tuple(value for person in people if (value := person.value())),
            holders=people,
            documents=papers(sentence),
            place=_place(sentence, article.text),
        )


def _hosts(
    sentence: Sentence, row: HappeningRow, trigger: int, start: int, context: Context
) -> tuple[tuple[Unit, Role], ...]:
    """Who does what a sentence tells, or is told before where it names nobody."""
    hosts = hosts_of(sentence, trigger, start)
    if row.kind is EventKind.APPOINTMENT:
        hosts = _appointed_at(sentence, trigger) or hosts
    if _MEETING_ENTRY.match(sentence.signs) and context.protagonist:
        return ((context.protagonist, Role.SUBJECT),)
    if not hosts or hosts[0][1] is Role.SUBJECT:  # none, or only where it was
        hosts = congress_of(sentence, trigger, context) or hosts
    if not hosts and context.protagonist and _LEADS.match(sentence.signs, trigger):
        return ((context.protagonist, Role.SUBJECT),)
    if not hosts and context.subject and _is_of_subject(sentence, trigger, context):
        return ((context.subject, Role.SUBJECT),)
    return hosts


def _is_of_subject(sentence: Sentence, trigger: int, context: Context) -> bool:
    """Whether who was told last does what a sentence tells without saying who."""
    told_of_us = _ENTRY.match(sentence.signs, 0, trigger + 1) or _WE.search(
        sentence.signs, 0, trigger
    )
    same = sentence.paragraph == context.paragraph
    return bool(told_of_us or (same and _ITS_OWN.match(sentence.signs)))


def read_documents(sentence: Sentence, article: Article) -> Iterator[Claim]:
    """Documents that are told with their day: "Nghị quyết số 44-NQ/TW ngày … của …"."""
    for found in _DATED_DOCUMENT.finditer(sentence.signs):
        document = sentence.documents(found["document"] or found["made"])[0]
        by = found["issuer"] or found["maker"]
        units = sentence.units(by) or [*sentence.people(by)[0].units]
        if not units:
            continue
        yield Claim(
            kind=EventKind.DOCUMENT,
            article=article.id,
            start=sentence.places[found.start()],
            end=sentence.places[found.end()],
            title=f"{document.kind} số {document.number}",
            dates=(told(sentence.dates(found["date"] or found["day"])[0], DateRole.DECIDED),),
            organisations=((units[0], Role.ISSUER),),
            documents=papers(sentence, found.start(), found.end()),
        )


def _row(signs: str, start: int, *, given: bool) -> tuple[HappeningRow, re.Match[str]] | None:
    """The row whose words stand first; ``given``, of what is given at a gathering told before."""
    found = [
        (match.start(), place, row, match)
        for place, (row, pattern) in enumerate(compiled_rows())
        if (not given or row.kind in _GIVEN) and (match := _first(pattern, signs, start))
    ]
    if not found:
        return None
    _, _, row, match = min(found, key=lambda each: each[:2])
    if row.kind is EventKind.DOCUMENT and _APPOINTED.search(
        signs, match.end(), match.end() + _NEAR
    ):
        later = [each for each in found if each[2].kind is EventKind.APPOINTMENT]
        return (later[0][2], later[0][3]) if later else (row, match)
    return row, match


def _first(pattern: re.Pattern[str], signs: str, start: int) -> re.Match[str] | None:
    """The first match that begins a word."""
    for match in pattern.finditer(signs, start):
        before = signs[match.start() - 1 : match.start()]
        if not before.isalnum():
            return match
    return None


def _in_office(
    sentence: Sentence, row: HappeningRow, trigger: re.Match[str]
) -> tuple[ToldDate, ...]:
    """The day from which a post is taken up, where an appointment tells it."""
    found = _TAKES_OFFICE.search(sentence.signs, trigger.start())
    if row.kind is not EventKind.APPOINTMENT or not found:
        return ()
    return (told(sentence.dates(found["date"])[0], DateRole.EFFECTIVE),)


def _is_held(row: HappeningRow, governing: Governing) -> bool:
    """Whether a post is told for all the time that it was held, which makes a term, no event."""
    span = governing.dates[0].span
    return row.kind is EventKind.APPOINTMENT and span.precision is Precision.INTERVAL


def _dates(row: HappeningRow, governing: Governing) -> tuple[ToldDate, ...]:
    dates = governing.dates
    if all(date.span.precision in _FINE for date in dates):
        return (over_all(dates),)
    return dates if row.coarse else ()


def _people(sentence: Sentence, row: HappeningRow, trigger: int) -> tuple[PersonTold, ...]:
    """The people of a sentence; of an appointment who is appointed, with the post taken up."""
    if row.kind is not EventKind.APPOINTMENT:
        return sentence.people("".join(re.findall(PERSON_SIGN, sentence.signs)))
    told = sentence.people(sentence.signs[trigger:]) or sentence.people(sentence.signs[:trigger])
    named = next((person for person in told if person.name), None)
    posts = [
        post
        for person in sentence.people(sentence.signs[trigger:])
        if not person.name
        for post in person.posts
    ]
    if named is None:
        named = next((each for each in sentence.people(sentence.signs) if each.name), None)
    return (replace(named, posts=tuple(posts) or named.posts),) if named else ()


def _appointed_at(sentence: Sentence, trigger: int) -> tuple[tuple[Unit, Role], ...]:
    """The organisation of the post that is taken up."""
    people = sentence.people(sentence.signs[trigger:])
    units = [unit for person in people for unit in person.units]
    return ((units[-1], Role.SUBJECT),) if units else ()


def _title(sentence: Sentence, text: str, start: int, trigger: re.Match[str]) -> str:
    names = [sign.end() for sign in _ENTITY.finditer(sentence.signs, start, trigger.start())]
    places = sentence.places
    words = places[trigger.start()]
    return happening_title(
        text[words : sentence.end],
        text[places[start] : words],
        text[places[names[-1] if names else start] : words],
    )


def _place(sentence: Sentence, text: str) -> str | None:
    """Where it happens: the first "tại" with a name behind it, a meeting is no place."""
    for found in _PLACE.finditer(sentence.signs):
        start, end = (sentence.places[found.span(1)[side]] for side in (0, 1))
        words = text[start:end].strip()
        if words[:1].isupper() or words.startswith(_SEATS):
            return words
    return None


def with_people(claim: Claim, sentence: Sentence) -> Claim:
    """A claim with the people of a following sentence that tells no day of its own."""
    if not _ATTENDING.search(sentence.signs):
        return claim
    people = sentence.people("".join(re.findall(PERSON_SIGN, sentence.signs)))
    known = {person.name for person in claim.people}
    more = tuple(
        value for person in people if (value := person.value()) and value.name not in known
    )
    return replace(claim, people=claim.people + more, holders=claim.holders + people)
