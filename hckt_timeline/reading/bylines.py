"""Who printed an article, who wrote it and on which day, as its first and last lines say."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hckt_timeline.reading.syllables import is_syllable

_TOP, _FOOT = 15, 10
_HEAD = 5
"""So many lines under the title may tell the day of publication beside other words."""
_LONGEST_LINE = 90
_FEWEST_LEAD_WORDS = 8

_WEEKDAY = r"(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s+nhật|cn|t[2-7])"
_TIME = r"(?:lúc\s+)?\d{1,2}\s?(?::|h|g|giờ)\s?(?:\d\d)?(?::\d\d)?(?:\s?phút)?(?:\s?[ap]m)?"
_LABEL = (
    r"(?:ngày\s+(?:đăng|xuất\s+bản|phát\s+hành|cập\s+nhật)|đăng\s+(?:ngày|lúc)|đăng|cập\s+nhật"
    r"(?:\s+(?:lúc|ngày|lần\s+cuối))?|xuất\s+bản|published|updated)"
)
_ZONE = r"[(\[]?\s?(?:gmt|utc)\s?\+?\s?0?7\s?(?::00)?[)\]]?"
_DAY = (
    r"(?:ngày\s+)?(?P<day>\d{1,2})\s?(?:[/.-]|tháng)\s?(?P<month>\d{1,2})"
    r"\s?(?:[/.-]|năm)\s?(?P<year>\d{4})"
)
_ISO = r"(?P<iso>\d{4}-\d\d-\d\d)"
_GAP = r"[\s,;:|()–—-]*+"
_DAY_LINE = re.compile(
    rf"{_GAP}(?P<label>{_LABEL})?{_GAP}(?P<weekday>{_WEEKDAY})?{_GAP}(?:{_TIME})?{_GAP}"
    rf"(?P<weekday2>{_WEEKDAY})?{_GAP}(?:{_DAY}|{_ISO})"
    rf"{_GAP}(?P<time>{_TIME})?{_GAP}(?:{_ZONE})?{_GAP}",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    rf"[A-ZĐ]\w*(?:(?: |-|\. )[A-ZĐ]\w*){{0,5}}(?:, | \()(?P<when>{_DAY})\)? ?[-–—:] ?(?=[“\"A-ZĐ])"
)
_SAYS = re.compile(_LABEL, re.IGNORECASE)
_PIECES = re.compile(r"\s*\|\s*|\s+[-–—]\s+")
_LAST_DAY = re.compile(rf"(?<=, )(?:{_WEEKDAY}[\s,]+)?{_DAY}[^,]*$", re.IGNORECASE)
_MONTH_LAST = re.compile(r",\s+(?:số\s+)?tháng\s+\d{1,2}(?:\s?/\s?|\s+năm\s+)\d{4}\s*$")
_COMMA = re.compile(r",\s+")
_MOST_WORDS_BESIDE = 8
_GENRE = re.compile(r"(?:tin|bài|ảnh|ghi chép|phóng sự|tác giả|theo|nguồn)(?!\w)", re.IGNORECASE)
_TIME_FIRST = re.compile(rf"{_GAP}(?:{_LABEL})?{_GAP}{_TIME}", re.IGNORECASE)

_LEAD = re.compile(
    r"\s*(?:\(\s*(?P<bracket>[^()\n]{2,30}?)\s*\)|(?P<bare>[^\s()–—-]{2,20}(?: [^\s()–—-]{2,20})?))"
    r"\s*[-–—]\s+(?=\S)"
)
_SITE = re.compile(r"(?:[\w-]+\.)+(?:vn|com|net|org|info)", re.IGNORECASE)
_AGENCY = re.compile(r"(?!TP)[A-ZĐ][A-ZĐ&.]+(?:/[\w.]+| [A-ZĐ]{2,}| Online)?")

_ALSO_SIGNED = r"(?:\s*(?:,|và|-|/)\s*(?:tin|bài|ảnh|video|clip))*"
_SIGNED = re.compile(
    rf"(?:tin|bài|tác giả|thực hiện|người viết){_ALSO_SIGNED}"
    r"\s*:\s*(?P<name>[^:\n]{2,60})",
    re.IGNORECASE,
)
_NAME_WORD = re.compile(r"\w+")
_MOST_NAME_WORDS = 9
_SOURCE = re.compile(r"(?:nguồn|theo)\s*:?\s+(?P<name>[^:\n]{2,40}?)\s*\.?", re.IGNORECASE)
_WITH_SITE = re.compile(r"(?P<name>[^/|\n]{4,40}?)\s*[/|]\s*(?P<site>\S{4,40})")


class Byline(NamedTuple):
    """What the lines around an article say of it."""

    publisher: str | None = None
    author: str | None = None
    published: dt.date | None = None


def read_byline(text: str) -> Byline:
    """The publisher, author and day of publication that stand at the edges of a text."""
    lines = [line for line in (each.strip() for each in _edges(text)) if line]
    told = [*map(_signature, reversed(lines))]
    publisher = next((lead for lead in map(_lead, lines) if lead), None)
    return Byline(
        publisher=publisher or next((site for site, _ in told if site), None),
        author=next((name for _, name in told if name), None) or _last_line(lines),
        published=next((day for line in lines if (day := published_on(line))), None)
        or _published_beside(lines[1:_HEAD])
        or _dateline(lines),
    )


def published_on(line: str) -> dt.date | None:
    """The day of a line that says nothing but when a page was published.

    "Thứ năm, 18/12/2025 - 15:30", "Cập nhật lúc 15:30, 18/12/2025"; a bare day is none, since it
    may head an entry of a chronicle.
    """
    found = _DAY_LINE.fullmatch(line) if len(line) <= _LONGEST_LINE else None
    if not found:
        return None
    beside = any(found[part] for part in ("label", "weekday", "weekday2", "time"))
    if not beside and not _TIME_FIRST.match(line):
        return None
    try:
        if found["iso"]:
            return dt.date.fromisoformat(found["iso"])
        return dt.date(*(int(found[part]) for part in ("year", "month", "day")))
    except ValueError:
        return None


def _published_beside(lines: Sequence[str]) -> dt.date | None:
    """The day that stands beside other words in a line under the title.

    "Tin khoa | 18-11-2021", "14/07/2025 - Phóng sự của …". Where two lines have a bare day so,
    they are entries of a chronicle.
    """
    parted = [parts for line in lines if len(parts := _pieces(line)) > 1]
    pieces = [each for each in parted if _is_no_statement(each)]
    said = (published_on(piece) for line in parted for piece in line if _SAYS.match(piece))
    sure = (
        published_on(piece) or published_on(_behind_comma(piece))
        for line in pieces
        for piece in line
    )
    bare = [day for line in pieces if (day := _bare_day(line))]
    only = bare[0] if len(bare) == 1 else None
    return next((day for day in (*said, *sure) if day), None) or only


def _dateline(lines: Sequence[str]) -> dt.date | None:
    """The day between the place of a report and its first words: "Hòa An, 18/12/2025 - Hôm qua"."""
    found = [each for line in lines if (each := _DATELINE.match(line))]
    return published_on(f"{found[0]['when']} 00:00") if len(found) == 1 else None


def _pieces(line: str) -> list[str]:
    """The parts of a line between bars or dashes; where it has none, between its commas."""
    parts = [each for each in _PIECES.split(line) if each]
    return parts if len(parts) > 1 else _COMMA.split(line)


def _is_no_statement(pieces: Sequence[str]) -> bool:
    words = sum(len(piece.split()) for piece in pieces)
    return words <= 2 * _MOST_WORDS_BESIDE and not pieces[-1].endswith((".", ";", ":"))


def _bare_day(pieces: Sequence[str]) -> dt.date | None:
    """The day at the end of a line, or at its beginning before who wrote or what kind it is."""
    *_, last = (place for place in range(len(pieces)) if not place or not _signs(pieces[place]))
    first = len(pieces[0].split()) <= _MOST_WORDS_BESIDE
    return published_on(f"{_behind_comma(pieces[last])} 00:00") if first or not last else None


def _signs(piece: str) -> bool:
    """Whether a part of a line says who wrote, or what kind of text it is."""
    return bool(_GENRE.match(piece)) or _is_person(piece)


def _behind_comma(piece: str) -> str:
    """What stands behind the name of a paper: "Tạp chí An Bình, 18/12/2025"."""
    found = _LAST_DAY.search(piece)
    return piece[found.start() :] if found else piece


def is_about_printing(line: str) -> bool:
    """Whether a line under a title says who printed or wrote a text, or on which day."""
    pieces = [each for each in _pieces(line) if each]
    if not pieces or len(line) > _LONGEST_LINE:
        return False
    dated = any(published_on(each) or published_on(_behind_comma(each)) for each in (line, *pieces))
    by_month = _MONTH_LAST.search(line) is not None
    return dated or by_month or _bare_day(pieces) is not None or any(_signature(line))


def _edges(text: str) -> Iterator[str]:
    """The lines at the top and at the foot, however long the text."""
    top = text[:20_000].split("\n")[: 2 * _TOP]
    yield from top
    read = sum(map(len, top)) + len(top)
    if read < len(text):
        yield from text[max(read, len(text) - 20_000) :].split("\n")[-2 * _FOOT :]


def _lead(line: str) -> str | None:
    """The publisher before the first words of an article: "(Bqp.vn) - Sáng …", "NDO - Chiều …"."""
    found = _LEAD.match(line)
    if not found or len(line.split()) < _FEWEST_LEAD_WORDS:
        return None
    name = str(found["bracket"] or found["bare"])
    return name if _is_publisher(name) else None


def _signature(line: str) -> tuple[str | None, str | None]:
    """The publisher and the author in a line that names nothing else."""
    if len(line) > _LONGEST_LINE:
        return None, None
    if (found := _SIGNED.fullmatch(line)) and _are_names(found["name"]):
        name = found["name"].strip(" .")
        return (name, None) if _is_publisher(name) else (None, name)
    if (found := _WITH_SITE.fullmatch(line)) and _SITE.fullmatch(found["site"]):
        return found["site"], found["name"] if _is_person(found["name"]) else None
    if (found := _SOURCE.fullmatch(line)) and _is_publisher(found["name"]):
        return found["name"], None
    return None, None


def _last_line(lines: Sequence[str]) -> str | None:
    """The name of a person under the last sentence."""
    signed = len(lines) > 1 and _is_person(lines[-1]) and lines[-2].endswith((".", "”", "…"))
    return lines[-1] if signed else None


def _is_publisher(name: str) -> bool:
    return bool(_SITE.fullmatch(name) or _AGENCY.fullmatch(name) or name.startswith("Báo "))


def _are_names(words: str) -> bool:
    """Whether words could sign an article: "SƠN HÀ", "Thu An - Minh", "P.V"."""
    names = [word for word in _NAME_WORD.findall(words) if word != "và"]
    return 0 < len(names) <= _MOST_NAME_WORDS and all(name[0].isupper() for name in names)


def _is_person(name: str) -> bool:
    """Two to five Vietnamese words, each with a capital."""
    words = name.split()
    return 2 <= len(words) <= 5 and all(word[0].isupper() and is_syllable(word) for word in words)
