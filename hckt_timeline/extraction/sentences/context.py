"""What the sentences before leave standing for the next: a day, a subject, a document."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from hckt_timeline.domain import Basis, DateMention, DateRole, Precision
from hckt_timeline.extraction.names.documents import DocumentTold
from hckt_timeline.extraction.names.units import Unit
from hckt_timeline.extraction.sentences.claims import ToldDate, fineness, told
from hckt_timeline.extraction.sentences.claims import role_of as role_of_date
from hckt_timeline.extraction.sentences.patterns import DATE_SIGN, PERSON_SIGN, UNIT_SIGN
from hckt_timeline.extraction.sentences.sentences import Sentence

_TIME_WORDS = (
    r"(?:dự kiến |mới |cũng |đúng |vào |trong |từ |đến |hồi |lúc |khoảng |rạng |các |hai |ba |"
    r"những |ngay |dịp |quốc khánh |cuộc |thời điểm |cùng thời điểm |"
    r"buổi |sáng |trưa |chiều |tối |đêm |ngày |hôm |năm |tháng |mùa |đầu |giữa |cuối |kể )*"
)
_ALSO = rf"(?: ?(?:,|và|đến|-|–|rồi) ?{_TIME_WORDS}{DATE_SIGN})*"
_LEAD = r"(?:^[ \xa0]*(?:\d{1,2}[.)] ?)?|[,:;|] ?|\) ?(?:[-–—] ?)?|\w [-–—] ?|[“\"'(] ?|[-–—+•*] ?)"
_GOVERNING = re.compile(rf"{_LEAD}{_TIME_WORDS}(?P<dates>{DATE_SIGN}{_ALSO})(?!\w)")
_MEETING_ENTRY = re.compile(r"[-–•+* ]+(?:đại hội|hội nghị|hội thảo)[^:;.,]{0,40}:")
_NEXT_DAY = re.compile(rf"(?P<cut>; ?)(?:(?:[^ ,.;]+ ?){{1,3}}, ?)?{_TIME_WORDS}{DATE_SIGN}")
_NEXT_PERSON = re.compile(
    rf"(?P<cut>; ?)(?:[^ ,.;]+ ){{0,3}}{PERSON_SIGN}[^;]{{0,60}}?"
    r"(?<!\w)(?:giữ chức|được|làm|đảm nhiệm)(?!\w)"
)
_NEXT_ELECTED = re.compile(
    rf"(?P<cut>, )(?:và )?(?:[^ ,.;]+ ){{0,2}}{PERSON_SIGN},? "
    r"(?:được (?:[^ ,.;]+ ){0,2}?(?:bầu|bổ nhiệm|chỉ định)|trúng cử|đắc cử)(?!\w)"
)
_AT_MEETING = re.compile(
    rf"^(?:cũng |ngay )?tại (?:\w+ ){{1,6}}?{_TIME_WORDS}(?P<dates>{DATE_SIGN}) ?,"
)
_DOING = (
    "tổ chức|diễn ra|khai mạc|bế mạc|họp|đón nhận|trao tặng|trao|đón|khánh thành|khởi công|thăm|ký|"
    "tuyên dương|phong tặng|truy tặng|công nhận|phát sóng|lên sóng|phát hành|khai trương|bàn giao|"
    "bầu|được cử|chỉ định|điều động|niêm yết|mở cửa|ra quân|xếp hạng|"
    "làm việc|kiểm tra|tặng|ra mắt|bổ nhiệm|giữ chức|được giao|nhận|có hiệu lực|áp dụng"
)
_SUBJECT = rf"{UNIT_SIGN}(?:(?:, | và |,? cùng(?: với)? |,? phối hợp (?:với|cùng) ){UNIT_SIGN})*"
_ACTING = (
    f"{_DOING}|đã|cũng|vừa|mới|được|vinh dự|chính thức|long trọng|trang trọng|tiến hành|phát động|"
    "triển khai|ban hành|công bố|ra|thông qua|khai trương|khai giảng|bế giảng|bàn giao|kỷ niệm|"
    "gặp mặt|chúc mừng|động thổ|mở|(?:đến|tới|về)(?= (?:thăm|dự|làm|kiểm|khảo|chúc|động))"
)
_AFTER_SUBJECT = re.compile(
    rf"(?P<subject>{_SUBJECT}|{PERSON_SIGN}) *,? *(?:thì )?"
    rf"{_TIME_WORDS}(?P<dates>{DATE_SIGN}{_ALSO})"
    rf"(?:,? tại [^,.;{UNIT_SIGN[1:-1]}]{{2,40}})?(?= ?,? ?(?:{_ACTING})(?!\w))"
)
_BEGINS = re.compile(r"(?:^|^[-–•+*] ?|^(?:còn|riêng) |[,:;|)“\"] ?|\w [-–—] ?|(?<!\w)và )$")
_BEHIND = re.compile(
    rf"(?<!\w)(?:{_DOING})(?!\w)(?:(?!ban hành|quyết định|nghị|sắc lệnh|văn bản)[^.;(]){{0,90}}?"
    rf"{_TIME_WORDS}(?<!nhiệm kỳ )(?<!giai đoạn )(?<!khóa )(?<!năm học )"
    rf"(?P<dates>{DATE_SIGN}{_ALSO})(?!\w)"
)
_SINCE_THEN = re.compile(
    r"(?:theo đó|(?:cũng |kể |ngay )?từ (?:đây|đó|đấy))(?! (?:đến|tới|cho đến) (?:nay|giờ))(?!\w)"
)
_AT_THAT_TIME = re.compile(
    r"(?:từ|vào|tại) (?:cùng )?(?:thời điểm|ngày) (?:trên|này|đó|ấy|nói trên)(?!\w)"
    r"|(?:từ|vào|tại) cùng thời điểm(?= ?(?:[,.;]|$))"
)
_AT_THAT = re.compile(
    r"(?:cũng |ngay )?(?:tại|trong|nhân) "
    r"(?:buổi|lễ|hội nghị|đại hội|kỳ họp|dịp|chương trình|khuôn khổ)(?!\w)[^,.;]{0,24},"
    r"|(?:nhân )?dịp (?:này|đó) ?,|về (?:công tác )?(?:nhân sự|cán bộ) ?,"
)
_GATHERING = re.compile(
    r"(?<!\w)(?:lễ|hội nghị|hội thảo|đại hội|kỳ họp|họp|buổi|gặp mặt|tọa đàm|mít tinh|khai mạc|"
    r"làm việc|chương trình|kỷ niệm|công bố|trao|ra mắt)(?!\w)"
)
_ACCORDINGLY = re.compile(r"theo đó ?,")
_GIVEN_THERE = re.compile(
    rf"(?=[^{DATE_SIGN[1:-1]}]*$)(?=thừa ủy quyền|thừa lệnh|thay mặt"
    r"|(?:[^ .;]+ ){1,8}?(?:đã |được |quyết định )*(?:bổ nhiệm|điều động|chỉ định|bầu)(?!\w))"
)
_ITEM = re.compile(r"[-–—+•*] |[a-zđ]\) |\d{1,2}[.)] ")
_SET_APART = re.compile(
    r"(?:riêng(?! tư)|cụ thể|trong đó|trong số|cùng với đó|đồng thời|bên cạnh đó|ngoài ra|"
    r"thay vào đó|ở cấp)(?!\w)"
)
_BESIDES = re.compile(r"[;,] (?:trong khi|còn|riêng|trong đó)(?!\w)")
_RECENT = 8
_BRACKETS = re.compile(r"\([^()]*\)")


@dataclass(frozen=True, slots=True)
class Governing:
    """The date or dates under which a sentence stands; ``end`` is the sign behind them.

    ``start`` is the sign from which on it tells who does what: the subject right before the dates
    ("Bộ X ngày 5/3 tổ chức …"), else ``end``. ``leads``: the dates stand before what they date, not
    behind it. ``gathered``: it is the day of the gathering at which the sentence says that
    something was given, or somebody appointed.
    """

    dates: tuple[ToldDate, ...]
    end: int
    start: int
    leads: bool = True
    gathered: bool = False


@dataclass(frozen=True, slots=True)
class Context:
    """What is still valid of the sentences before, within one article.

    ``date`` holds within the paragraph ``dated``, and where a sentence points back to it ("từ đó");
    ``last`` is the day that was told last, to which "từ thời điểm này" points back;
    ``day`` is that of the last gathering ("cũng tại buổi lễ"); ``listing``, whether entries of a
    list come next over which the date stands ("Từ ngày 1/3:");
    ``subject`` is the organisation that was told last,
    ``protagonist`` the one that the whole article tells most; ``recent`` are those told last.
    """

    paragraph: int = -1
    date: ToldDate | None = None
    dated: int = -1
    last: ToldDate | None = None
    day: ToldDate | None = None
    listing: bool = False
    subject: Unit | None = None
    documents: tuple[DocumentTold, ...] = ()
    protagonist: Unit | None = None
    recent: tuple[Unit, ...] = ()

    def after(self, sentence: Sentence, governing: Governing | None) -> "Context":
        """What holds for the sentence behind ``sentence``."""
        same = sentence.paragraph == self.paragraph
        date, dated = self.date, self.dated
        if governing:
            date = replace(governing.dates[0], basis=_inherited(governing.dates[0]))
        if governing or self.date_for(sentence):
            dated = sentence.paragraph
        told = "".join(sign for sign in sentence.entities if sign in sentence.signs)
        units, documents = sentence.units(told), sentence.documents(told)
        days = sentence.dates(sentence.signs)
        main = sentence.units(_BESIDES.split(sentence.signs, maxsplit=1)[0])
        return Context(
            paragraph=sentence.paragraph,
            date=date,
            dated=dated,
            last=_pointed_to(days[-1]) if days else self.last,
            day=date if governing and _is_gathering(sentence, governing.dates[0]) else self.day,
            listing=self._lists(sentence.signs) or sentence.signs.rstrip().endswith(":"),
            subject=_subject(main) or _subject(units) or self.subject,
            documents=documents or (self.documents if same else ()),
            protagonist=self.protagonist,
            recent=_distinct((*self.recent, *units))[-_RECENT:] if units else self.recent,
        )

    def governing(self, sentence: Sentence) -> "Governing | None":
        """The day of the last gathering, for a sentence that tells what else happened there."""
        found = _AT_THAT.match(sentence.signs)
        if sentence.paragraph != self.dated and not found:
            found = _ACCORDINGLY.match(sentence.signs)
        found = found or _GIVEN_THERE.match(sentence.signs)
        if not found or not self.day:
            return None
        return Governing(
            (self.day,), found.end(), found.end(), gathered=not found[0].startswith("cũng")
        )

    def date_for(self, sentence: Sentence) -> ToldDate | None:
        """The date that a sentence without one takes over."""
        follows = sentence.paragraph == self.dated + 1 and _SET_APART.match(sentence.signs)
        holds = sentence.paragraph == self.dated or self._lists(sentence.signs) or follows
        if _AT_THAT_TIME.search(sentence.signs):
            return self.last
        return self.date if holds or _SINCE_THEN.match(sentence.signs) else None

    def _lists(self, signs: str) -> bool:
        """Whether a sentence is an entry of the list that has begun."""
        return self.listing and bool(_ITEM.match(signs))


def behind_gathering(sentence: Sentence) -> int:
    """The sign behind the words that say where it happens: "Tại hội nghị, …"."""
    found = _AT_THAT.match(sentence.signs)
    return found.end() if found else 0


def statements(
    sentence: Sentence, governing: Governing | None
) -> Iterator[tuple[Sentence, Governing | None]]:
    """The parts of a sentence that begin behind a semicolon, each with the day it stands under.

    A part begins with a day of its own, or with somebody else who takes up a post on the same day.
    """
    rows = (_NEXT_DAY, _NEXT_PERSON, _NEXT_ELECTED)
    cuts = sorted({each.end("cut") for row in rows for each in row.finditer(sentence.signs)})
    if not cuts:
        yield sentence, governing
        return
    for start, end in pairwise([0, *cuts, len(sentence.signs)]):
        part = sentence.part(start, end)
        inherited = governing and (replace(governing, end=0, start=0) if start else governing)
        yield part, governing_date(part) or inherited


def governing_date(sentence: Sentence) -> Governing | None:
    """The date that stands as the frame of a sentence: "Sáng 14/1, tại Hà Nội, …".

    Days go before months and years; dates in brackets and in the middle of a statement ("công tác
    năm 2025") are none.
    """
    signs = _BRACKETS.sub(lambda found: " " * len(found[0]), sentence.signs)
    found = [
        *_GOVERNING.finditer(signs),
        *_AT_MEETING.finditer(signs),
    ] or [*_AFTER_SUBJECT.finditer(signs)]
    leads = bool(found) and not _MEETING_ENTRY.match(signs)
    if not found:
        found = [*_BEHIND.finditer(signs)]
    if not found:
        return None
    best = min(found, key=lambda each: min(fineness(day.span)[0] for day in _exact(sentence, each)))
    end = best.end("dates")
    best = _finer(sentence, signs, best) or best
    role = role_of_date(sentence, best.start("dates"))
    dates = tuple(told(mention, role) for mention in _exact(sentence, best))
    return Governing(dates, end, _beginning(signs, end), leads)


def _finer(sentence: Sentence, signs: str, heading: re.Match[str]) -> re.Match[str] | None:
    """The day behind a deed in an entry under its year: "1996: Nhà máy A khánh thành ngày 26/6"."""
    years = _exact(sentence, heading)
    for found in _BEHIND.finditer(signs, heading.end("dates")) if heading.start() == 0 else ():
        if all(_frames(years[0], day) for day in _exact(sentence, found)):
            return found
    return None


def _beginning(signs: str, end: int) -> int:
    """The sign of the subject right before the dates that end at ``end``, else ``end``."""
    for found in _AFTER_SUBJECT.finditer(signs):
        if found.end("dates") == end and _BEGINS.search(signs, 0, found.start()):
            return found.start()
    return end


def _pointed_to(day: DateMention) -> ToldDate:
    """A day as the one that a later sentence points back to."""
    date = told(day, DateRole.OCCURRED)
    return replace(date, basis=_inherited(date))


def _subject(units: Sequence[Unit]) -> Unit | None:
    """The organisation told last, a place only where none but places are told."""
    named = [unit for unit in units if "place" not in unit.head.traits] or units
    return named[-1] if named else None


def _exact(sentence: Sentence, found: re.Match[str]) -> tuple[DateMention, ...]:
    """The dates told in a row but for those that frame another: "trong tuần này, sáng 15/1"."""
    mentions = sentence.dates(found["dates"])
    return tuple(day for day in mentions if not any(_frames(day, other) for other in mentions))


def _frames(one: DateMention, other: DateMention) -> bool:
    return one.span.contains(other.span) and not other.span.contains(one.span)


def _distinct(units: Sequence[Unit]) -> tuple[Unit, ...]:
    """Each organisation once, at the place where it is told last."""
    last = {unit.key: place for place, unit in enumerate(units)}
    return tuple(unit for place, unit in enumerate(units) if last[unit.key] == place)


def _is_gathering(sentence: Sentence, date: ToldDate) -> bool:
    """Whether people gathered on a day told as news are: "Sáng 5/3", or without its year."""
    news = date.basis in (Basis.PUBLISHED, Basis.RELATIVE) or date.span.part_of_day is not None
    day = date.role is DateRole.OCCURRED and date.span.precision is Precision.DAY
    return news and day and bool(_GATHERING.search(sentence.signs))


def _inherited(date: ToldDate) -> Basis:
    return Basis.CONTEXT if date.basis is Basis.STATED else date.basis
