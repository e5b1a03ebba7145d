"""Reads the changes of organisations out of a sentence."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from hckt_timeline.domain import DateRole, Document, EventKind, Role
from hckt_timeline.extraction.events.change_dates import dates_of, day_led_by
from hckt_timeline.extraction.events.change_rows import TRIGGER, ChangeRow
from hckt_timeline.extraction.events.change_rows.founding import THAT_DAY
from hckt_timeline.extraction.events.matches import Match, Statement, matches_in
from hckt_timeline.extraction.events.papers import named, papers
from hckt_timeline.extraction.events.stance import is_first_name, is_no_change, is_planned
from hckt_timeline.extraction.names.units import Unit
from hckt_timeline.extraction.sentences.claims import (
    Claim,
    ToldDate,
)
from hckt_timeline.extraction.sentences.context import Context, Governing
from hckt_timeline.extraction.sentences.patterns import DATE_SIGN, DOCUMENT_SIGN
from hckt_timeline.extraction.sentences.sentences import Sentence

_TRIGGER = re.compile(rf"(?<!\w)(?:{TRIGGER})(?!\w)")
_ANNOUNCED = re.compile(
    rf"(?:công bố|trao|đón nhận|triển khai)[^.;]{{0,24}}?"
    rf"(?:quyết định|nghị quyết|nghị định|{DOCUMENT_SIGN})"
)
_BEGINS = re.compile(
    rf"(?:^|[,;:.()–-] ?|{DATE_SIGN} ?"
    r"|(?<!\w)(?:và|thì|khi|lúc|nay|là|lập|đó|này|ấy|rồi|mới|ra|nên|lại|hai|ba|bốn|các|sinh|mắt) )$"
)
_ITS_FOUNDING = re.compile(rf"{THAT_DAY} là ngày (?:thành lập|ra đời|khai sinh)")
_COUNTS = ("hai", "ba", "bốn")
_THESE = re.compile(
    rf"(?<!\w)(?P<count>{'|'.join(_COUNTS)}) (?P<head>[^,.;]{{2,20}}?) "
    r"(?:nói trên|kể trên|này|trên|ấy|(?:được )?(?:sáp nhập|hợp nhất|nhập))(?!\w)"
)
_THAT_DOCUMENT = re.compile(
    r"(?:văn bản|nghị quyết|nghị định|quyết định|sắc lệnh|quyết nghị)[^.;]{0,60}(?:này|nói trên|đó)"
)


def read_changes(
    sentence: Sentence, article: str, context: Context, governing: Governing | None
) -> Iterator[Claim]:
    """The changes that a sentence tells, left to right."""
    if not _TRIGGER.search(sentence.signs):
        return
    matches = matches_in(sentence)
    opening = sentence.signs[: matches[0].start] if matches else ""
    subject = _first_unit(sentence.units(opening)) or context.subject
    inherited = governing.dates[0] if governing else context.date_for(sentence)
    spent = 0  # the sign behind the date that the last change took from behind itself
    for place, match in enumerate(matches):
        statement = Statement.around(sentence, matches, place)
        inherited = day_led_by(sentence, statement, match) or inherited
        before, after = _parties(sentence, match, subject, context)
        if not (before or after) or _is_only_where(sentence, match, after):
            continue
        subject = (after or before)[-1]
        window = sentence.signs[statement.start : match.end]
        if is_no_change(sentence.signs, statement.start, match.end):
            continue
        if match.row.kind is EventKind.RENAMING and is_first_name(window):
            continue
        dates = dates_of(
            sentence, match, replace(statement, start=max(spent, statement.start)), inherited
        )
        if dates:
            inherited = dates[0]
            spent = bisect_left(sentence.places, inherited.mention.end)
        if _ANNOUNCED.search(window):
            dates = tuple(_reported(date) for date in dates)
        yield Claim(
            kind=_kind(match.row, before, after),
            article=article,
            start=sentence.places[statement.start],
            end=sentence.places[statement.end],
            title="",
            dates=dates,
            planned=is_planned(window),
            organisations=_organisations(sentence, match, before, after),
            predecessors=before,
            successors=after,
            documents=_documents(sentence, statement, context),
        )


def is_its_founding(sentence: Sentence) -> bool:
    """Whether a sentence says that what was told before it founded somebody."""
    return bool(_ITS_FOUNDING.match(sentence.signs))


def _kind(row: ChangeRow, before: tuple[Unit, ...], after: tuple[Unit, ...]) -> EventKind:
    """The kind of a change; founded on the ground of several of its like, one is made of them.

    "Trung đoàn 1 được thành lập từ Tiểu đoàn 2 và Tiểu đoàn 3" makes a whole of parts, which stay.
    """
    alike = len(before) > 1 and all(
        each.head.level <= unit.head.level for each in before for unit in after
    )
    return EventKind.MERGER if row.kind is EventKind.FOUNDING and alike else row.kind


def _reported(date: ToldDate) -> ToldDate:
    """A date as that on which a change was announced; the day of its effect stays."""
    effective = date.role is DateRole.EFFECTIVE
    return date if effective else replace(date, role=DateRole.REPORTED)


def _is_only_where(sentence: Sentence, match: Match, founded: tuple[Unit, ...]) -> bool:
    """Whether places only say where it is that was founded: "ngành than tỉnh A ra đời"."""
    if match.row.kind is not EventKind.FOUNDING or match.row.subject or not founded:
        return False
    places = all("place" in unit.head.traits for unit in founded)
    return places and not _BEGINS.search(sentence.signs, 0, match.found.start("B"))


def _first_unit(units: tuple[Unit, ...]) -> Unit | None:
    """The organisation with which a sentence begins, where it is no place."""
    return next((unit for unit in units if "place" not in unit.head.traits), None)


def _parties(
    sentence: Sentence, match: Match, subject: Unit | None, context: Context
) -> tuple[tuple[Unit, ...], tuple[Unit, ...]]:
    """The organisations before and after a change, as a history writes them down."""
    groups = match.found.groupdict()
    before = sentence.units(f"{groups.get('X') or ''}{groups.get('A') or ''}")
    after = sentence.units(groups.get("B") or "")
    row = match.row
    if row.kind is EventKind.MERGER and not before:
        before = _these(sentence, match, context.recent)
    if row.subject and row.kind is EventKind.FOUNDING:
        after = (subject,) if subject else ()
    elif row.subject:
        before = (subject, *before) if subject else ()
    if row.kind is EventKind.TRANSFER:
        return before, before
    if row.kind is EventKind.RENAMING:
        before = _before_it_came_back(before, after, context)
        if row.subject and before and _is_inside(after[0]) and not _is_inside(before[0]):
            return (), ()  # a school does not become an office
        known = len(before) == 1 and before[0].key != after[0].key
        return (before, after) if known or not (before or row.subject) else ((), ())
    return _with_lasting(row, before, after)


def _is_inside(unit: Unit) -> bool:
    return "internal" in unit.head.traits


def _before_it_came_back(
    before: tuple[Unit, ...], after: tuple[Unit, ...], context: Context
) -> tuple[Unit, ...]:
    """What a pronoun means where a name comes back: "Học viện trở lại tên …", the one between."""
    last = context.subject
    same = len(before) == 1 and before[0].key == after[0].key
    alike = same and last is not None and last.head == after[0].head and last.key != after[0].key
    return (last,) if alike and last else before


def _these(sentence: Sentence, match: Match, recent: Sequence[Unit]) -> tuple[Unit, ...]:
    """The organisations that "hai khoa nói trên" points back to; often none."""
    found = _THESE.search(sentence.signs, 0, match.end)
    alike = [each for each in recent if found and each.head.words.lower() == found["head"]]
    count = _COUNTS.index(found["count"]) + 2 if found else 0
    return tuple(alike[-count:]) if 0 < count <= len(alike) else ()


def _with_lasting(
    row: ChangeRow, before: tuple[Unit, ...], after: tuple[Unit, ...]
) -> tuple[tuple[Unit, ...], tuple[Unit, ...]]:
    """The parties with what goes on among both; none where one is merged into itself."""
    if row.goes_on and row.kind is EventKind.SPLIT:
        before = tuple(_whole(unit) for unit in before)
        after = (*before, *after)
    elif row.goes_on:
        before = (*before, *after)
    before, after = _distinct(before), _distinct(after)
    alone = row.kind is EventKind.MERGER and row.goes_on and len(before) == 1
    return ((), ()) if alone else (before, after)


def _whole(unit: Unit) -> Unit:
    """What goes on when a unit inside it is parted off to become another organisation."""
    inside = unit.parent and "internal" in unit.head.traits
    return unit.parent if inside and unit.parent else unit


def _distinct(units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    return tuple({unit.key: unit for unit in units}.values())


def _organisations(
    sentence: Sentence, match: Match, before: tuple[Unit, ...], after: tuple[Unit, ...]
) -> tuple[tuple[Unit, Role], ...]:
    """The parties, what lives on first; of a transfer the old and the new parent too."""
    subjects = _distinct((*after, *before))
    told = {unit.key for unit in subjects}
    others = sentence.units(match.found[0]) if match.row.kind is EventKind.TRANSFER else ()
    above = {unit.key for unit in sentence.units(match.found.groupdict().get("B") or "")}
    return (
        *((unit, Role.SUBJECT) for unit in subjects),
        *(
            (unit, Role.PARENT if unit.key in above else Role.PARTICIPANT)
            for unit in others
            if unit.key not in told
        ),
    )


def _documents(sentence: Sentence, statement: Statement, context: Context) -> tuple[Document, ...]:
    told = papers(sentence, statement.start, statement.end)
    if not told and _THAT_DOCUMENT.search(sentence.signs[statement.start : statement.end]):
        return named(context.documents[-1:])
    return told
