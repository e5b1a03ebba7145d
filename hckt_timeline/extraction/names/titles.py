"""Short titles of events, in Vietnamese, made from the words of the source."""

import re
from collections.abc import Sequence

from hckt_timeline.domain import EventKind
from hckt_timeline.extraction.names.lexicon import endings
from hckt_timeline.extraction.names.spelling import CAPITALS

_LONGEST = 110
_SHORT_ENOUGH = 48
_FEWEST_WORDS = 6
_STOPS = re.compile(
    rf"(?P<always>,? (?:do|mà) (?=[{CAPITALS}])|(?<=[^,]) tại (?:một )?(?:hội nghị|buổi|lễ))"
    rf"|,? (?:theo hình thức|bằng hình thức|dưới hình thức|với chủ đề|với sự|kết hợp|nhằm|"
    rf"nhân dịp|tại |ở (?=[{CAPITALS}])|diễn ra|"
    rf"(?:được )?tổ chức (?:tại|ở|vào)|cho các |\()"
)
_END = re.compile(r"[.;:!?](?!\w)|\n")
_PASSIVE = re.compile(r"(?<!\w)được(?!\w)")
_VERB = re.compile(r",? ?(?!(?:tại|ở) )(?:[^\W\d_]+ ){1,6}[“\"‘']?")
_TENSE = re.compile(r"^(?:sẽ|đã|đang) ", re.IGNORECASE)
_COMMA = re.compile(r", (\w+)(?: (\w+))?")


def happening_title(words: str, region: str, verb: str) -> str:
    """A title from the first words that name an event on.

    Args:
        words: the sentence from these words to its end.
        region: what stands between the day and these words. Where the title would be bare, its
            object is looked for there ("công tác tham mưu được Tổng cục tổng kết").
        verb: the last of it, behind the last name: a bare title without such an object takes it.
    """
    title = shortened(words)
    if len(title.split()) >= _FEWEST_WORDS:
        return title
    if passive := _PASSIVE.search(region):
        told = shortened(region[: passive.start()].strip(" ,"))
        if len(told.split()) >= _FEWEST_WORDS - 2:
            return f"{title}: {told[:1].lower()}{told[1:]}"
    return shortened(verb.lstrip(" ,") + words) if _VERB.fullmatch(verb) else title


def appointment_title(title: str, person: str) -> str:
    """The title of an appointment, with who is appointed where it does not say so."""
    if person in title:
        return title
    passive = "được " if title.lower().startswith(("bổ nhiệm", "điều động", "bầu")) else ""
    return f"{person} {passive}{title[:1].lower()}{title[1:]}"


def shortened(words: str) -> str:
    """The first statement of some words, cut at a fitting place, with a capital at its head.

    Fitting is the first place that leaves six words, at most 110 characters; where even that is
    too long, whole words and an ellipsis.
    """
    words = " ".join(words.split())
    end = _END.search(words)
    title = words[: end.start()] if end else words
    always = [stop for stop in _STOPS.finditer(title) if stop["always"]]
    title = title[: always[0].start()] if always else title
    stops = [stop.start() for stop in _STOPS.finditer(title)]
    stops += [comma.start() for comma in _COMMA.finditer(title) if _ends_here(comma)]
    for stop in sorted(stops):
        if len(title[:stop].split()) >= _FEWEST_WORDS:
            title = title[:stop]
            break
    if len(title) > _LONGEST:
        last = title.rfind(", ", _SHORT_ENOUGH, _LONGEST)
        space = title.rfind(" ", 0, _LONGEST)
        title = title[:last] if last > 0 else f"{title[:space]}…"
    return _capital(_balanced(_TENSE.sub("", title.strip(" ,.–-|"))))


def _ends_here(comma: re.Match[str]) -> bool:
    """Whether a new statement begins behind a comma, not the next part of a list."""
    return comma[1].lower() in endings() or f"{comma[1]} {comma[2]}".lower() in endings()


def _balanced(title: str) -> str:
    """Without a quotation mark whose other half was cut off."""
    for left, right in ("“”", "‘’", "()"):
        if title.count(left) != title.count(right):
            title = title.replace(left, "").replace(right, "")
    for mark in "\"'":
        if title.count(mark) % 2:
            title = title.replace(mark, "")
    return title


def change_title(
    kind: EventKind, before: Sequence[str], after: Sequence[str], above: Sequence[str] = ()
) -> str:
    """What a change did, in the words of its kind, from the names before, after and above."""
    old, new = _listed(before), _listed(after)
    if kind is EventKind.TRANSFER and above:
        return _capital(f"{old} chuyển về {_listed(above)}")
    going_on = set(before) & set(after)
    if kind is EventKind.MERGER and going_on:
        joined = _listed([name for name in before if name not in going_on])
        return _capital(f"{joined} sáp nhập vào {new}")
    if kind is EventKind.SPLIT and going_on:
        parted = _listed([name for name in after if name not in going_on])
        return f"Tách {parted} khỏi {old}"
    if kind is EventKind.FOUNDING and old:
        return f"Thành lập {new} từ {old}"
    return _capital(_CHANGES[kind].format(old=old, new=new))


def forerunner_title(before: Sequence[str], after: str) -> str:
    """That some organisations were what is now another, where no day of a change is told."""
    return _capital(f"{_listed(before)} là tiền thân của {after}")


_CHANGES = {
    EventKind.FOUNDING: "Thành lập {new}",
    EventKind.RENAMING: "{old} đổi tên thành {new}",
    EventKind.MERGER: "Sáp nhập {old} thành {new}",
    EventKind.SPLIT: "Chia tách {old} thành {new}",
    EventKind.DISSOLUTION: "Giải thể {old}",
    EventKind.TRANSFER: "{old} chuyển đơn vị chủ quản",
}


def _listed(names: Sequence[str]) -> str:
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} và {names[-1]}"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
