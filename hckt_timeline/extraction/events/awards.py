"""Reads lists of awards, each with its year: "Huân chương … hạng Ba (1985), hạng Nhì (1990)"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hckt_timeline.domain import Article, DateRole, EventKind, Role
from hckt_timeline.extraction.events.hosts import hosts_of, roles_of
from hckt_timeline.extraction.events.stance import is_planned, is_undone
from hckt_timeline.extraction.sentences.claims import Claim, told
from hckt_timeline.extraction.sentences.context import Context, Governing
from hckt_timeline.extraction.sentences.patterns import DATE_SIGN, DOCUMENT_SIGN, UNIT_SIGN
from hckt_timeline.extraction.sentences.sentences import Sentence

_GIVEN = re.compile(
    r"(?<!\w)(?:tặng(?: thưởng)?|trao(?: tặng)?|phong(?: tặng)?|tuyên dương|đón nhận|nhận|đón|"
    r"thưởng)(?!\w)"
)
_SOME = (
    r"(?:(?! (?:vào|trong|các|năm|vì|nhờ|do(?! [^,.;]{2,40}?(?:tặng|trao|phong)))\b)"
    rf"[^,;.():{DATE_SIGN[1:-1]}{DOCUMENT_SIGN[1:-1]}])"
)
_NAME = (
    rf"(?:(?:huân chương|huy chương|danh hiệu|giải thưởng|bằng khen|cờ thi đua){_SOME}{{2,70}}?|"
    rf"(?:đơn vị |tập thể )?anh hùng (?:lao động|lực lượng|llvt){_SOME}{{0,70}}?)"
)
_CLASS = r"(?:hạng (?:nhất|nhì|ba|i{1,3})|lần thứ [^ ,;.()]+)"
_DATES = rf"{DATE_SIGN}(?:(?:, | và |,? )?{DATE_SIGN})*"
_WHEN = rf",? ?\(?(?:vào |trong |các |năm ){{0,2}}(?P<dates>{_DATES})"
_TO = rf"(?: ?\((?P<to>{UNIT_SIGN})\))?"
_DATED_AWARD = re.compile(rf"(?<!\w)(?P<name>{_NAME}|{_CLASS}){_TO}:?{_WHEN}")
_NO_DATE = rf"[^;.{DATE_SIGN[1:-1]}]"
_AWARD_BEHIND = re.compile(
    rf"(?P<dates>{DATE_SIGN}){_NO_DATE}{{0,60}}?{_GIVEN.pattern}{_NO_DATE}{{0,30}}?"
    rf"(?P<name>{_NAME})(?= ?[,;.]| và |$)"
)
_ENTRY = re.compile(
    r"(?:[-–•+* ]+|[^.;:]{0,40}(?<!\w)(?:khen thưởng|phần thưởng|thành tích)[^.;:]{0,24}: ?)"
    rf"{_NAME}"
    rf"(?= ?[(,;:{DATE_SIGN[1:-1]}]|$)"
    rf"|{_NAME} ?[(:]? ?(?:năm )?{DATE_SIGN}"
)
_DATED_ENTRY = re.compile(
    rf"[-–•+* ]*(?:năm |ngày )?(?P<dates>{DATE_SIGN}) ?[:–-] ?(?P<name>{_NAME})"
    r"(?: (?:về|vì|do)(?!\w)[^;]*| ?\([^()]*\))?[ .;,]*$"
)
_NAMED = re.compile(rf"(?<!\w)({_NAME}) ?:")
_CLASS_AT_END = re.compile(rf" ?{_CLASS}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Award:
    """An award in full words, the signs that tell its dates, and whom it is given ``to``."""

    words: str
    dates: str
    to: str
    start: int
    end: int


def read_awards(
    sentence: Sentence, article: Article, context: Context, governing: Governing | None
) -> Iterator[Claim]:
    """One claim for each award with a time of its own.

    An entry of a list that names only an award is of whom the article is about. None where a single
    award stands under the day of the sentence: that is told as one event.
    """
    listed = _ENTRY.match(sentence.signs) or _DATED_ENTRY.match(sentence.signs)
    given = None if listed else _GIVEN.search(sentence.signs)
    awards = _awards(sentence, article.text) if given or listed else []
    if not awards:
        return
    led = governing and governing.leads and governing.end <= awards[0].start
    if given and led and len(awards) == 1:
        return
    before = sentence.signs[: given.start()] if given else ""
    hosts = hosts_of(sentence, given.start(), 0) if given else ()
    subject = context.subject if given else context.protagonist
    if not hosts and subject and not sentence.people(before):
        hosts = ((subject, Role.SUBJECT),)
    if is_undone(sentence.signs, len(before)):
        return
    for award in awards:
        given_to = tuple((unit, Role.SUBJECT) for unit in sentence.units(award.to)) or hosts
        if not given_to:
            continue
        for mention in sentence.dates(award.dates):
            yield Claim(
                kind=EventKind.AWARD,
                article=article.id,
                start=sentence.start if award is awards[0] else sentence.places[award.start],
                end=sentence.places[award.end],
                title=f"Được tặng thưởng {award.words}",
                dates=(told(mention, DateRole.OCCURRED),),
                planned=is_planned(before),
                organisations=roles_of(sentence, given_to),
            )


def _awards(sentence: Sentence, text: str) -> list[_Award]:
    """The awards with dates; one told by its class alone has the name of that before it."""
    awards: list[_Award] = []
    if entry := _DATED_ENTRY.match(sentence.signs):
        matches: Iterable[re.Match[str]] = [entry]
    elif len(behind := [*_AWARD_BEHIND.finditer(sentence.signs)]) > 1:
        matches = behind
    else:
        matches = _DATED_AWARD.finditer(sentence.signs)
    for found in matches:
        start, end = (sentence.places[found.span("name")[side]] for side in (0, 1))
        words = " ".join(text[start:end].split())
        if _CLASS_AT_END.fullmatch(words):
            named = awards[-1].words if awards else _named_before(sentence, text, found.start())
            if not named:
                continue
            words = f"{_CLASS_AT_END.sub('', named)} {words}"
        awards.append(
            _Award(
                words, found["dates"], found.groupdict().get("to") or "", found.start(), found.end()
            )
        )
    return awards


def _named_before(sentence: Sentence, text: str, end: int) -> str:
    """The award whose times are listed behind it: "… Anh hùng: lần thứ nhất …"; often ""."""
    found = _NAMED.search(sentence.signs, 0, end)
    places = sentence.places
    return " ".join(text[places[found.start()] : places[found.end(1)]].split()) if found else ""
